"""Share links: a password, an end, and nothing else opens."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.uitgaven.delen import actions, links
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.models import Uitgave
from tests.onderdelen.uitgaven_maken import maak_uitgave

WOORD = "appel-boom-9"


@pytest.fixture
def uitgave(proeftuin, klok):
    return maak_uitgave(proeftuin, "kanarie", uit=True)


@pytest.fixture
def link(uitgave, procesbegeleider):
    return actions.deel(
        uitgave=uitgave,
        voor="de gemeenteraad",
        tot=vandaag() + timedelta(days=30),
        wachtwoord=WOORD,
        door=procesbegeleider,
    )


def adres(link, naam="deellink", *rest):
    return reverse(f"proeftuinen:{naam}", args=[links.token_van(link), *rest])


def geef(link, woord=WOORD, client=None):
    client = client or Client()
    return client, client.post(adres(link), {"wachtwoord": woord})


def test_the_password_opens_the_edition_its_files_and_its_page(link):
    client, antwoord = geef(link)

    assert antwoord.status_code == 302
    pagina = client.get(adres(link))
    assert "kanarie-titel" in pagina.text
    bestand = client.get(adres(link, "deellink-bestand", "pdf"))
    assert b"kanarie-pdf" in bestand.content
    assert bestand["Cache-Control"] == "private, no-store"
    assert bestand["Content-Disposition"].startswith("attachment")
    assert "kanarie-web" in client.get(adres(link, "deellink-lezen")).text
    assert b"kanarie-beeld" in client.get(adres(link, "deellink-beeld", "foto-1.jpg")).content


def test_without_the_password_nothing_of_the_edition_shows(link):
    client = Client()

    for naam, rest in [
        ("deellink", ()),
        ("deellink-lezen", ()),
        ("deellink-bestand", ("pdf",)),
        ("deellink-beeld", ("foto-1.jpg",)),
    ]:
        antwoord = client.get(adres(link, naam, *rest), follow=True)
        assert "kanarie" not in antwoord.text
        assert "wachtwoord" in antwoord.text
    assert not Ophaling.objects.exists()


def test_the_cookie_goes_to_no_other_page_and_no_session_is_made(link):
    client, antwoord = geef(link)

    koekje = antwoord.cookies[f"gedeeld-{link.publiek_id}"]
    assert (koekje["path"], koekje["httponly"], koekje["samesite"]) == ("/gedeeld/", True, "Lax")
    assert koekje["max-age"] == links.SECONDEN
    assert "sessie" not in client.cookies


def test_a_wrong_password_an_ended_link_and_no_link_get_the_same_answer(
    link, uitgave, django_capture_on_commit_callbacks
):
    eind = Deellink.objects.create(
        uitgave=uitgave, voor="x", tot=vandaag() - timedelta(days=1), wachtwoord=link.wachtwoord
    )
    gestopt = Deellink.objects.create(
        uitgave=uitgave, voor="x", tot=vandaag(), wachtwoord=link.wachtwoord
    )
    actions.stop_link(link=gestopt, door=None)
    onbekend = [maak_token(links.SOORT, "bestaatniet0"), maak_token("uitnodiging", link.publiek_id)]
    paden = [adres(eind), adres(gestopt)]
    paden += [reverse("proeftuinen:deellink", args=[token]) for token in onbekend]

    def antwoord(pad, woord):
        kaal = Client().post(pad, {"wachtwoord": woord})
        tekst = kaal.text.replace(pad, "")
        return kaal.status_code, tekst[tekst.index("<main") : tekst.index("</main")].split(
            "csrfmiddlewaretoken"
        )[1][80:]

    verwacht = antwoord(adres(link), "fout-woord")
    assert [antwoord(pad, WOORD) for pad in paden] == [verwacht] * len(paden)


def test_every_answer_costs_one_check_of_a_password(link, monkeypatch):
    gekeken = []
    monkeypatch.setattr(links, "check_password", lambda *_: bool(gekeken.append(1)))

    for deze in (link, None):
        assert not links.klopt(deze, "fout-woord")

    assert len(gekeken) == 2


def test_guessing_is_limited_and_then_a_right_password_waits_too(link):
    client = Client()
    for _ in range(30):
        client, antwoord = geef(link, "fout-woord", client)
        assert antwoord.status_code == 200

    _, antwoord = geef(link, WOORD, client)

    assert antwoord.status_code == 429
    assert f"gedeeld-{link.publiek_id}" not in antwoord.cookies


def test_a_right_password_is_not_counted(link):
    for _ in range(35):
        _, antwoord = geef(link)
        assert antwoord.status_code == 302


def test_the_cookie_of_one_link_opens_no_other(link, proeftuin, procesbegeleider):
    ander = actions.deel(
        uitgave=maak_uitgave(proeftuin, "ander", uit=True),
        voor="een ander",
        tot=vandaag(),
        wachtwoord=WOORD,
        door=procesbegeleider,
    )
    client, _ = geef(link)
    naam, nieuw = f"gedeeld-{link.publiek_id}", f"gedeeld-{ander.publiek_id}"
    client.cookies[nieuw] = client.cookies[naam].value

    assert "ander-titel" not in client.get(adres(ander)).text


def test_a_link_ends_on_its_day_and_when_it_is_stopped(link, klok):
    client, _ = geef(link)
    Deellink.objects.update(tot=vandaag())
    assert "kanarie-titel" in client.get(adres(link)).text

    Deellink.objects.update(tot=vandaag() - timedelta(days=1))
    assert "kanarie-titel" not in client.get(adres(link)).text

    Deellink.objects.update(tot=vandaag())
    actions.stop_link(link=link, door=None)
    assert client.get(adres(link, "deellink-bestand", "pdf")).status_code == 302


def test_the_password_has_to_be_given_again_after_two_hours(link, klok):
    client, _ = geef(link)

    klok.shift(timedelta(hours=2, minutes=1))

    assert "kanarie-titel" not in client.get(adres(link)).text


def test_an_edition_that_was_taken_back_says_whether_there_is_a_new_one(link, proeftuin):
    client, _ = geef(link)
    actions.trek_in(uitgave=link.uitgave, door=None)

    weg = client.get(adres(link))
    assert weg.status_code == 410
    assert "nog geen nieuwe uitgave" in weg.text
    assert client.get(adres(link, "deellink-bestand", "pdf")).status_code == 410

    maak_uitgave(proeftuin, "nieuw", uit=True)
    tekst = client.get(adres(link, "deellink-lezen")).text
    assert "Er is wel een nieuwe uitgave" in tekst
    assert "kanarie" not in tekst


def test_a_get_changes_nothing_but_that_a_file_was_fetched(link):
    client, _ = geef(link)

    client.head(adres(link, "deellink-bestand", "pdf"))
    client.get(adres(link))
    assert not Ophaling.objects.exists()

    client.get(adres(link, "deellink-bestand", "pdf"))
    rij = Ophaling.objects.get()
    assert (rij.soort, rij.gebruiker, rij.deellink) == ("pdf", None, link)


@pytest.mark.parametrize("velden", [{"publiek": "deelnemers"}, {"uit": False}])
def test_no_link_to_what_is_not_for_outside(proeftuin, procesbegeleider, als, velden):
    uitgave = maak_uitgave(proeftuin, "kanarie", **{"uit": True, **velden})

    with pytest.raises(actions.NietVoorBuiten):
        actions.deel(
            uitgave=uitgave, voor="x", tot=vandaag(), wachtwoord=WOORD, door=procesbegeleider
        )
    nieuw = reverse("proeftuinen:deellink-nieuw", args=[proeftuin.publiek_id, uitgave.publiek_id])
    assert als(procesbegeleider).get(nieuw).status_code == 404


@pytest.mark.parametrize("dagen", [-1, 366])
def test_a_link_ends_within_a_year(uitgave, proeftuin, procesbegeleider, als, dagen):
    client, nieuw = als(procesbegeleider), _nieuw(proeftuin, uitgave)
    velden = _velden(client, nieuw) | {"tot": (vandaag() + timedelta(days=dagen)).isoformat()}

    antwoord = client.post(nieuw, velden)

    assert antwoord.status_code == 200
    assert "dag" in antwoord.text
    assert not Deellink.objects.exists()


@pytest.mark.parametrize(
    "mis", [{"wachtwoord": "kort"}, {"wachtwoord": "aaaaaaaaaaaa"}, {"akkoord": ""}]
)
def test_a_link_asks_a_password_and_a_yes(uitgave, proeftuin, procesbegeleider, als, mis):
    client, nieuw = als(procesbegeleider), _nieuw(proeftuin, uitgave)

    assert client.post(nieuw, _velden(client, nieuw) | mis).status_code == 200
    assert not Deellink.objects.exists()


def test_a_link_is_made_once_and_only_a_hash_of_its_password_stays(
    uitgave, proeftuin, procesbegeleider, als
):
    client, nieuw = als(procesbegeleider), _nieuw(proeftuin, uitgave)
    velden = _velden(client, nieuw)

    for _ in range(2):
        antwoord = client.post(nieuw, velden)

    link = Deellink.objects.get()
    assert velden["wachtwoord"] not in link.wachtwoord
    pagina = client.get(antwoord["Location"])
    assert links.adres_van(link) in pagina.text
    assert velden["wachtwoord"] not in pagina.text
    assert geef(link, velden["wachtwoord"])[1].status_code == 302


def test_the_page_of_sharing_asks_as_much_with_one_link_as_with_three(
    uitgave, link, proeftuin, procesbegeleider, kernteam, als, django_assert_num_queries
):
    pagina = reverse("proeftuinen:uitgave-delen", args=[proeftuin.publiek_id, uitgave.publiek_id])
    client = als(procesbegeleider)
    client.get(pagina)
    actions.noteer_ophaling(uitgave=uitgave, soort="pdf", door=kernteam)
    with django_assert_num_queries(9):
        client.get(pagina)

    for _ in range(2):
        Deellink.objects.create(uitgave=uitgave, voor="x", tot=vandaag(), wachtwoord="!")
        actions.noteer_ophaling(uitgave=uitgave, soort="word", door=kernteam)
    actions.noteer_ophaling(uitgave=uitgave, soort="pdf", link=link)
    with django_assert_num_queries(9):
        tekst = client.get(pagina).text
    assert kernteam.naam in tekst


def _nieuw(proeftuin, uitgave):
    return reverse("proeftuinen:deellink-nieuw", args=[proeftuin.publiek_id, uitgave.publiek_id])


def _velden(client, nieuw):
    form = client.get(nieuw).context["form"]
    return {
        "sleutel": form["sleutel"].value(),
        "voor": "de raad",
        "tot": form["tot"].value().isoformat(),
        "wachtwoord": form["wachtwoord"].value(),
        "akkoord": "on",
    }


def test_an_ended_edition_never_comes_back_by_its_link(link):
    Uitgave.objects.update(vervallen_op=dit_moment(), uitgebracht_op=None)
    client, _ = geef(link)

    assert "kanarie" not in client.get(adres(link)).text
