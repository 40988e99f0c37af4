"""The mirror: signs in a plan that it grows too big. It asks, and never stops anyone.

A calculation on plain values, without database or clock.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

VRAAG = "Kan dit in zes weken met drie mensen?"
LANGST = timedelta(weeks=8)
MEESTE_MENSEN = 6
MEESTE_WOORDEN = 90
MEESTE_VERBINDINGEN = 6

_WOORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_IEDEREEN = frozenset(
    ("alle", "allemaal", "iedereen", "elke", "overal", "altijd", "gemeentebreed", "volledige")
)
_VERBINDING = frozenset(("en", "ook", "daarnaast", "tevens", "bovendien", "plus"))


@dataclass(frozen=True)
class Plan:
    """What the mirror looks at."""

    wat: str
    eerste_stap: str = ""
    van: date | None = None
    tot: date | None = None
    mensen: int = 0


def spiegel(plan: Plan) -> list[str]:
    """Return what could be smaller, as questions to the group; none when it is small enough."""
    woorden = [woord.lower() for woord in _WOORD.findall(plan.wat)]
    groot = next((woord for woord in woorden if woord in _IEDEREEN), "")
    verbindingen = sum(woord in _VERBINDING for woord in woorden)
    vragen = []
    if plan.van and plan.tot and plan.tot - plan.van > LANGST:
        weken = (plan.tot - plan.van).days // 7
        vragen.append(f"Jullie trekken er {weken} weken voor uit. Wat weet je na zes weken al?")
    if plan.mensen > MEESTE_MENSEN:
        vragen.append(f"De groep telt {plan.mensen} mensen. Welke drie kunnen morgen al beginnen?")
    if groot:
        vragen.append(f"Er staat “{groot}”. Met wie of waar kun je het eerst proberen?")
    if len(woorden) > MEESTE_WOORDEN or verbindingen > MEESTE_VERBINDINGEN:
        vragen.append("Het zijn misschien meer plannen in één. Welk deel probeer je eerst?")
    if not plan.eerste_stap.strip():
        vragen.append("De kleinste eerste stap staat er nog niet. Wat kan deze week al?")
    return vragen
