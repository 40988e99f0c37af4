"""How allauth behaves here: nobody signs up by themselves, and no mail is a page, not a fault."""

import logging
from ipaddress import ip_address
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot, sloten
from leerwerkplaats.gebruikers.beveiliging.toestel import benoem
from leerwerkplaats.gebruikers.models import Gebruiker

logger = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):
    """Closes sign-up; an account comes from an invitation."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": "Deze code klopt niet. Kijk hem nog eens na.",
        "too_many_login_attempts": "Dit is te vaak geprobeerd. Wacht een paar minuten.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: there is no open sign-up."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Tell whether this is a path of ours; nothing else is a place to go on to.

        A browser leaves line ends out of a link: "/", line end, "//other.site" leads elsewhere.
        """
        pad = url or ""
        schoon = pad.startswith("/") and pad.isprintable()
        return schoon and url_has_allowed_host_and_scheme(pad, allowed_hosts=None)

    def login(self, request: HttpRequest, user: Gebruiker) -> None:
        """Sign in, and note what was proved by it."""
        super().login(request, user)
        slot.begin(request)
        if getattr(request, "sterk_van_buiten", False):  # see oidc.py
            slot.maak_sterk(request)
        opnieuw.noteer(request)

    def get_login_stages(self) -> list[str]:
        """Ask no second proof of who just gave one to an organisation that settings trust."""
        sterk = getattr(context.request, "sterk_van_buiten", False)
        trappen = super().get_login_stages()
        return [trap for trap in trappen if not (sterk and "mfa" in trap)]

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the visitor's address; IPv4 inside IPv6 is told apart, or all share one /64."""
        adres = ip_address(super().get_client_ip(request))
        return str(getattr(adres, "ipv4_mapped", None) or adres)

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        """Lead who needs a second lock and has none to where it is made, and on from there."""
        antwoord = super().post_login(request, user, **kwargs)
        if not request.user.sterk and sloten.is_verplicht(user):
            return slot.naar_slot(request, terug=antwoord.url)
        return antwoord

    def send_mail(self, template_prefix: str, email: str, context_: dict[str, Any]) -> None:
        """Send a mail; when the mail server is gone, answer with a page that says so (503).

        Raises ImmediateHttpResponse, which allauth's views hand to the browser.
        """
        try:
            super().send_mail(template_prefix, email, context_)
        except (OSError, SMTPException) as fout:
            logger.error("mail could not be sent: %s", type(fout).__name__)  # noqa: TRY400
            antwoord = render(context.request, "503.html", status=503)
            raise ImmediateHttpResponse(antwoord) from fout

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Gebruiker,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell someone that a lock changed: when and on what kind of device, no address of it.

        The change stands when the mail cannot go, and also happens outside a request.
        """
        toestel = benoem(self.request.headers.get("User-Agent", "")) if self.request else ""
        inhoud = {"moment": timezone.localtime(), "toestel": toestel, **(context or {})}
        inhoud["adres"] = settings.SITE_URL
        onderwerp = render_to_string(f"{template_prefix}_subject.txt", inhoud).strip()
        tekst = render_to_string(f"{template_prefix}_message.txt", inhoud)
        try:
            send_mail(" ".join(onderwerp.split()), tekst, None, [email or user.email])
        except (OSError, SMTPException) as fout:
            logger.error("notification could not be sent: %s", type(fout).__name__)  # noqa: TRY400
