"""Take the second locks off the account of someone who lost every one of them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leerwerkplaats.gebruikers.beveiliging import actions
from leerwerkplaats.gebruikers.models import Gebruiker


class Command(BaseCommand):
    """Asks for the address twice: this opens an account to whoever reads its mail."""

    help = "Take all second locks off an account, sign it out everywhere and mail its owner."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("mail", help="the address of the account")

    def handle(self, *_args: Any, **options: Any) -> None:
        wie = Gebruiker.objects.met_adres(options["mail"])
        if wie is None:
            raise CommandError(f"There is no account for {options['mail']!r}.")
        self.stdout.write(
            "First make sure that it is really them: call them on a number that you know.\n"
            "After this, whoever reads their mail can sign in and make a new lock."
        )
        if self._vraag().strip().lower() != wie.email:
            raise CommandError("That is another address; nothing was changed.")
        aantal = actions.alles_weghalen(van=wie)
        self.stdout.write(f"Took {aantal} lock(s) off {wie.email} and ended all its sessions.")

    def _vraag(self) -> str:
        self.stdout.write("Type the address again to go on: ", ending="")
        self.stdout.flush()
        try:
            return input()
        except EOFError:
            return ""
