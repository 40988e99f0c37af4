"""Load the demo world; a second time it makes only what is missing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from proeftuinen.management.demo.veel import maak_veel
from proeftuinen.management.demo.wereld import maak_wereld


class Command(BaseCommand):
    """Never overwrites: what a visitor changed stays as the visitor left it."""

    help = "Load made-up people and proeftuinen, and three public examples."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--aantal", type=int, default=0, help="how many plain proeftuinen to have beside them"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["aantal"] < 0:
            raise CommandError("Give a number of 0 or more.")
        with transaction.atomic():
            wereld = maak_wereld()
            extra = maak_veel(options["aantal"])
        self.stdout.write(
            f"Demo world: made {len(wereld.mensen)} people, "
            f"{len(wereld.proeftuinen)} proeftuinen and {extra} plain ones."
        )
