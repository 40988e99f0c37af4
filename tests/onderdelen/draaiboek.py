"""What run sheets add to the tests that hold for all."""

from datetime import timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan.bouwen import actions, groepen
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Planwijziging
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:onderdeel-nieuw            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:onderdeel-werkvorm         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:onderdeel                  302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:onderdeel-verplaatsen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:onderdeel-weghalen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:onderdeel-dubbel           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:onderdeel-stappen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:groep-nieuw                302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:groep-bewerken             302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:groep-verplaatsen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:groep-weghalen             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:plan-terug                 302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:plan-inkorten              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
NAMEN = [regel.split()[0] for regel in TABEL.strip().splitlines()]
KNOPPEN = {"onderdeel-weghalen", "onderdeel-stappen", "groep-weghalen"}

_TEAM = ("leiding", "notities")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a run sheet with all that one can write in a block and in a group."""
    dag = vandaag() + timedelta(days=50)
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel=f"{merk} draaiboek", dag=dag)
    allen = {naam: f"kanarie-{merk}-blok-{naam}" for naam in ("titel", "doel", "ruimte")}
    team = {naam: f"kanarie-{merk}-blok-{naam}" for naam in _TEAM}
    lijsten = {naam: [f"kanarie-{merk}-blok-{naam}"] for naam in ("stappen", "materialen")}
    eigen = {"eigen": [[f"kanarie-{merk}-eigen", f"kanarie-{merk}-waarde"]]}
    blok = actions.voeg_toe(
        bijeenkomst=deze, door=door, waarden={**allen, **team, **lijsten, **eigen}
    )
    waarden = {"titel": f"{merk} groepen", "soort": Agendaonderdeel.Soort.PARALLEL}
    naast = actions.voeg_toe(bijeenkomst=deze, door=door, waarden=waarden)
    groep = groepen.voeg_toe(
        bijeenkomst=deze,
        odid=naast.publiek_id,
        door=door,
        waarden={"naam": f"kanarie-{merk}-groep", "leiding": f"kanarie-{merk}-groepleiding"},
    )
    geheim = [*team.values(), *(deel[0] for deel in lijsten.values()), *eigen["eigen"][0]]
    delen = {
        "bkid": deze.publiek_id,
        "odid": naast.publiek_id,
        "grpid": groep.publiek_id,
    }
    zien, bouwen = Recht.BIJEENKOMSTEN_ZIEN, Recht.BIJEENKOMSTEN_VOORBEREIDEN
    return Zaad(
        adressen=dict.fromkeys(NAMEN, delen),
        ook={
            "draaiboek": deze.get_absolute_url(),
            "blok": f"{deze.get_absolute_url()}onderdelen/{blok.publiek_id}/",
        },
        kanaries={
            **dict.fromkeys([*allen.values(), groep.naam], zien),
            **dict.fromkeys([*geheim, groep.leiding], bouwen),
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone lead a block and a group, and change the run sheet."""
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="sporen", dag=vandaag())
    ik = Contact.objects.filter(proeftuin=tuin, gebruiker=wie).first()
    waarden = {"titel": "sporen", "leider": ik, "soort": Agendaonderdeel.Soort.PARALLEL}
    blok = actions.voeg_toe(bijeenkomst=deze, door=wie, waarden=waarden)
    groepen.voeg_toe(
        bijeenkomst=deze,
        odid=blok.publiek_id,
        door=wie,
        waarden={"naam": "sporen", "leider": ik},
    )
    Planwijziging.objects.get_or_create(bijeenkomst=deze, door=wie, wat="sporen", terug={})
