"""Every six months an organisation says, by a mailed link, whether its data hold."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.sociale_kaart import aandeel
from proeftuinen.sociale_kaart.bevestigen import vragen
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.post.models import Bericht, Stilte

ADRES = "info@welzijn.example"
pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def gevraagd(maak_organisatie, klok):
    return maak_organisatie(bevestig_email=ADRES)


def _vraag() -> int:
    return vragen.vraag_allen(timezone.now())


def _link(organisatie: Organisatie) -> str:
    organisatie.refresh_from_db()
    return reverse("proeftuinen:bevestigen", args=[vragen.token_van(organisatie)])


def _klopt(client, organisatie: Organisatie, pad: str = ""):
    """Look at the page, and say that it holds."""
    pad = pad or _link(organisatie)
    gezien = client.get(pad).context["form"]["gezien"].value()
    return client.post(pad, {"antwoord": "klopt", "gezien": gezien})


def test_it_is_asked_once_and_again_after_half_a_year(gevraagd, klok, proeftuin):
    proeftuin.__class__.objects.update(einde="2028-01-01")
    aantallen = [_vraag(), _vraag()]
    klok.shift(timedelta(days=185))
    aantallen.append(_vraag())

    assert aantallen == [1, 0, 1]
    assert Bericht.objects.filter(soort=vragen.SOORT, aan=ADRES).count() == 2


def test_who_confirmed_of_late_is_not_asked(gevraagd):
    Organisatie.objects.update(bevestigd_op=timezone.now() - timedelta(days=100))

    assert _vraag() == 0


def test_who_is_at_rest_is_not_asked_and_not_marked_as_asked(gevraagd):
    Stilte.objects.create(adres=ADRES)

    assert _vraag() == 0
    gevraagd.refresh_from_db()
    assert gevraagd.bevestiging_gevraagd_op is None


def test_nothing_is_asked_for_a_place_that_ended(gevraagd, proeftuin):
    proeftuin.__class__.objects.update(einde="2026-05-01")

    assert _vraag() == 0


def test_one_reminder_comes_after_three_weeks(gevraagd, klok):
    _vraag()
    klok.shift(timedelta(days=20))
    aantallen = [_vraag()]
    klok.shift(timedelta(days=2))
    aantallen += [_vraag(), _vraag()]

    assert aantallen == [0, 1, 0]
    assert Bericht.objects.filter(soort=vragen.HERINNERING).count() == 1


def test_who_answered_gets_no_reminder(client, gevraagd, klok):
    _vraag()
    client.post(_link(gevraagd), {"antwoord": "klopt_niet", "wat": "Ander nummer"})
    klok.shift(timedelta(days=22))

    assert _vraag() == 0


def test_the_link_stands_in_no_table_and_is_made_when_the_mail_goes(gevraagd):
    _vraag()
    bericht = Bericht.objects.get(soort=vragen.SOORT)
    soort = vragen.soorten()[vragen.SOORT]

    assert vragen.LINKPLEK in bericht.tekst
    assert "/bevestig/" not in bericht.tekst
    assert _link(gevraagd) in soort.maak_af(bericht)
    assert soort.bezwaar(bericht) == ""


def test_looking_changes_nothing_and_yes_confirms(client, gevraagd):
    _vraag()
    adres = _link(gevraagd)
    assert gevraagd.naam in client.get(adres).content.decode()
    gevraagd.refresh_from_db()
    assert gevraagd.bevestigd_op is None

    antwoord = _klopt(client, gevraagd)

    gevraagd.refresh_from_db()
    assert "Dank je wel" in antwoord.content.decode()
    assert gevraagd.bevestigd_op == timezone.now()
    assert vragen.soorten()[vragen.SOORT].bezwaar(Bericht.objects.get()) == "beantwoord"


def test_no_becomes_a_remark_for_the_team_once(client, gevraagd, proeftuin):
    _vraag()
    for _ in range(3):
        client.post(_link(gevraagd), {"antwoord": "klopt_niet", "wat": "Wij zijn verhuisd"})

    voorstel = Wijzigingsvoorstel.objects.get()
    assert (voorstel.organisatie, voorstel.proeftuin) == (gevraagd, proeftuin)
    assert (voorstel.toelichting, voorstel.door, voorstel.waarden) == (
        "Wij zijn verhuisd",
        None,
        {},
    )
    gevraagd.refresh_from_db()
    assert gevraagd.bevestigd_op is None


def test_one_link_cannot_flood_the_team(client, gevraagd):
    _vraag()
    for nummer in range(9):
        client.post(_link(gevraagd), {"antwoord": "klopt_niet", "wat": f"Reden {nummer}"})

    assert Wijzigingsvoorstel.objects.count() == 5


@pytest.mark.parametrize(
    "gegevens",
    [{}, {"antwoord": "x"}, {"antwoord": "klopt_niet"}, {"antwoord": "klopt_niet", "wat": "a\0"}],
)
def test_an_incomplete_answer_asks_again(client, gevraagd, gegevens):
    _vraag()

    antwoord = client.post(_link(gevraagd), gegevens)

    assert antwoord.status_code == 200
    assert "Er klopt nog iets niet" in antwoord.content.decode()


def test_the_link_ends_after_sixty_days(client, gevraagd, klok):
    _vraag()
    adres = _link(gevraagd)
    klok.shift(timedelta(days=59))
    codes = [client.get(adres).status_code]
    klok.shift(timedelta(days=2))
    codes.append(client.get(adres).status_code)

    assert codes == [200, 410]


def test_the_link_ends_once_a_newer_one_was_sent(client, gevraagd):
    _vraag()
    oud = _link(gevraagd)
    Organisatie.objects.update(bevestiging_gevraagd_op=timezone.now() + timedelta(minutes=1))

    assert client.get(oud).status_code == 410
    assert client.post(oud, {"antwoord": "klopt"}).status_code == 410


@pytest.mark.parametrize("token", ["x", "bcdfghjkmnpq-1.abc", "é", "a.b.c", "0" * 500])
def test_a_token_of_ones_own_making_opens_nothing(client, gevraagd, token):
    assert client.get(reverse("proeftuinen:bevestigen", args=[token])).status_code == 410


def test_the_page_names_no_person_and_no_address_of_who_confirms(client, gevraagd, ken):
    ken(gevraagd, 2)
    _vraag()

    tekst = client.get(_link(gevraagd)).content.decode()

    assert [woord for woord in ("Naam van iemand", ADRES) if woord in tekst] == []


def _wijzig_huis(organisatie: Organisatie) -> None:
    Organisatie.objects.filter(pk=organisatie.pk).update(telefoon="0800 nieuw")


def _wijzig_aanbod(organisatie: Organisatie) -> None:
    Voorziening.objects.filter(organisatie=organisatie).update(wat="Nu anders")


def _haal_aanbod_weg(organisatie: Organisatie) -> None:
    Voorziening.objects.filter(organisatie=organisatie).delete()


@pytest.mark.parametrize("wijzig", [_wijzig_huis, _wijzig_aanbod, _haal_aanbod_weg])
def test_a_yes_to_what_changed_since_it_was_opened_is_asked_again(client, gevraagd, wijzig):
    Voorziening.objects.create(organisatie=gevraagd, naam="Inloop", wat="Koffie", telefoon="0800")
    _vraag()
    pad = _link(gevraagd)
    gezien = client.get(pad).context["form"]["gezien"].value()
    wijzig(gevraagd)

    botst = client.post(pad, {"antwoord": "klopt", "wat": "Wij typten dit", "gezien": gezien})

    gevraagd.refresh_from_db()
    assert (botst.status_code, gevraagd.bevestigd_op) == (409, None)
    assert "De gegevens zijn net veranderd" in botst.text
    assert "Wij typten dit" in botst.text
    assert ("0800 nieuw" in botst.text, "Nu anders" in botst.text, "Koffie" in botst.text) == (
        wijzig is _wijzig_huis,
        wijzig is _wijzig_aanbod,
        wijzig is _wijzig_huis,
    )
    opnieuw = botst.context["form"]["gezien"].value()
    codes = [
        client.post(pad, {"antwoord": "klopt", "gezien": opnieuw}).status_code for _ in range(2)
    ]
    gevraagd.refresh_from_db()
    assert (codes, gevraagd.bevestigd_op) == ([200, 200], timezone.now())


@pytest.mark.parametrize("gezien", [None, "", "x" * 64, "x" * 500, "a\0"])
def test_a_yes_that_does_not_say_to_what_is_not_kept(client, gevraagd, gezien):
    _vraag()

    client.post(_link(gevraagd), {"antwoord": "klopt"} | ({"gezien": gezien} if gezien else {}))

    gevraagd.refresh_from_db()
    assert gevraagd.bevestigd_op is None


def test_after_a_restore_nobody_is_asked_twice_at_once(gevraagd):
    aandeel.na_terugzetten()

    assert _vraag() == 0


def test_after_a_restore_an_older_link_opens_nothing_and_the_reminder_brings_a_new_one(
    client, gevraagd, maak_organisatie, klok
):
    zei_ja, zei_nee = (maak_organisatie(bevestig_email=f"{n}@welzijn.example") for n in "ab")
    _vraag()
    klok.shift(timedelta(minutes=5))
    huizen = [gevraagd, zei_ja, zei_nee]
    oud = [_link(huis) for huis in huizen]
    _klopt(client, zei_ja)
    client.post(oud[2], {"antwoord": "klopt_niet", "wat": "Wij zijn verhuisd"})
    klok.shift(timedelta(days=1))

    aandeel.na_terugzetten()

    assert [client.get(pad).status_code for pad in oud] == [410, 410, 410]
    assert _vraag() == 0
    klok.shift(timedelta(days=22))
    assert _vraag() == 1
    herinnering = Bericht.objects.get(soort=vragen.HERINNERING)
    assert herinnering.over_id == gevraagd.publiek_id
    assert client.get(_link(gevraagd)).status_code == 200
