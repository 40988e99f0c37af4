"""The core tasks around one's account, post and plans, by keyboard and without JavaScript."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import BREED, TELEFOON
from tests.e2e.handen import Hand, Toetsenbord, ZonderScript
from tests.e2e.huis import LINK, Huis
from tests.e2e.test_stroom import log_in, zet_slot_erop
from tests.e2e.test_toegankelijk import KLEINST, keur, past

HANDEN = {"toetsenbord": Toetsenbord, "zonder-js": ZonderScript}
KOP = "h1"


def _bekijk(hand: Hand) -> None:
    """Look at the page as it stands, once: in the browser that runs scripts."""
    if isinstance(hand, Toetsenbord):
        keur(hand.page)
        past(hand.page, KLEINST, TELEFOON, BREED)


def _naar_account(hand: Hand, tab: str) -> None:
    page = hand.page
    hand.druk(page.locator("details.lw-menu > summary:visible"))
    hand.druk(page.get_by_role("link", name="Mijn account").locator("visible=true"))
    expect(page.locator(KOP)).to_have_text("Wie ik ben")
    tabs = page.get_by_role("navigation", name="Onderdelen")
    hand.druk(tabs.get_by_role("link", name=tab, exact=True))


def _naar_onderdeel(hand: Hand, tab: str) -> None:
    tabs = hand.page.get_by_role("navigation", name="Onderdelen")
    hand.druk(tabs.get_by_role("link", name=tab, exact=True))
    expect(hand.page.locator(KOP)).to_have_text(tab)


def _nodig_uit(hand: Hand, huis: Huis, wie: str) -> None:
    """Invite with a look first, change the subject and send; the mail has the person's own link."""
    page = hand.page
    _naar_onderdeel(hand, "Mensen")
    hand.druk(page.get_by_role("link", name="Uitnodigen", exact=True))
    hand.vul(page.get_by_label("Mailadres"), wie)
    hand.kruis_aan(page.get_by_label("Eerst zelf de tekst nakijken"))
    hand.druk(page.get_by_role("button", name="Stuur de uitnodiging"))
    expect(page.locator("main")).to_contain_text(f"Aan {wie}")
    expect(page.locator("main")).to_contain_text("[hier komt de link]")
    _bekijk(hand)
    al_verstuurd = len(huis.post())

    hand.druk(page.get_by_role("link", name="Wijzig de tekst"))
    hand.vul(page.get_by_label("Onderwerp"), "Kom je erbij?")
    hand.druk(page.get_by_role("button", name="Bewaar", exact=True))
    expect(page.locator(KOP)).to_have_text("Kom je erbij?")
    assert [brief for brief in huis.post() if brief.aan == wie] == []
    hand.druk(page.get_by_role("button", name="Verstuur nu"))

    assert huis.brief_aan(wie, LINK, al_verstuurd).startswith(huis.adres)
    assert [brief.onderwerp for brief in huis.post() if brief.aan == wie] == ["Kom je erbij?"]


def _bewaar_plan(hand: Hand, naam: str) -> None:
    page = hand.page
    _naar_onderdeel(hand, "Planning")
    hand.druk(page.get_by_role("link", name="Bewaar dit jaarplan"))
    hand.vul(page.get_by_label("Naam", exact=True), naam)
    hand.druk(page.get_by_role("button", name="Bewaar het jaarplan"))
    expect(page.locator(KOP)).to_have_text(naam)


def _begin_ermee(hand: Hand, plan: str, naam: str) -> None:
    page = hand.page
    hand.druk(page.get_by_role("link", name="Begin hiermee een jaar"))
    gekozen = page.get_by_label("Begin met").locator("option:checked")
    expect(gekozen).to_have_text(plan)
    hand.vul(page.get_by_label("Naam", exact=True), naam)
    hand.vul(page.get_by_label("Gemeenten", exact=True), "Zundert")
    hand.datum(page.get_by_label("Begin van het jaar"), date(2026, 9, 1))
    hand.druk(page.get_by_role("button", name="Maak het jaar"))
    expect(page.locator("main")).to_contain_text("Zundert")


def _neem_mee(hand: Hand, adres: str) -> None:
    page = hand.page
    _naar_account(hand, "Mijn gegevens")
    with page.expect_download() as bestand:
        hand.druk(page.get_by_role("link", name="Neem alles mee"))
    inhoud = json.loads(Path(bestand.value.path()).read_text("utf-8"))
    assert inhoud["gegevens"]["account"][0]["mailadres"] == adres


@pytest.mark.parametrize("manier", list(HANDEN))
def test_a_procesbegeleider_invites_keeps_a_plan_and_takes_the_own_data_along(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(**HANDEN[manier].opties))
    adres = huis.gegevens["adressen"][f"taken-{manier}"]
    log_in(hand, huis, adres)
    zet_slot_erop(hand)
    hand.druk(hand.page.get_by_role("link", name=f"Proeftuin Taken {manier}"))

    _nodig_uit(hand, huis, f"nieuw-{manier}@e2e.example")
    _bewaar_plan(hand, f"Plan {manier}")
    _begin_ermee(hand, f"Plan {manier}", f"Vervolg {manier}")
    _neem_mee(hand, adres)

    hand.druk(hand.page.get_by_role("link", name="Wis je account"))
    expect(hand.page.get_by_role("heading", name="Dit moet eerst")).to_be_visible()
    expect(hand.page.get_by_role("button", name="Wis mijn account")).to_have_count(0)
    _bekijk(hand)


@pytest.mark.parametrize("manier", list(HANDEN))
def test_someone_erases_oneself_and_is_gone(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(**HANDEN[manier].opties))
    page, adres = hand.page, huis.gegevens["adressen"][f"weg-{manier}"]
    log_in(hand, huis, adres)
    _naar_account(hand, "Mijn gegevens")
    hand.druk(page.get_by_role("link", name="Wis je account"))
    expect(page.get_by_role("heading", name="Dit gaat weg")).to_be_visible()
    _bekijk(hand)

    hand.vul(page.get_by_label("Typ WISSEN"), "ja")
    hand.druk(page.get_by_role("button", name="Wis mijn account"))
    expect(page.get_by_role("alert")).to_contain_text("Typ het woord WISSEN")
    _bekijk(hand)
    hand.vul(page.get_by_label("Typ WISSEN"), "WISSEN")
    hand.druk(page.get_by_role("button", name="Wis mijn account"))

    expect(page.locator(KOP)).to_have_text("Je gegevens zijn gewist")
    _bekijk(hand)
    afscheid = huis.brief_aan(adres, re.compile("Dit is de laatste mail"))
    assert afscheid
    page.goto("/mijn/")
    expect(page.locator(KOP)).to_have_text("Fijn dat je er bent")
