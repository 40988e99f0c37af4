"""Saying whether one comes: by the link in a mail, signed in, and by phone through the team."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.links import maak_token
from proeftuinen.bijeenkomsten.nodigen import actions, brief
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen import stilte
from proeftuinen.mensen.actions import koppel

JA = {"antwoord": "ja", "opmerking": "Ik neem taart mee"}


@pytest.fixture
def ans(zet):
    wie = zet("Ans")
    Genodigde.objects.update(gevraagd_op=timezone.now())
    return wie


@pytest.fixture
def link(ans):
    return _link(maak_token(brief.LINKSOORT, ans.publiek_id))


def _link(token):
    return reverse("proeftuinen:bijeenkomst-antwoord", args=[token])


def _zegt(wie):
    wie.refresh_from_db()
    return wie.antwoord, wie.opmerking


def test_opening_the_link_shows_and_changes_nothing(client, ans, link):
    voor = Genodigde.objects.values().get()
    antwoord = client.get(link)
    client.head(link)

    assert antwoord.status_code == 200
    assert antwoord["Referrer-Policy"] == "strict-origin"
    assert Genodigde.objects.values().get() == voor


def test_an_answer_needs_no_account_and_five_posts_are_one(client, ans, link, klok):
    klok.shift(timedelta(minutes=1))
    toen = timezone.now()
    codes = [client.post(link, JA).status_code for _ in range(1)]
    klok.shift(timedelta(minutes=1))
    codes += [client.post(link, JA).status_code for _ in range(4)]

    assert codes == [302] * 5
    assert _zegt(ans) == ("ja", "Ik neem taart mee")
    assert ans.antwoord_op == toen
    assert b"Je komt" in client.get(link).content


def test_of_two_answers_the_last_one_counts_with_its_moment(client, ans, link, klok):
    client.post(link, JA)
    klok.shift(timedelta(minutes=3))
    client.post(link, {"antwoord": "nee"})

    assert _zegt(ans) == ("nee", "")
    assert ans.antwoord_op == timezone.now()


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({}, "Kies of je komt."),
        ({"antwoord": "wellicht"}, "Deze keuze bestaat niet."),
        ({"antwoord": "ja", "opmerking": "x" * 301}, "Dit is te lang"),
        ({"antwoord": "ja", "opmerking": "a\x00b"}, "teken in dat we niet kunnen bewaren"),
    ],
)
def test_bad_input_is_told_at_the_field_and_kept_on_the_page(client, ans, link, velden, woord):
    antwoord = client.post(link, velden)

    assert antwoord.status_code == 200
    assert woord in antwoord.content.decode()
    assert _zegt(ans) == ("", "")


def test_a_remark_is_a_value_and_no_markup(client, als, ans, link, adres, kernteam):
    client.post(link, {"antwoord": "ja", "opmerking": "<script>alert(1)</script> 😀"})

    bladzijde = als(kernteam).get(adres("bijeenkomst-mensen")).content.decode()
    assert "<script>alert(1)" not in bladzijde
    assert "&lt;script&gt;alert(1)" in bladzijde


@pytest.mark.parametrize("wijze", ["cut", "other", "other kind", "none"])
def test_a_link_that_was_tampered_with_opens_nothing(client, ans, wijze):
    token = maak_token(brief.LINKSOORT, ans.publiek_id)
    stuk = {
        "cut": token[:-1],
        "other": maak_token(brief.LINKSOORT, "bestaatniet"),
        "other kind": maak_token("netwerkvraag", ans.publiek_id),
        "none": ans.publiek_id,
    }[wijze]

    codes = {client.get(_link(stuk)).status_code, client.post(_link(stuk), JA).status_code}

    assert codes == {410}
    assert _zegt(ans) == ("", "")


def test_links_that_open_nothing_are_counted_and_a_right_one_is_not_held_up(
    client, settings, ans, link
):
    settings.LIMIETEN = {**settings.LIMIETEN, "bijeenkomst_antwoord": "2/m/ip"}

    codes = [client.get(_link(f"fout{nummer}")).status_code for nummer in range(3)]

    assert codes == [410, 410, 429]
    assert client.get(link).status_code == 200


def _is_geweest(ans, kernteam, klok):
    klok.shift(timedelta(days=60))


def _gaat_niet_door(ans, kernteam, klok):
    deze = ans.bijeenkomst
    deze.afgezegd_op = timezone.now()
    deze.save()


def _van_de_lijst(ans, kernteam, klok):
    actions.haal_af(genodigde=ans, door=kernteam)


@pytest.mark.parametrize(
    ("gebeurt", "woorden"),
    [
        (_is_geweest, "is geweest"),
        (_gaat_niet_door, "gaat niet door"),
        (_van_de_lijst, "niet meer op de lijst"),
    ],
    ids=["over", "called off", "taken off"],
)
def test_a_link_that_comes_too_late_says_so_kindly(
    client, ans, link, kernteam, klok, gebeurt, woorden
):
    gebeurt(ans, kernteam, klok)

    antwoorden = [client.get(link), client.post(link, JA)]

    assert [deel.status_code for deel in antwoorden] == [200, 200]
    assert all(woorden in deel.content.decode() for deel in antwoorden)
    assert _zegt(ans) == ("", "")


def test_the_link_of_who_is_at_rest_or_died_opens_nothing(client, ans, link, kernteam):
    stilte.zet_op_rust(contact=ans.contact, door=kernteam)
    rust = client.get(link).status_code
    ans.contact.refresh_from_db()
    stilte.overleden(contact=ans.contact, door=kernteam, versie=ans.contact.versie)

    assert (rust, client.post(link, JA).status_code) == (410, 410)


def test_who_opens_the_link_sees_nobody_else(client, ans, link, zet):
    ander = zet("Kanarienaam")
    Genodigde.objects.filter(pk=ander.pk).update(antwoord="ja", opmerking="kanarie-opmerking")

    bladzijde = client.get(link).content.decode()

    assert "Kanarienaam" not in bladzijde
    assert "kanarie-opmerking" not in bladzijde


@pytest.fixture
def eigen(avond, deelnemer, kernteam):
    """The deelnemer's own place, asked already."""
    contact = koppel(proeftuin=avond.proeftuin, gebruiker=deelnemer)
    actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[contact])
    Genodigde.objects.update(gevraagd_op=timezone.now())
    return Genodigde.objects.get(contact=contact)


def test_signed_in_one_answers_on_the_page_of_the_meeting(als, deelnemer, eigen, adres):
    site = als(deelnemer)

    voor = site.get(adres("bijeenkomst")).content.decode()
    terug = site.post(adres("mijn-antwoord"), {"antwoord": "misschien"})
    daarna = site.get(adres("bijeenkomst")).content.decode()

    assert "Kom je?" in voor
    assert terug.url == adres("bijeenkomst")
    assert _zegt(eigen) == ("misschien", "")
    assert "Jouw antwoord" in daarna


def test_the_overview_asks_until_there_is_an_answer(als, deelnemer, eigen, proeftuin, adres):
    site = als(deelnemer)

    voor = site.get(proeftuin.get_absolute_url()).content.decode()
    site.post(adres("mijn-antwoord"), JA)
    daarna = site.get(proeftuin.get_absolute_url()).content.decode()

    assert [adres("mijn-antwoord") in deel for deel in (voor, daarna)] == [True, False]


def test_who_is_not_on_the_list_has_no_answer_to_give(als, avond, deelnemer, adres):
    site = als(deelnemer)

    codes = [site.get(adres("mijn-antwoord")).status_code]
    codes.append(site.post(adres("mijn-antwoord"), JA).status_code)

    assert codes == [404, 404]


def test_a_deelnemer_sees_numbers_and_no_names_or_remarks(als, deelnemer, eigen, zet, adres):
    ander = zet("Kanarienaam")
    waarden = {"antwoord": "ja", "opmerking": "kanarie-opmerking", "gevraagd_op": timezone.now()}
    Genodigde.objects.filter(pk=ander.pk).update(**waarden)

    bladzijde = als(deelnemer).get(adres("bijeenkomst")).content.decode()

    assert "1 komt" in bladzijde
    assert "Kanarienaam" not in bladzijde
    assert "kanarie-opmerking" not in bladzijde


def test_the_team_notes_an_answer_that_came_by_phone(als, kernteam, zet, adres):
    wie = zet("Ans", email="")

    terug = als(kernteam).post(adres("genodigde-antwoord", wie.publiek_id), JA)

    assert terug.url == adres("bijeenkomst-mensen")
    assert _zegt(wie) == ("ja", "Ik neem taart mee")


def test_who_said_by_phone_that_they_come_is_not_invited_by_mail_any_more(zet, avond, kernteam):
    wie = zet("Ans")
    actions.antwoord(genodigde=wie, door=kernteam, antwoord="ja", opmerking="")

    assert actions.nodig_uit(bijeenkomst=avond, door=kernteam) == 0


def test_many_answers_at_one_moment_all_stay(client, zet, klok):
    mensen = [zet(f"Mens{nummer}") for nummer in range(20)]
    for wie in mensen:
        client.post(_link(maak_token(brief.LINKSOORT, wie.publiek_id)), {"antwoord": "ja"})

    assert Genodigde.objects.filter(antwoord="ja").count() == 20
