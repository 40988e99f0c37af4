"""What the incident log adds to the tests that hold for all."""

from casustafel.inzichten.models import Inzicht
from casustafel.melden import actions
from casustafel.melden.models import Besluit
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:tafel-herkend        302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:inzicht-herkend      302 404 200 200 200 404 404 404 | 302 404 302 302 302 404 404 404
casustafel:meldingen            302 404 403 403 200 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:melding              302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
"""
KNOPPEN = {"casustafel:tafel-herkend", "casustafel:inzicht-herkend"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a table that can be hidden, an insight that can, and a notice that waits."""
    k = f"kanarie-{merk}-melden"
    tafel = maak_tafel(tuin, boom="vlier", vraag=f"{k}-vraag")
    verborgen = maak_tafel(tuin, boom="walnoot", vraag=f"{k}-verborgen")
    inzicht = Inzicht.objects.create(
        proeftuin=tuin, tekst="Een gewone les", nagekeken_op=dit_moment()
    )
    melding = actions.meld_tafel(tafel=verborgen, door=door)
    return Zaad(
        adressen={
            "casustafel:tafel-herkend": {"tid": tafel.publiek_id},
            "casustafel:inzicht-herkend": {"inid": inzicht.publiek_id},
            "casustafel:melding": {"mdid": melding.publiek_id},
        },
        kanaries=dict.fromkeys((f"{k}-vraag", f"{k}-verborgen")),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone hide a table, and decide about another."""
    actions.meld_tafel(tafel=maak_tafel(tuin, boom="vlier"), door=wie)
    melding = actions.meld_tafel(tafel=maak_tafel(tuin, boom="walnoot"), door=None)
    actions.besluit(melding=melding, door=wie, keuze=Besluit.TERUG, datalek=False)
