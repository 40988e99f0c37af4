"""What flow charts add to the tests that hold for all."""

from typing import Any

from kennisbank.items.inhoud import lees
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from tests.kennisbank.maak import maak_concept, maak_item, maak_plank
from tests.onderdelen.zaad import Zaad

# The chart in the seed is the participant's own: others of the place see what is published of it.
TABEL = """
kennisbank:schema-lopen                302 404 200 200 200 200 200 404 | 405 405 405 405 405 405 405 405
kennisbank:schema-afdruk               302 404 200 200 200 200 200 404 | 405 405 405 405 405 405 405 405
kennisbank:schema-bewerken             302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
kennisbank:schema-begin                302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
kennisbank:punt-nieuw                  302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:punt-bewerken               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:punt-weg                    302 404 200 200 200 403 403 404 | 302 404 302 302 302 403 403 404
kennisbank:punt-verplaatsen            302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
kennisbank:antwoord-nieuw              302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:antwoord-bewerken           302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
kennisbank:antwoord-weg                302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
kennisbank:antwoord-verplaatsen        302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
"""
PUBLIEK = {
    "kennisbank:schema-lopen": "a chart that is published for all, walked step by step",
    "kennisbank:schema-afdruk": "the same chart as a PDF; limited",
}
VAN_PLANK = {regel.split()[0] for regel in TABEL.splitlines() if regel}


def schemadeel(merk: str, vraag: str, uitleg: str, antwoord: str, uitkomst: str) -> dict[str, Any]:
    """Return a small chart in the shape in which it is kept."""
    return {
        "begin": f"v-{merk}",
        "punten": [
            {
                "sleutel": f"v-{merk}",
                "soort": "vraag",
                "tekst": vraag,
                "toelichting": uitleg,
                "antwoorden": [
                    {"tekst": antwoord, "naar": f"u-{merk}"},
                    {"tekst": "Nee", "naar": f"u-{merk}"},
                ],
            },
            {
                "sleutel": f"u-{merk}",
                "soort": "uitkomst",
                "tekst": uitkomst,
                "toelichting": "",
            },
        ],
    }


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a chart that is published, with other words in its draft."""

    def woorden(voor: str) -> list[str]:
        delen = ("vraag", "uitleg", "antwoord", "uitkomst")
        return [f"kanarie-{merk}-schema-{voor}-{deel}" for deel in delen]

    plank = maak_plank(tuin.publiek_id, "Plank")
    item = maak_item(
        plank,
        "stroomschema",
        f"Schema {merk}",
        door=slachtoffer,
        slug=f"schema-{merk}",
        deel=schemadeel(merk, *woorden("nu")),
    )
    straks = schemadeel(merk, *woorden("straks"))
    maak_concept(item, slachtoffer, deel=straks)
    delen = {"slug": item.slug, "puid": f"v-{merk}", "antwoord": "0"}
    return Zaad(
        adressen=dict.fromkeys(VAN_PLANK, delen),
        ook={"item met schema": item.get_absolute_url()},
        kanaries=dict.fromkeys(woorden("nu"), Recht.KENNIS_ZIEN)
        | dict.fromkeys(woorden("straks"), Recht.KENNIS_BIJDRAGEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a chart that someone made and is changing again."""
    plank = maak_plank(tuin.publiek_id, tuin.naam)
    deel = schemadeel("spoor", "Waarover gaat het?", "", "Ja", "Bel de huisarts")
    item = maak_item(plank, "stroomschema", "Een schema", door=wie, deel=deel)
    maak_concept(item, wie, deel=dict(lees(item).deel))
