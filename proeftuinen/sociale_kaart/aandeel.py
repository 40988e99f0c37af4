"""What the sociale kaart contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.bevestigd import nu, zeg_bevestigd
from proeftuinen.sociale_kaart.bevestigen import vragen
from proeftuinen.sociale_kaart.bewaren import ruim_gidsen
from proeftuinen.sociale_kaart.lezen import als_regels
from proeftuinen.sociale_kaart.matrix import begin_met
from proeftuinen.sociale_kaart.meenemen import opdrachten
from proeftuinen.sociale_kaart.models import (
    Gids,
    Levering,
    Schemaregel,
    Voorziening,
    Voorzieningsplek,
)
from proeftuinen.sociale_kaart.stand import Stand, lees_stand
from proeftuinen.sociale_kaart.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Postsoort,
    Tab,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

UITLEG = {
    "invulschema": "Wat je in het invulschema schreef.",
    "leveringen": "Wanneer je de sociale kaart aan een gids leverde.",
    "gidsen": "Gidsen waarbij jouw mailadres staat.",
}
MAP = "proeftuinen/sociale_kaart"
MAATTHEMA = Maatthema.VERBONDENHEID
TUINDEEL = Tuindeel.GROND


def tabs() -> Sequence[Tab]:
    """Return the page under "Mensen"."""
    zien = Recht.ORGANISATIES_ZIEN
    return [Tab("Sociale kaart", "proeftuinen:sociale-kaart", zien, onder="Mensen", rang=50)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return how the matrix stands, in one sentence."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return []
    stand = lees_stand(proeftuin)
    inhoud = {"wit": _witte_vlekken(stand), "zin": _zin(stand)}
    return [Kaart("Sociale kaart", f"{MAP}/kaart_overzicht.html", inhoud, Plek.REGEL, 60)]


def _witte_vlekken(stand: Stand) -> str:
    wit = stand.matrix.wit
    if stand.leeg or not wit:
        return ""
    return f"{begin_met(wit)} witte vlek{'' if wit == 1 else 'ken'}"


def _zin(stand: Stand) -> str:
    if stand.leeg:
        return "De sociale kaart is nog leeg. Wie kan hier wat betekenen?"
    return stand.matrix.zinnen


def bij_organisatie(
    organisatie: Organisatie, proeftuin: Proeftuin, lezer: Lezer
) -> Sequence[Kaart]:
    """Return what this organisation offers, and when that was confirmed; two queries."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return []
    moment = nu()
    rijen = list(Voorziening.objects.filter(organisatie=organisatie).prefetch_related("plekken"))
    for rij in rijen:
        rij.organisatie = organisatie
    inhoud = {
        "regels": als_regels(proeftuin, rijen, moment),
        "bevestigd": zeg_bevestigd(organisatie.bevestigd_op, moment),
        "oid": organisatie.publiek_id,
        "mag_beheren": lezer.mag(Recht.ORGANISATIES_BEHEREN),
    }
    return [Kaart("Wat zij bieden", f"{MAP}/kaart_organisatie.html", inhoud, rang=20)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Say at a working meeting on which dimensions somebody stands."""
    if stap.soort != Stapsoort.WERK or not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return []
    stand = lees_stand(stap.proeftuin)
    *eerste, laatste = [dimensie.label.lower() for dimensie in stand.ontbreekt] or [""]
    ontbreekt = " en ".join(filter(None, [", ".join(eerste), laatste]))
    tekst = f"Nog niemand bij {ontbreekt}." if ontbreekt else stand.matrix.zinnen
    adres = reverse("proeftuinen:sociale-kaart", args=[stap.proeftuin.publiek_id])
    return [Uitkomst("Wie kan wat betekenen", not ontbreekt, tekst, adres)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many cells are filled, how many are white, and how much there is."""
    stand = lees_stand(proeftuin)
    vakken = len(stand.matrix.vakken)
    wit = None if stand.leeg else stand.matrix.wit  # nothing filled in yet: not known
    return [
        Maat("Gevulde vakken", stand.matrix.gevuld, "vakken", f"van de {vakken}"),
        Maat("Witte vlekken", wit, "vakken", "niemand, of hooguit één mens"),
        Maat(
            "Voorzieningen op de kaart",
            stand.voorzieningen,
            "voorzieningen",
            "waar inwoners terecht kunnen",
        ),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the matrix as a chapter: organisations only."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return None
    stand = lees_stand(proeftuin)
    if stand.leeg:
        return None
    rijen = [
        (
            rij.dimensie,
            [
                (vak, list(dict.fromkeys(deel.organisatienaam for deel in vak.aanbod)))
                for vak in rij.vakken
            ],
        )
        for rij in stand.matrix.rijen
    ]
    inhoud = {"matrix": stand.matrix, "rijen": rijen}
    return Hoofdstuk("Wie kan wat betekenen", f"{MAP}/hoofdstuk.html", inhoud)


def doelen() -> Sequence[Doel]:
    """Return "a new voorziening" as a target of the red thread."""
    beheren = Recht.ORGANISATIES_BEHEREN
    return [Doel("Nieuwe voorziening", "proeftuinen:voorziening-nieuw", beheren)]


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the prints."""
    return opdrachten()


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the question whether data hold, and its reminder."""
    return vragen.soorten()


def elke_dag(nu: datetime) -> None:
    """Ask organisations whose data were not confirmed for half a year."""
    vragen.vraag_allen(nu)


def na_terugzetten() -> None:
    """After a restore: links of before open nothing, and who may have been asked since waits."""
    vragen.trek_links_in(timezone.now())


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the person's lines, deliveries, and the guides that hold the person's address."""
    regels = Schemaregel.objects.filter(door=gebruiker).select_related("proeftuin")
    leveringen = Levering.objects.filter(door=gebruiker).select_related("gids").defer("inhoud")
    gidsen = Gids.objects.filter(email__iexact=gebruiker.email).select_related("proeftuin")
    return {
        "invulschema": Rijen(regels, zeg=_zeg_regels),
        "leveringen": Rijen(leveringen, zeg=_zeg_leveringen),
        "gidsen": Rijen(gidsen, zeg=_zeg_gidsen),
    }


def _zeg_regels(regels: Iterable[Schemaregel]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": regel.proeftuin.titel,
            "dimensie": regel.get_dimensie_display(),
            "wie": regel.wie,
            "wat": regel.wat,
            "op": regel.gemaakt.isoformat(),
        }
        for regel in regels
    ]


def _zeg_leveringen(leveringen: Iterable[Levering]) -> list[dict[str, Any]]:
    return [{"gids": deel.gids.naam, "op": deel.op.isoformat()} for deel in leveringen]


def _zeg_gidsen(gidsen: Iterable[Gids]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": gids.proeftuin.titel, "gids": gids.naam, "eigenaar": gids.eigenaar}
        for gids in gidsen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the kaart."""
    regels = Schemaregel.objects.filter(door=gebruiker)
    leveringen = Levering.objects.filter(door=gebruiker)
    gidsen = Gids.objects.filter(email__iexact=gebruiker.email)
    return [
        Wissing("Regels in het invulschema", regels, "Blijven staan, zonder je naam."),
        Wissing("Leveringen aan gidsen", leveringen, "Blijven staan, zonder je naam."),
        Wissing("Je mailadres bij een gids", gidsen, "Gaat weg. De gids blijft staan."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name and address from the kaart; what it says is the group's."""
    Schemaregel.objects.filter(door=gebruiker).update(door=None)
    Levering.objects.filter(door=gebruiker).update(door=None)
    Gids.objects.filter(email__iexact=gebruiker.email).update(email="")


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when guides end."""
    return [
        Bewaartermijn(
            "gidsen",
            "Gidsen en wat eraan is geleverd",
            "12 maanden na het einde van de proeftuin",
            ruim_gidsen,
        )
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Say in plain Dutch what was done to the kaart."""
    return {
        "voorziening.gemaakt": "voegde een voorziening toe",
        "voorziening.gewijzigd": "wijzigde een voorziening",
        "voorziening.weggehaald": "haalde een voorziening weg",
        "voorziening.voorgesteld": "stelde een wijziging van een voorziening voor",
        "voorziening.beslist": "besloot over een voorstel voor een voorziening",
        "kaart.witte_vlek": "stuurde een witte vlek door",
        "kaart.kolommen": "koos andere kolommen voor de sociale kaart",
        "kaart.openbaar": "zette de openbare sociale kaart open",
        "kaart.besloten": "zette de openbare sociale kaart dicht",
        "schemaregel.gemaakt": "vulde een regel in op het invulschema",
        "schemaregel.weggehaald": "haalde een regel van het invulschema",
        "schemaregel.gekoppeld": "zocht de organisatie bij een regel van het invulschema",
        "gids.gemaakt": "voegde een gids toe",
        "gids.gewijzigd": "wijzigde een gids",
        "gids.weggehaald": "haalde een gids weg",
        "gids.geleverd": "leverde de sociale kaart aan een gids",
        "bevestiging.klopt": "bevestigde de gegevens van een organisatie",
        "bevestiging.klopt_niet": "meldde dat gegevens van een organisatie niet kloppen",
    }


def dimensies_van(organisatie_ids: Iterable[int]) -> Mapping[int, frozenset[str]]:
    """Return on which dimensions these organisations offer something; one query."""
    plekken = Voorzieningsplek.objects.filter(voorziening__organisatie__in=list(organisatie_ids))
    paren = plekken.values_list("voorziening__organisatie_id", "dimensie").distinct()
    per: dict[int, set[str]] = {}
    for organisatie, dimensie in paren:
        per.setdefault(organisatie, set()).add(dimensie)
    return {organisatie: frozenset(dimensies) for organisatie, dimensies in per.items()}
