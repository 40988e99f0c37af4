"""Reads along with the log as production writes it, and looks for what may not stand there."""

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from leerwerkplaats.web.logfilter import TOKEN, ZonderToken

# What tests of the gate hand in, and what may then stand nowhere (tests/poortvormen.py).
GEPLANT = ("111222333", "wilgje.treur@hofdicht.example", "Zwaantje Poortwachter")
ADRES = re.compile(r"[\w.+-]+@(?:voorbeeld|lindewaard|geheim|brief)\.example")


class Lezer(logging.StreamHandler):
    """Writes what production's handler would: its format, its filter, its levels."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        self.setFormatter(logging.Formatter(settings.LOGGING["formatters"]["regel"]["format"]))
        self.addFilter(self._net_als_buiten)
        self.addFilter(ZonderToken())

    @staticmethod
    def _net_als_buiten(regel: logging.LogRecord) -> bool:
        eigen = regel.name.startswith("leerwerkplaats") and regel.levelno >= logging.INFO
        return eigen or regel.levelno >= logging.WARNING

    @property
    def tekst(self) -> str:
        return self.stream.getvalue()

    def geheimen(self) -> list[str]:
        """Return the addresses, tokens and planted words that stand in what was written."""
        geplant = [woord for woord in GEPLANT if woord in self.tekst]
        return [*ADRES.findall(self.tekst), *TOKEN.findall(self.tekst), *geplant]


def _wek(wortel: logging.Logger) -> None:
    """Undo what a tool that set up logging of its own (import-linter) may have left silent."""
    logging.disable(logging.NOTSET)
    wortel.setLevel(min(wortel.level, logging.WARNING))
    for naam in ("django", "django.request", "leerwerkplaats", "leerwerkplaats.toegang"):
        logging.getLogger(naam).disabled = False


@contextmanager
def meelezen() -> Iterator[Lezer]:
    """Read along with every logger."""
    lezer, wortel = Lezer(), logging.getLogger()
    _wek(wortel)
    wortel.addHandler(lezer)
    try:
        yield lezer
    finally:
        wortel.removeHandler(lezer)
