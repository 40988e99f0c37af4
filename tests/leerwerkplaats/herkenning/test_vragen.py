"""The question on a form: it asks, remembers nothing, and takes each of its three answers."""

import pytest
from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.herkend import HerkendMixin, als_json

ZIN = "Ik sprak mevrouw De Vries."


class Notitie(HerkendMixin, HuisForm):
    """A form as others make it."""

    let_op_velden = ("tekst",)

    tekst = Tekst(max_length=60, help_text="Kort.", widget=forms.Textarea)
    titel = Tekst(max_length=60, required=False)


def vul(tekst: str = ZIN, herkend: str = "", **velden) -> Notitie:
    return Notitie({"tekst": tekst, "herkend": herkend, **velden})


def test_a_text_in_which_someone_is_found_is_asked_about_first():
    form = vul()

    assert not form.is_valid()
    assert form.errors == {}
    assert [vondst.tekst for vondst in form.herkend[0].vondsten] == ["mevrouw De Vries"]


def test_a_text_in_which_nobody_is_found_goes_on():
    form = vul("We dronken koffie.")

    assert form.is_valid()


@pytest.mark.parametrize(("keuze", "wordt"), [("vervang", "Ik sprak een mevrouw."), ("laat", ZIN)])
def test_the_answer_decides_what_is_kept(keuze: str, wordt: str):
    merk = _vraag()

    form = vul(herkend=f"{keuze}:{merk}")

    assert form.is_valid()
    assert form.cleaned_data["tekst"] == wordt


def _vraag(tekst: str = ZIN) -> str:
    form = vul(tekst)
    assert not form.is_valid()
    return form.herkend_kenmerk


@pytest.mark.parametrize("keuze", ["vervang", "laat"])
def test_an_answer_counts_for_that_text_only(keuze: str):
    merk = _vraag()

    form = vul(f"{ZIN} En dokter Kaya.", herkend=f"{keuze}:{merk}")

    assert not form.is_valid()
    assert len(form.herkend[0].vondsten) == 2


@pytest.mark.parametrize("onzin", ["laat", "laat:", "laat:é", "ja:1", "laat:" + "0" * 32, ":"])
def test_an_answer_that_is_none_is_asked_again(onzin: str):
    assert not vul(herkend=onzin).is_valid()


def test_other_faults_are_said_first():
    form = vul(titel="x" * 61)

    assert not form.is_valid()
    assert list(form.errors) == ["titel"]
    assert not form.vraagt_herkend


def test_what_becomes_too_long_is_said_at_the_field_and_nothing_is_lost():
    lang = "x" * 40 + " BE68539007547034"
    merk = _vraag(lang)

    form = vul(lang, herkend=f"vervang:{merk}")

    assert not form.is_valid() or len(form.cleaned_data["tekst"]) <= 60
    assert form["tekst"].value() == lang


def test_names_are_looked_up_only_when_a_text_came():
    def namen():
        raise AssertionError

    assert Notitie(None, namen=namen).is_valid() is False
    assert Notitie({"tekst": ""}, namen=namen).is_valid() is False


def test_the_field_points_at_the_words_of_the_card():
    form = vul()
    form.is_valid()

    assert 'aria-describedby="id_tekst_helptext id_tekst_herkend"' in str(form["tekst"])


def test_a_phone_gets_the_question_as_values():
    form = vul()
    form.is_valid()

    vondst = als_json(form)["vondsten"][0]

    assert vondst["voorstel"] == "een mevrouw"
    assert als_json(form)["kenmerk"] == form.herkend_kenmerk
