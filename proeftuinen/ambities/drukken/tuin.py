"""What grows under the text of a poster: sky, hill, soil and plants, as one drawing.

Lengths are px of the paper.
"""

from proeftuinen.traject.seizoen.lucht import LUCHT, aarde, kleurverloop, leerwerkjaar, sluier
from proeftuinen.traject.seizoen.penseel import getal
from proeftuinen.traject.seizoen.plant import Groei, Vorm, plant

_LIJN = "#6f5140"
_PLANTEN = (
    (0.09, Groei(Vorm.KIEM, 44), 0.42),
    (0.2, Groei(Vorm.KRUID, 80, 2), 0.55),
    (0.34, Groei(Vorm.KRUID, 118, 4), 0.66),
    (0.57, Groei(Vorm.SCHERM, 150, 3), 0.8),
    (0.84, Groei(Vorm.VOLLE_BLOEI, 150, 3), 1.0),
)
"""Where each stands, as a part of the width; what it is; how high, as a part of the highest."""
_PX = 205.0
"""Height in px of the highest plant as it is drawn."""


def teken(breedte: float, hoogte: float, *, grond: float, hoog: float, vanaf: float = 0) -> str:
    """Return the drawing of a whole sheet; `grond`: where the soil begins; `hoog`: the plants.

    `vanaf`: the part of the width from which plants grow, right of a photo.
    """
    maat = hoog / _PX
    b, g = getal(breedte), getal(grond)
    groei = "".join(
        f'<g transform="translate({getal(plek * breedte)} {g}) scale({maat * deel:.3f})">'
        f"{plant(soort)}</g>"
        for plek, soort, deel in _PLANTEN
        if plek >= vanaf
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {b} {getal(hoogte)}" '
        f'width="{b}" height="{getal(hoogte)}">'
        f"<defs>{kleurverloop('lucht', leerwerkjaar(breedte), LUCHT, breedte)}"
        f"{sluier('sluier', grond, 0.72)}{aarde('aarde', grond, hoogte)}</defs>"
        f'<path d="M0 0H{b}V{g}H0Z" fill="url(#lucht)"/>'
        f'<path d="M0 0H{b}V{g}H0Z" fill="url(#sluier)"/>'
        f"{_heuvel(breedte, grond, hoog)}"
        f'<path d="M0 {g}H{b}V{getal(hoogte)}H0Z" fill="url(#aarde)"/>'
        f'<path d="M0 {g}H{b}" stroke="{_LIJN}" stroke-width="2" fill="none"/>'
        f"{groei}</svg>"
    )


def _heuvel(breedte: float, grond: float, hoog: float) -> str:
    """Return the hill behind the plants, rising to the right."""
    begin, eind = grond - hoog * 0.12, grond - hoog * 0.5
    bocht = f"C{getal(breedte * 0.45)} {getal(begin)} {getal(breedte * 0.6)} {getal(eind)}"
    pad = f"M0 {getal(grond)}V{getal(begin)}{bocht} {getal(breedte)} {getal(eind)}"
    return f'<path d="{pad}V{getal(grond)}Z" fill="#bfd3a4" fill-opacity=".5"/>'
