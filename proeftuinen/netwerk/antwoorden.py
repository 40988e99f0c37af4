"""The answers one can give about a colleague, and how the two forms compare."""

from enum import IntEnum

from django.db.models import TextChoices

from leerwerkplaats.begrippen import Trede


class Antwoordvorm(TextChoices):
    """What one chooses from. Source of the first: the network map of Maarssen (domain 6)."""

    DRIE = "drie", "Drie antwoorden: ken ik nog niet, ken ik, werk ik mee samen"
    LADDER = "ladder", "De ladder: nog niet, of een van de vijf treden"


class Antwoord(IntEnum):
    """The three answers."""

    NIET = 0
    KEN = 1
    SAMEN = 2


DRIE_WOORDEN = {
    Antwoord.NIET: "Ken ik nog niet",
    Antwoord.KEN: "Ken ik",
    Antwoord.SAMEN: "Werk ik mee samen",
}
GEEN_TREDE = 0
_HOOGSTE = {Antwoordvorm.DRIE: int(Antwoord.SAMEN), Antwoordvorm.LADDER: len(Trede)}


def hoogste(vorm: str) -> int:
    """Return the highest value that one can choose; the lowest is 0."""
    return _HOOGSTE[Antwoordvorm(vorm)]


def mag(waarde: object, vorm: str) -> bool:
    """Tell whether this is an answer of that form: a whole number from 0 to the highest."""
    return type(waarde) is int and 0 <= waarde <= hoogste(vorm)


def als_drie(waarde: int, vorm: str) -> Antwoord:
    """Return the answer in the form that all waves share; only the top rung is working together."""
    if vorm == Antwoordvorm.DRIE:
        return Antwoord(waarde)
    if waarde == GEEN_TREDE:
        return Antwoord.NIET
    return Antwoord.SAMEN if waarde == int(Trede.SAMENWERKEN) else Antwoord.KEN
