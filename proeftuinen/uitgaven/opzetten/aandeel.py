"""What the set-up of an edition contributes.

It holds words of the place, and of nobody: who wrote them is not kept, so there is nothing of a
person to take out or to erase.
"""

from collections.abc import Mapping


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of a set-up in plain Dutch."""
    return {"opzet.gewijzigd": "koos wat er in een uitgave komt"}
