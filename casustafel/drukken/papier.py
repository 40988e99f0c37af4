"""The pages that become a PDF: a run sheet and empty worksheets; no case in either."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.template.loader import render_to_string

from casustafel.blikken.wiel import maak_wiel
from casustafel.plannen.huisregels import REGELS, zonder_zwijgplicht
from casustafel.plannen.lezen import gasten_van
from casustafel.plannen.models import Tafel
from casustafel.rondes.draaiboek import Ronde, rondes_van
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin

_MAP = "casustafel/drukken"
RIJEN, KOLOMMEN = 5, 4
"""People and events that fit on a sheet of paper."""


@dataclass(frozen=True)
class Uurregel:
    """A round with when it begins: an hour where the table has one, else minutes from the start."""

    ronde: Ronde
    na: int
    begin: time | None


def uurregels(tafel: Tafel) -> Sequence[Uurregel]:
    """Return the rounds of this table with their hours."""
    uit, na = [], 0
    for ronde in rondes_van(tafel.minuten):
        begin = None
        if tafel.begin:
            begin = (datetime.combine(tafel.dag, tafel.begin) + timedelta(minutes=na)).time()
        uit.append(Uurregel(ronde, na, begin))
        na += ronde.minuten
    return uit


def draaiboek(tafel: Tafel) -> str:
    """Return the page of the run sheet; it holds nothing that is locked."""
    gasten = list(gasten_van(tafel))
    context = {
        "naam": tafel.proeftuin.titel,
        "dag": vandaag(),
        "tafel": tafel,
        "rondes": uurregels(tafel),
        "huisregels": REGELS,
        "gasten": len(gasten),
        "let_op": " en ".join(zonder_zwijgplicht(gasten)),
    }
    return render_to_string(f"{_MAP}/draaiboek_pdf.html", context)


def werkbladen(proeftuin: Proeftuin) -> str:
    """Return the page of the empty sheets: rules, wheel, domino, agreements."""
    context = {
        "naam": proeftuin.titel,
        "dag": vandaag(),
        "wiel": maak_wiel("", []),
        "huisregels": REGELS,
        "rijen": range(1, RIJEN + 1),
        "kolommen": range(1, KOLOMMEN + 1),
    }
    return render_to_string(f"{_MAP}/werkbladen_pdf.html", context)
