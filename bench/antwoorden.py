"""A whole region answers at once: taps over http on loopback, and what came of each.

`script/bench --antwoorden SECONDS` measures only this (180: three minutes), on the database of
DATABASE_URL, else on a new SQLite. Each person is a thread that taps every 4 to 6 seconds, about a
colleague not answered yet and sometimes about one again, with the answer that this phone knows.
Afterwards the rows are compared with what each person last had confirmed.
"""

import json
import os
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from time import monotonic, perf_counter, sleep
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from bench.schrijven import GEHEIM, server
from bench.wereld import binnen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from proeftuinen.traject.models import Deelname, Proeftuin

MENSEN, DUUR = 300, 20
SNELST, TRAAGST = 4.0, 6.0
P95_DOEL = 300.0
"""Milliseconds within which 95 of 100 taps are answered."""
WACHT = 30
WARM = 24  # taps before the clock runs
HERHAAL = 0.2  # the part of taps that changes an answer given before


@dataclass
class Persoon:
    """Someone with a phone: what the server confirmed, and how long each tap took."""

    plek: str
    koekje: str
    anderen: list[str]
    kans: Random
    bevestigd: dict[str, int] = field(default_factory=dict)
    tijden: list[float] = field(default_factory=list)
    statussen: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Uitslag:
    """What came of all taps."""

    tikken: int
    per_seconde: float
    p50: float
    p95: float
    hoogst: float
    statussen: Counter[str]
    verloren: int
    op_slot: int
    druk: float

    def __str__(self) -> str:
        mis = {s: keer for s, keer in self.statussen.items() if s != "200"}
        goed = not mis and not self.verloren and not self.op_slot and self.p95 <= P95_DOEL
        return (
            f"answers ({connection.vendor}, http, 2 workers x 4 threads, {MENSEN} people, a tap "
            f"every {SNELST:g}-{TRAAGST:g} s): {self.tikken} taps, {self.per_seconde:.0f}/s, p50 "
            f"{self.p50:.0f} ms, p95 {self.p95:.0f} ms (target {P95_DOEL:g}), highest "
            f"{self.hoogst:.0f} ms; other answers: {mis or 'none'}; lost: {self.verloren}; locked: "
            f"{self.op_slot}; load {self.druk:.1f}; {'ok' if goed else 'over'}"
        )


@transaction.atomic
def vul() -> tuple[Proeftuin, list[Persoon]]:
    """Make a place with a wave in which everyone has an account, a session and a place."""
    dag = vandaag()
    tuin = Proeftuin.objects.create(naam="Antwoorden", start=dag, einde=dag.replace(dag.year + 1))
    merk = tuin.publiek_id
    Gebruiker.objects.bulk_create(
        Gebruiker(email=f"{merk}.{nr}@bench.example", naam=f"Persoon {nr}", password="!")
        for nr in range(MENSEN)
    )
    mensen = list(Gebruiker.objects.filter(email__startswith=merk).order_by("pk"))
    Deelname.objects.bulk_create(
        Deelname(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER) for wie in mensen
    )
    Contact.objects.bulk_create(
        Contact(proeftuin=tuin, gebruiker=wie, zicht=Zicht.NAAM) for wie in mensen
    )
    meting = Meting.objects.create(
        proeftuin=tuin, dag=dag, stand=Meting.Stand.OPEN, geopend_op=timezone.now()
    )
    Netwerkplaats.objects.bulk_create(
        Netwerkplaats(meting=meting, contact=wie, code=f"{nr:06d}")
        for nr, wie in enumerate(Contact.objects.filter(proeftuin=tuin).order_by("pk"))
    )
    plekken = dict(
        Netwerkplaats.objects.filter(meting=meting).values_list("contact__gebruiker", "publiek_id")
    )
    csrf = f"{settings.CSRF_COOKIE_NAME}={GEHEIM}"
    return tuin, [
        Persoon(
            plek=plekken[wie.pk],
            koekje="; ".join([csrf, *(f"{k}={v}" for k, v in binnen(wie).items())]),
            anderen=[plek for pk, plek in plekken.items() if pk != wie.pk],
            kans=Random(nr),
        )
        for nr, wie in enumerate(mensen)
    ]


def _kies(wie: Persoon) -> tuple[str, int | None, int]:
    """Return about whom, the answer as this phone knows it, and the new one."""
    if wie.bevestigd and wie.kans.random() < HERHAAL:
        naar = wie.kans.choice(list(wie.bevestigd))
    else:
        naar = wie.anderen[len(wie.bevestigd) % len(wie.anderen)]
    gezien = wie.bevestigd.get(naar)
    return naar, gezien, wie.kans.choice([waarde for waarde in range(3) if waarde != gezien])


def _tik(wie: Persoon, lijn: HTTPConnection, adres: str, poort: int) -> None:
    naar, gezien, waarde = _kies(wie)
    velden = {
        "van": wie.plek,
        "naar": naar,
        "waarde": str(waarde),
        "gezien": "-" if gezien is None else str(gezien),
    }
    koppen = {
        "Cookie": wie.koekje,
        "Content-Type": "application/x-www-form-urlencoded",
        "X-CSRFToken": GEHEIM,
        "Origin": f"https://127.0.0.1:{poort}",
    }
    begin = perf_counter()
    try:
        lijn.request("POST", adres, urlencode(velden), koppen)
        antwoord = lijn.getresponse()
        tekst = antwoord.read()
        status = str(antwoord.status)
    except (OSError, HTTPException) as fout:
        lijn.close()
        status, tekst = type(fout).__name__, b""
    wie.tijden.append(1000 * (perf_counter() - begin))
    wie.statussen[status] += 1
    if status == "200" and json.loads(tekst)["bewaard"] == waarde:
        wie.bevestigd[naar] = waarde


def _doe(wie: Persoon, adres: str, poort: int, eind: float) -> None:
    """Tap until the end, on a new connection each time, as through a proxy."""
    sleep(wie.kans.uniform(0, TRAAGST))
    while monotonic() < eind:
        lijn = HTTPConnection("127.0.0.1", poort, timeout=WACHT)
        _tik(wie, lijn, adres, poort)
        lijn.close()
        sleep(wie.kans.uniform(SNELST, TRAAGST))


def meet(map_: Path, seconden: int = DUUR) -> Uitslag:
    """Let everyone tap for so long, and compare the rows with what was confirmed."""
    tuin, mensen = vul()
    adres = reverse("proeftuinen:mijn-netwerk-antwoord", args=[tuin.publiek_id])
    connection.close()
    logboek = map_ / "antwoorden.log"
    threading.stack_size(256 * 1024)
    with server(logboek) as poort:
        _warm_op(mensen[:WARM], adres, poort)
        begin = monotonic()
        eind = begin + seconden
        draden = [threading.Thread(target=_doe, args=(wie, adres, poort, eind)) for wie in mensen]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        duur = monotonic() - begin
    threading.stack_size(0)
    tijden = sorted(tijd for wie in mensen for tijd in wie.tijden)
    return Uitslag(
        tikken=len(tijden),
        per_seconde=len(tijden) / duur,
        p50=tijden[len(tijden) // 2],
        p95=tijden[int(len(tijden) * 0.95)],
        hoogst=tijden[-1],
        statussen=sum((wie.statussen for wie in mensen), Counter()),
        verloren=_verloren(tuin, mensen),
        op_slot=logboek.read_text(errors="replace").count("locked"),
        druk=os.getloadavg()[0],
    )


def _warm_op(mensen: list[Persoon], adres: str, poort: int) -> None:
    """Let both workers load the product, which they do at their first request, off the clock."""

    def doe(wie: Persoon) -> None:
        lijn = HTTPConnection("127.0.0.1", poort, timeout=WACHT)
        _tik(wie, lijn, adres, poort)
        lijn.close()
        wie.tijden.clear()
        wie.statussen.clear()

    with ThreadPoolExecutor(WARM) as draden:
        list(draden.map(doe, mensen))


def meet_alleen(map_: Path, seconden: int) -> None:
    """Make the tables, measure and print; for `--antwoorden`."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(meet(map_, seconden))


def _verloren(tuin: Proeftuin, mensen: list[Persoon]) -> int:
    """Return how many confirmed answers are not stored as they were confirmed."""
    rijen = Relatie.objects.filter(meting__proeftuin=tuin)
    bewaard = {
        (van, naar): waarde
        for van, naar, waarde in rijen.values_list("van__publiek_id", "naar__publiek_id", "waarde")
    }
    return sum(
        bewaard.get((wie.plek, naar)) != waarde
        for wie in mensen
        for naar, waarde in wie.bevestigd.items()
    )
