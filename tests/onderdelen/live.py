"""What phones in the room and what people send add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livegast, Livevraag, Stip
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.live_leiden import vaste_zitting
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:live-meedoen               200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:live-code                  200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
proeftuinen:live-stand                 200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
proeftuinen:live-bijdrage              405 405 405 405 405 405 405 405 | 200 200 200 200 200 200 200 200
proeftuinen:live-weg                   405 405 405 405 405 405 405 405 | 302 302 302 302 302 302 302 302
proeftuinen:livevraag                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:livevraag-nieuw            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:livevraag-open             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:livevraag-dicht            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:livevraag-tonen            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:livevraag-kijken           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:livevraag-weghalen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijdrage-zicht             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijdrage-groeperen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bijdrage-kiezen            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ideegroep-nieuw            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:ideegroep-hernoemen        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:ideegroep-weghalen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
PUBLIEK = {
    "proeftuinen:live-meedoen": "typing the code that stands on the screen in the room",
    "proeftuinen:live-code": "what is asked of the room, by its code",
    "proeftuinen:live-stand": "whether something new is asked, by the code",
    "proeftuinen:live-bijdrage": "an idea or a dot from a phone in the room, by the code",
    "proeftuinen:live-weg": "taking back what the same phone sent, by the code",
}
BUITEN = set(PUBLIEK)
SLEUTELS = set(PUBLIEK) - {"proeftuinen:live-meedoen"}
KNOPPEN = {
    "livevraag-open",
    "livevraag-dicht",
    "livevraag-weghalen",
    "ideegroep-weghalen",
    "live-weg",
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave stories from the room: one to be seen, one that waits, a group, and dots."""
    zitting = vaste_zitting(tuin, merk)
    tekst, wacht, reden, groepje, naam, groep, keuze, ander = (
        f"kanarie-{merk}-zaal-{wat}"
        for wat in ("getoond", "wacht", "reden", "groepje", "naam", "groep", "keuze", "klaar")
    )
    vraag = Livevraag.objects.create(
        zitting=zitting, soort=Livesoort.VERHALEN, vraag="Welk verhaal?", getoond=True
    )
    stippen = Livevraag.objects.create(
        zitting=zitting, soort=Livesoort.STIPPEN, vraag=ander, keuzes=[keuze]
    )
    bundel = Ideegroep.objects.create(vraag=vraag, naam=groep)
    gast = Livegast.objects.create(zitting=zitting)
    er = {"vraag": vraag, "gast": gast}
    gezien = Bijdrage.objects.create(
        **er, sleutel="een", tekst=tekst, naam=naam, groepje=groepje, reden=reden,
        ideegroep=bundel, zicht=Bijdrage.Zicht.GETOOND,
    )  # fmt: skip
    Bijdrage.objects.create(**er, sleutel="twee", tekst=wacht)
    Stip.objects.create(vraag=stippen, gast=gast, sleutel="drie", keuze=0)
    van = {"code": zitting.code, "lvid": vraag.publiek_id, "bdid": gezien.publiek_id}
    namen = (*PUBLIEK, *(f"proeftuinen:{naam}" for naam in NAMEN))
    adressen = {naam: {**van, "igid": bundel.publiek_id} for naam in namen}
    zien, team = Recht.BIJEENKOMSTEN_ZIEN, Recht.BIJEENKOMSTEN_VOORBEREIDEN
    return Zaad(
        delen={"lvid": vraag.publiek_id, "bdid": gezien.publiek_id, "igid": bundel.publiek_id},
        adressen=adressen,
        kanaries={
            **dict.fromkeys((tekst, reden, groepje, naam, groep), zien),
            **dict.fromkeys((wacht, keuze, ander), team),
        },
    )


NAMEN = [
    regel.split()[0].partition(":")[2]
    for regel in TABEL.strip().splitlines()
    if ":livevraag" in regel or ":bijdrage" in regel or ":ideegroep" in regel
]


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone's own phone have sent something in a room that is open."""
    zitting = vaste_zitting(tuin, "eigen")
    gast, _ = Livegast.objects.get_or_create(zitting=zitting, gebruiker=wie)
    vraag = Livevraag.objects.create(zitting=zitting, soort=Livesoort.IDEEEN, vraag="Sporen?")
    Bijdrage.objects.create(
        vraag=vraag, gast=gast, sleutel=nieuw_id(), tekst="sporen van een telefoon"
    )
    Stip.objects.create(vraag=vraag, gast=gast, sleutel=nieuw_id(), keuze=0)
