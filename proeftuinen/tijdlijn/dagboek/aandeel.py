"""What the diary contributes."""

from collections.abc import Mapping, Sequence

from django.db.models import Count, Q

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Steun, Vraag
from proeftuinen.tijdlijn.dagboek import bewaren, toestemmen
from proeftuinen.tijdlijn.dagboek.boek import maak_hoofdstuk, mag_lezen
from proeftuinen.tijdlijn.dagboek.gemis import niet_in_boek  # noqa: F401  part of what it contributes
from proeftuinen.tijdlijn.dagboek.knopen import SOORT
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.tijdlijn.dagboek.weggaan import (
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
)
from proeftuinen.tijdlijn.dagboek.werkbladen import werkbladen
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap

__all__ = ["neem_mee", "wat_weggaat", "wat_weggaat_met", "werkbladen", "wis", "wis_met"]

MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.GROEIEN
UITLEG = {
    "dagboekstukken": "Wat jij schreef in het dagboek van een plek.",
    "interviews met jou": "Wat iemand opschreef van een gesprek met jou.",
}
OP_KAART = 3
"""Pieces on the card of the overview."""
_Soort = Dagboekstuk.Soort


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return for who takes part what was written last."""
    if not lezer.mag(Recht.TIJDLIJN_ZIEN):
        return []
    rijen = Dagboekstuk.objects.filter(proeftuin=proeftuin).zichtbaar_voor(lezer, vandaag())
    stukken = list(rijen[:OP_KAART])
    for stuk in stukken:
        stuk.proeftuin = proeftuin
    sjabloon = "proeftuinen/tijdlijn/dagboek/kaart.html"
    kaart = Kaart("Uit het dagboek", sjabloon, {"stukken": stukken}, Plek.HOOFD, 45)
    return [kaart] if stukken else []


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return how much was written of the days of this step; nothing is asked for."""
    if not lezer.mag(Recht.TIJDLIJN_ZIEN):
        return []
    rijen = Dagboekstuk.objects.filter(proeftuin=stap.proeftuin_id)
    rijen = rijen.filter(dag__range=(stap.begin, stap.einde)).zichtbaar_voor(lezer, vandaag())
    aantal = rijen.count()
    if not aantal:
        return []
    waar = adres("proeftuinen:tijdlijn", stap.proeftuin.publiek_id)
    zin = "1 stuk in het dagboek" if aantal == 1 else f"{aantal} stukken in het dagboek"
    dagen = f"?van={stap.begin.isoformat()}&tot={stap.einde.isoformat()}"
    return [Uitkomst(zin, gereed=True, adres=f"{waar}{dagen}")]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the pieces that this reader sees: their days and titles."""
    if not mag_lezen(lezer):
        return []
    rijen = Dagboekstuk.objects.filter(proeftuin=proeftuin).zichtbaar_voor(lezer, vandaag())
    delen = []
    for stuk in rijen.order_by("dag", "pk").only("publiek_id", "dag", "soort", "titel"):
        stuk.proeftuin = proeftuin
        tekst = f"{stuk.get_soort_display()}: {stuk.titel}"
        delen.append(Gebeurtenis(stuk.dag, tekst, stuk.get_absolute_url(), SOORT))
    return delen


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how much stands in the diary, and how many interviews may be used; one query."""
    dag = vandaag()
    alle = Dagboekstuk.objects.filter(proeftuin=proeftuin)
    mag = Dagboekstuk.objects.mag_gelezen(dag).filter(soort=_Soort.INTERVIEW)
    telt = alle.aggregate(
        stukken=Count("pk"),
        mag=Count("pk", filter=Q(pk__in=mag.values("pk"))),
    )
    return [
        Maat("Stukken in het dagboek", telt["stukken"], "stukken", "notities, interviews en meer"),
        Maat("Interviews met toestemming", telt["mag"], "interviews", "te gebruiken in het boek"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what was chosen for the book and may be used at this moment."""
    return maak_hoofdstuk(proeftuin, lezer)


def doelen() -> Sequence[Doel]:
    """Return the diary as a target of the red thread."""
    return [
        Doel("In het dagboek schrijven", "proeftuinen:dagboekstuk-nieuw", Recht.TIJDLIJN_BIJDRAGEN)
    ]


def toestemmingsvragen(gebruiker: Gebruiker) -> Sequence[Vraag]:
    """Return the interviews that wait for this person's yes."""
    return toestemmen.vragen(gebruiker)


def bij_toestemming(vraag: Vraag, toestemming: Toestemming) -> None:
    """Let the interview that was asked about lean on this yes."""
    toestemmen.koppel(vraag, toestemming)


def steunt_op(toestemmingen: Sequence[Toestemming]) -> Sequence[Steun]:
    """Return the interviews that lean on these."""
    return toestemmen.steun(toestemmingen)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when the diary ends."""
    return bewaren.termijnen()


def na_terugzetten() -> None:
    """Keep gone the interviews that were taken away since the back-up."""
    bewaren.na_terugzetten()


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "dagboekstuk.gemaakt": "schreef in het dagboek",
        "dagboekstuk.gewijzigd": "wijzigde iets in het dagboek",
        "dagboekstuk.weg": "haalde iets weg uit het dagboek",
    }
