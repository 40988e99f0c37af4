"""Proving again who you are, before something sensitive: ours, since allauth asks nothing of an
account without password and second lock.

A proof counts 15 minutes (settings.OPNIEUW_SECONDEN); signing in is one.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

SLEUTEL = "bewezen_op"


def noteer(request: HttpRequest) -> None:
    """Note that the person proved just now who they are."""
    request.session[SLEUTEL] = time.time()


def is_recent(request: HttpRequest) -> bool:
    """Tell whether the last proof is younger than fifteen minutes."""
    bewezen = request.session.get(SLEUTEL, 0)
    return 0 <= time.time() - bewezen < settings.OPNIEUW_SECONDEN


def pas_bewezen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Ask for a fresh proof before this view; stands inside the decorator that names the right."""

    @wraps(view)
    def eerst(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_recent(request):
            return view(request, *args, **kwargs)
        vraag = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('account_reauthenticate')}?{vraag}")

    return eerst
