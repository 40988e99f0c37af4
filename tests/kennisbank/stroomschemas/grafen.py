"""Charts for tests: small, shipped, and as odd as people can make them."""

import random

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.items.schema import Antwoord, Graaf, Punt, lees

TEKSTEN = (
    "Ja",
    "Ja, maar alleen als het echt niet anders kan, want dat is nu eenmaal zo",
    "W" * 200,
    "مرحبا بالعالم كيف حالك اليوم",
    "👩‍👩‍👧‍👦🏳️‍🌈 samen",
    "<script>alert(1)</script>",
    "漢字" * 20,
    "e\u0301" * 30,
)


def klein() -> Graaf:
    """Return two questions and three outcomes."""
    return Graaf(
        "a",
        (
            Punt(
                "a",
                "vraag",
                "Kan het wachten?",
                "Denk aan pijn.",
                (Antwoord("Ja", "b"), Antwoord("Nee", "u1")),
            ),
            Punt(
                "b",
                "vraag",
                "Wil iemand hulp?",
                "",
                (Antwoord("Ja", "u2"), Antwoord("Nee", "u3"), Antwoord("Weet ik niet", "u2")),
            ),
            Punt("u1", "uitkomst", "Bel de huisarts"),
            Punt("u2", "uitkomst", "Vraag een huisbezoek", "Spreek af wie terugbelt."),
            Punt("u3", "uitkomst", "Houd de deur open"),
        ),
    )


def meegeleverd() -> list[Graaf]:
    """Return the charts that ship with the site."""
    return [lees(s.inhoud.deel) for s in alle_stukken() if s.inhoud.soort == "stroomschema"]


def willekeurig(zaad: int, punten: int = 60) -> Graaf:
    """Return a chart without a circle, with texts of every kind; always the same for a seed."""
    kans = random.Random(zaad)
    vragen = kans.randint(1, punten - 1)
    lijst = []
    for nr in range(punten):
        tekst = kans.choice(TEKSTEN)
        if nr >= vragen:
            lijst.append(Punt(f"p{nr}", "uitkomst", tekst))
            continue
        antwoorden = tuple(
            Antwoord(kans.choice(TEKSTEN)[:100], f"p{kans.randint(nr + 1, punten - 1)}")
            for _ in range(kans.randint(1, 6))
        )
        lijst.append(Punt(f"p{nr}", "vraag", tekst, antwoorden=antwoorden))
    return Graaf("p0", tuple(lijst))


def keten() -> Graaf:
    """Return the longest chart there can be, with as many answers as there can be."""
    vragen = [
        Punt(
            f"p{nr}",
            "vraag",
            f"Vraag {nr}",
            antwoorden=tuple(Antwoord(f"A{i}", f"p{min(59, nr + 1 + i * 11)}") for i in range(6)),
        )
        for nr in range(59)
    ]
    return Graaf("p0", (*vragen, Punt("p59", "uitkomst", "Klaar")))
