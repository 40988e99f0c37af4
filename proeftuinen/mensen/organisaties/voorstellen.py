"""Proposals: what another proeftuin would change, which the keeper takes over or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.mensen.organisaties import actions
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.organisaties.soorten import soort_van
from proeftuinen.traject.models import Gemeente, Proeftuin

Besluit = Wijzigingsvoorstel.Besluit
LABELS = {
    "naam": "Naam",
    "soort": "Soort",
    "soort_anders": "Wat voor organisatie",
    "domein": "Domein",
    "formeel": "Formeel of informeel",
    "website": "Website",
    "telefoon": "Telefoon",
    "email": "Openbaar mailadres",
    "plaats": "Adres of plaats",
    "gemeenten": "Gemeenten",
}


class AlBesloten(Exception):
    """Someone else decided in between."""


@dataclass(frozen=True)
class Verschil:
    """One field of a proposal: as it stands now, as proposed, and what its writer saw.

    `sindsdien` tells that the field was changed after the proposal was written.
    """

    label: str
    nu: str
    voorstel: str
    was: str
    sindsdien: bool


def plat(organisatie: Organisatie) -> dict[str, Any]:
    """Return its public fields as plain values; municipalities by code."""
    waarden = {veld: getattr(organisatie, veld) for veld in LABELS if veld != "gemeenten"}
    codes = sorted(organisatie.gemeenten.values_list("pk", flat=True))
    return {**waarden, "gemeenten": codes}


def _zeg(veld: str, waarde: Any) -> str:
    if veld == "formeel":
        return "Formeel" if waarde else "Informeel"
    if veld == "soort":
        return soort_van(waarde).label
    if veld == "domein":
        return str(dict(Domein.choices).get(waarde, waarde))
    if veld == "gemeenten":
        namen = Gemeente.objects.filter(pk__in=waarde).values_list("naam", flat=True)
        return ", ".join(namen) or "(leeg)"
    return str(waarde or "(leeg)")


def verschillen(voorstel: Wijzigingsvoorstel) -> list[Verschil]:
    """Return the fields of a proposal with both texts, in the order of the form."""
    nu = plat(voorstel.organisatie)
    velden = [veld for veld in LABELS if veld in voorstel.waarden]
    return [
        Verschil(
            LABELS[veld],
            _zeg(veld, nu[veld]),
            _zeg(veld, voorstel.waarden[veld]),
            _zeg(veld, voorstel.was.get(veld, nu[veld])),
            voorstel.was.get(veld, nu[veld]) != nu[veld],
        )
        for veld in velden
    ]


def aan(proeftuin: Proeftuin) -> QuerySet[Wijzigingsvoorstel]:
    """Return the proposals about organisations that this proeftuin keeps, decided ones too."""
    van_ons = Organisatie.objects.van(proeftuin).bij_te_houden_door(proeftuin)
    rijen = Wijzigingsvoorstel.objects.filter(voorziening="", organisatie__in=van_ons)
    return rijen.select_related("organisatie__gemaakt_in")


def te_bekijken(proeftuin: Proeftuin) -> QuerySet[Wijzigingsvoorstel]:
    """Return those that wait for a decision."""
    return aan(proeftuin).filter(besluit=Besluit.OPEN)


def gedaan_door(proeftuin: Proeftuin) -> QuerySet[Wijzigingsvoorstel]:
    """Return what this proeftuin proposed, with what came of it."""
    rijen = Wijzigingsvoorstel.objects.filter(proeftuin=proeftuin, voorziening="")
    zichtbaar = Organisatie.objects.zichtbaar_in(proeftuin)
    return rijen.filter(organisatie__in=zichtbaar).select_related("organisatie")


@transaction.atomic
def stel_voor(
    *,
    organisatie: Organisatie,
    proeftuin: Proeftuin,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    toelichting: str = "",
) -> Wijzigingsvoorstel | None:
    """Propose a change to an organisation that another keeps; None when nothing differs.

    Raises Bewerkingsconflict when it changed after the writer saw it. The same proposal twice
    stays one.
    """
    deze = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
    if deze.versie != versie:
        raise Bewerkingsconflict(deze)
    nu = plat(deze)
    anders = {veld: waarde for veld, waarde in waarden.items() if nu[veld] != waarde}
    if not anders:
        return None
    zelfde = {"organisatie": deze, "proeftuin": proeftuin, "voorziening": "", "waarden": anders}
    bestaand = Wijzigingsvoorstel.objects.filter(**zelfde, besluit=Besluit.OPEN).first()
    if bestaand:
        return bestaand
    was = {veld: nu[veld] for veld in anders}
    voorstel = Wijzigingsvoorstel.objects.create(
        **zelfde, was=was, door=door, toelichting=toelichting
    )
    actions.leg_spoor("organisatie.voorgesteld", door, deze, proeftuin)
    return voorstel


@transaction.atomic
def neem_aan(
    *, voorstel: Wijzigingsvoorstel, proeftuin: Proeftuin, door: Gebruiker, versie: int
) -> None:
    """Take a proposal over; raises AlBesloten, or Bewerkingsconflict on a changed organisation."""
    _besluit(voorstel, Besluit.OVERGENOMEN, door)
    waarden = {veld: voorstel.waarden[veld] for veld in LABELS if veld in voorstel.waarden}
    if "gemeenten" in waarden:
        waarden["gemeenten"] = Gemeente.objects.filter(pk__in=waarden["gemeenten"])
    actions.wijzig(
        organisatie=voorstel.organisatie,
        proeftuin=proeftuin,
        door=door,
        versie=versie,
        waarden=waarden,
    )


@transaction.atomic
def wijs_af(*, voorstel: Wijzigingsvoorstel, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Leave the organisation as it is; raises AlBesloten."""
    if not voorstel.organisatie.is_van(proeftuin):
        raise PermissionError("Another proeftuin keeps this organisation.")
    _besluit(voorstel, Besluit.AFGEWEZEN, door)
    actions.leg_spoor("organisatie.voorstel_afgewezen", door, voorstel.organisatie, proeftuin)


def _besluit(voorstel: Wijzigingsvoorstel, besluit: str, door: Gebruiker) -> None:
    """Decide once: of two keepers at the same moment the second gets AlBesloten."""
    gedaan = Wijzigingsvoorstel.objects.filter(pk=voorstel.pk, besluit=Besluit.OPEN).update(
        besluit=besluit, besloten_op=timezone.now(), besloten_door=door
    )
    if not gedaan:
        raise AlBesloten
