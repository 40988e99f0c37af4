"""The form of an item: what its kind has, and whatever someone types."""

from uuid import uuid4

import pytest
from django.urls import reverse

from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.schrijven.forms import ItemMaakForm, ItemWijzigForm, begin_van
from tests.kennisbank.maak import DELEN, maak_inhoud, maak_item

WERKVORM = {
    "titel": "Rondje",
    "samenvatting": "Kort.",
    "doel": "Elkaar leren kennen.",
    "groep_van": "4",
    "groep_tot": "12",
    "minuten": "20",
    "stappen": "Ga zitten.\n\n  Vertel om de beurt. ",
    "materialen": "Kaartjes",
}
BLAD = {"titel": "Blad", "samenvatting": "Kort."}


def _form(soort: str, velden: dict) -> ItemMaakForm:
    return ItemMaakForm({"sleutel": uuid4(), **velden}, soort=Soort(soort))


@pytest.mark.parametrize("soort", Soort.values)
def test_each_kind_has_a_page_that_opens(soort, als, deelnemer, plank):
    adres = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])

    antwoord = als(deelnemer).get(adres, {"soort": soort})

    assert antwoord.status_code == 200


@pytest.mark.parametrize("soort", [*DELEN, "kennisblad"])
def test_what_an_item_says_goes_through_the_form_unchanged(soort):
    inhoud = maak_inhoud(soort, tekst="Een.", kenmerken={"dimensie": ["sociaal"]})
    if soort == "sessie":
        begint = {"begint": "2026-06-01T17:30:00+02:00", "aanmelden": "https://a.example/"}
        inhoud = Iteminhoud.uit({**inhoud.waarden(), "deel": {**inhoud.deel, **begint}})
    if soort == "cijfer":
        inhoud = Iteminhoud.uit({**inhoud.waarden(), "bron": "CBS"})
    leeg = ItemWijzigForm(soort=Soort(soort), initial=begin_van(inhoud))
    post = {"versie": 1}
    for veld in leeg:
        waarde = veld.value()
        post[veld.html_name] = waarde if waarde is not None else post.get(veld.html_name, "")

    form = ItemWijzigForm({**post, "versie": 1}, soort=Soort(soort))

    assert form.errors == {}
    assert form.inhoud(inhoud.deel).waarden() == inhoud.waarden()


def test_lines_become_a_list():
    form = _form("werkvorm", WERKVORM)

    assert form.errors == {}
    assert form.inhoud().deel["stappen"] == ["Ga zitten.", "Vertel om de beurt."]


def test_a_kind_asks_only_what_it_has():
    assert "minuten" in _form("werkvorm", {}).fields
    assert "minuten" not in _form("film", {}).fields
    assert "gespreksvragen" in _form("film", {}).fields


@pytest.mark.parametrize(
    ("soort", "velden", "fout"),
    [
        ("werkvorm", WERKVORM | {"groep_tot": "3"}, "groep_tot"),
        ("werkvorm", WERKVORM | {"minuten": "99999"}, "minuten"),
        ("werkvorm", WERKVORM | {"minuten": "-1"}, "minuten"),
        ("werkvorm", WERKVORM | {"stappen": " \n "}, "stappen"),
        ("werkvorm", WERKVORM | {"stappen": "x\n" * 61}, "stappen"),
        ("werkvorm", WERKVORM | {"stappen": "x" * 601}, "stappen"),
        ("cijfer", BLAD | {"waarde": "3", "jaar": "2020", "over": "x"}, "bron"),
        ("film", BLAD | {"seconden": "5:99"}, "seconden"),
        ("film", BLAD | {"seconden": "lang"}, "seconden"),
        ("sessie", BLAD | {"tijd": "10:00"}, "dag"),
        ("sessie", BLAD | {"aanmelden": "javascript:alert(1)"}, "aanmelden"),
        ("kennisblad", BLAD | {"link": "//kwaad.example"}, "link"),
        ("kennisblad", BLAD | {"link": "javascript:alert(1)"}, "link"),
        ("kennisblad", BLAD | {"link": "https://rijksoverheid.nl@elders.example/"}, "link"),
        ("kennisblad", BLAD | {"tekst": "[x](javascript:alert(1))"}, "tekst"),
        ("kennisblad", BLAD | {"tekst": "[x](//kwaad.example)"}, "tekst"),
        ("kennisblad", BLAD | {"tekst": "[x]( <data:text/html,x>)"}, "tekst"),
        ("kennisblad", BLAD | {"tekst": "<javascript:alert(1)>"}, "tekst"),
        ("kennisblad", BLAD | {"tekst": "x" * 20_001}, "tekst"),
        ("kennisblad", BLAD | {"titel": "x" * 201}, "titel"),
        ("kennisblad", BLAD | {"titel": "a\0b"}, "titel"),
        ("kennisblad", BLAD | {"titel": "\ud800"}, "titel"),
        ("kennisblad", BLAD | {"dimensie": ["hoofd"]}, "dimensie"),
        ("kennisblad", BLAD | {"bron_jaar": "99999999999999999999"}, "bron_jaar"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(soort, velden, fout):
    assert list(_form(soort, velden).errors) == [fout]


@pytest.mark.parametrize(
    "tekst",
    [
        "[x](https://a.example/)",
        "[x](mailto:a@b.example)",
        "javascript:dit is gewoon tekst",
        "a < b",
    ],
)
def test_a_link_to_a_page_may_stand_in_the_text(tekst):
    assert _form("kennisblad", BLAD | {"tekst": tekst}).errors == {}


def test_signs_that_turn_the_reading_direction_are_left_out():
    form = _form("kennisblad", BLAD | {"titel": "Blad\u202emoc"})

    assert form.errors == {}
    assert form.inhoud().titel == "Bladmoc"


WILD = {
    "nested lists": "".join("  " * n + "- x\n" for n in range(130)),
    "quotes": ">" * 5_000,
    "brackets": "[" * 19_000,
    "stars": "*" * 19_999,
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "one word": "x" * 19_999,
    "emoji": "👩‍👩‍👧" * 1_000,
    "arabic": "مرحبا " * 1_000,
}


@pytest.mark.parametrize("wat", WILD)
def test_whatever_is_written_can_be_kept_shown_and_published(
    wat, als, procesbegeleider, plank, klok
):
    adres = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])
    velden = BLAD | {"sleutel": uuid4(), "tekst": WILD[wat]}
    client = als(procesbegeleider)

    gemaakt = client.post(f"{adres}?soort=kennisblad", velden)
    pagina = client.get(gemaakt.url)
    item = Kennisitem.objects.get()
    lees = reverse("kennisbank:concept-vaststellen", args=[item.slug])
    uit = client.post(lees, {"versie": 1, "nakijken_op": "2027-05-01", "zelf": "on"})

    assert pagina.status_code == 200
    assert "<script>alert" not in pagina.content.decode()
    assert "<img src=x" not in pagina.content.decode()
    assert uit.status_code == 302
    assert client.get(item.get_absolute_url()).status_code == 200


def test_a_megabyte_is_refused_and_given_back(als, deelnemer, plank):
    adres = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])
    velden = BLAD | {"sleutel": uuid4(), "tekst": "lang " * 200_000}

    antwoord = als(deelnemer).post(f"{adres}?soort=kennisblad", velden)

    assert antwoord.status_code == 200
    assert "Dit is te lang" in antwoord.content.decode()
    assert Kennisitem.objects.count() == 0


@pytest.mark.parametrize("soort", ["", "boek", "a" * 5_000, "\0", "<b>"])
def test_an_unknown_kind_asks_for_a_kind(soort, als, deelnemer, plank):
    adres = reverse("kennisbank:item-nieuw", args=[plank.publiek_id])

    antwoord = als(deelnemer).get(adres, {"soort": soort})

    assert antwoord.status_code == 200
    assert "Wat schrijf je?" in antwoord.content.decode()


def test_two_writers_see_both_texts_and_nothing_is_lost(als, deelnemer, kernteam, plank):
    item = maak_item(plank, titel="Oud", door=deelnemer, kenmerken={"dimensie": ["sociaal"]})
    adres = reverse("kennisbank:item-bewerken", args=[item.slug])
    velden = {"samenvatting": "Kort.", "versie": item.versie}
    als(kernteam).post(adres, velden | {"titel": "Van Milan"})

    botsing = als(deelnemer).post(
        adres, velden | {"titel": "Van Tineke", "dimensie": ["psychisch"]}
    )
    tekst = botsing.content.decode()
    versie = Concept.objects.get().versie
    alsnog = als(deelnemer).post(adres, velden | {"titel": "Van Tineke", "versie": versie})

    assert botsing.status_code == 409
    assert "Van Milan" in tekst
    assert "Van Tineke" in tekst
    assert "Psychisch" in tekst
    assert alsnog.status_code == 302
    assert Concept.objects.get().inhoud["titel"] == "Van Tineke"


def test_the_chart_of_a_flow_chart_stays_when_its_words_change(als, deelnemer, plank):
    deel = {"begin": "v1", "punten": [{"sleutel": "v1", "soort": "uitkomst", "tekst": "Klaar"}]}
    item = maak_item(plank, "stroomschema", "Schema", door=deelnemer, deel=deel)

    als(deelnemer).post(
        reverse("kennisbank:item-bewerken", args=[item.slug]),
        {"titel": "Anders", "samenvatting": "Kort.", "versie": item.versie},
    )

    assert Concept.objects.get().inhoud["deel"] == deel
    assert item_inhoud.lees(item).deel == deel
