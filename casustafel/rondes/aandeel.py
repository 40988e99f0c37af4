"""What leading a table contributes."""

from collections.abc import Mapping


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {"casustafel.ronde": "begon een ronde aan een casustafel"}
