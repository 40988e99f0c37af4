"""What prints and files of experiments contribute."""

from collections.abc import Mapping

from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.experimenten.drukken import papier
from proeftuinen.experimenten.drukken.werkbladen import werkbladen

__all__ = ["werkbladen"]


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the booklet as work of the worker."""
    return papier.SOORTEN
