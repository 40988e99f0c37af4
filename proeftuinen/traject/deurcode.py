"""Proving with a mailed code that one reads the mail of an address, before anything opens.

An invitation and the code in the room both begin here.
"""

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core import ratelimit
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.limiet import te_veel_codes


def begin(
    request: HttpRequest,
    adres: str,
    verder: str,
    *,
    daad: str = "code_vragen",
    stil: bool = False,
) -> HttpResponse:
    """Mail a code to this address, and lead to where it is typed; with the code on to `verder`.

    `daad` is the rate of one network. With `stil` nothing is mailed and no account is made, and
    the answer is the same: nobody learns who is at rest.
    """
    if te_veel_codes(request, adres, daad):
        return ratelimit.respond_429(request)
    try:
        _zwijg(request, adres) if stil else _stuur(request, adres)
    except ImmediateHttpResponse as geen_mail:
        return geen_mail.response
    return redirect(f"{reverse('account_confirm_login_code')}?next={verder}")


def _stuur(request: HttpRequest, adres: str) -> None:
    persoon = Gebruiker.objects.vind_of_maak(adres)
    LoginCodeVerificationProcess.initiate(request=request, user=persoon, email=adres)


def _zwijg(request: HttpRequest, adres: str) -> None:
    """Begin what `initiate` begins for someone unknown, without the mail that says so."""
    login = Login(user=None, email=adres)
    login.state["stages"] = {"current": "login_by_code"}
    trap = LoginByCodeStage(LoginStageController(request, login), request, login)
    trap.state.update(LoginCodeVerificationProcess.initial_state(user=None, email=adres))
    trap.state["initiated_by_user"] = True
    proces = LoginCodeVerificationProcess(stage=trap)
    proces.send(skip_enumeration_mails=True)
    proces.persist()
