"""The floors, with addresses of their own: what Django costs before the product does anything.

`ok` is a bare view without middleware. `base` is a signed-in page: Django's own middleware, the
session in the database, and a small template that extends a base with 8 links; 2 queries and about
1 kB. `mw` is the bare view behind the project's own middleware, signed in.
"""

from collections.abc import Sequence
from functools import cache

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.test import override_settings
from django.urls import path

KEER = 20
MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)
_SCHAKELS = "".join(
    f'<li><a class="menu__link" href="/deel/{nr}/">Onderdeel {nr}</a></li>\n' for nr in range(1, 9)
)
_BASIS = f"""<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{% block titel %}}{{% endblock %}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/base.css"></head>
<body><nav aria-label="Menu"><ul>
{_SCHAKELS}</ul></nav>
<p>{{{{ user }}}}</p>
{{% for bericht in messages %}}<p role="status">{{{{ bericht }}}}</p>{{% endfor %}}
<main>{{% block inhoud %}}{{% endblock %}}</main></body></html>
"""
_BLAD = """{% extends "basis.html" %}
{% block titel %}Vloer{% endblock %}
{% block inhoud %}<h1>Vloer</h1><p>Je bent binnen als {{ user.email }}.</p>{% endblock %}
"""
_SJABLONEN = {"basis.html": _BASIS, "blad.html": _BLAD}


@cache
def _motor() -> DjangoTemplates:
    """Return the templates; made late, because Django must have started."""
    return DjangoTemplates(
        {
            "NAME": "vloer",
            "DIRS": [],
            "APP_DIRS": False,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ],
                "loaders": [
                    (
                        "django.template.loaders.cached.Loader",
                        [("django.template.loaders.locmem.Loader", _SJABLONEN)],
                    )
                ],
            },
        }
    )


def ok(_request: HttpRequest) -> HttpResponse:
    """Say ok."""
    return HttpResponse("ok")


def base(request: HttpRequest) -> HttpResponse:
    """Render the small page for who is signed in."""
    return HttpResponse(_motor().get_template("blad.html").render({}, request))


urlpatterns = [path("vloer/ok/", ok), path("vloer/base/", base)]


def maak(middleware: Sequence[str], urlconf: str = "bench.vloer") -> WSGIHandler:
    """Return a handler with this middleware and these addresses, beside the project's own."""

    # On the request, as CommonMiddleware and the resolver read it: changing ROOT_URLCONF would
    # empty the project's resolver in the middle of a round.
    class Verzoek(WSGIRequest):
        pass

    class Handler(WSGIHandler):
        request_class = Verzoek

    Verzoek.urlconf = urlconf
    with override_settings(MIDDLEWARE=list(middleware)):
        return Handler()


def maak_alle() -> dict[str, tuple[WSGIHandler, str]]:
    """Return each floor's handler and address by name."""
    return {
        "ok": (maak(()), "/vloer/ok/"),
        "base": (maak(MIDDLEWARE), "/vloer/base/"),
        "mw": (maak(settings.MIDDLEWARE), "/vloer/ok/"),
    }
