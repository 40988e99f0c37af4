"""What people of the demo world answered: Lindewaard half-way, Wilgenoord all year and after.

Answers are drawn, the same each time, so that things went somewhat better over the year. Lists are
filled and closed the way the application does it, and get their days afterwards.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.mensen import SANNE
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.code import wie_van
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.uitslag.actions import sluit
from proeftuinen.monitoring.vragenlijsten.actions import maak_uit_voorraad, open_lijst
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst
from proeftuinen.traject.models import Proeftuin

ZAAD = 20261123
_Soort = Lijstvraag.Soort
_OPEN: Mapping[str, Sequence[str]] = {
    "hoop": (
        "Dat ik eerder weet dat iemand thuis alleen zit.",
        "Minder zoeken naar het goede nummer.",
        "Dat vrijwilligers ook gebeld worden.",
        "Een vast gezicht bij de gemeente.",
        "Dat we elkaar niet pas leren kennen als het te laat is.",
        "Meer rust om samen te kijken.",
    ),
    "anders-nu": (
        "Ik bel eerst even met de ouderenadviseur voor ik iets aanvraag.",
        "Ik vraag nu ook waar iemand nog blij van wordt.",
        "Ik ken drie mensen bij naam die ik vroeger niet kende.",
        "Ik schrijf minder verslagen en bel vaker.",
        "Ik durf een geestelijk verzorger te vragen.",
    ),
    "houden": (
        "De koffie voor het overleg. Daar gebeurt het.",
        "Dat we één keer per maand met elkaar bellen.",
        "De sociale kaart op één plek.",
        "Dat de gemeente aan tafel zit.",
        "Het vaste uur in de wachtkamer.",
    ),
    "gebleven": (
        "We bellen nog steeds.",
        "De wachtkamer draait zonder ons.",
        "Nieuwe collega's weten nu ook wie wie is.",
        "Het overleg is wel kleiner geworden.",
        "De kaart wordt bijgehouden.",
    ),
    "vinden-hoe": (
        "Ja, maar ik moet wel vaker zelf bellen.",
        "Zeker met de wijkverpleging.",
        "Een lunch per kwartaal zou helpen.",
        "Met de huisarts gaat het vanzelf.",
        "Nieuwe mensen mis ik nog.",
    ),
}


@dataclass(frozen=True)
class Ronde:
    """One list: when, how many of ten answered, and how much better it went than at the start."""

    moment: Moment
    open_op: date
    dicht_op: date
    van_de_tien: int
    beter: float


def leg_vragenlijsten(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay the lists of a place in the middle of its year: start, half-way, and one that is open."""
    sanne, begin = mensen[SANNE.email], proeftuin.start
    for deze in (
        Ronde(Moment.START, begin + timedelta(days=20), begin + timedelta(days=41), 7, 0.0),
        Ronde(Moment.HALVERWEGE, dag - timedelta(days=40), dag - timedelta(days=19), 6, 0.7),
    ):
        wie = [(wie_van(mens), mens) for mens in _mensen(proeftuin)]
        _leg(proeftuin, sanne, deze, wie)
    tips = maak_uit_voorraad(proeftuin=proeftuin, moment=Moment.TIPS, door=sanne, wijze="anoniem")
    open_lijst(lijst=tips, door=sanne)


def leg_vragenlijsten_af(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay the lists of a place whose year is round: all four, and a look-back."""
    sanne, begin = mensen[SANNE.email], proeftuin.start
    acht = proeftuin.stappen.filter(soort=Stapsoort.TRANSITIE).latest("einde").einde
    wie = [(sha256(f"{proeftuin.publiek_id}{nr}".encode()).hexdigest(), None) for nr in range(34)]
    midden, drie = begin + (acht - begin) / 2, acht + timedelta(days=92)
    zes = min(acht + timedelta(days=184), dag - timedelta(days=22))
    for deze in (
        Ronde(Moment.START, begin + timedelta(days=15), begin + timedelta(days=36), 9, 0.0),
        Ronde(Moment.HALVERWEGE, midden, midden + timedelta(days=21), 8, 0.5),
        Ronde(Moment.EINDE, acht - timedelta(days=21), acht, 8, 1.1),
        Ronde(Moment.TERUGBLIK, drie, drie + timedelta(days=14), 6, 1.0),
        Ronde(Moment.HALFJAAR, zes, zes + timedelta(days=21), 6, 0.9),
    ):
        _leg(proeftuin, sanne, deze, wie)


def _mensen(proeftuin: Proeftuin) -> list[Contact]:
    rijen = Contact.objects.van(proeftuin).filter(stand=Contact.Stand.GEWOON)
    return list(rijen.select_related("gebruiker").order_by("pk"))


def _leg(
    proeftuin: Proeftuin,
    door: Gebruiker,
    deze: Ronde,
    mensen: Sequence[tuple[str, Contact | None]],
) -> None:
    """Make the list, fill it, close it, and give it its days."""
    lijst = maak_uit_voorraad(proeftuin=proeftuin, moment=deze.moment, door=door)
    open_lijst(lijst=lijst, door=door)
    Vragenlijst.objects.filter(pk=lijst.pk).update(geopend_op=deze.open_op)
    lijst.refresh_from_db()
    vragen = list(lijst.vragen.all())
    vellen = []
    for nummer, (wie, _) in enumerate(mensen):
        # Who answers at one moment mostly answers at the others: the last of ten come and go.
        if random.Random(f"{ZAAD}{wie}").randrange(10) < deze.van_de_tien:  # noqa: S311
            antwoorden = _antwoorden(vragen, wie, nummer, deze.beter)
            vellen.append(Antwoordvel(vragenlijst=lijst, wie=wie, antwoorden=antwoorden))
    Antwoordvel.objects.bulk_create(vellen)
    Aangeschreven.objects.bulk_create(
        Aangeschreven(vragenlijst=lijst, contact=mens, gestuurd_op=deze.open_op)
        for _, mens in mensen
        if mens
    )
    sluit(lijst=lijst, door=door)
    gevraagd = len(mensen)
    Vragenlijst.objects.filter(pk=lijst.pk).update(dicht_op=deze.dicht_op, gevraagd=gevraagd)


def _antwoorden(
    vragen: Sequence[Lijstvraag], wie: str, nummer: int, beter: float
) -> dict[str, object]:
    uit: dict[str, object] = {}
    for vraag in vragen:
        trek = random.Random(f"{ZAAD}{wie}{vraag.sleutel}")  # noqa: S311  the same person, each time
        if vraag.soort == _Soort.OPEN:
            teksten = _OPEN.get(vraag.sleutel, ())
            if nummer % 3 == 0 and teksten:
                uit[vraag.publiek_id] = teksten[nummer // 3 % len(teksten)]
        elif vraag.soort == _Soort.MEER:
            uit[vraag.publiek_id] = _gekozen(vraag, trek, beter)
        else:
            stap = trek.gauss(2.7, 0.9) + beter * trek.uniform(0.2, 1.4)
            uit[vraag.publiek_id] = str(min(5, max(1, round(stap))))
            if trek.random() < 0.04:
                uit[vraag.publiek_id] = "0"
    return uit


def _gekozen(vraag: Lijstvraag, trek: random.Random, beter: float) -> list[str]:
    """Return some of the options; the last one means none of these."""
    kans = 0.38 + 0.22 * beter
    gekozen = [str(nr) for nr in range(len(vraag.opties) - 1) if trek.random() < kans]
    return gekozen or [str(len(vraag.opties) - 1)]
