"""The cache's table, and triggers that keep the audit trail append-only.

PostgreSQL also refuses to delete a line before its two years are over. SQLite does not, for
Django empties tables there by DELETE between tests; the model refuses it on both.
"""

from django.apps.registry import Apps
from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

POSTGRES = [
    """
    CREATE FUNCTION web_auditregel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$
    """,
    """
    CREATE TRIGGER web_auditregel_vast BEFORE UPDATE ON web_auditregel
    FOR EACH ROW EXECUTE FUNCTION web_auditregel_vast()
    """,
    """
    CREATE TRIGGER web_auditregel_blijft BEFORE DELETE ON web_auditregel
    FOR EACH ROW WHEN (OLD.moment > now() - interval '2 years')
    EXECUTE FUNCTION web_auditregel_vast()
    """,
]
SQLITE = [
    """
    CREATE TRIGGER web_auditregel_vast BEFORE UPDATE ON web_auditregel
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
    """,
]
TERUG = {
    "postgresql": [
        "DROP TRIGGER web_auditregel_blijft ON web_auditregel",
        "DROP TRIGGER web_auditregel_vast ON web_auditregel",
        "DROP FUNCTION web_auditregel_vast",
    ],
    "sqlite": ["DROP TRIGGER web_auditregel_vast"],
}


def leg_aan(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the cache's table and the triggers."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)
    for regel in {"postgresql": POSTGRES, "sqlite": SQLITE}[schema_editor.connection.vendor]:
        schema_editor.execute(regel)


def haal_weg(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take away the triggers; the cache's table holds nothing of value and stays."""
    for regel in TERUG[schema_editor.connection.vendor]:
        schema_editor.execute(regel)


class Migration(migrations.Migration):
    dependencies = [("web", "0001_begin")]

    operations = [migrations.RunPython(leg_aan, haal_weg)]
