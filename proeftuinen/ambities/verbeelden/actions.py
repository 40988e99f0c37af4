"""Everything that changes the gallery: each act names its actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.images.inname import Beeld
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.fotos import foto_maken, foto_weghalen
from proeftuinen.bronnen.fotos import knoop_van as fotoknoop
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import maak_los, meld, verbind, verbind_uit
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

SOORT = "verbeelding"
MEESTE = 200
"""Pictures in one gallery."""


class Vol(Exception):
    """The gallery holds as many pictures as it may."""


@dataclass(frozen=True)
class Opname:
    """A photo to take in: the picture, what is told of it, and who is on it."""

    beeld: Beeld
    waarden: Mapping[str, Any]
    contacten: Sequence[Contact] = ()
    rollen: Sequence[str] = ()


def knoop_van(verbeelding: Verbeelding) -> Knoop:
    """Return the knot of a picture; load `proeftuin` along. Never what its photo shows."""
    adres = verbeelding.get_absolute_url()
    label = verbeelding.titel
    return Knoop(SOORT, verbeelding.publiek_id, label, adres, Recht.AMBITIE_ZIEN)


def spoor(handeling: str, verbeelding: Verbeelding, door: Gebruiker | None) -> None:
    """Leave a line on a picture, without what it shows."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=verbeelding.publiek_id,
        ruimte=verbeelding.proeftuin.publiek_id,
    )


def plek_achteraan(proeftuin: Proeftuin) -> int:
    """Hold the gallery, and return the place after the last. Raises Vol."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    hier = Verbeelding.objects.filter(proeftuin=proeftuin)
    if hier.count() >= MEESTE:
        raise Vol
    return (hier.aggregate(laatste=Max("volgorde"))["laatste"] or 0) + 1


def _neem_op(proeftuin: Proeftuin, door: Gebruiker, opname: Opname) -> Foto:
    return foto_maken(
        proeftuin=proeftuin,
        door=door,
        beeld=opname.beeld,
        waarden=opname.waarden,
        contacten=opname.contacten,
        rollen=opname.rollen,
    )


def _verbind_foto(verbeelding: Verbeelding, foto: Foto, door: Gebruiker) -> None:
    """Draw the line from the picture to its photo."""
    naar = fotoknoop(foto)
    van = Schakel.objects.filter(soort=SOORT, object_id=verbeelding.publiek_id).first()
    doel = Schakel.objects.filter(soort=naar.soort, object_id=naar.object_id).first()
    if van and doel:
        verbind(van=van, naar=doel, door=door)


@transaction.atomic
def maak(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    opname: Opname | None = None,
    uit: str = "",
) -> Verbeelding:
    """Add a picture, perhaps with a photo; `uit` is the knot that it came from.

    Raises Vol, and fotos.Vol for the photo.
    """
    volgorde = plek_achteraan(proeftuin)
    vast = {"proeftuin": proeftuin, "door": door, "volgorde": volgorde}
    foto = _neem_op(proeftuin, door, opname) if opname else None
    verbeelding = Verbeelding.objects.create(**vast, **waarden, foto=foto)
    knoop = knoop_van(verbeelding)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if foto:
        _verbind_foto(verbeelding, foto, door)
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("verbeelding.gemaakt", verbeelding, door)
    return verbeelding


@transaction.atomic
def wijzig(
    *,
    verbeelding: Verbeelding,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    opname: Opname | None = None,
) -> None:
    """Change a picture, perhaps with a photo for one that had none.

    Raises Bewerkingsconflict when someone was first, and fotos.Vol for the photo.
    """
    met_foto = {"foto": _neem_op(verbeelding.proeftuin, door, opname)} if opname else {}
    bewaar(verbeelding, versie=versie, waarden={**waarden, **met_foto})
    meld(proeftuin=verbeelding.proeftuin, knopen=[knoop_van(verbeelding)])
    if met_foto:
        _verbind_foto(verbeelding, met_foto["foto"], door)
    spoor("verbeelding.gewijzigd", verbeelding, door)


@transaction.atomic
def haal_weg(*, verbeelding: Verbeelding, door: Gebruiker, ook_foto: bool = False) -> None:
    """Take a picture out of the gallery; its photo stays among the photos unless `ook_foto`."""
    foto = verbeelding.foto if ook_foto else None
    maak_los(knopen=[knoop_van(verbeelding)])
    spoor("verbeelding.weg", verbeelding, door)
    verbeelding.delete()
    if foto:
        foto.proeftuin = verbeelding.proeftuin
        foto_weghalen(foto=foto, door=door)


@transaction.atomic
def verplaats(*, verbeelding: Verbeelding, door: Gebruiker, naar_voren: bool) -> bool:
    """Let it change places with its neighbour; tell whether there was one."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=verbeelding.proeftuin_id)
    rijen = list(Verbeelding.objects.filter(proeftuin=verbeelding.proeftuin_id))
    plek = next((nr for nr, rij in enumerate(rijen) if rij.pk == verbeelding.pk), None)
    ander = None if plek is None else plek + (-1 if naar_voren else 1)
    if ander is None or not 0 <= ander < len(rijen):
        return False
    rijen[plek], rijen[ander] = rijen[ander], rijen[plek]
    for nr, rij in enumerate(rijen, start=1):
        rij.volgorde = nr
    Verbeelding.objects.bulk_update(rijen, ["volgorde"])
    spoor("verbeelding.verplaatst", verbeelding, door)
    return True
