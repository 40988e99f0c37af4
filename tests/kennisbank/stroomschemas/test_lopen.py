"""Walking a chart: signed out too, by the address alone, and nothing is kept of it."""

import pytest

from kennisbank.items.schema import Graaf
from kennisbank.stroomschemas import hulp
from kennisbank.stroomschemas.hulp import Helper, Uitkomsthulp
from kennisbank.stroomschemas.wandeling import loop
from leerwerkplaats.web.models import Auditregel
from tests.kennisbank.maak import maak_concept
from tests.kennisbank.stroomschemas.grafen import keten, klein


def test_a_walk_follows_the_answers_to_an_outcome():
    wandeling = loop(klein(), "0.2")

    assert wandeling.punt.sleutel == "u2"
    assert wandeling.is_klaar
    assert [(s.vraag.sleutel, s.antwoord, s.pad) for s in wandeling.gezet] == [
        ("a", "Ja", ""),
        ("b", "Weet ik niet", "0"),
    ]


@pytest.mark.parametrize(
    ("pad", "waar"),
    [
        ("9", "a"),
        ("0.9", "b"),
        ("1.0", "u1"),
        ("x", "a"),
        ("0..1", "a"),
        ("-1", "a"),
        ("٣", "a"),
        ("9" * 5000, "a"),
        (".".join("0" * 500), "a"),
        ("0\x00", "a"),
    ],
)
def test_an_address_that_does_not_fit_goes_as_far_as_it_can(pad, waar):
    wandeling = loop(klein(), pad)

    assert wandeling.afgebroken
    assert wandeling.punt.sleutel == waar


def test_the_longest_walk_is_followed_and_an_empty_chart_goes_nowhere():
    assert loop(keten(), ".".join("0" * 59)).is_klaar
    assert loop(Graaf(), "0").punt is None


def test_anyone_walks_a_public_chart_with_links_alone(client, openbaar, adres):
    begin = client.get(adres("schema-lopen", openbaar.slug))
    verder = client.get(adres("schema-lopen", openbaar.slug) + "?pad=0")
    einde = client.get(adres("schema-lopen", openbaar.slug) + "?pad=0.1")

    assert 'href="?pad=0"' in begin.text
    assert "Vorige vraag" not in begin.text
    assert "Wil iemand hulp?" in verder.text
    assert "Hier kom je uit" in einde.text
    assert "Houd de deur open" in einde.text
    assert "Je weg tot hier" in einde.text
    assert begin["X-Robots-Tag"] == "noindex, nofollow"


def test_a_walk_is_kept_nowhere_and_says_so(client, openbaar, adres):
    eerder = Auditregel.objects.count()

    antwoord = client.get(adres("schema-lopen", openbaar.slug) + "?pad=0.1")

    assert Auditregel.objects.count() == eerder
    assert "We bewaren niet wat je hier kiest." in antwoord.text
    assert set(antwoord.cookies) <= {"csrf"}  # of every page; none of a session


def test_a_chart_of_a_place_leads_who_is_signed_out_to_the_door(client, schema, adres):
    antwoord = client.get(adres("schema-lopen", schema.slug))

    assert antwoord.status_code == 302
    assert "Kan het wachten?" not in antwoord.text


def test_who_writes_may_walk_the_draft_and_others_walk_what_is_published(
    als, kernteam, gemeentelezer, schema, adres
):
    deel = klein().waarden()
    deel["punten"][0]["tekst"] = "Een nieuwe vraag?"
    maak_concept(schema, kernteam, deel=deel)
    pagina = adres("schema-lopen", schema.slug) + "?concept=1"

    van_schrijver = als(kernteam).get(pagina).text
    van_lezer = als(gemeentelezer).get(pagina).text

    assert "Een nieuwe vraag?" in van_schrijver
    assert "?pad=0&amp;concept=1" in van_schrijver
    assert "Een nieuwe vraag?" not in van_lezer
    assert "Kan het wachten?" in van_lezer


def test_an_outcome_shows_who_helps_in_each_place_of_the_reader(
    als, kernteam, client, openbaar, adres, monkeypatch
):
    gevraagd = []

    def bij_uitkomst(item, punt, request):
        gevraagd.append((item.pk, punt))
        return [
            Uitkomsthulp("Lindewaard", [Helper("Zorggroep", "/zorggroep/", "Bel op werkdagen")]),
            Uitkomsthulp("Kersenbrug", [], "/koppelen/"),
            Uitkomsthulp("Niets te zeggen"),
        ]

    monkeypatch.setattr(hulp, "wie_biedt", lambda _naam: [bij_uitkomst])

    tekst = als(kernteam).get(adres("schema-lopen", openbaar.slug) + "?pad=1").text
    vraag = als(kernteam).get(adres("schema-lopen", openbaar.slug)).text
    client.logout()
    buiten = client.get(adres("schema-lopen", openbaar.slug) + "?pad=1").text

    assert gevraagd == [(openbaar.pk, "u1")]
    assert "Wie dit is in Lindewaard" in tekst
    assert 'href="/zorggroep/"' in tekst
    assert "Zet er een organisatie bij" in tekst
    assert "Niets te zeggen" not in tekst
    assert "Lindewaard" not in vraag + buiten


def test_the_page_of_an_item_shows_drawing_text_and_the_way_in(client, openbaar):
    tekst = client.get(openbaar.get_absolute_url()).text

    assert tekst.count("<svg xmlns") == 1
    assert 'href="/kennisbank/voor-allen/lopen/"' in tekst
    assert "Loop het stap voor stap" in tekst
    assert 'href="#punt-u1">ga naar 3</a>' in tekst
    assert 'id="punt-u1"' in tekst


@pytest.mark.parametrize("pad", ["", "0", "0.1"])
def test_a_walk_asks_little_of_the_database(
    client, openbaar, adres, pad, django_assert_num_queries
):
    client.get(adres("schema-lopen", openbaar.slug))

    with django_assert_num_queries(2):
        client.get(adres("schema-lopen", openbaar.slug) + f"?pad={pad}")
