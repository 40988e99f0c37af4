"""Searching the kennisbank at 500, 5,000 and 50,000 items, beside a plain scan with LIKE.

Items are the shipped texts, taken apart into sentences and put together anew. The questions are
the hundred of the tests and a hundred single words of titles, each asked once. `meet` runs this
module by itself, on SQLite and, where that is installed, on PostgreSQL. The scan asks the same
words of title, summary and text, and stops at twenty: it counts nothing and orders nothing.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import Any

MATEN = (500, 5_000, 50_000)
MENGEN = 5_000  # from there on the same mixtures again
STAP = 1_000_000  # between the keys of an item and of the same once more
DOEL = {"sqlite": 100, "postgresql": 50}  # ms, p95
DOEL_INDEX = 20  # ms
MS = 1000

type Duur = tuple[float, float]
"""Milliseconds of the clock, and of the CPU of this process: on a busy machine they differ."""

_POSTGRES = """
. script/lib/common.sh; . script/lib/apt.sh; . script/lib/postgres.sh
trap postgres_drop EXIT
postgres_make
url=$(postgres_url)
DATABASE_URL=${url/leerwerkplaats/postgres} "$PYTHON" -m bench.kennis "$1"
"""


def meet(map_: Path) -> str:
    """Return the lines of the report."""
    regels = _draai([sys.executable, "-m", __spec__.name, str(map_ / "zoek")])
    if shutil.which("pg_dump"):
        regels += _draai(["bash", "-c", _POSTGRES, "bench", str(map_ / "zoek-pg")])
    return "\n".join(regels)


def _draai(opdracht: list[str]) -> list[str]:
    wortel = Path(__file__).parents[1]
    gedaan = subprocess.run(
        opdracht, cwd=wortel, capture_output=True, text=True, timeout=900, check=False
    )
    if gedaan.returncode:
        reden = (gedaan.stderr.strip().splitlines() or ["no reason given"])[-1]
        return [f"searching: not measured ({reden})"]
    return json.loads(gedaan.stdout.splitlines()[-1])


def _main(map_: Path) -> None:
    """Fill, measure and print one line of JSON."""
    map_.mkdir(parents=True)
    os.environ |= {"DATA_DIR": str(map_)}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
    import django  # noqa: PLC0415  reads its settings when it is imported

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("laad_kennisbank", stdout=sys.stderr)
    kans = Random(1)
    print(json.dumps([_meet_maat(maat, kans) for maat in MATEN]))


def _meet_maat(maat: int, kans: Random) -> str:
    from django.db import connection  # noqa: PLC0415

    from kennisbank.items.models import Kennisitem  # noqa: PLC0415

    vul_aan(maat, kans)
    with connection.cursor() as cursor:  # as the database does by itself, some time later
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    vragen = list(_vragen())
    zoeken, vragen_per = _zoek(vragen)
    scan = _tijden(vragen, _scan)
    indexeren = _indexeer(kans)
    doel = DOEL[connection.vendor]
    p95 = _deel([klok for klok, _ in zoeken], 0.95)
    return (
        f"searching {Kennisitem.objects.count()} items, {connection.vendor}: {_zeg(zoeken)}, "
        f"{vragen_per} queries (target p95 {doel} ms, {'ok' if p95 <= doel else 'over'}); "
        f"a plain scan: {_zeg(scan)}; indexing one item: {_zeg(indexeren)} (target {DOEL_INDEX} ms)"
    )


def vul_aan(maat: int, kans: Random) -> None:
    """Add items until there are so many: new mixtures first, then each of those again."""
    from kennisbank.items.models import Kennisitem  # noqa: PLC0415

    staan = Kennisitem.objects.count()
    if staan < MENGEN:
        _voeg_mengsels_toe(staan, min(maat, MENGEN), kans)
    if maat > MENGEN:
        _verveelvoudig(maat)


def _voeg_mengsels_toe(staan: int, maat: int, kans: Random) -> None:
    from django.db import transaction  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from kennisbank.inhoud.bestand import alle_stukken  # noqa: PLC0415
    from kennisbank.items import inhoud as item_inhoud  # noqa: PLC0415
    from kennisbank.items.models import Kennisitem  # noqa: PLC0415
    from kennisbank.items.zoekstuk import zoekstukken  # noqa: PLC0415
    from kennisbank.planken.models import Plank  # noqa: PLC0415
    from kennisbank.zoekindex import index  # noqa: PLC0415

    stukken, plank, nu = list(alle_stukken()), Plank.objects.landelijk(), timezone.now()
    paren = []
    for nr in range(staan, maat):
        inhoud = _meng(stukken, kans)
        kolommen = {naam: getattr(inhoud, naam) for naam in item_inhoud.KOLOMMEN}
        vast = {"gepubliceerd_op": nu, "nakijken_op": nu.date(), "slug": f"bench-{nr}"}
        paren.append((Kennisitem(plank=plank, **vast, **kolommen), inhoud))
    with transaction.atomic():
        Kennisitem.objects.bulk_create([item for item, _ in paren])
        item_inhoud.zet_nieuw(paren)
        index.zet(zoekstukken([item.pk for item, _ in paren]))


def _verveelvoudig(maat: int) -> None:
    """Write all items with their lines of the index again under other keys, without their parts."""
    from django.db import connection, transaction  # noqa: PLC0415
    from django.db.models import F  # noqa: PLC0415

    from kennisbank.items.models import Kennisitem  # noqa: PLC0415
    from kennisbank.zoekindex.models import Zoekregel, Zoekstand, Zoekwoord  # noqa: PLC0415

    staan = Kennisitem.objects.count()
    pg = connection.vendor == "postgresql"
    willekeurig = (
        "substr(md5(random()::text), 1, 12)" if pg else "substr(hex(randomblob(6)), 1, 12)"
    )
    for keer in range(1, maat // staan):
        anders = {
            "id": f"id + {keer * STAP}",
            "publiek_id": willekeurig,
            "slug": f"substr(slug, 1, 60) || '-{keer}'",
            "sleutel": "NULL",
        }
        with transaction.atomic(), connection.cursor() as cursor:
            lijn = {"item_id": f"item_id + {keer * STAP}"}
            for model, ander in ((Kennisitem, anders), (Zoekregel, lijn)):
                sleutel = model._meta.pk.column
                kolommen = [veld.column for veld in model._meta.local_concrete_fields]
                cursor.execute(
                    f"INSERT INTO {model._meta.db_table} ({', '.join(kolommen)}) "
                    f"SELECT {', '.join(ander.get(naam, naam) for naam in kolommen)} "
                    f"FROM {model._meta.db_table} WHERE {sleutel} < {STAP}"
                )
    Zoekwoord.objects.update(aantal=F("aantal") * (maat // staan))
    Zoekstand.objects.update(merk=F("merk") + 1)


def _meng(stukken: Sequence[Any], kans: Random) -> Any:
    from dataclasses import replace  # noqa: PLC0415

    een, twee, drie = (stuk.inhoud for stuk in kans.sample(stukken, 3))
    zinnen = [zin for deel in (een, twee, drie) for zin in deel.tekst.split(". ")]
    titel = f"{een.titel.split(':')[0]}, {twee.titel.split(':')[-1].strip()}"[:200]
    tekst = ". ".join(kans.sample(zinnen, max(1, len(zinnen) // 3)))
    return replace(
        een, titel=titel, samenvatting=twee.samenvatting, tekst=tekst, kenmerken=drie.kenmerken
    )


def _vragen() -> Iterator[str]:
    from kennisbank.inhoud.bestand import alle_stukken  # noqa: PLC0415
    from tests.kennisbank.honderd_vragen import VRAGEN  # noqa: PLC0415

    yield from (vraag for vraag, _ in VRAGEN)
    woorden = sorted({woord for stuk in alle_stukken() for woord in stuk.inhoud.titel.split()})
    yield from Random(2).sample(woorden, 100)


def _zoek(vragen: Sequence[str]) -> tuple[list[Duur], int]:
    from bench.meten import tel_vragen  # noqa: PLC0415
    from kennisbank.zoeken import Vraag, zoek  # noqa: PLC0415

    eerste = Vraag(vragen[0])
    zoek(eerste)  # reads the list of words, which stays
    return _tijden(vragen, lambda vraag: zoek(Vraag(vraag))), tel_vragen(
        lambda: zoek(eerste)
    ).aantal


def _scan(vraag: str) -> None:
    from django.db.models import Q  # noqa: PLC0415

    from kennisbank.items.models import Kennisitem  # noqa: PLC0415

    rijen = Kennisitem.objects.te_lezen([])
    for woord in vraag.split():
        een = Q(titel__icontains=woord) | Q(samenvatting__icontains=woord)
        rijen = rijen.filter(een | Q(tekst__icontains=woord))
    list(rijen.order_by().values_list("pk", flat=True)[:20])


def _indexeer(kans: Random) -> list[Duur]:
    from django.db import transaction  # noqa: PLC0415

    from kennisbank.items.models import Kennisitem  # noqa: PLC0415
    from kennisbank.items.zoekstuk import zoekstukken  # noqa: PLC0415
    from kennisbank.zoekindex import index  # noqa: PLC0415

    ids = kans.sample(list(Kennisitem.objects.values_list("pk", flat=True)), 60)
    tijden = []
    for van, naar in zip(ids[::2], ids[1::2], strict=True):  # each gets the words of another
        (stuk,) = zoekstukken([naar])
        anders = type(stuk)(**{**vars(stuk), "item_id": van})
        begin = perf_counter(), process_time()
        with transaction.atomic():
            index.zet([anders])
        tijden.append(_sinds(*begin))
    return tijden


def _tijden(vragen: Sequence[str], doe: Callable[[str], object]) -> list[Duur]:
    tijden = []
    for vraag in vragen:
        begin = perf_counter(), process_time()
        doe(vraag)
        tijden.append(_sinds(*begin))
    return tijden


def _sinds(klok: float, cpu: float) -> Duur:
    return (perf_counter() - klok) * MS, (process_time() - cpu) * MS


def _zeg(tijden: Sequence[Duur]) -> str:
    """Return median and p95 of the clock, and of the CPU of this process."""
    klok, cpu = ([duur[i] for duur in tijden] for i in (0, 1))
    return (
        f"median {_deel(klok, 0.5):.1f}, p95 {_deel(klok, 0.95):.1f} ms "
        f"(CPU here {_deel(cpu, 0.5):.1f}, {_deel(cpu, 0.95):.1f})"
    )


def _deel(tijden: Sequence[float], deel: float) -> float:
    op_orde = sorted(tijden)
    return op_orde[min(int(len(op_orde) * deel), len(op_orde) - 1)]


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
