"""Measure the pages: `script/bench [--rondes N] [--snel] [--paginas WORD]`.

In one process and run: DEBUG off, cached templates, hashed static files, SQLite as in settings in
a folder of its own that is thrown away. The WSGI handler is called directly. Each round calls every
page at 100 and at 1,000 proeftuinen, in shuffled order, and every floor 20 times. Measured is CPU
time (process_time); `x base` and `growth` are medians of the ratios per round, with p10 and p90.
See bench/vloer.py for the floors and bench/paginas.py for the rows and what they may cost.

Trust query counts most, then ratios, then milliseconds. Ratios are somewhat too high in absolute
terms, because a floor that runs 20 times in a row finds its caches warm.
"""

import argparse
import os
import tempfile
from pathlib import Path

STANDAARD, SNEL = 30, 5
NIET_VAN_HIER = (
    "DATABASE_URL",
    "DEMO",
    "DEMO_DATUM",
    "TESTING",
    "ALLOWED_HOSTS",
    "ACHTER_PROXY",
    "PROXIES",
    "MAIL_URL",
)


def _zet_omgeving(map_: Path, *, databank: bool = False) -> None:
    """Measure the settings of production, on data of our own, whatever the developer set.

    With `databank` DATABASE_URL counts: that database is filled.
    """
    for naam in NIET_VAN_HIER:
        if not (databank and naam == "DATABASE_URL"):
            os.environ.pop(naam, None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings",
        "DEBUG": "0",
        "DATA_DIR": str(map_ / "data"),
        "SITE_URL": "https://localhost",
        "STATIC_ROOT": str(map_ / "static"),
        "DJANGO_SECRET_KEY": "only-for-one-benchmark-run-on-this-machine-and-never-elsewhere",
    }


def main() -> None:
    """Read the words of the command and measure."""
    lezer = argparse.ArgumentParser(prog="script/bench", description=__doc__.partition("\n")[0])
    lezer.add_argument("--rondes", type=int, help=f"rounds ({STANDAARD})")
    lezer.add_argument("--snel", action="store_true", help=f"{SNEL} rounds and no writes")
    lezer.add_argument(
        "--paginas",
        metavar="WORD",
        help="only the rows of which the name holds this word, and nothing else",
    )
    lezer.add_argument(
        "--antwoorden",
        type=int,
        metavar="SECONDS",
        help="only the taps of 300 people, so long, on DATABASE_URL or else SQLite",
    )
    lezer.add_argument(
        "--live",
        type=int,
        metavar="SECONDS",
        help="only a room with 100 phones, so long, on DATABASE_URL or else SQLite",
    )
    lezer.add_argument(
        "--logs",
        type=int,
        metavar="SECONDS",
        help="only the log entries of 50 people, so long, on DATABASE_URL or else SQLite",
    )
    lezer.add_argument(
        "--lijsten",
        type=int,
        metavar="SECONDS",
        help="only lists: reading results, and 300 answers in so long, on DATABASE_URL or SQLite",
    )
    lezer.add_argument(
        "--herkenning", action="store_true", help="only what the gate finds, misses and takes"
    )
    lezer.add_argument(
        "--boeken", action="store_true", help="only books, and looking at their pages"
    )
    keuze = lezer.parse_args()
    if keuze.herkenning:
        from bench.herkennen import meet_alleen as meet_herkenning  # noqa: PLC0415

        meet_herkenning()
        return
    rondes = keuze.rondes or (SNEL if keuze.snel else STANDAARD)
    if rondes < 2:
        lezer.error("take at least 2 rounds")
    with tempfile.TemporaryDirectory(prefix="leerwerkplaats-bench-") as naam:
        _zet_omgeving(
            Path(naam),
            databank=keuze.antwoorden is not None
            or bool(keuze.live or keuze.logs or keuze.lijsten),
        )
        # Only now: Django reads its settings when it is imported.
        import django  # noqa: PLC0415

        django.setup()
        if keuze.antwoorden is not None:
            from bench.antwoorden import meet_alleen  # noqa: PLC0415

            meet_alleen(Path(naam), keuze.antwoorden)
            return
        if keuze.live:
            from bench.live import meet_alleen as meet_live  # noqa: PLC0415

            meet_live(Path(naam), keuze.live)
            return
        if keuze.lijsten:
            from bench.vragenlijsten import meet_alleen as meet_lijsten  # noqa: PLC0415

            meet_lijsten(Path(naam), keuze.lijsten)
            return
        if keuze.boeken:
            from bench.boeken import meet_alleen as meet_boeken  # noqa: PLC0415

            meet_boeken()
            return
        if keuze.logs:
            from bench.loggen import meet_alleen as meet_logs  # noqa: PLC0415

            meet_logs(Path(naam), keuze.logs)
            return
        from bench.verslag import meet_alles  # noqa: PLC0415

        meet_alles(Path(naam), rondes, schrijf=not keuze.snel, woord=keuze.paginas)


if __name__ == "__main__":
    main()
