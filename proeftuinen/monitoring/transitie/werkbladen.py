"""What lasts, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.transitie.lezen import (
    afspraken_van,
    plan_van,
    tekenregels,
    toezeggingen_van,
)
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad

_AFSPRAKEN = ("soort", "wat", "wie", "organisatie", "hoe vaak", "eerst kijken op", "loopt het nog")
_TOEZEGGINGEN = ("van", "organisatie", "wat", "voor", "antwoord", "toelichting", "beantwoord op")


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the plan, what was agreed on the network, what was asked, and who signed.

    People are told by role, one query each.
    """
    if not lezer.mag(Recht.BORGING_ZIEN):
        return []

    return [
        Werkblad("Borgingsplan", ("wat", "tekst"), _plan(proeftuin)),
        Werkblad("Wat blijft", _AFSPRAKEN, _afspraken(proeftuin)),
        Werkblad("Toezeggingen", _TOEZEGGINGEN, _toezeggingen(proeftuin)),
        Werkblad(
            "Handtekeningen",
            ("rol", "organisatie", "op"),
            [
                (deze.rol, str(deze.organisatie or ""), deze.op)
                for deze in (regel.handtekening for regel in tekenregels(proeftuin, lezer))
            ],
        ),
    ]


def _plan(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    plan = plan_van(proeftuin)
    rijen = [
        ("inleiding", plan.inleiding),
        ("een volgende leerwerkplaats", plan.volgende),
        ("vastgesteld op", plan.vastgesteld_op),
        ("gedeeld op", plan.gedeeld_op),
    ]
    return [rij for rij in rijen if rij[1]]


def _afspraken(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    return [
        (
            rij.get_soort_display(),
            rij.wat,
            rij.wie,
            str(rij.organisatie or ""),
            rij.hoe_vaak,
            rij.eerste_kijk,
            rij.loopt_nog,
        )
        for rij in afspraken_van(proeftuin).order_by("pk")
    ]


def _toezeggingen(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    return [
        (
            rij.van,
            str(rij.organisatie or ""),
            rij.wat,
            rij.voor,
            rij.get_antwoord_display(),
            rij.toelichting,
            rij.beantwoord_op,
        )
        for rij in toezeggingen_van(proeftuin).order_by("pk")
    ]
