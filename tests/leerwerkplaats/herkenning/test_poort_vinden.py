"""What the gate finds: the figures of docs/herkenning.md, as they were when they were measured."""

import gc
import time

import pytest

from leerwerkplaats.herkenning.aanwijzingen import aanwijzingen, samen_een_persoon
from leerwerkplaats.herkenning.soorten import Ernst, Soort
from leerwerkplaats.herkenning.vinden import vervang, vind
from tests.leerwerkplaats.herkenning.corpus import HERKENBAAR
from tests.leerwerkplaats.herkenning.corpus import NAMEN as BEKENDEN
from tests.leerwerkplaats.herkenning.poortcorpus import (
    AANWIJZINGEN,
    NAMEN,
    NIET_SAMEN,
    NIEUW_AANWIJZINGEN,
    NIEUW_NAMEN,
    NIEUW_SCHOON,
    SAMEN,
    SCHOON,
)

VAST = {
    Soort.BSN, Soort.TELEFOON, Soort.MAIL, Soort.ADRES, Soort.REKENING, Soort.KENTEKEN,
    Soort.DATUM, Soort.NUMMER, Soort.PROFIEL,
}  # fmt: skip


def _gedekt(zin: str, stuk: str) -> bool:
    begin = zin.index(stuk)
    vondsten = vind(zin, grondig=True)
    return any(deel.begin <= begin and deel.eind >= begin + len(stuk) for deel in vondsten)


def _gemist(rijen) -> list[str]:
    return [zin for zin, stuk, *_ in rijen if not _gedekt(zin, stuk)]


def _valse(zinnen) -> list[tuple[str, str]]:
    return [(zin, deel.tekst) for zin in zinnen for deel in vind(zin, grondig=True)]


def test_the_corpus_holds_what_the_documentation_says():
    vast = [zin for zin, _, soort in HERKENBAAR if soort in VAST]
    titels = [zin for zin, _, soort in HERKENBAAR if soort not in VAST]

    assert (len(vast), len(titels), len(NAMEN), len(AANWIJZINGEN)) == (130, 96, 120, 60)
    assert len(SCHOON) >= 120
    assert sum(len(zin.split()) for zin in SCHOON) > 1000
    assert len(vast) + len(titels) + len(NAMEN) + len(AANWIJZINGEN) + len(SCHOON) > 400


def test_bare_names_are_found_nine_times_in_ten():
    assert len(_gemist(NAMEN)) <= 2


def test_clues_are_found():
    assert _gemist(AANWIJZINGEN) == []


@pytest.mark.parametrize(("zin", "stuk", "soort"), AANWIJZINGEN)
def test_a_clue_is_called_what_it_is(zin, stuk, soort):
    assert soort in {deel.soort for deel in vind(zin, grondig=True) if stuk in deel.tekst}


def test_a_thousand_clean_words_give_no_question():
    woorden = sum(len(zin.split()) for zin in SCHOON)

    assert _valse(SCHOON) == []
    assert woorden > 1000


def test_what_was_written_afterwards_does_no_worse_than_it_did():
    assert (len(_gemist(NIEUW_NAMEN)), len(_gemist(NIEUW_AANWIJZINGEN))) <= (1, 2)
    assert len(_valse(NIEUW_SCHOON)) <= 5


@pytest.mark.parametrize(("zin", "stuk", "soort"), HERKENBAAR)
def test_what_is_found_without_the_gate_the_gate_finds_too(zin, stuk, soort):
    gevonden = {deel.soort for deel in vind(zin, BEKENDEN, grondig=True) if stuk in deel.tekst}

    assert {soort, Soort.COLLEGA} & gevonden  # a title with a surname of this place is a colleague


@pytest.mark.parametrize(
    "zin",
    [
        *(rij[0] for rij in (*NAMEN, *AANWIJZINGEN, *NIEUW_NAMEN)),
        "Mevrouw De Vries (82) kreeg op 12 maart bericht van het Radboudumc.",
    ],
)
def test_what_is_offered_is_not_asked_about_again(zin):
    nieuw = vervang(zin, vind(zin, grondig=True))

    assert [deel.tekst for deel in vind(nieuw, grondig=True)] == []


@pytest.mark.parametrize(
    ("zin", "nieuw"),
    [
        ("Mevrouw (82) valt.", "Mevrouw (80-plus) valt."),
        ("Op 12 maart hoorde ze het.", "In het voorjaar hoorde ze het."),
        ("Hij ligt in het Radboudumc.", "Hij ligt in het ziekenhuis."),
        ("Haar dochter Anneke belt.", "Haar dochter belt."),
        ("Ze woont in Achtmaal.", "Ze woont in het dorp."),
        ("Een man van 54 jaar.", "Een man van midden vijftig."),
        ("Een 63-jarige man.", "Een volwassen man."),
        ("Dochter Anneke belde met zoon Piet.", "De dochter belde met de zoon."),
        ("Oud-wethouder Jan Kerstens belde.", "Iemand met een publieke functie belde."),
        ("Dat zei notaris De Wit.", "Dat zei iemand met een kantoor."),
        ("Zij is drieëntachtig jaar.", "Zij is 80-plus."),
    ],
)
def test_what_is_offered_reads_as_a_sentence(zin, nieuw):
    assert vervang(zin, vind(zin, grondig=True)) == nieuw


@pytest.mark.parametrize(
    ("zin", "ernst"),
    [
        ("Haar nummer is 06-12345678.", Ernst.BLOKKEER),
        ("Geboren op 12 maart 1974.", Ernst.BLOKKEER),
        ("Kerkstraat 12", Ernst.BLOKKEER),
        ("Ik vroeg het Kees Vos.", Ernst.BLOKKEER),  # of this place
        ("R. de Boer schreef het.", Ernst.BLOKKEER),
        ("mevrouw Bakker vroeg ernaar", Ernst.BLOKKEER),
        ("MENEER VOS BELDE TERUG", Ernst.BLOKKEER),
        ("mevr de boer uit zundert", Ernst.BLOKKEER),
        ("Haar zoon Kees Vos kookt.", Ernst.BLOKKEER),
        ("kerkstraat nr. 12", Ernst.BLOKKEER),
        ("Ik vroeg het Tineke.", Ernst.WAARSCHUW),  # a story may have a Tineke of its own
        ("Mevrouw Jansen-de Boer belde.", Ernst.WAARSCHUW),
        ("Mevrouw De Vries belde.", Ernst.WAARSCHUW),
        ("Anneke belt.", Ernst.WAARSCHUW),
        ("Mevrouw (82) valt.", Ernst.WAARSCHUW),
        ("Op 12 maart viel ze.", Ernst.WAARSCHUW),
        ("Hij heeft ALS.", Ernst.WAARSCHUW),
    ],
)
def test_only_what_surely_points_at_one_person_is_blocked(zin, ernst):
    assert {deel.ernst for deel in vind(zin, BEKENDEN, grondig=True)} == {ernst}


@pytest.mark.parametrize("zin", SAMEN)
def test_clues_of_three_kinds_together_may_be_one_person(zin):
    assert samen_een_persoon([zin])


def test_clues_are_counted_over_all_texts_together():
    assert samen_een_persoon(["Ze is 82 jaar.", "Hij was wethouder.", "In Zundert."])
    assert not samen_een_persoon(["Ze is 82 jaar.", "Hij is 81 jaar."])


@pytest.mark.parametrize("zin", [*NIET_SAMEN, *SCHOON])
def test_an_ordinary_sentence_is_not_one_person(zin):
    assert not samen_een_persoon([zin])


def test_a_name_beside_another_finding_is_found_too():
    vondsten = vind("Wij spraken Zundertse Harm Kersbergen (82) in het Radboudumc.", grondig=True)

    assert any("Harm Kersbergen" in deel.tekst for deel in vondsten)


def test_the_same_clue_counts_once():
    assert len(aanwijzingen(["Ze is 82 jaar.", "Ze is 82 jaar."])) == 1


BOOS = ("a@", "1 ", "straat ", "De ", "A. ", "van ", "Van Der ", "JAN ", "is 82 jaar ", "sint ",
        "12 maart ", "(82) ", "mevrouw De ", "was de bakker ", "ziekte van ", "é\u200b", "'t ",
        "(", "Sint Lucas ", "0")  # fmt: skip


@pytest.mark.parametrize("stuk", BOOS)
def test_twice_the_text_takes_about_twice_the_time(stuk):
    def duur(lengte: int) -> float:
        tekst = (stuk * lengte)[:lengte]
        gc.collect()
        beste = []
        for _ in range(3):
            begin = time.process_time()
            vind(tekst, BEKENDEN, grondig=True)
            samen_een_persoon([tekst])
            beste.append(time.process_time() - begin)
        return min(beste)

    duur(1000)

    assert duur(40_000) < 12 * duur(10_000) + 0.05
