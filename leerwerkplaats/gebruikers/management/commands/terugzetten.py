"""Put a back-up back: `manage.py terugzetten 2026-11-22.age --identiteit sleutel.txt`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leerwerkplaats.gebruikers.reservekopie import keuren, sleutel, terugzetten
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.gebruikers.reservekopie.keuren import Keuring


class Command(BaseCommand):
    """Reads the whole file before it touches anything; then all of it happens, or nothing."""

    help = "Replace database and files by a back-up. Stop the site and the worker first."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kopie", type=Path, help="the file that manage.py back-up wrote")
        parser.add_argument(
            "--identiteit", type=Path, required=True, help="the file with the secret key"
        )
        parser.add_argument("--ja", action="store_true", help="do not ask before replacing data")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            with terugzetten.als_enige():
                self._zet_terug(options["kopie"], options["identiteit"], vraag=not options["ja"])
        except Kopiefout as fout:
            raise CommandError(str(fout)) from fout

    def _zet_terug(self, kopie: Path, identiteit: Path, *, vraag: bool) -> None:
        sleutels = sleutel.identiteiten(identiteit)
        af = terugzetten.maak_af()
        keuring = keuren.keur(kopie, sleutels)
        if keuring.manifest.id in af:
            self.stdout.write("Finished the restore that was cut off: its files are in place.")
            return
        self._toon(keuring)
        if keuring.vol and vraag:
            _eis_ja()
        uit = terugzetten.zet_terug(keuring)
        self.stdout.write(
            f"Put back {uit.rijen} rows and {uit.bestanden} files; erased again: "
            f"{uit.opnieuw_gewist}. Everyone has to sign in anew."
        )

    def _toon(self, keuring: Keuring) -> None:
        """Say what is replaced by what."""
        manifest = keuring.manifest
        self.stdout.write(f"Back-up of {manifest.moment}, made by version {manifest.versie}.")
        if not keuring.vol:
            return
        self.stdout.write("Rows in the database now, and in the back-up:")
        for tabel in manifest.tabellen:
            nu = keuring.nu.get(tabel.naam, 0)
            if nu or tabel.rijen:
                self.stdout.write(f"  {tabel.naam}: {nu} -> {tabel.rijen}")
        straks = keuring.bestanden if manifest.met_bestanden else "not in the back-up, left alone"
        self.stdout.write(f"  files: {keuring.nu_bestanden} -> {straks}")


def _eis_ja() -> None:
    """Ask; anything but "yes" is no."""
    try:
        antwoord = input("All of it is replaced. Type yes to go on: ")
    except EOFError:
        antwoord = ""
    if antwoord.strip().lower() != "yes":
        raise CommandError("Nothing was changed. Type yes, or give --ja, to replace the data.")
