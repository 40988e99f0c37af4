"""What someone typed, given back on a page that refuses it, so that nothing written is lost.

Only to a form of our own site: otherwise another site could make a page of ours say what it wants.
Only texts of our own forms: never a key, a choice, a code or a password.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import SuspiciousOperation
from django.forms.widgets import DateTimeBaseInput
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException

from leerwerkplaats.web.forms import HuisForm

MEESTE_TEKENS = 200_000
"""Of all fields together; more than any form of ours takes."""
GEHEIM = {"code", "wachtwoord", "password", "sleutel", "token"}
_GEEN_TEKST = (forms.NumberInput, DateTimeBaseInput)


@dataclass(frozen=True)
class Getypt:
    """One field that someone filled in."""

    label: str
    tekst: str


def van_hier(request: HttpRequest) -> str:
    """Return the address of our own page that sent this request, or "" when it was not ours.

    What a browser says of the origin goes before the address of the page.
    """
    try:
        eigen = f"{request.scheme}://{request.get_host()}"
        pagina = request.headers.get("Referer", "")
        delen = urlsplit(request.headers.get("Origin") or pagina)
    except (SuspiciousOperation, ValueError):
        return ""
    vreemd = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    if vreemd or f"{delen.scheme}://{delen.netloc}" != eigen:
        return ""
    return pagina if pagina.startswith(f"{eigen}/") else f"{eigen}{request.get_full_path()}"


def teruggave(request: HttpRequest) -> dict[str, Any]:
    """Return the context of a page that gives back what was typed, and where it was typed."""
    if request.method == "POST":
        return {"getypt": getypt(request), "terug_url": van_hier(request)}
    return {"getypt": [], "terug_url": request.get_full_path()}


def getypt(request: HttpRequest) -> list[Getypt]:
    """Return the texts of a posted form, in its order; asks nothing of the database."""
    post = _post(request) if van_hier(request) else None
    if not post:
        return []
    uit, over = [], MEESTE_TEKENS
    for naam, label in _tekstvelden(post):
        tekst = "\n".join(deel for deel in map(_leesbaar, post.getlist(naam)) if deel.strip())
        if tekst:
            uit.append(Getypt(label, tekst[:over]))
            over -= len(tekst)
        if over <= 0:
            break
    return uit


def _post(request: HttpRequest) -> QueryDict | None:
    """Return what was posted, or None when it cannot be read any more."""
    try:
        return request.POST
    except (OSError, RawPostDataException, SuspiciousOperation, MultiPartParserError):
        return None


def _tekstvelden(post: QueryDict) -> Iterator[tuple[str, str]]:
    """Yield name and label of the posted texts, after the form that knows most of the names."""
    vormen = sorted(_vormen(HuisForm), key=lambda vorm: -len(post.keys() & vorm.base_fields.keys()))
    gezien = set()
    for vorm in vormen:
        for naam, veld in vorm.base_fields.items():
            if naam in post and naam not in gezien:
                gezien.add(naam)
                if _is_tekst(naam, veld):
                    yield naam, str(veld.label or naam.replace("_", " ").capitalize())


def _vormen(soort: type[HuisForm]) -> Iterator[type[HuisForm]]:
    for onder in soort.__subclasses__():
        yield onder
        yield from _vormen(onder)


def _is_tekst(naam: str, veld: forms.Field) -> bool:
    invoer = veld.widget
    if naam in GEHEIM or invoer.attrs.get("autocomplete") == "one-time-code":
        return False
    return isinstance(invoer, forms.TextInput | forms.Textarea) and not isinstance(
        invoer, _GEEN_TEKST
    )


def _leesbaar(tekst: str) -> str:
    """Return the text without control characters, which no page can show."""
    return "".join(
        teken
        for teken in tekst
        if teken in "\n\t" or unicodedata.category(teken) not in {"Cc", "Cs"}
    )
