"""The rows of the table that says what the map shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar, Stand
from proeftuinen.netwerk.kaart.lezen import Blad

_STAND = {Stand.GENOEMD: "de een noemt de ander", Stand.WEDERZIJDS: "over en weer"}
_ANTWOORD = {Antwoord.KEN: "kent", Antwoord.SAMEN: "werkt samen"}


@dataclass(frozen=True, slots=True)
class Mensrij:
    """Someone, or an organisation, and with whom there is a line; always by name."""

    mens: Mens
    met: list[Mens]
    leden: int = 0  # of an organisation
    versie: int | None = None  # of the place on the map, for who may move it


@dataclass(frozen=True, slots=True)
class Lijnrij:
    """One line; `paren` counts the lines between people behind one between organisations."""

    een: Mens
    ander: Mens
    stand: str
    antwoord: str
    paren: int = 0


def mensrijen(blad: Blad, versies: Mapping[str, int]) -> list[Mensrij]:
    """Return who is drawn (or found), by name, each with the others by name."""
    mensen = blad.beeld.mensen
    met: dict[int, list[Mens]] = {sleutel: [] for sleutel in mensen}
    for paar in blad.beeld.lijnen:
        met[paar.een].append(mensen[paar.ander])
        met[paar.ander].append(mensen[paar.een])
    leden = blad.oprol.leden if blad.oprol else {}
    rijen = [
        Mensrij(mens, sorted(met[s], key=_op_naam), leden.get(s, 0), versies.get(mens.publiek_id))
        for s, mens in mensen.items()
        if not blad.keuze.zoek or s in blad.gevonden
    ]
    return sorted(rijen, key=lambda rij: _op_naam(rij.mens))


def lijnrijen(blad: Blad) -> list[Lijnrij]:
    """Return the lines that are drawn (or touch who was found), by the names of the two."""
    rijen = [
        _lijnrij(blad, paar)
        for paar in blad.beeld.lijnen
        if not blad.keuze.zoek or not blad.gevonden.isdisjoint(paar.sleutel)
    ]
    return sorted(rijen, key=lambda rij: (_op_naam(rij.een), _op_naam(rij.ander)))


def publiek(waarden: Mapping[int, int], beeld: Netwerkbeeld) -> dict[str, int]:
    """Return numbers by public id in place of key; who has none gets 0."""
    return {
        mens.publiek_id: waarden.get(sleutel, 0)
        for sleutel, mens in beeld.mensen.items()
        if sleutel > 0
    }


def _op_naam(mens: Mens) -> tuple[str, int]:
    return mens.naam.casefold(), mens.sleutel


def _lijnrij(blad: Blad, paar: Paar) -> Lijnrij:
    een, ander = sorted((blad.beeld.mensen[s] for s in paar.sleutel), key=_op_naam)
    stand = "jouw eigen antwoord" if paar.eigen else _STAND[paar.stand]
    antwoord = _ANTWOORD.get(paar.antwoord, "") if paar.antwoord is not None else ""
    paren = blad.oprol.paren.get(paar.sleutel, 0) if blad.oprol else 0
    return Lijnrij(een, ander, stand, antwoord, paren)
