"""Everything that changes a look-back: planning, beginning, calling off, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.invullen.vraagpost import vraag_iedereen
from proeftuinen.monitoring.terugblik.dagen import MAANDEN, eindes, over_maanden
from proeftuinen.monitoring.terugblik.knopen import knoop_van, spoor
from proeftuinen.monitoring.terugblik.models import Terugblik
from proeftuinen.monitoring.terugblik.nazicht import vraag_bewaarders
from proeftuinen.monitoring.vragenlijsten.actions import (
    maak_uit_voorraad,
    open_lijst,
    zet_sluitdag,
)
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin

LIJST_OPEN = timedelta(days=28)
"""So long people can answer the list of a look-back."""
VANZELF = timedelta(days=7)
"""A look-back whose day is longer ago waits for a person: nobody gets mail out of the blue."""
HALF_JAAR = 6


class AlBegonnen(Exception):
    """Someone began it, or called it off, in the meantime."""


@dataclass(frozen=True, slots=True)
class Begonnen:
    """What beginning did: mails about the list, mails to keepers, agreements without a mail."""

    gevraagd: int
    bewaarders: int
    zelf: int


def _open() -> QuerySet[Terugblik]:
    return Terugblik.objects.filter(begonnen_op=None)


@transaction.atomic
def plan(proeftuinen: Iterable[Proeftuin]) -> None:
    """Make the three look-backs of these places once their end is there; move those not begun.

    Run twice it changes nothing.
    """
    lijst = list(proeftuinen)
    bekend: dict[int, dict[int, Terugblik]] = {}
    for rij in Terugblik.objects.filter(proeftuin__in=lijst):
        bekend.setdefault(rij.proeftuin_id, {})[rij.maanden] = rij
    einde = eindes(lijst)
    nieuw = []
    for tuin in lijst:
        hier = bekend.get(tuin.pk, {})
        for maanden in MAANDEN:
            dag, rij = over_maanden(einde[tuin.pk].dag, maanden), hier.get(maanden)
            if rij is None and einde[tuin.pk].geweest:
                nieuw.append(Terugblik(proeftuin=tuin, maanden=maanden, dag=dag))
            elif rij is not None and rij.dag != dag:
                _open().filter(pk=rij.pk).update(dag=dag, versie=F("versie") + 1)
    Terugblik.objects.bulk_create(nieuw, ignore_conflicts=True)


def plan_alle() -> None:
    """Do so for all places that are not in the archive."""
    plan(Proeftuin.objects.filter(gearchiveerd_op=None, start__lte=vandaag()))


def begin_wat_kan() -> None:
    """Begin what has its day now, by itself."""
    dag = vandaag()
    rijen = _open().filter(vervalt_op=None, dag__lte=dag, dag__gt=dag - VANZELF)
    for rij in rijen.filter(proeftuin__gearchiveerd_op=None).select_related("proeftuin"):
        begin(terugblik=rij, door=None)


@transaction.atomic
def begin(*, terugblik: Terugblik, door: Gebruiker | None) -> Begonnen:
    """Ask everyone, and each keeper whether it still runs; `door` None: by itself, on its day.

    Raises AlBegonnen.
    """
    tuin, nu = terugblik.proeftuin, vandaag()
    rijen = _open().filter(pk=terugblik.pk, vervalt_op=None)
    if not rijen.update(begonnen_op=nu, versie=F("versie") + 1):
        raise AlBegonnen
    moment = Moment.HALFJAAR if terugblik.maanden == HALF_JAAR else Moment.TERUGBLIK
    lijst = stuur_lijst(proeftuin=tuin, moment=moment, door=door)
    Terugblik.objects.filter(pk=terugblik.pk).update(vragenlijst=lijst)
    terugblik.refresh_from_db()
    terugblik.proeftuin = tuin
    meld(proeftuin=tuin, knopen=[knoop_van(terugblik)])
    spoor("terugblik.begonnen", terugblik, door)
    gevraagd = vraag_iedereen(lijst=lijst, door=door).gestuurd
    bewaarders, zelf = vraag_bewaarders(terugblik=terugblik, door=door)
    return Begonnen(gevraagd, bewaarders, zelf)


def stuur_lijst(*, proeftuin: Proeftuin, moment: str, door: Gebruiker | None) -> Vragenlijst:
    """Make the list that is ready for this moment, and open it for some weeks."""
    lijst = maak_uit_voorraad(proeftuin=proeftuin, moment=moment, door=door)
    open_lijst(lijst=lijst, door=door)
    zet_sluitdag(lijst=lijst, door=door, versie=lijst.versie, sluit_op=vandaag() + LIJST_OPEN)
    lijst.refresh_from_db()
    lijst.proeftuin = proeftuin
    return lijst


@transaction.atomic
def laat_vervallen(*, terugblik: Terugblik, door: Gebruiker) -> None:
    """Call it off; twice changes nothing. Raises AlBegonnen."""
    rijen = _open().filter(pk=terugblik.pk)
    if rijen.filter(vervalt_op=None).update(vervalt_op=vandaag(), versie=F("versie") + 1):
        spoor("terugblik.vervalt", terugblik, door)
    elif not rijen.exists():
        raise AlBegonnen


@transaction.atomic
def toch_wel(*, terugblik: Terugblik, door: Gebruiker) -> None:
    """Plan it again after all."""
    rijen = Terugblik.objects.filter(pk=terugblik.pk).exclude(vervalt_op=None)
    if rijen.update(vervalt_op=None, versie=F("versie") + 1):
        spoor("terugblik.toch", terugblik, door)


@transaction.atomic
def schrijf_conclusie(
    *, terugblik: Terugblik, door: Gebruiker, versie: int, conclusie: str
) -> None:
    """Write down what came of it. Raises Bewerkingsconflict when someone was first."""
    bewaar(terugblik, versie=versie, waarden={"conclusie": conclusie})
    spoor("terugblik.conclusie", terugblik, door)
