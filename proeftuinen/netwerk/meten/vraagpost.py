"""Asking by mail who did not answer yet: a personal link, that is made when the mail goes.

Nobody is asked who answered, who is at rest or died, who chose not to be on the map, or who was
asked less than a week ago. The mail says nothing of what anyone answered.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten.actions import spoor
from proeftuinen.netwerk.meten.links import SOORT, maak_adres
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.velen import Brief, klaarzetten_velen

LINKPLEK = "[hier komt de link]"
NIET_VAKER_DAN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """What one press did: how many mails wait, and who got none."""

    gestuurd: int
    zonder_adres: int
    net_gevraagd: int
    in_rust: int


@transaction.atomic
def vraag_iedereen(*, meting: Meting, door: Gebruiker) -> Gevraagd:
    """Mail everyone who may be asked now; a second press at the same moment asks nobody twice."""
    slot = Meting.objects.select_for_update().filter(pk=meting.pk, stand=Meting.Stand.OPEN)
    if not slot.exists():
        return Gevraagd(0, 0, 0, 0)
    nu = timezone.now()
    allen = _nog_niet(meting)
    met_adres = [plaats for plaats in allen if plaats.contact.adres]
    toe = [plaats for plaats in met_adres if _mag_weer(plaats, nu)]
    gaan = [plaats for plaats in toe if plaats.contact.stand == Contact.Stand.GEWOON]
    berichten = klaarzetten_velen(
        brieven=[_brief(plaats, meting, door) for plaats in gaan],
        soort=SOORT,
        proeftuin=meting.proeftuin,
        door=door,
    )
    gestuurd = Netwerkplaats.objects.filter(meting=meting, publiek_id__in=list(berichten))
    gestuurd.update(gevraagd_op=nu)
    if berichten:
        spoor("meting.gevraagd", meting, door)
    return Gevraagd(
        gestuurd=len(berichten),
        zonder_adres=len(allen) - len(met_adres),
        net_gevraagd=len(met_adres) - len(toe),
        in_rust=len(toe) - len(berichten),
    )


def _nog_niet(meting: Meting) -> list[Netwerkplaats]:
    rijen = Netwerkplaats.objects.filter(meting=meting, begonnen_op=None, klaar_op=None)
    rijen = rijen.exclude(contact__zicht=Zicht.NIETS)
    rijen = rijen.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    return list(rijen.select_related("contact__gebruiker").order_by("pk"))


def _mag_weer(plaats: Netwerkplaats, nu: datetime) -> bool:
    return plaats.gevraagd_op is None or plaats.gevraagd_op + NIET_VAKER_DAN <= nu


def _brief(plaats: Netwerkplaats, meting: Meting, door: Gebruiker) -> Brief:
    context = {
        "wie": str(plaats.contact),
        "proeftuin": meting.proeftuin,
        "vraag": meting.vraag,
        "door": door,
        "link": LINKPLEK,
    }
    return Brief(
        aan=plaats.contact.adres,
        onderwerp=f"Wie ken je al? Een vraag van {meting.proeftuin.titel}",
        tekst=render_to_string("proeftuinen/netwerk/meten/vraag.txt", context),
        over_id=plaats.publiek_id,
    )


# As a kind of mail.


def _plaats_bij(bericht: Bericht) -> Netwerkplaats | None:
    rijen = Netwerkplaats.objects.select_related("meting", "contact__gebruiker")
    return rijen.filter(publiek_id=bericht.over_id).first()


def _bezwaar(bericht: Bericht) -> str:
    """Closed, answered, gone, at rest, or now with another address: then it does not go."""
    plaats = _plaats_bij(bericht)
    if plaats is None or not plaats.meting.is_open or plaats.contact.zicht == Zicht.NIETS:
        return Reden.VERVALLEN
    if plaats.contact.stand != Contact.Stand.GEWOON:
        return Reden.STIL
    if plaats.begonnen_op or plaats.klaar_op:
        return Reden.BEANTWOORD
    return "" if plaats.contact.adres.lower() == bericht.aan else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    link = maak_adres(Netwerkplaats.objects.get(publiek_id=bericht.over_id))
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nJouw eigen bladzijde:\n{link}"


NETWERKVRAAG = Postsoort("Vraag over het netwerk", _bezwaar, _maak_af)
