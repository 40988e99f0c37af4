"""The table as a calculation: no database."""

import pytest

from leerwerkplaats.begrippen import Dimensie, Stapsoort
from proeftuinen.mensen.organisaties.soorten import SOORTEN
from proeftuinen.mensen.stoelen.standaard import OP_CODE, STOELEN
from proeftuinen.mensen.stoelen.tafel import Besluit, Stand, Zitter, dek, soorten_bij
from proeftuinen.mensen.stoelen.tekening import teken

HUISARTS = Zitter("huisarts", formeel=True, rollen=frozenset({"professional"}), functie="Huisarts")


def _stand(tafel, code: str) -> str:
    return next(plaats.stand for plaats in tafel.plaatsen if plaats.code == code)


def test_an_empty_table_says_so_and_draws_every_chair_dashed():
    tafel = dek([])
    assert len(tafel.leeg) == len(STOELEN) == 24
    assert tafel.zin == "Aan tafel zitten 0 van de 24. 24 stoelen zijn leeg."
    assert teken(tafel).count("stroke-dasharray") == 24


def test_one_person_may_take_more_than_one_chair():
    tafel = dek([HUISARTS])
    assert {plaats.code for plaats in tafel.bezet} == {
        "huisarts",
        "dimensie-lichamelijk",
        "dimensie-psychisch",
        "formeel",
    }
    assert tafel.zin == "Aan tafel zitten 4 van de 24. 20 stoelen zijn leeg."


@pytest.mark.parametrize(
    ("zitter", "stoel"),
    [
        (Zitter("gemeente", functie="Wethouder zorg"), "bestuur"),
        (Zitter(rollen=frozenset({"bestuurder"})), "bestuur"),
        (Zitter(functie="Wmo-consulent"), "wmo"),
        (Zitter("levensvragen"), "geestelijk"),
        (Zitter("cultuur"), "dimensie-zingeving"),
        (Zitter("hospice"), "dimensie-sociaal"),
        (Zitter("ouderenbond", formeel=False), "informeel"),
        (Zitter(rollen=frozenset({"naaste"})), "naasten"),
        (Zitter(ervaring=True), "naasten"),
        (Zitter(rollen=frozenset({"manager"})), "manager"),
    ],
)
def test_who_takes_which_chair(zitter, stoel):
    assert _stand(dek([zitter]), stoel) == Stand.BEZET


def test_a_word_inside_another_takes_no_chair():
    zitter = Zitter(functie="Assistent van de oud-huisartsenvereniging, onderhuisarts")
    assert _stand(dek([Zitter(functie="onderwethouder")]), "bestuur") == Stand.LEEG
    assert _stand(dek([zitter]), "cultuur") == Stand.LEEG


def test_someone_without_an_organisation_is_neither_formal_nor_informal():
    tafel = dek([Zitter(functie="Buurman")])
    assert {_stand(tafel, "formeel"), _stand(tafel, "informeel")} == {Stand.LEEG}


def test_administrators_and_managers_sit_where_they_are_needed():
    aan_tafel = {
        soort: {plaats.code for plaats in dek([], stapsoort=soort).plaatsen} for soort in Stapsoort
    }
    met_bestuur = {soort for soort, codes in aan_tafel.items() if "bestuur" in codes}
    assert met_bestuur == {
        Stapsoort.GESPREKKEN,
        Stapsoort.START,
        Stapsoort.TRANSITIE,
        Stapsoort.VERBINDING,
        Stapsoort.EIGEN,
    }
    assert "manager" in aan_tafel[Stapsoort.START]
    assert "manager" not in aan_tafel[Stapsoort.GESPREKKEN]
    assert all("naasten" in codes for codes in aan_tafel.values())


def test_every_chair_tells_why_in_one_short_sentence_in_every_step():
    for stoel in STOELEN:
        for soort in ("", *Stapsoort):
            zin = stoel.waarom_bij(soort)
            assert zin.endswith((".", "?"))
            assert len(zin) <= 100


def test_every_kind_of_organisation_that_a_chair_names_exists():
    codes = {soort.code for soort in SOORTEN}
    assert set().union(*(stoel.soorten for stoel in STOELEN)) - codes == set()
    assert len(OP_CODE) == len(STOELEN)
    assert {stoel.dimensie for stoel in STOELEN if stoel.dimensie} == set(Dimensie)


def test_a_chair_that_is_not_needed_counts_no_more_and_keeps_its_reason():
    besluit = Besluit("b1", "cultuur", niet_nodig=True, reden="Er is hier geen museum")
    tafel = dek([HUISARTS], [besluit])
    (plaats,) = tafel.niet_nodig
    assert (plaats.reden, plaats.besluit, plaats.nummer) == ("Er is hier geen museum", "b1", 0)
    assert len(tafel.nodig) == 23
    assert [deel.nummer for deel in tafel.nodig] == list(range(1, 24))


def test_a_decision_for_one_step_holds_in_that_step_only():
    besluit = Besluit("b1", "cultuur", niet_nodig=True, stap=7)
    assert _stand(dek([], [besluit], stapsoort="werk", stap=7), "cultuur") == Stand.NIET_NODIG
    assert _stand(dek([], [besluit], stapsoort="werk", stap=8), "cultuur") == Stand.LEEG
    assert _stand(dek([], [besluit]), "cultuur") == Stand.LEEG


def test_chairs_of_their_own_stand_behind_ours_and_are_taken_when_they_say_so():
    tafel = dek([], [Besluit("b1", naam="School"), Besluit("b2", naam="Bakker", bezet=True)])
    assert [(deel.label, deel.stand) for deel in tafel.plaatsen[-2:]] == [
        ("School", Stand.LEEG),
        ("Bakker", Stand.BEZET),
    ]
    assert soorten_bij("b1") == frozenset()


def test_a_full_table_says_so():
    zitters = [Zitter(soort.code, formeel=soort.formeel) for soort in SOORTEN]
    zitters.append(Zitter(rollen=frozenset({"naaste", "manager"})))
    tafel = dek(zitters)
    assert tafel.zin == "Alle 24 stoelen zijn bezet."
    assert "stroke-dasharray" not in teken(tafel)


def test_one_empty_chair_is_said_in_a_word():
    weg = [Besluit(code, code, niet_nodig=True) for code in OP_CODE if code != "cultuur"]
    assert dek([], weg).leegzin == "Eén stoel is leeg."


@pytest.mark.parametrize("aantal", range(25))
def test_the_drawing_holds_every_chair_inside_its_frame(aantal):
    weg = [Besluit(code, code, niet_nodig=True) for code in list(OP_CODE)[aantal:]]
    svg = teken(dek([], weg))
    assert svg.count('rx="14"') == aantal
    assert "style=" not in svg
    assert "-" not in svg.replace("stroke-", "").replace("text-anchor", "").replace(
        "font-", ""
    ).replace("aria-", "")
