from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from leerwerkplaats.toegang import Rol
from proeftuinen.traject.models import Deelname
from tests.aanmelden import meld_aan
from tests.conftest import maak_proeftuin


@pytest.mark.django_db
def test_security_txt_expires_after_30_days_and_within_a_year(client, settings):
    settings.CONTACT_EMAIL = "lek@voorbeeld.example"
    antwoord = client.get("/.well-known/security.txt")
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"] == "text/plain; charset=utf-8"
    velden = dict(regel.split(": ", 1) for regel in antwoord.text.splitlines())
    assert velden["Contact"] == "mailto:lek@voorbeeld.example"
    over = datetime.fromisoformat(velden["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < over < timedelta(days=365)


@pytest.mark.django_db
def test_someone_without_a_proeftuin_sees_whom_to_ask(als, buitenstaander):
    antwoord = als(buitenstaander).get("/")
    assert antwoord.status_code == 200
    assert "Vraag je procesbegeleider om een uitnodiging." in antwoord.text
    assert "Begin een nieuw jaar" not in antwoord.text


@pytest.mark.django_db
def test_landelijk_may_begin_a_year_from_an_empty_start(als, landelijk):
    assert "Begin een nieuw jaar" in als(landelijk).get("/").text


def test_start_shows_only_my_own_proeftuinen_with_my_roles(
    als, proeftuin, andere_proeftuin, kernteam, klok
):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=kernteam, rol=Rol.DEELNEMER)
    antwoord = als(kernteam).get("/")
    assert antwoord.text.count("<article") == 1
    assert "Proeftuin Lindewaard" in antwoord.text
    assert "Geheimhuizen" not in antwoord.text
    assert "Je rol: deelnemer, kernteam" in antwoord.text
    assert "Begin een nieuw jaar" not in antwoord.text


def test_start_offers_a_new_year_to_a_procesbegeleider(als, proeftuin, procesbegeleider):
    assert "Begin een nieuw jaar" in als(procesbegeleider).get("/").text


def test_a_procesbegeleider_before_the_second_lock_sees_the_list_and_what_to_do_first(
    als, proeftuin, procesbegeleider, klok
):
    antwoord = als(procesbegeleider, sterk=False).get("/")

    assert antwoord.status_code == 200
    assert "Proeftuin Lindewaard" in antwoord.text
    assert "Eerst nog je tweede slot" in antwoord.text
    assert "Dan ga je verder als procesbegeleider." in antwoord.text
    assert 'href="/mijn/slot/"' in antwoord.text
    assert "Begin een nieuw jaar" not in antwoord.text


def test_landelijk_before_the_second_lock_sees_what_to_do_first(als, landelijk):
    antwoord = als(landelijk, sterk=False).get("/")

    assert "Dan ga je verder als landelijk programma." in antwoord.text
    assert "Begin een nieuw jaar" not in antwoord.text


@pytest.mark.parametrize("wie", ["kernteam", "procesbegeleider", "landelijk"])
def test_who_needs_no_lock_or_opened_it_reads_nothing_of_it(als, proeftuin, wie, request):
    antwoord = als(request.getfixturevalue(wie), sterk=wie != "kernteam").get("/")

    assert "tweede slot" not in antwoord.text


def test_start_before_the_second_lock_asks_as_much_for_three_as_for_one(
    als, gemeenten, procesbegeleider, django_assert_num_queries
):
    maak_proeftuin(procesbegeleider, gemeenten[:1])
    binnen = als(procesbegeleider, sterk=False)
    binnen.get("/")  # notes once in ten minutes that the session is used
    with django_assert_num_queries(8):
        assert binnen.get("/").text.count("<article") == 1
    for naam in ("Twee", "Drie"):
        maak_proeftuin(procesbegeleider, gemeenten[:2], naam=naam)
    with django_assert_num_queries(8):
        assert binnen.get("/").text.count("<article") == 3


def test_start_is_for_who_signed_in(client, db):
    antwoord = client.get("/")
    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/?next=/")


@pytest.mark.parametrize("pagina", ["0", "99", "x", "-1", "1e9", "%00"])
def test_an_odd_page_number_shows_a_page(als, proeftuin, kernteam, pagina):
    assert als(kernteam).get(f"/?page={pagina}").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/hulp/", "/toegankelijkheid/", "/privacy/"])
def test_the_pages_about_the_site_are_open(client, adres, settings):
    settings.CONTACT_EMAIL = "vraag@voorbeeld.example"
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert "vraag@voorbeeld.example" in antwoord.text


@pytest.mark.django_db
def test_an_unknown_address_is_a_page_in_dutch(als, kernteam):
    antwoord = als(kernteam).get("/bestaat/niet/")
    assert antwoord.status_code == 404
    assert "Deze pagina is er niet" in antwoord.text


@pytest.mark.django_db
def test_a_request_for_a_strange_host_is_a_page_in_dutch(client):
    antwoord = client.get("/hulp/", headers={"host": "evil.example"})
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.text
    assert "evil.example" not in antwoord.text


@pytest.mark.django_db
def test_an_expired_form_is_a_page_in_dutch(procesbegeleider):
    streng = Client(enforce_csrf_checks=True)
    meld_aan(streng, procesbegeleider)
    antwoord = streng.post("/proeftuinen/nieuw/", {"naam": "x"})
    assert antwoord.status_code == 403
    assert "Je tekst is nog niet verstuurd" in antwoord.text


def test_start_asks_as_much_for_three_proeftuinen_as_for_one(
    als, gemeenten, procesbegeleider, django_assert_num_queries
):
    maak_proeftuin(procesbegeleider, gemeenten[:1])
    binnen = als(procesbegeleider)
    with django_assert_num_queries(8):
        assert binnen.get("/").text.count("<article") == 1
    for naam in ("Twee", "Drie"):
        maak_proeftuin(procesbegeleider, gemeenten[:2], naam=naam)
    with django_assert_num_queries(8):
        assert binnen.get("/").text.count("<article") == 3
