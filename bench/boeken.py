"""A logboek of 20, 100 and 200 pages, beside a plain hand-written document of as many pages.

The chapters are made-up words in the template of voices, so nothing is read from a database.
Beside each stands WeasyPrint's bare time in this process, by turns in the same run. What
counts is the processor time of the press and of this process together; `peak` is the most memory
that the press ever held (VmHWM, its libraries included).
"""

import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.core.management import call_command

from bench import blikken
from bench.netwerkdruk import duur, midden
from bench.pdf import ALINEA
from leerwerkplaats.begrippen import Tuindeel
from proeftuinen.traject.contracten import Hoofdstuk
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.bouw import Boek, Boekdeel
from proeftuinen.uitgaven.boek.dank import Dank
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet
from proeftuinen.uitgaven.drukken.pagina import html_van

MATEN = (20, 100, 200)
BEURTEN = 3
DOEL, MEESTE_MB = 1.5, 700
SECONDEN = 120
HOOGUIT = 900
"""Seconds by the clock that this part of a whole run may take: about 150 on a quiet machine."""


def meet_alleen() -> None:
    """Print the lines of the report, in a database of its own."""
    call_command("migrate", verbosity=0)
    call_command("demowereld", verbosity=0)
    tuin = Proeftuin.objects.get(naam="Lindewaard")
    print(meet(tuin))
    print(blikken.meet(tuin))


def meet_apart() -> str:
    """Return the lines of the report, made in a process of their own with a limit."""
    opdracht = [sys.executable, "-m", "bench", "--boeken"]
    wortel = Path(__file__).parents[1]
    try:
        gedaan = subprocess.run(
            opdracht, cwd=wortel, capture_output=True, text=True, timeout=HOOGUIT, check=True
        )
    except subprocess.TimeoutExpired:
        return f"books: stopped after {HOOGUIT} s"
    return gedaan.stdout.strip()


def meet(tuin: Proeftuin) -> str:
    """Return a line of the report for each size."""
    return "\n".join(_regel(tuin, maat) for maat in MATEN)


def _regel(tuin: Proeftuin, maat: int) -> str:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    boek = _boek(tuin, maat)
    bladen = _bladen(maak_pdf(html_van(boek), seconden=SECONDEN))
    kaal = _kaal(bladen)
    kale_bladen = _bladen(_druk_kaal(kaal))  # also warms up
    keren = [
        (
            duur(lambda: maak_pdf(html_van(boek), seconden=SECONDEN)),
            duur(lambda: _druk_kaal(kaal)),
        )
        for _ in range(BEURTEN)
    ]
    (klok, ons), (_, bare) = (midden([paar[kant] for paar in keren]) for kant in (0, 1))
    piek = _piek()
    oordeel = "ok" if ons / bare <= DOEL and piek < MEESTE_MB else "over"
    return (
        f"logboek of {bladen} pages: {ons:.2f} s CPU, {klok:.2f} s by the clock, plain document of "
        f"{kale_bladen} pages {bare:.2f} s CPU: {ons / bare:.2f}x (target {DOEL}), "
        f"peak of the press {piek} MB (target {MEESTE_MB}), {oordeel}"
    )


def _boek(tuin: Proeftuin, maat: int) -> Boek:
    """Return a book of about so many pages: four quotes take two."""
    tekst = ALINEA * 2
    citaten = [(SimpleNamespace(tekst=tekst, rol="vrijwilliger"), "") for _ in range(4)]
    inhoud: dict[str, Any] = {"citaten": citaten, "fotos": ()}
    delen = tuple(
        Boekdeel(
            f"deel.{nr}",
            f"Hoofdstuk {nr}",
            Tuindeel.GROEIEN,
            Hoofdstuk(f"Hoofdstuk {nr}", "proeftuinen/bronnen/hoofdstuk.html", inhoud),
        )
        for nr in range(max(1, (maat - 8) // 2))
    )
    return Boek(
        proeftuin=tuin,
        soort=Boeksoort.LOGBOEK,
        titel="Logboek",
        opzet=Opzet(proeftuin=tuin, soort="logboek", inleiding=ALINEA),
        dag=date(2026, 5, 12),
        nummer=1,
        delen=delen,
        uitspraken=(),
        bronnen=(),
        onbekend=(),
        dank=Dank("", (), (), frozenset()),
    )


def _kaal(bladen: int) -> str:
    deel = "<h2>Hoofdstuk</h2>" + f"<blockquote>{ALINEA * 2}</blockquote><p>vrijwilliger</p>" * 4
    stijl = (
        "<style>@page{size:A4;margin:22mm}h2{break-before:page}blockquote{font-size:17pt}</style>"
    )
    return f"<html lang=nl><title>Boek</title>{stijl}</style>{deel * ((bladen + 1) // 2)}"


def _druk_kaal(html: str) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  slow import

    return HTML(string=html).write_pdf()


def _bladen(pdf: bytes) -> int:
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    return len(PdfReader(BytesIO(pdf)).pages)


def _piek() -> int:
    from leerwerkplaats.web.pdf.kind import drukkerij  # noqa: PLC0415  slow import

    kind = drukkerij._kind  # noqa: SLF001  nobody else needs to know its process
    if kind is None:
        return 0
    stand = Path(f"/proc/{kind.proces.pid}/status").read_text(encoding="ascii")
    return next(int(r.split()[1]) // 1024 for r in stand.splitlines() if r.startswith("VmHWM:"))
