"""`vouw` inside a query: `filter(naam__gevouwen__contains=vouw(woord))`.

SQLite calls `vouw` itself. PostgreSQL has no such function of its own and gets no extension; it
does the same with what it has (capitals of other scripts than Latin follow its locale).
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Q, TextField, Transform
from django.db.models.sql.compiler import SQLCompiler

from leerwerkplaats.web.vouwen import LETTERS, WEG, vouw

_FUNCTIE = "lw_vouw"


class Gevouwen(Transform):
    """A text column as `vouw` folds it."""

    lookup_name = "gevouwen"
    function = _FUNCTIE
    output_field = TextField()

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, Sequence[Any]]:
        """Take letters apart, make them small, and leave the marks out."""
        return self.as_sql(compiler, connection, template=_POSTGRES, **context)


def _postgres() -> str:
    sql = "lower(normalize((%(expressions)s)::text, NFKD))"
    for letter, gewoon in {**LETTERS, "ß": "ss", "ς": "σ"}.items():
        for vorm in dict.fromkeys((letter, letter.upper() if letter != "ß" else "ẞ")):
            sql = "replace({}, '{}', '{}')".format(sql, vorm, gewoon.replace("'", "''"))
    return f"regexp_replace({sql}, '[{''.join(map(chr, WEG))}]', '', 'g')"


_POSTGRES = _postgres()


def ken_gevouwen() -> None:
    """Let text columns be asked for as they are folded."""
    CharField.register_lookup(Gevouwen)
    TextField.register_lookup(Gevouwen)


def leer_vouwen(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Give a new connection with SQLite the function; PostgreSQL needs none."""
    if connection.vendor == "sqlite":
        connection.connection.create_function(
            _FUNCTIE, 1, lambda tekst: None if tekst is None else vouw(tekst), deterministic=True
        )


def bevat(woord: str, *velden: str) -> Q:
    """Return the condition that one of these columns contains the word, however it is spelled."""
    gezocht = vouw(woord)
    voorwaarde = Q()
    for veld in velden:
        voorwaarde |= Q(**{f"{veld}__gevouwen__contains": gezocht})
    return voorwaarde
