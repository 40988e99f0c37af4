"""Make a back-up: `manage.py back-up /mnt/kopie/2026-11-22.age`."""

# ruff: noqa: N999  the command is called back-up

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import Error
from django.utils import timezone

from leerwerkplaats.gebruikers.reservekopie import maken, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.web.models import Hartslag


class Command(BaseCommand):
    """Writes database and files, encrypted; the site may be in use meanwhile."""

    help = "Write database and files to one encrypted file. Only the secret key opens it again."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("uit", help="the file to write, or - for standard output")
        parser.add_argument(
            "--zonder-bestanden", action="store_true", help="leave the files out: only the database"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        met = not options["zonder_bestanden"]
        try:
            som = _schrijf(options["uit"], met_bestanden=met)
        except Kopiefout as fout:
            raise CommandError(str(fout)) from fout
        except OSError as fout:
            raise CommandError(
                f"Could not write {options['uit']}: {fout.strerror}. No back-up was made."
            ) from fout
        except Error as fout:
            raise CommandError(
                f"The database could not be read: {fout}. No back-up was made."
            ) from fout
        try:
            Hartslag.objects.update_or_create(naam="back-up", defaults={"moment": timezone.now()})
        except Error as fout:
            self.stderr.write(f"The back-up is whole, but its moment was not noted: {fout}")
        rijen = sum(aantal for aantal, _ in som.tabellen.values())
        self.stderr.write(
            f"Back-up of {rijen} rows and {len(som.bestanden)} files: {options['uit']}"
        )


def _schrijf(uit: str, *, met_bestanden: bool) -> vorm.Som:
    if uit != "-":
        return maken.maak_bestand(Path(uit), met_bestanden=met_bestanden)
    try:
        som = maken.maak(sys.stdout.buffer, met_bestanden=met_bestanden)
        sys.stdout.buffer.flush()
    except OSError:
        with suppress(OSError):
            sys.stdout.close()  # or Python complains once more about what cannot be written
        raise
    return som
