"""Proves of a form at an address that no text field of it lets anyone through.

    def test_the_gate_holds(als, kernteam, tafel):
        poort_houdt(als(kernteam), adres, {"vraag": "Wat helpt?", ...}, collega="Ineke Bosveld")

`velden` is a post that would be kept. Each text field in turn gets a BSN, a mail address and the
full name of someone of the proeftuin; each time the form must come back with the card and with
what was typed, and no table, session or mail may hold it.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core import mail
from django.test import Client

from leerwerkplaats.web.forms import HuisForm
from leerwerkplaats.web.poort import PoortMixin
from tests.logboek import GEPLANT
from tests.speurder import in_tabellen

BSN, MAIL, COLLEGA = GEPLANT


def tekstvelden(form: forms.Form) -> list[str]:
    """Return the fields of a form in which someone can type words."""
    return [
        naam
        for naam, veld in form.fields.items()
        if isinstance(veld, forms.CharField)
        and not isinstance(veld, forms.UUIDField)
        and not veld.widget.is_hidden
    ]


def poort_houdt(
    client: Client,
    url: str,
    velden: Mapping[str, Any],
    *,
    collega: str = COLLEGA,
    vorm: str = "form",
    behalve: tuple[str, ...] = (),
) -> int:
    """Post each forbidden thing in each text field; return how many posts were refused.

    `collega`: the full name of a contact of this proeftuin; without one of your own, make a
    contact called `COLLEGA`. `vorm`: what the page calls the form. `behalve`: fields of which
    the form itself says in `poort_velden` that they need no look.
    """
    woorden = (BSN, MAIL, collega)
    voor = _waar(woorden)
    eerste = client.post(url, {**velden, _een_tekst(client, url, velden, vorm): BSN})
    form = eerste.context[vorm]
    assert isinstance(form, PoortMixin), f"{type(form).__name__} stands not behind the gate"
    namen = [naam for naam in tekstvelden(form) if naam not in behalve]
    assert namen, "no text field to look at"
    for naam in namen:
        for woord in woorden:
            _geweigerd(client, url, {**velden, naam: woord}, naam=naam, woord=woord, vorm=vorm)
    assert _waar(woorden) == voor, "a forbidden word was kept"
    return len(namen) * len(woorden)


def _een_tekst(client: Client, url: str, velden: Mapping[str, Any], vorm: str) -> str:
    """Return one text field: of the form on the page, or else of what is posted."""
    pagina = client.get(url)
    form = (pagina.context or {}).get(vorm) if pagina.status_code == 200 else None
    if isinstance(form, HuisForm):
        return tekstvelden(form)[0]
    return next(naam for naam, waarde in velden.items() if " " in str(waarde))


def _geweigerd(
    client: Client, url: str, velden: dict[str, Any], *, naam: str, woord: str, vorm: str
) -> None:
    antwoord = client.post(url, velden)
    waar = f"{woord!r} in {naam}"
    assert antwoord.status_code in (200, 422), f"{waar}: status {antwoord.status_code}"
    form = antwoord.context[vorm]
    assert form.errors == {}, f"{waar}: {form.errors}"
    assert any(vraag.moet for vraag in form.poort_vragen), f"{waar}: nothing blocks"
    tekst = antwoord.content.decode()
    assert "data-poort" in tekst, f"{waar}: the page shows no card (componenten/poort.html)"
    assert woord in tekst, f"{waar}: what was typed is gone"
    assert "css/componenten/poort" in tekst or "<html" not in tekst, "poort.css is missing"
    assert "no-store" in antwoord["Cache-Control"], f"{waar}: the answer may be kept"
    assert getattr(antwoord.wsgi_request, "sensitive_post_parameters", None), (
        f"{waar}: @achter_poort is missing on the view"
    )


def _waar(woorden: tuple[str, ...]) -> tuple[Counter[str], int]:
    """Count where these words are kept: in tables (also sessions) and in mail."""
    post = sum(any(w.lower() in str(b.message()).lower() for w in woorden) for b in mail.outbox)
    return in_tabellen(woorden), post
