"""A chart of one question: a bar for each moment, cut into its answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString

from leerwerkplaats.web.grafiek import Deel, Staaf, staven
from proeftuinen.monitoring.uitslag.regels import Verdeling
from proeftuinen.monitoring.uitslag.zinnen import zeg_cel
from proeftuinen.monitoring.vragenlijsten.antwoorden import WEET_NIET
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag

BREED, SMAL = 640, 300
"""Pixels: for a page, and for a phone."""


def teken(
    vraag: Lijstvraag, rijen: Sequence[Any], labels: Mapping[str, str]
) -> tuple[SafeString, SafeString]:
    """Draw the rows (lezen.Rij), for a page and for a phone.

    With several answers each, or options, there is a bar for each of these.
    """
    if vraag.is_schaal:
        regels = [_stappen(rij.moment, rij.verdeling, labels) for rij in rijen]
    else:
        regels = [deel for rij in rijen for deel in _opties(rij.verdeling, labels)]
    return staven(regels, breed=BREED), staven(regels, breed=SMAL)


def _stappen(moment: str, verdeling: Verdeling, labels: Mapping[str, str]) -> Staaf:
    """Return the bar of a scale: one part when nearly all answered the same."""
    tekst = f"{verdeling.n} antwoorden"
    if verdeling.bijna:
        label = f"Bijna iedereen: {labels[verdeling.bijna].lower()}"
        return Staaf(moment, [Deel(verdeling.n, _klasse(verdeling.bijna), label)], tekst)
    delen = [
        Deel(cel.minst, _klasse(waarde), f"{labels[waarde]}: {cel.minst}")
        for waarde, cel in verdeling.cellen.items()
        if cel.minst
    ]
    return Staaf(moment, delen, tekst)


def _klasse(waarde: str) -> str:
    return "geen" if waarde == WEET_NIET else f"stap-{waarde}"


def _opties(verdeling: Verdeling, labels: Mapping[str, str]) -> list[Staaf]:
    """Return a bar for each option; a number that is not told exactly is drawn at its middle."""
    return [
        Staaf(
            labels[waarde],
            [
                Deel((cel.minst + cel.meest) / 2, "stap-4", f"{labels[waarde]}: {zeg_cel(cel)}"),
                Deel(verdeling.n - (cel.minst + cel.meest) / 2, "leeg", ""),
            ],
            f"{zeg_cel(cel)} van de {verdeling.n}",
        )
        for waarde, cel in verdeling.cellen.items()
    ]
