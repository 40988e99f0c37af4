"""What leading a meeting and the screen in the room add to the tests that hold for all."""

from datetime import timedelta

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.live.models import Livegast, Livevraag, Verloop, Zitting
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.netwerk.models import Laddergesprek
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.bijeenkomsten.maak import (
    maak_bijeenkomst,
    maak_onderdeel,
    vaste_bijeenkomst,
)

TABEL = """
proeftuinen:bijeenkomst-leiden         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:live-openen                302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:live-sluiten               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijeenkomst-loop           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijeenkomst-overnemen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijeenkomst-live-inkorten  302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijeenkomst-scherm         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bijeenkomst-scherm-beeld   302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:livevraag-pdf              302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:live-papier                302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:live-ladder                302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:live-ladder-afronden       302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:live-meting                302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:live-trede                 200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:live-aanmelden             200 200 200 200 200 200 200 200 | 200 200 302 302 302 302 200 200
proeftuinen:live-wie                   302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:live-wie-is                302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
"""
PUBLIEK = {
    "proeftuinen:live-trede": "a dot on the ladder, by the code in the room",
    "proeftuinen:live-aanmelden": "checking in on one's own phone, by the code in the room",
}
BUITEN = set(PUBLIEK)
SLEUTELS = set(PUBLIEK)
KNOPPEN = {
    "live-openen",
    "live-sluiten",
    "bijeenkomst-overnemen",
    "live-ladder",
    "live-ladder-afronden",
    "live-meting",
    "live-aanmelden",
}


def vaste_zitting(tuin: Proeftuin, merk: str) -> Zitting:
    """Return the open room of the one meeting on which all parts sow."""
    deze, _ = vaste_bijeenkomst(tuin)
    code = {"eigen": "bcdfgh", "ander": "hgfdcb"}.get(merk, "zzzzzz")
    vast = {"code": code, "geldig_tot": timezone.now() + timedelta(days=1)}
    return Zitting.objects.get_or_create(bijeenkomst=deze, defaults=vast)[0]


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an open room with a question on the ladder and a guest who said a name."""
    zitting = vaste_zitting(tuin, merk)
    Zitting.objects.filter(pk=zitting.pk).update(leider=door)
    groep, tekst, naam = (f"kanarie-{merk}-live-{wat}" for wat in ("groep", "ladder", "gast"))
    dag = zitting.bijeenkomst.dag
    gesprek = Laddergesprek.objects.create(proeftuin=tuin, groep=groep, dag=dag)
    waarden = {"soort": Livesoort.LADDER, "stand": Livevraag.Stand.OPEN, "laddergesprek": gesprek}
    vraag = Livevraag.objects.create(zitting=zitting, vraag=tekst, **waarden)
    gast = Livegast.objects.create(zitting=zitting, naam=naam)
    van_vraag = {"code": zitting.code, "lvid": vraag.publiek_id}
    namen = ("livevraag-pdf", "live-papier", "live-ladder-afronden", "live-trede", "live-aanmelden")
    return Zaad(
        delen={"gstid": gast.publiek_id},
        adressen={f"proeftuinen:{naam}": van_vraag for naam in namen},
        kanaries={
            groep: Recht.NETWERK_ZIEN,
            tekst: Recht.BIJEENKOMSTEN_VOORBEREIDEN,
            naam: Recht.BIJEENKOMSTEN_VOORBEREIDEN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone lead a meeting that began, with a phone in the room."""
    deze = maak_bijeenkomst(tuin, "sporen van leiden")
    nu = timezone.now()
    zitting = Zitting.objects.create(
        bijeenkomst=deze, code=wie.publiek_id[:6], geldig_tot=nu, leider=wie
    )
    Verloop.objects.create(zitting=zitting, onderdeel=maak_onderdeel(deze), begonnen_op=nu)
    Livegast.objects.create(zitting=zitting, gebruiker=wie)
