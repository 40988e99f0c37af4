"""Asking keepers whether it still runs: the mail, the link and the answer.

The link works without an account, once, for sixty days, and only as long as this person keeps it.
Who has no address, is at rest or died gets no mail: then the team answers on the page.
"""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.experimenten.borgen import actions as borgen
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.monitoring.terugblik.knopen import spoor
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik
from proeftuinen.monitoring.transitie import actions as transitie
from proeftuinen.monitoring.transitie.lezen import HEEFT_BEWAARDER
from proeftuinen.monitoring.transitie.models import Netwerkafspraak
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post import actions as post
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import schrijf_adres, stil_onder
from proeftuinen.traject.post.velen import Brief, klaarzetten_velen

SOORT = "nazicht"
LINKPLEK = "[hier komt de link]"
GELDIG = timedelta(days=60)
ERBIJ = ("terugblik__proeftuin", "borging__experiment", "netwerkafspraak", "contact__gebruiker")


class AlBeantwoord(Exception):
    """It was answered in the meantime, or is no longer asked."""


def te_vragen(proeftuin: Proeftuin) -> tuple[list[Borging], list[Netwerkafspraak]]:
    """Return what someone keeps going in this place; two queries."""
    loopt = {"experiment__gearchiveerd_op": None, "experiment__gestopt_op": None}
    borgingen = Borging.objects.filter(
        ~Q(wie="") | Q(contact__isnull=False), experiment__proeftuin=proeftuin, **loopt
    ).select_related("experiment", "contact__gebruiker")
    afspraken = Netwerkafspraak.objects.filter(HEEFT_BEWAARDER, proeftuin=proeftuin)
    return (
        list(borgingen.order_by("pk")),
        list(afspraken.select_related("contact__gebruiker").order_by("pk")),
    )


@transaction.atomic
def vraag_bewaarders(*, terugblik: Terugblik, door: Gebruiker | None) -> tuple[int, int]:
    """Ask each keeper once; return how many mails wait, and what the team answers itself."""
    borgingen, afspraken = te_vragen(terugblik.proeftuin)
    dingen = [*borgingen, *afspraken]
    stil = stil_onder(ding.contact.adres for ding in dingen if ding.contact)
    nu = dit_moment()
    rijen = []
    for ding in dingen:
        wie = ding.contact if ding.contact and _mag_post(ding.contact, stil) else None
        naam = "borging" if isinstance(ding, Borging) else "netwerkafspraak"
        gevraagd = {"contact": wie, "gevraagd_op": nu if wie else None}
        rijen.append(Nazicht(terugblik=terugblik, **{naam: ding}, **gevraagd))
    Nazicht.objects.bulk_create(rijen)
    brieven = [_brief(rij, door) for rij in rijen if rij.contact]
    klaarzetten_velen(brieven=brieven, soort=SOORT, proeftuin=terugblik.proeftuin, door=door)
    return len(brieven), len(rijen) - len(brieven)


def _mag_post(contact: Contact, stil: frozenset[str]) -> bool:
    gewoon = contact.stand == Contact.Stand.GEWOON
    return gewoon and bool(contact.adres) and schrijf_adres(contact.adres) not in stil


def _brief(rij: Nazicht, door: Gebruiker | None) -> Brief:
    tuin = rij.terugblik.proeftuin
    context = {
        "wie": str(rij.contact),
        "proeftuin": tuin,
        "door": door,
        "waarover": rij.waarover,
        "maanden": rij.terugblik.maanden,
        "link": LINKPLEK,
        "dagen": GELDIG.days,
    }
    return Brief(
        aan=rij.contact.adres,
        onderwerp=f"Loopt het nog? Een vraag van {tuin.titel}",
        tekst=render_to_string("proeftuinen/monitoring/terugblik/nazicht.txt", context),
        over_id=rij.publiek_id,
    )


# The link.


def open_vragen(nu: datetime) -> QuerySet[Nazicht]:
    """Return what can still be answered by link: this person keeps it, and nobody answered."""
    zelfde = Q(borging__contact=F("contact")) | Q(netwerkafspraak__contact=F("contact"))
    weg = Q(borging__experiment__gearchiveerd_op__isnull=False)
    rijen = Nazicht.objects.filter(zelfde, beantwoord_op=None, gevraagd_op__gt=nu - GELDIG)
    return rijen.exclude(weg).filter(terugblik__proeftuin__gearchiveerd_op=None)


def maak_adres(nazicht: Nazicht) -> str:
    """Return the whole address of the page on which one answers; it stands in no table."""
    token = maak_token(SOORT, nazicht.publiek_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:nazicht-antwoorden', args=[token])}"


def zoek(token: str) -> Nazicht | None:
    """Return the question that this link opens now, or None."""
    rijen = open_vragen(dit_moment()).select_related(*ERBIJ)
    rij = rijen.filter(publiek_id=lees_token(SOORT, token)).first()
    return None if rij is None or is_in_rust(rij.contact) else rij


# The answer.


@transaction.atomic
def antwoord(*, nazicht: Nazicht, keuze: str, tekst: str, door: Gebruiker | None) -> None:
    """Keep whether it runs, once, also with the agreement itself; `door` None: by the link.

    Raises AlBeantwoord.
    """
    rijen = (
        open_vragen(dit_moment()) if door is None else Nazicht.objects.filter(beantwoord_op=None)
    )
    pk = rijen.filter(pk=nazicht.pk).values("pk")
    op = vandaag()
    if not Nazicht.objects.filter(pk__in=pk, beantwoord_op=None).update(
        loopt=keuze, tekst=tekst, beantwoord_op=op
    ):
        raise AlBeantwoord
    nazicht.loopt, nazicht.tekst, nazicht.beantwoord_op = keuze, tekst, op
    _zet_bij(nazicht, door)
    post.laat_vervallen([nazicht.publiek_id])
    spoor("nazicht.beantwoord", nazicht.terugblik, door)


def _zet_bij(nazicht: Nazicht, door: Gebruiker | None) -> None:
    """Write the answer with the agreement, as who looks there does."""
    zei = f"{nazicht.get_loopt_display()}. {nazicht.tekst}".strip()
    volgende = _volgende(nazicht.terugblik)
    if nazicht.borging_id:
        borging = Borging.objects.select_for_update(of=("self",)).select_related("experiment")
        deze = borging.get(pk=nazicht.borging_id)
        deze.experiment.proeftuin = nazicht.terugblik.proeftuin
        borgen.kijk(
            experiment=deze.experiment,
            borging=deze,
            door=door,
            versie=deze.versie,
            loopt_nog=zei,
            weer=_weer(deze.eerste_kijk, volgende),
        )
        return
    afspraak = Netwerkafspraak.objects.select_for_update().get(pk=nazicht.netwerkafspraak_id)
    afspraak.proeftuin = nazicht.terugblik.proeftuin
    weer = _weer(afspraak.eerste_kijk, volgende)
    transitie.kijk(afspraak=afspraak, door=door, versie=afspraak.versie, loopt_nog=zei, weer=weer)


def _volgende(terugblik: Terugblik) -> date | None:
    later = Terugblik.objects.filter(proeftuin=terugblik.proeftuin_id, vervalt_op=None)
    rij = later.filter(maanden__gt=terugblik.maanden, begonnen_op=None).first()
    return rij.dag if rij else None


def _weer(gepland: date | None, volgende: date | None) -> date | None:
    """Return when to look again: the day that was agreed if it is to come, else the next one."""
    return gepland if gepland and gepland > vandaag() else volgende


def vergeet(rijen: QuerySet[Nazicht]) -> int:
    """Forget who was asked; their links and waiting mails end with that."""
    post.laat_vervallen(list(rijen.values_list("publiek_id", flat=True)))
    return rijen.update(contact=None, gevraagd_op=None)


# As a kind of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Answered, too old, kept by someone else, at rest or with another address: it does not go."""
    rij = Nazicht.objects.select_related(*ERBIJ).filter(publiek_id=bericht.over_id).first()
    if rij is not None and rij.beantwoord_op:
        return Reden.BEANTWOORD
    if rij is None or not open_vragen(dit_moment()).filter(pk=rij.pk).exists():
        return Reden.VERVALLEN
    if is_in_rust(rij.contact):
        return Reden.STIL
    return "" if schrijf_adres(rij.contact.adres) == bericht.aan else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    link = maak_adres(Nazicht.objects.get(publiek_id=bericht.over_id))
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nLoopt het nog?\n{link}"


POSTSOORTEN = {SOORT: Postsoort("Vraag of een afspraak nog loopt", _bezwaar, _maak_af)}
