"""The network map on paper: our A3 PDF, beside WeasyPrint's bare time for an equal drawing.

Both go through the same press, which is warm, by turns. Ours is drawn, has its words, and a list
of all people and lines behind it, in our style; the bare one is the same SVG, words and list on
A3 in the style that WeasyPrint has by itself. What counts is the processor time of the press and
of this process together, for the machine is shared; the clock stands beside it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from bench import netwerken
from proeftuinen.netwerk.formaten import druk
from proeftuinen.netwerk.formaten.kiezen import Blad, Vorm
from proeftuinen.netwerk.ligging.plaatsen import lijnen_van, plaats
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.oprol import rol_op
from proeftuinen.traject.models import Proeftuin

DOEL = 2.0  # seconds, for 150 people on A3
BEURTEN = 3
_STIJL = re.compile(r'<link rel="stylesheet"[^>]*>')
_A3 = "<style>@page { size: A3 landscape } img { width: 353mm }</style></head>"

type Duur = tuple[float, float]
"""Seconds of the clock, and of the processor."""


def printen() -> str:
    """Return a line of the report for each size."""
    druk.als_pdf(_blad(30))  # the press warms up
    return "\n".join(_regel(aantal) for aantal in netwerken.MATEN)


def _regel(aantal: int) -> str:
    from leerwerkplaats.web.pdf import Bestand, maak_pdf  # noqa: PLC0415  slow import

    blad = _blad(aantal)
    svg = druk.als_svg(blad)
    kaart = {"netwerkkaart.svg": Bestand(svg, "image/svg+xml")}
    html = _STIJL.sub("", druk.drukvel(blad, Vorm.A3)).replace("</head>", _A3)
    tijden = [
        (duur(lambda: druk.als_pdf(blad, Vorm.A3)), duur(lambda: maak_pdf(html, bestanden=kaart)))
        for _ in range(BEURTEN)
    ]
    ons, kaal = (midden([paar[kant] for paar in tijden]) for kant in (0, 1))
    oordeel = ""
    if aantal == 150:
        oordeel = f" (target {DOEL:.0f} s, {'ok' if ons[1] <= DOEL else 'over'})"
    wie = "people" if blad.tekent_mensen else "organisations drawn, people in the list"
    return (
        f"A3 PDF of {aantal} {wie}: {ons[1]:.2f} s CPU{oordeel}, {ons[0]:.2f} s by the clock; bare "
        f"WeasyPrint of its SVG ({len(svg) // 1024} kB) and list {kaal[1]:.2f} s CPU"
    )


def _blad(aantal: int) -> Blad:
    """Return a wave to print, with its places worked out and no database."""
    beeld = netwerken.maak(aantal).nu
    blad = Blad(Proeftuin(naam="Bench"), Meting(), beeld, rol_op(beeld), namen=True)
    mensen = {sleutel: mens.domein for sleutel, mens in blad.beeld.mensen.items()}
    blad.__dict__["punten"] = plaats(mensen, lijnen_van(blad.beeld), {})
    return blad


def duur(doe: Callable[[], object]) -> Duur:
    """Return how long this takes, by the clock and of the processor, the press included."""
    klok, cpu = perf_counter(), process_time() + _pers()
    doe()
    return perf_counter() - klok, process_time() + _pers() - cpu


def midden(tijden: list[Duur]) -> Duur:
    """Return the median of both."""
    return median(klok for klok, _ in tijden), median(cpu for _, cpu in tijden)


def _pers() -> float:
    """Return the processor seconds that the press used so far (Linux, man 5 proc)."""
    from leerwerkplaats.web.pdf.kind import drukkerij  # noqa: PLC0415  slow import

    kind = drukkerij._kind  # noqa: SLF001  nobody else needs to know its process
    if kind is None:
        return 0.0
    velden = Path(f"/proc/{kind.proces.pid}/stat").read_text(encoding="ascii").rpartition(")")[2]
    return sum(map(int, velden.split()[11:13])) / os.sysconf("SC_CLK_TCK")
