"""How allauth behaves here: nobody signs up by themselves, and no mail is a page, not a fault."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest
from django.shortcuts import render

logger = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):
    """Closes sign-up; an account comes from an invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: there is no open sign-up."""
        return False

    def send_mail(self, template_prefix: str, email: str, context_: dict[str, Any]) -> None:
        """Send a mail; when the mail server is gone, answer with a page that says so (503).

        Raises ImmediateHttpResponse, which allauth's views hand to the browser.
        """
        try:
            super().send_mail(template_prefix, email, context_)
        except (OSError, SMTPException) as fout:
            logger.error("mail could not be sent: %s", type(fout).__name__)  # noqa: TRY400
            antwoord = render(context.request, "account/mail_weg.html", status=503)
            raise ImmediateHttpResponse(antwoord) from fout
