"""The files of items: kept under a random name, and gone when their item goes."""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from kennisbank.items.actions import begin_concept, spoor
from kennisbank.items.models import Bijlage, Concept, Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bestand import veilige_naam
from leerwerkplaats.web.bijlage import Ingenomen

MAP = "kennis"
MEESTE_BIJLAGEN = 10  # of one item
_LOS_NA = timedelta(days=1)  # a file of which no row speaks by then was never finished
_EINDE = {Bijlage.Vorm.PDF: "pdf", Bijlage.Vorm.BEELD: "jpg"}


class Vol(Exception):
    """The item has as many files as it may have; the message says so in Dutch."""


@transaction.atomic
def voeg_toe(
    *, item: Kennisitem, door: Gebruiker, bestand: Ingenomen, naam: str, omschrijving: str
) -> Bijlage:
    """Keep a file of an item; others see it once it is published. Raises Vol.

    What was asked to be looked at, must be asked again.
    """
    Kennisitem.objects.select_for_update(no_key=True).get(pk=item.pk)  # of two at once one waits
    if item.bijlagen.count() >= MEESTE_BIJLAGEN:
        raise Vol(f"Er staan al {MEESTE_BIJLAGEN} bestanden bij. Haal er eerst een weg.")
    vorm = Bijlage.Vorm(bestand.vorm)
    bijlage = Bijlage.objects.create(
        item=item,
        vorm=vorm,
        pad=_schrijf(bestand.inhoud, _EINDE[vorm]),
        naam=_nette_naam(naam, _EINDE[vorm]),
        omschrijving=omschrijving,
        bytes=len(bestand.inhoud),
        door=door,
    )
    _vraag_opnieuw(item, door)
    spoor("kennisitem.bijlage", item, door)
    return bijlage


def _nette_naam(naam: str, einde: str) -> str:
    """Return a safe name that ends as the file is; "../Mijn foto.PNG" gives "mijn-foto.jpg"."""
    stam = veilige_naam(naam).rpartition(".")[0] or veilige_naam(naam)
    return f"{stam[:100]}.{einde}"


def _schrijf(inhoud: bytes, einde: str) -> str:
    return default_storage.save(f"{MAP}/{secrets.token_hex(16)}.{einde}", ContentFile(inhoud))


def _vraag_opnieuw(item: Kennisitem, door: Gebruiker) -> None:
    """Count the concept as changed, so that nobody publishes what they did not see."""
    concept = begin_concept(item=item, door=door)
    Concept.objects.filter(pk=concept.pk).update(
        versie=F("versie") + 1, aangeboden_op=None, door=door, gewijzigd=timezone.now()
    )


@transaction.atomic
def haal_weg(*, bijlage: Bijlage, door: Gebruiker) -> None:
    """Take a file of an item away, at once and for everyone."""
    spoor("kennisitem.bijlage_weg", bijlage.item, door)
    wis_bestanden([bijlage])
    bijlage.delete()


@transaction.atomic
def neem_over(*, van: Kennisitem, naar: Kennisitem, door: Gebruiker) -> None:
    """Give an item a copy of each file that others may see of another item."""
    for bron in van.bijlagen.filter(vrij_op__isnull=False):
        with suppress(FileNotFoundError), default_storage.open(bron.pad.name) as bestand:
            pad = _schrijf(bestand.read(), _EINDE[Bijlage.Vorm(bron.vorm)])
            velden = {"vorm": bron.vorm, "naam": bron.naam, "bytes": bron.bytes}
            Bijlage.objects.create(
                item=naar, pad=pad, omschrijving=bron.omschrijving, door=door, **velden
            )


def wis_bestanden(bijlagen: Iterable[Bijlage]) -> None:
    """Delete the files once the rows are gone for good; what fails is left to the daily task."""
    for bijlage in bijlagen:
        daad = partial(default_storage.delete, bijlage.pad.name)
        transaction.on_commit(daad, robust=True)


def ruim_losse_bestanden(nu: datetime) -> int:
    """Delete files that no row speaks of, a day after they were made; return how many."""
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return 0
    bekend = set(Bijlage.objects.values_list("pad", flat=True))
    los = [f"{MAP}/{naam}" for naam in namen if naam and f"{MAP}/{naam}" not in bekend]
    oud = [naam for naam in los if default_storage.get_modified_time(naam) < nu - _LOS_NA]
    for naam in oud:
        default_storage.delete(naam)
    return len(oud)
