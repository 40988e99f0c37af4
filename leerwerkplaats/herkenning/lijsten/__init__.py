"""Long lists of names, places and hospitals: of deduce 3.0.6, see README.md beside this file.

Read once, when the first text is looked at by the gate; some 4 MB for a worker.
"""

import re
from functools import cache
from pathlib import Path

_SCHEIDING = re.compile(r"[ \-']+")
_HIER = Path(__file__).parent


@cache
def lees(naam: str) -> frozenset[str]:
    """Return a list by the name of its file: flat words in small letters."""
    return frozenset((_HIER / f"{naam}.txt").read_text("utf-8").splitlines())


@cache
def woorden_van(naam: str) -> frozenset[str]:
    """Return the first words of the entries of a list, to look further only where one begins."""
    return frozenset(regel.split(" ", 1)[0] for regel in lees(naam))


@cache
def begin_van(naam: str) -> frozenset[str]:
    """Return what entries of more words begin with, up to each of their words."""
    return frozenset(
        regel[: deel.start()] for regel in lees(naam) for deel in _SCHEIDING.finditer(regel)
    )
