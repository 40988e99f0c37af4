"""What a written case adds to the tests that hold for all; nobody of the cast sits at the table."""

from casustafel.verhaal.models import Casus
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:casus                302 404 403 403 403 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:casus-schrijven      302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:casus-aanbieden      302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
casustafel:casus-nakijken       302 404 403 403 403 403 403 404 | 302 404 403 403 403 403 403 404
"""
KNOPPEN = {"casustafel:casus-aanbieden"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a case that was released, and one that came back with a remark."""
    k = f"kanarie-{merk}-verhaal"
    tafel = maak_tafel(tuin, boom="esdoorn", vorm="geschreven", vraag=f"{k}-vraag")
    terug = maak_tafel(tuin, boom="populier", vorm="geschreven")
    Casus.objects.create(
        tafel=tafel,
        herkomst="samengesteld",
        geheim=tafel.slot.sluit({"sociaal": f"{k}-sociaal", "levensfase": "midden"}),
        aangeboden_op=dit_moment(),
        aangeboden_versie=1,
        vrijgegeven_op=dit_moment(),
        door=door,
    )
    Casus.objects.create(
        tafel=terug,
        herkomst="echt",
        geheim=terug.slot.sluit({"waarom": f"{k}-waarom"}),
        terug=terug.slot.sluit({"tekst": f"{k}-terug"}),
        terug_op=dit_moment(),
        door=door,
    )
    ids = {"tid": tafel.publiek_id}
    namen = ("casus", "casus-schrijven", "casus-aanbieden", "casus-nakijken")
    teksten = ("vraag", "sociaal", "waarom", "terug")
    return Zaad(
        adressen={f"casustafel:{naam}": ids for naam in namen},
        kanaries=dict.fromkeys(f"{k}-{tekst}" for tekst in teksten),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write a case, and release that of another."""
    for velden in ({"door": wie}, {"vrijgegeven_door": wie}):
        tafel = maak_tafel(tuin, boom="esdoorn", vorm="geschreven")
        Casus.objects.create(
            tafel=tafel,
            herkomst="samengesteld",
            geheim=tafel.slot.sluit({"sociaal": "sporen"}),
            aangeboden_op=dit_moment(),
            vrijgegeven_op=dit_moment(),
            **velden,
        )
