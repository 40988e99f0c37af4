"""What each room puts on the page of a table, by how far the table is."""

from importlib import import_module
from typing import Any

from django.contrib.staticfiles import finders
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from casustafel.blikken import lezen as blikken
from casustafel.inzichten import lezen as inzichten
from casustafel.plannen.models import Tafel, Tafelstand
from casustafel.verhaal import lezen as verhaal
from proeftuinen.traject.contracten import Lezer

DELEN = ("blikken", "domino", "afspraken")
"""The parts of the page that a phone shows one at a time."""


def delen_van(tafel: Tafel, lezer: Lezer, stand: Tafelstand, *, alle: bool) -> dict[str, Any]:
    """Return what the rooms show; each asks a fixed number of queries."""
    if stand == Tafelstand.GEPLAND:
        return {}
    na = {
        "afspraken": blikken.afspraken_deel(tafel, lezer),
        "inzichten": inzichten.deel(tafel),
        "inzichten_klaar": _heeft_deel("inzichten"),
    }
    if stand != Tafelstand.OPEN:
        return na
    return na | {
        "verhaal": verhaal.deel(tafel),
        "blikken": blikken.deel(tafel, lezer, alle=alle),
        **_later(tafel),
    }


def _later(tafel: Tafel) -> dict[str, Any]:
    uit = {}
    for naam in ("vooruit", "rondes"):
        try:
            uit[naam] = import_module(f"casustafel.{naam}.lezen").deel(tafel)
        except (ImportError, AttributeError):
            continue
        if not _heeft_deel(naam):
            del uit[naam]
    return uit


def _heeft_deel(naam: str) -> bool:
    try:
        get_template(f"casustafel/{naam}/deel.html")
    except TemplateDoesNotExist:
        return False
    return True


def bladen() -> list[str]:
    """Return the style sheets of the rooms."""
    namen = ("poort", "casus_wiel", "casus_tafel", "casus_verhaal", "casus_vooruit", "casus_rondes")
    paden = [f"css/componenten/{naam}.css" for naam in (*namen, "casus_inzichten")]
    return [pad for pad in paden if finders.find(pad)]
