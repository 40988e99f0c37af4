"""Each control that is drawn in Python must read as Django's own template would have it."""

from datetime import date

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.safestring import mark_safe

from leerwerkplaats.web.invoer import VORMEN, Tekenaar

GEMEEN = "\"><script>alert(1)</script>&'é"
KEUZES = [("", "Geen"), ("a&b", GEMEEN), ("Groep <1>", [(1, "een"), (GEMEEN, mark_safe("<b>"))])]
PLAT = [("a", GEMEEN), ("b", "Twee")]
WIDGETS = [
    (forms.TextInput(), [None, "", "gewoon", GEMEEN, 0, 3.5]),
    (forms.EmailInput(), [None, "naam@plek.nl", GEMEEN]),
    (forms.NumberInput(), [None, 0, 1234567]),
    (forms.HiddenInput(), [None, GEMEEN]),
    (forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), [None, date(2026, 3, 3), "x"]),
    (forms.CheckboxInput(), [None, True, False, GEMEEN]),
    (forms.Textarea(), [None, "", "\nregel\n\nregel  ", GEMEEN, "</textarea>"]),
    (forms.Select(choices=KEUZES), [None, "", "a&b", 1, GEMEEN]),
    (forms.SelectMultiple(choices=KEUZES), [None, ["", "1"]]),
    (forms.NullBooleanSelect(), [None, True, False]),
    (forms.RadioSelect(choices=PLAT), [None, "a"]),
    (forms.CheckboxSelectMultiple(choices=PLAT), [None, ["a", "b"]]),
    (forms.FileInput(), [None]),
    (forms.PasswordInput(), [None, GEMEEN]),
    (forms.URLInput(), [None, "https://voorbeeld.example/?a=1&b=2"]),
]
ATTRS = [
    {},
    {"id": "id_x", "required": True, "disabled": False, "data-x": GEMEEN, "rows": 4, "x": 0},
]


@pytest.mark.parametrize("attrs", ATTRS)
@pytest.mark.parametrize(
    ("widget", "waarde"),
    [(widget, waarde) for widget, waarden in WIDGETS for waarde in waarden],
    ids=lambda deel: type(deel).__name__,
)
def test_a_control_reads_as_djangos_own(widget, waarde, attrs):
    van_django = widget.render("naam", waarde, attrs, renderer=DjangoTemplates())

    van_ons = widget.render("naam", waarde, attrs, renderer=Tekenaar())

    assert parse_html(van_ons) == parse_html(van_django)
    assert van_ons.count(GEMEEN) == 0


def test_what_someone_wrote_in_a_field_comes_back_to_the_letter():
    tekst = "\n  twee\r\nregels  \n"

    html = forms.Textarea().render("naam", tekst, {}, renderer=Tekenaar())

    assert html == f'<textarea name="naam" cols="40" rows="10">\n{tekst}</textarea>'


@pytest.mark.parametrize("soort", [forms.RadioSelect, forms.CheckboxSelectMultiple])
def test_a_choice_without_its_own_label_is_drawn_too(soort):
    class Form(forms.Form):
        default_renderer = Tekenaar
        keuze = forms.MultipleChoiceField(choices=PLAT, widget=soort, required=False)

    (een, _twee) = Form(initial={"keuze": ["a"]})["keuze"].subwidgets

    wil = f'<input type="{een.data["type"]}" name="keuze" value="a" id="id_keuze_0" checked>'
    assert parse_html(een.tag()) == parse_html(wil)


def test_every_control_of_djangos_forms_that_we_use_most_is_drawn_without_a_template():
    namen = {deel.rpartition("/")[2].removesuffix(".html") for deel in VORMEN}

    assert namen >= {"text", "email", "date", "hidden", "checkbox", "textarea", "select"}
