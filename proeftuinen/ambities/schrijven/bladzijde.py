"""What the pages of writing share."""

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from proeftuinen.ambities.bladzijde import SCHRIJVEN, toon_ambitie
from proeftuinen.ambities.delen import Deel
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/schrijven"
VOL = "Hier staat al zo veel dat er niets meer bij past. Haal eerst iets weg."


def toon(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show a page of writing."""
    pad = f"{MAP}/{sjabloon}"
    return toon_ambitie(request, proeftuin, pad, sub=SCHRIJVEN, context=context, status=status)


def toon_weg(
    request: HttpRequest, proeftuin: Proeftuin, form: forms.Form, actie: str, knop: str
) -> HttpResponse:
    """Answer 404 with what was typed in what someone took away, and a way to keep it after all.

    Raises Http404 when nothing that can be kept was typed.
    """
    if not form.is_valid():
        raise Http404
    over = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "versie"}
    context = {
        "jouw": over,
        "verborgen": [*over.items(), ("sleutel", uuid.uuid4())],
        "actie": actie,
        "knop": knop,
        "terug_url": naar(proeftuin, over.get("deel", "")),
    }
    return toon(request, proeftuin, "weg.html", context, 404)


def naar(proeftuin: Proeftuin, deel: Deel | str = "", anker: str = "") -> str:
    """Return the address of a part, or of the page with all four."""
    if deel:
        adres = reverse("proeftuinen:ambitiedeel", args=[proeftuin.publiek_id, deel])
    else:
        adres = reverse("proeftuinen:ambitie-schrijven", args=[proeftuin.publiek_id])
    return f"{adres}#{anker}" if anker else adres
