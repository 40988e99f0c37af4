"""Erasing: all of it or nothing, with a ledger, and nobody gone who may not be missed."""

import json
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import EmailField
from django.test import Client
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import sessies, wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel, Wisregel
from tests import speurder
from tests.aanmelden import meld_aan
from tests.iemand import maak_sessie, vul_alles

NAAM, ADRES = "Kanarie Vogelzang", "kanarie.vogelzang@voorbeeld.example"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


# Promise 18: erasure is complete.


def _over_mensen() -> set[str]:
    """Return the tables that point at an account or hold an address."""
    return {
        model._meta.db_table
        for model in apps.get_models()
        if any(
            isinstance(veld, EmailField) or veld.related_model is Gebruiker
            for veld in model._meta.get_fields()
            if veld.concrete
        )
    }


def _met_spoor_van(wie: Gebruiker) -> set[str]:
    """Return the tables in which a row points at this account or holds its address."""
    raak = set()
    for model in apps.get_models():
        for veld in model._meta.concrete_fields:
            zoek = {Gebruiker: wie.pk}.get(veld.related_model)
            zoek = wie.email if isinstance(veld, EmailField) else zoek
            if zoek and model._base_manager.filter(**{veld.attname: zoek}).exists():
                raak.add(model._meta.db_table)
    return raak


@pytest.mark.usefixtures("klok")
def test_of_an_erased_person_nothing_is_left_in_any_table_or_file(
    proeftuin, kernteam, kanarie, wis, client, mailoutbox, tmp_path, capsys
):
    vul_alles(kanarie, proeftuin)
    client.post("/inloggen/", {"login": ADRES})  # half-way in, with the code in the session
    ander = Client()
    meld_aan(ander, kernteam)
    voor = speurder.in_tabellen([NAAM, ADRES])
    assert _met_spoor_van(kanarie) == _over_mensen(), "let tests/iemand.py fill the new table"
    assert sum(voor.values()) > 15
    assert len(mailoutbox) == 1

    wis(kanarie)

    na = speurder.in_tabellen([NAAM, ADRES])
    code = speurder.in_tabellen([kanarie.publiek_id])
    with capsys.disabled():
        print(  # noqa: T201  the promise's figure
            f"\npromise 18: {sum(voor.values())} rows with a name or address before, "
            f"{sum(na.values())} after, in {speurder.kolommen()} columns"
        )
    assert na == {}
    assert set(code) == {
        "web_wisregel.object_id",
        "web_auditregel.object_id",
        "web_auditregel.door",
    }
    assert speurder.in_bestanden(tmp_path, [NAAM, ADRES]) == []
    assert [brief.to for brief in mailoutbox[1:]] == [[ADRES]]  # the proof, and nothing after
    assert ander.get("/").status_code == 200  # who was named in a message stays signed in


def test_the_search_finds_what_is_sealed(kanarie):
    """If it could not open a session or the cache, the test above could not fail there."""
    maak_sessie({"ergens": {"diep": [ADRES.upper()]}})
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM cache")
    from django.core.cache import cache

    cache.set("x", {"wie": NAAM})

    raak = speurder.in_tabellen([NAAM, ADRES])

    assert raak["django_session.session_data"] == 1
    assert raak["cache.value"] == 1


# All or nothing.


def test_when_one_part_fails_nothing_is_erased(kanarie, proeftuin, wis, settings, tmp_path):
    settings.AANDELEN = [*settings.AANDELEN, "tests.leerwerkplaats.gebruikers.gegevens.stuk"]
    vul_alles(kanarie, proeftuin)
    voor = speurder.in_tabellen([NAAM, ADRES, kanarie.publiek_id])

    with pytest.raises(RuntimeError, match="stuk"):
        wis(kanarie)

    assert speurder.in_tabellen([NAAM, ADRES, kanarie.publiek_id]) == voor
    assert list(tmp_path.rglob("*.json")) == []


def test_erasing_twice_is_erasing_once(kanarie, wis, mailoutbox):
    assert wis(kanarie) is True
    wie = Gebruiker(pk=10**6, email=ADRES, naam=NAAM)

    assert wis(wie) is False
    assert Wisregel.objects.count() == 1
    assert len(mailoutbox) == 1


def test_the_trail_says_that_someone_was_erased_and_by_whom(kanarie, beheerder, wis):
    wis(kanarie, door=beheerder)

    regel = Auditregel.objects.get(handeling="gebruiker.gewist")
    assert (regel.door, regel.object_id) == (beheerder.publiek_id, kanarie.publiek_id)


def test_who_is_erased_by_another_gets_no_mail(kanarie, beheerder, wis, mailoutbox):
    """The person may have died."""
    wis(kanarie, door=beheerder)

    assert mailoutbox == []


def test_the_mail_holds_what_is_needed_and_a_mail_server_that_is_gone_stops_nothing(
    kanarie, wis, mailoutbox, settings, caplog
):
    wis(kanarie)
    (brief,) = mailoutbox
    assert NAAM in brief.body
    assert "Je kunt niet meer inloggen" in brief.body
    tweede = Gebruiker.objects.create_user("tweede@voorbeeld.example", "Tweede")
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 1},
        }
    }

    wis(tweede)

    assert not Gebruiker.objects.filter(pk=tweede.pk).exists()
    assert "tweede" not in caplog.text
    assert "ConnectionRefusedError" in caplog.text


# Sessions.


def test_ending_the_sessions_of_one_leaves_those_of_others(kanarie, kernteam, proeftuin):
    ander = Client()
    meld_aan(ander, kernteam)
    eigen = Client()
    meld_aan(eigen, kanarie)
    maak_sessie({"account_login": {"user_pk": kanarie.pk}})
    voor = Session.objects.count()

    sessies.beeindig(kanarie)

    assert UserSession.objects.filter(user=kanarie).count() == 0
    assert Session.objects.count() <= voor - 1
    assert (eigen.get("/").status_code, ander.get("/").status_code) == (302, 200)


def test_a_number_that_looks_like_the_persons_is_not_the_persons(db):
    """Allauth writes an account's number in base 36 in one place and in base 10 in another."""
    wie = Gebruiker.objects.create_user("a@voorbeeld.example", "A", pk=10)
    Gebruiker.objects.create_user("b@voorbeeld.example", "B", pk=36)
    eigen = {
        maak_sessie({"account_login": {"user_pk": "a"}}),
        maak_sessie({"account_login_code": {"user_id": "10"}}),
        maak_sessie({"_auth_user_id": "10"}),
    }
    maak_sessie({"account_login": {"user_pk": "10"}})
    maak_sessie({"account_login_code": {"user_id": "36"}})
    maak_sessie({"_auth_user_id": "36", "user_id": "10"})

    assert sessies.zoek(wie).eigen == eigen


def test_the_short_second_look_finds_what_was_written_since(kanarie, klok):
    maak_sessie({"_auth_user_id": str(kanarie.pk)})
    klok.shift(timedelta(hours=1))
    begin = timezone.now()
    vers = maak_sessie({"_auth_user_id": str(kanarie.pk)})

    assert sessies.zoek(kanarie, sinds=begin).eigen == {vers}


# The ledger.


def test_a_line_stands_in_the_table_and_in_a_file_without_name_or_address(kanarie, wis, tmp_path):
    wis(kanarie)

    (bestand,) = tmp_path.rglob("*.json")
    inhoud = json.loads(bestand.read_text())
    assert bestand.name == f"gebruiker-{kanarie.publiek_id}.json"
    assert (inhoud["soort"], inhoud["object_id"]) == ("gebruiker", kanarie.publiek_id)
    assert wisboek.lees() == {("gebruiker", kanarie.publiek_id)}
    Wisregel.objects.all().delete()
    assert wisboek.lees() == {("gebruiker", kanarie.publiek_id)}
    wisboek.schrijf("gebruiker", kanarie.publiek_id)
    default_storage.delete(f"wisboek/{bestand.name}")
    assert wisboek.lees() == {("gebruiker", kanarie.publiek_id)}


def test_a_storage_that_is_gone_stops_no_erasure_and_the_file_follows_later(
    kanarie, wis, settings, tmp_path, caplog
):
    dicht = tmp_path / "dicht"
    dicht.write_text("a file where the folder should be")
    settings.MEDIA_ROOT = dicht

    wis(kanarie)

    assert wisboek.lees() == {("gebruiker", kanarie.publiek_id)}
    assert "could not be written" in caplog.text
    settings.MEDIA_ROOT = tmp_path / "open"
    assert (wisboek.vul_aan(), wisboek.vul_aan()) == (1, 0)
    assert len(list((tmp_path / "open").rglob("*.json"))) == 1


def test_after_an_older_copy_is_put_back_the_erased_are_erased_again_and_once(
    klok, proeftuin, kernteam, kanarie, wis, mailoutbox, django_capture_on_commit_callbacks
):
    wis(kanarie)
    regels = wisboek.lees()
    Wisregel.objects.all().delete()
    terug = Gebruiker.objects.create_user(ADRES, NAAM, publiek_id=kanarie.publiek_id)
    vul_alles(terug, proeftuin)
    mailoutbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        keren = [wisboek.speel_na(regels), wisboek.speel_na(regels)]

    assert keren == [1, 0]
    assert speurder.in_tabellen([NAAM, ADRES]) == {}
    soorten = Wisregel.objects.order_by("soort").values_list("soort", flat=True)
    # The account, the invitation it had, and the places where it stood in a list of people.
    assert {"contact", "gebruiker", "genodigde"} <= set(soorten)
    assert Gebruiker.objects.filter(pk=kernteam.pk).exists()
    assert mailoutbox == []


def test_someone_who_comes_back_later_with_the_same_address_is_not_erased(kanarie, wis):
    wis(kanarie)
    nieuw = Gebruiker.objects.create_user(ADRES, NAAM)

    assert wisboek.speel_na(wisboek.lees()) == 0
    assert Gebruiker.objects.filter(pk=nieuw.pk).exists()
