import pytest

from proeftuinen.traject.models import Deelname
from tests.aanmelden import meld_aan


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


def test_the_last_procesbegeleider_stays_and_hears_why(als, procesbegeleider, blad):
    binnen = als(procesbegeleider)
    antwoord = binnen.post(f"{blad}{procesbegeleider.publiek_id}/procesbegeleider/wegnemen/")
    assert antwoord.url == "/"
    assert "Er moet minstens één procesbegeleider blijven." in binnen.get("/").text
    assert Deelname.objects.filter(gebruiker=procesbegeleider).exists()


def test_a_role_that_is_taken_ends_at_once(als, client, procesbegeleider, kernteam, blad):
    ander = type(client)()
    meld_aan(ander, kernteam)
    assert ander.get(blad).status_code == 200
    antwoord = als(procesbegeleider).post(f"{blad}{kernteam.publiek_id}/kernteam/wegnemen/")
    assert antwoord.url == blad
    assert "Milan is geen kernteam meer." in client.get(blad).text
    assert ander.get(blad).status_code == 404


@pytest.mark.parametrize("eind", ["{gid}/beheerder/wegnemen/", "x/kernteam/wegnemen/"])
def test_a_role_that_nobody_has_is_not_found(als, procesbegeleider, kernteam, blad, eind):
    adres = f"{blad}{eind.format(gid=kernteam.publiek_id)}"
    assert als(procesbegeleider).post(adres).status_code == 404


def test_a_deelnemer_sees_people_but_no_addresses(als, deelnemer, blad):
    tekst = als(deelnemer).get(blad).text
    assert "Sanne" in tekst
    assert "@voorbeeld.example" not in tekst
