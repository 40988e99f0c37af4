import re

import pytest
from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.veld import teken

GEMEEN = '<script>alert("é")</script>'


class Proefform(HuisForm):
    naam = Tekst(label="Naam <b>", max_length=5, help_text="Zoals je heet & wilt heten.")
    tekst = Tekst(label="Verhaal", required=False, widget=forms.Textarea)
    rol = forms.ChoiceField(
        label="Rol",
        choices=[("a", "Aap <i>"), ("n", "Noot")],
        widget=forms.RadioSelect,
        help_text="Kies er één.",
    )
    mag = forms.BooleanField(label="Ik doe mee")
    stil = forms.CharField(widget=forms.HiddenInput, required=False)


def _ids(html: str) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', html))


@pytest.mark.parametrize("data", [None, {}])
@pytest.mark.parametrize("naam", ["naam", "tekst", "rol", "mag"])
def test_every_label_and_every_description_points_at_something_that_is_there(naam, data):
    html = teken(Proefform(data)[naam])

    wijst = re.findall(r'(?:for|aria-describedby)="([^"]+)"', html)
    assert wijst
    assert {deel for wijzer in wijst for deel in wijzer.split()} <= _ids(html)


def test_help_and_error_stand_between_label_and_control_and_are_read_with_it():
    html = teken(Proefform({})["naam"])

    op_rij = [html.index(deel) for deel in ("</label>", "Zoals je heet", "Vul dit in.", "<input")]
    assert op_rij == sorted(op_rij)
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in html
    assert "lw-veld--fout" in html
    assert "utrecht-textbox--invalid" in html


def test_what_may_stay_empty_says_so():
    leeg = {naam for naam in Proefform.base_fields if "(mag leeg)" in teken(Proefform()[naam])}

    assert leeg == {"tekst"}


def test_nothing_that_someone_wrote_becomes_html():
    form = Proefform({"naam": GEMEEN, "tekst": GEMEEN, "rol": GEMEEN, "stil": GEMEEN})
    html = "".join(teken(veld) for veld in form)

    assert (html.count("<script"), html.count("<b>"), html.count("<i>")) == (0, 0, 0)
    assert html.count("&lt;script&gt;") == 3
    assert "Aap &lt;i&gt;" in html
    assert "heet &amp; wilt" in html


def test_a_hidden_field_is_only_its_control():
    html = teken(Proefform({"stil": "x"})["stil"])

    assert html == '<input type="hidden" name="stil" value="x" id="id_stil">'
