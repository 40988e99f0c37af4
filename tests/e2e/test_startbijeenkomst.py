"""A start meeting from an empty page to its report: a leader, the screen and three phones."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFOON
from tests.e2e.huis import VANDAAG

IDEEEN = ("Samen op huisbezoek", "Eén lijst met nummers", "Vaker koffie drinken")


def maak_bijeenkomst(leider: Page, tuin: str, titel: str = "Een goede start") -> str:
    """Make the meeting of today from a design of ours; return where it stands."""
    nu = datetime.now(ZoneInfo("Europe/Amsterdam")) - timedelta(minutes=5)
    leider.goto(f"/proeftuinen/{tuin}/bijeenkomsten/nieuw/")
    leider.get_by_label("Wat voor bijeenkomst?").select_option("start")
    leider.get_by_label("Hoe heet de bijeenkomst?").fill(titel)
    leider.get_by_label("Dag").fill(nu.date().isoformat())
    leider.get_by_label("We beginnen om").fill(f"{nu:%H:%M}")
    leider.get_by_label("Plaats").fill("Dorpshuis")
    leider.locator("main form button[type=submit]").first.click()
    if (klopt := leider.get_by_label(re.compile("klopt", re.IGNORECASE))).count():
        klopt.check()
        leider.locator("main form button[type=submit]").first.click()
    expect(leider.get_by_role("heading", level=1)).to_have_text(titel)
    pad = leider.url.split("?")[0].rstrip("/") + "/"
    leider.goto(f"{pad}ontwerp/")
    leider.get_by_role("button", name=re.compile("Neem over ?: Startbijeenkomst")).first.click()
    expect(leider.get_by_text("Inloop met koffie en thee").first).to_be_visible()
    return pad


def _vraag(leider: Page, scherm: str, soort: str, vraag: str) -> None:
    leider.goto(f"{scherm}vraag/?soort={soort}")
    leider.get_by_label("Wat vraag je de zaal?").fill(vraag)
    leider.get_by_role("button", name="Stel de vraag nu").click()


def _bekijk(leider: Page, scherm: str) -> None:
    leider.goto(scherm)
    leider.get_by_role("link", name="Bekijk wat binnenkwam").last.click()


def _check_in(leider: Page, zaal: Page, telefoons: list[Page], scherm: str) -> None:
    """Ask for one word; phones follow by themselves."""
    _vraag(leider, scherm, "checkin", "Hoe kom je binnen?")
    for telefoon, woord in zip(telefoons, ("benieuwd", "benieuwd", "moe"), strict=True):
        expect(telefoon.get_by_role("heading", name="Hoe kom je binnen?")).to_be_visible()
        telefoon.get_by_role("textbox").first.fill(woord)
        telefoon.get_by_role("button", name="Stuur in").click()
        expect(telefoon.get_by_text("Je woord is binnen")).to_be_visible()
    _bekijk(leider, scherm)
    leider.get_by_role("button", name=re.compile("Laat alle 3 toe")).click()
    leider.get_by_role("button", name="Toon de antwoorden").click()
    expect(zaal.get_by_text("benieuwd")).to_be_visible()


def _verzamel(leider: Page, zaal: Page, telefoons: list[Page], scherm: str) -> None:
    """Ask for ideas: hidden until shown, then grouped."""
    _vraag(leider, scherm, "ideeen", "Wat willen we meer zien?")
    for telefoon, idee in zip(telefoons, IDEEEN, strict=True):
        expect(telefoon.get_by_role("heading", name="Wat willen we meer zien?")).to_be_visible()
        telefoon.locator("[name=tekst]").fill(idee)
        telefoon.get_by_role("button", name="Stuur in").last.click()
        expect(telefoon.get_by_text(idee).first).to_be_visible()
    expect(zaal.get_by_text(re.compile("3 idee"))).to_be_visible()
    expect(zaal.get_by_text(IDEEEN[0])).to_have_count(0)
    _bekijk(leider, scherm)
    for idee in IDEEEN[:2]:
        leider.get_by_label(re.compile(f"Kies ?: {idee}")).check()
    leider.get_by_label("Maak een nieuwe groep").fill("Elkaar vinden")
    leider.get_by_role("button", name="Maak de groep").click()
    leider.get_by_role("button", name=re.compile("^Laat (de ene|alle [0-9]) toe")).click()
    leider.get_by_role("button", name="Toon de antwoorden").click()
    expect(zaal.get_by_role("heading", name="Elkaar vinden")).to_be_visible()
    expect(zaal.get_by_text(IDEEEN[0])).to_be_visible()


def _plak(leider: Page, zaal: Page, telefoons: list[Page], scherm: str) -> None:
    """Let dots go on what came in."""
    leider.goto(f"{scherm}vraag/?soort=stippen")
    leider.get_by_label("Stippen op wat eerder is ingestuurd").select_option(
        label="Wat willen we meer zien?"
    )
    leider.get_by_role("button", name="Stel de vraag nu").click()
    for telefoon in telefoons:
        stip = telefoon.get_by_role("button", name=re.compile("Zet een stip.*Elkaar vinden"))
        expect(stip).to_be_visible()
        stip.click()
        expect(telefoon.get_by_text("Je hebt nog 2 stippen")).to_be_visible()
    _bekijk(leider, scherm)
    leider.get_by_role("button", name="Toon de antwoorden").click()
    expect(zaal.get_by_text("Zo zijn de stippen geplakt.")).to_be_visible()
    expect(zaal.locator(".lw-schermkeuzes li", has_text="Elkaar vinden")).to_contain_text("3")


def laat_geweest_zijn(leider: Page, pad: str, titel: str = "Een goede start") -> None:
    """Let the meeting be today for the house too: a room runs by the real clock, a report does not.

    A report is closed from the day of the meeting on.
    """
    leider.goto(f"{pad}bewerken/")
    leider.get_by_label("Dag").fill(VANDAAG)
    leider.get_by_role("button", name="Bewaar").click()
    if (klopt := leider.get_by_label(re.compile("klopt", re.IGNORECASE))).count():
        klopt.check()
        leider.get_by_role("button", name="Bewaar").click()
    expect(leider.get_by_role("heading", level=1)).to_have_text(titel)


def schrijf_afspraak(leider: Page, pad: str, afspraak: str, *gezien: str) -> None:
    """Find in the report what was sent, add an agreement, and close it."""
    leider.goto(f"{pad}verslag/")
    for tekst in gezien:
        expect(leider.get_by_text(tekst).first).to_be_visible()
    leider.get_by_label("Wat spreken jullie af?").fill(afspraak)
    leider.get_by_role("button", name="Zet erbij").click()
    expect(leider.get_by_role("link", name=afspraak)).to_be_visible()
    leider.get_by_role("button", name="Stel vast").click()
    expect(leider.get_by_text("Iedereen die meedoet kan dit verslag lezen")).to_be_visible()
    expect(leider.get_by_text("Afgerond")).to_be_visible()


def test_a_start_meeting_runs_from_check_in_to_report(huis, als, waker):
    waker.verwacht(410)  # what phones hear when the room has closed
    leider, zaal = als("een"), als("een")
    telefoons = [als(viewport=TELEFOON) for _ in range(3)]
    pad = maak_bijeenkomst(leider, huis.gegevens["tuinen"]["samen"])
    scherm = f"{pad}scherm/"

    leider.goto(scherm)
    leider.get_by_role("button", name="Open de zaal").click()
    code = leider.locator(".lw-zaaldeur__code").inner_text().split()[-1]
    leider.get_by_role("button", name="Begin").click()
    zaal.goto(f"{scherm}zaal/")
    for telefoon in telefoons:
        telefoon.goto("/live/")
        telefoon.get_by_role("textbox").fill(code.upper())
        telefoon.get_by_role("button", name="Doe mee").click()
        expect(telefoon.get_by_text("Kijk naar het scherm")).to_be_visible()

    _check_in(leider, zaal, telefoons, scherm)
    _verzamel(leider, zaal, telefoons, scherm)
    _plak(leider, zaal, telefoons, scherm)

    leider.goto(scherm)
    leider.locator("summary", has_text="Sluit de zaal").click()
    leider.get_by_role("button", name="Ja, sluit de zaal").click()
    expect(zaal.get_by_text("De zaal is dicht.")).to_be_visible()
    laat_geweest_zijn(leider, pad)
    gezien = "benieuwd (2 keer)", "Elkaar vinden", IDEEEN[0], IDEEEN[2]
    schrijf_afspraak(leider, pad, "Een lijst met nummers maken", *gezien)
