"""A system check: every listed contribution imports, and offers only what the contract knows."""

import inspect
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from proeftuinen.traject.contracten import NAMEN


def _fouten(pad: str) -> list[CheckMessage]:
    try:
        module = import_module(pad)
    except ImportError as fout:
        return [Error(f"AANDELEN lists {pad}, which does not import: {fout}", id="traject.E001")]
    eigen = {
        naam
        for naam, _ in inspect.getmembers(module, inspect.isfunction)
        if getattr(module, naam).__module__ == module.__name__ and not naam.startswith("_")
    }
    vreemd = sorted(eigen - NAMEN)
    if vreemd:
        hint = "Name it as in traject/contracten.py, or begin it with an underscore."
        return [Error(f"{pad} offers unknown {vreemd}.", hint=hint, id="traject.E002")]
    return []


@register()
def controleer_aandelen(**_: Any) -> list[CheckMessage]:
    """Return an error for each contribution that cannot be used."""
    return [fout for pad in settings.AANDELEN for fout in _fouten(pad)]
