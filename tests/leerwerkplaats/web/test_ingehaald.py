"""What was taken away while someone chose it: a page that says so, and gives back the words."""

import logging

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.urls import (  # noqa: F401  Django reads them from this URLconf
    handler400,
    handler403,
    handler404,
    handler500,
)
from leerwerkplaats.urls import urlpatterns as huis
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.storing import is_ingehaald
from proeftuinen.traject.models import Controlepunt, Stap

HIER = {"origin": "http://testserver"}
TEKST = "Vraag de fanfare"


@login_not_required
def _haal_in(request: HttpRequest) -> HttpResponse:
    """Write a point of a step that is there no more."""
    with transaction.atomic():
        Controlepunt.objects.create(stap_id=10**6, tekst=request.POST["tekst"], volgorde=1)
    return HttpResponse("bewaard")


urlpatterns = [*huis, path("haal-in/", _haal_in)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.urls(__name__)
def test_what_leans_on_something_that_is_gone_is_told_and_given_back(caplog):
    caplog.set_level(logging.INFO)

    antwoord = Client(raise_request_exception=False).post(
        "/haal-in/", {"tekst": TEKST}, headers=HIER
    )

    assert antwoord.status_code == 409
    assert "<h1>Iemand was je net voor</h1>" in antwoord.text
    assert f">\n{TEKST}</textarea>" in antwoord.text
    assert Controlepunt.objects.count() == 0
    assert [regel.levelname for regel in caplog.records if regel.levelno >= logging.ERROR] == []


def test_only_a_reference_to_nothing_is_overtaken(gemeenten):
    with pytest.raises(IntegrityError) as dubbel, transaction.atomic():
        type(gemeenten[0]).objects.bulk_create([gemeenten[0]])

    assert is_ingehaald(dubbel.value) is False
    assert is_ingehaald(ValueError("x")) is False
    assert is_ingehaald(None) is False


def test_a_change_to_what_someone_took_away_is_a_page_that_is_not_there(stap):
    Stap.objects.filter(pk=stap.pk).delete()

    with pytest.raises(Http404):
        bewaar(stap, versie=stap.versie, waarden={"naam": "Mijn naam"})
    assert Gebruiker.objects.exists()
