"""Making organisations, changing them, and letting them take part in a proeftuin."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.mensen.organisaties.soorten import ANDERS, soort_van
from proeftuinen.rode_draad.actions import meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Gemeente, Proeftuin

SOORT = "organisatie"


def knoop_van(organisatie: Organisatie, proeftuin: Proeftuin) -> Knoop:
    """Return the organisation as the red thread of the proeftuin that made it knows it."""
    adres = reverse("proeftuinen:organisatie", args=[proeftuin.publiek_id, organisatie.publiek_id])
    recht = Recht.ORGANISATIES_ZIEN
    return Knoop(SOORT, organisatie.publiek_id, organisatie.naam, adres, recht)


def _nieuw(proeftuin: Proeftuin, waarden: Mapping[str, Any]) -> Organisatie:
    """Fill in what follows from the kind: which world, and whether it is formal."""
    soort = soort_van(waarden.get("soort") or ANDERS)
    vast = {"soort": soort.code, "domein": soort.domein, "formeel": soort.formeel}
    gegeven = {naam: waarde for naam, waarde in waarden.items() if waarde is not None}
    organisatie = Organisatie(gemaakt_in=proeftuin, **{**vast, **gegeven})
    organisatie.zoeknaam = zoeknaam(organisatie.naam)
    return organisatie


@transaction.atomic
def maak(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    naam: str,
    soort: str = ANDERS,
    gemeenten: Iterable[Gemeente] | None = None,
    uit: str = "",
    **overig: Any,
) -> Organisatie:
    """Make an organisation that takes part here, in the municipalities of this proeftuin.

    `overig` are further fields of the model; domein and formeel follow from the kind unless
    given. `uit` is the knot that it came from. Whether it is there already (`namen.lijken`) is
    for the caller to ask.
    """
    organisatie = _nieuw(proeftuin, {"naam": naam, "soort": soort, **overig})
    organisatie.save()
    organisatie.gemeenten.set(proeftuin.gemeenten.all() if gemeenten is None else gemeenten)
    organisatie.proeftuinen.add(proeftuin)
    knoop = knoop_van(organisatie, proeftuin)
    meld(proeftuin=proeftuin, knopen=[knoop])
    verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    _spoor("organisatie.gemaakt", door, organisatie, proeftuin)
    return organisatie


@transaction.atomic
def maak_velen(
    *, proeftuin: Proeftuin, door: Gebruiker, rijen: Sequence[Mapping[str, Any]]
) -> list[Organisatie]:
    """Make many at once, as `maak` does, in the order given; a row needs at least `naam`.

    The number of queries does not grow with the rows; the trail gets one line.
    """
    organisaties = Organisatie.objects.bulk_create([_nieuw(proeftuin, rij) for rij in rijen])
    in_gemeente, in_tuin = Organisatie.gemeenten.through, Organisatie.proeftuinen.through
    codes = list(proeftuin.gemeenten.values_list("pk", flat=True))
    in_gemeente.objects.bulk_create(
        in_gemeente(organisatie_id=rij.pk, gemeente_id=code)
        for rij in organisaties
        for code in codes
    )
    in_tuin.objects.bulk_create(
        in_tuin(organisatie_id=rij.pk, proeftuin_id=proeftuin.pk) for rij in organisaties
    )
    meld(proeftuin=proeftuin, knopen=[knoop_van(rij, proeftuin) for rij in organisaties])
    if organisaties:
        pid = proeftuin.publiek_id
        leg_vast("organisatie.ingelezen", door=door, soort="proeftuin", object_id=pid, ruimte=pid)
    return organisaties


def _spoor(
    handeling: str, door: Gebruiker | None, organisatie: Organisatie, proeftuin: Proeftuin
) -> None:
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=organisatie.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
