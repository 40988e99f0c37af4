"""A step of one day is a meeting: which kind, and on which hours nobody needs to think yet."""

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

_SOORT = {
    Stapsoort.START: Bijeenkomst.Soort.START,
    Stapsoort.TRANSITIE: Bijeenkomst.Soort.TRANSITIE,
    Stapsoort.VOORBEREIDING: Bijeenkomst.Soort.KERNTEAM,
}


def soort_bij(stapsoort: str) -> Bijeenkomst.Soort:
    """Return which kind of meeting belongs to a kind of step."""
    return _SOORT.get(Stapsoort(stapsoort), Bijeenkomst.Soort.WERK)
