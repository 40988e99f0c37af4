"""One plan of three hours on paper: draaiboek, programme and what to bring, together.

Beside them stands WeasyPrint's bare time for plain pages with the same words: no tags, no letters
of ours, in this process. Both are warm.
"""

import re
from collections.abc import Callable
from datetime import date, time
from html import unescape
from io import BytesIO
from statistics import median
from time import perf_counter

from proeftuinen.bijeenkomsten.drukken import boek
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep, Kleur
from proeftuinen.traject.models import Proeftuin

DOEL = 3.0  # seconds, for the three together
BEURTEN = 3
_VELLEN = {"draaiboek": boek.draaiboek, "programma": boek.programma, "meenemen": boek.meenemen}
_BLOKKEN = (
    ("Inloop met koffie", 15, "pauze"),
    ("Een verhaal uit de wijk", 20, "verhaal"),
    ("Wat zagen we groeien?", 25, "gewoon"),
    ("Drie groepen vertellen wat ze leerden", 45, "parallel"),
    ("Pauze", 15, "pauze"),
    ("Wat houden we vast?", 35, "gewoon"),
    ("Wie doet wat?", 20, "gewoon"),
    ("Slotronde: één woord", 5, "gewoon"),
)


def printen(tuin: Proeftuin) -> str:
    """Return a line of the report; the meeting is made here and taken away again."""
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    bijeenkomst = _plan(tuin)
    try:
        for maak in _VELLEN.values():
            maak_pdf(maak(bijeenkomst))  # the press warms up
        delen = {naam: _klok(lambda m=m: maak_pdf(m(bijeenkomst))) for naam, m in _VELLEN.items()}
        kaal = [_kaal(maak(bijeenkomst)) for maak in _VELLEN.values()]
    finally:
        bijeenkomst.delete()
    _druk_kaal(kaal[0])
    kale = sum(_klok(lambda h=html: _druk_kaal(h)) for html in kaal)
    samen = sum(delen.values())
    apart = ", ".join(f"{naam} {seconden:.2f}" for naam, seconden in delen.items())
    return (
        f"three PDFs of a three-hour plan: {samen:.2f} s ({apart}; target {DOEL:.0f} s,"
        f" {'ok' if samen <= DOEL else 'over'}); bare WeasyPrint of the same words {kale:.2f} s:"
        f" {samen / kale:.2f}x"
    )


def _plan(tuin: Proeftuin) -> Bijeenkomst:
    uren = {"begin": time(13, 30), "einde": time(16, 30)}
    deze = Bijeenkomst.objects.create(
        proeftuin=tuin, titel="Derde werkbijeenkomst", dag=date(2026, 6, 4), **uren
    )
    for nummer, (titel, minuten, soort) in enumerate(_BLOKKEN):
        blok = _blok(deze, nummer, titel, minuten, soort)
        for plek in range(3) if soort == "parallel" else ():
            groep = Groep.objects.create(
                onderdeel=blok, volgorde=plek, naam=f"Groep {plek + 1}", ruimte=f"Zaal {plek + 1}"
            )
            _blok(deze, 20 + plek, "Vertel en luister", 30, "gewoon", groep)
            _blok(deze, 30 + plek, "Wat nemen we mee?", 15, "gewoon", groep)
    return deze


def _blok(
    bijeenkomst: Bijeenkomst,
    volgorde: int,
    titel: str,
    minuten: int,
    soort: str,
    groep: Groep | None = None,
) -> Agendaonderdeel:
    tekst = "Per experiment kiezen: doorgaan, aanpassen, overdragen of stoppen. "
    return Agendaonderdeel.objects.create(
        bijeenkomst=bijeenkomst,
        groep=groep,
        volgorde=volgorde,
        titel=titel,
        minuten=minuten,
        soort=soort,
        kleur=Kleur.VORMGEVEN,
        doel=tekst,
        stappen=["Schrijf eerst alleen.", "Deel met je buur.", "Plak je keuze op de flap."],
        materialen=["3 flappen", "12 stiften"],
        notities=tekst * 2,
    )


def _kaal(html: str) -> str:
    """Return the words of a page on plain paper, in paragraphs."""
    kern = html.partition("<main>")[2].partition("</main>")[0]
    regels = (
        unescape(re.sub(r"<[^>]+>", " ", deel)) for deel in re.split(r"</(?:p|li|th|td)>", kern)
    )
    alineas = "".join(f"<p>{' '.join(regel.split())}</p>" for regel in regels if regel.strip())
    return f"<html lang=nl><title>Plan</title><style>@page{{size:A4}}</style>{alineas}"


def _druk_kaal(html: str) -> None:
    from weasyprint import HTML  # noqa: PLC0415  slow import

    HTML(string=html).write_pdf(BytesIO())


def _klok(doe: Callable[[], object]) -> float:
    tijden = []
    for _ in range(BEURTEN):
        begin = perf_counter()
        doe()
        tijden.append(perf_counter() - begin)
    return median(tijden)
