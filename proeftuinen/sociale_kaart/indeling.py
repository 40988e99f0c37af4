"""The columns of "wie kan wat betekenen": chosen per matrix, each a set of codes that are kept.

Sources (docs/begrippen.md): the four palliative phases after Lynn and Adamson; the three columns of
Zundert; the route from hospital to home, with which Nijmegen would follow people.
"""

from dataclasses import dataclass

from django.db.models import TextChoices

from leerwerkplaats.begrippen import PalliatieveFase

_ZIEKTE, _SYMPTOOM, _STERVEN, _NAZORG = PalliatieveFase


class Indeling(TextChoices):
    """A choice of columns."""

    FASEN = "fasen", "De vier palliatieve fasen"
    ZUNDERT = "zundert", "Drie kolommen: ziek zijn, stervensfase, nazorg"
    ROUTE = "route", "De weg van ziekenhuis naar huis"


class Routeplek(TextChoices):
    """A place on the way from hospital to home."""

    ZIEKENHUIS = "ziekenhuis", "In het ziekenhuis"
    ONTSLAG = "ontslag", "Ontslag"
    THUIS = "thuis", "Thuis"
    HOSPICE = "hospice", "Hospice"


@dataclass(frozen=True)
class Kolom:
    """A column: its words, and the codes under which a voorziening stands in it."""

    code: str
    label: str
    codes: tuple[str, ...]


KOLOMMEN: dict[str, tuple[Kolom, ...]] = {
    Indeling.FASEN: tuple(Kolom(fase.value, fase.label, (fase.value,)) for fase in PalliatieveFase),
    Indeling.ZUNDERT: (
        Kolom("ziek", "Diagnose en palliatieve fase", (_ZIEKTE.value, _SYMPTOOM.value)),
        Kolom("sterven", "Stervensfase", (_STERVEN.value,)),
        Kolom("nazorg", "Nazorg", (_NAZORG.value,)),
    ),
    Indeling.ROUTE: tuple(Kolom(plek.value, plek.label, (plek.value,)) for plek in Routeplek),
}
KOLOMKEUZES = [*PalliatieveFase.choices, *Routeplek.choices]
