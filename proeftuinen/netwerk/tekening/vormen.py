"""Shapes on the map: a domain by its form, dimensions by their place, marks of what changed."""

from collections.abc import Collection
from functools import cache

from leerwerkplaats.begrippen import Dimensie, Domein
from proeftuinen.netwerk.tekening.palet import Palet

# Within a circle of about radius 1, of equal weight to the eye.
_PADEN = {
    Domein.SOCIAAL_DOMEIN: "-.86 -.86 .86 -.86 .86 .86 -.86 .86",
    Domein.GEMEENTE: "0 -1.2 1.2 0 0 1.2 -1.2 0",
    Domein.INFORMEEL: "0 -1.14 1.12 .86 -1.12 .86",
    Domein.CULTUUR: "1.06 0 .53 .94 -.53 .94 -1.06 0 -.53 -.94 .53 -.94",
    Domein.OVERIG: (
        "-.4 -1.08 .4 -1.08 .4 -.4 1.08 -.4 1.08 .4 .4 .4 .4 1.08 -.4 1.08 -.4 .4 -1.08 .4 "
        "-1.08 -.4 -.4 -.4"
    ),
}
_BLADEN = {
    Dimensie.LICHAMELIJK: (-1, -1),
    Dimensie.SOCIAAL: (1, -1),
    Dimensie.PSYCHISCH: (1, 1),
    Dimensie.ZINGEVING: (-1, 1),
}


def getal(waarde: float) -> str:
    """Write a length in hundredths of a mm, as short as it can."""
    kort = f"{waarde:.2f}".rstrip("0").rstrip(".")
    return "0" if kort in {"-0", ""} else kort


@cache
def _schaal(punten: str, straal: float) -> str:
    return " ".join(getal(float(deel) * straal) for deel in punten.split())


def domeinvorm(domein: Domein, straal: float, kenmerken: str) -> str:
    """Draw the shape of a domain around 0,0; `kenmerken` are its attributes of paint."""
    if domein == Domein.ZORG:
        return f'<circle r="{getal(straal)}" {kenmerken}/>'
    return f'<polygon points="{_schaal(_PADEN[domein], round(straal, 3))}" {kenmerken}/>'


def dimensievorm(dimensies: Collection[str], straal: float, palet: Palet, rand: float) -> str:
    """Draw the mark of four leaves: full where a dimension is met, open where it is not."""
    delen = []
    r, kier = straal * 1.15, straal * 0.1
    for dimensie, (zx, zy) in _BLADEN.items():
        kleur = palet.dimensie[dimensie]
        vulling = kleur if dimensie in dimensies else palet.halo
        buiten = f"{getal(zx * r)} {getal(zy * kier)}", f"{getal(zx * kier)} {getal(zy * r)}"
        delen.append(
            f'<path d="M{getal(zx * kier)} {getal(zy * kier)}L{buiten[0]}'
            f'Q{getal(zx * r)} {getal(zy * r)} {buiten[1]}Z" fill="{vulling}" stroke="{kleur}"'
            f' stroke-width="{getal(rand)}"/>'
        )
    return "".join(delen)


def driehoek(straal: float, *, omlaag: bool = False) -> str:
    """Return the path of a triangle around 0,0."""
    teken = -1 if omlaag else 1
    return (
        f"M0 {getal(-1.15 * straal * teken)}L{getal(straal)} {getal(0.75 * straal * teken)}"
        f"L{getal(-straal)} {getal(0.75 * straal * teken)}Z"
    )
