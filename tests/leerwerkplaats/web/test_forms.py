import inspect
import re
import uuid

import pytest
from django import forms
from django.core.exceptions import ValidationError

from leerwerkplaats.gebruikers import forms as aanmelden
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import OPNIEUW, HuisForm, MaakForm, Tekst, VersieForm, maak_schoon
from proeftuinen.rode_draad import forms as draadforms
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject import forms as trajectforms

ENGELS = re.compile(
    r"\b(the|this|that|your|you|please|enter|is required|field|valid|choose|select|ensure|"
    r"must|email address|wrong|incorrect|too many|try again|value|characters|not)\b",
    re.IGNORECASE,
)


def _formulieren() -> list[type[forms.Form]]:
    modules = trajectforms, draadforms, aanmelden
    return sorted(
        {
            deel
            for module in modules
            for _, deel in inspect.getmembers(module, inspect.isclass)
            if issubclass(deel, forms.BaseForm) and deel.__module__ == module.__name__
        },
        key=lambda deel: deel.__name__,
    )


def _maak(soort: type[forms.Form], proeftuin, gebruiker, data=None) -> forms.Form:
    bekend = {
        "proeftuin": proeftuin,
        "gebruiker": gebruiker,
        "rechten": frozenset(Recht),
        "eigen": "",
        "bekend": "Zoals het team je schreef",
        "schakel": Schakel.objects.filter(proeftuin=proeftuin).first(),
    }
    if soort is aanmelden.CodeForm:
        return soort(data, code="ABC123")
    nodig = {
        naam: bekend[naam]
        for klasse in soort.__mro__
        if "__init__" in vars(klasse)
        for naam in inspect.signature(klasse.__init__).parameters
        if naam in bekend
    }
    return soort(data, **nodig)


def _ruim(fouten: object) -> str:
    return re.sub(r"%\(\w+\)\w", "", str(fouten))


@pytest.mark.parametrize("soort", _formulieren(), ids=lambda soort: soort.__name__)
def test_no_default_message_of_any_form_is_english(soort, proeftuin, procesbegeleider):
    form = _maak(soort, proeftuin, procesbegeleider)
    for naam, veld in form.fields.items():
        for code, tekst in veld.error_messages.items():
            assert not ENGELS.search(_ruim(tekst)), f"{naam}.{code}: {tekst}"
        assert not ENGELS.search(_ruim(veld.label or "")), f"{naam}: {veld.label}"
        assert not ENGELS.search(_ruim(veld.help_text)), f"{naam}: {veld.help_text}"


@pytest.mark.parametrize("soort", _formulieren(), ids=lambda soort: soort.__name__)
def test_no_message_that_a_form_gives_is_english(soort, proeftuin, procesbegeleider):
    leeg = _maak(soort, proeftuin, procesbegeleider)
    for rommel in ("", "\0", "x" * 10_000, "<b>", "30-2-2026", "-1"):
        form = _maak(soort, proeftuin, procesbegeleider, dict.fromkeys(leeg.fields, rommel))
        for naam, fouten in form.errors.items():
            for fout in fouten:
                assert not ENGELS.search(fout), f"{naam}: {fout}"


class _Proef(HuisForm):
    naam = Tekst(max_length=10)
    verhaal = Tekst(widget=forms.Textarea, required=False)
    mail = forms.EmailField(required=False)
    dag = forms.DateField(required=False)
    kleur = forms.ChoiceField(choices=[("r", "Rood")], required=False)


@pytest.mark.parametrize(
    ("gegevens", "veld", "melding"),
    [
        ({}, "naam", "Vul dit in."),
        (
            {"naam": "a" * 10_000},
            "naam",
            "Dit is te lang: het mag 10 tekens zijn, je hebt er 10000.",
        ),
        ({"mail": "jan"}, "mail", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ({"dag": "30-2-2026"}, "dag", "Dit is geen datum. Schrijf hem zo: 3-3-2026."),
        ({"kleur": "x"}, "kleur", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ({"verhaal": "a\x07b"}, "verhaal", "Er staat een teken in dat we niet kunnen bewaren."),
        ({"verhaal": "a\ud800b"}, "verhaal", "Er staat een teken in dat we niet kunnen bewaren."),
    ],
)
def test_each_error_has_our_own_words(gegevens, veld, melding):
    assert _Proef(gegevens).errors[veld] == [melding]


def test_a_nul_sign_is_refused():
    assert list(_Proef({"naam": "a\0b"}).errors) == ["naam"]


def test_text_loses_signs_that_turn_the_direction_and_becomes_nfc():
    assert maak_schoon("\u202elive\u2066\u2069") == "live"
    assert maak_schoon("Cafe\u0301") == "Café"
    assert maak_schoon("één\tregel\r\nen 👩🏽‍⚕️") == "één\tregel\r\nen 👩🏽‍⚕️"


@pytest.mark.parametrize("teken", ["\0", "\x1b", "\x7f", "\x85", "\ud83d", "\ufffe", "\uffff"])
def test_a_sign_that_cannot_be_kept_is_refused(teken):
    with pytest.raises(ValidationError, match="niet kunnen bewaren"):
        maak_schoon(f"a{teken}b")


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\u2028", "\u2029"])
def test_a_field_of_one_line_stays_on_one_line(einde):
    form = _Proef({"naam": f"Jan{einde}Bcc", "verhaal": "een\ntwee"})
    assert form.is_valid()
    assert form.cleaned_data["naam"] == "Jan Bcc"
    assert form.cleaned_data["verhaal"] == "een\ntwee"


def test_the_browser_never_cuts_off_what_someone_pastes():
    assert "maxlength" not in str(_Proef()["naam"])


def test_a_form_that_makes_something_carries_a_new_key_each_time():
    sleutels = {MaakForm()["sleutel"].value() for _ in range(3)}
    assert len(sleutels) == 3
    assert all(uuid.UUID(sleutel).version == 4 for sleutel in sleutels)


@pytest.mark.parametrize("sleutel", [None, "", "x", "1234"])
def test_a_form_without_a_good_key_is_refused(sleutel):
    form = MaakForm({} if sleutel is None else {"sleutel": sleutel})
    assert form.errors == {"sleutel": [OPNIEUW]}


def test_a_form_keeps_its_key_when_it_comes_back_with_an_error():
    class Proef(MaakForm):
        naam = Tekst()

    sleutel = str(uuid.uuid4())
    assert f'value="{sleutel}"' in str(Proef({"sleutel": sleutel})["sleutel"])


@pytest.mark.parametrize("versie", [None, "", "x", "1.5", "0", "-1"])
def test_a_form_without_a_good_version_is_refused(versie):
    form = VersieForm({} if versie is None else {"versie": versie})
    assert list(form.errors) == ["versie"]


@pytest.mark.parametrize("leeg", ["\u202e\u2066", "\u200b", "\u2800", "\u3164 ", "\u00ad"])
def test_a_text_in_which_nothing_can_be_seen_counts_as_empty(leeg):
    form = _Proef({"naam": leeg})

    assert form.errors["naam"] == ["Vul dit in."]


def test_a_text_is_measured_as_it_will_be_kept():
    """U+0958 is one sign that becomes two when it is normalised."""
    form = _Proef({"naam": "\u0958" * 10})

    assert form.errors["naam"] == ["Dit is te lang: het mag 10 tekens zijn, je hebt er 20."]
