"""The beheerder sees how the house stands and may shut an account, and reads nothing of anyone."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.models import Auditregel, Hartslag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post.models import Bericht
from tests.aanmelden import meld_aan
from tests.iemand import vul_alles

STAAT = "/beheer/"
ACCOUNTS = "/beheer/accounts/"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def taak(db):
    return DBTaskResult.objects.create(
        task_path="proeftuinen.traject.post.verzenden.verstuur_post",
        args_kwargs={"args": ["kanarie-argument"], "kwargs": {}},
        backend_name="default",
        status="FAILED",
        run_after=timezone.now(),
        finished_at=timezone.now(),
        exception_class_path="builtins.TimeoutError",
        traceback="kanarie-spoor",
        worker_ids=["een", "twee", "drie"],
    )


def test_the_state_tells_what_failed_and_what_ends_without_content(
    als, beheerder, taak, proeftuin, kernteam
):
    Stap.objects.van(proeftuin).update(naam="kanarie-stap")
    vul_alles(kernteam, proeftuin)
    Bericht.objects.update(tekst="kanarie-tekst", onderwerp="kanarie-onderwerp")
    dagelijks.voer_uit.call()
    Hartslag.objects.create(naam="back-up", moment=timezone.now())

    bladzijde = als(beheerder).get(STAAT).text

    assert "Post versturen" in bladzijde
    assert "TimeoutError" in bladzijde
    assert "Wie wat deed en wanneer" in bladzijde
    assert "24 maanden" in bladzijde
    assert "Nog nooit gemaakt" not in bladzijde
    for geheim in ("kanarie", proeftuin.naam, kernteam.email, kernteam.naam):
        assert geheim not in bladzijde


def test_a_class_that_was_left_behind_is_seen(als, beheerder, settings):
    settings.AANDELEN = ["tests.leerwerkplaats.web.mislukt", *settings.AANDELEN]
    voor = als(beheerder).get(STAAT).text
    dagelijks.voer_uit.call()
    na = als(beheerder).get(STAAT).text

    assert ("Niet alles lukte" in voor, "Niet alles lukte" in na) == (False, True)
    assert na.count("Lukte niet") == 1


def test_the_state_asks_as_much_for_more_tasks_and_messages(
    als, beheerder, proeftuin, django_assert_num_queries
):
    binnen = als(beheerder)
    basis = {"args_kwargs": {}, "backend_name": "default", "run_after": timezone.now()}

    def meer() -> None:
        DBTaskResult.objects.create(
            task_path="x.y", status="FAILED", finished_at=timezone.now(), **basis
        )
        Bericht.objects.create(aan="a@voorbeeld.example", soort="x", onderwerp="x", tekst="x")

    meer()
    binnen.get(STAAT)
    with django_assert_num_queries(13):
        binnen.get(STAAT)
    for _ in range(2):
        meer()
    with django_assert_num_queries(13):
        binnen.get(STAAT)


def test_a_failed_task_is_tried_again_once(als, beheerder, taak):
    adres = f"{STAAT}taken/{taak.pk}/opnieuw/"
    teksten = [als(beheerder).post(adres, follow=True).text for _ in range(2)]

    taak.refresh_from_db()
    assert "De taak wordt opnieuw geprobeerd" in teksten[0]
    assert "wachtte al niet meer" in teksten[1]
    assert (taak.status, taak.worker_ids, taak.traceback) == ("READY", [], "")
    assert Auditregel.objects.filter(handeling="taak.opnieuw").count() == 1
    assert als(beheerder).post(f"{STAAT}taken/{uuid4()}/opnieuw/").status_code == 302


def test_an_account_is_found_by_its_whole_address_only(als, beheerder, kernteam):
    gevonden = als(beheerder).post(ACCOUNTS, {"email": kernteam.email.upper()})
    deel = als(beheerder).post(ACCOUNTS, {"email": "milan"})
    geen = als(beheerder).post(ACCOUNTS, {"email": "niemand@voorbeeld.example"})

    assert gevonden.url == f"{ACCOUNTS}{kernteam.publiek_id}/"
    assert "Dit is geen mailadres" in deel.text
    assert "Met dit adres is er geen account." in geen.text
    assert 'value="niemand@voorbeeld.example"' in geen.text


def test_of_an_account_one_sees_its_state_and_no_place_and_no_name(
    als, beheerder, kernteam, proeftuin
):
    vul_alles(kernteam, proeftuin)

    bladzijde = als(beheerder).get(f"{ACCOUNTS}{kernteam.publiek_id}/").text

    assert kernteam.publiek_id in bladzijde
    for geheim in (kernteam.naam, kernteam.email, proeftuin.naam, "192.0.2.7", "Firefox"):
        assert geheim not in bladzijde


def test_an_account_that_is_switched_off_is_out_at_once_and_comes_back(als, beheerder, kernteam):
    binnen = Client()
    meld_aan(binnen, kernteam)
    adres = f"{ACCOUNTS}{kernteam.publiek_id}/zetten/"

    als(beheerder).post(adres, {"aan": "0"})
    als(beheerder).post(adres, {"aan": "0"})
    assert binnen.get("/").status_code == 302
    kernteam.refresh_from_db()
    assert kernteam.is_active is False

    als(beheerder).post(adres, {"aan": "1"})
    kernteam.refresh_from_db()
    assert kernteam.is_active is True
    assert binnen.get("/").status_code == 302  # the old session does not come back
    assert list(
        Auditregel.objects.filter(soort="gebruiker").values_list("handeling", flat=True)
    ) == ["gebruiker.aangezet", "gebruiker.uitgezet"]


@pytest.mark.parametrize("aan", ["", "2", "ja"])
def test_another_button_than_ours_changes_nothing(als, beheerder, kernteam, aan):
    adres = f"{ACCOUNTS}{kernteam.publiek_id}/zetten/"
    antwoord = als(beheerder).post(adres, {"aan": aan}, follow=True)

    assert "kwam niet goed aan" in antwoord.text
    assert Gebruiker.objects.get(pk=kernteam.pk).is_active is True


def test_nobody_shuts_out_themselves(als, beheerder):
    adres = f"{ACCOUNTS}{beheerder.publiek_id}/"
    antwoord = als(beheerder).post(f"{adres}zetten/", {"aan": "0"}, follow=True)

    assert "Je kunt je eigen account niet uitzetten." in antwoord.text
    assert "Zet dit account uit" not in antwoord.text
    assert als(beheerder).get(f"{adres}wissen/").url == "/mijn/gegevens/wissen/"


def test_erasing_someone_asks_for_the_address_and_says_what_goes(
    als, beheerder, kernteam, proeftuin, mailoutbox
):
    adres = f"{ACCOUNTS}{kernteam.publiek_id}/wissen/"
    eerst = als(beheerder).get(adres).text
    fout = als(beheerder).post(adres, {"email": "ander@voorbeeld.example"})
    assert "Je rollen" in eerst
    assert kernteam.email not in eerst
    assert "Dit is niet het adres van dit account." in fout.text
    assert Gebruiker.objects.filter(pk=kernteam.pk).exists()

    goed = als(beheerder).post(adres, {"email": kernteam.email.upper()}, follow=True)

    assert "Het account is gewist." in goed.text
    assert not Gebruiker.objects.filter(pk=kernteam.pk).exists()
    assert mailoutbox == []


def test_the_last_guide_of_a_place_is_not_erased_here_either(
    als, beheerder, procesbegeleider, proeftuin, klok
):
    adres = f"{ACCOUNTS}{procesbegeleider.publiek_id}/wissen/"

    antwoord = als(beheerder).post(adres, {"email": procesbegeleider.email})

    assert "Maak eerst iemand anders procesbegeleider" in antwoord.text
    assert "Typ het mailadres" not in antwoord.text
    assert Gebruiker.objects.filter(pk=procesbegeleider.pk).exists()


def test_the_heavy_buttons_ask_for_a_fresh_proof(als, beheerder, kernteam):
    binnen = als(beheerder)
    sessie = binnen.session
    sessie["bewezen_op"] = sessie["bewezen_op"] - timedelta(minutes=16).total_seconds()
    sessie.save()

    for deel in ("zetten", "wissen"):
        binnen.post(f"{ACCOUNTS}{kernteam.publiek_id}/{deel}/", {"aan": "0"})

    assert Gebruiker.objects.get(pk=kernteam.pk).is_active is True


def test_the_trail_of_the_site_names_codes_and_nothing_of_a_place(
    als, beheerder, kernteam, proeftuin
):
    leg_vast("stap.bewerkt", door=kernteam, soort="stap", ruimte=proeftuin.publiek_id)
    leg_vast("gebruiker.uitgezet", door=beheerder, soort="gebruiker", object_id="bcdf")
    leg_vast("termijn.opgeruimd", door=None, soort="sleutels", object_id="3")

    regels = als(beheerder).get(f"{STAAT}wie-deed-wat/").context["regels"]

    assert [(zin, over) for _, zin, over in regels] == [
        ("De site ruimde op wat over de bewaartermijn was.", "sleutels: 3"),
        (f"Account {beheerder.publiek_id} zette een account uit.", "gebruiker bcdf"),
    ]


@pytest.mark.parametrize("rol", ["landelijk", "procesbegeleider", "kernteam"])
def test_nobody_else_gets_in(als, proeftuin, rol, request):
    wie = request.getfixturevalue(rol)

    assert als(wie).get(STAAT).status_code == 403


def test_a_beheerder_before_the_second_lock_is_led_there(als, beheerder):
    antwoord = als(beheerder, sterk=False).get(STAAT)

    assert antwoord.url.startswith("/mijn/slot/")
