"""Read a list of municipalities and load it, without losing what hangs on an older list.

Source of the list: CBS open data (CC BY 4.0); the columns are code, naam and provincie.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from proeftuinen.traject.models import Gemeente

LIJST = Path(__file__).parent / "gegevens" / "gemeenten.csv"
KOP = ["code", "naam", "provincie"]
CODE = re.compile(r"GM[0-9]{4}")
MINSTENS = 100
"""A list with fewer rows is broken off; loading it would mark most of the country as gone."""


class Lijstfout(ValueError):
    """A list that cannot be loaded; the message is English, for whoever runs the command."""


@dataclass(frozen=True)
class Regel:
    """One municipality as the list has it."""

    code: str
    naam: str
    provincie: str


@dataclass(frozen=True)
class Uitslag:
    """What loading changed: how many came, were renamed, went, and came back."""

    totaal: int
    nieuw: int
    gewijzigd: int
    vervallen: int
    terug: int


def lees(bestand: Path) -> list[Regel]:
    """Return the rows of a list, in UTF-8 and parted by semicolons. Raises Lijstfout."""
    try:
        with bestand.open(encoding="utf-8-sig", newline="") as stroom:
            rijen = [rij for rij in csv.reader(stroom, delimiter=";", strict=True) if any(rij)]
    except OSError as fout:
        raise Lijstfout(f"Cannot read {bestand}: {fout.strerror}.") from fout
    except (UnicodeDecodeError, csv.Error) as fout:
        raise Lijstfout(f"{bestand} is no text in UTF-8 parted by semicolons: {fout}.") from fout
    if not rijen or rijen[0] != KOP:
        raise Lijstfout(f"The first line of {bestand} must be: {';'.join(KOP)}.")
    regels = [_regel(rij) for rij in rijen[1:]]
    if len(regels) < MINSTENS:
        raise Lijstfout(f"{bestand} holds {len(regels)} rows; fewer than {MINSTENS} is no list.")
    if len({regel.code for regel in regels}) < len(regels):
        raise Lijstfout(f"{bestand} holds a code twice.")
    return regels


def _regel(rij: Sequence[str]) -> Regel:
    velden = [veld.strip() for veld in rij]
    if len(velden) != len(KOP) or not all(velden):
        raise Lijstfout(f"This row does not have three filled columns: {';'.join(rij)[:120]}.")
    regel = Regel(*velden)
    if not CODE.fullmatch(regel.code):
        raise Lijstfout(f"{regel.code[:20]!r} is no code of a municipality, like GM0344.")
    te_lang = (
        len(regel.naam) > Gemeente.naam.field.max_length
        or len(regel.provincie) > Gemeente.provincie.field.max_length
    )
    if te_lang:
        raise Lijstfout(f"The name or province of {regel.code} is too long.")
    return regel


@transaction.atomic
def laad(regels: Sequence[Regel]) -> Uitslag:
    """Make the table follow the list; a municipality that is not in it stays, as `vervallen`."""
    oud = Gemeente.objects.in_bulk()
    nieuw = [regel for regel in regels if regel.code not in oud]
    bekend = [(oud[regel.code], regel) for regel in regels if regel.code in oud]
    anders = [
        regel for er, regel in bekend if (er.naam, er.provincie) != (regel.naam, regel.provincie)
    ]
    terug = [regel for er, regel in bekend if er.vervallen]
    Gemeente.objects.bulk_create(
        [
            Gemeente(code=regel.code, naam=regel.naam, provincie=regel.provincie, vervallen=False)
            for regel in dict.fromkeys([*nieuw, *anders, *terug])
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["naam", "provincie", "vervallen"],
    )
    in_lijst = {regel.code for regel in regels}
    weg = [code for code, er in oud.items() if code not in in_lijst and not er.vervallen]
    Gemeente.objects.filter(code__in=weg).update(vervallen=True)
    return Uitslag(len(regels), len(nieuw), len(anders), len(weg), len(terug))
