"""A room full of phones: a hundred poll and answer, a screen looks, on the real server.

`script/bench --live SECONDS` measures only this (300: five minutes), on the database of
DATABASE_URL, else on a new SQLite. Each phone asks every two seconds whether something is new and
sends an idea about every fifteen, with a key of its own and now and then twice. The screen asks
every two seconds, as its script does, and loads what is new. An answer counts as visible in the
first picture of the screen whose count includes it. Processor time is that of the server alone.
"""

import os
import re
import threading
import uuid
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPMessage
from pathlib import Path
from random import Random
from time import monotonic, sleep
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse

from bench.schrijven import GEHEIM, server
from bench.wereld import binnen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.live.deur import BEWIJS, bewijs_van
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag
from proeftuinen.bijeenkomsten.live.zaal import open_zaal
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.traject.models import Deelname, Proeftuin

TELEFOONS, DUUR = 100, 300
ELKE, ANTWOORD = 2.0, 15.0
P95_DOEL, CPU_DOEL = 4.0, 60.0
"""Seconds until an answer is on the screen, and percent of one core."""
WACHT = 20
DUBBEL = 0.1  # the part of answers that is sent a second time
_BINNEN = re.compile(rb"<strong>(\d+)</strong>\s*binnen")


@dataclass
class Telefoon:
    """A guest with a phone: when each answer was sent, by its key."""

    kans: Random
    adres: str
    koekje: str = f"{settings.CSRF_COOKIE_NAME}={GEHEIM}"
    etag: str = ""
    verstuurd: dict[str, float] = field(default_factory=dict)
    bevestigd: set[str] = field(default_factory=set)
    statussen: Counter[str] = field(default_factory=Counter)


@dataclass
class Scherm:
    """The screen: how many it showed, and when it showed that first."""

    adres: str
    koekje: str
    etag: str = ""
    gezien: list[tuple[float, int]] = field(default_factory=list)
    statussen: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Uitslag:
    """What came of the room."""

    antwoorden: int
    p50: float
    p95: float
    hoogst: float
    verloren: int
    dubbel: int
    mis: Counter[str]
    op_slot: int
    cpu: float

    def __str__(self) -> str:
        fout = self.verloren or self.dubbel or self.mis or self.op_slot
        goed = not fout and self.p95 <= P95_DOEL and self.cpu <= CPU_DOEL
        return (
            f"live ({connection.vendor}, http, 2 workers x 4 threads, {TELEFOONS} phones, asking "
            f"every {ELKE:g} s, an answer every {ANTWOORD:g} s): {self.antwoorden} answers, on the "
            f"screen after p50 {self.p50:.1f} s, p95 {self.p95:.1f} s (target {P95_DOEL:g}), "
            f"highest {self.hoogst:.1f} s; lost: {self.verloren}; double: {self.dubbel}; "
            f"other answers: {dict(self.mis) or 'none'}; locked: {self.op_slot}; "
            f"server {self.cpu:.0f}% of a core (target {CPU_DOEL:g}); "
            f"load {os.getloadavg()[0]:.1f}; {'ok' if goed else 'over'}"
        )


@transaction.atomic
def vul() -> tuple[Livevraag, Gebruiker]:
    """Make a room with an open question, and who leads it."""
    dag = vandaag()
    tuin = Proeftuin.objects.create(naam="Zaal", start=dag, einde=dag.replace(dag.year + 1))
    wie = Gebruiker.objects.create(email=f"{tuin.publiek_id}@bench.example", naam="Wie leidt")
    Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=Rol.KERNTEAM)
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="Start", dag=dag)
    zitting = open_zaal(bijeenkomst=deze, door=wie)
    vast = {"stand": Livevraag.Stand.OPEN, "op_scherm": True}
    vraag = Livevraag.objects.create(
        zitting=zitting, soort=Livesoort.IDEEEN, vraag="Wat kan morgen anders?", **vast
    )
    return vraag, wie


def _vraag(
    poort: int, adres: str, koppen: dict[str, str], velden: dict[str, str] | None = None
) -> tuple[int, bytes, HTTPMessage]:
    lijn = HTTPConnection("127.0.0.1", poort, timeout=WACHT)
    try:
        if velden is None:
            lijn.request("GET", adres, headers=koppen)
        else:
            soort = {"Content-Type": "application/x-www-form-urlencoded"}
            lijn.request("POST", adres, urlencode(velden), soort | koppen)
        antwoord = lijn.getresponse()
        return antwoord.status, antwoord.read(), antwoord.headers
    finally:
        lijn.close()


def _stuur(telefoon: Telefoon, poort: int, sleutel: str) -> None:
    koppen = {
        "Cookie": telefoon.koekje,
        "X-CSRFToken": GEHEIM,
        "Origin": f"https://127.0.0.1:{poort}",
        "Accept": "application/json",
    }
    velden = {"sleutel": sleutel, "tekst": f"Idee {sleutel[:8]}"}
    telefoon.verstuurd.setdefault(sleutel, monotonic())
    try:
        status, _, terug = _vraag(poort, telefoon.adres, koppen, velden)
    except (OSError, HTTPException) as fout:
        telefoon.statussen[type(fout).__name__] += 1
        return
    telefoon.statussen[str(status)] += 1
    if status == 200:
        telefoon.bevestigd.add(sleutel)
    for koek in terug.get_all("Set-Cookie", []):
        if koek.startswith("live-"):
            telefoon.koekje = f"{telefoon.koekje}; {koek.partition(';')[0]}"


def _leef(telefoon: Telefoon, stand: str, poort: int, eind: float) -> None:
    """Ask and answer until the end; each on a new connection, as through a proxy."""
    kans = telefoon.kans
    sleep(kans.uniform(0, ELKE))
    volgende = monotonic() + kans.uniform(0, ANTWOORD)
    while monotonic() < eind:
        with suppress(OSError, HTTPException):
            koppen = {"If-None-Match": telefoon.etag} if telefoon.etag else {}
            status, _, terug = _vraag(poort, stand, koppen)
            telefoon.statussen[str(status)] += 1
            telefoon.etag = terug.get("ETag", telefoon.etag)
        if monotonic() >= volgende and eind - monotonic() > P95_DOEL:
            sleutel = str(uuid.UUID(int=kans.getrandbits(128), version=4))
            _stuur(telefoon, poort, sleutel)
            if kans.random() < DUBBEL:
                _stuur(telefoon, poort, sleutel)
            volgende += kans.uniform(0.8, 1.2) * ANTWOORD
        sleep(ELKE)


def _kijk(scherm: Scherm, poort: int, eind: float) -> None:
    while monotonic() < eind:
        koppen = {"Cookie": scherm.koekje, "If-None-Match": scherm.etag}
        try:
            status, html, terug = _vraag(poort, scherm.adres, koppen)
            scherm.statussen[str(status)] += 1
            if status == 200:
                scherm.etag = terug.get("ETag", "")
                aantal = _BINNEN.search(html)
                scherm.gezien.append((monotonic(), int(aantal[1]) if aantal else 0))
        except (OSError, HTTPException) as fout:
            scherm.statussen[type(fout).__name__] += 1
        sleep(ELKE)


def _cpu() -> float:
    """Return the seconds of processor that all below this process used so far."""
    per: dict[int, tuple[int, float]] = {}
    tik = os.sysconf("SC_CLK_TCK")
    for pad in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            delen = pad.read_text().rpartition(")")[2].split()
            per[int(pad.parent.name)] = int(delen[1]), (int(delen[11]) + int(delen[12])) / tik
    onder, som = {os.getpid()}, 0.0
    while nieuw := {pid for pid, (ouder, _) in per.items() if ouder in onder and pid not in onder}:
        som += sum(per[pid][1] for pid in nieuw)
        onder |= nieuw
    return som


def meet(map_: Path, seconden: int = DUUR) -> Uitslag:
    """Let the room live for so long, and compare what is kept with what was confirmed."""
    vraag, wie = vul()
    zitting = vraag.zitting
    adres = reverse("proeftuinen:live-bijdrage", args=[zitting.code, vraag.publiek_id])
    stand = reverse("proeftuinen:live-stand", args=[zitting.code])
    stand = f"{stand}?{BEWIJS}={bewijs_van(zitting.code)}"  # as the page of a phone gives it
    deze = zitting.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id]
    koekje = "; ".join(f"{naam}={waarde}" for naam, waarde in binnen(wie).items())
    scherm = Scherm(reverse("proeftuinen:bijeenkomst-scherm-beeld", args=ids), koekje)
    telefoons = [Telefoon(Random(nr), adres) for nr in range(TELEFOONS)]
    connection.close()
    logboek = map_ / "live.log"
    threading.stack_size(256 * 1024)
    with server(logboek) as poort:
        for _ in range(8):  # let both workers load the product, off the clock
            _vraag(poort, stand, {})
            _vraag(poort, scherm.adres, {"Cookie": koekje})
        begin, cpu = monotonic(), _cpu()
        eind = begin + seconden
        draden = [
            threading.Thread(target=_leef, args=(een, stand, poort, eind)) for een in telefoons
        ]
        draden.append(threading.Thread(target=_kijk, args=(scherm, poort, eind + P95_DOEL)))
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        gebruikt = 100 * (_cpu() - cpu) / (monotonic() - begin)
    threading.stack_size(0)
    return _uitslag(vraag, telefoons, scherm, gebruikt, logboek)


def _uitslag(
    vraag: Livevraag, telefoons: list[Telefoon], scherm: Scherm, cpu: float, logboek: Path
) -> Uitslag:
    """Compare rows with what was confirmed; the n-th row is visible when the screen says n."""
    verstuurd = {s: t for een in telefoons for s, t in een.verstuurd.items()}
    bevestigd = {s for een in telefoons for s in een.bevestigd}
    rijen = list(
        Bijdrage.objects.filter(vraag=vraag).order_by("pk").values_list("sleutel", flat=True)
    )
    duur, verloren = [], len(bevestigd - set(rijen))
    for nr, sleutel in enumerate(rijen, 1):
        toen = next((t for t, aantal in scherm.gezien if aantal >= nr), None)
        if toen is None:
            verloren += 1
        else:
            duur.append(max(toen - verstuurd[sleutel], 0))
    duur.sort()
    standen = sum((een.statussen for een in (*telefoons, scherm)), Counter())
    mis = Counter({s: n for s, n in standen.items() if s not in ("200", "304")})
    op_slot = logboek.read_text(errors="replace").count("locked")
    return Uitslag(
        antwoorden=len(rijen),
        p50=duur[len(duur) // 2] if duur else 0,
        p95=duur[int(len(duur) * 0.95)] if duur else 0,
        hoogst=duur[-1] if duur else 0,
        verloren=verloren,
        dubbel=len(rijen) - len(set(rijen)),
        mis=mis,
        op_slot=op_slot,
        cpu=cpu,
    )


def meet_alleen(map_: Path, seconden: int) -> None:
    """Make the tables, measure and print; for `--live`."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(meet(map_, seconden))
