"""Tie and untie: the only writers of the red thread."""

from collections.abc import Sequence

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin


def meld(*, proeftuin: Proeftuin, knopen: Sequence[Knoop]) -> None:
    """Make or rename the knots of these things, in one statement."""
    Schakel.objects.bulk_create(
        [
            Schakel(
                proeftuin=proeftuin,
                soort=knoop.soort,
                object_id=knoop.object_id,
                label=knoop.label[:200],
                adres=knoop.adres,
                recht=knoop.recht.value,
            )
            for knoop in knopen
        ],
        update_conflicts=True,
        unique_fields=["soort", "object_id"],
        update_fields=["label", "adres", "recht"],
    )


def herzie_recht(*, proeftuin: Proeftuin, onder: str, recht: Recht) -> None:
    """Let only who holds `recht` see the knots whose address begins with `onder`."""
    Schakel.objects.filter(proeftuin=proeftuin, adres__startswith=onder).update(recht=recht.value)


def maak_los(*, knopen: Sequence[Knoop]) -> None:
    """Take away the knots of things that are gone, and their lines."""
    for knoop in knopen:
        Schakel.objects.filter(soort=knoop.soort, object_id=knoop.object_id).delete()


@transaction.atomic
def verbind(*, van: Schakel, naar: Schakel, door: Gebruiker, waarom: str = "") -> Draad:
    """Draw a line; drawing it again changes nothing.

    Raises ValueError between two proeftuinen or from a knot to itself.
    """
    if van.proeftuin_id != naar.proeftuin_id or van == naar:
        raise ValueError("A line runs between two knots of one proeftuin.")
    draad, nieuw = Draad.objects.get_or_create(
        van=van, naar=naar, defaults={"waarom": waarom, "door": door}
    )
    if nieuw:
        leg_vast(
            "draad.gelegd",
            door=door,
            soort="schakel",
            object_id=naar.publiek_id,
            ruimte=van.proeftuin.publiek_id,
        )
    return draad


def verbind_uit(*, proeftuin: Proeftuin, uit: str, naar: Knoop, door: Gebruiker) -> None:
    """Tie a new thing to the knot with public id `uit`, when that is one of this proeftuin."""
    van = Schakel.objects.filter(proeftuin=proeftuin, publiek_id=uit).first()
    doel = Schakel.objects.filter(soort=naar.soort, object_id=naar.object_id).first()
    if van and doel and van != doel:
        verbind(van=van, naar=doel, door=door)


def verbind_paren(
    *, proeftuin: Proeftuin, paren: Sequence[tuple[str, str]], door: Gebruiker
) -> None:
    """Tie things to what came of them, by the public ids of both; one query for all knots.

    What has no knot is passed over: not everything that something was taken from has one.
    """
    ids = [publiek_id for paar in paren for publiek_id in paar]
    knopen = Schakel.objects.filter(proeftuin=proeftuin, object_id__in=ids)
    per_ding = {knoop.object_id: knoop for knoop in knopen.select_related("proeftuin")}
    for van, naar in paren:
        if van in per_ding and naar in per_ding:
            verbind(van=per_ding[van], naar=per_ding[naar], door=door)


def label_van(*, proeftuin: Proeftuin, uit: str) -> str:
    """Return the label of a knot of this proeftuin, or nothing."""
    if not uit.isalnum():  # nor a sign that PostgreSQL takes in no text
        return ""
    van = Schakel.objects.filter(proeftuin=proeftuin, publiek_id=uit).first()
    return van.label if van else ""
