"""The door: who is not signed in is led to it, with what was typed kept on a page."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerwerkplaats.web.teruggeven import teruggave


class DeurMiddleware(LoginRequiredMiddleware):
    """Leads to signing in; a session that ended while someone wrote costs no text.

    The check against forged requests runs before this one.
    """

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        """Redirect, or answer 403 with what was typed on our own form."""
        terug = teruggave(request)
        if terug["getypt"]:
            adres = urlsplit(terug["terug_url"])
            terug["terug_pad"] = adres._replace(scheme="", netloc="").geturl()
            return render(request, "403_uitgelogd.html", terug, status=403)
        return super().handle_no_permission(request, view_func)
