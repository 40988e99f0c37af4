"""What stories and films add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Film, Verhaal
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:verhaal                    302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:film                       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
"""


def _blok(deze: Bijeenkomst, soort: str) -> Agendaonderdeel:
    return Agendaonderdeel.objects.create(
        bijeenkomst=deze, soort=soort, titel=soort.capitalize(), volgorde=1
    )


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a meeting with a story and a film, with all that one can write of these."""
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel=f"{merk} avond", dag=vandaag())
    verhaal, film = _blok(deze, "verhaal"), _blok(deze, "film")
    inzicht, waarschuwing, terugval, vraag = (
        f"kanarie-{merk}-{wat}"
        for wat in ("verhaal-inzicht", "film-waarschuwing", "film-terugval", "film-vraag")
    )
    Verhaal.objects.create(onderdeel=verhaal, bewaren="inzicht", inzicht=inzicht)
    link = f"https://voorbeeld.example/kanarie-{merk}-film-link"
    Film.objects.create(
        onderdeel=film, link=link, waarschuwing=waarschuwing, terugval=terugval, vragen=[vraag]
    )
    ids = {"pid": tuin.publiek_id, "bkid": deze.publiek_id}
    team, allen = Recht.BIJEENKOMSTEN_VOORBEREIDEN, Recht.BIJEENKOMSTEN_ZIEN
    return Zaad(
        adressen={
            "proeftuinen:verhaal": {**ids, "odid": verhaal.publiek_id},
            "proeftuinen:film": {**ids, "odid": film.publiek_id},
        },
        ook={"verhaal en film": deze.get_absolute_url()},
        kanaries={
            inzicht: team,
            terugval: team,
            link: allen,
            waarschuwing: allen,
            vraag: allen,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone tell a story, prepare one and phone after one."""
    ik, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="sporen", dag=vandaag())
    blok = _blok(deze, "verhaal")
    Verhaal.objects.create(onderdeel=blok, teller=ik, beller=ik, voorgesprek_met=ik)
