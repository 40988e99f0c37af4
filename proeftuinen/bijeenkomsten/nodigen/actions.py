"""Everything that changes who is asked to a meeting, and what they answered.

Each act locks the meeting first, so that of two presses the second finds what the first did.
"""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.nodigen import lezen
from proeftuinen.bijeenkomsten.nodigen.bezorgen import eis_ruimte, leg_klaar
from proeftuinen.bijeenkomsten.nodigen.brief import Wat
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.post.actions import laat_vervallen

_OPNIEUW = {
    "afgehaald_op": None,
    "gevraagd_op": None,
    "herinnerd_op": None,
    "antwoord": Genodigde.Antwoord.GEEN,
    "antwoord_op": None,
    "opmerking": "",
}
"""What is forgotten when someone comes on the list anew: it was another question."""


class Dicht(Exception):
    """One cannot answer any more: it is over, called off, or one is not on the list."""


def spoor(handeling: str, bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    """Leave a line on this meeting."""
    leg_vast(
        f"genodigde.{handeling}",
        door=door,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


def is_open(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether people can still be asked and answer: it goes on, and its day is not over."""
    return not bijeenkomst.afgezegd and not bijeenkomst.is_geweest(vandaag())


def _houd_vast(bijeenkomst: Bijeenkomst) -> Bijeenkomst:
    """Return the meeting as it stands now, locked."""
    deze = Bijeenkomst.objects.select_for_update().get(pk=bijeenkomst.pk)
    deze.proeftuin = bijeenkomst.proeftuin
    return deze


def _hoger_nummer(bijeenkomst: Bijeenkomst) -> None:
    """Raise what calendars compare: what comes after a withdrawal has to be newer than that."""
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(agendaversie=F("agendaversie") + 1)
    bijeenkomst.refresh_from_db(fields=["agendaversie"])


@transaction.atomic
def zet_op_lijst(*, bijeenkomst: Bijeenkomst, door: Gebruiker, contacten: Iterable[Contact]) -> int:
    """Put people on the list; nobody is told yet. Returns how many came on it.

    Who stands on it already stays as they are, who was taken off begins anew.
    """
    deze = _houd_vast(bijeenkomst)
    gekozen = list(contacten)
    hier = {
        wie.contact_id: wie
        for wie in Genodigde.objects.filter(bijeenkomst=deze, contact__in=gekozen)
    }
    nieuw = [contact for contact in gekozen if contact.pk not in hier]
    Genodigde.objects.bulk_create(
        Genodigde(bijeenkomst=deze, contact=contact, door=door) for contact in nieuw
    )
    terug = [wie for wie in hier.values() if wie.afgehaald_op]
    if terug:
        rijen = Genodigde.objects.filter(pk__in=[wie.pk for wie in terug])
        rijen.update(**_OPNIEUW, versie=F("versie") + 1)
        laat_vervallen([wie.publiek_id for wie in terug])
        _hoger_nummer(deze)
    if nieuw or terug:
        spoor("erbij", deze, door)
    return len(nieuw) + len(terug)


@transaction.atomic
def haal_af(*, genodigde: Genodigde, door: Gebruiker) -> None:
    """Take someone off the list; who was asked is told, and it leaves their calendar.

    Of who was never asked nothing stays. Doing it again changes nothing.
    """
    deze = _houd_vast(genodigde.bijeenkomst)
    rij = Genodigde.objects.filter(pk=genodigde.pk).op_de_lijst()
    if not rij.exists():
        return
    spoor("eraf", deze, door)
    if rij.filter(gevraagd_op=None, aanwezig="").exists():
        laat_vervallen([genodigde.publiek_id])
        rij.delete()
        return
    rij.update(afgehaald_op=timezone.now(), versie=F("versie") + 1)
    _hoger_nummer(deze)
    leg_klaar(deze, lezen.met_contact(Genodigde.objects.filter(pk=genodigde.pk)), _AF, door)


_AF = Wat.VAN_DE_LIJST


@transaction.atomic
def nodig_uit(*, bijeenkomst: Bijeenkomst, door: Gebruiker) -> int:
    """Mail an invitation to all who had none; return how many go.

    Raises Dicht, and bezorgen.TeVeel.
    """
    deze = _houd_vast(bijeenkomst)
    if not is_open(deze):
        raise Dicht
    wie = lezen.met_contact(lezen.te_vragen(deze))
    eis_ruimte(door, len(wie))
    gaan = leg_klaar(deze, wie, Wat.UITNODIGING, door)
    _noteer_gevraagd(deze, gaan)
    if gaan:
        spoor("gevraagd", deze, door)
    return len(gaan)


def _noteer_gevraagd(bijeenkomst: Bijeenkomst, genodigden: Sequence[Genodigde]) -> None:
    rijen = Genodigde.objects.filter(pk__in=[wie.pk for wie in genodigden])
    rijen.filter(gevraagd_op=None).update(gevraagd_op=timezone.now())
    rijen.update(gevraagde_versie=bijeenkomst.agendaversie)


@transaction.atomic
def herinner(*, bijeenkomst: Bijeenkomst, door: Gebruiker) -> int:
    """Ask those again who did not answer, at most once a day; return how many.

    Raises Dicht, and bezorgen.TeVeel.
    """
    deze = _houd_vast(bijeenkomst)
    if not is_open(deze):
        raise Dicht
    wie = lezen.met_contact(lezen.te_herinneren(deze))
    eis_ruimte(door, len(wie))
    gaan = leg_klaar(deze, wie, Wat.HERINNERING, door)
    rijen = Genodigde.objects.filter(pk__in=[deel.pk for deel in gaan])
    rijen.update(herinnerd_op=timezone.now())
    if gaan:
        spoor("herinnerd", deze, door)
    return len(gaan)


@transaction.atomic
def vertel_wijziging(*, bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    """Tell all who were asked how it stands now, or that it is off."""
    deze = _houd_vast(bijeenkomst)
    rijen = Genodigde.objects.filter(bijeenkomst=deze, gevraagd_op__isnull=False).op_de_lijst()
    wat = Wat.AFGEZEGD if deze.afgezegd else Wat.GEWIJZIGD
    gaan = leg_klaar(deze, lezen.met_contact(rijen), wat, door)
    _noteer_gevraagd(deze, gaan)


@transaction.atomic
def antwoord(
    *, genodigde: Genodigde, door: Gebruiker | None, antwoord: str, opmerking: str
) -> None:
    """Keep whether someone comes, by themselves (`door` None: by the link) or by the team.

    Of two at the same moment the last one counts. Saying the same again changes nothing. Raises
    Dicht.
    """
    rij = Genodigde.objects.select_for_update(of=("self",)).select_related("bijeenkomst")
    nu = rij.filter(pk=genodigde.pk).first()
    if nu is None or nu.afgehaald_op or not is_open(nu.bijeenkomst):
        raise Dicht
    if (nu.antwoord, nu.opmerking) == (antwoord, opmerking):
        return
    Genodigde.objects.filter(pk=nu.pk).update(
        antwoord=antwoord,
        opmerking=opmerking,
        antwoord_op=timezone.now(),
        versie=F("versie") + 1,
    )
    spoor("antwoord", genodigde.bijeenkomst, door)
