"""Make a pair of keys for back-ups: `manage.py maak_sleutel > sleutel.txt`."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerwerkplaats.gebruikers.reservekopie import sleutel


class Command(BaseCommand):
    """Prints the secret key as a file, and what to do with it beside that; keeps nothing."""

    help = "Print a pair of keys for back-ups: send the output to a file, away from the server."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        publiek, bestand = sleutel.maak_paar(timezone.now())
        self.stdout.write(bestand, ending="")
        self.stderr.write(
            "The output is the secret key. Keep it away from this server, in two places: without "
            "it no back-up can ever be read, and who has it reads them all.\n"
            "On the server, only this:\n"
            f"BACKUP_ONTVANGER={publiek}"
        )
