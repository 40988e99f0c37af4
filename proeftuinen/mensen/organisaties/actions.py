"""Making organisations, changing them, and letting them take part in a proeftuin."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Model, QuerySet
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.publiek import MetPubliekId
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.organisaties.aanhang import alle
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.mensen.organisaties.soorten import ANDERS, soort_van
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Gemeente, Proeftuin

SOORT = "organisatie"


def knoop_van(organisatie: Organisatie, proeftuin: Proeftuin) -> Knoop:
    """Return the organisation as the red thread of the proeftuin that made it knows it."""
    adres = reverse("proeftuinen:organisatie", args=[proeftuin.publiek_id, organisatie.publiek_id])
    recht = Recht.ORGANISATIES_ZIEN
    return Knoop(SOORT, organisatie.publiek_id, organisatie.naam, adres, recht)


def leg_spoor(
    handeling: str, door: Gebruiker | None, organisatie: Organisatie, proeftuin: Proeftuin
) -> None:
    """Add a line to the trail of this proeftuin."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=organisatie.publiek_id,
        ruimte=proeftuin.publiek_id,
    )


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
    leg_spoor("organisatie.gemaakt", door, organisatie, proeftuin)
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


@transaction.atomic
def wijzig(
    *,
    organisatie: Organisatie,
    proeftuin: Proeftuin,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
) -> None:
    """Change it, `gemeenten` included; raises Bewerkingsconflict after a change by another.

    Another address to confirm by ends the link that the former has, and is asked anew.
    Raises PermissionError when another proeftuin keeps it: that is a proposal.
    """
    if not organisatie.is_van(proeftuin):
        raise PermissionError("Another proeftuin keeps this organisation.")
    velden = dict(waarden)
    gemeenten = velden.pop("gemeenten", None)
    if "naam" in velden:
        velden["zoeknaam"] = zoeknaam(velden["naam"])
    if velden.get("bevestig_email", organisatie.bevestig_email) != organisatie.bevestig_email:
        velden["bevestiging_gevraagd_op"] = None
    bewaar(organisatie, versie=versie, waarden=velden)
    if gemeenten is not None:
        organisatie.gemeenten.set(gemeenten)
    hernoem(organisatie)
    leg_spoor("organisatie.gewijzigd", door, organisatie, proeftuin)


def hernoem(organisatie: Organisatie) -> None:
    """Let the knot of the red thread say the name as it is now, where there is one."""
    Schakel.objects.filter(soort=SOORT, object_id=organisatie.publiek_id).update(
        label=organisatie.naam[:200]
    )


@transaction.atomic
def neem_over(
    *, organisaties: Sequence[Organisatie], proeftuin: Proeftuin, door: Gebruiker
) -> None:
    """Let organisations of the same municipalities take part here too; twice changes nothing."""
    in_tuin = Organisatie.proeftuinen.through
    in_tuin.objects.bulk_create(
        [in_tuin(organisatie_id=rij.pk, proeftuin_id=proeftuin.pk) for rij in organisaties],
        ignore_conflicts=True,
    )
    for organisatie in organisaties:
        leg_spoor("organisatie.overgenomen", door, organisatie, proeftuin)


@transaction.atomic
def haal_weg(*, organisatie: Organisatie, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Let it take part here no longer; without any other proeftuin it is gone.

    The address to confirm by goes with its keeper: only that team was to know it.

    People, talks and lines of this proeftuin stay, without organisation; what cannot be without
    one (consent of its administrators) goes. Where others use it the row stays, and when its
    keeper leaves, whoever still uses it keeps it.
    """
    deze = Organisatie.objects.select_for_update().filter(pk=organisatie.pk).first()
    if deze is None:
        return
    for aanhang in alle():
        rijen = aanhang.van_tuin(deze.pk, proeftuin.pk)
        if rijen is None:
            continue
        if aanhang.veld.null:
            rijen.update(**{aanhang.veld.attname: None})
        else:
            _haal_knopen_weg(rijen)
            rijen.delete()
    deze.proeftuinen.remove(proeftuin)
    leg_spoor("organisatie.weggehaald", door, deze, proeftuin)
    if deze.gemaakt_in_id == proeftuin.pk:
        maak_los(knopen=[knoop_van(deze, proeftuin)])
        Organisatie.objects.filter(pk=deze.pk).update(
            gemaakt_in=None, bevestig_email="", bevestiging_gevraagd_op=None
        )
    if not deze.proeftuinen.exists():
        _gooi_weg(deze)


def _haal_knopen_weg(rijen: QuerySet[Model]) -> None:
    """Take the knots away of rows that go: those that stand in an address have one, perhaps."""
    if issubclass(rijen.model, MetPubliekId):
        ids = list(rijen.values_list("publiek_id", flat=True))
        Schakel.objects.filter(object_id__in=ids).delete()


def _gooi_weg(organisatie: Organisatie) -> None:
    """Delete it, with all that went into it before: nobody is left who could undo that."""
    for variant in organisatie.varianten.all():
        _gooi_weg(variant)
    for aanhang in alle():
        if not aanhang.veld.null:
            _haal_knopen_weg(aanhang.van(organisatie.pk))
    Schakel.objects.filter(soort=SOORT, object_id=organisatie.publiek_id).delete()
    organisatie.delete()
