"""What thinking ahead adds to the tests that hold for all; nobody of the cast sits at the table."""

from casustafel.vooruit import actions
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_gast, maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:vooruit              302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:steen-nieuw          302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:steen-zetten         302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 403 404
casustafel:steen-weg            302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:huisgenoot-nieuw     302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:huisgenoot-weg       302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:dominovraag-nieuw    302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:dominovraag-weg      302 405 405 405 405 405 405 405 | 302 404 403 403 403 403 403 404
"""
KNOPPEN = {
    f"casustafel:{naam}"
    for naam in ("steen-zetten", "steen-weg", "huisgenoot-weg", "dominovraag-weg")
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an event of their own with a question of someone."""
    k = f"kanarie-{merk}-domino"
    tafel = maak_tafel(tuin, boom="iep")
    tafel.ik = maak_gast(tafel, "Wie Vooruitdenkt")
    steen = actions.leg_steen(tafel=tafel, door=door, soort="", naam=f"{k}-steen", stand="nu")
    mens = actions.zet_erbij(tafel=tafel, door=door, rol="partner")
    woorden = {"dimensie": "sociaal", "tekst": f"{k}-vraag"}
    vraag = actions.stel_vraag(tafel=tafel, steen=steen, mens=mens, door=door, **woorden)
    ids = {"tid": tafel.publiek_id}
    van_steen, van_mens = ids | {"stid": steen.publiek_id}, {"hgid": mens.publiek_id}
    return Zaad(
        adressen={
            **{f"casustafel:{n}": ids for n in ("vooruit", "steen-nieuw", "huisgenoot-nieuw")},
            **dict.fromkeys(("casustafel:steen-zetten", "casustafel:steen-weg"), van_steen),
            "casustafel:huisgenoot-weg": ids | van_mens,
            "casustafel:dominovraag-nieuw": van_steen | van_mens,
            "casustafel:dominovraag-weg": ids | {"dvid": vraag.publiek_id},
        },
        kanaries=dict.fromkeys((f"{k}-steen", f"{k}-vraag")),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone build a picture with a question in it."""
    tafel = maak_tafel(tuin, boom="iep")
    tafel.ik = maak_gast(tafel, wie)
    steen = actions.leg_steen(tafel=tafel, door=wie, soort="diagnose", naam="", stand="nu")
    mens = actions.zet_erbij(tafel=tafel, door=wie, rol="buur")
    actions.stel_vraag(
        tafel=tafel, steen=steen, mens=mens, door=wie, dimensie="sociaal", tekst="sporen"
    )
