"""A meeting from an empty page to its report, with scripts switched off on every device."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import TELEFOON
from tests.e2e.test_startbijeenkomst import (
    laat_geweest_zijn,
    maak_bijeenkomst,
    schrijf_afspraak,
)

TITEL, IDEE = "Een start zonder script", "Samen op huisbezoek"


def test_a_meeting_runs_without_any_script(huis, als, waker):
    waker.verwacht(410)  # what a phone hears when the room has closed
    uit = {"java_script_enabled": False}
    leider, zaal = als("een", **uit), als("een", **uit)
    telefoon = als(viewport=TELEFOON, **uit)
    pad = maak_bijeenkomst(leider, huis.gegevens["tuinen"]["samen"], TITEL)
    scherm = f"{pad}scherm/"

    leider.goto(scherm)
    leider.get_by_role("button", name="Open de zaal").click()
    code = leider.locator(".lw-zaaldeur__code").inner_text().split()[-1]
    leider.get_by_role("button", name="Begin").click()
    telefoon.goto("/live/")
    telefoon.get_by_role("textbox").fill(code.upper())
    telefoon.get_by_role("button", name="Doe mee").click()
    leider.goto(f"{scherm}vraag/?soort=ideeen")
    leider.get_by_label("Wat vraag je de zaal?").fill("Wat willen we meer zien?")
    leider.get_by_role("button", name="Stel de vraag nu").click()

    telefoon.goto(f"/live/{code.lower()}/")
    telefoon.locator("[name=tekst]").fill(IDEE)
    telefoon.get_by_role("button", name="Stuur in").last.click()
    expect(telefoon.get_by_text(IDEE).first).to_be_visible()
    leider.goto(scherm)
    leider.get_by_role("link", name=re.compile("Bekijk (eerst )?wat")).last.click()
    leider.get_by_role("button", name=re.compile("^Laat (de ene|alle [0-9]+) toe")).click()
    leider.get_by_role("button", name="Toon de antwoorden").click()
    zaal.goto(f"{scherm}zaal/")
    expect(zaal.get_by_text(IDEE)).to_be_visible()

    leider.goto(scherm)
    leider.locator("summary", has_text="Sluit de zaal").click()
    leider.get_by_role("button", name="Ja, sluit de zaal").click()
    telefoon.goto(f"/live/{code.lower()}/")
    expect(telefoon.get_by_text(IDEE)).to_have_count(0)
    laat_geweest_zijn(leider, pad, TITEL)
    schrijf_afspraak(leider, pad, "Een lijst met nummers maken", IDEE)
