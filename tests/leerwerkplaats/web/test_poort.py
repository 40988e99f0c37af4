"""The gate on a form: what blocks never passes, what warns is chosen, and it remembers nothing."""

import pytest
from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.poort import PoortMixin
from leerwerkplaats.web.poortvragen import blokkeert

BSN = "Haar nummer is 111222333."
NAAM = "Ik sprak mevrouw De Vries."
SCHOON = "Ze wil graag thuis blijven."


class Verhaal(PoortMixin, HuisForm):
    """A form as others make it."""

    vraag = Tekst(max_length=80, label="Je vraag", help_text="Kort.")
    sociaal = Tekst(max_length=600, required=False, widget=forms.Textarea)
    aantal = forms.IntegerField(required=False)


def vul(vraag: str = SCHOON, sociaal: str = "", *, poort: str = "", namen=None, **meer) -> Verhaal:
    data = QueryDict(mutable=True)
    data.update({"vraag": vraag, "sociaal": sociaal, "poort": poort})
    for naam, waarde in meer.items():
        data.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
    return Verhaal(data, namen=namen)


def opnieuw(form: Verhaal, keuze: str, **anders) -> Verhaal:
    """Post what the form shows now, with a press on one of its buttons."""
    velden = {naam: form[naam].value() for naam in ("vraag", "sociaal")} | anders
    gezien = [form.poort_gezien] if form.poort_gezien else []
    return vul(**velden, poort=keuze, poort_gelaten=list(form.poort_gelaten), poort_gezien=gezien)


def toon(form: Verhaal) -> str:
    return render_to_string("componenten/poort.html", {"form": form})


def alles(form: Verhaal) -> str:
    return f"alles:{form.poort_merk}"


def test_a_clean_text_passes_in_one_press():
    assert vul().is_valid()


def test_every_text_field_is_looked_at_without_naming_it():
    for veld in ("vraag", "sociaal"):
        form = vul(**{veld: BSN})

        assert not form.is_valid()
        assert form.errors == {}
        assert [vraag.vondst.tekst for vraag in form.poort_vragen] == ["111222333"]


def test_what_blocks_cannot_be_let_stand_whatever_is_posted():
    form = vul(BSN)
    form.is_valid()
    vraag = form.poort_vragen[0]

    for keuze in (f"laat:{vraag.laat}", f"laatste:{form.poort_merk}", f"gezien:{form.poort_merk}"):
        poging = vul(BSN, poort=keuze, poort_gelaten=list(vraag.gelaten))

        assert not poging.is_valid()
        assert len(poging.poort_vragen) == 1


def test_replacing_all_takes_one_press_and_keeps_the_replaced_text():
    form = vul(BSN, NAAM)
    form.is_valid()

    daarna = opnieuw(form, alles(form))

    assert daarna.is_valid()
    assert "111222333" not in daarna.cleaned_data["vraag"]
    assert daarna.cleaned_data["sociaal"] == "Ik sprak een mevrouw."


def test_replacing_one_changes_the_field_and_asks_about_the_rest():
    form = vul(BSN, NAAM)
    form.is_valid()

    daarna = opnieuw(form, f"vervang:{form.poort_vragen[0].vervang}")

    assert not daarna.is_valid()
    assert "111222333" not in daarna["vraag"].value()
    assert [vraag.vondst.tekst for vraag in daarna.poort_vragen] == ["mevrouw De Vries"]


def test_after_the_last_answer_the_writer_reads_it_again_and_then_it_is_kept():
    form = vul(BSN, NAAM)
    form.is_valid()
    form = opnieuw(form, f"vervang:{form.poort_vragen[0].vervang}")
    form.is_valid()
    form = opnieuw(form, f"laat:{form.poort_vragen[0].laat}")

    assert not form.is_valid()
    assert form.poort_klaar
    assert "Klaar om te bewaren" in toon(form)
    assert opnieuw(form, "").is_valid()


def test_what_warns_stays_with_one_press_when_it_is_the_only_question():
    form = vul(NAAM)
    form.is_valid()

    daarna = opnieuw(form, f"laatste:{form.poort_merk}")

    assert daarna.is_valid()
    assert daarna.cleaned_data["vraag"] == NAAM


def test_an_answer_counts_for_exactly_that_text():
    form = vul(NAAM)
    form.is_valid()
    form = opnieuw(form, f"laat:{form.poort_vragen[0].laat}")
    form.is_valid()

    assert opnieuw(form, "", sociaal=SCHOON).is_valid()
    assert not opnieuw(form, "", vraag=f"{NAAM} Zij woont alleen.").is_valid()
    assert not opnieuw(form, "", sociaal=NAAM).is_valid()


def test_an_answer_stays_when_we_replace_something_else_in_the_same_text():
    form = vul(sociaal=f"{BSN} {NAAM}")
    form.is_valid()
    laat = next(vraag for vraag in form.poort_vragen if not vraag.moet)
    form = opnieuw(form, f"laat:{laat.laat}")
    form.is_valid()
    form = opnieuw(form, alles(form))

    assert form.is_valid()
    assert NAAM in form.cleaned_data["sociaal"]


def test_the_same_words_are_asked_once_wherever_they_stand():
    form = vul(NAAM, f"{NAAM} {NAAM}")
    form.is_valid()

    assert len(form.poort_vragen) == 1
    assert "3 keer" in toon(form)
    assert opnieuw(form, alles(form)).is_valid()


def test_replacing_all_counts_only_for_what_the_card_showed():
    form = vul(NAAM)
    form.is_valid()

    assert not opnieuw(form, alles(form), sociaal=BSN).is_valid()
    assert opnieuw(form, alles(form), sociaal=SCHOON).is_valid()


@pytest.mark.parametrize("onzin", ["laat", "laat:", "alles:é", "alles:" + "0" * 32, ":", "x" * 999])
def test_an_answer_that_is_none_is_asked_again(onzin: str):
    form = vul(NAAM, BSN, poort=onzin, poort_gelaten=["", "é", "0" * 32])

    assert not form.is_valid()
    assert len(form.poort_vragen) == 2


def test_other_faults_are_said_first_and_answers_are_not_lost():
    form = vul(NAAM)
    form.is_valid()
    form = opnieuw(form, f"laat:{form.poort_vragen[0].laat}", sociaal="x" * 601)

    assert not form.is_valid()
    assert list(form.errors) == ["sociaal"]
    assert not form.vraagt_poort
    assert next(iter(form.poort_gelaten)) in toon(form)


def test_what_becomes_too_long_stands_in_the_field_with_the_reason():
    lang = "x" * 60 + " BE68539007547034"
    form = vul(lang)
    form.is_valid()
    form = opnieuw(form, alles(form))

    if not form.is_valid():
        assert list(form.errors) == ["vraag"]
        assert "BE68" not in form["vraag"].value()


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_line_ends_of_a_browser_do_not_undo_an_answer(einde: str):
    form = vul(sociaal=f"{NAAM}\n{SCHOON}")
    form.is_valid()
    form = opnieuw(form, f"laat:{form.poort_vragen[0].laat}")
    form.is_valid()

    assert opnieuw(form, "", sociaal=f"{NAAM}{einde}{SCHOON}").is_valid()


@pytest.mark.parametrize("teken", ["\0", "\ud800", "\ufffe", "\x1b"])
def test_a_sign_that_cannot_be_kept_is_said_at_its_field(teken: str):
    form = vul(f"Hallo{teken}daar")

    assert not form.is_valid()
    assert form.errors == {"vraag": ["Er staat een teken in dat we niet kunnen bewaren."]}
    assert form["vraag"].value() == f"Hallo{teken}daar"


@pytest.mark.parametrize("onzichtbaar", ["\u200b", "\u200d", "\u202e", "\u2066", "\xad", "\ufeff"])
def test_hidden_signs_do_not_carry_a_number_through(onzichtbaar: str):
    form = vul(f"Nummer 111{onzichtbaar}222{onzichtbaar}333")

    assert not form.is_valid()
    assert form.poort_vragen[0].moet


def test_a_very_long_text_gets_a_plain_message():
    form = vul(sociaal="1 1 1 a@ straat " * 6500)

    assert not form.is_valid()
    assert "te lang" in form.errors["sociaal"][0]
    assert len(form["sociaal"].value()) > 100_000


def test_names_are_asked_for_only_when_a_text_came():
    def namen():
        raise AssertionError

    assert not Verhaal(None, namen=namen).is_valid()
    assert not Verhaal({"vraag": ""}, namen=namen).is_valid()


def test_a_name_of_this_group_is_blocked():
    form = vul("Ineke Bosveld belde.", namen=lambda: ["Ineke Bosveld"])

    assert not form.is_valid()
    assert form.poort_vragen[0].moet


def test_the_card_is_honest_links_to_the_field_and_takes_focus():
    form = vul(NAAM)
    form.is_valid()
    kaart = toon(form)

    assert "We vinden niet alles. Je blijft zelf verantwoordelijk." in kaart
    assert 'role="alert" tabindex="-1" data-foutfocus' in kaart
    assert 'href="#id_vraag"' in kaart
    assert 'aria-describedby="id_vraag_helptext id_vraag_poort"' in str(form["vraag"])
    assert 'id="id_vraag_poort"' in kaart


def test_what_someone_typed_is_never_html():
    form = vul("Mail <script>@x.nl of a@b.nl<img src=x>", NAAM)
    form.is_valid()

    assert "<script>" not in toon(form)
    assert "<img" not in toon(form)


def test_a_form_without_a_gate_shows_nothing():
    assert toon(HuisForm()).strip() == ""


def test_a_road_in_without_a_form_can_ask_too():
    assert blokkeert({"tekst": BSN}, ())
    assert not blokkeert({"tekst": SCHOON}, ())


def test_no_browser_keeps_what_is_typed():
    assert 'autocomplete="off"' in str(vul()["vraag"])


def test_a_field_that_must_change_says_so_to_who_hears_the_page():
    form = vul(BSN, NAAM)
    form.is_valid()

    assert 'aria-invalid="true"' in str(form["vraag"])
    assert "aria-invalid" not in str(form["sociaal"])


@pytest.mark.parametrize(
    ("vraag", "sociaal"),
    [
        ("Nummer 111222", "333 staat op de brief."),
        ("Nummer 111 222", "333 staat op de brief."),
        ("Bel 0612", "345678 even."),
        ("Mail wilgje", "@hofdicht.example maar."),
        ("Nummer 111222", "333 staat op de brief. " + "Ze slaapt slecht. " * 20),
    ],
)
def test_what_is_spread_over_two_fields_is_blocked_and_repaired_in_one_press(vraag, sociaal):
    form = vul(vraag, sociaal)

    assert not form.is_valid()
    assert [een.moet for een in form.poort_vragen if een.verdeeld] == [True]
    assert "verdeeld over 2 velden" in toon(form)

    daarna = vul(vraag, sociaal, poort=alles(form))

    assert daarna.is_valid()
    assert vraag.split()[-1] not in daarna.cleaned_data["vraag"].split()
    assert sociaal.split()[0] not in daarna.cleaned_data["sociaal"].split()


def test_figures_beside_each_other_are_no_question():
    assert vul("Ze is 2 keer gevallen in 2024", "12 mensen kwamen langs.").is_valid()
