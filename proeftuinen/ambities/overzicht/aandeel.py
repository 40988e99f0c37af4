"""What the ambition as a whole contributes."""

from collections.abc import Mapping, Sequence

from django.db.models import OuterRef, Subquery
from django.utils.text import Truncator

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.ambities.bladzijde import AMBITIE, TAB
from proeftuinen.ambities.drukken.poster import kaal
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.ambities.thema.models import Themakeuze
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Tab, Uitkomst
from proeftuinen.traject.models import Proeftuin, Stap

KAARTTEKENS = 160
"""Of each part of the ambition its first signs stand on the card; the page has all."""


def tabs() -> Sequence[Tab]:
    """Return the ambition, and its first page."""
    return [
        Tab(TAB, "proeftuinen:ambitie", Recht.AMBITIE_ZIEN),
        Tab(AMBITIE, "proeftuinen:ambitie", Recht.AMBITIE_ZIEN, onder=TAB, rang=10),
    ]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the ambition that holds; to others than who take part only when it is shared."""
    rijen = Ambitieversie.objects.filter(proeftuin=proeftuin)
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        rijen = rijen.filter(proeftuin__ambitie__gedeeld_op__isnull=False)
    versie = rijen.first() if lezer.mag(Recht.AMBITIE_LEZEN) else None
    if versie is None:
        return []
    doel = "ambitie" if lezer.mag(Recht.AMBITIE_ZIEN) else "ambitie-lezen"
    delen = {naam: Truncator(tekst).chars(KAARTTEKENS) for naam, tekst in kaal(versie).items()}
    inhoud = {"versie": versie, "delen": delen, "doel": f"proeftuinen:{doel}"}
    sjabloon = "proeftuinen/ambities/overzicht/kaart.html"
    return [Kaart("Onze ambitie", sjabloon, inhoud, Plek.ZIJ, 5)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the start meeting whether a theme was chosen and an ambition adopted."""
    if stap.soort != Stapsoort.START or not lezer.mag(Recht.AMBITIE_ZIEN):
        return []
    plek = stap.proeftuin.publiek_id
    gekozen = Themakeuze.objects.filter(proeftuin=OuterRef("pk")).values("thema__wens")[:1]
    versie = Ambitieversie.objects.filter(proeftuin=OuterRef("pk")).values("publiek_id")[:1]
    rijen = Proeftuin.objects.filter(pk=stap.proeftuin_id)
    thema, avid = rijen.values_list(Subquery(gekozen), Subquery(versie)).get()
    themas = adres("proeftuinen:kernthemas", plek)
    schrijven = adres("proeftuinen:ambitie-schrijven", plek)
    return [
        Uitkomst("Kernthema gekozen", True, thema, themas)
        if thema
        else Uitkomst("Kernthema", False, "Er is nog geen kernthema gekozen.", themas),
        Uitkomst("Ambitie vastgesteld", True, "", adres("proeftuinen:ambitieversie", plek, avid))
        if avid
        else Uitkomst("Ambitie", False, "De ambitie is nog niet vastgesteld.", schrijven),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of the whole in plain Dutch."""
    return {
        "ambitie.gedeeld": "deelde de ambitie met de gemeente",
        "ambitie.niet_gedeeld": "deelt de ambitie niet meer met de gemeente",
        "ambitie.posterfoto": "koos de foto van de poster",
    }
