"""The chapters that were just looked at, as PDF: turning a page does not print them again.

Known by all that went into them, so whoever has something else to look at never meets it. In the
memory of this process alone, for minutes, and no more than a few.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from hashlib import sha256
from threading import Lock
from time import monotonic

from leerwerkplaats.web.pdf import Bestand

SECONDEN = 120
RUIMTE = 16 * 1024**2
"""Bytes of all that it holds."""


def sleutel_van(html: str, beelden: Mapping[str, Bestand]) -> bytes:
    """Return what a document is known by: every byte of it and of its pictures."""
    som = sha256(html.encode(errors="replace"))
    for naam, beeld in sorted(beelden.items()):
        som.update(f"\0{naam}\0{len(beeld.inhoud)}\0".encode())
        som.update(beeld.inhoud)
    return som.digest()


class Kast:
    """Documents by their key, the one that was made last at the end."""

    def __init__(self, nu: Callable[[], float] = monotonic) -> None:
        self._nu = nu
        self._slot = Lock()
        self._delen: OrderedDict[bytes, tuple[float, bytes]] = OrderedDict()

    def geef(self, sleutel: bytes, maak: Callable[[], bytes]) -> bytes:
        """Return what is known by this key; else make it, and keep it for a while."""
        with self._slot:
            self._ruim_op(self._nu() - SECONDEN)
            if sleutel in self._delen:
                return self._delen[sleutel][1]
        inhoud = maak()  # while others go on
        with self._slot:
            self._delen[sleutel] = (self._nu(), inhoud)
            while sum(len(deel) for _, deel in self._delen.values()) > RUIMTE:
                self._delen.popitem(last=False)
        return inhoud

    def leeg(self) -> None:
        """Forget all."""
        with self._slot:
            self._delen.clear()

    def _ruim_op(self, voor: float) -> None:
        for sleutel in [deze for deze, (sinds, _) in self._delen.items() if sinds < voor]:
            del self._delen[sleutel]


kast = Kast()
"""The one of this process."""
