"""Lists of questions as a table: which there are, and how many answered once closed."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad

MINST = 5
_KOP = ("vragenlijst", "moment", "stand", "open sinds", "gesloten op", "gevraagd", "vulden in")


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the lists; one query."""
    if not lezer.mag(Recht.VRAGENLIJSTEN_ZIEN):
        return []

    alle = Vragenlijst.objects.van(proeftuin).order_by("gemaakt", "pk")
    return [Werkblad("Vragenlijsten", _KOP, [_rij(rij) for rij in alle])]


def _rij(rij: Vragenlijst) -> tuple[Cel, ...]:
    weinig = rij.aantal is not None and rij.aantal < MINST
    aantal = f"minder dan {MINST}" if weinig else rij.aantal
    return (
        rij.titel,
        rij.get_moment_display(),
        rij.get_stand_display(),
        rij.geopend_op,
        rij.dicht_op,
        rij.gevraagd,
        aantal,
    )
