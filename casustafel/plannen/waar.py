"""Saying when and where a table is, in words that a mail may hold."""

from casustafel.plannen.models import Tafel
from leerwerkplaats.web.dagen import zeg_dag

ZELF = "De plek spreken jullie samen af."


def zeg_wanneer(tafel: Tafel) -> str:
    """Say the day, the hour and how long."""
    uur = f"{tafel.begin:%H.%M} uur" if tafel.begin else "de tijd volgt nog"
    return f"{zeg_dag(tafel.dag)}, {uur}, {tafel.minuten} minuten"


def zeg_waar(tafel: Tafel) -> str:
    """Say where: within a meeting, as guests of a group, or to be agreed."""
    if tafel.bijeenkomst:
        plek = f", {tafel.bijeenkomst.locatie}" if tafel.bijeenkomst.locatie else ""
        return f"Tijdens de bijeenkomst “{tafel.bijeenkomst.titel}”{plek}."
    if tafel.te_gast_bij:
        return f"Te gast bij {tafel.te_gast_bij.naam}."
    return ZELF
