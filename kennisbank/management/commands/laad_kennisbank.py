"""Load the knowledge that ships with the site; safe to repeat, also with a newer release."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kennisbank.inhoud.bestand import Bestandsfout, alle_stukken
from kennisbank.inhoud.laden import laad


class Command(BaseCommand):
    """Puts the items of kennisbank/inhoud on the shelf of the whole site."""

    help = "Load knowledge items; what was edited here stays as it is."

    def handle(self, *_args: Any, **_options: Any) -> None:
        try:
            verslag = laad(list(alle_stukken()))
        except Bestandsfout as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(
            f"{verslag.totaal} items: {len(verslag.nieuw)} new, {len(verslag.bijgewerkt)} updated, "
            f"{len(verslag.eigen)} edited here and kept, {len(verslag.gelijk)} the same."
        )
        if verslag.vervallen:
            self.stdout.write(f"No longer ships, and stays: {', '.join(verslag.vervallen)}.")
