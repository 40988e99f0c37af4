"""Nobody reaches what is not theirs: every address, every role, every method.

The expected codes stand in tests/toegang_matrix.py; an address that is not in it fails by name.
"""

import re

import pytest
from django.test import Client
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Recht, Rol, Siterol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Stap
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.models import Opzet
from tests.aanmelden import meld_aan
from tests.cijfer import belofte
from tests.onderdelen import bijdragen
from tests.toegang_matrix import (
    HTMX_GEEFT_DEEL,
    MATRIX,
    PUBLIEK,
    ROLLEN,
    Regel,
)
from tests.toegang_wereld import EEN_OP_BEIDE, PATRONEN, Bezoek, gezien, patronen, toestand

# Every page as every role: minutes of work on a machine that does more.
pytestmark = pytest.mark.timeout(900)


def test_every_address_is_in_the_matrix_and_none_is_there_twice():
    namen = [naam for naam, _ in patronen()]

    assert sorted(namen) == sorted(MATRIX)


def test_the_public_addresses_are_few_and_named():
    openbaar = {
        naam
        for naam, patroon in PATRONEN.items()
        if getattr(patroon.callback, "login_required", True) is False
    }

    assert openbaar == set(PUBLIEK)
    assert len(PUBLIEK) <= 62


@pytest.mark.parametrize("naam", sorted(set(PATRONEN) - set(PUBLIEK)))
def test_a_view_that_is_not_public_names_its_right(naam):
    view = PATRONEN[naam].callback

    assert hasattr(view, "recht"), f"{naam} has no recht: use met_proeftuin or met_siterecht"
    # Over all places of who is signed in: the view itself asks what one may in each.
    over_alles = {"proeftuinen:gemeente-oogst", "proeftuinen:gemeente-rapport"}
    ieders = naam in {"start", "account_reauthenticate"} | over_alles
    eigen = naam.startswith("proeftuinen:mijn-") and not MATRIX[naam].van_proeftuin
    if ieders or eigen or naam.startswith("mijn:"):
        assert view.recht is None  # everyone who is signed in sees what is theirs
    else:
        assert isinstance(view.recht, Recht)


@pytest.mark.parametrize("naam", [n for n in MATRIX if MATRIX[n].van_proeftuin])
def test_the_table_follows_from_the_right_that_the_view_names(naam):
    """The table is written by hand; here it meets roles and rights once more.

    Of a table of cases a right is not enough: one must sit at it too.
    """
    recht = PATRONEN[naam].callback.recht
    voor_gasten = getattr(PATRONEN[naam].callback, "voor_gasten", False)
    rollen = {
        "deelnemer": Rol.DEELNEMER,
        "kernteam": Rol.KERNTEAM,
        "procesbegeleider": Rol.PROCESBEGELEIDER,
        "gemeentelezer": Rol.GEMEENTE,
        "landelijk": Siterol.LANDELIJK,
    }
    for speler, rol in rollen.items():
        codes = {MATRIX[naam].get[speler], MATRIX[naam].post[speler]} - {405}
        assert codes
        if not voor_gasten or codes != {403}:
            assert (codes == {403}) == (recht not in RECHTEN[rol]), speler


# Method, and whether htmx asks.
METHODEN = (
    ("GET", False),
    ("GET", True),
    ("POST", False),
    ("POST", True),
    ("HEAD", False),
    ("PUT", False),
    ("DELETE", False),
)


def _verwacht(regel: Regel, methode: str, rol: str, *, htmx: bool) -> int:
    code = regel.verwacht(methode, rol)
    if htmx and methode == "POST" and code == 302 and rol != "anoniem":
        return HTMX_GEEFT_DEEL.get(regel.naam, code)
    return code


def _geweigerd(antwoord, regel: Regel, rol: str) -> bool:
    """Refused, or led to the door: not a redirect that follows on something done."""
    return antwoord.status_code in {403, 404, 405} or (rol == "anoniem" and not regel.openbaar)


# The matrix.


@pytest.mark.parametrize("rol", EEN_OP_BEIDE)
def test_each_address_answers_each_role_as_the_table_says(rol, spelers, eigen, ander):
    bezoek = Bezoek(spelers[rol])
    mis, lekken, gevraagd = [], [], 0
    for naam, regel in MATRIX.items():
        for methode, htmx in METHODEN:
            antwoord = bezoek.vraag(methode, eigen.adressen[naam], htmx=htmx)
            gevraagd += 1
            verwacht = _verwacht(regel, methode, rol, htmx=htmx)
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, htmx, antwoord.status_code, verwacht))
            if _geweigerd(antwoord, regel, rol):
                gelekt = gezien({naam: antwoord.tekst}, [*eigen.kanaries, *ander.kanaries])
                lekken += [(naam, methode, k) for k in gelekt - {str(spelers[rol])}]

    belofte(1, f"{rol}: {gevraagd} requests to {len(MATRIX)} addresses, {len(mis)} unexpected")
    belofte(
        3, f"{rol}: {len(lekken)} of {len(eigen.kanaries + ander.kanaries)} canaries in refusals"
    )
    assert mis == []
    assert lekken == []
    assert gevraagd == len(MATRIX) * 7


def _in_ander(regel: Regel, methode: str, rol: str) -> int:
    """In Geheimhuizen: the outsider guides, landelijk reads as everywhere, the cast is nobody."""
    if rol == "buitenstaander":
        return regel.verwacht(methode, "procesbegeleider")
    code = regel.verwacht(methode, rol)
    return code if rol in {"anoniem", "landelijk"} or code == 405 else 404


@pytest.mark.een_database
@pytest.mark.parametrize("rol", ROLLEN)
def test_another_proeftuin_does_not_exist_for_who_has_no_role_there(rol, spelers, eigen, ander):
    bezoek = Bezoek(spelers[rol])
    mis, lekken = [], []
    for naam, regel in MATRIX.items():
        if not regel.van_proeftuin:
            continue
        for methode, htmx in (("GET", False), ("GET", True), ("POST", False), ("POST", True)):
            antwoord = bezoek.vraag(methode, ander.adressen[naam], htmx=htmx)
            verwacht = _in_ander(regel, methode, rol)
            if htmx and verwacht == 302 and rol == "buitenstaander":
                verwacht = HTMX_GEEFT_DEEL.get(naam, verwacht)
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, htmx, antwoord.status_code, verwacht))
            if rol != "buitenstaander" and antwoord.status_code != 200:
                lekken += [(naam, k) for k in ander.kanaries if k in antwoord.tekst]

    assert mis == []
    assert lekken == []


KRUISEND = [
    naam
    for naam in MATRIX
    if MATRIX[naam].van_proeftuin
    and "pid" in PATRONEN[naam].pattern.converters
    and any(deel.endswith("id") for deel in set(PATRONEN[naam].pattern.converters) - {"pid"})
]


@pytest.mark.een_database
@pytest.mark.parametrize(
    "rol", ["deelnemer", "kernteam", "procesbegeleider", "gemeentelezer", "landelijk"]
)
def test_a_thing_of_another_proeftuin_is_not_found_under_ones_own(rol, spelers, eigen, ander):
    """My proeftuin's id in front, the other's step, point, knot, invitation or person behind it."""
    bezoek = Bezoek(spelers[rol])
    mis = []
    for naam in KRUISEND:
        adres = ander.adressen[naam].replace(ander.tuin.publiek_id, eigen.tuin.publiek_id)
        assert adres not in {ander.adressen[naam], eigen.adressen[naam]}
        for methode in ("GET", "POST"):
            mag = MATRIX[naam].verwacht(methode, rol)
            antwoord = bezoek.vraag(methode, adres)
            verwacht = mag if mag in {403, 405} else 404
            if antwoord.status_code != verwacht:
                mis.append((naam, methode, antwoord.status_code, verwacht))
            assert [k for k in ander.kanaries if k in antwoord.tekst] == []

    assert mis == []


def test_a_point_of_another_step_is_not_found_under_this_one(als, procesbegeleider, proeftuin):
    een, twee = list(Stap.objects.van(proeftuin))[:2]
    punt = twee.controlepunten.first()

    for naam in ("punt-zetten", "punt-weghalen"):
        adres = reverse(
            f"proeftuinen:{naam}", args=[proeftuin.publiek_id, een.publiek_id, punt.publiek_id]
        )
        assert als(procesbegeleider).post(adres, {"klaar": "1"}).status_code == 404

    punt.refresh_from_db()
    assert punt.klaar is False


def test_a_refused_or_empty_post_changes_no_row(spelers, eigen, ander):
    """By everyone; only a button that asks nothing works without a body.

    In Geheimhuizen by its guide and by one of the others: for all of those it does not exist, at
    one gate and under every address, as the test of another proeftuin tells role by role.
    """
    daar = {"buitenstaander", "kernteam"}
    knoppen = {"punt-zetten", "punt-weghalen", "uitnodiging-intrekken", "rol-wegnemen"}
    knoppen |= {"agenda-delen", "agenda-intrekken"}
    knoppen |= {naam for namen in bijdragen("KNOPPEN") for naam in namen}
    mag_drukken = {"kernteam", "procesbegeleider", "buitenstaander"}
    vragen_post = [naam for naam, r in MATRIX.items() if r.van_proeftuin and 404 in r.post.values()]
    for plek in (eigen, ander):  # what a book tells of the network is noted the first time
        opzet = Opzet(proeftuin=plek.tuin, soort="logboek")
        verzamel_boek(plek.tuin, opzet, dag=vandaag(), uitgave=1)
    voor = toestand()
    aantal = 0
    for rol, persoon in spelers.items():
        bezoek = Client()
        if persoon:
            meld_aan(bezoek, persoon)
        for naam in [*vragen_post, "proeftuinen:maken"]:
            knop = naam.removeprefix("proeftuinen:") in knoppen
            if knop and (rol in mag_drukken or MATRIX[naam].post[rol] == 302):
                continue
            for plek in (eigen, ander) if rol in daar else (eigen,):
                bezoek.post(plek.adressen[naam])
                aantal += 1

    assert aantal > 200
    assert toestand() == voor


def test_a_post_without_csrf_token_is_refused_by_every_view_that_vragen_post(
    spelers, eigen, procesbegeleider
):
    client = Client(enforce_csrf_checks=True)
    meld_aan(client, procesbegeleider)
    voor = toestand()
    codes = {}
    for naam, regel in MATRIX.items():
        if regel.post["procesbegeleider"] != 405:
            codes[naam] = client.post(eigen.adressen[naam], {"klaar": "1"}).status_code

    assert set(codes.values()) == {403}, codes
    assert len(codes) >= 18
    assert toestand() == voor


def test_signed_out_one_is_led_to_the_door_and_back(client, eigen):
    adres = eigen.adressen["proeftuinen:stap"]

    antwoord = client.get(adres)

    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == f"{reverse('account_login')}?next={adres}"


def test_an_unknown_id_answers_as_another_proeftuins_id(als, deelnemer, eigen, ander):
    onbekend = reverse("proeftuinen:overzicht", args=["bcdfghjkmnpq"])

    echt = als(deelnemer).get(ander.adressen["proeftuinen:overzicht"])
    verzonnen = als(deelnemer).get(onbekend)

    assert (echt.status_code, verzonnen.status_code) == (404, 404)
    zonder_sleutel = re.compile(r'"[A-Za-z0-9]{64}"')  # the csrf token differs each time
    assert zonder_sleutel.sub("", echt.content.decode()) == zonder_sleutel.sub(
        "", verzonnen.content.decode()
    )
