"""Dots: on choices, or on what an earlier question yielded; so many for each phone."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction

from proeftuinen.bijeenkomsten.live.bijdragen import Dubbel, Genoeg, eis_open
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak_scherm
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livegast, Livevraag, Stip


class Weg(Exception):
    """What a dot was meant for stands there no more."""


@dataclass(frozen=True)
class Plek:
    """Something that a dot can go on, with the keys of this phone's own dots there."""

    sleutel: str
    tekst: str
    waar: Mapping[str, Any]
    eigen: list[str] = field(default_factory=list)

    @property
    def nieuw(self) -> str:
        """Return a key for the next press."""
        return str(uuid.uuid4())


def plekken_van(vraag: Livevraag, gast: Livegast | None) -> Sequence[Plek]:
    """Return what dots of this question go on, as the screen shows it; at most three queries."""
    plekken = [Plek(f"k{nr}", tekst, {"keuze": nr}) for nr, tekst in enumerate(vraag.keuzes)]
    if vraag.op_vraag_id:
        plekken += _van_eerder(vraag.op_vraag_id)
    if gast is not None and plekken:
        _leg_eigen(vraag, gast, plekken)
    return plekken


def plek_van(vraag: Livevraag, sleutel: str) -> Plek:
    """Return what a dot is meant for. Raises Weg."""
    for plek in plekken_van(vraag, None):
        if plek.sleutel == sleutel:
            return plek
    raise Weg


def _van_eerder(vraag_id: int) -> list[Plek]:
    groepen = list(Ideegroep.objects.filter(vraag=vraag_id))
    plekken = [Plek(f"g{rij.publiek_id}", rij.naam, {"ideegroep_id": rij.pk}) for rij in groepen]
    rijen = Bijdrage.objects.filter(vraag=vraag_id, zicht=Bijdrage.Zicht.GETOOND)
    los = rijen.filter(ideegroep=None) if groepen else rijen
    return plekken + [Plek(f"b{rij.publiek_id}", rij.tekst, {"bijdrage_id": rij.pk}) for rij in los]


def _leg_eigen(vraag: Livevraag, gast: Livegast, plekken: Sequence[Plek]) -> None:
    bij = {next(iter(plek.waar.items())): plek for plek in plekken}
    for stip in Stip.objects.filter(vraag=vraag, gast=gast).order_by("pk"):
        for naam in ("keuze", "ideegroep_id", "bijdrage_id"):
            plek = bij.get((naam, getattr(stip, naam)))
            if plek is not None:
                plek.eigen.append(stip.sleutel)


@transaction.atomic
def zet(*, vraag: Livevraag, gast: Livegast, sleutel: str, plek: Plek) -> None:
    """Put a dot. Raises Dicht, Genoeg, and Dubbel when this press was counted already."""
    eis_open(vraag)
    if Stip.objects.filter(vraag=vraag, sleutel=sleutel).exists():
        raise Dubbel
    if Stip.objects.filter(vraag=vraag, gast=gast).count() >= vraag.stippen:
        raise Genoeg
    try:
        with transaction.atomic():
            Stip.objects.create(vraag=vraag, gast=gast, sleutel=sleutel, **plek.waar)
    except IntegrityError as fout:
        raise Dubbel from fout
    raak_scherm(vraag.zitting)


@transaction.atomic
def haal(*, vraag: Livevraag, gast: Livegast, sleutel: str) -> None:
    """Take one's own dot away; one that is gone already stays gone. Raises Dicht."""
    eis_open(vraag)
    Stip.objects.filter(vraag=vraag, gast=gast, sleutel=sleutel).delete()
    raak_scherm(vraag.zitting)


def eerder(vraag: Livevraag, sleutel: str) -> Stip | None:
    """Return the dot that a phone put with this key."""
    rijen = Stip.objects.filter(vraag=vraag, sleutel=sleutel).exclude(gast=None)
    return rijen.select_related("gast").first()
