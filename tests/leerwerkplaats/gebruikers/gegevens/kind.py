"""A process of its own that fills a database, erases someone, or looks what is left.

Run as `python -m tests.leerwerkplaats.gebruikers.gegevens.kind <zaai|sterf|wis|kijk>`.
"""

import json
import sys
from collections import Counter
from datetime import date

import django

NAAM, ADRES = "Kanarie Vogelzang", "kanarie.vogelzang@voorbeeld.example"
MOORD = "tests.leerwerkplaats.gebruikers.gegevens.moord"


def zaai() -> None:
    """Make the tables where there are none, and a person in all of them."""
    from django.core.management import call_command
    from django.db import connection

    from leerwerkplaats.gebruikers.models import Gebruiker
    from proeftuinen.traject import actions
    from tests.iemand import vul_alles

    if connection.vendor == "sqlite":
        call_command("migrate", verbosity=0)
    ander = Gebruiker.objects.create_user("ander@voorbeeld.example", "Ander Mens")
    plek = {"naam": "Lindewaard", "start": date(2025, 9, 1), "vorm": "gemeente"}
    tuin = actions.proeftuin_maken(door=ander, gegevens=plek, gemeenten=[])
    vul_alles(Gebruiker.objects.create_user(ADRES, NAAM), tuin)


def wis() -> None:
    """Erase the person."""
    from leerwerkplaats.gebruikers.gegevens.wissen import wis_persoon
    from leerwerkplaats.gebruikers.models import Gebruiker

    wie = Gebruiker.objects.get(email=ADRES)
    wis_persoon(gebruiker=wie, door=wie)


def sterf() -> None:
    """Erase the person, and be killed after all parts but the account itself did theirs."""
    from django.conf import settings

    settings.AANDELEN.append(MOORD)
    wis()


def kijk() -> None:
    """Print what the tables and the ledger hold."""
    from django.conf import settings

    from leerwerkplaats.gebruikers.gegevens import wisboek
    from tests import speurder

    raak = speurder.in_tabellen([NAAM, ADRES])
    raak |= Counter(speurder.in_bestanden(settings.MEDIA_ROOT, [NAAM, ADRES]))
    soorten = sorted(soort for soort, _ in wisboek.lees())
    bestanden = list(settings.MEDIA_ROOT.rglob("*.json"))
    sys.stdout.write(json.dumps([raak, soorten, len(bestanden)]))


if __name__ == "__main__":
    django.setup()
    {"zaai": zaai, "wis": wis, "sterf": sterf, "kijk": kijk}[sys.argv[1]]()
