"""Everything that changes the questions of a list.

Before it opens all may change. While it is open a question can only be taken away: who answered it
keeps their answer, and it is asked to nobody else.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.http import Http404

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.monitoring.vragenlijsten.actions import zet_vast
from proeftuinen.monitoring.vragenlijsten.knopen import spoor
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst

MEESTE = 30
"""More questions than anyone answers on a phone."""
_Stand = Vragenlijst.Stand


class Vol(Exception):
    """There are as many questions as there may be."""


class LaatsteVraag(Exception):
    """An open list keeps at least one question."""


def nieuwe_sleutel() -> str:
    """Return the key of a question that no other list asks."""
    return f"eigen-{nieuw_id()}"


@transaction.atomic
def voeg_toe(*, lijst: Vragenlijst, door: Gebruiker, waarden: Mapping[str, Any]) -> Lijstvraag:
    """Add a question at the end. Raises NietMeer or Vol."""
    zet_vast(lijst, _Stand.CONCEPT)
    if lijst.vragen.count() >= MEESTE:
        raise Vol
    laatste = lijst.vragen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    vraag = Lijstvraag.objects.create(
        vragenlijst=lijst, sleutel=nieuwe_sleutel(), volgorde=laatste + 1, **waarden
    )
    spoor("vragenlijst.vraag_erbij", lijst, door)
    return vraag


@transaction.atomic
def wijzig(
    *, vraag: Lijstvraag, door: Gebruiker, versie: int, waarden: Mapping[str, Any], zelfde: bool
) -> None:
    """Change a question; with another kind or other options, or not `zelfde`, it is another one.

    Then it is no longer compared with the other lists that ask it. Raises NietMeer, or
    Bewerkingsconflict when someone was first.
    """
    zet_vast(vraag.vragenlijst, _Stand.CONCEPT)
    vast = all(waarden[naam] == getattr(vraag, naam) for naam in ("soort", "opties"))
    sleutel = vraag.sleutel if zelfde and vast else nieuwe_sleutel()
    bewaar(vraag, versie=versie, waarden={**waarden, "sleutel": sleutel})
    spoor("vragenlijst.vraag_gewijzigd", vraag.vragenlijst, door)


@transaction.atomic
def verplaats(*, vraag: Lijstvraag, door: Gebruiker, omhoog: bool) -> None:
    """Let a question change places with the one above or below; at the end nothing happens.

    Raises NietMeer.
    """
    lijst = vraag.vragenlijst
    zet_vast(lijst, _Stand.CONCEPT)
    rijen = list(lijst.vragen.all())
    plek = next((nr for nr, rij in enumerate(rijen) if rij.pk == vraag.pk), None)
    ander = None if plek is None else plek + (-1 if omhoog else 1)
    if plek is None or ander is None or not 0 <= ander < len(rijen):
        return
    rijen[plek], rijen[ander] = rijen[ander], rijen[plek]
    for nummer, rij in enumerate(rijen, 1):
        rij.volgorde = nummer
    Lijstvraag.objects.bulk_update(rijen, ["volgorde"])
    spoor("vragenlijst.vraag_verplaatst", lijst, door)


@transaction.atomic
def haal_weg(*, vraag: Lijstvraag, door: Gebruiker) -> None:
    """Take a question away; of an open list it stays in the tables, with what was answered.

    Raises NietMeer or LaatsteVraag.
    """
    lijst = vraag.vragenlijst
    zet_vast(lijst, _Stand.CONCEPT, _Stand.OPEN)
    if Vragenlijst.objects.filter(pk=lijst.pk, stand=_Stand.CONCEPT).exists():
        vraag.delete()
    else:
        _laat_vervallen(vraag)
    spoor("vragenlijst.vraag_weg", lijst, door)


def _laat_vervallen(vraag: Lijstvraag) -> None:
    over = vraag.vragenlijst.vragen.filter(vervallen_op=None)
    if not over.exclude(pk=vraag.pk).exists():
        raise LaatsteVraag
    if not over.filter(pk=vraag.pk).exists():
        raise Http404
    vraag.vervallen_op = vandaag()
    vraag.save(update_fields=["vervallen_op"])
