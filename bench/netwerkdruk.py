"""The network map on paper: our A3 PDF, beside WeasyPrint's bare time for an equal drawing.

Both go through the same press, which is warm. Ours is drawn, has its words, and a list of all
people and lines behind it; the bare one is the same SVG on a page by itself.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from bench import netwerken
from proeftuinen.netwerk.formaten import druk
from proeftuinen.netwerk.formaten.kiezen import Blad, Vorm
from proeftuinen.netwerk.ligging.plaatsen import lijnen_van, plaats
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.oprol import rol_op
from proeftuinen.traject.models import Proeftuin

DOEL = 2.0  # seconds, for 150 people on A3
BEURTEN = 3
_KAAL = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Kaart</title></head>'
    '<body style="width: 380mm"><img src="druk:kaart.svg" alt="Kaart"></body></html>'
)


def printen() -> str:
    """Return a line of the report for each size."""
    druk.als_pdf(_blad(30))  # the press warms up
    return "\n".join(_regel(aantal) for aantal in netwerken.MATEN)


def _regel(aantal: int) -> str:
    from leerwerkplaats.web.pdf import Bestand, maak_pdf  # noqa: PLC0415  slow import

    blad = _blad(aantal)
    svg = druk.als_svg(blad)
    kaart = {"kaart.svg": Bestand(svg, "image/svg+xml")}
    kaal = _klok(lambda: maak_pdf(_KAAL, bestanden=kaart))
    ons = _klok(lambda: druk.als_pdf(blad, Vorm.A3))
    oordeel = ""
    if aantal == 150:
        oordeel = f" (target {DOEL:.0f} s, {'ok' if ons <= DOEL else 'over'})"
    wie = "people" if blad.tekent_mensen else "organisations drawn, people in the list"
    return (
        f"A3 PDF of {aantal} {wie}: {ons:.2f} s{oordeel};"
        f" bare WeasyPrint of its SVG ({len(svg) // 1024} kB) {kaal:.2f} s"
    )


def _blad(aantal: int) -> Blad:
    """Return a wave to print, with its places worked out and no database."""
    beeld = netwerken.maak(aantal).nu
    blad = Blad(Proeftuin(naam="Bench"), Meting(), beeld, rol_op(beeld), namen=True)
    mensen = {sleutel: mens.domein for sleutel, mens in blad.beeld.mensen.items()}
    blad.__dict__["punten"] = plaats(mensen, lijnen_van(blad.beeld), {})
    return blad


def _klok(doe: Callable[[], object]) -> float:
    tijden = []
    for _ in range(BEURTEN):
        begin = perf_counter()
        doe()
        tijden.append(perf_counter() - begin)
    return median(tijden)
