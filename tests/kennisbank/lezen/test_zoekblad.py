"""The page with finds: what it says, what it costs, and what strange questions do to it."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.urls import reverse

from kennisbank import zoeken
from kennisbank.items.soorten import Soort
from kennisbank.zoekindex import raak
from leerwerkplaats.web.klok import vandaag
from tests.kennisbank.maak import maak_item

ADRES = "/kennisbank/"
SOCIAAL = {"dimensie": ["sociaal"]}


def _tekst(antwoord):
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_a_card_says_what_it_is_and_when_it_was_looked_at(client, db):
    maak_item(soort="werkvorm", titel="Kring", kenmerken={"dimensie": ["zingeving", "sociaal"]})
    maak_item(soort="film", titel="Carla")
    maak_item(titel="Te laat", nakijken_op=vandaag() - timedelta(days=1))

    tekst = _tekst(client.get(ADRES))

    assert "20 minuten" in tekst
    assert "4 tot 12 mensen" in tekst
    assert "Film, 6 minuten" in tekst
    assert tekst.index("lw-tag--sociaal") < tekst.index("lw-tag--zingeving")
    assert "Nagekeken op" in tekst
    assert tekst.count("Moet nagekeken worden sinds") == 1


def test_of_very_much_the_page_says_that_it_shows_a_part(client, db, monkeypatch):
    monkeypatch.setattr(raak, "MEESTE", 4)
    monkeypatch.setattr(zoeken, "WEINIG", 1)
    for nr in range(12):
        maak_item(titel=f"Kring {nr}", kenmerken=SOCIAAL)

    tekst = _tekst(client.get(ADRES, {"q": "kring"}))

    assert re.search(r"<strong>Meer dan [1-4] vondsten</strong>", tekst)
    assert "kies een filter om de rest te zien" in tekst
    assert "lw-kb-filter__aantal" not in tekst
    assert 'name="soort" value="film"' in tekst


def test_filters_that_are_on_can_be_taken_off_one_by_one(client, db):
    maak_item(soort="werkvorm", titel="Kring", kenmerken=SOCIAAL)

    tekst = _tekst(client.get(ADRES, {"q": "kring", "dimensie": "sociaal", "soort": "werkvorm"}))

    assert "Filters (2 aan)" in tekst
    assert '<span class="lw-alleen-voorlezen">Haal weg: </span>Sociaal' in tekst
    assert 'href="?q=kring&amp;soort=werkvorm"' in tekst
    assert 'href="?q=kring&amp;dimensie=sociaal"' in tekst
    assert "<details open" not in tekst  # closed on a phone, also with filters on
    assert 'data-zeg="1 vondst"' in tekst


@pytest.mark.parametrize(
    ("vraag", "zegt"),
    [
        ({"q": "zzzzqqqq"}, "Niets gevonden"),
        ({"soort": "podcast"}, "Met deze filters is er niets"),
        ({"blad": "999999999"}, "Verder is er niets"),
    ],
)
def test_a_page_without_finds_says_what_to_do(client, db, vraag, zegt):
    maak_item(titel="Iets")

    antwoord = client.get(ADRES, vraag)

    assert antwoord.status_code == 200
    assert zegt in _tekst(antwoord)


def test_before_a_page_that_is_too_far_comes_the_last_one(client, db):
    for nummer in range(21):
        maak_item(titel=f"Ding {nummer:02}")

    te_ver, tweede = (_tekst(client.get(ADRES, {"blad": blad})) for blad in ("40", "2"))

    assert 'href="?blad=2" rel="prev"' in te_ver
    assert 'rel="next"' not in te_ver
    assert "21 tot en met 21 van 21" in tweede


@pytest.mark.parametrize(
    "vraag",
    [
        "q=" + "wens " * 2_000,
        "q=%00",
        "q=a%00b",
        "q=%ED%A0%80",
        "q=" + quote("\u202ekcab\u2066"),
        "q=" + quote("\"'()*AND OR NOT NEAR( : ^ \\ -- ; %_"),
        "q=" + quote("🌱" * 500),
        "q=de+het+een",
        "blad=0",
        "blad=-1",
        "blad=" + "9" * 400,
        "blad=%D9%A3",
        "blad=1e9",
        "dimensie=bestaatniet&soort=%00&stap='",
        "soort=werkvorm&soort=werkvorm&soort=WERKVORM",
        "&".join(["dimensie=sociaal"] * 490),
        "onbekend=1&q[]=2",
    ],
)
def test_a_strange_question_gets_an_answer(client, db, vraag):
    maak_item(titel="Wensen", kenmerken=SOCIAAL)

    assert client.get(f"{ADRES}?{vraag}").status_code == 200


def test_more_parameters_than_anyone_needs_are_refused(client, db):
    assert client.get(f"{ADRES}?{'&'.join(['soort=film'] * 600)}").status_code == 400


def test_a_long_or_unreadable_question_is_told_so(client, db):
    assert "Je vraag is lang" in _tekst(client.get(ADRES, {"q": "wens " * 100}))
    assert "een teken in je vraag" in _tekst(client.get(ADRES, {"q": "a\x00b"}))


def test_words_come_back_as_text(client, db):
    tekst = _tekst(client.get(ADRES, {"q": '"><script>alert(1)</script>'}))

    assert "<script>alert" not in tekst


@pytest.mark.parametrize("aantal", [1, 3, 20])
def test_the_list_costs_the_same_however_long(
    als, deelnemer, plank, aantal, django_assert_max_num_queries, django_assert_num_queries
):
    soorten = [Soort.WERKVORM, Soort.FILM, Soort.KENNISBLAD]
    for nummer in range(aantal):
        maak_item(
            plank if nummer % 2 else None,
            soorten[nummer % 3],
            f"Wens {nummer}",
            kenmerken=SOCIAAL,
        )
    client = als(deelnemer)
    client.get(ADRES)

    with django_assert_max_num_queries(12):
        client.get(ADRES, {"q": "wens", "dimensie": "sociaal"})
    with django_assert_num_queries(7):
        client.get(ADRES)


def test_who_is_signed_out_gets_no_cookie_and_may_keep_the_page(client, db):
    item = maak_item(titel="Wens")

    for adres in (ADRES, item.get_absolute_url()):
        antwoord = client.get(adres)
        assert not antwoord.cookies
        assert antwoord["Cache-Control"] == "public, max-age=60"
    gezocht = client.get(ADRES, {"q": "wens"})
    assert not gezocht.cookies
    assert gezocht["Cache-Control"] == "private, no-store"


def test_what_someone_signed_in_sees_stays_theirs(als, deelnemer):
    item = maak_item(titel="Wens")

    for adres in (ADRES, item.get_absolute_url()):
        assert als(deelnemer).get(adres)["Cache-Control"] == "private, no-store"


def test_search_engines_keep_the_whole_list_but_no_search(client, db):
    maak_item(titel="Wens", kenmerken=SOCIAAL)

    alles, gezocht, gekozen = (
        _tekst(client.get(ADRES, vraag)) for vraag in ({}, {"q": "wens"}, {"dimensie": "sociaal"})
    )

    assert 'rel="canonical"' in alles
    assert "noindex" not in alles
    assert 'content="noindex, follow"' in gezocht
    assert 'content="noindex, follow"' in gekozen


def test_only_who_belongs_there_finds_what_stands_on_a_shelf(
    client, als, plank, andere_plank, deelnemer
):
    maak_item(plank, titel="Van ons")
    maak_item(andere_plank, titel="Van hen")
    maak_item(plank, titel="Nog niet af", gepubliceerd=False)

    buiten = _tekst(client.get(ADRES))
    binnen = _tekst(als(deelnemer).get(ADRES))

    assert [woord in buiten for woord in ("Van ons", "Van hen", "Nog niet af")] == [False] * 3
    assert [woord in binnen for woord in ("Van ons", "Van hen", "Nog niet af")] == [
        True,
        False,
        False,
    ]
    assert "Van Lindewaard" in binnen


def test_what_someone_was_told_on_signing_out_is_kept_by_no_cache(als, deelnemer, proeftuin):
    client = als(deelnemer)
    client.post(reverse("account_logout"))

    antwoord = client.get("/kennisbank/")

    assert "uitgelogd" in antwoord.content.decode()
    assert antwoord["Cache-Control"] == "private, no-store"


def test_what_is_not_found_is_said_once(client, db):
    pagina = client.get("/kennisbank/", {"q": "zzzzqqqq"}).content.decode()

    assert pagina.count("Probeer een ander woord") == 1
