"""On PostgreSQL the index knows the layers of an item: its key is divisible by 2, 4, 8 and so on.

So a question that tens of thousands of items answer reads a part of them, and the planner knows
that it is a part. On SQLite the key itself tells it. No one can type the sign of a layer. Titles
stay in the row, as what is found in them is put in order by how short they are.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LAGEN = 10
_DIEPTE = " ".join(f"WHEN item_id & {2**laag - 1} = 0 THEN {laag}" for laag in range(LAGEN, 0, -1))
_TEKENS = ", ".join(f"'#{laag}'" for laag in range(1, LAGEN + 1))
_LAGEN = f"|| array_to_tsvector((ARRAY[{_TEKENS}])[1:CASE {_DIEPTE} ELSE 0 END])"


def _vector(erbij: str) -> list[str]:
    return [
        "ALTER TABLE kennisbank_zoekregel DROP COLUMN vector",
        "ALTER TABLE kennisbank_zoekregel ALTER COLUMN titel SET STORAGE MAIN",
        f"""
        ALTER TABLE kennisbank_zoekregel ADD COLUMN vector tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('pg_catalog.simple', titel), 'A')
            || setweight(to_tsvector('pg_catalog.simple', kop), 'B')
            || setweight(to_tsvector('pg_catalog.simple', tekst), 'C')
            {erbij}
        ) STORED
        """,
        "CREATE INDEX zoekregel_vector ON kennisbank_zoekregel USING gin (vector)",
    ]


def leg_aan(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the layers in the vector, and its index anew."""
    _voer_uit(schema_editor, _vector(_LAGEN))


def haal_weg(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the vector as it was before."""
    _voer_uit(schema_editor, _vector(""))


def _voer_uit(schema_editor: BaseDatabaseSchemaEditor, regels: list[str]) -> None:
    for regel in regels if schema_editor.connection.vendor == "postgresql" else []:
        schema_editor.execute(regel)


class Migration(migrations.Migration):
    dependencies = [("kennisbank", "0006_zoekwoord_per_plank")]

    operations = [migrations.RunPython(leg_aan, haal_weg)]
