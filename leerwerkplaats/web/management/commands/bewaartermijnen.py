"""Clear up by hand what is past its term, or see what would go."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from leerwerkplaats.web import dagelijks


class Command(BaseCommand):
    """Does what the worker does each night; safe to repeat."""

    help = "Carry out retention for each class of data; with --droog nothing is changed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--droog", action="store_true", help="only tell what would go and who would be warned"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        uitslagen = dagelijks.ruim_alles_op(timezone.now(), droog=options["droog"])
        for uitslag in uitslagen:
            gegaan = f"{uitslag.weg} gone, {uitslag.gewaarschuwd} warned"
            self.stdout.write(f"{uitslag.naam}: {gegaan if uitslag.goed else 'FAILED'}")
        mis = [uitslag.naam for uitslag in uitslagen if not uitslag.goed]
        if mis:
            raise CommandError(f"{len(mis)} of {len(uitslagen)} classes failed: {', '.join(mis)}.")
