"""The check, on sentences as people write them."""

import pytest

from proeftuinen.ambities.schrijven.toets import kijk, vind

GOED = {
    "gebied": "Lindewaard",
    "inwoners": "zich gezien voelen, minder pijn hebben en weten wie ze kunnen bellen",
    "aandacht": "samen op tijd te praten over wat telt in het leven",
    "wij": "elkaar vinden in zorg en welzijn, en oog hebben voor naasten",
}
DIMENSIES, ZORG, NAASTEN, KLEIN, TAAL = range(5)


def _met(**anders):
    return kijk({**GOED, **anders})


def test_a_plain_ambition_with_all_four_has_nothing_to_look_at():
    assert [antwoord.goed for antwoord in kijk(GOED)] == [True] * 5


def test_the_check_asks_five_questions_also_of_an_empty_text():
    assert [antwoord.goed for antwoord in kijk({})] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("tekst", "mist"),
    [
        ("pijn, angst en eenzaamheid samen dragen", "zingeving"),
        ("elkaar helpen en praten over levensvragen en verdriet", "lichamelijk"),
        ("minder benauwd zijn, rust vinden en hun geloof beleven", "sociaal"),
        ("goed verzorgd zijn, contact houden en betekenis vinden", "psychisch"),
    ],
)
def test_the_one_dimension_that_misses_is_named(tekst, mist):
    antwoord = kijk({"inwoners": tekst})[DIMENSIES]

    assert antwoord.bevinding == f"We zien nog geen woord over: {mist}."


def test_two_that_miss_are_named_in_one_sentence():
    antwoord = kijk({"inwoners": "minder pijn en meer contact hebben"})[DIMENSIES]

    assert antwoord.bevinding == "We zien nog geen woord over: psychisch of zingeving."
    assert list(antwoord.woorden) == ["lichamelijk: “pijn”", "sociaal: “contact”"]


@pytest.mark.parametrize(
    ("tekst", "bevinding"),
    [
        ("de huisarts en het welzijnswerk elkaar bellen", "We zien ze allebei."),
        ("de huisarts sneller komt", "We zien nog niets over welzijn."),
        ("de buurtkamer open is", "We zien nog niets over zorg."),
        ("we elkaar kennen", "We zien nog niets over zorg of welzijn."),
    ],
)
def test_care_and_welfare_are_both_looked_for(tekst, bevinding):
    assert kijk({"wij": tekst})[ZORG].bevinding == bevinding


@pytest.mark.parametrize("woord", ["naasten", "Mantelzorgers", "hun familie", "mensen om hen heen"])
def test_those_near_are_found_in_many_words(woord):
    assert kijk({"wij": f"oog hebben voor {woord}"})[NAASTEN].goed


def test_who_names_nobody_near_is_asked_to_look_again():
    antwoord = kijk({"wij": "trots zijn op wat goed gaat"})[NAASTEN]

    assert (antwoord.goed, antwoord.woorden) == (False, [])


def test_a_word_that_is_too_big_comes_with_a_question_back():
    antwoord = _met(wij="de kwaliteit van leven optimaliseren")[KLEIN]

    assert antwoord.goed is False
    assert "“kwaliteit van leven”: Wat is dat voor iemand hier? Noem een voorbeeld." in (
        antwoord.woorden
    )


def test_a_text_that_does_not_fit_a_poster_is_asked_about():
    antwoord = _met(wij="elkaar bellen " * 60)[KLEIN]

    assert "Wat kan weg?" in antwoord.bevinding


def test_a_sentence_of_twenty_words_is_fine_and_one_of_twenty_one_is_not():
    twintig = " ".join(["wij"] * 20)

    assert _met(wij=twintig)[TAAL].goed
    assert _met(wij=f"{twintig} ook")[TAAL].woorden == ["“wij wij wij wij wij …” (21 woorden)"]


def test_short_sentences_after_each_other_are_not_one_long_sentence():
    zin = "We bellen elkaar op tijd. "

    assert _met(wij=zin * 6)[TAAL].goed


def test_a_difficult_word_comes_with_an_easier_one():
    antwoord = _met(wij="laagdrempelige inloop faciliteren")[TAAL]

    assert list(antwoord.woorden) == [
        "“faciliteren”: zeg liever “mogelijk maken”",
        "“laagdrempelige”: zeg liever “makkelijk om binnen te lopen”",
    ]


def test_we_say_ongeneeslijk_ziek():
    antwoord = _met(inwoners="die terminaal zijn")[TAAL]

    assert list(antwoord.woorden) == ["“terminaal”: zeg liever “ongeneeslijk ziek”"]


def test_a_long_compound_is_asked_about_and_common_ones_are_not():
    antwoord = _met(wij="mantelzorgers zien en een samenwerkingsovereenkomst tekenen")[TAAL]

    assert list(antwoord.woorden) == ["“samenwerkingsovereenkomst” is lang"]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("de zorgen van alledag", ["zorgen"]),
        ("thuiszorg", ["thuiszorg"]),
        ("verzorgd", []),
        ("ZORG op tijd", ["ZORG"]),
        ("zorg, en nog eens Zorg", ["zorg"]),
    ],
)
def test_a_list_finds_whole_words_whatever_their_case(tekst, gevonden):
    assert vind(["zorg", "zorgen", "*zorg"], tekst) == gevonden


def test_words_of_a_list_may_stand_on_two_lines():
    assert vind(["om hen heen"], "mensen om\nhen  heen") == ["om hen heen"]


@pytest.mark.parametrize(
    "tekst",
    ["مرحبا بكم في الحي", "🌱" * 500, "a" * 2000, "x. " * 600, "<script>", "“”…–", "\n\n\n"],
)
def test_odd_text_is_answered_too(tekst):
    assert len(kijk(dict.fromkeys(GOED, tekst))) == 5


def test_there_is_no_mark():
    gezegd = " ".join(f"{deel.vraag} {deel.bevinding} {deel.waarom}" for deel in kijk(GOED))

    assert not any(teken.isdigit() for teken in gezegd)
