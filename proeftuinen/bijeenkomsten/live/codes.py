"""The code that opens a room: six letters that are hard to mistake, and how long they work."""

import secrets
from datetime import datetime, time, timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

LETTERS = "bcdfghjkmnpqrstvwxz"
"""Consonants only, so that a code is no word; no l, which reads as I or 1."""
LENGTE = 6
MAP = "proeftuinen/bijeenkomsten/live"
WERKT_NIET = "Deze code werkt niet. Kijk nog eens op het scherm, of vraag het aan het team."
UITLOOP = timedelta(hours=4)
"""How long a code works after the day of the meeting."""


def nieuwe_code() -> str:
    """Return a code that no room has: one of 47 million."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTE))
        if not Zitting.objects.filter(code=code).exists():
            return code


def lees_code(getypt: str) -> str:
    """Return the code in what someone typed: capitals, spaces and dashes make no difference."""
    return "".join(teken for teken in getypt.casefold() if teken.isalnum())


def geldig_tot(bijeenkomst: Bijeenkomst, nu: datetime) -> datetime:
    """Return until when a code made now works: four hours past the end of the meeting's day.

    Of a meeting before today, or one that runs past midnight, the later day counts.
    """
    dagen = [bijeenkomst.dag, timezone.localdate(nu)]
    if bijeenkomst.slot:
        dagen.append(timezone.localdate(bijeenkomst.slot))
    begin = datetime.combine(
        max(dagen) + timedelta(days=1), time(), tzinfo=timezone.get_default_timezone()
    )
    return begin + UITLOOP


def zaal_bij(code: str) -> Zitting | None:
    """Return the room that this code is of, open or not, or None."""
    rijen = Zitting.objects.select_related("bijeenkomst__proeftuin")
    return rijen.filter(code=lees_code(code)).first()


def dicht(request: HttpRequest, zitting: Zitting | None) -> HttpResponse:
    """Say that this code opens nothing, with what was typed; only unknown codes are counted."""
    if zitting is None and (wacht := te_vaak(request, "livecode")):
        return wacht
    context = {"zitting": zitting, **teruggave(request)}
    return render(request, f"{MAP}/dicht.html", context, status=410)


class CodeForm(HuisForm):
    """The code on the screen; spaces, dashes and capitals make no difference."""

    code = Tekst(label="Code", max_length=40, help_text="Zes letters. Ze staan op het scherm.")

    def clean_code(self) -> str:
        """Return the code as it is kept."""
        return lees_code(self.cleaned_data["code"])


@require_http_methods(["GET", "POST"])
@login_not_required
def meedoen(request: HttpRequest) -> HttpResponse:
    """Ask for the code; a right one always leads on, of wrong ones only so many are answered."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        zitting = zaal_bij(form.cleaned_data["code"])
        if zitting is not None and zitting.is_open(timezone.now()):
            return redirect("proeftuinen:live-code", zitting.code)
        if wacht := te_vaak(request, "livecode"):
            return wacht
        form.add_error("code", WERKT_NIET)
    return render(request, f"{MAP}/telefoon_code.html", {"form": form})
