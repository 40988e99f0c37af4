"""What may be done with a written case now, and by whom."""

from casustafel.plannen.lezen import brengt_in
from casustafel.plannen.models import Tafel, Tafelstand, Vorm
from casustafel.verhaal.models import Casus

SCHRIJFBAAR = frozenset({Tafelstand.GEPLAND, Tafelstand.OPEN})
"""A case is written and looked at before the table, or when it was taken back from it."""


def casus_van(tafel: Tafel) -> Casus | None:
    """Return the written case of a table, if someone began one; one query."""
    casus = Casus.objects.filter(tafel=tafel).select_related("bron").first()
    if casus is not None:
        casus.tafel = tafel
    return casus


def mag_open(tafel: Tafel) -> bool:
    """Tell whether a table may open: its case is told, or a second person released it."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return True
    return Casus.objects.filter(tafel=tafel, vrijgegeven_op__isnull=False).exists()


def schrijft(tafel: Tafel) -> bool:
    """Tell whether the reader inside (`tafel.ik`) is who writes the case."""
    return brengt_in(tafel, tafel.ik)


def mag_nakijken(tafel: Tafel, casus: Casus | None) -> bool:
    """Tell whether the reader inside may look before the table does: any guest but who wrote it."""
    if casus is None or casus.aangeboden_op is None or casus.vrijgegeven_op is not None:
        return False
    if tafel.stand not in SCHRIJFBAAR or schrijft(tafel):
        return False
    return tafel.ik.contact.gebruiker_id != casus.door_id
