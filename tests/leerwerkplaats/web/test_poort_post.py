"""The gate over the wire: what is asked about is kept nowhere, and other rooms can prove it."""

import logging
import sys

import pytest
from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path
from django.views.debug import ExceptionReporter

from leerwerkplaats.web.forms import MaakForm, Tekst
from leerwerkplaats.web.poort import PoortMixin, achter_poort
from tests.poortvormen import BSN, COLLEGA, MAIL, poort_houdt

pytestmark = pytest.mark.django_db

ADRES = "/blik/"
SLEUTEL = "0b8f0a52-6c0c-4a7e-9d0b-2f2d6a3c9a11"
VELDEN = {"sleutel": SLEUTEL, "blik": "De nachten zijn zwaar.", "kort": "Slecht slapen"}
KAPOT = "stuk"
PAGINA = """{% extends "base.html" %}{% load static %}
{% block extra_css %}<link rel="stylesheet" href="{% static 'css/componenten/poort.css' %}">
{% endblock %}
{% block inhoud %}{% include "componenten/formulier.html" with knop="Deel" %}{% endblock %}"""


class BlikForm(PoortMixin, MaakForm):
    """A look from one's own work."""

    blik = Tekst(max_length=600, widget=forms.Textarea)
    kort = Tekst(max_length=80, required=False)
    tellen = forms.IntegerField(required=False)


@login_not_required
@achter_poort
def blik(request: HttpRequest) -> HttpResponse:
    form = BlikForm(request.POST or None, namen=lambda: [COLLEGA])
    if request.method == "POST" and form.is_valid():
        request.session["bewaard"] = form.cleaned_data["blik"]
        return HttpResponse(form.cleaned_data["blik"])
    if request.GET.get(KAPOT):
        tekst = form.data["blik"]
        raise RuntimeError(len(tekst))
    return HttpResponse(engines["django"].from_string(PAGINA).render({"form": form}, request))


urlpatterns = [path("blik/", blik), path("", include("leerwerkplaats.urls"))]


@pytest.fixture(autouse=True)
def _eigen_adressen(settings):
    settings.ROOT_URLCONF = sys.modules[__name__]


def test_every_text_field_refuses_what_is_forbidden(client):
    assert poort_houdt(client, ADRES, VELDEN) == 6


def test_the_proof_fails_for_a_field_that_is_not_looked_at(client, monkeypatch):
    monkeypatch.setattr(BlikForm, "poort_velden", ("blik",))

    with pytest.raises((AssertionError, TypeError)):
        poort_houdt(client, ADRES, VELDEN)


def test_a_story_is_blocked_repaired_and_kept_without_what_was_found(client):
    verhaal = f"Haar nummer is {BSN}. Mail {MAIL}."
    eerst = client.post(ADRES, VELDEN | {"blik": verhaal})

    assert "bewaard" not in client.session
    assert eerst["Cache-Control"] == "private, no-store"

    alles = f"alles:{eerst.context['form'].poort_merk}"
    daarna = client.post(ADRES, VELDEN | {"blik": verhaal, "poort": alles})

    assert daarna.status_code == 200
    assert client.session["bewaard"] == daarna.content.decode()
    assert BSN not in daarna.content.decode()
    assert MAIL not in daarna.content.decode()


def test_the_key_of_a_form_is_free_while_it_asks(client):
    """Whoever answers later posts the same key; a refusal may not have used it."""
    antwoord = client.post(ADRES, VELDEN | {"blik": BSN})

    assert SLEUTEL in antwoord.content.decode()


def test_no_log_line_holds_what_was_refused(client, caplog):
    caplog.set_level(logging.DEBUG)
    client.post(ADRES, VELDEN | {"blik": f"{BSN} {MAIL}"})

    assert BSN not in caplog.text
    assert MAIL not in caplog.text


def test_an_error_report_holds_nothing_that_was_typed(client, rf, settings, caplog):
    caplog.set_level(logging.DEBUG)
    settings.DEBUG = False
    client.raise_request_exception = False

    antwoord = client.post(f"{ADRES}?{KAPOT}=1", VELDEN | {"blik": BSN})
    regel = next(regel for regel in caplog.records if regel.exc_info)
    verslag = ExceptionReporter(antwoord.wsgi_request, *regel.exc_info).get_traceback_text()

    assert antwoord.status_code == 500
    assert "RuntimeError" in verslag
    assert BSN not in verslag
    assert BSN not in caplog.text


@pytest.mark.parametrize("rauw", [b"%00", b"%ED%A0%80", b"%FF%FE", b"%E2%80%AE111222333"])
def test_bytes_that_are_no_text_give_an_answer_in_plain_words(client, rauw):
    body = b"sleutel=" + SLEUTEL.encode() + b"&blik=Hallo" + rauw
    antwoord = client.post(ADRES, body, content_type="application/x-www-form-urlencoded")

    assert antwoord.status_code == 200
    assert "bewaard" not in client.session or BSN not in client.session["bewaard"]


def test_a_hundred_thousand_signs_are_given_back_with_the_reason(client):
    lang = "1 1 1 a@ straat " * 6500
    antwoord = client.post(ADRES, VELDEN | {"blik": lang})

    assert antwoord.status_code == 200
    assert "Dit is te lang" in antwoord.content.decode()
    assert lang.strip() in antwoord.content.decode()
