"""Carrying what someone had typed past the page that asks who they are.

It travels in the page itself, signed for this person and path: nothing of it stands in the session
or the database, and nobody can make up what will be sent.
"""

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

ZOUT = "leerwerkplaats.meenemen"
SECONDEN = 3600
MEESTE_TEKENS = 200_000
MEESTE_VELDEN = 300
TE_GROOT = "te-groot"
NOOIT = {"csrfmiddlewaretoken"}


@dataclass(frozen=True)
class Meegenomen:
    """Where to post what, once someone proved who they are."""

    naar: str
    velden: tuple[tuple[str, str], ...]


def pak_in(request: HttpRequest) -> str:
    """Return what was posted as one signed text; TE_GROOT when it is too much to carry.

    Files and the csrf token stay behind.
    """
    velden = [
        (naam, waarde)
        for naam, waarden in request.POST.lists()
        for waarde in waarden
        if naam not in NOOIT
    ]
    omvang = sum(len(naam) + len(waarde) for naam, waarde in velden)
    if omvang > MEESTE_TEKENS or len(velden) > MEESTE_VELDEN:
        return TE_GROOT
    inhoud = {"van": request.user.publiek_id, "naar": request.get_full_path(), "velden": velden}
    return signing.dumps(inhoud, salt=ZOUT, compress=True)


def pak_uit(request: HttpRequest, pakket: str) -> Meegenomen | None:
    """Return what was carried for this person; None when it is not ours, or too old."""
    try:
        inhoud = signing.loads(pakket, salt=ZOUT, max_age=SECONDEN)
    except signing.BadSignature:
        return None
    if inhoud["van"] != request.user.publiek_id:
        return None
    return Meegenomen(inhoud["naar"], tuple((naam, waarde) for naam, waarde in inhoud["velden"]))
