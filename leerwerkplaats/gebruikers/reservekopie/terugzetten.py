"""Putting a back-up back, once `keuren` found it good: all of it happens or nothing.

One transaction holds emptying, filling, migrating an older back-up forward, and erasing again who
was erased since. Files stand ready beside their place and are moved in after it; a command that is
cut off there is finished by running it again.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps as django_apps
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import (
    DataError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
    connection,
    transaction,
)
from django.db.migrations.executor import MigrationExecutor
from django.db.models import FileField, Model
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.reservekopie import bestanden, inhoud, lezen, stroom, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.gebruikers.reservekopie.keuren import Keuring
from leerwerkplaats.gebruikers.reservekopie.stand import Migraties
from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.models import Auditregel, Hartslag
from leerwerkplaats.web.spoor import leg_vast

WACHT_OP_SLOT = "30s"
_MERK = "terugzetten-"
"""Stands in the database from the commit until the last file is in its place."""


@dataclass(frozen=True)
class Uitslag:
    """What was done."""

    rijen: int
    bestanden: int
    opnieuw_gewist: int


def zet_terug(keuring: Keuring) -> Uitslag:
    """Replace database and files by the back-up."""
    if not wisboek_leesbaar():
        raise Kopiefout(
            "The file storage does not answer, so it is not known who was erased. "
            "Nothing was changed."
        )
    _migreer_naar(keuring.manifest)
    klaar = bestanden.Klaarzet(default_storage, keuring.manifest.id)
    try:
        with _alles_of_niets():
            gewist = wisboek.lees()
            namen = _vul(keuring, klaar)
            opnieuw, vervallen = _werk_bij(keuring, gewist)
            if keuring.manifest.met_bestanden:
                klaar.schrijf_journaal(set(namen) - vervallen)
                Hartslag.objects.create(naam=_merk(klaar), moment=timezone.now())
    except BaseException as fout:
        klaar.ruim_op()
        if woorden := _in_woorden(fout, keuring.pad):
            raise woorden from fout
        raise
    _wissel(klaar)
    return Uitslag(keuring.manifest.rijen, len(namen), opnieuw)


def maak_af() -> list[str]:
    """Finish or take away what a restore that was cut off left; return what was finished."""
    af = []
    for klaar in bestanden.onderweg(default_storage):
        if _is_vastgelegd(klaar):
            _wissel(klaar)
            af.append(klaar.kenmerk)
        else:
            klaar.ruim_op()
    if _heeft_tabellen():  # cut off between the last file and forgetting the mark
        Hartslag.objects.filter(naam__startswith=_MERK).delete()
    return af


@contextmanager
def als_enige() -> Iterator[None]:
    """See to it that this machine runs one restore at a time."""
    with (settings.DATA_DIR / "terugzetten.slot").open("w") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise Kopiefout("Another restore is running. Wait until it is done.") from fout
        yield


def _merk(klaar: bestanden.Klaarzet) -> str:
    return f"{_MERK}{klaar.kenmerk}"


def _heeft_tabellen() -> bool:
    return Hartslag._meta.db_table in connection.introspection.table_names()


def _is_vastgelegd(klaar: bestanden.Klaarzet) -> bool:
    """Tell whether the database got as far as its commit."""
    if not _heeft_tabellen():
        return False
    Auditregel.objects.exists()  # waits for a transaction of which only the command was killed
    return Hartslag.objects.filter(naam=_merk(klaar)).exists()


def _wissel(klaar: bestanden.Klaarzet) -> None:
    klaar.wissel()
    Hartslag.objects.filter(naam=_merk(klaar)).delete()


def wisboek_leesbaar() -> bool:
    """Tell whether the storage says which erasures it knows; none yet is an answer too."""
    try:
        default_storage.listdir(wisboek.MAP)
    except FileNotFoundError:
        return True
    except Exception:  # noqa: BLE001  each storage has its own errors
        return False
    return True


def _migreer_naar(manifest: vorm.Manifest) -> None:
    """Give an empty database the tables of the back-up; running it again goes on."""
    uitvoerder = MigrationExecutor(connection)
    uitvoerder.migrate([(app, naam) for app, namen in manifest.stand.items() for naam in namen])


@contextmanager
def _alles_of_niets() -> Iterator[None]:
    """Open the one transaction, in which tables may also be changed."""
    connection.disable_constraint_checking()  # SQLite changes no table otherwise
    try:
        with transaction.atomic(durable=True):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute(f"SET LOCAL lock_timeout = '{WACHT_OP_SLOT}'")
            yield
            connection.check_constraints()
    finally:
        connection.enable_constraint_checking()


def _vul(keuring: Keuring, klaar: bestanden.Klaarzet) -> list[str]:
    """Replace all rows and set the files ready; return the names of the files."""
    apps = Migraties(connection).modellen(keuring.manifest.stand)
    _maak_leeg(inhoud.alle_tabellen(apps))
    modellen = {model._meta.label: model for model in inhoud.tabellen(apps)}
    namen = []
    for deel in lezen.lees(keuring.pad, keuring.sleutels):
        match deel:
            case vorm.Manifest():
                if deel != keuring.manifest:
                    raise Kopiefout("The file was replaced while it was read. Try again.")
            case lezen.Tabeldeel():
                inhoud.schrijf(modellen[deel.tabel], deel.rijen, connection)
            case lezen.Bestanddeel():
                klaar.zet(deel.naam, deel)
                namen.append(deel.naam)
    connection.check_constraints()
    _zet_nummers(list(modellen.values()))
    return namen


def _maak_leeg(modellen: list[type[Model]]) -> None:
    """Empty the tables; on PostgreSQL at once, which the audit trail's trigger lets through."""
    namen = [
        model._meta.db_table
        for model in modellen
        if model._meta.label not in inhoud.VAN_DEZE_MACHINE
    ]
    opdrachten = connection.ops.sql_flush(
        no_style(), namen, reset_sequences=True, allow_cascade=True
    )
    with connection.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)
    cache.clear()


def _zet_nummers(modellen: list[type[Model]]) -> None:
    """Let new rows be numbered on from the highest one."""
    with connection.cursor() as cursor:
        for opdracht in connection.ops.sequence_reset_sql(no_style(), modellen):
            cursor.execute(opdracht)


def _werk_bij(keuring: Keuring, gewist: set[tuple[str, str]]) -> tuple[int, set[str]]:
    """Bring the rows to today: this version's tables, the erased erased, no mail twice.

    Returns how many people were erased again, and the files that went with them.
    """
    if keuring.ouder:
        call_command("migrate", verbosity=0, interactive=False)
    voor = _genoemde_bestanden()
    opnieuw = wisboek.speel_na(gewist | wisboek.lees())
    for functie in wie_biedt("na_terugzetten"):
        functie()
    kenmerk = keuring.manifest.id
    leg_vast("reservekopie.teruggezet", door=None, soort="reservekopie", object_id=kenmerk)
    return opnieuw, voor - _genoemde_bestanden()


def _genoemde_bestanden() -> set[str]:
    """Return the files that rows name: what is named no more after an erasure must not come in."""
    return {
        naam
        for model in django_apps.get_models()
        for veld in model._meta.local_concrete_fields
        if isinstance(veld, FileField)
        for naam in model._base_manager.values_list(veld.attname, flat=True).iterator()
        if naam
    }


def _in_woorden(fout: BaseException, pad: Path) -> Kopiefout | None:
    """Say what can be expected to go wrong; None for what cannot."""
    match fout:
        case Kopiefout():
            return None
        case OperationalError() if "lock" in str(fout):
            tekst = "The database is in use. Stop the site and the worker first, and try again."
        case IntegrityError() | DataError() | ProgrammingError() | ValidationError():
            tekst = f"The database does not take a row of {pad} ({type(fout).__name__})."
        case OSError():
            tekst = f"Writing failed: {fout.strerror}. Make room, and try again."
        case _ if isinstance(fout, lezen.STUK):
            return stroom.beschadigd(pad)
        case _:
            return None
    return Kopiefout(f"{tekst} Nothing was changed.")
