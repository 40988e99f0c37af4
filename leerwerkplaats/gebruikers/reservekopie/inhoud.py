"""Which tables are in a back-up, and how a row becomes text that either database can take."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import batched
from json import JSONEncoder
from typing import Any
from uuid import UUID

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, JSONField, Model, TextField
from django.db.models.functions import Cast
from django.utils.duration import duration_iso_string

VLUCHTIG = frozenset(
    {
        "sessions.Session",  # everyone signs in anew: a session names a row number
        "usersessions.UserSession",
        "django_tasks_database.DBTaskResult",  # a task that waited then must not run now
        "web.Verzendsleutel",  # guards one press on a button, for minutes
        "web.Opdracht",  # a file that can be made again
        "kennisbank.Zoekregel",  # the index of the kennisbank is made anew afterwards
        "kennisbank.Zoeksortering",
        "kennisbank.Zoekstand",
        "kennisbank.Zoekwoord",
    }
)
"""Emptied by a restore and in no back-up."""

VAN_DEZE_MACHINE = frozenset({"web.Hartslag"})
"""Says how this installation is doing: in no back-up, and left alone by a restore."""

VANZELF = frozenset({"contenttypes.ContentType", "auth.Permission", "kennisbank.Plank"})
"""Filled by `migrate` itself: no sign that anyone has used the database."""

RIJEN_PER_KEER = 1000

type Rij = Sequence[Any]


def tabellen(apps: Apps) -> list[type[Model]]:
    """Return the models of which the rows are in a back-up, link tables included, by name."""
    return [
        model
        for model in alle_tabellen(apps)
        if model._meta.label not in VLUCHTIG | VAN_DEZE_MACHINE
    ]


def alle_tabellen(apps: Apps) -> list[type[Model]]:
    """Return every model with a table of its own, by name."""
    modellen = apps.get_models(include_auto_created=True)
    eigen = [model for model in modellen if model._meta.managed and not model._meta.proxy]
    return sorted(eigen, key=lambda model: model._meta.label)


def kolommen(model: type[Model]) -> list[str]:
    """Return the names of the columns, in order."""
    return [veld.attname for veld in model._meta.local_concrete_fields]


def rijen(model: type[Model]) -> Iterator[Rij]:
    """Yield the rows in the order of their keys, a piece at a time; JSON stays the text it is."""
    velden = [
        Cast(veld.attname, TextField()) if isinstance(veld, JSONField) else veld.attname
        for veld in model._meta.local_concrete_fields
    ]
    vraag = model._base_manager.order_by("pk").values_list(*velden)
    return vraag.iterator(chunk_size=RIJEN_PER_KEER)


def _als_tekst(waarde: object) -> str:
    """Write what JSON does not know as the fields themselves read it back."""
    match waarde:
        case datetime():
            return waarde.astimezone(UTC).isoformat()
        case date() | time():
            return waarde.isoformat()
        case timedelta():
            return duration_iso_string(waarde)
        case Decimal() | UUID():
            return str(waarde)
        case bytes() | memoryview():
            return b64encode(waarde).decode("ascii")
    raise TypeError(f"A back-up cannot hold a {type(waarde).__name__}.")


naar_tekst = JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_als_tekst).encode

_ZOALS_HET_IS = frozenset(
    {"AutoField", "BigAutoField", "SmallAutoField", "BooleanField", "CharField", "EmailField"}
    | {"FileField", "FilePathField", "FloatField", "GenericIPAddressField", "ImageField"}
    | {"IntegerField", "BigIntegerField", "SmallIntegerField", "PositiveIntegerField"}
    | {"PositiveBigIntegerField", "PositiveSmallIntegerField", "JSONField", "SlugField"}
    | {"TextField", "URLField"}
)
"""Fields of which a value in JSON is what the database takes."""


def _terug(veld: Field, verbinding: BaseDatabaseWrapper) -> Callable[[Any], Any] | None:
    """Return what makes a column of text into what the database takes; None: nothing."""
    while veld.remote_field:
        veld = veld.target_field
    if veld.get_internal_type() in _ZOALS_HET_IS:
        return None
    return lambda waarde: veld.get_db_prep_save(veld.to_python(waarde), verbinding)


def schrijf(model: type[Model], bron: Iterator[list[Any]], verbinding: BaseDatabaseWrapper) -> None:
    """Put rows in a table as they are: no save(), no defaults, no new moments."""
    velden = model._meta.local_concrete_fields
    om = [(nr, doe) for nr, veld in enumerate(velden) if (doe := _terug(veld, verbinding))]

    def omgezet() -> Iterator[list[Any]]:
        for rij in bron:
            for nr, doe in om:
                if rij[nr] is not None:
                    rij[nr] = doe(rij[nr])
            yield rij

    citeer = verbinding.ops.quote_name
    tabel = citeer(model._meta.db_table)
    namen = ", ".join(citeer(veld.column) for veld in velden)
    with verbinding.cursor() as cursor:
        if verbinding.vendor == "postgresql":
            with cursor.copy(f"COPY {tabel} ({namen}) FROM STDIN") as kopie:
                for rij in omgezet():
                    kopie.write_row(rij)
            return
        plekken = ", ".join(["%s"] * len(velden))
        opdracht = f"INSERT INTO {tabel} ({namen}) VALUES ({plekken})"  # noqa: S608  names of ours
        for deel in batched(omgezet(), RIJEN_PER_KEER, strict=False):
            cursor.executemany(opdracht, deel)
