"""What each feature adds to the tests that hold for all: rights, leaks, taking out and erasing.

A module offers some of these:

    TABEL                           rows of the matrix, as in tests/toegang_matrix.py
    PUBLIEK                         name -> reason, for what is reached signed out
    BUITEN                          names of addresses that stand in no proeftuin
    VAN_PLANK                       names of addresses of the kennisbank that stand on a shelf of
                                    the place: answered elsewhere as if they did not exist
    KNOPPEN                         names (without namespace) of posts that work without a body
    SLEUTELS                        names of addresses that are a key: who has it may read
    zaai(tuin, merk, door, slachtoffer) -> Zaad     fills its tables with canaries
    laat_sporen(wie, tuin)          leaves a trace of a person in each of its tables
"""

from importlib import import_module
from pathlib import Path
from typing import Any

_DELEN = [
    import_module(f"tests.onderdelen.{pad.stem}")
    for pad in sorted(Path(__file__).parent.glob("[a-z]*.py"))
    if pad.stem != "zaad"
]


def bijdragen(naam: str) -> list[Any]:
    """Return what the features offer under this name."""
    return [getattr(deel, naam) for deel in _DELEN if hasattr(deel, naam)]
