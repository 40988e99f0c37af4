"""Asking by mail: everyone once, and after a week those who have no sheet yet.

Who has one is worked out with the site's secret at that moment, and stands nowhere afterwards:
reminders are on no page, and leave the outbox when they went.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.monitoring.invullen.actions import (
    Gesloten,
    houd_open,
    schud,
    spoor,
    zet_allen_klaar,
)
from proeftuinen.monitoring.invullen.code import wie_van
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import schrijf_adres, stil_onder
from proeftuinen.traject.post.velen import Brief, klaarzetten_velen

SOORT, OPEN_SOORT = "vragenlijst", "vragenlijst_open"
HERINNERING = "vragenlijst_nog_eens"
TUSSEN = "-"  # the ids in a token; stands in neither
LINKPLEK = "[hier komt de link]"
NIET_VAKER_DAN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """What one press did: how many mails wait, and how many people got none, by reason."""

    gestuurd: int
    zonder_adres: int
    in_rust: int
    al_klaar: bool = False
    """Whether nobody is left to ask now."""


def adres_van(lijst: Vragenlijst, mens: Contact) -> str:
    """Return the path of a person's own link; it stands in no table."""
    token = maak_token(SOORT, f"{lijst.publiek_id}{TUSSEN}{mens.publiek_id}")
    return reverse("proeftuinen:lijst-invullen", args=[token])


def open_adres(lijst: Vragenlijst) -> str:
    """Return the path of the link that is the same for all, of a list without codes."""
    token = maak_token(OPEN_SOORT, lijst.publiek_id)
    return reverse("proeftuinen:lijst-invullen-open", args=[token])


def vind(token: str) -> tuple[Vragenlijst, Contact] | None:
    """Return the open list and whose link this is, unless they left, died or are at rest."""
    lijst_id, _, mens_id = lees_token(SOORT, token).partition(TUSSEN)
    rijen = Vragenlijst.objects.filter(publiek_id=lijst_id, stand=Vragenlijst.Stand.OPEN)
    lijst = rijen.select_related("proeftuin").first()
    if lijst is None or not lijst.is_gecodeerd:
        return None
    mensen = Contact.objects.van(lijst.proeftuin).select_related("gebruiker")
    mens = mensen.filter(publiek_id=mens_id).first()
    return None if mens is None or is_in_rust(mens) else (lijst, mens)


def vind_open(token: str) -> Vragenlijst | None:
    """Return the open list without codes that this link opens."""
    rijen = Vragenlijst.objects.filter(
        publiek_id=lees_token(OPEN_SOORT, token), stand=Vragenlijst.Stand.OPEN
    )
    lijst = rijen.select_related("proeftuin").first()
    return None if lijst is None or lijst.is_gecodeerd else lijst


@transaction.atomic
def vraag_iedereen(*, lijst: Vragenlijst, door: Gebruiker | None) -> Gevraagd:
    """Mail everyone of the place who may be asked now; a second press asks nobody twice.

    Raises Gesloten.
    """
    if not lijst.is_gecodeerd:
        raise Gesloten
    houd_open(lijst)
    schud(lijst)
    mensen = [mens for mens in _mensen(lijst) if mens.stand != Contact.Stand.OVERLEDEN]
    met_adres = [mens for mens in mensen if mens.adres]
    wakker = _wakker(met_adres)
    aantal = _stuur(lijst, wakker, door)
    if aantal:
        spoor("vragenlijst.gevraagd", lijst, door)
    return Gevraagd(
        gestuurd=aantal,
        zonder_adres=len(mensen) - len(met_adres),
        in_rust=len(met_adres) - len(wakker),
        al_klaar=not aantal,
    )


def _wakker(mensen: list[Contact]) -> list[Contact]:
    """Return those who are not at rest, in our list or by their address."""
    stil = stil_onder(mens.adres for mens in mensen)
    return [
        mens
        for mens in mensen
        if mens.stand == Contact.Stand.GEWOON and schrijf_adres(mens.adres) not in stil
    ]


def _stuur(lijst: Vragenlijst, mensen: list[Contact], door: Gebruiker | None) -> int:
    """Put the mails in the outbox: the first one to all, the next to who has no sheet."""
    dag = vandaag()
    zet_allen_klaar(lijst)
    rijen = {rij.contact_id: rij for rij in lijst.aangeschreven.all()}
    hier = [mens for mens in mensen if mens.pk in rijen]
    eerst = [mens for mens in hier if rijen[mens.pk].gestuurd_op is None]
    weer = [mens for mens in hier if _mag_weer(rijen[mens.pk], dag)]
    aantal = 0
    for soort, wie in ((SOORT, eerst), (HERINNERING, _zonder_vel(lijst, weer))):
        brieven = [_brief(lijst, mens, rijen[mens.pk], door) for mens in wie]
        van = {"soort": soort, "proeftuin": lijst.proeftuin, "door": door}
        aantal += len(klaarzetten_velen(brieven=brieven, **van))
    # Also of who has a sheet: a day that only the others have would tell who they are.
    lijst.aangeschreven.filter(contact__in=weer).update(herinnerd_op=dag)
    lijst.aangeschreven.filter(contact__in=eerst).update(gestuurd_op=dag)
    return aantal


def _mensen(lijst: Vragenlijst) -> list[Contact]:
    rijen = Contact.objects.van(lijst.proeftuin).select_related("gebruiker").order_by("pk")
    return list(rijen)


def _zonder_vel(lijst: Vragenlijst, mensen: list[Contact]) -> list[Contact]:
    heeft = set(Antwoordvel.objects.filter(vragenlijst=lijst).values_list("wie", flat=True))
    return [mens for mens in mensen if wie_van(mens) not in heeft]


def _mag_weer(rij: Aangeschreven, dag: date) -> bool:
    laatst = rij.herinnerd_op or rij.gestuurd_op
    return laatst is not None and laatst + NIET_VAKER_DAN <= dag


def _brief(lijst: Vragenlijst, mens: Contact, rij: Aangeschreven, door: Gebruiker | None) -> Brief:
    context = {
        "wie": str(mens),
        "lijst": lijst,
        "proeftuin": lijst.proeftuin,
        "door": door,
        "link": LINKPLEK,
        "sluit_op": lijst.sluit_op,
    }
    return Brief(
        aan=mens.adres,
        onderwerp=f"{lijst.titel} Een paar vragen van {lijst.proeftuin.titel}",
        tekst=render_to_string("proeftuinen/monitoring/invullen/vraag.txt", context),
        over_id=rij.publiek_id,
    )


def _bezwaar(bericht: Bericht) -> str:
    """Closed, gone, at rest, or now with another address: then it does not go.

    Who answered meanwhile gets it all the same: a mail that stays behind would say so.
    """
    rijen = Aangeschreven.objects.select_related("vragenlijst", "contact__gebruiker")
    rij = rijen.filter(publiek_id=bericht.over_id).first()
    if rij is None or not rij.vragenlijst.is_open:
        return Reden.VERVALLEN
    if rij.contact.stand != Contact.Stand.GEWOON:
        return Reden.STIL
    return "" if rij.contact.adres.lower() == bericht.aan else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    rijen = Aangeschreven.objects.select_related("vragenlijst", "contact")
    rij = rijen.get(publiek_id=bericht.over_id)
    link = f"{settings.SITE_URL}{adres_van(rij.vragenlijst, rij.contact)}"
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nDe vragen:\n{link}"


def _niemand(_: frozenset[Recht]) -> Q:
    """Return what matches no mail: to whom a reminder goes tells who did not answer."""
    return Q(pk__in=())


def vergeet_herinneringen() -> int:
    """Take reminders that are done out of the outbox; return how many."""
    onderweg = [*Bericht.OPEN, Bericht.Stand.OVERDRACHT]
    klaar = Bericht.objects.filter(soort=HERINNERING).exclude(stand__in=onderweg)
    return klaar.delete()[0]


POSTSOORTEN = {
    SOORT: Postsoort("Vragenlijst", _bezwaar, _maak_af),
    HERINNERING: Postsoort("Vragenlijst, nog een keer", _bezwaar, _maak_af, _niemand),
}
