"""What knowledge in a proeftuin adds to the tests that hold for all."""

from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis import actions
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin, Stap
from tests.kennisbank.maak import maak_item, maak_plank
from tests.onderdelen.zaad import Zaad

# Who writes no more than their own may not take back what the guide said was used (302, with why).
TABEL = """
proeftuinen:kennis                     302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:kennis-nieuw               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:kennis-gebruik             302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:kennis-gebruik-nu          302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:kennis-gebruik-weg         302 404 302 200 200 403 403 404 | 302 404 302 302 302 403 403 404
proeftuinen:kennis-schema              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:kennis-koppelen            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:kennis-waar                302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
"""
BUITEN = {"proeftuinen:kennis-waar"}
KNOPPEN = {"kennis-gebruik-nu", "kennis-gebruik-weg"}
SCHEMA = {
    "begin": "v1",
    "punten": [
        {
            "sleutel": "v1",
            "soort": "vraag",
            "tekst": "Redt iemand het thuis?",
            "toelichting": "",
            "antwoorden": [{"tekst": "Nee", "naar": "u1"}],
        },
        {"sleutel": "u1", "soort": "uitkomst", "tekst": "Bel de wijk", "toelichting": ""},
    ],
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Use an item of the place's own shelf at a step, with a remark, and tie an organisation."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-kennisgebruik-{wat}"

    plank = maak_plank(tuin.publiek_id, "Plank")
    item = maak_item(plank, titel=woord("titel"), slug=f"gebruik-{merk}")
    stap = Stap.objects.van(tuin).last()
    stap.proeftuin = tuin
    actions.gebruik(proeftuin=tuin, item=item, door=door, stap=stap, opmerking=woord("opmerking"))
    schema = maak_item(plank, "stroomschema", woord("schema"), slug=f"schema-{merk}", deel=SCHEMA)
    organisatie = Organisatie.objects.create(
        naam=woord("organisatie"), zoeknaam=woord("organisatie"), domein="zorg", gemaakt_in=tuin
    )
    organisatie.proeftuinen.add(tuin)
    actions.koppel(proeftuin=tuin, item=schema, punt="u1", erbij=[organisatie], eraf=[], door=door)
    gebruik = {"slug": item.slug}
    koppeling = {"slug": schema.slug, "punt": "u1"}
    namen = [naam for naam in TABEL.split() if naam.startswith("proeftuinen:kennis-")]
    adressen = {
        naam: koppeling
        if naam in {"proeftuinen:kennis-schema", "proeftuinen:kennis-koppelen"}
        else gebruik
        for naam in namen
    }
    return Zaad(
        adressen=adressen,
        kanaries=dict.fromkeys(
            [woord(wat) for wat in ("titel", "opmerking", "schema")], Recht.KENNIS_ZIEN
        )
        | {woord("organisatie"): Recht.ORGANISATIES_ZIEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave that a person said an item was used."""
    item = Kennisitem.objects.filter(titel="Door iedereen te gebruiken").first() or maak_item(
        titel="Door iedereen te gebruiken"
    )
    Kennisgebruik.objects.filter(proeftuin=tuin, item=item).delete()
    actions.gebruik(proeftuin=tuin, item=item, door=wie, opmerking="Dat ging goed.")
