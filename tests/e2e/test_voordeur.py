"""What leaves the real server: headers, static files, no addresses of people, no other hosts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.bladzijde import vul_in
from tests.e2e.bladzijden import BLADZIJDEN
from tests.e2e.conftest import Waker
from tests.e2e.handen import FOCUS
from tests.e2e.huis import Huis

HASH = re.compile(r"/static/.+\.[0-9a-f]{12}\.(css|js|svg|woff2)$")
ROLLEN = "procesbegeleider", "kernteam", "deelnemer", "gemeente", "landelijk", "beheerder"
KOPPEN = {
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize("wie", ["", *ROLLEN])
def test_headers_close_every_page_and_no_page_shows_an_address(
    wie: str, als: Callable[..., Page], huis: Huis
) -> None:
    """Ask each address that a role can open, without drawing it."""
    verzoek = als(wie).context.request
    paden = {bladzijde.adres for bladzijde in BLADZIJDEN if bladzijde.wie == wie} - {"/demo/post/"}
    adressen = huis.gegevens["alle_adressen"]
    for pad in paden:
        antwoord = verzoek.get(vul_in(pad, huis.gegevens))
        koppen = antwoord.headers
        assert {naam: koppen.get(naam) for naam in KOPPEN} == KOPPEN, pad
        # The page of an invitation has a secret in its address; its view sets a policy of its own.
        assert koppen["referrer-policy"] in {"same-origin", "strict-origin", "no-referrer"}, pad
        bewaren = set(koppen["cache-control"].split(", "))
        if wie == "" and pad.startswith("/kennisbank/") and "?" not in pad:  # published for all
            assert bewaren == {"public", "max-age=60"}, pad
        else:
            assert bewaren >= {"private", "no-store"}, pad
        beleid = koppen["content-security-policy"]
        assert "default-src 'none'" in beleid, pad
        assert "unsafe" not in beleid, pad
        assert "permissions-policy" in koppen, pad
        tekst = antwoord.text()
        # One's own address stands on one's own account; the team sees that of who takes part on
        # the page of that person; nowhere else.
        if "/mensen/wie/" in pad and wie != "deelnemer":
            continue
        eigen = huis.gegevens["adressen"].get(wie) if pad.startswith("/mijn/") else None
        assert [adres for adres in adressen if adres in tekst and adres != eigen] == [], pad


def test_static_files_have_hashed_names_and_come_from_here(
    als: Callable[..., Page], huis: Huis, waker: Waker
) -> None:
    page = als("procesbegeleider")
    tuin = huis.gegevens["tuinen"]["lindewaard"]
    for pad in ("/", f"/proeftuinen/{tuin}/", f"/proeftuinen/{tuin}/afdruk/"):
        page.goto(pad, wait_until="networkidle")

    statisch = [url for url in waker.verzoeken if "/static/" in url]
    assert {url.rsplit(".", 1)[1] for url in statisch} >= {"css", "js", "svg", "woff2"}
    assert [url for url in statisch if not HASH.search(url)] == []
    assert all(url.startswith(huis.adres) for url in waker.verzoeken if url[:5] != "data:")
    antwoord = page.context.request.get(statisch[0])
    assert "immutable" in antwoord.headers["cache-control"]


def test_each_page_asks_for_its_fonts_and_gets_them(als: Callable[..., Page]) -> None:
    page = als("procesbegeleider")
    page.goto("/", wait_until="networkidle")

    geladen = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )

    namen = {naam.strip('"') for naam in geladen}
    assert namen >= {"Vollkorn Variable", "Atkinson Hyperlegible Next Variable"}


def test_the_demo_door_lets_one_choose_who_to_be(als: Callable[..., Page]) -> None:
    page = als()
    page.goto("/inloggen/")

    page.get_by_role("link", name="Deelnemer").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")
    expect(page.get_by_role("region", name="Voorbeeld")).to_contain_text("deelnemer")
    page.get_by_role("link", name="Kies een andere rol").click()
    page.get_by_role("link", name="Landelijk").click()
    expect(page.get_by_role("link", name="Landelijk", exact=True).first).to_be_visible()


@pytest.mark.parametrize(
    "opties", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}], ids=str
)
def test_own_colours_and_less_motion_keep_the_focus_in_sight(
    opties: dict[str, str], als: Callable[..., Page], huis: Huis
) -> None:
    page = als("procesbegeleider", **opties)
    tuin, stap = huis.gegevens["tuinen"]["lindewaard"], huis.gegevens["stappen"]["lindewaard"]["6b"]
    for pad in (f"/proeftuinen/{tuin}/", f"/proeftuinen/{tuin}/stappen/{stap}/bewerken/"):
        page.goto(pad)
        for _ in range(25):
            page.keyboard.press("Tab")
            stand = page.evaluate(FOCUS, page.query_selector("html"))
            assert stand["begin"] or stand["zichtbaar"], stand["wat"]
        if "reduced_motion" in opties:
            bewegend = page.evaluate(
                """() => [...document.querySelectorAll("*")].filter((el) => {
                  const stijl = getComputedStyle(el);
                  const duur = stijl.transitionDuration.split(",").map(parseFloat);
                  return stijl.animationName !== "none" || Math.max(...duur) > 0.01;
                }).map((el) => el.outerHTML.slice(0, 120))"""
            )
            assert bewegend == []
        else:
            assert page.evaluate("matchMedia('(forced-colors: active)').matches")


def test_the_back_button_gives_a_sent_form_its_button_back(als: Callable[..., Page]) -> None:
    page = als("procesbegeleider")
    page.goto("/proeftuinen/nieuw/")
    page.get_by_role("button", name="Maak het jaar").click()
    expect(page.get_by_role("alert")).to_be_focused()

    page.get_by_label("Naam", exact=True).fill("Half getypt")
    page.get_by_role("button", name="Maak het jaar").click()
    expect(page.get_by_role("alert")).to_be_focused()

    expect(page.get_by_label("Naam", exact=True)).to_have_value("Half getypt")
    expect(page.get_by_role("button", name="Maak het jaar")).not_to_have_attribute(
        "aria-disabled", "true"
    )
