"""Signing in by the account of one's own organisation, such as a municipality's Entra ID.

One provider, set by OIDC_* in the environment; without it both addresses answer 404. Allauth does
the walk (state, PKCE, tokens), `oidc_gesprek` weighs what the provider says, and here we decide
whose account it is. Nobody is made an account. Who has one is known by the provider's stable id
(`sub`) once tied; the first time by address, if the provider says that it verified it or if its
domain is in OIDC_DOMEINEN. Whoever is refused gets one and the same page, whatever the reason.

The button is a link and not a form: our policy says `form-action 'self'`, and Chromium holds the
whole chain of redirects after a form to it, so a form could never arrive at the provider. Naming
the provider there would open every form on the site to it, and break on the first provider that
leads on to a second address. A link has a risk of its own, that another site starts the walk; so
it begins only when the browser says that a page of ours, or the person, asked for it. The state
in the session does the rest: nobody can end a walk in a browser that did not begin it.
"""

import logging
import secrets
from typing import Any, NoReturn

from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.base.constants import AuthError
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET
from requests import RequestException

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.gebruikers.oidc_gesprek import Organisatie, Terugweg
from leerwerkplaats.omgeving import OIDC_ID
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.spoor import leg_vast

logger = logging.getLogger(__name__)

GEEN_ACCOUNT = "socialaccount/geen_account.html"


class Deuradapter(DefaultSocialAccountAdapter):
    """Decides whose account it is that came in by the provider; never makes one."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Return False: there is no open sign-up."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the person; raises ImmediateHttpResponse with one page for every refusal."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            _weiger(request, "not signing in")
        persoon = sociallogin.user if sociallogin.is_existing else _op_adres(request, sociallogin)
        if not persoon.is_active:
            _weiger(request, "closed account")
        if not sociallogin.is_existing:
            sociallogin.account = koppel(request=request, persoon=persoon, login=sociallogin)
            sociallogin.user = persoon
        request.sterk_van_buiten = settings.OIDC.tweede_slot  # the account adapter opens the lock

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: str | None = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Answer with a page of ours; the log gets the kind of fault, never what was sent."""
        if isinstance(exception, RequestException):
            raise ImmediateHttpResponse(_weg(request, exception))
        if error == AuthError.CANCELLED:
            messages.info(request, "Het inloggen is gestopt. Je kunt hier opnieuw beginnen.")
            raise ImmediateHttpResponse(redirect("account_login"))
        waarom = type(exception).__name__ if exception else "state"
        logger.warning("sign-in by the organisation failed: %s", waarom)


def _op_adres(request: HttpRequest, login: SocialLogin) -> Gebruiker:
    """Return who has the address that the provider vouches for; allauth looked by `sub` before."""
    adres = next(iter(login.email_addresses), None)
    if adres is None:
        _weiger(request, "no address")
    if not adres.verified and adres.email.rpartition("@")[2] not in settings.OIDC.domeinen:
        _weiger(request, "address not verified")
    return Gebruiker.objects.met_adres(adres.email) or _weiger(request, "no account")


@transaction.atomic
def koppel(*, request: HttpRequest, persoon: Gebruiker, login: SocialLogin) -> SocialAccount:
    """Tie the provider's id to the person, once, and tell the person by mail.

    A second id for the same person is refused: an address that was given to someone new must not
    open the account of who had it before.
    """
    Gebruiker.objects.select_for_update().get(pk=persoon.pk)
    wie = {"provider": login.account.provider, "uid": login.account.uid}
    eerder = SocialAccount.objects.filter(user=persoon, provider=wie["provider"]).first()
    if eerder:
        return eerder if eerder.uid == wie["uid"] else _weiger(request, "tied to another id")
    account, nieuw = SocialAccount.objects.get_or_create(**wie, defaults={"user": persoon})
    if not nieuw:
        _weiger(request, "id tied to another person")
    leg_vast("inloggen.gekoppeld", door=persoon, soort="gebruiker", object_id=persoon.publiek_id)
    context = {"organisatie": settings.OIDC.naam}
    get_adapter().send_notification_mail("socialaccount/email/account_connected", persoon, context)
    return account


def _weiger(request: HttpRequest, waarom: str) -> NoReturn:
    logger.warning("sign-in by the organisation refused: %s", waarom)
    raise ImmediateHttpResponse(render(request, GEEN_ACCOUNT, _context(), status=403))


def _weg(request: HttpRequest, fout: Exception) -> HttpResponse:
    logger.error("the sign-in of the organisation cannot be reached: %s", type(fout).__name__)
    return render(request, "socialaccount/aanbieder_weg.html", _context(), status=503)


def _context() -> dict[str, str]:
    return {"organisatie": settings.OIDC.naam}


def _organisatie(request: HttpRequest, provider_id: str) -> Organisatie:
    if settings.OIDC is None or provider_id != OIDC_ID:
        raise Http404
    return Organisatie(request, provider_id)


def _van_ons(request: HttpRequest) -> bool:
    """Tell whether a page of ours led here, or someone typed it; an old browser does not say."""
    return request.headers.get("Sec-Fetch-Site", "none") in {"same-origin", "none"}


@require_GET
@login_not_required
def naar_organisatie(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Lead to the provider, with a state, a nonce and a challenge of our own making only."""
    organisatie = _organisatie(request, provider_id)
    if request.user.is_authenticated:
        return redirect("start")
    if not _van_ons(request):
        return redirect("account_login")
    if antwoord := te_vaak(request, "organisatie"):
        return antwoord
    nonce = secrets.token_urlsafe(24)
    try:
        return organisatie.get_provider().redirect(
            request,
            AuthProcess.LOGIN,
            next_url=get_next_redirect_url(request),
            data={"nonce": nonce},
            auth_params={"nonce": nonce},
        )
    except (OAuth2Error, RequestException) as fout:
        return _weg(request, fout)


@require_GET
@login_not_required
def van_organisatie(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Let in who comes back from the provider, if it is someone that we know."""
    organisatie = _organisatie(request, provider_id)
    try:
        return Terugweg.adapter_view(organisatie)(request)
    except (OAuth2Error, RequestException) as fout:
        return _weg(request, fout)
