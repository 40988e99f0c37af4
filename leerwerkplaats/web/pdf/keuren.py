"""What is too much for one PDF is refused before it costs anything, in a plain sentence."""

from html.parser import HTMLParser

MEESTE_TEKENS = 4_000_000
MEESTE_DIEPTE = 60
"""Elements within elements; WeasyPrint gives up somewhat above a hundred."""
MEESTE_RIJEN = 3_000
MEESTE_DELEN = 60_000
LANGSTE_WOORD = 1_000
_ZONDER_EINDE = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
)


class Drukfout(Exception):
    """Why a PDF cannot be made: a plain Dutch sentence for the one who asked."""


class Telang(Drukfout):
    """It takes more time than it may."""


class _Meter(HTMLParser):
    """Counts what a document holds and stops at the first thing that is too much."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self._delen = self._rijen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._delen += 1
        self._rijen += tag == "tr"
        if tag not in _ZONDER_EINDE:
            self._open.append(tag)
        if len(self._open) > MEESTE_DIEPTE:
            raise Drukfout("Dit zit te diep in elkaar voor een pdf. Maak er minder lagen van.")
        if self._rijen > MEESTE_RIJEN:
            raise Drukfout(f"Een pdf kan hooguit {MEESTE_RIJEN} rijen hebben. Kies een deel.")
        if self._delen > MEESTE_DELEN:
            raise Drukfout("Dit is te veel voor één pdf. Kies een deel.")

    def handle_endtag(self, tag: str) -> None:
        """Close this element and those within it that were left open."""
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if len(data) > LANGSTE_WOORD and max(map(len, data.split()), default=0) > LANGSTE_WOORD:
            raise Drukfout(
                f"Er staat een woord in van meer dan {LANGSTE_WOORD} tekens. Zet er spaties in."
            )


def keur(html: str) -> None:
    """Raise Drukfout for a document that is too big, too deep or has a word without end."""
    if len(html) > MEESTE_TEKENS:
        raise Drukfout("Dit is te veel tekst voor één pdf. Kies een deel.")
    meter = _Meter()
    meter.feed(html)
    meter.close()
