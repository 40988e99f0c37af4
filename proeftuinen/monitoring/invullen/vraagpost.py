"""Asking by mail: everyone once, and after a week those who have no sheet yet.

Who has one is worked out with the site's secret at that moment, and stands nowhere afterwards.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
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
from proeftuinen.traject.post.velen import Brief, klaarzetten_velen

SOORT, OPEN_SOORT = "vragenlijst", "vragenlijst_open"
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


def adres_van(rij: Aangeschreven) -> str:
    """Return the path of a person's own link; it stands in no table."""
    return reverse("proeftuinen:lijst-invullen", args=[maak_token(SOORT, rij.publiek_id)])


def open_adres(lijst: Vragenlijst) -> str:
    """Return the path of the link that is the same for all, of a list without codes."""
    token = maak_token(OPEN_SOORT, lijst.publiek_id)
    return reverse("proeftuinen:lijst-invullen-open", args=[token])


def vind(token: str) -> Aangeschreven | None:
    """Return whose link this is, of an open list, unless they died or are at rest."""
    rijen = Aangeschreven.objects.filter(
        publiek_id=lees_token(SOORT, token), vragenlijst__stand=Vragenlijst.Stand.OPEN
    )
    rij = rijen.select_related("vragenlijst__proeftuin", "contact__gebruiker").first()
    return None if rij is None or is_in_rust(rij.contact) else rij


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
    dag = vandaag()
    allen = [mens for mens in _mensen(lijst) if mens.stand != Contact.Stand.OVERLEDEN]
    met_adres = [mens for mens in allen if mens.adres]
    gewoon = [mens for mens in met_adres if mens.stand == Contact.Stand.GEWOON]
    zet_allen_klaar(lijst)
    rijen = {rij.contact_id: rij for rij in lijst.aangeschreven.all()}
    hier = [mens for mens in _zonder_vel(lijst, gewoon) if mens.pk in rijen]
    nu = [mens for mens in hier if _mag_weer(rijen[mens.pk], dag)]
    berichten = klaarzetten_velen(
        brieven=[_brief(lijst, mens, rijen[mens.pk], door) for mens in nu],
        soort=SOORT,
        proeftuin=lijst.proeftuin,
        door=door,
    )
    gemaild = lijst.aangeschreven.filter(publiek_id__in=list(berichten))
    gemaild.exclude(gestuurd_op=None).update(herinnerd_op=dag)
    gemaild.filter(gestuurd_op=None).update(gestuurd_op=dag)
    if berichten:
        spoor("vragenlijst.gevraagd", lijst, door)
    return Gevraagd(
        gestuurd=len(berichten),
        zonder_adres=len(allen) - len(met_adres),
        in_rust=len(met_adres) - len(gewoon) + len(nu) - len(berichten),
        al_klaar=not nu,
    )


def _mensen(lijst: Vragenlijst) -> list[Contact]:
    rijen = Contact.objects.van(lijst.proeftuin).select_related("gebruiker").order_by("pk")
    return list(rijen)


def _zonder_vel(lijst: Vragenlijst, mensen: list[Contact]) -> list[Contact]:
    heeft = set(Antwoordvel.objects.filter(vragenlijst=lijst).values_list("wie", flat=True))
    return [mens for mens in mensen if wie_van(mens) not in heeft]


def _mag_weer(rij: Aangeschreven, dag: date) -> bool:
    laatst = rij.herinnerd_op or rij.gestuurd_op
    return laatst is None or laatst + NIET_VAKER_DAN <= dag


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
    rij = Aangeschreven.objects.get(publiek_id=bericht.over_id)
    link = f"{settings.SITE_URL}{adres_van(rij)}"
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nDe vragen:\n{link}"


POSTSOORTEN = {SOORT: Postsoort("Vragenlijst", _bezwaar, _maak_af)}
