"""Try the links of the kennisbank and keep which do not work; meant for cron, once a week."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from kennisbank.nakijken.nalopen import HOEVEEL, loop_na


class Command(BaseCommand):
    """Opens addresses on the internet; the only part of the kennisbank that does."""

    help = "Try links of published items and of shared finds; the oldest first, politely."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--hoeveel", type=int, default=HOEVEEL, help="at most so many links")

    def handle(self, *_args: Any, hoeveel: int, **_options: Any) -> None:
        ronde = loop_na(hoeveel=max(hoeveel, 0))
        self.stdout.write(
            f"{ronde.bekeken} links tried, {ronde.stuk} do not work, {ronde.nog} wait for a next "
            f"run, {ronde.vergeten} that stand nowhere any more forgotten."
        )
