"""Lists of questions: reading results of many sheets, closing, and three hundred answers a minute.

`script/bench --lijsten SECONDS` measures only this (60: a minute), on the database of DATABASE_URL,
else on a new SQLite. Results of twenty questions are read over the WSGI handler, in this process;
answers go over http on loopback, each by a link of its own, and are compared with what was
confirmed afterwards.
"""

import os
import threading
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from time import monotonic, perf_counter, process_time, sleep
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from bench.meten import tel_vragen
from bench.schrijven import GEHEIM, server
from bench.wereld import binnen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.invullen.vraagpost import adres_van
from proeftuinen.monitoring.uitslag.actions import sluit
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.models import Deelname, Proeftuin

VRAGEN, VELLEN, KEREN = 20, (60, 1_000, 50_000), 40
P95_DOEL = 150.0
"""Milliseconds in which 95 of 100 times the results are there."""
MENSEN, DUUR, WACHT = 300, 60, 30


@dataclass
class Iemand:
    """Someone with a link: when they send, what they answered, and what came back."""

    adres: str
    wanneer: float
    velden: dict[str, str]
    statussen: Counter[str] = field(default_factory=Counter)
    duur: float = 0.0


def _lijst(tuin: Proeftuin, vragen: int = VRAGEN) -> Vragenlijst:
    lijst = Vragenlijst.objects.create(
        proeftuin=tuin, titel="Hoe gaat het?", stand="open", geopend_op=vandaag()
    )
    Lijstvraag.objects.bulk_create(
        Lijstvraag(vragenlijst=lijst, sleutel=f"v{nr}", tekst=f"Vraag {nr}", volgorde=nr)
        for nr in range(vragen)
    )
    return lijst


def _vul(lijst: Vragenlijst, aantal: int) -> None:
    kans, ids = Random(aantal), [vraag.publiek_id for vraag in lijst.vragen.all()]
    Antwoordvel.objects.bulk_create(
        (
            Antwoordvel(
                vragenlijst=lijst,
                wie=f"{kans.getrandbits(256):064x}",
                antwoorden={ref: str(kans.randrange(6)) for ref in ids},
            )
            for _ in range(aantal)
        ),
        batch_size=500,
    )


def _plek() -> tuple[Proeftuin, Client]:
    dag = vandaag()
    tuin = Proeftuin.objects.create(
        naam="Lijsten", start=dag, einde=dag.replace(year=dag.year + 1, day=min(dag.day, 28))
    )
    wie = Gebruiker.objects.create(email=f"{tuin.publiek_id}@bench.example", naam="Lijst")
    Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER)
    klant = Client(headers={"host": "localhost"})
    for naam, waarde in binnen(wie).items():
        klant.cookies[naam] = waarde
    return tuin, klant


def meet_lezen() -> list[str]:
    """Read results of so many sheets, each list in a place of its own."""
    regels = []
    for aantal in VELLEN:
        tuin, klant = _plek()
        lijst = _lijst(tuin)
        _vul(lijst, aantal)
        begin = perf_counter()
        sluit(lijst=lijst, door=None)
        gesloten = perf_counter() - begin
        adres = reverse("proeftuinen:uitslag", args=[tuin.publiek_id, lijst.publiek_id])
        klant.get(adres, secure=True)
        if (status := klant.get(adres, secure=True).status_code) != 200:
            raise RuntimeError(f"{adres} answers {status}")
        vragen = tel_vragen(partial(klant.get, adres, secure=True)).aantal
        tijden = []
        for _ in range(KEREN):
            begin = process_time()
            klant.get(adres, secure=True)
            tijden.append(1000 * (process_time() - begin))
        tijden.sort()
        p95 = tijden[int(len(tijden) * 0.95)]
        oordeel = "ok" if p95 <= P95_DOEL else "over"
        regels.append(
            f"results of {VRAGEN} questions, {aantal} sheets: {vragen} queries, p50 "
            f"{tijden[len(tijden) // 2]:.0f} ms, p95 {p95:.0f} ms CPU (target {P95_DOEL:g}, "
            f"{oordeel}); closing took {gesloten:.1f} s"
        )
    return regels


@transaction.atomic
def _mensen(seconden: int) -> tuple[Vragenlijst, list[Iemand]]:
    tuin, _ = _plek()
    lijst, kans = _lijst(tuin), Random(1)
    ids = [vraag.publiek_id for vraag in lijst.vragen.all()]
    uit = []
    for nr in range(MENSEN):
        mens = Contact.objects.create(proeftuin=tuin, naam=f"Mens {nr}")
        adres = adres_van(lijst, mens)
        velden = {f"v_{ref}": str(kans.randrange(1, 6)) for ref in ids}
        uit.append(Iemand(adres, kans.uniform(0, seconden), velden))
    return lijst, uit


def _stuur(deze: Iemand, poort: int, begin: float) -> None:
    sleep(max(begin + deze.wanneer - monotonic(), 0))
    koppen = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"{settings.CSRF_COOKIE_NAME}={GEHEIM}",
        "X-CSRFToken": GEHEIM,
        "Origin": f"https://127.0.0.1:{poort}",
    }
    lijn = HTTPConnection("127.0.0.1", poort, timeout=WACHT)
    start = perf_counter()
    try:
        lijn.request("POST", deze.adres, urlencode(deze.velden), koppen)
        antwoord = lijn.getresponse()
        antwoord.read()
        deze.statussen[str(antwoord.status)] += 1
    except (OSError, HTTPException) as fout:
        deze.statussen[type(fout).__name__] += 1
    finally:
        lijn.close()
    deze.duur = 1000 * (perf_counter() - start)


def meet_antwoorden(map_: Path, seconden: int = DUUR) -> str:
    """Let three hundred people answer within so many seconds, and compare what is kept."""
    lijst, mensen = _mensen(seconden)
    connection.close()
    logboek = map_ / "lijsten.log"
    threading.stack_size(256 * 1024)
    with server(logboek) as poort:
        begin = monotonic() + 3  # the server loads the product first
        draden = [threading.Thread(target=_stuur, args=(een, poort, begin)) for een in mensen]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
    threading.stack_size(0)
    standen = sum((een.statussen for een in mensen), Counter())
    gekregen = Counter(
        tuple(sorted(rij.items())) for rij in lijst.vellen.values_list("antwoorden", flat=True)
    )
    bevestigd = Counter(
        tuple(sorted((naam[2:], waarde) for naam, waarde in een.velden.items()))
        for een in mensen
        if een.statussen["302"]
    )
    tijden = sorted(een.duur for een in mensen)
    mis = {stand: keer for stand, keer in standen.items() if stand != "302"}
    verloren = sum((bevestigd - gekregen).values())
    dubbel = sum((gekregen - bevestigd).values())
    goed = not mis and not verloren and not dubbel
    return (
        f"lists ({connection.vendor}, http, 2 workers x 4 threads): {MENSEN} answers of {VRAGEN} "
        f"questions in {seconden} s, p50 {tijden[len(tijden) // 2]:.0f} ms, p95 "
        f"{tijden[int(len(tijden) * 0.95)]:.0f} ms; other answers: {mis or 'none'}; lost: "
        f"{verloren}; too many: {dubbel}; locked: "
        f"{logboek.read_text(errors='replace').count('locked')}; load {os.getloadavg()[0]:.1f}; "
        f"{'ok' if goed else 'over'}"
    )


def meet_alleen(map_: Path, seconden: int) -> None:
    """Make the tables, measure and print; for `--lijsten`."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", "--noinput", verbosity=0)
    for regel in meet_lezen():
        print(regel)
    print(meet_antwoorden(map_, seconden))
