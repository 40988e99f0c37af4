"""What looks and agreements of tables, and the page from the inside, add to the tests for all.

Nobody of the cast sits at the table, so no role sees any of it: the canaries have no right.
"""

from casustafel.blikken import actions
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_gast, maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:aan-tafel            302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:blikken              302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:blik-nieuw           302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:blik-bewerken        302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:blik-weg             302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafelafspraak-nieuw  302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:tafelafspraak-klaar  302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 403 404
casustafel:tafelafspraak-weg    302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
"""
KNOPPEN = {
    f"casustafel:{naam}" for naam in ("blik-weg", "tafelafspraak-klaar", "tafelafspraak-weg")
}
_VAN_TAFEL = ("aan-tafel", "blikken", "blik-nieuw", "tafelafspraak-nieuw")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a look and an agreement at an open table of people without an account."""
    k = f"kanarie-{merk}-blikken"
    tafel = maak_tafel(tuin, boom="beuk", vraag=f"{k}-vraag")
    tafel.ik = maak_gast(tafel, "Wie Meekijkt")
    blik = actions.kijk_mee(
        tafel=tafel, door=door, vraag="kijk", tekst=f"{k}-blik", dimensies=["sociaal"]
    )
    waarden = {"wat": f"{k}-afspraak", "wie": tafel.ik, "voor": None}
    afspraak = actions.spreek_af(tafel=tafel, door=door, waarden=waarden)
    ids = {"tid": tafel.publiek_id}
    van_blik, van_afspraak = ids | {"blid": blik.publiek_id}, ids | {"afid": afspraak.publiek_id}
    return Zaad(
        adressen={
            **{f"casustafel:{naam}": ids for naam in _VAN_TAFEL},
            **dict.fromkeys(("casustafel:blik-bewerken", "casustafel:blik-weg"), van_blik),
            "casustafel:tafelafspraak-klaar": van_afspraak,
            "casustafel:tafelafspraak-weg": van_afspraak,
        },
        kanaries=dict.fromkeys((f"{k}-vraag", f"{k}-blik", f"{k}-afspraak")),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone look along at a table, and take up an agreement."""
    tafel = maak_tafel(tuin, boom="beuk")
    tafel.ik = maak_gast(tafel, wie)
    actions.kijk_mee(tafel=tafel, door=wie, vraag="kijk", tekst="sporen", dimensies=["sociaal"])
    waarden = {"wat": "sporen", "wie": tafel.ik, "voor": None}
    actions.spreek_af(tafel=tafel, door=wie, waarden=waarden)
