"""What changes answers, and asking for them.

Answering writes one row and nothing else: no line in the trail, no once-only key, no session. So
nothing in the database says who answered, or when (ADR 39).
"""

from collections.abc import Iterable, Mapping
from random import SystemRandom
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.code import los_merk
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel, nieuwe_sleutel
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst

PER_KEER = 500
MEESTE = 60_000
"""Sheets of one list; more is somebody's script."""


class Gesloten(Exception):
    """The list is not open (any more)."""


def houd_open(lijst: Vragenlijst) -> Vragenlijst:
    """Hold the list open while something is written to it. Raises Gesloten."""
    slot = Vragenlijst.objects.select_for_update(no_key=True).filter(pk=lijst.pk).first()
    if slot is None or not slot.is_open:
        raise Gesloten
    return slot


@transaction.atomic
def vul_in(
    *, lijst: Vragenlijst, wie: str, antwoorden: Mapping[str, Any], van_papier: bool = False
) -> None:
    """Keep someone's answers, in the place of what they answered before. Raises Gesloten.

    Answers to questions that were taken away meanwhile stay as they were.
    """
    houd_open(lijst)
    vel = Antwoordvel.objects.filter(vragenlijst=lijst, wie=wie).first()
    if vel is None:
        if Antwoordvel.objects.filter(vragenlijst=lijst).count() >= MEESTE:
            raise Gesloten
        Antwoordvel.objects.create(
            vragenlijst=lijst, wie=wie, antwoorden=dict(antwoorden), van_papier=van_papier
        )
        return
    weg = set(lijst.vragen.exclude(vervallen_op=None).values_list("publiek_id", flat=True))
    blijft = {ref: waarde for ref, waarde in vel.antwoorden.items() if ref in weg}
    vel.antwoorden = {**blijft, **antwoorden}
    vel.save(update_fields=["antwoorden"])


@transaction.atomic
def schud(lijst: Vragenlijst) -> None:
    """Write all sheets of a list anew in random order, so that no order tells who came when."""
    Vragenlijst.objects.select_for_update(no_key=True).get(pk=lijst.pk)
    kolommen = "wie", "antwoorden", "van_papier"
    rijen = list(Antwoordvel.objects.filter(vragenlijst=lijst).values(*kolommen))
    SystemRandom().shuffle(rijen)
    Antwoordvel.objects.filter(vragenlijst=lijst).delete()
    Antwoordvel.objects.bulk_create(
        (Antwoordvel(sleutel=nieuwe_sleutel(), vragenlijst=lijst, **rij) for rij in rijen),
        batch_size=PER_KEER,
    )


def sta_klaar(lijst: Vragenlijst) -> None:
    """Make the rows of everyone of the place, when there are none yet.

    Who came to the place later gets one with the next mail: one made now would tell that they came.
    """
    if not Aangeschreven.objects.filter(vragenlijst=lijst).exists():
        zet_allen_klaar(lijst)


def zet_allen_klaar(lijst: Vragenlijst) -> None:
    """Make the rows that are missing, for everyone of the place who lives."""
    mensen = Contact.objects.filter(proeftuin=lijst.proeftuin_id).in_leven()
    mensen = mensen.exclude(aangeschreven__vragenlijst=lijst)
    Aangeschreven.objects.bulk_create(
        (Aangeschreven(vragenlijst=lijst, contact=mens) for mens in mensen.order_by("pk")),
        ignore_conflicts=True,
    )


def maak_los(vellen: Iterable[Antwoordvel]) -> int:
    """Empty what people wrote in their own words, and let nobody be able to tell whose it is."""
    lijst = list(vellen)
    vragen = Lijstvraag.objects.filter(
        vragenlijst__in={vel.vragenlijst_id for vel in lijst}, soort=Lijstvraag.Soort.OPEN
    )
    open_ = set(vragen.values_list("publiek_id", flat=True))
    for vel in lijst:
        vel.antwoorden = {ref: deel for ref, deel in vel.antwoorden.items() if ref not in open_}
        vel.wie = los_merk()
    Antwoordvel.objects.bulk_update(lijst, ["antwoorden", "wie"], batch_size=PER_KEER)
    return len(lijst)


def spoor(handeling: str, lijst: Vragenlijst, door: Gebruiker | None) -> None:
    """Leave a line on a list; never on an answer."""
    leg_vast(
        handeling,
        door=door,
        soort="vragenlijst",
        object_id=lijst.publiek_id,
        ruimte=lijst.proeftuin.publiek_id,
    )
