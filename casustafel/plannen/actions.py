"""Everything that changes a table from the outside: each act names its actor."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from casustafel.kluis import sleutels
from casustafel.kluis.slot import Slot
from casustafel.plannen import post
from casustafel.plannen.knopen import knoop_van
from casustafel.plannen.lezen import vrije_bomen, wacht_op_vrijgave
from casustafel.plannen.models import Tafel, Tafelgast, Tafelstand
from casustafel.plannen.spoor import spoor
from casustafel.plannen.wissen import wis
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld, verbind_uit
from proeftuinen.traject.models import Proeftuin

MEESTE_GASTEN = 30
__all__ = ["akkoord", "haal_weg", "maak", "nodig_uit", "open_", "sluit", "wis", "zeg_af"]


class NietNu(Exception):
    """The table is not so far, or further: it cannot be done now."""


class NietVrijgegeven(Exception):
    """Its written case still waits for the second person who looks at it."""


class Vol(Exception):
    """There are as many guests as there may be."""


@transaction.atomic
def maak(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    vraag: str,
    uit: str = "",
) -> Tafel:
    """Plan a table with its question; who brings the case and who leads are guests of it.

    The key is made first: when the rest fails, no more is left than a key that locks nothing.
    """
    naam = nieuw_id()
    sleutels.maak(naam)
    slot = Slot(naam)
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    boom = waarden.get("boom") or vrije_bomen(proeftuin)[0].value
    tafel = Tafel.objects.create(
        proeftuin=proeftuin,
        door=door,
        sleutel=naam,
        geheim=slot.sluit({"vraag": vraag}),
        **{**waarden, "boom": boom},
    )
    tafel.slot = slot
    _zet_aan(tafel)
    knoop = knoop_van(tafel)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("casustafel.gemaakt", tafel, door)
    return tafel


def _zet_aan(tafel: Tafel) -> None:
    for contact in (tafel.inbrenger, tafel.leider):
        if contact is not None:
            Tafelgast.objects.get_or_create(tafel=tafel, contact=contact)


@transaction.atomic
def wijzig(*, tafel: Tafel, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change when, where and who. Raises Bewerkingsconflict when someone was first.

    Who was invited is told of another day, hour or place.
    """
    was = post.wanneer_en_waar(tafel)
    bewaar(tafel, versie=versie, waarden=waarden)
    _zet_aan(tafel)
    meld(proeftuin=tafel.proeftuin, knopen=[knoop_van(tafel)])
    spoor("casustafel.gewijzigd", tafel, door)
    if post.wanneer_en_waar(tafel) != was:
        post.vertel_wijziging(tafel=tafel, door=door)


@transaction.atomic
def wijzig_vraag(*, tafel: Tafel, door: Gebruiker, versie: int, vraag: str) -> None:
    """Change the question to the table, from the inside. Raises Bewerkingsconflict."""
    bewaar(tafel, versie=versie, waarden={"geheim": tafel.slot.sluit({"vraag": vraag})})
    spoor("casustafel.vraag", tafel, door)


@transaction.atomic
def nodig_uit(*, tafel: Tafel, contacten: Iterable[Contact], door: Gebruiker) -> int:
    """Let these people sit at the table; return how many are new. No mail goes yet. Raises Vol."""
    vast = Tafel.objects.select_for_update(no_key=True).get(pk=tafel.pk)
    if vast.stand not in {Tafelstand.GEPLAND, Tafelstand.OPEN}:
        raise NietNu
    al = set(tafel.gasten.values_list("contact", flat=True))
    nieuw = [contact for contact in contacten if contact.pk not in al]
    if len(al) + len(nieuw) > MEESTE_GASTEN:
        raise Vol
    for contact in nieuw:
        Tafelgast.objects.create(tafel=tafel, contact=contact)
        spoor("casustafel.gast_erbij", tafel, door)
    return len(nieuw)


@transaction.atomic
def haal_weg(*, gast: Tafelgast, door: Gebruiker) -> None:
    """Take someone from the table; what they brought stays, without saying from whom."""
    tafel = gast.tafel
    post.laat_gaan_met([gast])
    for wat in ("leider", "inbrenger"):
        Tafel.objects.filter(pk=tafel.pk, **{wat: gast.contact_id}).update(
            **{wat: None}, versie=F("versie") + 1
        )
    spoor("casustafel.gast_weg", tafel, door)
    gast.delete()


@transaction.atomic
def akkoord(*, gast: Tafelgast, door: Gebruiker) -> None:
    """Write down that a guest agrees with the house rules; again changes nothing."""
    if Tafelgast.objects.filter(pk=gast.pk, akkoord_op=None).update(akkoord_op=dit_moment()):
        spoor("casustafel.akkoord", gast.tafel, door)


@transaction.atomic
def open_(*, tafel: Tafel, door: Gebruiker) -> None:
    """Open a table for its guests; again changes nothing. Raises NietNu, NietVrijgegeven."""
    tafel.refresh_from_db()
    if tafel.stand == Tafelstand.OPEN:
        return
    if tafel.stand != Tafelstand.GEPLAND:
        raise NietNu
    if wacht_op_vrijgave(tafel):
        raise NietVrijgegeven
    if _zet(tafel, Q(geopend_op=None), geopend_op=dit_moment()):
        spoor("casustafel.geopend", tafel, door)
    elif tafel.stand != Tafelstand.OPEN:  # another opened it at this very moment: that is well
        raise NietNu


@transaction.atomic
def sluit(*, tafel: Tafel, door: Gebruiker | None) -> None:
    """Close an open table for good; again changes nothing. Raises NietNu when it never opened."""
    nog = Q(geopend_op__isnull=False, gesloten_op=None)
    if _zet(tafel, nog, gesloten_op=dit_moment()):
        spoor("casustafel.gesloten", tafel, door)
    elif tafel.geopend_op is None:
        raise NietNu


@transaction.atomic
def zeg_af(*, tafel: Tafel, door: Gebruiker) -> None:
    """Call off a table that did not open yet, and tell who was invited. Raises NietNu."""
    if not _zet(tafel, Q(geopend_op=None), afgezegd_op=dit_moment()):
        if tafel.afgezegd_op is None:
            raise NietNu
        return
    spoor("casustafel.afgezegd", tafel, door)
    post.vertel_afzegging(tafel=tafel, door=door)


def _zet(tafel: Tafel, mits: Q, **waarden: Any) -> bool:
    """Write in one statement if the table is still so; of two at the same moment one wins."""
    rij = Tafel.objects.filter(mits, pk=tafel.pk, gewist_op=None, afgezegd_op=None)
    gezet = rij.update(**waarden, versie=F("versie") + 1)
    tafel.refresh_from_db()
    return bool(gezet)
