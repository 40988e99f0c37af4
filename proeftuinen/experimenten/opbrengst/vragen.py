"""Asking someone outside whether they see the change too: the mail, the link and the answer.

The link works without an account, once, for sixty days. The address is kept only that long: it is
forgotten with the answer, when the question is taken back, and when the person comes to rest.
"""

from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.experimenten.opbrengst.knopen import spoor
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Opbrengst
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import is_stil, schrijf_adres

SOORT = "opbrengstvraag"
LINKPLEK = "[hier komt de link]"
GELDIG = timedelta(days=60)
MEESTE_OPEN = 5


class TeVeel(Exception):
    """As many people as may be asked at once did not answer yet."""


class AlGevraagd(Exception):
    """This address was asked already, and did not answer yet."""


class KrijgtGeenPost(Exception):
    """Nothing is sent to this address now."""


class AlVoorbij(Exception):
    """The question was answered or taken back, or the result is gone."""


class Veranderd(Exception):
    """The sentence is another one than was shown."""


def open_vragen(nu: datetime) -> QuerySet[Bevestiging]:
    """Return the questions that can still be answered."""
    rijen = Bevestiging.objects.filter(antwoord="", gevraagd_op__gt=nu - GELDIG)
    return rijen.exclude(mailadres="").filter(opbrengst__experiment__gearchiveerd_op=None)


@transaction.atomic
def vraag(*, opbrengst: Opbrengst, door: Gebruiker, wie: str, mailadres: str) -> Bevestiging:
    """Ask someone by mail. Raises KrijgtGeenPost, AlGevraagd or TeVeel, and then keeps nothing."""
    Opbrengst.objects.select_for_update(no_key=True).get(pk=opbrengst.pk)
    adres, nu = schrijf_adres(mailadres), timezone.now()
    if is_stil(adres):
        raise KrijgtGeenPost
    loopt = open_vragen(nu).filter(opbrengst=opbrengst)
    if loopt.filter(mailadres=adres).exists():
        raise AlGevraagd
    if loopt.count() >= MEESTE_OPEN:
        raise TeVeel
    bevestiging = Bevestiging.objects.create(
        opbrengst=opbrengst, wie=wie, mailadres=adres, gevraagd_op=nu, door=door
    )
    proeftuin = opbrengst.experiment.proeftuin
    context = {"proeftuin": proeftuin, "door": door, "link": LINKPLEK, "dagen": GELDIG.days}
    bericht = klaarzetten(
        aan=adres,
        soort=SOORT,
        onderwerp=f"Zie je het ook? Een vraag van {proeftuin.titel}",
        tekst=render_to_string("proeftuinen/experimenten/opbrengst/vraag.txt", context),
        proeftuin=proeftuin,
        over_id=bevestiging.publiek_id,
        door=door,
    )
    if bericht is None:
        raise KrijgtGeenPost
    spoor("opbrengst.gevraagd", opbrengst, door)
    return bevestiging


@transaction.atomic
def trek_in(*, bevestiging: Bevestiging, door: Gebruiker) -> bool:
    """Take a question back with its address; False when it was answered in the meantime."""
    laat_vervallen([bevestiging.publiek_id])
    weg, _ = Bevestiging.objects.filter(pk=bevestiging.pk, antwoord="").delete()
    if weg:
        spoor("opbrengst.vraag_terug", bevestiging.opbrengst, door)
    return bool(weg)


def vergeet(rijen: QuerySet[Bevestiging]) -> int:
    """Forget the addresses of these questions; their links and waiting mails end with that."""
    met_adres = rijen.exclude(mailadres="")
    laat_vervallen(list(met_adres.values_list("publiek_id", flat=True)))
    return met_adres.update(mailadres="")


def ruim(nu: datetime) -> int:
    """Forget the address of who did not answer in sixty days, or of whom the answer is kept."""
    oud = Bevestiging.objects.filter(gevraagd_op__lte=nu - GELDIG)
    return vergeet(oud)


# The link.


def maak_adres(bevestiging: Bevestiging) -> str:
    """Return the whole address of the page on which one answers; it stands in no table."""
    token = maak_token(SOORT, bevestiging.publiek_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:opbrengst-bevestigen', args=[token])}"


def merk_van(opbrengst: Opbrengst) -> str:
    """Return a mark of the sentence of a result: another one when the words change."""
    return sha256(str(opbrengst).encode()).hexdigest()[:16]


def zoek(token: str) -> Bevestiging | None:
    """Return the question that this link opens now, or None."""
    rijen = open_vragen(timezone.now()).select_related("opbrengst__experiment__proeftuin", "door")
    bevestiging = rijen.filter(publiek_id=lees_token(SOORT, token)).first()
    return None if bevestiging is None or is_stil(bevestiging.mailadres) else bevestiging


def vrager(bevestiging: Bevestiging) -> Gebruiker | None:
    """Return who asked, as long as they may be named: nobody speaks for who came to rest."""
    door = bevestiging.door
    return None if door is None or is_stil(door.email) else door


@transaction.atomic
def antwoord(*, bevestiging: Bevestiging, keuze: str, toelichting: str, gezien: str) -> None:
    """Keep what someone outside says of the sentence as it was shown, once; forget the address.

    `gezien` is the mark of the sentence on the page. Raises Veranderd or AlVoorbij.
    """
    opbrengst = (
        Opbrengst.objects.select_for_update(no_key=True).filter(pk=bevestiging.opbrengst_id).first()
    )
    if opbrengst is None:
        raise AlVoorbij
    if merk_van(opbrengst) != gezien:
        raise Veranderd
    nu = timezone.now()
    geraakt = (
        open_vragen(nu)
        .filter(pk=bevestiging.pk)
        .update(
            antwoord=keuze,
            toelichting=toelichting,
            beantwoord_op=nu,
            zin=str(opbrengst),
            mailadres="",
        )
    )
    if not geraakt:
        raise AlVoorbij
    laat_vervallen([bevestiging.publiek_id])
    spoor("opbrengst.bevestigd", bevestiging.opbrengst, None)


# As a kind of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Answered, taken back, gone, too old, or its asker is at rest: then it does not go."""
    rijen = Bevestiging.objects.select_related("door")
    vraag_bij = rijen.filter(publiek_id=bericht.over_id).first()
    if vraag_bij is not None and vraag_bij.antwoord:
        return Reden.BEANTWOORD
    if vraag_bij is not None and vraag_bij.door and not vrager(vraag_bij):
        return Reden.VERVALLEN
    loopt = open_vragen(timezone.now()).filter(publiek_id=bericht.over_id, mailadres=bericht.aan)
    return "" if loopt.exists() else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    link = maak_adres(Bevestiging.objects.get(publiek_id=bericht.over_id))
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nBekijk de zin:\n{link}"


OPBRENGSTVRAAG = Postsoort("Vraag of iemand een opbrengst herkent", _bezwaar, _maak_af)
