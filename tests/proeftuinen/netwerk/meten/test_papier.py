"""Sheets of paper: who stands on them, and typing them in."""

import pytest
from django.urls import reverse

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten import actions, bladen, papier
from proeftuinen.netwerk.models import Netwerkplaats, Relatie
from proeftuinen.traject.post.models import Stilte
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def doe(proeftuin, meting):
    return reverse("proeftuinen:meting-invoer", args=[proeftuin.publiek_id, meting.publiek_id])


def _velden(plaats, **antwoorden) -> dict[str, str]:
    return {"code": plaats.code} | {
        f"a-{deel.publiek_id}": antwoorden[deel.contact.naam.lower()]
        for deel in Netwerkplaats.objects.filter(meting=plaats.meting)
        if deel.contact.naam.lower() in antwoorden
    }


def _gezegd(plaats) -> dict[str, tuple[int, str]]:
    return {
        deel.naar.contact.naam: (deel.waarde, deel.bron)
        for deel in Relatie.objects.filter(van=plaats)
    }


def test_a_typed_sheet_is_marked_as_paper_with_who_typed(als, kernteam, doe, plek):
    anna = plek("Anna")

    pagina = als(kernteam).post(doe, _velden(anna, bas="2", chris="0"), follow=True)

    assert _gezegd(anna) == {"Bas": (2, "papier"), "Chris": (0, "papier")}
    assert {deel.door for deel in Relatie.objects.all()} == {kernteam}
    assert "Blad van Anna: 2 antwoorden bewaard." in pagina.text
    anna.refresh_from_db()
    assert (anna.begonnen_op is None, anna.klaar_op is None) == (False, False)


def test_what_someone_answered_themself_is_neither_shown_nor_changed(
    als, kernteam, doe, meting, plek
):
    anna, bas = plek("Anna"), plek("Bas")
    zeg(meting, anna, bas, 2)
    browser = als(kernteam)
    blad = browser.get(doe, {"code": anna.code})

    pagina = browser.post(doe, _velden(anna, bas="0", chris="1"), follow=True)

    assert {veld.value() for veld, _ in blad.context["form"].rijen()} == {None}
    assert _gezegd(anna) == {"Bas": (2, "zelf"), "Chris": (1, "papier")}
    assert "Op 1 gaf deze persoon zelf al antwoord. Dat blijft staan." in pagina.text


def test_typing_again_changes_what_was_typed_and_leaves_what_stays_empty(als, kernteam, doe, plek):
    anna, browser = plek("Anna"), als(kernteam)
    browser.post(doe, _velden(anna, bas="2", chris="1"))

    browser.post(doe, _velden(anna, bas="1", chris=""))

    assert _gezegd(anna) == {"Bas": (1, "papier"), "Chris": (1, "papier")}


def test_the_row_about_who_types_is_left_to_another(als, kernteam, doe, plek):
    pagina = als(kernteam).get(doe, {"code": plek("Anna").code})

    namen = [wie.naam for _, wie in pagina.context["form"].rijen()]
    assert namen == ["Bas", "Chris", "Sanne", "Tineke", "Youssef"]
    assert "De regel over jou staat er niet bij" in pagina.text


@pytest.mark.parametrize("getypt", ["BC3-9KZ", " bc3 9kz ", "bc39kz"])
def test_a_code_is_found_however_it_is_typed(als, kernteam, doe, plek, getypt):
    Netwerkplaats.objects.filter(pk=plek("Anna").pk).update(code="bc39kz")

    assert als(kernteam).get(doe, {"code": getypt}).context["plaats"] == plek("Anna")


@pytest.mark.parametrize("code", ["zzzzzz", "", "\0", "' or 1=1", "x" * 5000, "\u202ebc39kz"])
def test_an_unknown_code_is_told_at_the_field(als, kernteam, doe, code):
    pagina = als(kernteam).get(doe, {"code": code})

    assert (pagina.status_code, list(pagina.context["code_form"].errors)) == (200, ["code"])


def test_a_code_of_another_place_opens_nothing(als, kernteam, doe, andere_proeftuin):
    vreemd = maak_plaats(maak_meting(andere_proeftuin), "Vreemd")

    pagina = als(kernteam).get(doe, {"code": vreemd.code})

    assert pagina.context["code_form"].errors == {
        "code": ["Deze code kennen we niet. Typ alle zes tekens van een blad van deze meting."]
    }


@pytest.mark.parametrize("waarde", ["3", "6", "-1", "x", "1.5", "٣9", "99999999999999999999"])
def test_a_strange_answer_is_told_and_the_rest_is_kept_on_the_page(
    als, kernteam, doe, plek, waarde
):
    anna = plek("Anna")

    pagina = als(kernteam).post(doe, _velden(anna, bas=waarde, chris="1"))

    assert "Typ een cijfer van 0 tot 2, of laat dit leeg." in pagina.text
    getypt = {wie.naam: veld.value() for veld, wie in pagina.context["form"].rijen()}
    assert (getypt["Bas"], getypt["Chris"]) == (waarde, "1")
    assert _gezegd(anna) == {}


def test_a_wave_that_closes_while_typing_keeps_what_was_typed_on_the_page(
    als, kernteam, procesbegeleider, doe, meting, plek
):
    anna = plek("Anna")
    actions.sluit(meting=meting, door=procesbegeleider)

    pagina = als(kernteam).post(doe, _velden(anna, bas="2"))

    assert pagina.status_code == 409
    assert "De meting is net gesloten. Er is niets bewaard." in pagina.text
    assert [veld.value() for veld, wie in pagina.context["form"].rijen() if wie.naam == "Bas"] == [
        "2"
    ]
    assert _gezegd(anna) == {}


def test_a_sheet_holds_all_others_as_they_chose_and_nobody_who_chose_nothing(meting, plek):
    maak_plaats(meting, "Onzichtbaar", zicht=Zicht.NIETS)
    maak_plaats(meting, "Dora", zicht=Zicht.FUNCTIE, functie="wijkverpleegkundige")
    maak_plaats(meting, "Overleden", stand=Contact.Stand.OVERLEDEN)
    maak_plaats(meting, "Rust", stand=Contact.Stand.RUST)

    per_naam = {
        blad.naam: [deel.naam for deel in blad.rijen]
        for blad in bladen.lees_bladen(meting, "alle", 1)
    }

    assert list(per_naam) == [
        "Anna",
        "Bas",
        "Chris",
        "Dora",
        "Milan",
        "Rust",
        "Sanne",
        "Tineke",
        "Youssef",
    ]
    assert per_naam["Anna"] == [
        "Bas",
        "Chris",
        "Milan",
        "Rust",
        "Sanne",
        "Tineke",
        "wijkverpleegkundige",
        "Youssef",
    ]


def test_sheets_for_who_did_not_answer_and_blank_ones(meting, plek):
    zeg(meting, plek("Anna"), plek("Bas"), 1)

    niet = [blad.naam for blad in bladen.lees_bladen(meting, "niet", 1)]
    leeg = bladen.lees_bladen(meting, "leeg", 3)

    assert niet == ["Bas", "Chris", "Milan", "Sanne", "Tineke", "Youssef"]
    assert [(blad.naam, blad.code, len(blad.rijen)) for blad in leeg] == [("", "", 7)] * 3


def test_the_sheets_become_a_tagged_pdf_with_code_and_names(meting):
    from leerwerkplaats.web.pdf import maak_pdf

    html = bladen.drukvel(meting, bladen.lees_bladen(meting, "leeg", 1), "Milan")

    assert maak_pdf(html).startswith(b"%PDF-")


def test_many_sheets_are_printed_in_even_piles(meting):
    blad = bladen.lees_bladen(meting, "leeg", 1)[0]
    veel = bladen.Blad("", "", "", [blad.rijen[0]] * 44)

    assert [len(deel) for deel in bladen.stapel([veel] * 45)] == [15, 15, 15]
    assert [len(deel) for deel in bladen.stapel([veel] * 15)] == [15]
    assert list(bladen.stapel([])) == []


def test_asking_for_sheets_makes_a_task_and_an_empty_post_makes_none(
    als, kernteam, proeftuin, meting
):
    adres = reverse("proeftuinen:meting-bladen", args=[proeftuin.publiek_id, meting.publiek_id])
    browser = als(kernteam)

    leeg, goed = browser.post(adres), browser.post(adres, {"wie": "alle"})

    assert leeg.status_code == 200
    assert "/bestanden/" in goed.url


@pytest.mark.parametrize("aantal", [1, 3])
def test_typing_asks_as_much_for_one_colleague_as_for_three(
    als, kernteam, doe, meting, plek, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        maak_plaats(meting, f"Erbij {nummer}")
    browser, code = als(kernteam), plek("Anna").code
    browser.get(doe)

    with django_assert_num_queries(10):
        browser.get(doe, {"code": code})


def test_a_person_at_rest_is_no_different_on_a_sheet(meting, plek):
    voor = [deel.naam for deel in papier.collegas(meting)]

    Stilte.objects.create(adres="tineke@voorbeeld.example")

    assert [deel.naam for deel in papier.collegas(meting)] == voor


def test_about_whom_just_left_the_list_nothing_is_kept_and_that_is_said(
    als, kernteam, doe, plek, monkeypatch
):
    """Someone is taken off the list after the form was checked, before it is kept."""
    anna, bas = plek("Anna"), plek("Bas")
    velden, voer_in = _velden(anna, bas="2", chris="1"), papier.voer_in

    def later(**wat):
        Netwerkplaats.objects.filter(pk=bas.pk).delete()
        return voer_in(**wat)

    monkeypatch.setattr(papier, "voer_in", later)
    pagina = als(kernteam).post(doe, velden, follow=True)

    assert "Blad van Anna: 1 antwoord bewaard. Over 1 is niets bewaard" in pagina.text
    assert _gezegd(anna) == {"Chris": (1, "papier")}


def test_the_sheet_of_whom_just_left_the_list_is_not_kept_and_that_is_said(
    als, kernteam, doe, plek, monkeypatch
):
    anna = plek("Anna")
    velden, voer_in = _velden(anna, bas="2"), papier.voer_in

    def later(**wat):
        Netwerkplaats.objects.filter(pk=anna.pk).delete()
        return voer_in(**wat)

    monkeypatch.setattr(papier, "voer_in", later)
    pagina = als(kernteam).post(doe, velden, follow=True)

    assert "Deze persoon is net uit de lijst gehaald." in pagina.text
    assert not Relatie.objects.exists()
