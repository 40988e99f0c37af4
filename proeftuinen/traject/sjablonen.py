"""The year as a template: the nine steps, what each is for and where it lies in the year.

Source: the process of Agora and Movisie (docs/begrippen.md); the texts and the placing in the
year are our own. A trajectory picks its own word, so no text says "proeftuin" or "leerwerkplaats".
"""

from dataclasses import dataclass, replace
from functools import cache

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.traject.vormen import ACCENTEN, Accent, Vorm


@dataclass(frozen=True)
class Stapsjabloon:
    """One step as it usually goes; `begin` and `duur` are fractions of the year (0 to 1).

    `doel` is what the step is for, `wie` who takes part, `opbrengst` what it yields, `controle`
    a checklist of things that are done. A step with `duur` 0 is a meeting of one day.
    """

    nummer: str
    naam: str
    soort: Stapsoort
    doel: str
    wie: str
    opbrengst: str
    controle: tuple[str, ...]
    begin: float
    duur: float

    @property
    def bijeenkomst(self) -> bool:
        """Say whether people come together on one day for this step."""
        return self.duur == 0


STAPPEN = (
    Stapsjabloon(
        nummer="1",
        naam="Voorbereiding",
        soort=Stapsoort.VOORBEREIDING,
        doel="Jullie maken een kernteam en kiezen waar je aan de slag gaat. Je zoekt uit wat er "
        "al is, zodat je daarop kunt voortbouwen.",
        wie="Het kernteam, met de procesbegeleider. Liefst op een plek in het gebied zelf.",
        opbrengst="Een team, een gebied, een planning en zicht op het beleid van de gemeente.",
        controle=(
            "Het kernteam is compleet en heeft een datum geprikt",
            "Zorg en sociaal domein zitten allebei in het kernteam",
            "Het gebied is gekozen en iedereen kan het aanwijzen",
            "De data van alle bijeenkomsten staan in de planning",
            "Je weet wie in de gemeente instemming kan geven en wanneer je erom vraagt",
        ),
        begin=0.0,
        duur=0.14,
    ),
    Stapsjabloon(
        nummer="2",
        naam="Stakeholdergesprekken",
        soort=Stapsoort.GESPREKKEN,
        doel="Je praat met mensen en organisaties die ertoe doen. Je hoort wat al goed gaat, "
        "wat mensen missen en wie erbij moet zijn.",
        wie="Het kernteam, steeds met één of twee gesprekspartners.",
        opbrengst="Een beeld van wat er is en werkt, en een lijst met mensen om uit te nodigen.",
        controle=(
            "Je hebt gesproken met mensen uit zorg, welzijn en de gemeente",
            "Je hebt gesproken met iemand die zelf ziek is, of met een naaste",
            "Van elk gesprek staat op papier wat goed gaat en wat beter kan",
            "Je hebt in elk gesprek gevraagd wie je nog meer moet spreken",
            "De uitnodiging voor de startbijeenkomst is verstuurd",
        ),
        begin=0.11,
        duur=0.11,
    ),
    Stapsjabloon(
        nummer="3",
        naam="Startbijeenkomst",
        soort=Stapsoort.START,
        doel="Jullie leren elkaar kennen en bedenken samen wat je voor inwoners wilt bereiken. Je "
        "brengt ook in beeld wie elkaar nu al kent.",
        wie="Professionals, vrijwilligers, managers, beleidsmakers, bestuurders en mensen met "
        "eigen ervaring.",
        opbrengst="Een gezamenlijke ambitie en een netwerkkaart die laat zien hoe jullie beginnen.",
        controle=(
            "Een verhaal uit de buurt of een film is gekozen voor de opening",
            "De bestuurder is gevraagd om instemming te geven",
            "De netwerkkaart ligt klaar om samen in te vullen",
            "De ambitie staat in één zin die iedereen kan onderschrijven",
            "Iedereen weet wanneer de eerste werkbijeenkomst is",
        ),
        begin=0.235,
        duur=0.0,
    ),
    Stapsjabloon(
        nummer="4",
        naam="Eerste werkbijeenkomst",
        soort=Stapsoort.WERK,
        doel="Jullie bekijken samen één casus, van alle kanten: lichamelijk, sociaal, psychisch en "
        "zingeving. Zo ontdek je wat iedereen kan betekenen.",
        wie="Professionals, vrijwilligers, managers en mensen met eigen ervaring.",
        opbrengst="Een overzicht van wie wat kan doen, en wanneer in iemands ziekte.",
        controle=(
            "Een verhaal uit de buurt of een film is gekozen voor de opening",
            "De casus is gekozen en gaat niet over een herkenbaar persoon",
            "Bij elke dimensie staat wie er kan helpen",
            "Je hebt gezien waar mensen elkaar nog niet weten te vinden",
            "De eerste ideeën voor iets nieuws zijn opgeschreven",
        ),
        begin=0.405,
        duur=0.0,
    ),
    Stapsjabloon(
        nummer="5",
        naam="Tweede werkbijeenkomst",
        soort=Stapsoort.WERK,
        doel="Jullie maken van ideeën kleine experimenten. Elk experiment krijgt een groep die "
        "ermee aan de slag gaat.",
        wie="Professionals, vrijwilligers, managers en mensen met eigen ervaring.",
        opbrengst="Enkele kleine experimenten, elk met een groep en een eerste actie.",
        controle=(
            "Een verhaal uit de buurt of een film is gekozen voor de opening",
            "Elk experiment is klein genoeg om binnen een maand te beginnen",
            "In elke groep zitten mensen uit zorg én uit het sociaal domein",
            "Elk experiment sluit aan bij iets dat er al is",
            "Elke groep heeft een trekker en een datum voor de eerste afspraak",
        ),
        begin=0.535,
        duur=0.0,
    ),
    Stapsjabloon(
        nummer="6a",
        naam="Experimenten voorbereiden",
        soort=Stapsoort.EXPERIMENT_VOORBEREIDEN,
        doel="Het kernteam helpt de groepen op weg. Je maakt plannen kleiner en ruimt hobbels op.",
        wie="Het kernteam, met de trekkers van de groepen.",
        opbrengst="Voor elke groep is duidelijk welke hulp er is en van wie.",
        controle=(
            "Elke groep heeft een vast aanspreekpunt in het kernteam",
            "Je hebt met elke trekker het plan doorgenomen",
            "Plannen die te groot waren, zijn kleiner gemaakt",
            "Je hebt afgesproken hoe de groepen bijhouden wat ze leren",
        ),
        begin=0.55,
        duur=0.11,
    ),
    Stapsjabloon(
        nummer="6b",
        naam="Aan de slag met experimenten",
        soort=Stapsoort.EXPERIMENTEREN,
        doel="De groepen proberen hun experiment uit in de praktijk. Je kijkt wat er gebeurt, "
        "leert ervan en past het aan.",
        wie="De experimentgroepen: professionals, vrijwilligers, managers en inwoners.",
        opbrengst="Ervaringen met de experimenten, bijgehouden in korte berichten.",
        controle=(
            "Elke groep is bij elkaar geweest en heeft iets uitgeprobeerd",
            "Inwoners of naasten hebben verteld wat zij ervan merken",
            "Elke groep heeft opgeschreven wat werkt en wat niet",
            "Je hebt iets aangepast na wat je hebt geleerd",
            "Er zijn citaten en foto's verzameld, met toestemming",
        ),
        begin=0.585,
        duur=0.235,
    ),
    Stapsjabloon(
        nummer="7",
        naam="Derde werkbijeenkomst",
        soort=Stapsoort.WERK,
        doel="De groepen vertellen elkaar wat zij hebben gedaan en geleerd. Samen kies je wat "
        "doorgaat.",
        wie="Professionals, vrijwilligers, managers en mensen met eigen ervaring.",
        opbrengst="Wat jullie hebben geleerd, en een keuze: wat gaat door en wat stopt.",
        controle=(
            "Een verhaal uit de buurt of een film is gekozen voor de opening",
            "Elke groep heeft verteld wat het experiment opleverde",
            "Van elk experiment is gekozen of het doorgaat, verandert of stopt",
            "Voor wat doorgaat, is er een trekker",
            "De bestuurders zijn uitgenodigd voor de transitiebijeenkomst",
        ),
        begin=0.755,
        duur=0.0,
    ),
    Stapsjabloon(
        nummer="8",
        naam="Transitiebijeenkomst",
        soort=Stapsoort.TRANSITIE,
        doel="Jullie laten zien wat het jaar heeft opgeleverd en vieren dat. Met bestuurders maak "
        "je afspraken, zodat goede dingen blijven.",
        wie="Iedereen die meedeed, met beleidsmakers en bestuurders.",
        opbrengst="Gedeelde resultaten en een plan om vast te houden wat werkt.",
        controle=(
            "Een verhaal uit de buurt of een film is gekozen voor de opening",
            "De oogst van het jaar is klaar om te laten zien",
            "De netwerkkaart is opnieuw ingevuld en naast de eerste gelegd",
            "Bij elk resultaat staat wie ervoor zorgt dat het blijft",
            "Bestuurders hebben gezegd wat zij gaan doen",
        ),
        begin=0.835,
        duur=0.0,
    ),
    Stapsjabloon(
        nummer="9",
        naam="In verbinding blijven",
        soort=Stapsoort.VERBINDING,
        doel="Je houdt contact en kijkt later samen terug. Zo merk je wat blijft en wat nog een "
        "duwtje nodig heeft.",
        wie="Iedereen die wil blijven meedoen.",
        opbrengst="Een netwerk dat doorgaat, en een moment om terug te kijken.",
        controle=(
            "De oogst is gedeeld met iedereen die meedeed",
            "Er is een datum om na een half jaar terug te kijken",
            "Iemand houdt de lijst met contacten bij",
            "Je hebt afgesproken waar jullie elkaar blijven zien",
        ),
        begin=0.85,
        duur=0.15,
    ),
)


@cache
def stappen_voor(vorm: Vorm) -> tuple[Stapsjabloon, ...]:
    """Return the ten templates of this shape in order; 6a and 6b run beside each other."""
    accenten = ACCENTEN[vorm]
    return tuple(
        _met_accent(stap, accenten[stap.nummer]) if stap.nummer in accenten else stap
        for stap in STAPPEN
    )


def _met_accent(stap: Stapsjabloon, accent: Accent) -> Stapsjabloon:
    return replace(
        stap,
        doel=f"{stap.doel} {accent.doel}".strip(),
        wie=accent.wie or stap.wie,
        controle=stap.controle + accent.erbij,
    )
