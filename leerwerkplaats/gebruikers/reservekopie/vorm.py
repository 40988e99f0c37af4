"""The shape of a back-up: manifest, tables in parts, files, and a closing member that proves it."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Self

from django.conf import settings

from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout

FORMAAT = 1
"""Raised when an older program could not put back what a newer one wrote."""

_KENMERK = re.compile("[0-9a-f]{12}")
"""Names a folder while a restore is under way."""

MANIFEST, SLOT = "manifest.json", "slot.json"
TABELLEN, BESTANDEN = "tabellen/", "bestanden/"


def versie() -> str:
    """Return the version of this program."""
    project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def _eis_kenmerk(kenmerk: str) -> None:
    if not _KENMERK.fullmatch(kenmerk):
        raise ValueError(kenmerk)


@dataclass(frozen=True)
class Tabel:
    """A table as it is in the back-up."""

    naam: str
    kolommen: list[str]
    rijen: int


@dataclass(frozen=True)
class Manifest:
    """What a back-up says of itself, before anything else."""

    formaat: int
    versie: str
    id: str
    moment: str
    motor: str
    met_bestanden: bool
    stand: dict[str, list[str]]
    tabellen: list[Tabel]

    def naar_bytes(self) -> bytes:
        """Write it as JSON."""
        return json.dumps(asdict(self), indent=1).encode()

    @classmethod
    def van_bytes(cls, tekst: bytes) -> Self:
        """Read it; one of a newer format is refused before anything else of it is read."""
        try:
            gelezen = json.loads(tekst)
            formaat = int(gelezen["formaat"])
            if formaat <= FORMAAT:
                _eis_kenmerk(gelezen["id"])
                delen = [Tabel(**tabel) for tabel in gelezen.pop("tabellen")]
                return cls(**gelezen, tabellen=delen)
        except (ValueError, TypeError, KeyError, AttributeError) as fout:
            raise Kopiefout("This back-up was not made by manage.py back-up.") from fout
        raise Kopiefout(
            f"This back-up was made by version {gelezen.get('versie', '?')}; this is {versie()}. "
            "Install that version or a newer one, and try again. Nothing was changed."
        )

    @property
    def rijen(self) -> int:
        """Return how many rows all tables have together."""
        return sum(tabel.rijen for tabel in self.tabellen)


@dataclass
class Som:
    """Counts and checksums, kept while writing and again while reading."""

    tabellen: dict[str, list[Any]] = field(default_factory=dict)
    bestanden: dict[str, str] = field(default_factory=dict)
    grootte: int = 0

    def __post_init__(self) -> None:
        self._sommen: dict[str, Any] = {}

    def begin(self, tabel: str) -> None:
        """Count a table from nothing."""
        self._sommen[tabel] = sha256()
        self.tabellen[tabel] = [0, ""]

    def regel(self, tabel: str, regel: bytes) -> None:
        """Count one row of a table."""
        self._sommen[tabel].update(regel)
        self.tabellen[tabel][0] += 1
        self.grootte += len(regel)

    def bestand(self, naam: str, som: str, grootte: int) -> None:
        """Count one file."""
        self.bestanden[naam] = som
        self.grootte += grootte

    def slot(self) -> Mapping[str, Any]:
        """Return what the closing member says."""
        rijen = {
            naam: [aantal, self._sommen[naam].hexdigest()]
            for naam, (aantal, _) in self.tabellen.items()
        }
        return {"tabellen": rijen, "bestanden": self.bestanden, "grootte": self.grootte}
