"""Make the search index of the kennisbank anew."""

from typing import Any

from django.core.management.base import BaseCommand

from kennisbank.items.zoekstuk import herindexeer


class Command(BaseCommand):
    """Needed after rows were changed past the program, or a release with other stems."""

    help = "Make the search index of the kennisbank anew; searching goes on meanwhile."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{herindexeer()} items can be found.")
