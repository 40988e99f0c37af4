"""What the sentences of the ambition contribute."""

from collections.abc import Mapping

from proeftuinen.ambities.zinnen.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.ambities.zinnen.werkbladen import werkbladen

__all__ = ["werkbladen"]


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of sentences in plain Dutch."""
    return {
        "ambitiezin.gemaakt": "maakte een zin van de ambitie",
        "ambitiezin.gewijzigd": "wijzigde een zin van de ambitie",
        "ambitiezin.verplaatst": "verplaatste een zin van de ambitie",
        "ambitiezin.vervallen": "liet een zin van de ambitie vervallen",
        "ambitiezin.terug": "liet een zin van de ambitie weer gelden",
        "ambitiezin.weg": "haalde een zin van de ambitie weg",
    }
