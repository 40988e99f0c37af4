"""Lists of addresses as a mail program gives them: "Jan de Vries <jan@plek.nl>; Els <els@…>"."""

import re

from leerwerkplaats.web.spreadsheet.lezen import Leesfout, Tabel
from leerwerkplaats.web.spreadsheet.tabel import MEESTE_RIJEN, TE_VEEL_RIJEN

KOPPEN = ["Naam", "Mailadres"]
_ADRES = re.compile(r"[^\s@<>,;\"()]{1,64}@[^\s@<>,;\"()]{1,190}")
_SCHEIDERS = " \t\r\n,;'\""


def lees_adressen(tekst: str) -> Tabel | None:
    """Return names and addresses under their headings, or None when the text is something else.

    Raises Leesfout when there are too many.
    """
    paren = _met_haken(tekst) if "<" in tekst else _kale_adressen(tekst)
    if not paren:
        return None
    if len(paren) > MEESTE_RIJEN:
        raise Leesfout(TE_VEEL_RIJEN)
    return Tabel([KOPPEN, *([naam, adres] for naam, adres in paren)], list(range(len(paren) + 1)))


def _met_haken(tekst: str) -> list[tuple[str, str]]:
    """Cut at each ">": what stands in front of the "<" is the name, or addresses without one."""
    paren: list[tuple[str, str]] = []
    *stukken, rest = tekst.split(">")
    if "\t" in tekst or "<" in rest:
        return []
    for stuk in stukken:
        voor, haak, adres = stuk.rpartition("<")
        if not haak or not _ADRES.fullmatch(adres.strip().removeprefix("mailto:")):
            return []
        *los, naam = re.split(r"[;\n]", voor.lstrip(_SCHEIDERS))
        kaal = [deel for deel in los if deel.strip(_SCHEIDERS)]
        gevonden = [_kale_adressen(deel) for deel in kaal]
        if not all(gevonden):
            return []
        paren += [paar for deel in gevonden for paar in deel]
        paren.append((naam.strip(_SCHEIDERS), adres.strip().removeprefix("mailto:")))
    return [*paren, *_kale_adressen(rest)]


def _kale_adressen(tekst: str) -> list[tuple[str, str]]:
    """Return the addresses of a text that holds nothing else, each with a guess at the name."""
    woorden = re.split(r"[\s,;]+", tekst.strip(_SCHEIDERS))
    if not all(_ADRES.fullmatch(woord) for woord in woorden):
        return []
    return [(naam_uit(woord), woord) for woord in woorden]


def naam_uit(adres: str) -> str:
    """Guess a name: "jan.de.vries@plek.nl" is "Jan de Vries"; "" when there is no telling."""
    delen = re.split(r"[._]", adres.partition("@")[0])
    if len(delen) < 2 or not all(deel.isalpha() for deel in delen):
        return ""
    midden = [deel.lower() for deel in delen[1:-1]]
    return " ".join([delen[0].capitalize(), *midden, delen[-1].capitalize()])
