"""Everything that changes an item: write, ask to be looked at, publish, take back."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Bijlage, Concept, Itemversie, Kennisitem
from kennisbank.items.slugs import maak_slug
from kennisbank.items.zoekstuk import zoekstuk
from kennisbank.planken.models import Plank
from kennisbank.zoekindex import index
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast

PUBLICATIE = ["gepubliceerd_op", "nakijken_op", "nagekeken_op", "herinnerd_op", "versie"]


def spoor(handeling: str, item: Kennisitem, door: Gebruiker | None) -> None:
    """Leave a line about an item, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort="kennisitem",
        object_id=item.publiek_id,
        ruimte=item.plank.ruimte,
    )


def vertel(item: Kennisitem, *, weg: bool = False) -> None:
    """Tell the parts above what became of an item: another title or state, or about to go."""
    for hoort in wie_biedt("bij_kennisitem_weg" if weg else "bij_kennisitem"):
        hoort(item)


@transaction.atomic
def maak(*, plank: Plank, door: Gebruiker | None, inhoud: Iteminhoud, slug: str = "") -> Kennisitem:
    """Begin an item on a shelf: a concept that its maker and the team of the shelf see.

    `slug` is its address when that must not be made of the title.
    """
    item = Kennisitem(plank=plank, door=door, eigenaar=door, slug=slug or maak_slug(inhoud.titel))
    item.soort, item.titel, item.samenvatting = inhoud.soort, inhoud.titel, inhoud.samenvatting
    item.save()
    item_inhoud.zet(item, inhoud)
    Concept.objects.create(item=item, inhoud=inhoud.waarden(), door=door)
    index.zet([zoekstuk(item)])
    vertel(item)
    spoor("kennisitem.gemaakt", item, door)
    return item


@transaction.atomic
def begin_concept(*, item: Kennisitem, door: Gebruiker | None) -> Concept:
    """Return what is being written of an item; begins with what is published.

    Its version goes on where that of the item stands, so that a form that was opened before a
    publication never fits what is written after it.
    """
    concept = Concept.objects.filter(item=item).first()
    if concept is None:
        begin = {"inhoud": item_inhoud.lees(item).waarden(), "door": door, "versie": item.versie}
        concept, _ = Concept.objects.get_or_create(item=item, defaults=begin)
    concept.item = item
    return concept


@transaction.atomic
def schrijf(*, concept: Concept, door: Gebruiker, versie: int, inhoud: Iteminhoud) -> None:
    """Keep what is written; what was asked to be looked at, must be asked again.

    Raises Bewerkingsconflict when someone was first.
    """
    waarden = {
        "inhoud": inhoud.waarden(),
        "door": door,
        "aangeboden_op": None,
        "gewijzigd": timezone.now(),
    }
    bewaar(concept, versie=versie, waarden=waarden)
    if not concept.item.gepubliceerd_op:
        item_inhoud.zet(concept.item, inhoud)
        index.zet([zoekstuk(concept.item)])
        vertel(concept.item)
    spoor("kennisitem.geschreven", concept.item, door)


@transaction.atomic
def bewerk(*, item: Kennisitem, door: Gebruiker, versie: int, inhoud: Iteminhoud) -> Concept:
    """Write on an item, beginning a concept if there is none.

    Raises Bewerkingsconflict when someone was first; then nothing was begun.
    """
    concept = begin_concept(item=item, door=door)
    schrijf(concept=concept, door=door, versie=versie, inhoud=inhoud)
    return concept


@transaction.atomic
def publiceer(
    *, concept: Concept, door: Gebruiker | None, versie: int, nakijken_op: date
) -> Kennisitem:
    """Publish what was written, as a version of its own.

    Raises Bewerkingsconflict when the words are others than those that were looked at.
    """
    bewaar(concept, versie=versie, waarden={"opmerking": ""})
    item, nu = concept.item, timezone.now()
    item_inhoud.zet(item, Iteminhoud.uit(concept.inhoud))
    vorige = item.versies.aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    Itemversie.objects.create(
        item=item,
        nummer=vorige + 1,
        inhoud=concept.inhoud,
        door=door,
        schrijver_id=concept.door_id,
        op=nu,
    )
    item.gepubliceerd_op = item.gepubliceerd_op or nu
    item.nakijken_op, item.nagekeken_op, item.herinnerd_op = nakijken_op, vandaag(), None
    item.versie = max(item.versie, concept.versie) + 1
    item.save(update_fields=PUBLICATIE)
    Bijlage.objects.filter(item=item, vrij_op=None).update(vrij_op=nu)
    concept.delete()
    index.zet([zoekstuk(item)])
    vertel(item)
    spoor("kennisitem.gepubliceerd", item, door)
    return item
