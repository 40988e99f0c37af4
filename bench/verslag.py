"""One run from empty database to printed table."""

import os
import platform
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from random import Random

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command

from bench import (
    ambitie,
    antwoorden,
    bijeenkomstdruk,
    boeken,
    draaiboek,
    eigen,
    experimenten_bord,
    inlezen,
    kennis,
    netwerk,
    paginas,
    pdf,
    reservekopie,
    schrijven,
    vloer,
)
from bench.meten import (
    Antwoord,
    Bezoeker,
    Spreiding,
    Taak,
    Vragen,
    draai,
    spreiding,
    tel_vragen,
    verhouding,
)
from bench.paginas import RIJEN, Doel, Rij, Wie
from bench.wereld import KLEIN, Maat, Wereld, twee_maten
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import lees_jaar, teken, teken_strook

KB, MS = 1024, 1000
_STIJL = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')


@dataclass(frozen=True)
class Meting:
    """What one page cost in the large world, and next to the small one."""

    rij: Rij
    vragen: Vragen
    vragen_klein: int
    cpu: Spreiding
    x_ok: Spreiding
    x_base: Spreiding
    x_base_klein: Spreiding
    groei: Spreiding | None
    antwoord: Antwoord


@dataclass(frozen=True)
class Vloer:
    """What one floor cost."""

    vragen: int
    cpu: Spreiding
    x_base: Spreiding
    antwoord: Antwoord


@dataclass(frozen=True)
class Bezoek:
    """One page, at one size, for one person."""

    maat: Maat
    bezoeker: Bezoeker
    adres: str
    eerst: Callable[[], object] | None = None

    def bereid(self) -> None:
        """Do what must stand ready before the clock runs."""
        self.maat.kies()
        if self.eerst:
            self.eerst()

    def haal(self) -> Antwoord:
        """Get the page."""
        return self.bezoeker.haal(self.adres)

    def bekijk(self) -> tuple[Vragen, Antwoord]:
        """Return the queries and the answer, which must be a page."""
        self.bereid()
        self.haal()
        self.bereid()
        antwoorden: list[Antwoord] = []
        vragen = tel_vragen(lambda: antwoorden.append(self.haal()))
        if antwoorden[0].status != 200:
            raise RuntimeError(f"{self.adres} answered {antwoorden[0].status}")
        return vragen, antwoorden[0]


def _meet(
    klein: Maat, groot: Maat, rondes: int, pagina_rijen: Sequence[Rij]
) -> tuple[list[Meting], dict[str, Vloer]]:
    """Time floors and pages, both sizes in the same rounds."""
    product = WSGIHandler()
    bezoeken: dict[str, Bezoek] = {}
    for naam, (handler, adres) in vloer.maak_alle().items():
        bezoeker = Bezoeker(handler, groot.wereld.koekjes[Wie.BEGELEIDER])
        bezoeken[naam] = Bezoek(groot, bezoeker, adres)
    vloeren = tuple(bezoeken)
    for maat in (klein, groot):
        maat.kies()
        for rij in pagina_rijen:
            bezoeker = Bezoeker(product, maat.wereld.koekjes[rij.wie])
            bezoek = Bezoek(maat, bezoeker, rij.adres(maat.wereld), rij.vooraf)
            bezoeken[_sleutel(rij, maat)] = bezoek
    gezien = {naam: bezoek.bekijk() for naam, bezoek in bezoeken.items()}
    taken = [
        Taak(naam, bezoek.haal, vloer.KEER if naam in vloeren else 1, bezoek.bereid)
        for naam, bezoek in bezoeken.items()
    ]
    for rij in pagina_rijen:
        _eis_rijen(rij, gezien[_sleutel(rij, groot)][1])
    tijden = draai(taken, rondes, kans=Random(1), opwarmen=1)  # each was seen three times
    base = tijden["base"]
    metingen = []
    for rij in pagina_rijen:
        nu, was = _sleutel(rij, groot), _sleutel(rij, klein)
        vragen, antwoord = gezien[nu]
        rijen, rijen_klein = (rij.rijen(gezien[naam][1].lichaam.decode()) for naam in (nu, was))
        meting = Meting(
            rij=rij,
            vragen=vragen,
            vragen_klein=gezien[was][0].aantal,
            cpu=spreiding([duur * MS for duur in tijden[nu]]),
            x_ok=verhouding(tijden[nu], tijden["ok"]),
            x_base=verhouding(tijden[nu], base),
            x_base_klein=verhouding(tijden[was], base),
            # Only like with like: a filter may leave fewer rows of the small world.
            groei=verhouding(tijden[nu], tijden[was]) if rijen == rijen_klein else None,
            antwoord=antwoord,
        )
        metingen.append(meting)
    return metingen, {
        naam: Vloer(
            gezien[naam][0].aantal,
            spreiding([duur * MS for duur in tijden[naam]]),
            verhouding(tijden[naam], base),
            gezien[naam][1],
        )
        for naam in vloeren
    }


def _eis_rijen(rij: Rij, antwoord: Antwoord) -> None:
    """Refuse to time a list that is not full."""
    rijen = rij.rijen(antwoord.lichaam.decode())
    if rij.merk and rijen != rij.vol:
        raise RuntimeError(f"{rij.naam} shows {rijen} rows instead of {rij.vol}")


def _sleutel(rij: Rij, maat: Maat) -> str:
    return f"{rij.naam} at {maat.wereld.aantal}"


def _kb(bytes_: float) -> str:
    return f"{bytes_ / KB:.1f}"


def _marge(deel: Spreiding, cijfers: int = 1) -> str:
    return f"{deel.midden:.{cijfers}f} ({deel.laag:.{cijfers}f}-{deel.hoog:.{cijfers}f})"


def oordeel(doel: Doel, vragen: int, x_base: float, gzip_kb: float, groei: float | None) -> str:
    """Say "ok", or what is over and by how much."""
    over = []
    if doel.vragen is not None and vragen > doel.vragen:
        over.append(f"q {vragen}>{doel.vragen}")
    if doel.x_base is not None and x_base > doel.x_base:
        over.append(f"x {x_base:.1f}>{doel.x_base:g}")
    if doel.gzip_kb is not None and gzip_kb > doel.gzip_kb:
        over.append(f"kB {gzip_kb:.1f}>{doel.gzip_kb:g}")
    if groei is not None and groei > paginas.GROEI:
        over.append(f"growth x{groei:.2f}>{paginas.GROEI:g}")
    return "over: " + ", ".join(over) if over else "ok"


def _tabel(koppen: Sequence[str], regels: Sequence[Sequence[str]]) -> str:
    alle = [koppen, ["-" * len(kop) for kop in koppen], *regels]
    breedten = [max(len(regel[nr]) for regel in alle) for nr in range(len(koppen))]
    alle[1] = ["-" * breedte for breedte in breedten]
    return "\n".join(
        "| " + " | ".join(cel.ljust(b) for cel, b in zip(regel, breedten, strict=True)) + " |"
        for regel in alle
    )


def _pagina_tabel(metingen: Sequence[Meting]) -> str:
    koppen = ["page", "q (dup)", "CPU ms (p10-p90)", "x ok", "x base (p10-p90)", "raw / gzip kB"]
    koppen += [f"x base at {KLEIN}", "growth: q, CPU", "target q, x base, kB", "verdict"]
    regels = []
    for meting in metingen:
        doel, gzip_kb = meting.rij.doel, meting.antwoord.gzip / KB
        x_base = meting.x_base.midden
        groei = f"x{_marge(meting.groei, 2)}" if meting.groei else "other number of rows"
        regels.append(
            [
                meting.rij.naam,
                f"{meting.vragen.aantal} ({meting.vragen.dubbel})",
                _marge(meting.cpu),
                f"{meting.x_ok.midden:.0f}",
                _marge(meting.x_base),
                f"{_kb(len(meting.antwoord.lichaam))} / {gzip_kb:.1f}",
                f"{meting.x_base_klein.midden:.1f}",
                f"{meting.vragen.aantal - meting.vragen_klein:+d}, {groei}",
                ", ".join(
                    "-" if deel is None else f"{deel:g}"
                    for deel in (doel.vragen, doel.x_base, doel.gzip_kb)
                ),
                oordeel(
                    doel,
                    meting.vragen.aantal,
                    x_base,
                    gzip_kb,
                    meting.groei and meting.groei.midden,
                ),
            ]
        )
    return _tabel(koppen, regels)


def _eerste_blik(metingen: Sequence[Meting]) -> str:
    """Add up what the overview links, each file compressed by itself as it is sent."""
    overzicht = next(m for m in metingen if m.rij.naam == "overview")
    html = unescape(overzicht.antwoord.lichaam.decode())
    delen = []
    for soort, patroon, doel in (
        ("CSS", _STIJL, paginas.CSS_KB),
        ("JS", _SCRIPT, paginas.JS_KB),
    ):
        namen = [naam.removeprefix(settings.STATIC_URL) for naam in patroon.findall(html)]
        bestanden = [(settings.STATIC_ROOT / naam).read_bytes() for naam in namen]
        som = sum(Antwoord(200, bestand).gzip for bestand in bestanden) / KB
        woord = "ok" if som <= doel else "over"
        delen.append(f"{soort} {som:.1f} kB gzip in {len(namen)} files (target {doel}, {woord})")
    fonts = sorted((settings.STATIC_ROOT / "vendor" / "fonts").glob("*.woff2"))
    hash_ = [pad for pad in fonts if pad.stem.count(".") == 1]
    latijn = sum(pad.stat().st_size for pad in hash_ if "-ext-" not in pad.name) / KB
    return f"first view (overview): {', '.join(delen)}; fonts apart, latin {latijn:.0f} kB"


def _tekening(wereld: Wereld, rondes: int) -> str:
    tuin = Proeftuin.objects.get(publiek_id=wereld.pid)
    jaar = lees_jaar(list(Stap.objects.van(tuin)), vandaag())
    teken_nu = Taak("koud", lambda: teken(tuin, jaar), vooraf=paginas.vergeet_tekening)
    koud = spreiding(draai([teken_nu], rondes, kans=Random(1))["koud"])
    uit_kast = Taak("warm", lambda: teken(tuin, jaar), vloer.KEER)
    warm = spreiding(draai([uit_kast], rondes, kans=Random(1))["warm"])
    delen = teken(tuin, jaar)
    svgs = {"breed": delen.breed, "klein": delen.klein, "strook": teken_strook(tuin, jaar)}
    maten = {naam: Antwoord(200, svg.encode()) for naam, svg in svgs.items()}
    sizes = ", ".join(
        f"{naam} {_kb(len(deel.lichaam))} / {_kb(deel.gzip)}" for naam, deel in maten.items()
    )
    return (
        f"season drawing: cold {koud.midden * MS:.2f} ms, cached {warm.midden * MS:.3f} ms; "
        f"raw / gzip kB: {sizes}"
    )


def _veel(wereld: Wereld) -> Proeftuin:
    return Proeftuin.objects.get(publiek_id=wereld.geef("mensen400"))


def _inlezen(wereld: Wereld) -> str:
    tuin = _veel(wereld)
    return inlezen.meet(tuin, Gebruiker.objects.get(contacten=tuin.contacten.earliest("pk")))


def _schrijf(wereld: Wereld, map_: Path) -> str:
    uit = schrijven.meet(wereld, map_)
    goed = uit.aandeel >= schrijven.DOEL and not uit.op_slot and not uit.fouten
    fouten = ", ".join(f"{keer} x {status}" for status, keer in uit.fouten.items()) or "none"
    return (
        f"writes (http, 2 workers x 4 threads, {schrijven.TEGELIJK} at once): tick "
        f"{uit.vinken:.0f}/s, bare form {uit.vloer:.0f}/s, tick / form "
        f"{uit.aandeel:.2f} ({uit.laag:.2f}-{uit.hoog:.2f}) (target {schrijven.DOEL:g}, "
        f"{'ok' if goed else 'over'}); other answers: {fouten}; locked: {uit.op_slot}; "
        f"written {uit.geschreven} of {uit.gevraagd}"
    )


def kies_rijen(woord: str | None) -> Sequence[Rij]:
    """Return the rows of which the name holds this word, all without one; refuses none at all."""
    rijen = [rij for rij in RIJEN if (woord or "") in rij.naam]
    if not rijen:
        raise SystemExit(f"no page is called {woord}")
    return rijen


def meet_alles(map_: Path, rondes: int, *, schrijf: bool, woord: str | None = None) -> None:
    """Fill, measure at both sizes, and print; with a `woord` only those pages."""
    rijen = kies_rijen(woord)
    call_command("collectstatic", verbosity=0, interactive=False)
    druk = os.getloadavg()[0]
    with twee_maten() as (klein, groot):
        metingen, vloeren = _meet(klein, groot, rondes, rijen)
        groot.kies()
        print(
            f"Django {django.get_version()}, Python {platform.python_version()}, SQLite, "
            f"{os.cpu_count()} cores, load {druk:.1f} at the start, {rondes} rounds; figures at "
            f"{groot.wereld.aantal} proeftuinen, growth from {klein.wereld.aantal}"
        )
        for naam, deel in vloeren.items():
            print(
                f"floor {naam}: {_marge(deel.cpu, 2)} ms, {deel.vragen} queries, "
                f"{len(deel.antwoord.lichaam)} bytes, x base {_marge(deel.x_base, 2)}"
            )
        print(f"\n{_pagina_tabel(metingen)}\n")
        if woord:
            return
        print(_eerste_blik(metingen))
        print(_tekening(groot.wereld, rondes))
        print(eigen.meet(groot.wereld.koekjes[Wie.SPOREN], rondes))
        print(_inlezen(groot.wereld))
        if schrijf:
            print(pdf.meet(_veel(groot.wereld)))
            print(bijeenkomstdruk.printen(_veel(groot.wereld)))
            print(ambitie.printen(_veel(groot.wereld)))
            print(experimenten_bord.printen(_veel(groot.wereld)))
            print(draaiboek.opnieuw(_veel(groot.wereld)))
            print(_schrijf(groot.wereld, map_))
            print(antwoorden.meet(map_))
            print(reservekopie.meet(map_))
            print(kennis.meet(map_))
            print(netwerk.meet())
            print(boeken.meet_apart())
