import pytest
from django import forms
from django.http import QueryDict

from leerwerkplaats.web.forms import HuisForm
from proeftuinen.traject.gemeentenveld import GemeentenVeld
from proeftuinen.traject.models import Gemeente


class _Form(HuisForm):
    gemeenten = GemeentenVeld(label="Gemeenten")


def _form(*regels: str) -> forms.Form:
    vraag = QueryDict(mutable=True)
    vraag.setlist("gemeenten", list(regels))
    return _Form(vraag)


@pytest.mark.usefixtures("gemeenten")
@pytest.mark.parametrize(
    ("regels", "codes"),
    [
        (["Lindewaard"], ["GM9001"]),
        (["  lindeWAARD ", "", "'t veen"], ["GM9001", "GM9002"]),
        (["gm9002"], ["GM9002"]),
        (["Lindewaard", "GM9001", "lindewaard"], ["GM9001"]),
        (["Oudhuizen"], ["GM9003"]),
    ],
)
def test_names_and_codes_become_municipalities_once_each(regels, codes):
    form = _form(*regels)
    assert form.is_valid(), form.errors
    assert [deel.code for deel in form.cleaned_data["gemeenten"]] == codes


@pytest.mark.usefixtures("gemeenten")
@pytest.mark.parametrize(
    ("regels", "meldingen"),
    [
        ([], ["Kies minstens één gemeente."]),
        (["", "  "], ["Kies minstens één gemeente."]),
        (["Lindewaart"], ["We kennen geen gemeente “Lindewaart”. Bedoel je Lindewaard?"]),
        (["GM9011"], ["We kennen geen gemeente “GM9011”. Bedoel je Lindewaard?"]),
        (["Parijs"], ["We kennen geen gemeente “Parijs”."]),
        (
            ["Parijs", "Lindewaard", "t veen"],
            [
                "We kennen geen gemeente “Parijs”.",
                "We kennen geen gemeente “t veen”. Bedoel je 't Veen?",
            ],
        ),
        (["x" * 10_000], [f"We kennen geen gemeente “{'x' * 60}”."]),
        ([f"G{nr}" for nr in range(21)], ["Kies niet meer dan 20 gemeenten."]),
    ],
)
def test_what_is_unknown_is_named_in_the_message(regels, meldingen):
    form = _form(*regels)
    assert form.errors == {"gemeenten": meldingen}


@pytest.mark.usefixtures("gemeenten")
def test_all_that_was_typed_comes_back_also_past_the_limit():
    html = str(_form(*[f"G{nr}" for nr in range(21)])["gemeenten"])
    assert html.count("<input") == 22
    assert 'value="G20"' in html


@pytest.mark.usefixtures("gemeenten")
def test_what_was_typed_comes_back_escaped_and_marked():
    html = str(_form('"><script>alert(1)</script>')["gemeenten"])
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html
    assert 'aria-invalid="true"' in html


@pytest.mark.usefixtures("gemeenten")
def test_suggestions_leave_out_what_merged_away():
    html = str(_Form()["gemeenten"])
    assert html.count("<option") == 2
    assert "Oudhuizen" not in html


def test_of_two_of_one_name_the_living_one_is_meant(gemeenten):
    Gemeente.objects.create(code="GM8001", naam="Lindewaard", provincie="x", vervallen=True)
    form = _form("Lindewaard")
    assert form.is_valid()
    assert form.cleaned_data["gemeenten"] == [gemeenten[0]]
