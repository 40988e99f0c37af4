"""What changes the sociale kaart: voorzieningen, its columns, its public page."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.organisaties.vast import houd_vast
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.knopen import knoop_van, knoop_van_vlek
from proeftuinen.sociale_kaart.matrix import Plek, Vak
from proeftuinen.sociale_kaart.models import (
    Kaartinstelling,
    Schemaregel,
    Voorziening,
    Voorzieningsplek,
)
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

VELDEN = ("naam", "wat", "voor_wie", "hoe", "telefoon", "website", "verwijshulp")


class NietVanHier(Exception):
    """Another proeftuin keeps this one: propose a change."""


def _spoor(handeling: str, door: Gebruiker | None, object_id: str, proeftuin: Proeftuin) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="voorziening",
        object_id=object_id,
        ruimte=proeftuin.publiek_id,
    )


def _zet_plekken(voorziening: Voorziening, plekken: Iterable[Plek]) -> None:
    nu, straks = set(voorziening.plekken.values_list("dimensie", "kolom")), set(plekken)
    for dimensie, kolom in nu - straks:
        voorziening.plekken.filter(dimensie=dimensie, kolom=kolom).delete()
    Voorzieningsplek.objects.bulk_create(
        [
            Voorzieningsplek(voorziening=voorziening, dimensie=dimensie, kolom=kolom)
            for dimensie, kolom in sorted(straks - nu)
        ],
        ignore_conflicts=True,
    )


@transaction.atomic
def maak_voorziening(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker | None,
    organisatie: Organisatie,
    waarden: Mapping[str, Any],
    plekken: Iterable[Plek],
    uit: str = "",
    regel: Schemaregel | None = None,
) -> Voorziening:
    """Add what an organisation offers; `uit` is the knot it came from, `regel` the line it was."""
    organisatie = houd_vast(organisatie) or organisatie
    voorziening = Voorziening.objects.create(
        organisatie=organisatie,
        gemaakt_in=proeftuin,
        **{veld: waarden[veld] for veld in VELDEN if veld in waarden},
    )
    _zet_plekken(voorziening, plekken)
    knoop = knoop_van(proeftuin, voorziening)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit and door:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    if regel:
        Schemaregel.objects.filter(pk=regel.pk).update(
            voorziening=voorziening, organisatie=organisatie
        )
    _spoor("voorziening.gemaakt", door, voorziening.publiek_id, proeftuin)
    return voorziening


def mag_wijzigen(voorziening: Voorziening, proeftuin: Proeftuin) -> bool:
    """Tell whether this proeftuin keeps it: it made it, or whoever did is gone or has ended.

    Load `gemaakt_in` along.
    """
    if voorziening.gemaakt_in_id in {None, proeftuin.pk}:
        return True
    return voorziening.gemaakt_in.einde < vandaag()


@transaction.atomic
def wijzig_voorziening(
    *,
    proeftuin: Proeftuin,
    voorziening: Voorziening,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    plekken: Iterable[Plek],
) -> None:
    """Change it. Raises NietVanHier, and Bewerkingsconflict when it was changed in between."""
    if not mag_wijzigen(voorziening, proeftuin):
        raise NietVanHier
    velden = {veld: waarden[veld] for veld in VELDEN if veld in waarden}
    bewaar(voorziening, versie=versie, waarden={**velden, "gewijzigd": timezone.now()})
    _zet_plekken(voorziening, plekken)
    meld(proeftuin=proeftuin, knopen=[knoop_van(proeftuin, voorziening)])
    _spoor("voorziening.gewijzigd", door, voorziening.publiek_id, proeftuin)


@transaction.atomic
def haal_voorziening_weg(
    *, proeftuin: Proeftuin, voorziening: Voorziening, door: Gebruiker
) -> None:
    """Take it off the kaart. Raises NietVanHier."""
    if not mag_wijzigen(voorziening, proeftuin):
        raise NietVanHier
    maak_los(knopen=[knoop_van(proeftuin, voorziening)])
    _spoor("voorziening.weggehaald", door, voorziening.publiek_id, proeftuin)
    voorziening.delete()


@transaction.atomic
def stel_voor(
    *,
    proeftuin: Proeftuin,
    voorziening: Voorziening,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    toelichting: str,
) -> Wijzigingsvoorstel | None:
    """Propose a change to what another proeftuin keeps; only what differs is kept.

    None when nothing differs and nothing is explained. The same proposal twice stays one.
    """
    anders = {
        veld: waarden[veld]
        for veld in VELDEN
        if veld in waarden and waarden[veld] != getattr(voorziening, veld)
    }
    if not (anders or toelichting):
        return None
    zelfde = {
        "organisatie": voorziening.organisatie,
        "voorziening": voorziening.publiek_id,
        "proeftuin": proeftuin,
        "waarden": anders,
        "toelichting": toelichting,
    }
    open_nog = Wijzigingsvoorstel.objects.filter(**zelfde, besluit=Wijzigingsvoorstel.Besluit.OPEN)
    if bestaand := open_nog.first():
        return bestaand
    was = {veld: getattr(voorziening, veld) for veld in anders}
    voorstel = Wijzigingsvoorstel.objects.create(**zelfde, was=was, door=door)
    _spoor("voorziening.voorgesteld", door, voorziening.publiek_id, proeftuin)
    return voorstel


@transaction.atomic
def beslis(
    *,
    proeftuin: Proeftuin,
    voorziening: Voorziening,
    voorstel: Wijzigingsvoorstel,
    door: Gebruiker,
    overnemen: bool,
) -> None:
    """Take a proposal over, or not; one that was decided on already stays as it was."""
    if not mag_wijzigen(voorziening, proeftuin):
        raise NietVanHier
    besluit = Wijzigingsvoorstel.Besluit
    gedaan = Wijzigingsvoorstel.objects.filter(pk=voorstel.pk, besluit=besluit.OPEN).update(
        besluit=besluit.OVERGENOMEN if overnemen else besluit.AFGEWEZEN,
        besloten_op=timezone.now(),
        besloten_door=door,
    )
    if gedaan and overnemen:
        waarden = {veld: voorstel.waarden[veld] for veld in VELDEN if veld in voorstel.waarden}
        bewaar(voorziening, versie=voorziening.versie, waarden=waarden)
        meld(proeftuin=proeftuin, knopen=[knoop_van(proeftuin, voorziening)])
    if gedaan:
        _spoor("voorziening.beslist", door, voorziening.publiek_id, proeftuin)


@transaction.atomic
def meld_witte_vlek(
    *, proeftuin: Proeftuin, indeling: Indeling, vak: Vak, door: Gebruiker
) -> Knoop:
    """Make a knot of a witte vlek, so that it can be sent on to a talk or a step."""
    knoop = knoop_van_vlek(proeftuin, indeling, vak)
    meld(proeftuin=proeftuin, knopen=[knoop])
    leg_vast(
        "kaart.witte_vlek",
        door=door,
        soort="witte vlek",
        object_id=knoop.object_id,
        ruimte=proeftuin.publiek_id,
    )
    return knoop


def _instelling(proeftuin: Proeftuin) -> Kaartinstelling:
    return Kaartinstelling.objects.get_or_create(proeftuin=proeftuin)[0]


@transaction.atomic
def kies_kolommen(*, proeftuin: Proeftuin, door: Gebruiker, indeling: Indeling) -> None:
    """Choose the columns that this place sees first."""
    rij = _instelling(proeftuin)
    Kaartinstelling.objects.filter(pk=rij.pk).update(indeling=indeling)
    leg_vast("kaart.kolommen", door=door, soort="kaart", ruimte=proeftuin.publiek_id)


@transaction.atomic
def zet_openbaar(
    *, proeftuin: Proeftuin, door: Gebruiker, versie: int, openbaar: bool, inleiding: str
) -> None:
    """Open or close the public page. Raises Bewerkingsconflict when it changed in between."""
    rij = _instelling(proeftuin)
    sinds = (rij.openbaar_sinds or timezone.now()) if openbaar else None
    waarden = {"openbaar": openbaar, "inleiding": inleiding, "openbaar_sinds": sinds}
    bewaar(rij, versie=versie, waarden=waarden)
    daad = "kaart.openbaar" if openbaar else "kaart.besloten"
    leg_vast(daad, door=door, soort="kaart", ruimte=proeftuin.publiek_id)
