"""What taking everything out as tables contributes."""

from collections.abc import Mapping

from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.uitgaven.werkbladen import maak


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the workbook of everything."""
    return maak.SOORTEN
