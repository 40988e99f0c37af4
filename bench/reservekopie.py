"""Back-up and restore of fifty proeftuinen with their photos, beside plain copies of the same.

`meet` runs this module by itself, once on SQLite and once on PostgreSQL where that is installed:
each with a database and files of its own, thrown away. Seconds are of the clock, without starting
Python; the plain copies neither encrypt nor check, and cannot go to the other database.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

TUINEN, FOTOS, FOTO = 50, 200, 250_000
ONZE = ("back-up", "restore (read twice)")
_MB = 1_000_000
_POSTGRES = """
. script/lib/common.sh; . script/lib/apt.sh; . script/lib/postgres.sh
trap postgres_drop EXIT
postgres_make
url=$(postgres_url)
DATABASE_URL=${url/leerwerkplaats/postgres} "$PYTHON" -m bench.reservekopie "$1"
"""


def meet(map_: Path) -> str:
    """Return the lines of the report."""
    regels = [_regel("SQLite", _draai([sys.executable, "-m", __spec__.name, str(map_ / "kopie")]))]
    if shutil.which("pg_dump"):
        opdracht = ["bash", "-c", _POSTGRES, "bench", str(map_ / "kopie-pg")]
        regels.append(_regel("PostgreSQL", _draai(opdracht)))
    return "\n".join(regels)


def _draai(opdracht: list[str]) -> dict[str, float] | str:
    wortel = Path(__file__).parents[1]
    gedaan = subprocess.run(
        opdracht, cwd=wortel, capture_output=True, text=True, timeout=120, check=False
    )
    if gedaan.returncode:
        return (gedaan.stderr.strip().splitlines() or ["no reason given"])[-1]
    return json.loads(gedaan.stdout.splitlines()[-1])


def _regel(motor: str, tijden: dict[str, float] | str) -> str:
    if isinstance(tijden, str):
        return f"back-up, {motor}: not measured ({tijden})"
    grootte = tijden.pop("MB")
    rijen = tijden.pop("rows")
    delen = [
        f"{wat} {duur:.2f} s" + (f" ({grootte / duur:.0f} MB/s)" if wat in ONZE else "")
        for wat, duur in tijden.items()
    ]
    return (
        f"back-up of {TUINEN} proeftuinen, {rijen:.0f} rows and {FOTOS} photos, "
        f"{grootte:.0f} MB, {motor}: {', '.join(delen)}"
    )


def _klok(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _main(map_: Path) -> None:
    """Fill, measure and print one line of JSON."""
    from pyrage.x25519 import Identity  # noqa: PLC0415  slow import

    map_.mkdir()
    geheim = Identity.generate()
    (map_ / "sleutel.txt").write_text(str(geheim))
    os.environ |= {"DATA_DIR": str(map_), "BACKUP_ONTVANGER": str(geheim.to_public())}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")
    import django  # noqa: PLC0415  reads its settings when it is imported

    django.setup()
    print(json.dumps(_meet_hier(map_)))


def _meet_hier(map_: Path) -> dict[str, float]:
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("demowereld", aantal=TUINEN - 6, stdout=sys.stderr)
    fotos = map_ / "bestanden" / "fotos"
    fotos.mkdir(parents=True)
    for nr in range(FOTOS):
        (fotos / f"{nr}.jpg").write_bytes(os.urandom(FOTO))
    kopie, sleutel = map_ / "kopie.age", map_ / "sleutel.txt"
    heen = _klok(lambda: call_command("back-up", str(kopie), stderr=sys.stderr))
    terug = _klok(
        lambda: call_command("terugzetten", kopie, identiteit=sleutel, ja=True, stdout=sys.stderr)
    )
    tijden = dict(zip(ONZE, (heen, terug), strict=True))
    tijden["cp of the files"] = _klok(lambda: shutil.copytree(fotos, map_ / "fotos2"))
    if connection.vendor == "sqlite":
        naam = Path(connection.settings_dict["NAME"])
        tijden["cp of the database"] = _klok(lambda: shutil.copyfile(naam, map_ / "kopie.sqlite3"))
        grootte = naam.stat().st_size
    else:
        tijden |= _pg(map_)
        grootte = (map_ / "pg.dump").stat().st_size
    rijen = _tel()
    return {"MB": (grootte + FOTOS * FOTO) / _MB, "rows": rijen, **tijden}


def _tel() -> int:
    from django.apps import apps  # noqa: PLC0415

    return sum(model._base_manager.count() for model in apps.get_models(include_auto_created=True))


def _pg(map_: Path) -> dict[str, float]:
    """Dump and restore with PostgreSQL's own programs; the dump compresses, as ours does."""
    from django.db import connection  # noqa: PLC0415

    deel = connection.settings_dict
    wie = ["-h", deel["HOST"], "-U", deel["USER"], "-d", deel["NAME"]]
    dump = str(map_ / "pg.dump")
    heen = ["pg_dump", *wie, "-Fc", "-f", dump]
    terug = ["pg_restore", *wie, "--clean", "--single-transaction", dump]
    connection.close()
    return {
        "pg_dump": _klok(lambda: subprocess.run(heen, check=True)),
        "pg_restore": _klok(lambda: subprocess.run(terug, check=True)),
    }


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
