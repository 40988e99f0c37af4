"""What lists of questions add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten import actions, vragen
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:vragenlijsten              302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:vragenlijst-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:vragenlijst                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:vragenlijst-bewerken       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:vragenlijst-sluitdag       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:vragenlijst-openen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:vragenlijst-weghalen       302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:lijstvraag-nieuw           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:lijstvraag-bewerken        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:lijstvraag-verplaatsen     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:lijstvraag-weghalen        302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {
    "vragenlijst-openen",
    "vragenlijst-weghalen",
    "lijstvraag-verplaatsen",
    "lijstvraag-weghalen",
}
_VAN_EEN = ("vragenlijst-bewerken", "vragenlijst-openen", "vragenlijst-weghalen")
_VAN_VRAAG = ("lijstvraag-bewerken", "lijstvraag-verplaatsen", "lijstvraag-weghalen")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a list that is being made, one that is open and one that is closed."""
    k = f"kanarie-{merk}-vragenlijst"
    kladje, open_nu, dicht = (_lijst(tuin, door, f"{k}-{naam}") for naam in ("klad", "nu", "toen"))
    actions.open_lijst(lijst=open_nu, door=door)
    Vragenlijst.objects.filter(pk=dicht.pk).update(
        stand="dicht", geopend_op=vandaag(), dicht_op=vandaag(), gevraagd=9, aantal=7
    )
    ids = {"vlid": kladje.publiek_id}
    van_vraag = ids | {"vrid": kladje.vragen.get().publiek_id}
    van_open = {"vlid": open_nu.publiek_id}
    return Zaad(
        adressen={
            **{f"proeftuinen:{naam}": ids for naam in (*_VAN_EEN, "lijstvraag-nieuw")},
            **{f"proeftuinen:{naam}": van_vraag for naam in _VAN_VRAAG},
            "proeftuinen:vragenlijst": van_open,
            "proeftuinen:vragenlijst-sluitdag": van_open,
        },
        kanaries={
            **dict.fromkeys(_teksten(f"{k}-klad"), Recht.VRAGENLIJSTEN_BEHEREN),
            **dict.fromkeys(_teksten(f"{k}-nu"), Recht.VRAGENLIJSTEN_ZIEN),
            f"{k}-toen-titel": Recht.UITSLAG_LEZEN,
        },
    )


def _teksten(k: str) -> list[str]:
    return [f"{k}-{naam}" for naam in ("titel", "uitleg", "vraag", "hulp", "ja")]


def _lijst(tuin: Proeftuin, door: Gebruiker, k: str) -> Vragenlijst:
    titel, uitleg, vraag, hulp, optie = _teksten(k)
    lijst = actions.maak(proeftuin=tuin, moment=Moment.START, door=door, titel=titel, uitleg=uitleg)
    waarden = {"soort": "keuze", "tekst": vraag, "uitleg": hulp, "opties": [optie, f"{k}-nee"]}
    vragen.voeg_toe(lijst=lijst, door=door, waarden=waarden)
    return lijst
