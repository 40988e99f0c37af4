"""Everything that changes a photo: its file, who stands on it, and whether they agree."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.images.inname import Beeld, verklein
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.actions import spoor
from proeftuinen.bronnen.models import Foto, Fotopersoon
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.intrekking import meld_intrekking, neem_slot
from proeftuinen.traject.models import Proeftuin

MAP = "fotos"
WISBOEK_FOTO = "foto"
MEESTE_FOTOS = 500  # of one proeftuin
MEESTE_BYTES = 1024**3
ZIJDE_KLEIN = 640
_LOS_NA = timedelta(days=1)  # a file of which no row speaks by then was never finished


class Vol(Exception):
    """The proeftuin has as many photos as it may have; the message says so in Dutch."""


def knoop_van(foto: Foto) -> Knoop:
    """Return the knot: by day only, for a label is a copy that outlives a withdrawal."""
    label = f"Foto van {zeg_dag(timezone.localdate(foto.gemaakt))}"
    adres = foto.get_absolute_url()
    return Knoop("foto", foto.publiek_id, label, adres, Recht.BRONNEN_ZIEN)


def _eis_ruimte(proeftuin: Proeftuin, erbij: int) -> None:
    Proeftuin.objects.select_for_update(no_key=True).get(
        pk=proeftuin.pk
    )  # of two at once one waits
    nu = Foto.objects.filter(proeftuin=proeftuin).aggregate(aantal=Count("pk"), som=Sum("bytes"))
    if nu["aantal"] >= MEESTE_FOTOS:
        raise Vol(f"Er staan al {MEESTE_FOTOS} foto's. Haal er eerst een weg.")
    if (nu["som"] or 0) + erbij > MEESTE_BYTES:
        raise Vol("De ruimte voor foto's is op. Haal er eerst een weg.")


@transaction.atomic
def foto_maken(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker | None,
    beeld: Beeld,
    waarden: Mapping[str, Any],
    contacten: Iterable[Contact] = (),
    rollen: Sequence[str] = (),
    uit: str = "",
) -> Foto:
    """Keep a photo that was taken in safely; `door` is None when nobody may know. Raises Vol.

    A storage that is full keeps nothing of it. Should it fail later on, its files are named by no
    row and the daily task takes them away.
    """
    klein = verklein(beeld, ZIJDE_KLEIN)
    _eis_ruimte(proeftuin, len(beeld.inhoud) + len(klein.inhoud))
    groot_pad, klein_pad = _bewaar_bestanden(beeld, klein)
    foto = Foto.objects.create(
        proeftuin=proeftuin,
        door=door,
        pad=groot_pad,
        klein=klein_pad,
        breedte=beeld.breedte,
        hoogte=beeld.hoogte,
        bytes=len(beeld.inhoud) + len(klein.inhoud),
        **waarden,
    )
    _zet_personen(foto, contacten, rollen)
    knoop = knoop_van(foto)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit and door:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("foto.gemaakt", foto, door)
    return foto


def _bewaar_bestanden(groot: Beeld, klein: Beeld) -> tuple[str, str]:
    """Keep both under one random name, or neither: half a file goes at once."""
    naam = secrets.token_hex(16)
    paden = f"{MAP}/{naam}.jpg", f"{MAP}/{naam}-klein.jpg"
    try:
        for pad, beeld in zip(paden, (groot, klein), strict=True):
            default_storage.save(pad, ContentFile(beeld.inhoud))
    except Exception:
        for pad in paden:
            with suppress(Exception):
                default_storage.delete(pad)
        raise
    return paden


@transaction.atomic
def foto_wijzigen(
    *,
    foto: Foto,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    contacten: Iterable[Contact],
    rollen: Sequence[str],
) -> None:
    """Change what is told of a photo. Raises Bewerkingsconflict when someone was first.

    Who was on it already keeps what they agreed to; who refused stays on it.
    """
    mocht = _te_gebruiken(foto)
    bewaar(foto, versie=versie, waarden=waarden)
    _zet_personen(foto, contacten, rollen)
    spoor("foto.gewijzigd", foto, door)
    if mocht and not _te_gebruiken(foto):
        meld_intrekking(foto.proeftuin)


def _te_gebruiken(foto: Foto) -> bool:
    return Foto.objects.te_gebruiken(foto.proeftuin, vandaag()).filter(pk=foto.pk).exists()


def _zet_personen(foto: Foto, contacten: Iterable[Contact], rollen: Sequence[str]) -> None:
    """Let exactly these be on the photo: contacts, others by their role, and who refused."""
    gewenst = {contact.pk for contact in contacten}
    er_zijn = list(foto.personen.select_related("toestemming"))
    bekend = {persoon.contact_id for persoon in er_zijn if persoon.contact_id}
    namen = {persoon.wie for persoon in er_zijn if not persoon.contact_id}
    weg = [
        persoon.pk
        for persoon in er_zijn
        if (persoon.contact_id or persoon.wie)
        and not persoon.zei_nee
        and persoon.contact_id not in gewenst
        and persoon.wie not in rollen
    ]
    Fotopersoon.objects.filter(pk__in=weg).delete()
    nieuw = [Fotopersoon(foto=foto, contact_id=pk) for pk in gewenst - bekend]
    nieuw += [Fotopersoon(foto=foto, wie=wie) for wie in dict.fromkeys(rollen) if wie not in namen]
    Fotopersoon.objects.bulk_create(nieuw)


@transaction.atomic
def foto_weghalen(*, foto: Foto, door: Gebruiker | None) -> None:
    """Take a photo away with its files; an older back-up does not bring it back."""
    spoor("foto.weg", foto, door)
    wis_foto(foto)


@transaction.atomic
def wis_foto(foto: Foto) -> None:
    """Take a photo away without a line in the trail: for erasing and for what ended."""
    neem_slot(foto.proeftuin)
    maak_los(knopen=[knoop_van(foto)])
    wisboek.schrijf(WISBOEK_FOTO, foto.publiek_id)
    _wis_bestanden(foto)
    foto.delete()
    meld_intrekking(foto.proeftuin)


def _wis_bestanden(foto: Foto) -> None:
    """Delete the files once the row is gone for good; what fails is left to the daily task."""
    for naam in filter(None, (foto.pad.name, foto.klein.name)):
        transaction.on_commit(partial(default_storage.delete, naam), robust=True)


@transaction.atomic
def leg_toestemming_bij_persoon(
    *, persoon: Fotopersoon, door: Gebruiker, kanaal: str, gegeven_op: date
) -> Toestemming:
    """Write down that someone on a photo agrees, and let the photo lean on that."""
    toestemming = leg_vast_toestemming(
        proeftuin=persoon.foto.proeftuin,
        contact=persoon.contact,
        namens=persoon.wie,
        doel=Toestemming.Doel.FOTO,
        kanaal=kanaal,
        gegeven_op=gegeven_op,
        door=door,
    )
    Fotopersoon.objects.filter(pk=persoon.pk).update(toestemming=toestemming, nee_op=None)
    persoon.toestemming = toestemming
    return toestemming


@transaction.atomic
def ik_sta_erop(*, foto: Foto, contact: Contact, door: Gebruiker, mag: bool) -> None:
    """Someone says to be on a photo, and whether it may be used; saying it again counts anew."""
    persoon, _ = Fotopersoon.objects.get_or_create(foto=foto, contact=contact)
    Foto.objects.filter(pk=foto.pk).update(niemand_herkenbaar=False)
    oude = persoon.toestemming
    if not mag and oude:
        trek_in(toestemming=oude, door=door)
    elif not mag:
        Fotopersoon.objects.filter(pk=persoon.pk).update(nee_op=timezone.now())
        meld_intrekking(foto.proeftuin)
    elif not (oude and oude.geldt(vandaag())):
        leg_toestemming_bij_persoon(
            persoon=persoon, door=door, kanaal=Toestemming.Kanaal.ZELF, gegeven_op=vandaag()
        )
    spoor("foto.gewijzigd", foto, door)


def ruim_losse_bestanden(nu: datetime) -> int:
    """Delete files of photos that no row speaks of, a day after they were made; return how many."""
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return 0
    bekend = set()
    for paar in Foto.objects.values_list("pad", "klein"):
        bekend.update(paar)
    los = [f"{MAP}/{naam}" for naam in namen if naam and f"{MAP}/{naam}" not in bekend]
    oud = [naam for naam in los if default_storage.get_modified_time(naam) < nu - _LOS_NA]
    for naam in oud:
        default_storage.delete(naam)
    return len(oud)
