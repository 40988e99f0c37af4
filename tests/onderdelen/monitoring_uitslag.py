"""What results add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.uitslag.actions import sluit
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel, maak_vraag

TABEL = """
proeftuinen:uitslag                    302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:vragenlijst-sluiten        302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:vragenlijst-heropenen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:open-antwoorden            302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:uitslag-meetellen          302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:landelijk-vergelijken      302 403 403 403 403 403 200 403 | 302 405 405 405 405 405 405 405
"""
BUITEN = {"proeftuinen:landelijk-vergelijken"}
KNOPPEN = {"uitslag-meetellen", "vragenlijst-sluiten", "vragenlijst-heropenen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a closed list with results, one to close, and one that may open again."""
    k = f"kanarie-{merk}-uitslag"
    dicht = maak_lijst(tuin, titel=f"{k}-titel", vragen=("open",))
    maak_vraag(dicht, tekst=f"{k}-vraag", sleutel="schaal", volgorde=2)
    for nummer in range(6):
        maak_vel(dicht, f"{merk}{nummer}", {"vraag-1": f"{k}-woorden", "schaal": str(nummer % 5)})
    sluit(lijst=dicht, door=door)
    leeg = maak_lijst(tuin, titel=f"{k}-leeg")
    sluit(lijst=leeg, door=door)
    open_ = maak_lijst(tuin)
    antwoorden = {"vlid": dicht.publiek_id, "lvid": dicht.vragen.get(soort="open").publiek_id}
    return Zaad(
        adressen={
            "proeftuinen:uitslag": {"vlid": dicht.publiek_id},
            "proeftuinen:open-antwoorden": antwoorden,
            "proeftuinen:vragenlijst-sluiten": {"vlid": open_.publiek_id},
            "proeftuinen:vragenlijst-heropenen": {"vlid": leeg.publiek_id},
        },
        kanaries={
            f"{k}-titel": Recht.UITSLAG_LEZEN,
            f"{k}-vraag": Recht.UITSLAG_LEZEN,
            f"{k}-leeg": Recht.UITSLAG_LEZEN,
            f"{k}-woorden": Recht.OPEN_ANTWOORDEN_LEZEN,
        },
    )
