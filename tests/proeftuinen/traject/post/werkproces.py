"""A process of its own for the tests of the outbox: the real settings, database and worker.

`python werkproces.py klaar:5 werk`: each word is an act, in this order. Only the mail server is
told to us without TLS, by settings; nothing of the code is replaced.
"""

import json
import os
import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4]))
os.environ["DJANGO_SETTINGS_MODULE"] = "leerwerkplaats.settings"


def _migreer(_: str) -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)


def _klaar(aantal: str) -> None:
    from proeftuinen.traject.post.actions import klaarzetten

    for nummer in range(int(aantal)):
        klaarzetten(
            aan=f"n{nummer}@voorbeeld.example", soort="los", onderwerp="Hallo", tekst="Dag."
        )


def _later(seconden: str) -> None:
    """Let time pass: whatever was noted was noted so much longer ago."""
    from django.db.models import F
    from django_tasks_db.models import DBTaskResult

    from leerwerkplaats.web.models import Hartslag
    from proeftuinen.traject.post.models import Bericht

    terug = timedelta(seconds=int(seconden))
    Bericht.objects.update(
        opgepakt_op=F("opgepakt_op") - terug, verstuur_na=F("verstuur_na") - terug
    )
    DBTaskResult.objects.running().update(started_at=F("started_at") - terug)
    Hartslag.objects.update(moment=F("moment") - terug)


def _werk(extra: str = "") -> None:
    from django.core.management import call_command

    opties = ["--queue-name", "*", "--no-reload", "--no-startup-delay", "--interval", "0.1"]
    call_command("werker", *opties, *filter(None, [extra]), verbosity=0)


def _batch(_: str) -> None:
    _werk("--batch")


def _stand(_: str) -> None:
    from django_tasks_db.models import DBTaskResult

    from proeftuinen.traject.post.models import Bericht

    berichten = dict(Bericht.objects.values_list("publiek_id", "stand"))
    taken = list(DBTaskResult.objects.values_list("status", flat=True))
    sys.stdout.write(json.dumps({"berichten": berichten, "taken": taken}))


DADEN = {
    "migreer": _migreer,
    "klaar": _klaar,
    "later": _later,
    "werk": _werk,
    "batch": _batch,
    "stand": _stand,
}


def main() -> None:
    import django
    from django.conf import settings

    settings.MAILERS["default"]["OPTIONS"] |= {"use_tls": False}
    django.setup()
    for woord in sys.argv[1:]:
        naam, _, waarde = woord.partition(":")
        DADEN[naam](waarde)


if __name__ == "__main__":
    main()
