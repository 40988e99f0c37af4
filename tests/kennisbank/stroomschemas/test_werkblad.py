"""The editor: it writes in the draft, says what is not right yet, and loses nothing of two at once."""

import pytest

from kennisbank.items.models import Concept
from kennisbank.stroomschemas import ophalen
from tests.kennisbank.maak import maak_item
from tests.kennisbank.stroomschemas.grafen import TEKSTEN, klein


def test_looking_at_the_editor_begins_no_draft(als, kernteam, schema, adres):
    antwoord = als(kernteam).get(adres("schema-bewerken", schema.slug))

    assert antwoord.status_code == 200
    assert "Het schema klopt" in antwoord.text
    assert not Concept.objects.filter(item=schema).exists()


def test_what_is_changed_stays_in_the_draft(als, kernteam, schema, adres, nu):
    velden = {"versie": schema.versie, "soort": "uitkomst", "tekst": "Bel 112", "toelichting": ""}

    antwoord = als(kernteam).post(adres("punt-bewerken", schema.slug, "u1"), velden)

    assert antwoord.status_code == 302
    assert nu(schema)[0].per_sleutel["u1"].tekst == "Bel 112"
    assert ophalen.gepubliceerd(schema) == klein()


def test_a_chart_is_made_from_nothing(als, kernteam, plank, adres, nu, sleutel):
    item = maak_item(plank, "stroomschema", "Nieuw", door=kernteam, gepubliceerd=False)
    wie = als(kernteam)
    leeg = wie.get(adres("schema-bewerken", item.slug)).text
    vraag = {"sleutel": sleutel(), "soort": "vraag", "tekst": "Kan het wachten?"}
    wie.post(adres("punt-nieuw", item.slug), vraag)
    eerste = nu(item)[0].begin
    straks = {"sleutel": sleutel(), "tekst": "Nee", "naar": "nieuw-uitkomst", "nieuw": "Bel"}
    wie.post(adres("antwoord-nieuw", item.slug, eerste), straks)
    later = {"sleutel": sleutel(), "tekst": "Ja", "naar": ""}
    wie.post(adres("antwoord-nieuw", item.slug, eerste), later)
    half = wie.get(adres("schema-bewerken", item.slug)).text

    graaf, versie = nu(item)
    uitkomst = graaf.per_sleutel[eerste].antwoorden[0].naar
    assert "Er staat nog niets in dit schema" in leeg
    assert "Het antwoord ‘Ja’ leidt nog nergens heen." in half
    assert graaf.per_sleutel[uitkomst].tekst == "Bel"
    wie.post(
        adres("antwoord-bewerken", item.slug, eerste, 1),
        {"versie": versie, "tekst": "Ja", "naar": uitkomst},
    )
    assert "Het schema klopt" in wie.get(adres("schema-bewerken", item.slug)).text


def test_a_new_question_says_that_it_has_no_answer_yet(als, kernteam, schema, adres, sleutel):
    vraag = {"sleutel": sleutel(), "soort": "vraag", "tekst": "Nog iets?"}

    antwoord = als(kernteam).post(adres("punt-nieuw", schema.slug), vraag, follow=True)

    assert "Deze vraag heeft nog geen antwoord." in antwoord.text
    assert "Geen enkel antwoord leidt naar deze vraag." in antwoord.text


def test_five_presses_make_one_point(als, kernteam, schema, adres, nu, sleutel):
    vraag = {"sleutel": sleutel(), "soort": "vraag", "tekst": "Nog iets?"}

    for _ in range(5):
        als(kernteam).post(adres("punt-nieuw", schema.slug), vraag)

    assert len(nu(schema)[0].punten) == 6


def test_of_two_at_once_the_second_sees_both_texts_and_loses_none(als, kernteam, schema, adres, nu):
    pagina = adres("punt-bewerken", schema.slug, "u1")
    vast = {"versie": schema.versie, "soort": "uitkomst", "toelichting": ""}
    als(kernteam).post(pagina, {**vast, "tekst": "De eerste was"})

    tweede = als(kernteam).post(pagina, {**vast, "tekst": "De tweede wil"})

    assert tweede.status_code == 409
    assert "De eerste was" in tweede.text
    assert "De tweede wil" in tweede.text
    assert nu(schema)[0].per_sleutel["u1"].tekst == "De eerste was"
    alsnog = {**vast, "versie": nu(schema)[1], "tekst": "De tweede wil"}
    assert als(kernteam).post(pagina, alsnog).status_code == 302
    assert nu(schema)[0].per_sleutel["u1"].tekst == "De tweede wil"


def test_who_adds_is_never_too_late(als, kernteam, schema, adres, nu, sleutel):
    wie = als(kernteam)
    wie.post(
        adres("punt-bewerken", schema.slug, "u1"),
        {"versie": schema.versie, "soort": "uitkomst", "tekst": "Anders"},
    )

    wie.post(
        adres("antwoord-nieuw", schema.slug, "a"),
        {"sleutel": sleutel(), "tekst": "Misschien", "naar": "u1"},
    )

    graaf, _ = nu(schema)
    assert [a.tekst for a in graaf.per_sleutel["a"].antwoorden] == ["Ja", "Nee", "Misschien"]
    assert graaf.per_sleutel["u1"].tekst == "Anders"


def test_a_button_pressed_too_late_shows_how_it_stands_now(als, kernteam, schema, adres, nu):
    wie = als(kernteam)
    versie = {"versie": schema.versie}
    wie.post(adres("antwoord-weg", schema.slug, "b", 2), versie)

    laat = wie.post(adres("antwoord-weg", schema.slug, "b", 0), versie)

    assert laat.status_code == 409
    assert "Iemand anders heeft dit schema net veranderd." in laat.text
    assert [a.tekst for a in nu(schema)[0].per_sleutel["b"].antwoorden] == ["Ja", "Nee"]


@pytest.mark.parametrize(
    ("naam", "delen", "extra"),
    [
        ("schema-begin", (), {"begin": "b"}),
        ("punt-weg", ("u1",), {}),
        ("punt-verplaatsen", ("u3",), {"richting": "-1"}),
        ("antwoord-weg", ("a", 0), {}),
        ("antwoord-verplaatsen", ("b", 0), {"richting": "1"}),
    ],
)
def test_each_button_works_with_its_version_and_does_nothing_without(
    als, kernteam, schema, adres, nu, naam, delen, extra
):
    pagina = adres(naam, schema.slug, *delen)

    als(kernteam).post(pagina, extra)
    assert not Concept.objects.filter(item=schema).exists()
    antwoord = als(kernteam).post(pagina, {**extra, "versie": schema.versie})

    assert antwoord.status_code == 302
    assert nu(schema)[0] != klein()
    assert nu(schema)[1] == schema.versie + 1


def test_a_move_that_cannot_be_changes_nothing(als, kernteam, schema, adres, nu):
    velden = {"versie": schema.versie, "richting": "-1"}

    als(kernteam).post(adres("punt-verplaatsen", schema.slug, "b"), velden)

    assert nu(schema)[0] == klein()


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"tekst": ""}, "Vul dit in."),
        ({"tekst": "x" * 101}, "Dit is te lang"),
        ({"tekst": "Ja", "naar": "a"}, "Deze keuze bestaat niet."),
        ({"tekst": "Ja", "naar": "weg"}, "Deze keuze bestaat niet."),
        ({"tekst": "Ja", "naar": "nieuw-vraag"}, "Schrijf hoe de nieuwe vraag of uitkomst luidt."),
        ({"tekst": "Ja", "naar": "u1", "nieuw": "Iets"}, "Kies ook of dit een nieuwe vraag"),
        ({"tekst": "a\x00b"}, "Er staat een teken in dat we niet kunnen bewaren."),
        ({"tekst": "\u202e"}, "Vul dit in."),
    ],
)
def test_an_answer_that_cannot_be_kept_is_refused_at_its_field(
    als, kernteam, schema, adres, sleutel, velden, fout
):
    pagina = adres("antwoord-nieuw", schema.slug, "b")

    antwoord = als(kernteam).post(pagina, {"sleutel": sleutel(), **velden})

    assert antwoord.status_code == 200
    assert fout in antwoord.text
    assert not Concept.objects.filter(item=schema).exists()


def test_a_question_with_answers_becomes_no_outcome(als, kernteam, schema, adres):
    velden = {"versie": schema.versie, "soort": "uitkomst", "tekst": "Kan het wachten?"}

    antwoord = als(kernteam).post(adres("punt-bewerken", schema.slug, "a"), velden)

    assert "Haal eerst de antwoorden weg." in antwoord.text


@pytest.mark.parametrize("tekst", TEKSTEN)
def test_whatever_people_write_is_shown_as_text(als, kernteam, plank, adres, tekst):
    deel = klein().waarden()
    for punt in deel["punten"]:
        punt["tekst"] = punt["toelichting"] = tekst
        for antwoord in punt.get("antwoorden", ()):
            antwoord["tekst"] = tekst
    item = maak_item(plank, "stroomschema", "Wild", door=kernteam, slug="wild", deel=deel)
    paginas = [
        adres("schema-bewerken", "wild"),
        adres("punt-bewerken", "wild", "a"),
        adres("punt-weg", "wild", "u2"),
        adres("antwoord-bewerken", "wild", "a", 0),
        adres("schema-lopen", "wild") + "?pad=0.0",
        item.get_absolute_url(),
    ]

    teksten = [als(kernteam).get(pagina) for pagina in paginas]

    assert {antwoord.status_code for antwoord in teksten} == {200}
    assert not any("<script>alert" in antwoord.text for antwoord in teksten)


@pytest.mark.parametrize(
    "deel",
    [
        {"begin": "x", "punten": [None, {"sleutel": "x/../y"}, {"sleutel": "ok", "antwoorden": 7}]},
        {"begin": "p0", "punten": [{"sleutel": f"p{nr}", "tekst": "?"} for nr in range(300)]},
        {
            "begin": "p0",
            "punten": [
                {"sleutel": "p0", "tekst": "?", "antwoorden": [{"naar": "p0", "tekst": "Rond"}]}
            ],
        },
        {"begin": "", "punten": {"geen": "lijst"}},
    ],
)
def test_plain_values_of_someone_else_break_no_page(als, kernteam, plank, adres, deel):
    item = maak_item(plank, "stroomschema", "Vreemd", door=kernteam, slug="vreemd", deel=deel)
    paginas = [
        adres("schema-bewerken", "vreemd"),
        adres("schema-lopen", "vreemd"),
        adres("schema-lopen", "vreemd") + "?pad=" + ".".join("0" * 60),
        item.get_absolute_url(),
    ]

    assert {als(kernteam).get(pagina).status_code for pagina in paginas} == {200}
    assert "nog niet</h2>" in als(kernteam).get(paginas[0]).text


def test_an_item_of_another_kind_has_no_chart(als, kernteam, plank, adres):
    maak_item(plank, "kennisblad", "Blad", door=kernteam, slug="blad")

    for naam in ("schema-bewerken", "schema-lopen", "schema-afdruk", "punt-nieuw"):
        assert als(kernteam).get(adres(naam, "blad")).status_code == 404


def test_a_point_of_another_chart_is_not_found(als, kernteam, schema, plank, adres):
    deel = {"begin": "elders", "punten": [{"sleutel": "elders", "soort": "vraag", "tekst": "?"}]}
    maak_item(plank, "stroomschema", "Ander", door=kernteam, slug="ander", deel=deel)

    for naam in ("punt-bewerken", "punt-weg", "antwoord-nieuw"):
        assert als(kernteam).get(adres(naam, schema.slug, "elders")).status_code == 404


@pytest.mark.parametrize("punten", [1, 3])
def test_the_editor_asks_as_much_of_the_database_for_one_point_as_for_three(
    als, kernteam, plank, adres, punten, django_assert_num_queries
):
    deel = klein().waarden()
    deel["punten"] = deel["punten"][:punten]
    maak_item(plank, "stroomschema", "Geteld", door=kernteam, slug="geteld", deel=deel)
    wie = als(kernteam)
    wie.get(adres("schema-bewerken", "geteld"))

    with django_assert_num_queries(8):
        wie.get(adres("schema-bewerken", "geteld"))
