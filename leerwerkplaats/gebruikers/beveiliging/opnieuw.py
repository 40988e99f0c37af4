"""Proving again who you are, before something sensitive: ours, since allauth asks nothing of an
account without password and second lock.

A proof counts 15 minutes (settings.OPNIEUW_SECONDEN); signing in is one. Whoever has a second lock
proves it by that lock. What someone had typed goes along in the page (`meenemen`), signed and in
no session, and is sent after all once they proved who they are.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from leerwerkplaats.gebruikers.beveiliging import herhaalcode
from leerwerkplaats.gebruikers.beveiliging.forms import AppcodeForm, MailcodeForm
from leerwerkplaats.gebruikers.beveiliging.meenemen import pak_in
from leerwerkplaats.gebruikers.beveiliging.sloten import heeft_slot, lees

SLEUTEL = "bewezen_op"
SJABLOON = "mijn/opnieuw.html"


def noteer(request: HttpRequest) -> None:
    """Note that the person proved just now who they are."""
    request.session[SLEUTEL] = time.time()


def is_recent(request: HttpRequest) -> bool:
    """Tell whether the last proof is younger than fifteen minutes."""
    bewezen = request.session.get(SLEUTEL, 0)
    return 0 <= time.time() - bewezen < settings.OPNIEUW_SECONDEN


def is_bewezen(request: HttpRequest) -> bool:
    """Tell whether nothing need be asked: a fresh proof, by the second lock where there is one."""
    if not is_recent(request):
        return False
    return request.user.sterk or not heeft_slot(request.user)


def pas_bewezen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Ask for a fresh proof before this view; stands inside the decorator that names the right.

    A GET is led to the page that asks and back; the answer to a POST is that page itself (status
    200, nothing done yet), with what was typed.
    """

    @wraps(view)
    def eerst(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs) if is_bewezen(request) else vraag(request)

    return eerst


def vraag(request: HttpRequest) -> HttpResponse:
    """Ask for a proof in place of what was asked of us."""
    if request.method != "POST":
        terug = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('account_reauthenticate')}?{terug}")
    antwoord = toon(request, mee=pak_in(request), bestanden=bool(request.FILES))
    if request.headers.get("HX-Request"):
        antwoord["HX-Retarget"], antwoord["HX-Reswap"] = "body", "innerHTML"
    return antwoord


def toon(request: HttpRequest, *, status: int = 200, **inhoud: Any) -> HttpResponse:
    """Show the page that asks for a proof, with what was typed (`mee`) or where to go (`terug`)."""
    sloten = lees(request.user)
    context = {
        "sloten": sloten,
        "form": AppcodeForm(user=request.user) if sloten.aantal else MailcodeForm(),
        "gestuurd": herhaalcode.is_gestuurd(request),
        "terug": "",
        "mee": "",
        **inhoud,
    }
    if sloten.passkeys:
        context["opties"] = {"request_options": begin_authentication(request.user)}
    return render(request, SJABLOON, context, status=status)


def eigen_pad(request: HttpRequest, pad: str) -> str:
    """Return the path when it is one of ours; the start page otherwise."""
    return pad if get_adapter(request).is_safe_url(pad) else reverse("start")
