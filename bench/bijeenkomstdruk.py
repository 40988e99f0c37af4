"""One plan of three hours on paper: draaiboek, programme and what to bring, together.

Beside each stands WeasyPrint's bare time, in this process and in the same run, for a plain page of
the same words, told again until it has as many sheets: no tags, no letters of ours, no tables. What
counts is the processor time of the press and of this process together, for the machine is shared.
Both are warm and go by turns.
"""

import re
from datetime import date, time
from html import unescape
from io import BytesIO

from bench.netwerkdruk import BEURTEN, duur, midden
from proeftuinen.bijeenkomsten.drukken import boek, gasten
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep, Kleur
from proeftuinen.traject.models import Proeftuin

DOEL = 3.0  # seconds of the processor, for the three together
_VELLEN = {"draaiboek": boek.draaiboek, "programma": gasten.programma, "meenemen": boek.meenemen}
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
    ons, kaal, klok, delen = 0.0, 0.0, 0.0, []
    try:
        for naam, maak in _VELLEN.items():
            vellen, plat = _even_lang(maak(bijeenkomst))
            keren = [
                (duur(lambda m=maak: maak_pdf(m(bijeenkomst))), duur(lambda h=plat: _kaal_pdf(h)))
                for _ in range(BEURTEN + 1)
            ]
            (eigen, eigen_cpu), (_, kale_cpu) = (
                midden([paar[kant] for paar in keren[1:]]) for kant in (0, 1)
            )
            ons, kaal, klok = ons + eigen_cpu, kaal + kale_cpu, klok + eigen
            delen.append(f"{naam} {eigen_cpu:.2f} s, {vellen} p., bare {kale_cpu:.2f} s")
    finally:
        bijeenkomst.delete()
    oordeel = "ok" if ons <= DOEL else "over"
    return (
        f"three PDFs of a three-hour plan: {ons:.2f} s CPU (target {DOEL:.0f} s, {oordeel}),"
        f" {klok:.2f} s by the clock; bare WeasyPrint for as many sheets {kaal:.2f} s CPU:"
        f" {ons / kaal:.2f}x ({'; '.join(delen)})"
    )


def _even_lang(html: str) -> tuple[int, str]:
    """Return how many sheets our page has, and a plain one of as many."""
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    vellen, woorden = _bladen(maak_pdf(html)), _woorden(html)
    keren = next(nr for nr in range(1, 50) if _bladen(_kaal_pdf(_plat(woorden * nr))) >= vellen)
    return vellen, _plat(woorden * keren)


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


def _woorden(html: str) -> str:
    """Return the words of a page in paragraphs."""
    kern = html.partition("<main>")[2].partition("</main>")[0]
    regels = (
        unescape(re.sub(r"<[^>]+>", " ", deel)) for deel in re.split(r"</(?:p|li|th|td)>", kern)
    )
    return "".join(f"<p>{' '.join(regel.split())}</p>" for regel in regels if regel.strip())


def _plat(woorden: str) -> str:
    return f"<html lang=nl><title>Plan</title><style>@page{{size:A4}}</style>{woorden}"


def _kaal_pdf(html: str) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  slow import

    uit = BytesIO()
    HTML(string=html).write_pdf(uit)
    return uit.getvalue()


def _bladen(pdf: bytes) -> int:
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    return len(PdfReader(BytesIO(pdf)).pages)
