"""What happens to an item from concept to shelf and back."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from kennisbank.items import actions as item_actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.actions import begin_concept, spoor, vertel
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.slugs import maak_slug, past_bij
from kennisbank.items.zoekstuk import zoekstuk
from kennisbank.schrijven import bericht, bijlagen
from kennisbank.zoekindex import index
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag


class MagNiet(Exception):
    """This cannot be done now; the message says why in Dutch."""


@transaction.atomic
def bied_aan(*, concept: Concept, door: Gebruiker, versie: int) -> None:
    """Ask to look at what is written. Raises Bewerkingsconflict."""
    bewaar(concept, versie=versie, waarden={"aangeboden_op": timezone.now(), "opmerking": ""})
    spoor("kennisitem.aangeboden", concept.item, door)


@transaction.atomic
def stuur_terug(*, concept: Concept, door: Gebruiker, versie: int, opmerking: str) -> None:
    """Give a concept back to who writes it, and tell them why. Raises Bewerkingsconflict."""
    bewaar(concept, versie=versie, waarden={"aangeboden_op": None, "opmerking": opmerking})
    spoor("kennisitem.teruggestuurd", concept.item, door)
    bericht.meld_teruggestuurd(concept, door)


@transaction.atomic
def publiceer(*, concept: Concept, door: Gebruiker, versie: int, nakijken_op: date) -> None:
    """Publish what was read, and tell who wrote it. Raises Bewerkingsconflict.

    The first time the item gets the address that it keeps for good.
    """
    aan = bericht.betrokkenen(concept, door)
    _geef_adres(concept)
    item = item_actions.publiceer(
        concept=concept, door=door, versie=versie, nakijken_op=nakijken_op
    )
    bericht.meld_gepubliceerd(item, aan)


def _geef_adres(concept: Concept) -> None:
    """Make the address of what was never published of its title as it is now.

    While it is written its address stays, so that no open page or mail loses it; once others may
    have it, it never changes. What ships with the site has an address of its own.
    """
    item, titel = concept.item, str(concept.inhoud.get("titel", ""))
    if item.sleutel or past_bij(item.slug, titel) or item.versies.exists():
        return
    item.slug = maak_slug(titel)
    item.save(update_fields=["slug"])


@transaction.atomic
def gooi_concept_weg(*, concept: Concept, door: Gebruiker, versie: int) -> bool:
    """Throw away what is being written; tell whether the item, never published, went with it.

    Raises Bewerkingsconflict.
    """
    bewaar(concept, versie=versie, waarden={})
    item = concept.item
    if not item.gepubliceerd_op and not item.versies.exists():
        _wis(item, door)
        return True
    item.versie = max(item.versie, concept.versie) + 1
    item.save(update_fields=["versie"])
    concept.delete()
    spoor("kennisitem.concept_weg", item, door)
    return False


@transaction.atomic
def trek_terug(*, item: Kennisitem, door: Gebruiker, versie: int) -> None:
    """Take a published item from view; what it said is being written again.

    Raises Bewerkingsconflict.
    """
    concept = begin_concept(item=item, door=door)
    bewaar(item, versie=versie, waarden={"gepubliceerd_op": None, "aangeboden_op": None})
    item_inhoud.zet(item, Iteminhoud.uit(concept.inhoud))
    index.zet([zoekstuk(item)])
    vertel(item)
    spoor("kennisitem.teruggetrokken", item, door)


@transaction.atomic
def haal_weg(*, item: Kennisitem, door: Gebruiker, versie: int) -> None:
    """Take an item away for good, with its versions and files.

    Raises MagNiet for what ships with the site: a next release would bring it back; and for what
    is published: who may publish takes it back first. Raises Bewerkingsconflict.
    """
    if item.sleutel:
        raise MagNiet("Dit hoort bij de kennisbank. Trek het terug, dan ziet niemand het meer.")
    if item.gepubliceerd_op:
        raise MagNiet("Dit is gepubliceerd. Laat het eerst terugtrekken, dan kan het weg.")
    bewaar(item, versie=versie, waarden={})
    _wis(item, door)


def _wis(item: Kennisitem, door: Gebruiker | None) -> None:
    spoor("kennisitem.weg", item, door)
    vertel(item, weg=True)
    bijlagen.wis_bestanden(item.bijlagen.all())
    item.delete()


@transaction.atomic
def houd_geldig(*, item: Kennisitem, door: Gebruiker, versie: int, nakijken_op: date) -> None:
    """Say that an item still holds, and when to look again. Raises Bewerkingsconflict."""
    waarden = {"nakijken_op": nakijken_op, "nagekeken_op": vandaag(), "herinnerd_op": None}
    bewaar(item, versie=versie, waarden=waarden)
    spoor("kennisitem.nagekeken", item, door)


@transaction.atomic
def draag_voor(*, item: Kennisitem, door: Gebruiker, versie: int, wel: bool) -> None:
    """Offer an item to the shelf of the whole site, or take the offer back.

    Raises Bewerkingsconflict.
    """
    bewaar(item, versie=versie, waarden={"aangeboden_op": timezone.now() if wel else None})
    spoor("kennisitem.voorgedragen" if wel else "kennisitem.niet_voorgedragen", item, door)
