"""Putting files back: written beside their place, and moved in once the database is done.

Everything that is under way stands in the storage itself, below one folder per restore, with a
journal that names what must be there. So whoever runs the command next can finish it, or take it
away when the database never got that far.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import Storage

ONDERWEG = ".terugzetten"
WISBOEK = "wisboek/"
"""The erasure ledger: a restore adds to it and takes nothing away."""
_JOURNAAL = "journaal.json"


def is_van_ons(naam: str) -> bool:
    """Tell whether a file belongs to a restore that is under way."""
    return naam == ONDERWEG or naam.startswith(f"{ONDERWEG}/")


def namen(opslag: Storage, map_: str = "") -> Iterator[str]:
    """Yield every file that is kept, folder by folder."""
    try:
        mappen, bestanden = opslag.listdir(map_)
    except FileNotFoundError:
        return
    voor = f"{map_}/" if map_ else ""
    yield from (voor + naam for naam in sorted(bestanden) if naam)
    for naam in sorted(mappen):
        if naam and not is_van_ons(voor + naam):
            yield from namen(opslag, voor + naam)


class Klaarzet:
    """The files of one restore, beside their place."""

    def __init__(self, opslag: Storage, kenmerk: str) -> None:
        self._opslag = opslag
        self.kenmerk = kenmerk
        self._map = f"{ONDERWEG}/{kenmerk}"

    def zet(self, naam: str, bron: Any) -> None:
        """Write one file."""
        self._opslag.save(f"{self._map}/nieuw/{naam}", File(bron, name=naam))

    def schrijf_journaal(self, alle: Iterable[str]) -> None:
        """Write down which files must be there in the end, and no others."""
        tekst = json.dumps(sorted(alle)).encode()
        self._opslag.save(f"{self._map}/{_JOURNAAL}", ContentFile(tekst))

    def wissel(self) -> int:
        """Move the files in and take others away; may be cut off and run again. Return how many."""
        journaal = f"{self._map}/{_JOURNAAL}"
        if not self._opslag.exists(journaal):
            return 0
        with self._opslag.open(journaal) as bron:
            alle = set(json.load(bron))
        for naam in sorted(alle):
            self._zet_in(naam)
        for naam in list(namen(self._opslag)):
            if naam not in alle and not naam.startswith(WISBOEK):
                self._opslag.delete(naam)
        self.ruim_op()
        return len(alle)

    def _zet_in(self, naam: str) -> None:
        klaar = f"{self._map}/nieuw/{naam}"
        if not self._opslag.exists(klaar):
            return  # moved in before the command was cut off
        if naam.startswith(WISBOEK) and self._opslag.exists(naam):
            self._opslag.delete(klaar)
        else:
            _verplaats(self._opslag, klaar, naam)

    def ruim_op(self) -> None:
        """Take away what is under way, the journal last."""
        _leeg(self._opslag, f"{self._map}/nieuw")
        self._opslag.delete(f"{self._map}/{_JOURNAAL}")
        _leeg(self._opslag, self._map)
        with suppress(OSError):  # another restore is under way
            self._opslag.delete(ONDERWEG)


def onderweg(opslag: Storage) -> list[Klaarzet]:
    """Return the restores that were cut off."""
    try:
        mappen, _ = opslag.listdir(ONDERWEG)
    except FileNotFoundError:
        return []
    return [Klaarzet(opslag, naam) for naam in sorted(filter(None, mappen))]


def _verplaats(opslag: Storage, van: str, naar: str) -> None:
    """Move a file over whatever is there; at once where the storage is a folder."""
    try:
        bron, doel = Path(opslag.path(van)), Path(opslag.path(naar))
    except NotImplementedError:
        opslag.delete(naar)
        with opslag.open(van) as inhoud:
            opslag.save(naar, inhoud)
        opslag.delete(van)
        return
    doel.parent.mkdir(parents=True, exist_ok=True)
    bron.replace(doel)


def _leeg(opslag: Storage, map_: str) -> None:
    """Take away a folder with all in it; storage without folders has only its files."""
    try:
        mappen, bestanden = opslag.listdir(map_)
    except FileNotFoundError:
        return
    for naam in mappen:
        _leeg(opslag, f"{map_}/{naam}")
    for naam in bestanden:
        opslag.delete(f"{map_}/{naam}")
    opslag.delete(map_)
