"""Kinds of work that yield a file, as features offer them in `opdrachtsoorten()`."""

from collections.abc import Callable
from dataclasses import dataclass

from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.models import Opdracht

type Meld = Callable[[int, int], None]
"""Tell how far it is: so many of so many."""


class Opdrachtfout(Exception):
    """Why a file cannot be made: a plain Dutch sentence for the one who asked."""


@dataclass(frozen=True)
class Resultaat:
    """The file; `bestandsnaam` is what it is called when it is kept ("matrix.pdf")."""

    inhoud: bytes
    bestandsnaam: str
    mime: str


@dataclass(frozen=True)
class Opdrachtsoort:
    """One kind of work. `naam` stands on the page: "De matrix als pdf".

    `recht` is asked of who fetches the file, at that moment; `maak` runs in the worker, may run
    again after having been cut off, and raises Opdrachtfout or Drukfout for the reader. `waar`
    gives the page where such work is asked: what it is called, and the name of its address. `mag`
    says at fetching whether who asked may still have it, where that hangs on more than the right.
    """

    naam: str
    recht: str
    maak: Callable[[Opdracht, Meld], Resultaat]
    waar: Callable[[Opdracht], tuple[str, str]] | None = None
    mag: Callable[[Opdracht], bool] | None = None


def soort_van(naam: str) -> Opdrachtsoort | None:
    """Return the kind of this name, or None when no feature offers it (any more)."""
    for bied in wie_biedt("opdrachtsoorten"):
        if soort := bied().get(naam):
            return soort
    return None
