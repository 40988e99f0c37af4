"""The run sheets of a table: rounds of 45, 60 or 90 minutes. Pure data, words of our own."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Ronde:
    """One round: how long, what one does, what the leader says, and whether turns are kept."""

    sleutel: str
    titel: str
    minuten: int
    wat: str
    zeg: str
    beurten: bool = False


_WOORDEN: dict[str, tuple[str, str, str, bool]] = {
    "welkom": (
        "Welkom en huisregels",
        "Zeg wie er zijn en lees de huisregels voor. Iedereen knikt.",
        (
            "We leren hier van een verhaal. Niemand noemt iets waaraan je een mens herkent. "
            "Kan iedereen zich daarin vinden?"
        ),
        False,
    ),
    "verhaal": (
        "Het verhaal",
        "Wie de casus inbrengt, vertelt. De anderen luisteren en vragen nog niets.",
        "Vertel wat je meemaakt en welke vraag je hebt. Wij luisteren eerst alleen.",
        False,
    ),
    "vragen": (
        "Vragen om het te snappen",
        "Stel korte vragen. Geen raad, geen oordeel.",
        "Wat wil je weten om het te snappen? Raad geven doen we straks.",
        False,
    ),
    "dimensies": (
        "Vier kanten",
        "Ieder zegt wat hij ziet, op vier kanten. Schrijf het bij het wiel.",
        "Wat zie jij, vanuit je werk of je ervaring? En in welk blad kijkt nog niemand?",
        True,
    ),
    "vooruit": (
        "Vooruitdenken",
        "Kijk naar de domino: wat gebeurt er straks, en voor wie in huis?",
        "Wat kunnen we nu al zien aankomen? Wie heeft dan welke vraag?",
        False,
    ),
    "wie": (
        "Wie kan wat",
        "Ieder zegt wat hij zelf kan doen, en wie nog gevraagd kan worden.",
        "Wat kan jij doen? En wat kan een ander aan deze tafel voor jouw mensen betekenen?",
        True,
    ),
    "afspraken": (
        "Afspraken",
        "Schrijf op wat, wie en wanneer. Over wie het gaat, staat er niet bij.",
        "Wat spreken we af? Wie doet het, en voor welke dag?",
        False,
    ),
    "leren": (
        "Wat leren we",
        "Maak er een inzicht van dat een ander ook kan gebruiken, zonder mens erin.",
        "Wat zou je hiervan aan een andere plek vertellen?",
        False,
    ),
    "afsluiten": (
        "Rustig afsluiten",
        "Ieder zegt één woord. Vraag hoe iedereen naar huis gaat.",
        "Met welk woord ga je weg? Wie wil er nog even praten?",
        True,
    ),
}
_MINUTEN = {
    45: (4, 7, 4, 12, 0, 8, 5, 3, 2),
    60: (5, 8, 5, 14, 8, 9, 6, 3, 2),
    90: (7, 12, 8, 20, 13, 13, 8, 5, 4),
}


def rondes_van(minuten: int) -> Sequence[Ronde]:
    """Return the rounds of a table of so many minutes, in order; of other lengths those of 60."""
    duren = _MINUTEN.get(minuten, _MINUTEN[60])
    paren = zip(_WOORDEN.items(), duren, strict=True)
    return [
        Ronde(sleutel, titel, duur, wat, zeg, beurten)
        for (sleutel, (titel, wat, zeg, beurten)), duur in paren
        if duur
    ]
