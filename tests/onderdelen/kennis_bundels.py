"""What bundles add to the tests that hold for all."""

from kennisbank.bundels import actions, vullen
from kennisbank.bundels.models import Bundel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from tests.kennisbank.maak import maak_plank
from tests.onderdelen.zaad import Zaad

# The bundle of the matrix is not shared: who only reads, finds none.
TABEL = """
kennisbank:bundels                     302 404 200 200 200 200 200 404 | 405 405 405 405 405 405 405 405
kennisbank:bundel-nieuw                302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
kennisbank:bundel                      302 404 200 200 200 404 404 404 | 405 405 405 405 405 405 405 405
kennisbank:bundel-bewerken             302 404 403 200 200 404 404 404 | 302 404 403 200 200 404 404 404
kennisbank:bundel-delen                302 404 403 403 200 404 404 404 | 302 404 403 403 200 404 404 404
kennisbank:bundel-weghalen             302 404 403 200 200 404 404 404 | 302 404 403 302 302 404 404 404
kennisbank:bundel-pdf                  405 405 405 405 405 405 405 405 | 302 404 302 302 302 404 404 404
kennisbank:bundel-vullen               302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
kennisbank:bundel-item                 302 404 200 200 200 404 404 404 | 302 404 302 302 302 404 404 404
kennisbank:regel-nieuw                 302 404 200 200 200 404 404 404 | 302 404 200 200 200 404 404 404
kennisbank:regel-bewerken              302 404 403 200 200 404 404 404 | 302 404 403 200 200 404 404 404
kennisbank:regel-weghalen              302 404 403 200 200 404 404 404 | 302 404 403 302 302 404 404 404
kennisbank:regel-verplaatsen           302 405 405 405 405 405 405 405 | 302 404 403 302 302 404 404 404
"""

PUBLIEK = {
    "kennisbank:bundels": "shared bundles of the shelf of the whole site",
    "kennisbank:bundel": "a bundle that its place shared",
    "kennisbank:bundel-pdf": "the booklet of one that is shared; limited",
}
KNOPPEN = {"bundel-weghalen", "regel-weghalen", "bundel-pdf"}


def _bundel(tuin: Proeftuin, titel: str, door: Gebruiker) -> Bundel:
    plank = maak_plank(tuin.publiek_id, tuin.naam)
    return actions.maak(plank=plank, door=door, waarden={"titel": titel})


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a bundle at which people work, with a find; every word of it a canary."""
    woord = {
        wat: f"kanarie-{merk}-bundel-{wat}"
        for wat in ("titel", "onder", "inleiding", "vondst", "maker", "woorden")
    }
    bundel = _bundel(tuin, woord["titel"], door)
    teksten = {"ondertitel": woord["onder"], "inleiding": woord["inleiding"]}
    Bundel.objects.filter(pk=bundel.pk).update(**teksten)
    waarden = {"vondst": "lied", "titel": woord["vondst"], "link": "https://voorbeeld.example/"}
    waarden |= {naam: woord[naam] for naam in ("maker", "woorden")}
    regel = vullen.geef_vondst(bundel=bundel, door=door, waarden=waarden)
    return Zaad(
        delen={
            "plid": bundel.plank.publiek_id,
            "buid": bundel.publiek_id,
            "brid": regel.publiek_id,
        },
        kanaries=dict.fromkeys(woord.values(), Recht.KENNIS_BIJDRAGEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a bundle and a find of this person."""
    bundel = _bundel(tuin, "Van iemand", wie)
    waarden = {"vondst": "boek", "titel": "Een boek", "woorden": "Mooi."}
    vullen.geef_vondst(bundel=bundel, door=wie, waarden=waarden)
