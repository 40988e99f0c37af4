"""The audit trail of one person: what they did, and what others did that was about them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.rijen import Rijen

STIL = "stil"  # verbs about being at rest begin with this: the person is not told


@dataclass(frozen=True)
class Spoorzin:
    """One line of the trail, as the person whom it concerns reads it; `bij` says where."""

    moment: datetime
    zin: str
    bij: str


def regels_van(
    gebruiker: Gebruiker, zeg: Callable[[Iterable[Auditregel]], Iterable[Any]] = iter
) -> Rijen:
    """Return the lines that this person made or that are about this person, newest first."""
    eigen = Auditregel.objects.filter(door=gebruiker.publiek_id)
    over = Auditregel.objects.filter(object_id=gebruiker.publiek_id)
    van_ander = over.exclude(door=gebruiker.publiek_id).exclude(handeling__startswith=STIL)
    return Rijen(eigen, van_ander, zeg=zeg, volgorde="-pk")


def vertel(gebruiker: Gebruiker, regels: Iterable[Auditregel]) -> list[Spoorzin]:
    """Return the lines as sentences; the number of queries does not grow with them."""
    regels = list(regels)
    woorden: dict[int, tuple[str, str]] = {}
    for vertel_spoor in wie_biedt("vertel_spoor"):
        woorden.update(vertel_spoor(regels))
    anderen = {regel.door for regel in regels} - {"", gebruiker.publiek_id}
    namen = {wie.publiek_id: str(wie) for wie in Gebruiker.objects.filter(publiek_id__in=anderen)}
    namen[gebruiker.publiek_id] = "Je"
    return [_zin(regel, namen, *woorden.get(regel.pk, ("deed iets", ""))) for regel in regels]


def _zin(regel: Auditregel, namen: dict[str, str], wat: str, waar: str) -> Spoorzin:
    wie = namen.get(regel.door) or ("Iemand" if regel.door else "De site")
    if wie == "Je":
        wat = wat.replace("het eigen ", "je eigen ").replace("de eigen ", "je eigen ")
    over = "" if wie == "Je" else "dit gaat over jou"
    return Spoorzin(regel.moment, f"{wie} {wat}.", ", ".join(filter(None, [waar, over])))
