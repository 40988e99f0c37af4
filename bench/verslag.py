"""One run from empty database to printed table."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from random import Random

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command

from bench import paginas, schrijven, vloer
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
from bench.wereld import Wereld, vul
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import lees_jaar, teken

MATEN = (100, 1000)
KB, MS = 1024, 1000
_STIJL = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')


@dataclass(frozen=True)
class Meting:
    """What one page cost."""

    rij: Rij
    vragen: Vragen
    cpu: Spreiding
    x_ok: Spreiding
    x_base: Spreiding
    antwoord: Antwoord


@dataclass(frozen=True)
class Ronde:
    """Everything at one size."""

    wereld: Wereld
    metingen: tuple[Meting, ...]
    vloeren: dict[str, Spreiding]
    vloervragen: dict[str, int]
    base_bytes: int
    mw_x_base: Spreiding


def _meet(wereld: Wereld, rondes: int) -> Ronde:
    product = WSGIHandler()
    begeleider = wereld.koekjes[Wie.BEGELEIDER]
    vloeren = {
        naam: (Bezoeker(handler, begeleider), adres)
        for naam, (handler, adres) in vloer.maak_alle().items()
    }
    taken = [_taak(naam, *vloer_, keer=vloer.KEER) for naam, vloer_ in vloeren.items()]
    vloervragen = {
        naam: tel_vragen(lambda b=bezoeker, a=adres: b.haal(a)).aantal
        for naam, (bezoeker, adres) in vloeren.items()
    }
    base, base_adres = vloeren["base"]
    bezoeken = {}
    for rij in RIJEN:
        bezoeker, adres = Bezoeker(product, wereld.koekjes[rij.wie]), rij.adres(wereld)
        taken.append(_taak(rij.naam, bezoeker, adres, rij=rij))
        bezoeken[rij.naam] = bezoeker, adres
    tijden = draai(taken, rondes, kans=Random(1))
    metingen = []
    for rij in RIJEN:
        bezoeker, adres = bezoeken[rij.naam]
        if rij.vooraf:
            rij.vooraf()
        vragen = tel_vragen(lambda b=bezoeker, a=adres: b.haal(a))
        tijd = tijden[rij.naam]
        x_ok, x_base = verhouding(tijd, tijden["ok"]), verhouding(tijd, tijden["base"])
        antwoord = bezoeker.haal(adres)
        metingen.append(Meting(rij, vragen, spreiding(tijd), x_ok, x_base, antwoord))
    return Ronde(
        wereld,
        tuple(metingen),
        {naam: spreiding(tijden[naam]) for naam in vloeren},
        vloervragen,
        len(base.haal(base_adres).lichaam),
        verhouding(tijden["mw"], tijden["base"]),
    )


def _taak(naam: str, bezoeker: Bezoeker, adres: str, keer: int = 1, rij: Rij | None = None) -> Taak:
    """Make a task of a page, after seeing that it answers at all."""
    antwoord = bezoeker.haal(adres)
    if antwoord.status != 200:
        raise RuntimeError(f"{naam} ({adres}) answered {antwoord.status}")
    return Taak(naam, lambda: bezoeker.haal(adres), keer, rij.vooraf if rij else None)


def _kb(bytes_: float) -> str:
    return f"{bytes_ / KB:.1f}"


def _marge(deel: Spreiding, cijfers: int = 1) -> str:
    return f"{deel.midden:.{cijfers}f} ({deel.laag:.{cijfers}f}-{deel.hoog:.{cijfers}f})"


def oordeel(doel: Doel, vragen: int, x_base: float, gzip_kb: float, groei: float) -> str:
    """Say "ok", or what is over and by how much."""
    over = []
    if vragen > doel.vragen:
        over.append(f"q {vragen}>{doel.vragen}")
    if x_base > doel.x_base:
        over.append(f"x {x_base:.1f}>{doel.x_base:g}")
    if doel.gzip_kb is not None and gzip_kb > doel.gzip_kb:
        over.append(f"kB {gzip_kb:.1f}>{doel.gzip_kb:g}")
    if groei > paginas.GROEI:
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


def _pagina_tabel(klein: Ronde, groot: Ronde) -> str:
    koppen = ["page", "q (dup)", "CPU ms (p10-p90)", "x ok", "x base (p10-p90)", "raw / gzip kB"]
    koppen += [f"x base at {klein.wereld.aantal}", "growth: q, CPU", "target q, x base, kB", ""]
    regels = []
    for was, nu in zip(klein.metingen, groot.metingen, strict=True):
        doel = nu.rij.doel
        groei = nu.x_base.midden / was.x_base.midden
        gzip_kb = nu.antwoord.gzip / KB
        extra = nu.vragen.aantal - was.vragen.aantal
        cpu = Spreiding(nu.cpu.midden * MS, nu.cpu.laag * MS, nu.cpu.hoog * MS)
        regels.append(
            [
                nu.rij.naam,
                f"{nu.vragen.aantal} ({nu.vragen.dubbel})",
                _marge(cpu),
                f"{nu.x_ok.midden:.0f}",
                _marge(nu.x_base),
                f"{_kb(len(nu.antwoord.lichaam))} / {gzip_kb:.1f}",
                _marge(was.x_base),
                f"{extra:+d}, x{groei:.2f}",
                f"{doel.vragen}, {doel.x_base:g}, {doel.gzip_kb or '-'}",
                oordeel(doel, nu.vragen.aantal, nu.x_base.midden, gzip_kb, groei),
            ]
        )
    return _tabel(koppen, regels)


def _eerste_blik(ronde: Ronde) -> str:
    """Add up what the overview links, each file compressed by itself as it is sent."""
    overzicht = next(m for m in ronde.metingen if m.rij.naam == "overview")
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


def _tekening(ronde: Ronde, rondes: int) -> str:
    tuin = Proeftuin.objects.get(publiek_id=ronde.wereld.pid)
    jaar = lees_jaar(list(Stap.objects.van(tuin)), vandaag())
    teken_nu = Taak("koud", lambda: teken(tuin, jaar), vooraf=paginas.vergeet_tekening)
    koud = spreiding(draai([teken_nu], rondes, kans=Random(1))["koud"])
    uit_kast = Taak("warm", lambda: teken(tuin, jaar), vloer.KEER)
    warm = spreiding(draai([uit_kast], rondes, kans=Random(1))["warm"])
    delen = teken(tuin, jaar)
    namen = ("breed", "klein", "strook")
    maten = {naam: Antwoord(200, getattr(delen, naam).encode()) for naam in namen}
    sizes = ", ".join(
        f"{naam} {_kb(len(deel.lichaam))} / {_kb(deel.gzip)}" for naam, deel in maten.items()
    )
    return (
        f"season drawing: cold {koud.midden * MS:.2f} ms, cached {warm.midden * MS:.3f} ms; "
        f"raw / gzip kB: {sizes}"
    )


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


def meet_alles(map_: Path, rondes: int, *, schrijf: bool) -> None:
    """Fill, measure at both sizes, and print."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    begin = os.getloadavg()[0]
    ronden = [_meet(vul(maat), rondes) for maat in MATEN]
    klein, groot = ronden
    print(
        f"Django {django.get_version()}, Python {platform.python_version()}, SQLite, "
        f"{os.cpu_count()} cores, load {begin:.1f} at the start, {rondes} rounds per size; "
        f"figures at {groot.wereld.aantal} proeftuinen, growth from {klein.wereld.aantal}"
    )
    for ronde in ronden:
        ms = {
            naam: f"{deel.midden * MS:.2f} ms {ronde.vloervragen[naam]} q"
            for naam, deel in ronde.vloeren.items()
        }
        print(
            f"floors at {ronde.wereld.aantal}: ok {ms['ok']}, base {ms['base']} "
            f"{ronde.base_bytes} bytes, mw {ms['mw']} (x base {_marge(ronde.mw_x_base, 2)})"
        )
    print(f"\n{_pagina_tabel(klein, groot)}\n")
    print(_eerste_blik(groot))
    print(_tekening(groot, rondes))
    if schrijf:
        print(_schrijf(groot.wereld, map_))
