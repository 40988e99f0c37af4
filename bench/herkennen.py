"""What the gate finds in the corpus of the tests, what it asks needlessly, its time and memory.

`script/bench --herkenning` prints this table and measures nothing else.
"""

import time
from pathlib import Path

from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.vinden import vind
from tests.leerwerkplaats.herkenning import apart, corpus, poortcorpus

HOSTILE = (
    "a@", "1 ", "straat", "straat ", "De ", "A. ", "van ", "JAN ", "is 82 jaar ", "(82) ",
    "mevrouw De ", "NL91 ", "12 maart ", "é\u200b", "Kees ", "lI1 ", "a @ b . c ", "wethouder ",
)  # fmt: skip
VAST = {
    Soort.BSN, Soort.TELEFOON, Soort.MAIL, Soort.ADRES, Soort.REKENING, Soort.KENTEKEN,
    Soort.DATUM, Soort.NUMMER, Soort.PROFIEL,
}  # fmt: skip


def _gevonden(zin: str, stuk: str, namen: frozenset[str]) -> bool:
    begin = zin.index(stuk)
    vondsten = vind(zin, namen, grondig=True)
    return any(deel.begin <= begin and deel.eind >= begin + len(stuk) for deel in vondsten)


def _regel(naam: str, rijen: list[tuple[str, str]], namen: frozenset[str] = frozenset()) -> None:
    raak = sum(_gevonden(zin, stuk, namen) for zin, stuk in rijen)
    print(f"| {naam:34} | {len(rijen):9} | {raak:5} | {100 * raak / len(rijen):5.1f} % |")


def _schoon(naam: str, zinnen: list[str]) -> None:
    woorden = sum(len(zin.split()) for zin in zinnen)
    vragen = sum(len(vind(zin, corpus.NAMEN, grondig=True)) for zin in zinnen)
    deel = 250 * vragen / woorden
    print(f"{naam}: {vragen} needless questions in {woorden} words, {deel:.2f} in 250")


def _duur(tekst: str, keren: int = 3) -> float:
    """Return the least CPU milliseconds of some times reading a text."""
    beste = []
    for _ in range(keren):
        begin = time.process_time()
        vind(tekst, corpus.NAMEN, grondig=True)
        beste.append(time.process_time() - begin)
    return 1000 * min(beste)


def _geheugen() -> int:
    regels = Path("/proc/self/status").read_text().splitlines()
    return int(next(regel for regel in regels if regel.startswith("VmRSS")).split()[1]) // 1024


def meet_alleen() -> None:
    """Print the table of kinds, the questions that were not needed, times and memory."""
    voor = _geheugen()
    vind("Anneke belt.", grondig=True)
    print(f"memory for the lists: {_geheugen() - voor} MB (target 60)")
    vast = [(zin, stuk) for zin, stuk, soort in corpus.HERKENBAAR if soort in VAST]
    titels = [(zin, stuk) for zin, stuk, soort in corpus.HERKENBAAR if soort not in VAST]
    print("| kind                               | sentences | found |       % |")
    print("|---|---|---|---|")
    _regel("fixed shape", vast, corpus.NAMEN)
    _regel("titled names, people of the place", titels, corpus.NAMEN)
    _regel("bare names", [rij[:2] for rij in poortcorpus.NAMEN])
    _regel("clues", [rij[:2] for rij in poortcorpus.AANWIJZINGEN])
    _regel("names written afterwards", poortcorpus.NIEUW_NAMEN)
    _regel("clues written afterwards", poortcorpus.NIEUW_AANWIJZINGEN)
    colleagues = frozenset(apart.COLLEGAS)
    _regel("kept apart: fixed shape", list(apart.VAST), colleagues)
    _regel("kept apart: titled and own names", [*apart.TITELS, *apart.EIGEN], colleagues)
    _regel("kept apart: bare names", list(apart.NAMEN), colleagues)
    _regel("kept apart: clues", list(apart.AANWIJZINGEN), colleagues)
    _schoon("kept apart", list(apart.SCHOON))
    _schoon("clean text of cases", poortcorpus.SCHOON)
    _schoon("made to mislead", list(poortcorpus.NIEUW_SCHOON))
    tekst = (" ".join(poortcorpus.SCHOON) + " ") * 2
    print(f"5,000 characters: {_duur(tekst[:5000], 10):.1f} ms (target 50)")
    for stuk in HOSTILE:
        print(f"100,000 of {stuk!r}: {_duur((stuk * 100_000)[:100_000]):.0f} ms (target 200)")
