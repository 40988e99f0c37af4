"""Dutch step names broken into a few short lines, by estimated width.

The widths are those of Atkinson Hyperlegible Next at weight 700, in em, so that lighter text
always fits too. Soft hyphens come before words that often end a compound ("bijeenkomst"), else
between vowels; a word that offers neither is cut by width.
"""

import re
from functools import lru_cache
from itertools import combinations, pairwise

_EM = {
    0.32: "'|j,.:;’` !il",
    0.4: '()[]f-rt{}"_',
    0.5: "I/1\\*–csz",
    0.56: "yv7x~?LaJek",
    0.6: "9<>Fhnu2^o+g3Ebdpq",
    0.66: "$5=ST48Z6PBVRY0CK",
    0.74: "ADUXH&GNwO",
    0.8: "Q#@…",
    0.89: "MmW",
}
_BREEDTES = {teken: em for em, tekens in _EM.items() for teken in tekens}
_DELEN = re.compile(
    "(?=(?:bijeenkomst|gesprek|groep|overleg|experiment|verbinding|voorbereiding|bereiding|"
    "vergadering|meeting|avond|middag|tafel|bezoek|tuin|begeleid|ontwikkel|zorg|partner|"
    "netwerk|houder|presentatie|reflectie|evaluatie))",
    re.IGNORECASE,
)
_LETTERGREEP = re.compile(r"(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz][aeiouy])", re.IGNORECASE)
_MEER_DAN_GENOEG = 160
_STRAF_KOPPELTEKEN = 14.0


def tekstbreedte(tekst: str, grootte: float) -> float:
    """Estimate the width of text in px at a font size in px; never too narrow for Latin text."""
    return grootte * sum(_BREEDTES.get(teken, 0.7 if teken < "⺀" else 1.1) for teken in tekst)


@lru_cache(maxsize=1024)
def breek_af(naam: str, breedte: float, grootte: float = 13.5, regels: int = 3) -> tuple[str, ...]:
    """Break a name into at most `regels` balanced lines no wider than `breedte` px.

    What does not fit is cut with "…". An empty name gives no lines.
    """
    delen = _stukken(" ".join(naam[:_MEER_DAN_GENOEG].split()), breedte, grootte)
    if not delen:
        return ()
    past = _evenwicht(delen, breedte, grootte, regels) if len(delen) <= 24 else None
    if past and len(naam) <= _MEER_DAN_GENOEG:
        return past
    return _volgieten(delen, breedte, grootte, regels)


def _stukken(naam: str, breedte: float, grootte: float) -> list[tuple[str, str]]:
    """Cut into (piece, what joins it to the next): " " a space, "-" a soft hyphen, "" nothing."""
    stukken: list[tuple[str, str]] = []
    for woord in naam.split():
        deelwoorden = re.split(r"(?<=[\w]-)(?=\w)", woord)
        for deel in deelwoorden:
            brokken = [
                brok
                for kandidaat in _samenstelling(deel)
                for brok in _passend(kandidaat, breedte, grootte)
            ]
            stukken += [(brok, "-") for brok in brokken[:-1]]
            stukken.append((brokken[-1], ""))
        stukken[-1] = (stukken[-1][0], " ")
    return stukken


def _samenstelling(deel: str) -> list[str]:
    """Cut a compound before its known second half, when both sides keep four letters."""
    plekken = [
        vondst.start() for vondst in _DELEN.finditer(deel) if 4 <= vondst.start() <= len(deel) - 4
    ]
    grenzen = [0, *plekken, len(deel)]
    return [deel[van:tot] for van, tot in pairwise(grenzen)]


def _passend(deel: str, breedte: float, grootte: float) -> list[str]:
    """Cut a piece that is too wide, between syllables if there are any, else by width."""
    brokken = []
    while len(deel) > 1 and tekstbreedte(deel + "-", grootte) > breedte:
        hoeveel = max(1, _aantal_dat_past(deel, breedte, grootte))
        grepen = [
            vondst.start()
            for vondst in _LETTERGREEP.finditer(deel)
            if 3 <= vondst.start() <= min(hoeveel, len(deel) - 3)
        ]
        knip = grepen[-1] if grepen and grepen[-1] >= hoeveel / 2 else hoeveel
        brokken.append(deel[:knip])
        deel = deel[knip:]
    return [*brokken, deel]


def _aantal_dat_past(deel: str, breedte: float, grootte: float) -> int:
    ruimte = breedte - tekstbreedte("-", grootte)
    for aantal, teken in enumerate(deel):
        ruimte -= tekstbreedte(teken, grootte)
        if ruimte < 0:
            return aantal
    return len(deel)


def _regel(delen: list[tuple[str, str]], van: int, tot: int) -> str:
    """Join pieces into one line; a soft hyphen shows only where the line ends."""
    binnen = "".join(stuk + (" " if band == " " else "") for stuk, band in delen[van : tot - 1])
    stuk, band = delen[tot - 1]
    return binnen + stuk + ("-" if band == "-" and tot < len(delen) else "")


def _evenwicht(
    delen: list[tuple[str, str]], breedte: float, grootte: float, regels: int
) -> tuple[str, ...] | None:
    """Find the fewest lines that fit and, among those, the most even ones."""
    for aantal in range(1, min(regels, len(delen)) + 1):
        keuzes = []
        for breuken in combinations(range(1, len(delen)), aantal - 1):
            grenzen = (0, *breuken, len(delen))
            tekst = tuple(_regel(delen, van, tot) for van, tot in pairwise(grenzen))
            breedst = max(tekstbreedte(regel, grootte) for regel in tekst)
            if breedst <= breedte:
                straf = sum(delen[breuk - 1][1] == "-" for breuk in breuken)
                keuzes.append((breedst + straf * _STRAF_KOPPELTEKEN, tekst))
        if keuzes:
            return min(keuzes)[1]
    return None


def _volgieten(
    delen: list[tuple[str, str]], breedte: float, grootte: float, regels: int
) -> tuple[str, ...]:
    """Fill line after line as far as it goes and end the last with an ellipsis."""
    tekst: list[str] = []
    van = 0
    while van < len(delen) and len(tekst) < regels:
        tot = van + 1
        while tot < len(delen) and (tekstbreedte(_regel(delen, van, tot + 1), grootte) <= breedte):
            tot += 1
        tekst.append(_regel(delen, van, tot))
        van = tot
    laatste = tekst[-1].rstrip("-")
    while laatste and tekstbreedte(laatste + "…", grootte) > breedte:
        laatste = laatste[:-1]
    return (*tekst[:-1], laatste.rstrip() + "…")
