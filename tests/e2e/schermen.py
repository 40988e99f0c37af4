"""Make the pictures of docs/schermen from the demo world: `python -m tests.e2e.schermen [NAMES]`.

Not a test. Starts a server of its own on the fixed day of the tests; poppler makes the picture of
the printed season.
"""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.huis import ROOT, Huis, start_chromium

MAP = ROOT / "docs" / "schermen"
MATEN = {"breed": {"width": 1280, "height": 860}, "telefoon": {"width": 390, "height": 844}}
LANGST = {"breed": 2000, "telefoon": 3000}  # pixels; a long list shows its beginning
MEESTE_BYTES = 400_000
PRINT_DPI = 110
POSTER_HOOG = 1200  # pixels of its longest side
KAARTEN = 60, 150  # people on the maps that stand by themselves
STAP = 3  # a divisor of 255, so that white stays white


def _schermen(huis: Huis) -> dict[str, tuple[str, str]]:
    """Return who looks at what, by the name of the picture."""
    tuin = f"/proeftuinen/{huis.gegevens['tuinen']['lindewaard']}/"
    stap = huis.gegevens["stappen"]["lindewaard"]["6b"]
    dingen = huis.gegevens["dingen"]
    return {
        "inloggen": ("", "/inloggen/"),
        "mijn-proeftuinen": ("procesbegeleider", "/"),
        "overzicht": ("procesbegeleider", tuin),
        "planning": ("procesbegeleider", f"{tuin}planning/"),
        "stap": ("procesbegeleider", f"{tuin}stappen/{stap}/"),
        "casustafels": ("deelnemer", f"{tuin}casustafel/"),
        "casustafel": ("deelnemer", f"{tuin}casustafel/{dingen['tafel:linde']}/aan-tafel/"),
        "casustafel-leiden": ("kernteam", f"{tuin}casustafel/{dingen['tafel:linde']}/leiden/"),
        "mijn-slot": ("procesbegeleider", "/mijn/slot/"),
        "post": ("procesbegeleider", f"{tuin}post/"),
        "agenda": ("procesbegeleider", "/mijn/agenda/"),
        "beheer": ("beheerder", "/beheer/"),
        "mensen": ("procesbegeleider", f"{tuin}mensen/"),
        "inlezen": (
            "procesbegeleider",
            f"{tuin}mensen/inlezen/lijst/{dingen['inleesronde:linde']}/",
        ),
        "uitnodigen": ("procesbegeleider", f"{tuin}mensen/uitnodigingen/"),
        "wie-ontbreekt": ("kernteam", f"{tuin}mensen/wie-ontbreekt/"),
        "organisatie": ("procesbegeleider", f"{tuin}organisaties/{dingen['organisatie:linde']}/"),
        "gesprek": ("kernteam", f"{tuin}gesprekken/{dingen['gesprek:linde']}/"),
        "sociale-kaart": ("kernteam", f"{tuin}sociale-kaart/"),
        "oogst": ("procesbegeleider", f"{tuin}oogst/"),
        "tijdlijn": ("deelnemer", f"{tuin}tijdlijn/"),
        "leergeschiedenis": ("deelnemer", f"{tuin}tijdlijn/?vorm=naast"),
        "uitgaven": ("procesbegeleider", f"{tuin}uitgaven/"),
        "opzet-logboek": ("procesbegeleider", f"{tuin}uitgaven/opzet/logboek/"),
        "uitgave-lezen": ("gemeente", f"{tuin}uitgaven/{dingen['uitgave:linde']}/lezen/"),
        "gemeente-oogst": ("gemeente", "/oogst/"),
        "citaten": ("procesbegeleider", f"{tuin}oogst/citaten/"),
        "fotos": ("procesbegeleider", f"{tuin}oogst/fotos/"),
        "kennisbank": ("", "/kennisbank/?q=kernthema&soort=werkvorm"),
        "item": ("kernteam", "/kennisbank/kernthema-van-klacht-naar-wens/"),
        "kennis-tab": ("procesbegeleider", f"{tuin}kennis/"),
        "bundel": ("kernteam", f"/kennisbank/bundels/{dingen['bundel:linde']}/"),
        "stroomschema": ("deelnemer", "/kennisbank/schema-preventief-huisbezoek/"),
        "experimenten": ("kernteam", f"{tuin}experimenten/"),
        "experiment": ("kernteam", f"{tuin}experimenten/{dingen['experiment:linde']}/"),
        "logbericht": ("kernteam", f"{tuin}experimenten/{dingen['experiment:linde']}/log/nieuw/"),
        "stroomschema-lopen": ("deelnemer", "/kennisbank/schema-preventief-huisbezoek/lopen/"),
        **_van_netwerk(huis, tuin),
        **_van_bijeenkomsten(huis, tuin),
        **_van_ambitie(tuin),
        **_van_verder(huis, tuin),
    }


def _van_verder(huis: Huis, tuin: str) -> dict[str, tuple[str, str]]:
    """Return those of lists, figures, what lasts and questions."""
    dingen = huis.gegevens["dingen"]
    elders = f"/proeftuinen/{huis.gegevens['tuinen']['wilgenoord']}/"
    return {
        "vragenlijst": ("", f"/vragenlijst/voor-iedereen/{dingen['lijst-link:linde']}/"),
        "uitslag": ("gemeente", f"{tuin}vragenlijsten/{dingen['lijst-dicht:linde']}/uitslag/"),
        "cijfers": ("gemeente", f"{tuin}cijfers/"),
        "wat-blijft": ("procesbegeleider", f"{tuin}verder/wat-blijft/"),
        "in-verbinding": ("procesbegeleider", f"{elders}verder/in-verbinding/"),
        "vraag-het": ("deelnemer", f"{tuin}vraag-het/"),
    }


def _van_bijeenkomsten(huis: Huis, tuin: str) -> dict[str, tuple[str, str]]:
    bijeenkomsten = f"{tuin}bijeenkomsten/"
    derde = f"{bijeenkomsten}{huis.gegevens['dingen']['derde:linde']}/"
    start = f"{bijeenkomsten}{huis.gegevens['dingen']['start:linde']}/"
    return {
        "bijeenkomsten": ("procesbegeleider", bijeenkomsten),
        "draaiboek": ("procesbegeleider", derde),
        "programma": ("deelnemer", derde),
        "bijeenkomst-mensen": ("procesbegeleider", f"{derde}mensen/"),
        "bijeenkomst-leiden": ("procesbegeleider", f"{derde}scherm/"),
        "verslag": ("deelnemer", f"{start}verslag/"),
    }


def _van_ambitie(tuin: str) -> dict[str, tuple[str, str]]:
    ambitie = f"{tuin}ambitie/"
    return {
        "ambitie": ("deelnemer", ambitie),
        "kernthema": ("procesbegeleider", f"{ambitie}kernthema/"),
        "werkt-al": ("deelnemer", f"{ambitie}werkt-al/"),
        "beelden": ("deelnemer", f"{ambitie}beelden/"),
        "ambitie-schrijven": ("procesbegeleider", f"{ambitie}schrijven/"),
        "ambitiedeel": ("procesbegeleider", f"{ambitie}schrijven/deel/inwoners/"),
    }


def _van_netwerk(huis: Huis, tuin: str) -> dict[str, tuple[str, str]]:
    golf = f"/proeftuinen/{huis.gegevens['tuinen']['golf-telefoon']}/netwerk/"
    netwerk = f"{tuin}netwerk/"
    return {
        "metingen": ("procesbegeleider", f"{netwerk}metingen/"),
        "mijn-netwerk": ("golf-telefoon", f"{golf}mijn/"),
        "netwerkkaart": ("deelnemer", netwerk),
        "netwerk-verschil": ("procesbegeleider", f"{netwerk}verschil/"),
        "netwerk-cijfers": ("gemeente", f"{netwerk}cijfers/"),
        "netwerk-kansen": ("kernteam", f"{netwerk}kansen/"),
        "netwerk-projector": ("procesbegeleider", f"{netwerk}scherm/"),
        "netwerk-meenemen": ("procesbegeleider", f"{netwerk}meenemen/"),
        "laddergesprekken": ("deelnemer", f"{netwerk}ladder/"),
        "acties": ("deelnemer", f"{tuin}acties/"),
    }


def _maak_plaat(browser: Browser, huis: Huis, wie: str, pad: str, doel: Path, maat: str) -> None:
    context = browser.new_context(
        base_url=huis.adres,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        viewport=MATEN[maat],
        reduced_motion="reduce",
    )
    if wie:  # a session of our own, so that the bar of the demo is not in the picture
        sleutel = huis.gegevens["sessies"][wie]
        context.add_cookies([{"name": "sessie", "value": sleutel, "url": huis.adres}])
    page = context.new_page()
    page.goto(pad, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    hoog = min(page.evaluate("document.documentElement.scrollHeight"), LANGST[maat])
    deel = {"x": 0, "y": 0, "width": MATEN[maat]["width"], "height": hoog}
    page.screenshot(path=doel, full_page=True, clip=deel)
    context.close()


def _maak_afdruk(browser: Browser, huis: Huis, doel: Path) -> None:
    sleutel = huis.gegevens["sessies"]["procesbegeleider"]
    context = browser.new_context(base_url=huis.adres, locale="nl-NL")
    context.add_cookies([{"name": "sessie", "value": sleutel, "url": huis.adres}])
    page = context.new_page()
    tuin = huis.gegevens["tuinen"]["lindewaard"]
    page.goto(f"/proeftuinen/{tuin}/afdruk/", wait_until="networkidle")
    pdf = huis.map / "seizoen.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    context.close()
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-r", str(PRINT_DPI), pdf, doel.with_suffix("")],
        check=True,
    )


def _maak_poster(browser: Browser, huis: Huis, doel: Path) -> None:
    """Draw the poster of the ambition, A3, as it comes out of the PDF."""
    context = browser.new_context(base_url=huis.adres)
    sleutel = huis.gegevens["sessies"]["procesbegeleider"]
    context.add_cookies([{"name": "sessie", "value": sleutel, "url": huis.adres}])
    tuin = huis.gegevens["tuinen"]["lindewaard"]
    antwoord = context.request.get(f"/proeftuinen/{tuin}/ambitie/papier/a3.pdf")
    pdf = huis.map / "poster.pdf"
    pdf.write_bytes(antwoord.body())
    context.close()
    maat = ["-scale-to", str(POSTER_HOOG)]
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", *maat, pdf, doel.with_suffix("")], check=True
    )


def _maak_kaart(browser: Browser, huis: Huis, aantal: int) -> None:
    """Draw a made-up network of so many people as it stands on A3."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
    django.setup()
    from bench.netwerken import maak
    from proeftuinen.netwerk.ligging.plaatsen import lijnen_van, plaats
    from proeftuinen.netwerk.tekening import teken

    beeld = maak(aantal).nu
    domeinen = {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}
    svg = teken(beeld, plaats(domeinen, lijnen_van(beeld), {}))
    context = browser.new_context(base_url=huis.adres, viewport={"width": 1680, "height": 1164})
    page = context.new_page()
    page.goto("/inloggen/", wait_until="networkidle")  # for its fonts
    page.evaluate("svg => { document.body.innerHTML = svg }", str(svg))
    page.evaluate("document.fonts.ready")
    page.locator("svg").first.screenshot(path=MAP / f"netwerkkaart-{aantal}.png")
    context.close()


def _maak_klein(pad: Path) -> None:
    """Round the colours of a picture that is too big, too little to see: the sky has many."""
    if pad.stat().st_size > MEESTE_BYTES:
        with Image.open(pad) as plaat:
            rond = plaat.convert("RGB").point(lambda deel: round(deel / STAP) * STAP)
        rond.save(pad, optimize=True)
    if pad.stat().st_size > MEESTE_BYTES:  # a map: few colours, and many edges between them
        with Image.open(pad) as plaat:
            gekozen = plaat.convert("RGB").quantize(kmeans=3, dither=Image.Dither.NONE)
        gekozen.save(pad, optimize=True)


def main(gekozen: list[str]) -> int:
    """Make the pictures of these names, or all; return 1 when one is too big."""
    MAP.mkdir(parents=True, exist_ok=True)
    huis = Huis()
    try:
        huis.start()
        with sync_playwright() as playwright:
            browser = start_chromium(playwright)
            for naam, (wie, pad) in _schermen(huis).items():
                for maat in MATEN if naam in gekozen or not gekozen else ():
                    doel = MAP / f"{naam}-{maat}.png"
                    _maak_plaat(browser, huis, wie, pad, doel, maat)
            if "afdruk" in gekozen or not gekozen:
                _maak_afdruk(browser, huis, MAP / "seizoen-afdruk.png")
            if "ambitieposter" in gekozen or not gekozen:
                _maak_poster(browser, huis, MAP / "ambitie-poster.png")
            for aantal in KAARTEN if "kaarten" in gekozen or not gekozen else ():
                _maak_kaart(browser, huis, aantal)
            browser.close()
    finally:
        huis.stop()
    for pad in MAP.glob("*.png"):
        _maak_klein(pad)
    te_groot = [pad.name for pad in MAP.glob("*.png") if pad.stat().st_size > MEESTE_BYTES]
    if te_groot:
        sys.stderr.write(f"Too big: {', '.join(te_groot)}\n")
    return 1 if te_groot else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
