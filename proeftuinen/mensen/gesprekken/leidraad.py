"""The guide of a proeftuin: our questions until it has some of its own."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.gesprekken.models import Gespreksvraag
from proeftuinen.mensen.gesprekken.vragen import STANDAARD
from proeftuinen.traject.models import Proeftuin

MEESTE = 40
"""More questions than anyone asks in one talk; keeps the page and its print within reason."""


def vragen_van(proeftuin: Proeftuin) -> Sequence[Gespreksvraag]:
    """Return the questions in order; ours have no place in the database yet (`pk` is None)."""
    eigen = list(Gespreksvraag.objects.filter(proeftuin=proeftuin))
    return eigen or [
        Gespreksvraag(proeftuin=proeftuin, tekst=tekst, volgorde=nummer)
        for nummer, tekst in enumerate(STANDAARD, 1)
    ]


def _spoor(handeling: str, proeftuin: Proeftuin, door: Gebruiker, object_id: str = "") -> None:
    leg_vast(
        handeling,
        door=door,
        soort="gespreksvraag",
        object_id=object_id,
        ruimte=proeftuin.publiek_id,
    )


def _slot(proeftuin: Proeftuin) -> None:
    """Let one at a time change the order of the list."""
    Proeftuin.objects.select_for_update(no_key=True).only("pk").get(pk=proeftuin.pk)


def _neem_over(proeftuin: Proeftuin) -> None:
    if not Gespreksvraag.objects.filter(proeftuin=proeftuin).exists():
        Gespreksvraag.objects.bulk_create(vragen_van(proeftuin))


@transaction.atomic
def neem_over(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Make our questions theirs, so that they can be changed; twice changes nothing."""
    _slot(proeftuin)
    _neem_over(proeftuin)
    _spoor("gespreksvraag.overgenomen", proeftuin, door)


@transaction.atomic
def voeg_toe(*, proeftuin: Proeftuin, door: Gebruiker, tekst: str) -> Gespreksvraag | None:
    """Add a question at the end, after ours when they had none; None when the list is full."""
    _slot(proeftuin)
    _neem_over(proeftuin)
    rijen = Gespreksvraag.objects.filter(proeftuin=proeftuin)
    if rijen.count() >= MEESTE:
        return None
    laatste = rijen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    vraag = Gespreksvraag.objects.create(proeftuin=proeftuin, tekst=tekst, volgorde=laatste + 1)
    _spoor("gespreksvraag.toegevoegd", proeftuin, door, vraag.publiek_id)
    return vraag


@transaction.atomic
def wijzig(*, vraag: Gespreksvraag, door: Gebruiker, versie: int, tekst: str) -> None:
    """Say a question in other words. Raises Bewerkingsconflict when someone was first."""
    bewaar(vraag, versie=versie, waarden={"tekst": tekst})
    _spoor("gespreksvraag.gewijzigd", vraag.proeftuin, door, vraag.publiek_id)


@transaction.atomic
def haal_weg(*, vraag: Gespreksvraag, door: Gebruiker) -> None:
    """Take a question out; after the last one ours come back."""
    _spoor("gespreksvraag.weg", vraag.proeftuin, door, vraag.publiek_id)
    vraag.delete()


@transaction.atomic
def verplaats(*, vraag: Gespreksvraag, door: Gebruiker, omhoog: bool) -> None:
    """Let a question change places with the one above or below; at the end nothing happens."""
    _slot(vraag.proeftuin)
    rijen = list(Gespreksvraag.objects.filter(proeftuin=vraag.proeftuin))
    plek = next((nr for nr, rij in enumerate(rijen) if rij.pk == vraag.pk), None)
    ander = None if plek is None else plek + (-1 if omhoog else 1)
    if plek is None or ander is None or not 0 <= ander < len(rijen):
        return
    rijen[plek], rijen[ander] = rijen[ander], rijen[plek]
    for nummer, rij in enumerate(rijen, 1):
        rij.volgorde = nummer
    Gespreksvraag.objects.bulk_update(rijen, ["volgorde"])
    _spoor("gespreksvraag.verplaatst", vraag.proeftuin, door, vraag.publiek_id)
