"""Fifty people write in the logs of a region at once, and one photo of a phone is taken in.

`script/bench --logs SECONDS` measures only this (120: two minutes), on the database of
DATABASE_URL, else on a new SQLite. Each person is a thread that sends an entry every 5 seconds, and
now and then the same one again, as a bad network does. Afterwards the rows are compared with what
was confirmed. The photo is taken in by a process of its own, so that its memory can be read.
"""

import os
import subprocess
import sys
import threading
import uuid
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from time import monotonic, perf_counter, sleep
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
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Deelname, Proeftuin

MENSEN, PER_GROEP, ELKE, DUUR = 50, 5, 5.0, 120
P95_DOEL = 100.0
"""Milliseconds within which 95 of 100 entries are answered."""
FOTO_DOEL, MB_DOEL = 1.5, 300
"""Seconds and megabytes for a photo of twelve megapixels."""
DUBBEL = 0.1  # the part of entries that is sent a second time
WACHT = 30
_FOTO = """
import resource, sys
from time import perf_counter
from leerwerkplaats.web.images.inname import neem_in, verklein
inhoud = open(sys.argv[1], "rb").read()
begin = perf_counter()
verklein(neem_in(inhoud), 640)
print(perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@dataclass
class Schrijver:
    """Someone with a phone: what was confirmed, and how long each entry took."""

    adres: str
    koekje: str
    kans: Random
    bevestigd: set[str] = field(default_factory=set)
    tijden: list[float] = field(default_factory=list)
    statussen: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Uitslag:
    """What came of all entries, and of the photo."""

    berichten: int
    p50: float
    p95: float
    hoogst: float
    mis: Counter[str]
    verloren: int
    dubbel: int
    op_slot: int
    foto: float
    mb: float

    def __str__(self) -> str:
        fout = self.mis or self.verloren or self.dubbel or self.op_slot
        goed = not fout and self.p95 <= P95_DOEL
        klein = self.foto <= FOTO_DOEL and self.mb <= MB_DOEL
        return (
            f"logs ({connection.vendor}, http, 2 workers x 4 threads, {MENSEN} people, an entry "
            f"every {ELKE:g} s): {self.berichten} entries, p50 {self.p50:.0f} ms, p95 "
            f"{self.p95:.0f} ms (target {P95_DOEL:g}), highest {self.hoogst:.0f} ms; other "
            f"answers: {dict(self.mis) or 'none'}; lost: {self.verloren}; double: {self.dubbel}; "
            f"locked: {self.op_slot}; load {os.getloadavg()[0]:.1f}; {'ok' if goed else 'over'}\n"
            f"photo of 12 megapixels: {self.foto:.2f} s (target {FOTO_DOEL:g}), "
            f"{self.mb:.0f} MB at most (target {MB_DOEL}); {'ok' if klein else 'over'}"
        )


@transaction.atomic
def vul() -> list[Schrijver]:
    """Make ten groups of five in one place; return their people."""
    dag = vandaag()
    tuin = Proeftuin.objects.create(naam="Logboek", start=dag, einde=dag + timedelta(days=365))
    schrijvers = []
    for nr in range(MENSEN):
        if nr % PER_GROEP == 0:
            begonnen = {"gestart_op": dag, "laatste_teken": dag}
            experiment = Experiment.objects.create(proeftuin=tuin, titel=f"Proef {nr}", **begonnen)
        wie = Gebruiker.objects.create(email=f"{tuin.publiek_id}{nr}@bench.example", naam=f"L {nr}")
        Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER)
        contact = Contact.objects.create(proeftuin=tuin, gebruiker=wie)
        Experimentlid.objects.create(experiment=experiment, contact=contact, sinds=dag)
        adres = reverse(
            "proeftuinen:logbericht-nieuw", args=[tuin.publiek_id, experiment.publiek_id]
        )
        koekjes = binnen(wie) | {settings.CSRF_COOKIE_NAME: GEHEIM}
        koekje = "; ".join(f"{naam}={waarde}" for naam, waarde in koekjes.items())
        schrijvers.append(Schrijver(adres, koekje, Random(nr)))
    return schrijvers


def _stuur(schrijver: Schrijver, poort: int, sleutel: str) -> None:
    velden = {"sleutel": sleutel, "gedaan": "Vierde bezoek gedaan.", "hoe": "goed"}
    koppen = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": schrijver.koekje,
        "X-CSRFToken": GEHEIM,
        "Origin": f"https://127.0.0.1:{poort}",
        "Accept": "application/json",
    }
    lijn = HTTPConnection("127.0.0.1", poort, timeout=WACHT)
    begin = perf_counter()
    try:
        inhoud = urlencode({**velden, "dag": vandaag().isoformat()})
        lijn.request("POST", schrijver.adres, inhoud, koppen)
        antwoord = lijn.getresponse()
        antwoord.read()
    except (OSError, HTTPException) as fout:
        schrijver.statussen[type(fout).__name__] += 1
        return
    finally:
        lijn.close()
    schrijver.tijden.append(1000 * (perf_counter() - begin))
    schrijver.statussen[str(antwoord.status)] += 1
    if antwoord.status == 200:
        schrijver.bevestigd.add(sleutel)


def _schrijf(schrijver: Schrijver, poort: int, eind: float) -> None:
    kans = schrijver.kans
    volgende = monotonic() + kans.uniform(0, ELKE)
    while volgende < eind:
        sleep(max(volgende - monotonic(), 0))
        sleutel = str(uuid.UUID(int=kans.getrandbits(128), version=4))
        _stuur(schrijver, poort, sleutel)
        if kans.random() < DUBBEL:
            _stuur(schrijver, poort, sleutel)
        volgende += ELKE


def meet_foto(map_: Path) -> tuple[float, float]:
    """Take in a photo of twelve megapixels; return seconds, and megabytes at most."""
    from PIL import Image  # noqa: PLC0415  only here

    pad = map_ / "foto.jpg"
    kans = Random(1)
    korrel = Image.frombytes("RGB", (400, 300), kans.randbytes(400 * 300 * 3))
    korrel.resize((4000, 3000), Image.Resampling.BICUBIC).save(pad, quality=92)
    uit = subprocess.run(
        [sys.executable, "-c", _FOTO, str(pad)], check=True, capture_output=True, text=True
    )
    duur, mb = uit.stdout.split()
    return float(duur), float(mb)


def meet(map_: Path, seconden: int = DUUR) -> Uitslag:
    """Let them write for so long, and compare what is kept with what was confirmed."""
    schrijvers = vul()
    foto, mb = meet_foto(map_)
    connection.close()
    logboek = map_ / "logs.log"
    threading.stack_size(256 * 1024)
    with server(logboek) as poort:
        for schrijver in schrijvers[:16]:  # let both workers load the product, off the clock
            _stuur(schrijver, poort, str(uuid.uuid4()))
            schrijver.tijden.clear()
        eind = monotonic() + seconden
        draden = [threading.Thread(target=_schrijf, args=(een, poort, eind)) for een in schrijvers]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
    threading.stack_size(0)
    bevestigd = {sleutel for een in schrijvers for sleutel in een.bevestigd}
    rijen = list(Logbericht.objects.values_list("sleutel", flat=True))
    tijden = sorted(tijd for een in schrijvers for tijd in een.tijden)
    standen = sum((een.statussen for een in schrijvers), Counter())
    return Uitslag(
        berichten=len(rijen),
        p50=tijden[len(tijden) // 2],
        p95=tijden[int(len(tijden) * 0.95)],
        hoogst=tijden[-1],
        mis=Counter({stand: keer for stand, keer in standen.items() if stand != "200"}),
        verloren=len(bevestigd - set(rijen)),
        dubbel=len(rijen) - len(set(rijen)),
        op_slot=logboek.read_text(errors="replace").count("locked"),
        foto=foto,
        mb=mb,
    )


def meet_alleen(map_: Path, seconden: int) -> None:
    """Make the tables, measure and print; for `--logs`."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(meet(map_, seconden))
