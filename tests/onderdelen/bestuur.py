"""What consent and policy add to the tests that hold for all."""

from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:bestuur                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bestuur-afdruk             302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:instemming                 302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:instemming-weghalen        302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:beleid-klaarzetten         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:beleidsstuk-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:beleidsstuk                302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:beleidsstuk-weghalen       302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"beleid-klaarzetten", "beleidsstuk-weghalen", "instemming-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an organisation that agrees, one that does not yet, and a policy paper."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-bestuur-{wat}"

    def organisatie(naam: str) -> Organisatie:
        rij = Organisatie.objects.create(naam=naam, zoeknaam=naam, domein="zorg", gemaakt_in=tuin)
        rij.proeftuinen.add(tuin)
        return rij

    ja = organisatie(f"{merk} ja")
    velden = {naam: woord(naam) for naam in ("wie", "uren", "mensen", "geld")}
    instemming = Instemming.objects.create(
        proeftuin=tuin, organisatie=ja, stand="ja", sinds=date(2026, 1, 5), **velden
    )
    Instemming.objects.create(
        proeftuin=tuin, organisatie=organisatie(f"{merk} nog niet"), laten_zien=woord("zien")
    )
    stuk = Beleidsstuk.objects.create(
        proeftuin=tuin, naam=woord("stuk"), wie=woord("stuk-wie"), notitie=woord("notitie")
    )
    zichtbaar = [*velden.values(), *map(woord, ("zien", "stuk", "stuk-wie", "notitie"))]
    return Zaad(
        delen={"insid": instemming.publiek_id, "bsid": stuk.publiek_id},
        adressen={"proeftuinen:instemming": {"oid": ja.publiek_id}},
        kanaries=dict.fromkeys(zichtbaar, Recht.BESTUUR_ZIEN),
    )
