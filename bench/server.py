"""What gunicorn serves for the writes: the product, and beside it the floor of a bare form.

Plain http on loopback is told to be https, as a proxy would.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.urls import path

from bench.vloer import maak
from leerwerkplaats.wsgi import application as product  # before the models: it starts Django
from proeftuinen.traject.models import Controlepunt, Stap

FORMULIER = "/vloer/formulier/"


class PuntVorm(ModelForm):
    """A form with a foreign key to check, as bare as Django has it."""

    class Meta:
        model = Controlepunt
        fields = ["stap", "tekst"]


def formulier(request: HttpRequest) -> HttpResponse:
    """One insert and one update in one transaction, and a redirect; no session, no csrf."""
    form = PuntVorm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    with transaction.atomic():
        punt = form.save()
        Stap.objects.filter(pk=punt.stap_id).update(versie=F("versie") + 1)
    return HttpResponseRedirect(FORMULIER)


urlpatterns = [path(FORMULIER.strip("/") + "/", formulier)]
_vloer = maak((), "bench.server")


def application(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
    """Answer from the floor or from the product."""
    omgeving["wsgi.url_scheme"] = "https"
    return (_vloer if omgeving["PATH_INFO"] == FORMULIER else product)(omgeving, begin)
