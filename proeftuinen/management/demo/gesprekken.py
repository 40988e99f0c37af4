"""Seven talks in Lindewaard: five agreed with or on their way, one to write up, one planned.

All made up. What is told is by role; nobody is quoted, and no one who is ill is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.mensen import MILAN, SANNE
from proeftuinen.mensen.gesprekken import actions, themas
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin

_NACHT, _WIE_BELT = "De nacht is lang", "Wie bel je eerst?"
_BUREN, _ZINGEVING = "Buren willen wel, maar weten niet hoe", "Praten over wat ertoe doet"
_GEKOZEN = (_NACHT, _WIE_BELT, _BUREN)
_AKKOORD, _ANDERS = Gesprek.Antwoord.AKKOORD, Gesprek.Antwoord.ANDERS


@dataclass(frozen=True)
class Verhaal:
    """A talk that was held: with whom, how long after the start, and what came up."""

    naam: str
    na: int
    uur: int
    notities: str
    verwachtingen: str
    afspraken: str
    themas: tuple[str, ...]
    antwoord: str | None = None  # None: the notes were not sent


VERHALEN = (
    Verhaal(
        "Fenna van der Meulen",
        52,
        9,
        "Het overleg met de wijkverpleging gaat goed sinds er een vast moment is, elke dinsdag. "
        "Dan is een vraag in vijf minuten klaar. ’s Nachts is het anders: mensen bellen de "
        "huisartsenpost en daar kent niemand hen.\n\nTrots op: een man die thuis kon blijven omdat "
        "de buren om de beurt kwamen koken.",
        "Dat we elkaar leren kennen voordat het nodig is.",
        "Komt naar de startbijeenkomst en neemt haar assistente mee.",
        (_NACHT, _BUREN),
        _AKKOORD,
    ),
    Verhaal(
        "Thea Roelofsen",
        55,
        14,
        "Vrijwilligers komen vaak pas in de laatste week. Ze zouden veel eerder willen komen, voor "
        "een wandeling of een kop koffie. De aanvraag loopt nu over drie loketten.\n\nWat werkt: "
        "als de wijkverpleegkundige zelf even belt.",
        "Eén nummer dat iedereen kent.",
        "Zoekt uit hoeveel aanvragen er vorig jaar te laat kwamen.",
        (_WIE_BELT, _BUREN),
        _AKKOORD,
    ),
    Verhaal(
        "Hamza El Idrissi",
        60,
        11,
        "Families zorgen veel zelf en vragen laat om hulp. Na het gebed wordt er wel over gepraat. "
        "Er is schroom om vreemden in huis te laten.\n\nWens: dat iemand van de thuiszorg een keer "
        "komt eten, zonder agenda.",
        "Dat er ook over zingeving wordt gepraat, niet alleen over zorg.",
        "Regelt een avond met de kerk samen.",
        (_ZINGEVING, _BUREN),
        _ANDERS,
    ),
    Verhaal(
        "Rik van Asselt",
        63,
        10,
        "In het Wmo-beleid staat niets over mensen die ongeneeslijk ziek zijn. Een aanvraag duurt "
        "zes weken en dat is voor hen te lang. Er is wel een spoedregeling, maar bijna niemand "
        "kent die.",
        "Voorbeelden waarmee het college verder kan.",
        "Stuurt de spoedregeling rond.",
        (_WIE_BELT,),
        "",
    ),
    Verhaal(
        "Esra Yıldız",
        66,
        13,
        "In het wijkteam horen we pas dat iemand ziek is als het thuis niet meer gaat. Dan zijn de "
        "buren al moe. Een mantelzorger vroeg ons: wie bel ik als ik zelf niet meer kan?\n\nWat "
        "werkt: samen op de koffie, nog voordat er een aanvraag ligt.",
        "Dat de huisarts ons eerder belt.",
        "Loopt een ochtend mee met de wijkverpleging.",
        (_WIE_BELT, _NACHT),
        _AKKOORD,
    ),
)


def leg_gesprekken(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Hold the talks of a place that had none yet."""
    if Gesprek.objects.filter(proeftuin=proeftuin).exists():
        return
    sanne, milan = mensen[SANNE.email], mensen[MILAN.email]
    wie = {deel.naam: deel for deel in Contact.objects.van(proeftuin).exclude(naam="")}
    for nummer, verhaal in enumerate(VERHALEN):
        _leg(proeftuin, milan if nummer % 2 else sanne, wie[verhaal.naam], verhaal, dag)
    _plan(proeftuin, milan, wie["Mirte Faber"], dag - timedelta(days=4), 15)
    _plan(proeftuin, milan, wie["Driss Bouzid"], dag + timedelta(days=6), 10)
    for thema in Thema.objects.filter(proeftuin=proeftuin, naam__in=_GEKOZEN):
        thema.proeftuin = proeftuin
        themas.kies(thema=thema, door=sanne, naar_start=True)


def _plan(proeftuin: Proeftuin, door: Gebruiker, met: Contact, op: date, uur: int) -> Gesprek:
    wanneer = timezone.make_aware(datetime.combine(op, time(uur)))
    waarden = {"contact": met, "organisatie": met.organisatie, "wanneer": wanneer}
    return actions.plan(proeftuin=proeftuin, door=door, waarden=waarden)


def _leg(proeftuin: Proeftuin, door: Gebruiker, met: Contact, verhaal: Verhaal, dag: date) -> None:
    op = proeftuin.start + timedelta(days=verhaal.na)
    gesprek = _plan(proeftuin, door, met, op, verhaal.uur)
    velden = "notities", "verwachtingen", "afspraken"
    actions.werk_uit(
        gesprek=gesprek,
        door=door,
        versie=gesprek.versie,
        teksten={veld: getattr(verhaal, veld) for veld in velden},
        bestaande=[],
        nieuwe=verhaal.themas,
    )
    rij = Gesprek.objects.filter(pk=gesprek.pk)
    rij.update(gemaakt=gesprek.wanneer)
    if verhaal.antwoord is None:
        return
    # As it was sent then, without a mail now: what lies in the past gets its date afterwards.
    later = gesprek.wanneer + timedelta(days=3)
    gestuurd = gesprek.wanneer + timedelta(days=1)
    if not verhaal.antwoord:  # still open, so not long ago
        gestuurd = timezone.make_aware(datetime.combine(dag - timedelta(days=3), time(16)))
    rij.update(voorgelegd_op=gestuurd, voorgelegd_versie=gesprek.versie)
    if verhaal.antwoord:
        rij.update(antwoord=verhaal.antwoord, antwoord_op=later)
    if verhaal.antwoord == _ANDERS:
        rij.update(reactie="Schrijf liever: na het vrijdaggebed. En noem de vrouwen ook.")
    if verhaal.antwoord == _AKKOORD:
        leg_vast_toestemming(
            proeftuin=proeftuin,
            contact=met,
            namens="",
            doel=Toestemming.Doel.GESPREKSNOTITIES,
            kanaal=Toestemming.Kanaal.ZELF,
            gegeven_op=later.date(),
            door=door,
        )
