"""Everything that changes a talk. Each act names its actor and leaves a trail without content."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.gesprekken import themas
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.organisaties.vast import houd_vast
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.actions import laat_vervallen


def knoop_van(gesprek: Gesprek) -> Knoop:
    """Return the knot of a talk: a role and no name, for its label is kept apart from the talk."""
    return Knoop(
        "gesprek",
        gesprek.publiek_id,
        f"Gesprek met {gesprek.rol}",
        gesprek.get_absolute_url(),
        Recht.GESPREKKEN_ZIEN,
    )


def spoor(handeling: str, gesprek: Gesprek, door: Gebruiker | None) -> None:
    """Leave a line on this talk."""
    leg_vast(
        handeling,
        door=door,
        soort="gesprek",
        object_id=gesprek.publiek_id,
        ruimte=gesprek.proeftuin.publiek_id,
    )


def _vast(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with an organisation that is still there."""
    if "organisatie" not in waarden:
        return dict(waarden)
    return {**waarden, "organisatie": houd_vast(waarden["organisatie"])}


@transaction.atomic
def plan(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Gesprek:
    """Plan a talk, held by `door` unless `waarden` says who; `uit` is the knot it came from."""
    gesprek = Gesprek.objects.create(proeftuin=proeftuin, **{"door": door, **_vast(waarden)})
    knoop = knoop_van(gesprek)
    meld(proeftuin=proeftuin, knopen=[knoop])
    spoor("gesprek.gepland", gesprek, door)
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    return gesprek


@transaction.atomic
def wijzig(*, gesprek: Gesprek, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change with whom, when and where. Raises Bewerkingsconflict when someone was first.

    What the other was sent stays valid, unless the talk turns out to be with someone else.
    """
    waarden, extra = _vast(waarden), {}
    if gesprek.contact != waarden.get("contact", gesprek.contact):
        extra = _niet_voorgelegd()
        laat_vervallen([gesprek.publiek_id])
    elif gesprek.voorgelegd and gesprek.versie == versie:
        extra = {"voorgelegd_versie": versie + 1}
    bewaar(gesprek, versie=versie, waarden={**waarden, **extra})
    meld(proeftuin=gesprek.proeftuin, knopen=[knoop_van(gesprek)])
    spoor("gesprek.gewijzigd", gesprek, door)


def _niet_voorgelegd() -> dict[str, Any]:
    return {
        "voorgelegd_op": None,
        "voorgelegd_versie": None,
        "antwoord": Gesprek.Antwoord.GEEN,
        "antwoord_op": None,
    }


@transaction.atomic
def werk_uit(
    *,
    gesprek: Gesprek,
    door: Gebruiker,
    versie: int,
    teksten: Mapping[str, str],
    bestaande: Sequence[Thema],
    nieuwe: Sequence[str],
) -> None:
    """Write down what was said, and its themes. Raises Bewerkingsconflict when someone was first.

    Another text than the one that was sent ends the link to it; themes alone do not.
    """
    oud = {naam: getattr(gesprek, naam) for naam in teksten}
    extra: dict[str, Any] = {"stand": Gesprek.Stand.GEHOUDEN}
    if gesprek.voorgelegd and gesprek.versie == versie:
        if oud == dict(teksten):
            extra["voorgelegd_versie"] = versie + 1
        else:
            laat_vervallen([gesprek.publiek_id])
    bewaar(gesprek, versie=versie, waarden={**teksten, **extra})
    erbij = themas.vind_of_maak(proeftuin=gesprek.proeftuin, door=door, namen=nieuwe)
    gesprek.themas.set({*bestaande, *erbij})
    spoor("gesprek.uitgewerkt", gesprek, door)


@transaction.atomic
def zeg_af(*, gesprek: Gesprek, door: Gebruiker, versie: int) -> None:
    """Say that a planned talk does not take place. Raises Bewerkingsconflict."""
    bewaar(gesprek, versie=versie, waarden={"stand": Gesprek.Stand.AFGEZEGD})
    spoor("gesprek.afgezegd", gesprek, door)


@transaction.atomic
def plan_weer(*, gesprek: Gesprek, door: Gebruiker, versie: int) -> None:
    """Let a talk that was called off take place after all. Raises Bewerkingsconflict."""
    bewaar(gesprek, versie=versie, waarden={"stand": Gesprek.Stand.GEPLAND})
    spoor("gesprek.weer_gepland", gesprek, door)


@transaction.atomic
def haal_weg(*, gesprek: Gesprek, door: Gebruiker) -> None:
    """Take a talk away with its notes; themes that came from it stay."""
    laat_vervallen([gesprek.publiek_id])
    spoor("gesprek.weg", gesprek, door)
    maak_los(knopen=[knoop_van(gesprek)])
    gesprek.delete()
