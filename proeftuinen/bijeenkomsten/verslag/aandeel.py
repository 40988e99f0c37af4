"""What reports of meetings contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.acties.lezen import als_regels
from proeftuinen.bijeenkomsten import keten
from proeftuinen.bijeenkomsten.plan.lezen import geweest_van_stap
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.bijeenkomsten.verslag.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import (
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Plek,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_MAP = "proeftuinen/bijeenkomsten/verslag"
_OP_KAART = 8

UITLEG = {
    "verslagen": "Wat jij als laatste schreef in verslagen van bijeenkomsten.",
}
TUINDEEL = Tuindeel.GROEIEN


def _adres(bijeenkomst: Bijeenkomst, proeftuin: Proeftuin) -> str:
    naam = "proeftuinen:bijeenkomst-verslag"
    return adres(naam, proeftuin.publiek_id, bijeenkomst.publiek_id)


def _vastgesteld(proeftuin: Proeftuin) -> QuerySet[Verslag]:
    rijen = Verslag.objects.filter(bijeenkomst__proeftuin=proeftuin, vastgesteld_op__isnull=False)
    return rijen.select_related("bijeenkomst").order_by("bijeenkomst__dag", "pk")


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return what earlier meetings agreed and is still to be done: it comes back here."""
    voorbij = bijeenkomst.is_geweest(vandaag()) or bijeenkomst.afgezegd
    if voorbij or not lezer.mag(Recht.ACTIES_ZIEN):
        return []
    rijen = list(keten.nog_open(bijeenkomst)[: _OP_KAART + 1])
    if not rijen:
        return []
    regels = als_regels(rijen[:_OP_KAART], lezer, vandaag())
    inhoud = {"regels": regels, "meer": len(rijen) > _OP_KAART}
    return [Kaart("Nog open van eerder", f"{_MAP}/kaart_open.html", inhoud, Plek.ZIJ, 60)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return the report of each meeting of a step that is over."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    return [
        Uitkomst(
            f"Verslag van {deze.titel}",
            deze.afgerond_op is not None,
            "Vastgesteld." if deze.afgerond_op else "Nog niet vastgesteld.",
            _adres(deze, stap.proeftuin),
        )
        for deze in geweest_van_stap(stap)
    ]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the reports, on the day that they were closed."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    return [
        Gebeurtenis(
            localdate(deze.vastgesteld_op),
            f"Verslag vastgesteld: {deze.bijeenkomst.titel}",
            _adres(deze.bijeenkomst, proeftuin),
            "verslag",
        )
        for deze in _vastgesteld(proeftuin)
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what the group took from its meetings, as the closed reports say it."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    verslagen = [
        deze
        for deze in _vastgesteld(proeftuin)
        if deze.terugblik and lezer.binnen(deze.bijeenkomst.dag)
    ]
    if not verslagen:
        return None
    inhoud = {"verslagen": verslagen}
    return Hoofdstuk("Wat we meenamen uit bijeenkomsten", f"{_MAP}/hoofdstuk.html", inhoud)


def _van(gebruiker: Gebruiker) -> tuple[QuerySet[Verslag], QuerySet[Verslagdeel]]:
    return Verslag.objects.filter(door=gebruiker), Verslagdeel.objects.filter(door=gebruiker)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person wrote last."""
    delen = Verslagdeel.objects.filter(door=gebruiker).exclude(tekst="")
    return {"verslagen": Rijen(delen.select_related("onderdeel__bijeenkomst"), zeg=_zeg)}


def _zeg(delen: Iterable[Verslagdeel]) -> list[dict[str, Any]]:
    return [
        {
            "bijeenkomst": deel.onderdeel.bijeenkomst.titel,
            "bij": deel.onderdeel.titel,
            "tekst": deel.tekst,
        }
        for deel in delen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to reports."""
    verslagen, delen = _van(gebruiker)
    return [
        Wissing("Verslagen van bijeenkomsten", verslagen, "Blijven staan, zonder je naam."),
        Wissing("Stukken die je schreef", delen, "Blijven staan, zonder je naam."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from reports; what happened is the group's."""
    for rijen in _van(gebruiker):
        rijen.filter(~Q(door=None)).update(door=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "verslag.geschreven": "schreef in het verslag van een bijeenkomst",
        "verslag.vastgesteld": "stelde het verslag van een bijeenkomst vast",
        "verslag.heropend": "zette het verslag van een bijeenkomst weer open",
    }
