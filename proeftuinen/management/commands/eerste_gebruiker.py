"""Make the account that invites all others: there is no open sign-up."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast


class Command(BaseCommand):
    """Gives one address the landelijk role; repeating it changes nothing."""

    help = "Make an account of the landelijk programma, which can make proeftuinen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("mail", help="the address to which the sign-in code is sent")
        parser.add_argument("--naam", required=True, help="the name that others see")
        parser.add_argument(
            "--beheerder", action="store_true", help="also make it an administrator"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        naam = options["naam"].strip()
        lengte = Gebruiker.naam.field.max_length
        try:
            validate_email(options["mail"].strip())
        except ValidationError as fout:
            raise CommandError(f"{options['mail']!r} is no mail address.") from fout
        if not 0 < len(naam) <= lengte:
            raise CommandError(f"Give a name of 1 to {lengte} characters.")
        self.stdout.write(_zorg_voor(options["mail"], naam, beheerder=options["beheerder"]))


@transaction.atomic
def _zorg_voor(mail: str, naam: str, *, beheerder: bool) -> str:
    """Make the account, or give an existing one what it lacks; return what was done."""
    wie = Gebruiker.objects.met_adres(mail)
    if wie is None:
        wie = Gebruiker.objects.create_user(mail, naam, landelijk=True, beheerder=beheerder)
        leg_vast("gebruiker.gemaakt", door=None, soort="gebruiker", object_id=wie.publiek_id)
        return f"Made an account for {wie.email}. Sign in with that address."
    beheerder = beheerder or wie.beheerder
    if wie.landelijk and wie.beheerder == beheerder:
        return f"{wie.email} has that role already; nothing changed."
    Gebruiker.objects.filter(pk=wie.pk).update(landelijk=True, beheerder=beheerder)
    leg_vast("gebruiker.siterol", door=None, soort="gebruiker", object_id=wie.publiek_id)
    return f"Gave the role to the existing account of {wie.email}."
