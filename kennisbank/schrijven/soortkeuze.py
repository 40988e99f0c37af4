"""What each kind of item is for, to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from kennisbank.items.soorten import Soort

_UITLEG = {
    Soort.KENNISBLAD: "Uitleg in gewone taal, om te lezen of uit te delen.",
    Soort.WERKVORM: "Iets om met een groep te doen, stap voor stap.",
    Soort.PRAKTIJKVOORBEELD: "Wat jullie deden, en wat ervan kwam.",
    Soort.HANDLEIDING: "Hoe je iets aanpakt.",
    Soort.PERSONA: "Iemand die niet bestaat, om je een leven bij voor te stellen.",
    Soort.VOORBEELDCASUS: "Een bedachte situatie met een vraag voor aan tafel.",
    Soort.STROOMSCHEMA: "Vragen en antwoorden die naar een uitkomst leiden.",
    Soort.SJABLOON: "Een tekst die een ander zo kan overnemen.",
    Soort.FILM: "Een film om samen te bekijken, met vragen voor het gesprek.",
    Soort.PODCAST: "Iets om naar te luisteren.",
    Soort.ARTIKEL: "Een artikel van een ander, in jouw woorden samengevat.",
    Soort.INTERVIEW: "Een gesprek met iemand, om te lezen.",
    Soort.INFOGRAPHIC: "Een beeld dat iets in één keer duidelijk maakt.",
    Soort.CIJFER: "Een cijfer met jaar en bron.",
    Soort.SESSIE: "Een bijeenkomst online, en later het verslag.",
}


@dataclass(frozen=True)
class Soortkeuze:
    """A kind, with what it is for."""

    waarde: str
    label: str
    uitleg: str


SOORTKEUZES: Sequence[Soortkeuze] = [
    Soortkeuze(soort.value, str(soort.label), uitleg) for soort, uitleg in _UITLEG.items()
]
