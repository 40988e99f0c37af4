"""Load the list of municipalities; safe to repeat, also with a newer list."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from proeftuinen.traject.gemeenten import LIJST, Lijstfout, laad, lees


class Command(BaseCommand):
    """Reads a file of `code;naam;provincie`, by default the one that comes with the product."""

    help = "Load municipalities; one that is no longer in the list stays, out of the suggestions."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", nargs="?", type=Path, default=LIJST)

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            uitslag = laad(lees(options["bestand"]))
        except Lijstfout as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(
            f"{uitslag.totaal} municipalities: {uitslag.nieuw} new, {uitslag.gewijzigd} renamed, "
            f"{uitslag.vervallen} gone, {uitslag.terug} back."
        )
