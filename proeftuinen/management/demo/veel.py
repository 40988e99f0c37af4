"""Many plain proeftuinen in bulk, for long lists and for measuring: the same ones each time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import batched
from random import Random

from django.db import transaction
from django.db.models import Model

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import LENGTE, TEKENS
from proeftuinen.bijeenkomsten.plan.bij_stappen import nieuw_bij
from proeftuinen.bijeenkomsten.plan.knopen import knoop_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.management.demo.tijd import eerste_van_maand, moment
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.actions import knoop
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.gemeenten import LIJST, laad, lees
from proeftuinen.traject.models import Controlepunt, Gemeente, Proeftuin, Stap
from proeftuinen.traject.planning import einde_jaar, plan_jaar
from proeftuinen.traject.vormen import Vorm
from proeftuinen.traject.vrijedagen import regio_van

PER_KEER = 250
MAANDEN = 16
"""How far back a year may have begun: some are done, and some begin this month."""
TWEE_GEMEENTEN, LAAT, AFGEVINKT = 0.25, 0.04, 0.5
DELEN = ("Noord", "Oost", "Zuid", "West", "Centrum", "Buitengebied")
AANLEIDING = "Verzonnen voorbeeld, om te zien hoe een lange lijst eruitziet."

_plan = cache(plan_jaar)


@dataclass
class _Rijen:
    """The rows of one batch, each kind in the order in which it must be written."""

    proeftuinen: list[Proeftuin] = field(default_factory=list)
    gemeenten: list[Model] = field(default_factory=list)
    stappen: list[Stap] = field(default_factory=list)
    bijeenkomsten: list[Bijeenkomst] = field(default_factory=list)
    punten: list[Controlepunt] = field(default_factory=list)
    schakels: list[Schakel] = field(default_factory=list)


@transaction.atomic
def maak_veel(aantal: int, *, zaad: int = 1) -> int:
    """See to it that there are so many plain proeftuinen; return how many had to be made.

    The same seed, day and municipalities give the same rows: raising the number adds to them.
    """
    if not Gemeente.objects.exists():
        laad(lees(LIJST))
    kansen = [Random(f"{zaad}:{rang}") for rang in range(aantal)]  # noqa: S311  no secrets
    plekken = _per_provincie()
    gemaakt = 0
    for deel in batched(enumerate(kansen), PER_KEER, strict=False):
        ids = {rang: _id(kans) for rang, kans in deel}
        gevonden = Proeftuin.objects.filter(publiek_id__in=ids.values())
        bestaan = set(gevonden.values_list("publiek_id", flat=True))
        rijen = _Rijen()
        for rang, kans in deel:
            if ids[rang] not in bestaan:
                _voeg_toe(rijen, ids[rang], rang, kans, plekken)
        _schrijf(rijen)
        gemaakt += len(rijen.proeftuinen)
    return gemaakt


def _per_provincie() -> list[list[Gemeente]]:
    """Return the municipalities per province, so that every province gets its turn."""
    groepen: dict[str, list[Gemeente]] = {}
    for gemeente in Gemeente.objects.filter(vervallen=False).order_by("provincie", "code"):
        groepen.setdefault(gemeente.provincie, []).append(gemeente)
    return list(groepen.values())


def _id(kans: Random) -> str:
    return "".join(kans.choices(TEKENS, k=LENGTE))


def _voeg_toe(
    rijen: _Rijen, publiek_id: str, rang: int, kans: Random, plekken: Sequence[list[Gemeente]]
) -> None:
    groep = plekken[rang % len(plekken)]
    gemeenten = kans.sample(groep, k=min(len(groep), 2 if kans.random() < TWEE_GEMEENTEN else 1))
    start = eerste_van_maand(vandaag(), kans.randrange(MAANDEN))
    proeftuin = Proeftuin(
        publiek_id=publiek_id,
        naam=f"{gemeenten[0].naam} {kans.choice(DELEN)}",
        woord=kans.choice(Proeftuin.Woord.values),
        vorm=list(Vorm)[rang % len(Vorm)],
        aanleiding=AANLEIDING,
        start=start,
        einde=einde_jaar(start),
    )
    rijen.proeftuinen.append(proeftuin)
    ligging = Proeftuin.gemeenten.through
    # Which comes first decides the school region: the one whose name comes first.
    gemeenten.sort(key=lambda gemeente: gemeente.naam)
    rijen.gemeenten += [ligging(proeftuin=proeftuin, gemeente=gemeente) for gemeente in gemeenten]
    plan = _plan(start, Vorm(proeftuin.vorm), regio_van(gemeenten[0].provincie))
    for volgnummer, plek in enumerate(plan, start=1):
        stap = Stap(
            publiek_id=_id(kans),
            proeftuin=proeftuin,
            volgorde=10 * volgnummer,
            nummer=plek.sjabloon.nummer,
            naam=plek.sjabloon.naam,
            soort=plek.sjabloon.soort,
            doel=plek.sjabloon.doel,
            wie=plek.sjabloon.wie,
            opbrengst=plek.sjabloon.opbrengst,
            begin=plek.begin,
            einde=plek.einde,
        )
        _voeg_stap_toe(rijen, stap, plek.sjabloon.controle, kans)


def _voeg_stap_toe(rijen: _Rijen, stap: Stap, teksten: Sequence[str], kans: Random) -> None:
    """Add a step with its checklist: done when it is past (rarely late), half-way when it runs."""
    dag: date = vandaag()
    if stap.einde < dag and kans.random() >= LAAT:
        stap.afgesloten_op = moment(stap.einde)
    kans_klaar = 1.0 if stap.afgesloten_op else AFGEVINKT if stap.begin <= dag else 0.0
    rijen.stappen.append(stap)
    rijen.punten += [
        Controlepunt(
            publiek_id=_id(kans),
            stap=stap,
            tekst=tekst,
            klaar=kans.random() < kans_klaar,
            volgorde=rang,
        )
        for rang, tekst in enumerate(teksten, start=1)
    ]
    _knoop_aan(rijen, stap.proeftuin, knoop(stap), kans)
    if stap.bijeenkomst:
        bijeenkomst = nieuw_bij(stap.proeftuin, stap)
        bijeenkomst.publiek_id = _id(kans)
        rijen.bijeenkomsten.append(bijeenkomst)
        _knoop_aan(rijen, stap.proeftuin, knoop_van(bijeenkomst), kans)


def _knoop_aan(rijen: _Rijen, proeftuin: Proeftuin, deel: Knoop, kans: Random) -> None:
    rijen.schakels.append(
        Schakel(
            publiek_id=_id(kans),
            proeftuin=proeftuin,
            soort=deel.soort,
            object_id=deel.object_id,
            label=deel.label[:200],
            adres=deel.adres,
            recht=deel.recht.value,
        )
    )


def _schrijf(rijen: _Rijen) -> None:
    Proeftuin.objects.bulk_create(rijen.proeftuinen)
    Proeftuin.gemeenten.through.objects.bulk_create(rijen.gemeenten)
    Stap.objects.bulk_create(rijen.stappen)
    Bijeenkomst.objects.bulk_create(rijen.bijeenkomsten)
    Controlepunt.objects.bulk_create(rijen.punten)
    Schakel.objects.bulk_create(rijen.schakels)
