"""Everything that changes a wave. Each act names its actor and leaves a trail without content."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.meten.plaatsen import geef_plaats, zonder_plaats
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.actions import laat_vervallen

_Stand = Meting.Stand


class AnderOpen(Exception):
    """Another wave of this proeftuin is open; two at a time cannot be."""


class VormLigtVast(Exception):
    """People answered already, so what they choose from stays as it is."""


class HeeftAntwoorden(Exception):
    """The wave holds answers, and whoever takes it away did not say that they know."""


def adres_van(meting: Meting) -> str:
    """Return the page of a wave; `meting.proeftuin` must be loaded."""
    return adres("proeftuinen:meting", meting.proeftuin.publiek_id, meting.publiek_id)


def knoop_van(meting: Meting) -> Knoop:
    """Return the knot of a wave; `meting.proeftuin` must be loaded.

    It leads to the map of the wave, so that all who see the map can tell what came from it.
    """
    kaart = adres("proeftuinen:netwerk", meting.proeftuin.publiek_id)
    return Knoop(
        "meting",
        meting.publiek_id,
        f"{meting} van het netwerk",
        f"{kaart}?meting={meting.publiek_id}",
        Recht.NETWERK_ZIEN,
    )


def spoor(handeling: str, meting: Meting, door: Gebruiker | None) -> None:
    """Leave a line on this wave."""
    leg_vast(
        handeling,
        door=door,
        soort="meting",
        object_id=meting.publiek_id,
        ruimte=meting.proeftuin.publiek_id,
    )


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Meting:
    """Make a wave that nobody can answer yet; `uit` is the knot it came from."""
    meting = Meting.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(meting)
    meld(proeftuin=proeftuin, knopen=[knoop])
    spoor("meting.gemaakt", meting, door)
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    return meting


@transaction.atomic
def bewerk(*, meting: Meting, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change what a wave is and asks. Raises Bewerkingsconflict, and VormLigtVast."""
    anders = waarden.get("vorm", meting.vorm) != meting.vorm
    if anders and Relatie.objects.filter(meting=meting).exists():
        raise VormLigtVast
    bewaar(meting, versie=versie, waarden=waarden)
    meld(proeftuin=meting.proeftuin, knopen=[knoop_van(meting)])
    spoor("meting.gewijzigd", meting, door)


@transaction.atomic
def open_meting(*, meting: Meting, door: Gebruiker) -> None:
    """Let people answer: everyone who lives gets a place. Once open, nothing happens.

    Raises AnderOpen when another wave of this proeftuin is open.
    """
    nu = timezone.now()
    if _verzet(meting, [_Stand.CONCEPT], _Stand.OPEN, geopend_op=nu):
        geef_plaats(meting, zonder_plaats(meting).select_related("organisatie").order_by("pk"))
        spoor("meting.geopend", meting, door)


@transaction.atomic
def sluit(*, meting: Meting, door: Gebruiker) -> None:
    """Let nobody answer any more; mail that waits does not go, links stop working."""
    if _verzet(meting, [_Stand.OPEN], _Stand.GESLOTEN, gesloten_op=timezone.now()):
        _stop_post(meting)
        spoor("meting.gesloten", meting, door)


@transaction.atomic
def heropen(*, meting: Meting, door: Gebruiker) -> None:
    """Let people answer once more, who had a place. Raises AnderOpen."""
    if _verzet(meting, [_Stand.GESLOTEN], _Stand.OPEN, gesloten_op=None):
        spoor("meting.heropend", meting, door)


def _verzet(meting: Meting, van: list[str], naar: str, **waarden: Any) -> bool:
    """Bring the wave from one of `van` to `naar`; False when it was in none of these."""
    rij = Meting.objects.filter(pk=meting.pk, stand__in=van)
    try:
        with transaction.atomic():
            gelukt = rij.update(stand=naar, versie=F("versie") + 1, **waarden)
    except IntegrityError as fout:
        raise AnderOpen from fout
    meting.refresh_from_db(fields=["stand", "versie", "geopend_op", "gesloten_op"])
    return bool(gelukt)


def _stop_post(meting: Meting) -> None:
    plaatsen = Netwerkplaats.objects.filter(meting=meting)
    laat_vervallen(list(plaatsen.values_list("publiek_id", flat=True)))


@transaction.atomic
def haal_weg(*, meting: Meting, door: Gebruiker, met_antwoorden: bool) -> None:
    """Take a wave away with its places; with its answers only for who said that they know.

    Raises HeeftAntwoorden otherwise, also when the first answer came a moment ago.
    """
    slot = Meting.objects.select_for_update().filter(pk=meting.pk)
    if not slot.exists():
        return
    if Relatie.objects.filter(meting=meting).exists() and not met_antwoorden:
        raise HeeftAntwoorden
    _stop_post(meting)
    spoor("meting.weggehaald", meting, door)
    maak_los(knopen=[knoop_van(meting)])
    meting.delete()


@transaction.atomic
def zet_erbij(*, meting: Meting, contact: Contact, door: Gebruiker) -> None:
    """Give someone a place who came later; who died, and who has one, gets none."""
    if contact.stand == Contact.Stand.OVERLEDEN:
        return
    geef_plaats(meting, [contact])
    spoor("meting.erbij", meting, door)


@transaction.atomic
def handel_af(*, gemist: Gemist, door: Gebruiker, contact: Contact | None = None) -> None:
    """Say that something was done with "iemand ontbreekt"; `contact` is who it turned out to be."""
    if contact is not None:
        zet_erbij(meting=gemist.meting, contact=contact, door=door)
    Gemist.objects.filter(pk=gemist.pk, afgehandeld_op=None).update(afgehandeld_op=timezone.now())
    spoor("meting.gemist_afgehandeld", gemist.meting, door)
