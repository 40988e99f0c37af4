"""The colours of the look, for what is printed: from the one file that a municipality swaps."""

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

_REGEL = re.compile(r"--lw-([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")


def kleur(naam: str) -> str:
    """Return the colour of this token as "#17493c".

    Source: static/css/tokens.css. Raises KeyError when there is none of this name.
    """
    return _kleuren()[naam]


@cache
def _kleuren() -> dict[str, str]:
    gevonden = finders.find("css/tokens.css")
    if not gevonden:
        raise LookupError("static/css/tokens.css is missing.")
    return dict(_REGEL.findall(Path(gevonden).read_text()))
