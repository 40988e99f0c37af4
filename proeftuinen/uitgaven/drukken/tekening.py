"""The drawings of a book: the season of its cover, and one stage of growth for each part.

Made with the hand that draws the season on the screen, so that book and page look alike.
"""

import re
from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Tuindeel
from proeftuinen.traject.seizoen import Seizoenstap, Stand
from proeftuinen.traject.seizoen.lucht import LUCHT, hemel, kleurverloop, leerwerkjaar, sluier
from proeftuinen.traject.seizoen.penseel import KLEI, getal, lijn, tekening, vlak
from proeftuinen.traject.seizoen.plant import Groei, Vorm, groeiplan, plant
from proeftuinen.uitgaven.boek.models import Kleur

BREED, HOOG, GROND = 794.0, 1123.0, 862.0
"""A sheet in px of 96 to the inch; A5 has the same shape."""
STADIA = {
    Tuindeel.BODEM: Groei(Vorm.GOLVEN, 0),
    Tuindeel.GROND: Groei(Vorm.ZADEN, 0),
    Tuindeel.ZAAIEN: Groei(Vorm.KIEM, 54),
    Tuindeel.GROEIEN: Groei(Vorm.KRUID, 128, 4),
    Tuindeel.OOGSTEN: Groei(Vorm.VOLLE_BLOEI, 142, 3),
    Tuindeel.DUURZAAM: Groei(Vorm.ZAADHOOFD, 124, 2),
    Tuindeel.TIPS: Groei(Vorm.SCHEUT, 60, 1),
    Tuindeel.DANK: Groei(Vorm.VALLEND_ZAAD, 30),
    Tuindeel.GEREEDSCHAP: Groei(Vorm.GESTAAKT, 112, 3),
}
_LUCHTEN = {
    Kleur.DEN: LUCHT,
    Kleur.GRIJS: LUCHT,
    Kleur.KLEI: ("#F6EEE6", "#F5EAE0", "#F4E6D9", "#F6E9D6", "#F7ECD6", "#F8EFD8") * 2,
    Kleur.LUCHT: ("#E4EDF4", "#DDE9F2", "#D8E7F1", "#DEEAF2", "#E6EFF3", "#EDF3F4") * 2,
}
_HEUVEL = "M0 {0}C130 {1} 240 {2} 360 {3}C500 {4} 640 {5} 794 {6}V{7}H0Z"
_VERF = re.compile(r"#([0-9A-Fa-f]{6})\b")


def teken_omslag(stappen: Sequence[Seizoenstap], kleur: str) -> SafeString:
    """Draw the whole year over a full sheet: what is still to come as a dashed outline."""
    plannen = groeiplan([stap.soort for stap in stappen])
    paren = [
        (stap, groei)
        for stap, groei in zip(stappen, plannen, strict=True)
        if stap.stand != Stand.OVERGESLAGEN
    ]
    tussen = (BREED - 130) / max(1, len(paren) - 1)
    gewas = ""
    for nr, (stap, groei) in enumerate(paren):
        deel = nr / max(1, len(paren) - 1)
        beeld = plant(
            groei,
            open_lijn=stap.stand in (Stand.STRAKS, Stand.LAAT),
            maat=round(min(1.6, max(0.6, tussen / 60)) * (0.8 + 0.5 * deel), 2),
            hoogte=round(1.25 + 1.3 * deel, 2),
        )
        gewas += _zet(65 + nr * tussen, GROND, beeld)
    return _vel(kleur, gewas)


def teken_stadium(deel: str, kleur: str) -> SafeString:
    """Draw the growth of this part of the book over a full sheet."""
    groei = STADIA[Tuindeel(deel)]
    if groei.vorm in (Vorm.GOLVEN, Vorm.ZADEN):
        plekken = ((230, 2.4), (430, 3.2), (640, 2.6))
        gewas = "".join(_zet(x, GROND + 20, plant(groei, maat=maat)) for x, maat in plekken)
    else:
        groot = plant(groei, maat=2.5, hoogte=3.4)
        klein = plant(groei, maat=1.5, hoogte=1.9)
        gewas = _zet(420, GROND, klein) + _zet(600, GROND, groot)
    return _vel(kleur, gewas)


def _zet(x: float, y: float, beeld: str) -> str:
    return f'<g transform="translate({getal(x)} {getal(y)})">{beeld}</g>'


def _vel(kleur: str, gewas: str) -> SafeString:
    """Put what grows between sky, hill and soil."""
    lucht = kleurverloop("o-lucht", leerwerkjaar(BREED), _LUCHTEN[Kleur(kleur)], BREED)
    aarde = (
        '<linearGradient id="o-aarde" gradientUnits="userSpaceOnUse" x2="0" '
        f'y1="{getal(GROND)}" y2="{getal(HOOG)}"><stop offset="0" stop-color="#D9C6B2"/>'
        '<stop offset="1" stop-color="#EADFD2"/></linearGradient>'
    )
    heuvel = _HEUVEL.format(822, 805, 765, 728, 686, 616, 592, GROND)
    inhoud = (
        f"<defs>{lucht}{sluier('o-sluier', GROND, 0.7)}{aarde}</defs>"
        + hemel("o", BREED, HOOG, GROND)
        + f'<path d="{heuvel}" fill="#BFD3A4" fill-opacity=".5"/>'
        + vlak(BREED, HOOG - GROND, "url(#o-aarde)", y=GROND)
        + lijn(f"M0 {getal(GROND)}H{getal(BREED)}", kleur=KLEI, dikte=1.8)
        + gewas
    )
    svg = tekening(BREED, HOOG, inhoud)
    if kleur == Kleur.GRIJS:
        svg = _VERF.sub(_grijs, svg)
    return mark_safe(svg)  # noqa: S308  our own drawing


def _grijs(verf: re.Match[str]) -> str:
    """Return the grey that is as light as this colour."""
    rood, groen, blauw = (int(verf[1][nr : nr + 2], 16) for nr in (0, 2, 4))
    return "#" + f"{round(0.299 * rood + 0.587 * groen + 0.114 * blauw):02X}" * 3
