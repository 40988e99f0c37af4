"""What changed between two deliveries: new, changed field by field, gone. No database.

A delivery is a list of plain records (leveren/gegevens.py), each with an id that stays.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

type Record = Mapping[str, Any]

LEEG = "(leeg)"


@dataclass(frozen=True)
class Wijziging:
    """One field of one record: what it was and what it is."""

    veld: str
    oud: str
    nieuw: str


@dataclass(frozen=True)
class Gewijzigd:
    """A record that is in both, and differs."""

    naam: str
    organisatie: str
    velden: tuple[Wijziging, ...]


@dataclass(frozen=True)
class Verschil:
    """What someone who keeps a guide has to do."""

    nieuw: tuple[Record, ...]
    gewijzigd: tuple[Gewijzigd, ...]
    weg: tuple[Record, ...]

    @property
    def leeg(self) -> bool:
        """Tell whether nothing changed."""
        return not (self.nieuw or self.gewijzigd or self.weg)

    @property
    def aantal(self) -> int:
        """Return how many records are new, changed or gone."""
        return len(self.nieuw) + len(self.gewijzigd) + len(self.weg)


def vergelijk(
    oud: Iterable[Record], nieuw: Iterable[Record], velden: Mapping[str, str]
) -> Verschil:
    """Compare by id over `velden` (name → word); the order is that of `nieuw`, then of `oud`.

    A field that an older delivery did not know counts as not changed.
    """
    lijst = list(nieuw)
    eerder = {record["id"]: record for record in oud if record.get("id")}
    nu = {record["id"] for record in lijst}
    gewijzigd = []
    for record in lijst:
        toen = eerder.get(record["id"])
        anders = _velden(toen, record, velden) if toen else ()
        if anders:
            gewijzigd.append(Gewijzigd(record["naam"], record["organisatie"], anders))
    return Verschil(
        tuple(record for record in lijst if record["id"] not in eerder),
        tuple(gewijzigd),
        tuple(record for sleutel, record in eerder.items() if sleutel not in nu),
    )


def _velden(toen: Record, nu: Record, velden: Mapping[str, str]) -> tuple[Wijziging, ...]:
    return tuple(
        Wijziging(woord, zeg(toen[veld]), zeg(nu[veld]))
        for veld, woord in velden.items()
        if veld in toen and toen[veld] != nu[veld]
    )


def zeg(waarde: Any) -> str:
    """Return a value as a reader sees it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list | tuple):
        return ", ".join(str(deel) for deel in waarde) or LEEG
    return str(waarde) if waarde not in (None, "") else LEEG


def als_tekst(verschil: Verschil) -> str:
    """Return the changes as plain text, to mail to the owner of a guide."""
    if verschil.leeg:
        return "Er is niets veranderd sinds de vorige levering."
    delen = [
        _alinea("NIEUW", [_heel(record) for record in verschil.nieuw]),
        _alinea("GEWIJZIGD", [_anders(deel) for deel in verschil.gewijzigd]),
        _alinea("WEG", [f"- {r['naam']} ({r['organisatie']})" for r in verschil.weg]),
    ]
    return "\n\n".join(filter(None, delen))


def _alinea(kop: str, regels: Sequence[str]) -> str:
    return "\n".join([f"{kop} ({len(regels)})", *regels]) if regels else ""


def _heel(record: Record) -> str:
    bij = [str(record.get(veld, "")) for veld in ("wat", "telefoon", "website")]
    return "\n".join([f"- {record['naam']} ({record['organisatie']})", *_ingesprongen(bij)])


def _anders(deel: Gewijzigd) -> str:
    regels = [
        f"{wijziging.veld}: {wijziging.oud} wordt {wijziging.nieuw}" for wijziging in deel.velden
    ]
    return "\n".join([f"- {deel.naam} ({deel.organisatie})", *_ingesprongen(regels)])


def _ingesprongen(regels: Iterable[str]) -> list[str]:
    return [f"  {' '.join(regel.split())}" for regel in regels if regel.strip()]
