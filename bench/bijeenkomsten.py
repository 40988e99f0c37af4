"""Meetings of a place with long lists: sixty, a week apart.

Three of them are whole: the one before today was held and has its report, that of
today is being led, and to the next one everyone was asked.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import cycle

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.bijeenkomsten.live.models import (
    Bijdrage,
    Ideegroep,
    Livegast,
    Livevraag,
    Verloop,
    Zitting,
)
from proeftuinen.bijeenkomsten.live.zaal import open_zaal
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.ontwerpen.actions import neem_over
from proeftuinen.bijeenkomsten.ontwerpen.bestand import Bestand
from proeftuinen.bijeenkomsten.ontwerpen.eigen import ontwerpen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.bijeenkomsten.verslag import actions as verslag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin

AANTAL, IDEEEN, WOORDEN = 60, 40, 30
_ANTWOORD = Genodigde.Antwoord
_ZIN = "Vaker samen op huisbezoek, en van elkaar weten wie er al komt. "


def vul_bijeenkomsten(tuin: Proeftuin, contacten: Sequence[Contact], door: Gebruiker) -> None:
    """Make them all; lists of people hold everyone of the place."""
    dag = vandaag() - timedelta(weeks=AANTAL // 2)
    Bijeenkomst.objects.bulk_create(
        Bijeenkomst(
            proeftuin=tuin,
            titel=f"Bijeenkomst {nr}",
            dag=dag + timedelta(weeks=nr),
            begin=time(13, 30),
            einde=time(16, 30),
            locatie="Dorpshuis",
            door=door,
        )
        for nr in range(AANTAL)
    )
    gewone = [wie for wie in contacten if wie.stand == Contact.Stand.GEWOON]
    for sleutel, deze in zip(("start", "werk1", "werk2"), drie(tuin), strict=True):
        deze.proeftuin = tuin
        ontwerp = ontwerpen()[sleutel]
        neem_over(bijeenkomst=deze, bestand=Bestand(ontwerp.titel, ontwerp.blokken), door=door)
        _nodig(deze, gewone, door)
    was, nu, _ = drie(tuin)
    _leid(nu, door)
    _hield(was, door)


def drie(tuin: Proeftuin) -> list[Bijeenkomst]:
    """Return the one that was held, the one of today, and the next one."""
    rond = vandaag() - timedelta(weeks=1), vandaag() + timedelta(weeks=1)
    return list(Bijeenkomst.objects.van(tuin).filter(dag__range=rond).select_related("proeftuin"))


def _nodig(deze: Bijeenkomst, mensen: Sequence[Contact], door: Gebruiker) -> None:
    geweest = deze.is_geweest(vandaag())
    nu = timezone.now()
    antwoorden = cycle((_ANTWOORD.JA, _ANTWOORD.JA, _ANTWOORD.NEE, _ANTWOORD.GEEN))
    Genodigde.objects.bulk_create(
        Genodigde(
            bijeenkomst=deze,
            contact=wie,
            antwoord=antwoord,
            antwoord_op=nu if antwoord else None,
            gevraagd_op=nu,
            gevraagde_versie=deze.agendaversie,
            aanwezig=Genodigde.Aanwezig.JA if geweest and antwoord == _ANTWOORD.JA else "",
            aanwezig_op=nu if geweest and antwoord == _ANTWOORD.JA else None,
            door=door,
        )
        for wie, antwoord in zip(mensen, antwoorden, strict=False)
    )


def _leid(deze: Bijeenkomst, door: Gebruiker) -> None:
    """Open the room, be at the second block, and have a question open."""
    zitting = open_zaal(bijeenkomst=deze, door=door)
    eerste, tweede, *_ = deze.onderdelen.filter(groep=None).order_by("volgorde")
    nu = timezone.now()
    toen = nu - timedelta(minutes=20)
    Verloop.objects.create(zitting=zitting, onderdeel=eerste, begonnen_op=toen, klaar_op=nu)
    Verloop.objects.create(zitting=zitting, onderdeel=tweede, begonnen_op=nu)
    _vraag_woord(zitting)
    _vraag_ideeen(zitting, Livevraag.Stand.OPEN)


def _hield(deze: Bijeenkomst, door: Gebruiker) -> None:
    """Leave what a meeting leaves behind: what was sent, and a report with words at each block."""
    op: datetime = deze.aanvang or timezone.now()
    zitting = Zitting.objects.create(
        bijeenkomst=deze, code=f"b{deze.pk:05}"[-6:], geldig_tot=op, gesloten_op=op, leider=door
    )
    _vraag_woord(zitting)
    _vraag_ideeen(zitting, Livevraag.Stand.DICHT)
    for blok in deze.onderdelen.filter(groep=None):
        waarden = {"tekst": _ZIN * 3, "met_bijdragen": True}
        verslag.schrijf_deel(bijeenkomst=deze, onderdeel=blok, door=door, versie=1, waarden=waarden)
    for nr in range(6):
        verslag.spreek_af(bijeenkomst=deze, door=door, waarden={"titel": f"Afspraak {nr}"})
    waarden = {"inleiding": _ZIN * 4, "terugblik": _ZIN * 4}
    verslag.schrijf(bijeenkomst=deze, door=door, versie=1, waarden=waarden)
    verslag.stel_vast(bijeenkomst=deze, door=door, versie=2)


def _vraag(zitting: Zitting, soort: Livesoort, stand: Livevraag.Stand) -> Livevraag:
    blok = zitting.bijeenkomst.onderdelen.filter(groep=None).order_by("volgorde")[1]
    return Livevraag.objects.create(
        zitting=zitting, onderdeel=blok, soort=soort, vraag=soort.label, stand=stand, getoond=True
    )


def _vraag_woord(zitting: Zitting) -> None:
    vraag = _vraag(zitting, Livesoort.CHECKIN, Livevraag.Stand.DICHT)
    _stuur(vraag, [f"woord{nr % 12}" for nr in range(WOORDEN)])


def _vraag_ideeen(zitting: Zitting, stand: Livevraag.Stand) -> None:
    vraag = _vraag(zitting, Livesoort.IDEEEN, stand)
    groepen = [
        Ideegroep.objects.create(vraag=vraag, naam=f"Groep {nr}", volgorde=nr) for nr in range(4)
    ]
    _stuur(vraag, [f"{_ZIN} ({nr})" for nr in range(IDEEEN)], groepen)


def _stuur(vraag: Livevraag, teksten: Sequence[str], groepen: Sequence[Ideegroep] = ()) -> None:
    open_ = vraag.stand == Livevraag.Stand.OPEN
    Livegast.objects.bulk_create(Livegast(zitting=vraag.zitting) for _ in teksten if open_)
    Bijdrage.objects.bulk_create(
        Bijdrage(
            vraag=vraag,
            tekst=tekst,
            sleutel=nieuw_id(),
            ideegroep=groepen[nr % len(groepen)] if groepen else None,
            zicht=Bijdrage.Zicht.WACHT if open_ and nr % 4 == 0 else Bijdrage.Zicht.GETOOND,
        )
        for nr, tekst in enumerate(teksten)
    )
