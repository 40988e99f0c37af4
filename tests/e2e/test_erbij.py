"""Who is here: a pasted list that becomes people who join, and the code in the room."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.handen import Hand, Toetsenbord, Vinger, ZonderScript
from tests.e2e.huis import CODE, LINK, Huis

# How the guide works, and how who is invited does.
MANIEREN = {"toetsenbord": (Toetsenbord, Vinger), "zonder-js": (ZonderScript, ZonderScript)}
# How many are on the list; by keyboard fewer, since each row is a stop on the way.
AANTAL = {"toetsenbord": 6, "zonder-js": 40}
EIGEN_WOORDEN = "Er is soep, en een stoel bij het raam. "


def naar(page: Page, huis: Huis, manier: str, deel: str = "") -> None:
    """Begin at a page of the place of this way of working."""
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen'][f'plek-{manier}']}/{deel}")


def kop(page: Page, tekst: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(tekst)


def meldt(page: Page, tekst: str) -> None:
    expect(page.get_by_role("status").filter(has_text=tekst)).to_be_visible()


def _adres(nummer: int, manier: str) -> str:
    return f"buur{nummer}.{manier}@e2e.example"


def _lijst(manier: str) -> str:
    """People as a spreadsheet gives them; of one the address lost its sign."""
    regels = [
        f"Buur {nummer} van der Linde\tbuurtsteun\tBuurthuis {manier}\t{_adres(nummer, manier)}"
        for nummer in range(1, AANTAL[manier] + 1)
    ]
    regels[3] = regels[3].replace("@", "")
    return "\n".join(["Name\tJob title\tCompany\tE-mail Address", *regels])


def _lees_in(hand: Hand, manier: str) -> None:
    page = hand.page
    hand.druk(page.get_by_role("link", name="Lees een lijst in"))
    hand.plak(page.get_by_label("Plak hier je lijst"), _lijst(manier))
    hand.druk(page.get_by_role("button", name="Kijk wat erin staat"))
    kop(page, "Kijk je lijst na")

    fout = page.get_by_role("region", name="Hier klopt nog iets niet")
    expect(fout).to_contain_text("Dit is geen mailadres")
    hand.vul(fout.get_by_label("Mailadres"), _adres(4, manier))
    hand.druk(fout.get_by_role("button", name="Bewaar en kijk opnieuw"))
    expect(fout).to_have_count(0)
    hand.druk(page.get_by_role("button", name=f"Lees {AANTAL[manier]} mensen in"))
    expect(page.locator("main")).to_contain_text("Buur 1 van der Linde")


def _nodig_uit(hand: Hand, huis: Huis, manier: str) -> str:
    """Ask all in own words; return the link in the mail of the one who was mended."""
    page = hand.page
    naar(page, huis, manier, "mensen/uitnodigingen/")
    hand.druk(page.get_by_role("link", name="Kies wie je uitnodigt"))
    vak = page.get_by_label("Wat schrijven we?")
    hand.plak(vak, EIGEN_WOORDEN + vak.input_value())
    gekozen = page.locator("main input[name=wie]:checked").count()
    hand.druk(page.get_by_role("button", name="Bekijk de mail"))
    kop(page, "Zo gaat de mail weg")
    expect(page.locator("main")).to_contain_text(EIGEN_WOORDEN.strip())
    al_verstuurd = len(huis.post())
    assert gekozen >= AANTAL[manier]  # another test may have added someone to this place
    hand.druk(page.get_by_role("button", name=f"Stuur {gekozen} uitnodigingen", exact=True))
    expect(page.locator("main")).to_contain_text(_adres(5, manier))
    return huis.brief_aan(_adres(4, manier), LINK, al_verstuurd)


def _typ_de_code(hand: Hand, huis: Huis, adres: str, al_verstuurd: int) -> None:
    page = hand.page
    hand.vul(page.get_by_label("De code uit je mail"), huis.brief_aan(adres, CODE, al_verstuurd))
    hand.druk(page.get_by_role("button", name="Log in", exact=True))


@pytest.mark.parametrize("manier", list(MANIEREN))
def test_forty_people_from_a_list_are_invited_and_one_joins(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    soort, gastsoort = MANIEREN[manier]
    hand, gast = soort(als(f"gids-{manier}", **soort.opties)), gastsoort(als(**gastsoort.opties))
    naar(hand.page, huis, manier, "mensen/")
    _lees_in(hand, manier)
    link = _nodig_uit(hand, huis, manier)

    gast.page.goto(link)
    kop(gast.page, f"Doe je mee met Proeftuin Plek {manier}?")
    al_verstuurd = len(huis.post())
    gast.druk(gast.page.get_by_role("button", name="Stuur mij een code"))
    _typ_de_code(gast, huis, _adres(4, manier), al_verstuurd)
    gast.vul(gast.page.get_by_label("Je naam"), "Buur 4 van der Linde")
    gast.druk(gast.page.get_by_role("button", name="Ja, ik doe mee"))

    meldt(gast.page, f"Welkom bij Proeftuin Plek {manier}")


@pytest.mark.parametrize("manier", list(MANIEREN))
def test_who_is_in_the_room_joins_by_the_code_on_the_screen(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    soort, gastsoort = MANIEREN[manier]
    hand, gast = (
        soort(als(f"kernteam-{manier}", **soort.opties)),
        gastsoort(als(**gastsoort.opties)),
    )
    naar(hand.page, huis, manier, "mensen/uitnodigingen/")
    hand.druk(hand.page.get_by_role("button", name="Maak een code voor in de zaal"))
    hand.druk(hand.page.get_by_role("link", name="Toon op het grote scherm"))
    expect(hand.page.get_by_role("img", name="QR-code")).to_be_visible()
    code = hand.page.locator(".lw-zaalscherm__code").inner_text()

    wie = f"zaal-{manier}@e2e.example"
    gast.page.goto("/meedoen/")
    gast.vul(gast.page.get_by_label("De code op het scherm"), code)
    gast.druk(gast.page.get_by_role("button", name="Ga verder"))
    al_verstuurd = len(huis.post())
    gast.vul(gast.page.get_by_label("Je mailadres"), wie)
    gast.druk(gast.page.get_by_role("button", name="Stuur mij een code"))
    _typ_de_code(gast, huis, wie, al_verstuurd)
    gast.vul(gast.page.get_by_label("Je naam"), "Zus Zaal")
    gast.druk(gast.page.get_by_role("button", name="Ja, ik doe mee"))

    meldt(gast.page, f"Welkom bij Proeftuin Plek {manier}")
    hand.page.reload()
    expect(hand.page.locator("body")).to_contain_text("1 mens binnen met deze code")
