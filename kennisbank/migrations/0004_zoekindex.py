"""What each database searches fast with: an FTS5 table, or a column with a GIN index.

Both read the columns of zoekregel and are kept up by the database itself, so that whatever writes
there (a bulk insert, a back-up that is put back, an item that goes away) keeps them right.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KOLOMMEN = "titel, kop, tekst"
_OUD = "VALUES ('delete', old.item_id, old.titel, old.kop, old.tekst)"
_NIEUW = "VALUES (new.item_id, new.titel, new.kop, new.tekst)"
_ZET = f"INSERT INTO kennisbank_zoekfts (rowid, {KOLOMMEN}) {_NIEUW};"
_HAAL_WEG = f"INSERT INTO kennisbank_zoekfts (kennisbank_zoekfts, rowid, {KOLOMMEN}) {_OUD};"
SQLITE = [
    f"""
    CREATE VIRTUAL TABLE kennisbank_zoekfts USING fts5(
        {KOLOMMEN}, content='kennisbank_zoekregel', content_rowid='item_id', tokenize='ascii')
    """,
    f"""
    CREATE TRIGGER kennisbank_zoekfts_erbij AFTER INSERT ON kennisbank_zoekregel
    BEGIN {_ZET} END
    """,
    f"""
    CREATE TRIGGER kennisbank_zoekfts_anders AFTER UPDATE ON kennisbank_zoekregel
    BEGIN {_HAAL_WEG} {_ZET} END
    """,
    f"""
    CREATE TRIGGER kennisbank_zoekfts_weg AFTER DELETE ON kennisbank_zoekregel
    BEGIN {_HAAL_WEG} END
    """,
    "INSERT INTO kennisbank_zoekfts (kennisbank_zoekfts) VALUES ('rebuild')",
]
# The long columns go out of the row: whoever counts what is found reads only short rows.
POSTGRES = [
    "ALTER TABLE kennisbank_zoekregel SET (toast_tuple_target = 128)",
    """
    ALTER TABLE kennisbank_zoekregel ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple', titel), 'A')
        || setweight(to_tsvector('pg_catalog.simple', kop), 'B')
        || setweight(to_tsvector('pg_catalog.simple', tekst), 'C')
    ) STORED
    """,
    """
    ALTER TABLE kennisbank_zoekregel ADD COLUMN titelvector tsvector GENERATED ALWAYS AS (
        to_tsvector('pg_catalog.simple', titel)
    ) STORED
    """,
    "ALTER TABLE kennisbank_zoekregel ALTER COLUMN titelvector SET STORAGE MAIN",
    "CREATE INDEX zoekregel_vector ON kennisbank_zoekregel USING gin (vector)",
    "CREATE INDEX zoekregel_titelvector ON kennisbank_zoekregel USING gin (titelvector)",
]
TERUG = {
    "sqlite": [
        "DROP TRIGGER kennisbank_zoekfts_erbij",
        "DROP TRIGGER kennisbank_zoekfts_anders",
        "DROP TRIGGER kennisbank_zoekfts_weg",
        "DROP TABLE kennisbank_zoekfts",
    ],
    "postgresql": [
        "ALTER TABLE kennisbank_zoekregel DROP COLUMN vector, DROP COLUMN titelvector",
        "ALTER TABLE kennisbank_zoekregel RESET (toast_tuple_target)",
    ],
}


def maak_leeg(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let nothing stand in the index that has no words or no way in which it is sorted out."""
    apps.get_model("kennisbank", "Zoekregel").objects.all().delete()


def leg_aan(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make what this database searches with."""
    for regel in {"postgresql": POSTGRES, "sqlite": SQLITE}[schema_editor.connection.vendor]:
        schema_editor.execute(regel)


def haal_weg(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away; the columns that it read stay."""
    for regel in TERUG[schema_editor.connection.vendor]:
        schema_editor.execute(regel)


class Migration(migrations.Migration):
    dependencies = [("kennisbank", "0003_bundel_link_https")]

    operations = [
        migrations.CreateModel(
            name="Zoekstand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("merk", models.PositiveBigIntegerField()),
                ("vorm", models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Zoeksortering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("waarden", models.CharField(max_length=1000, unique=True)),
            ],
        ),
        # The index was never filled before this, so nothing needs a value of its own.
        migrations.RunPython(maak_leeg, migrations.RunPython.noop),
        migrations.AddField(
            model_name="zoekregel",
            name="sortering",
            field=models.ForeignKey(
                db_index=False,
                default=None,
                on_delete=models.deletion.PROTECT,
                to="kennisbank.zoeksortering",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="zoekregel",
            name="woorden",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="zoekwoord", name="stam", field=models.CharField(max_length=130)
        ),
        migrations.AddIndex(
            model_name="zoekregel",
            index=models.Index(fields=["item", "sortering"], name="zoekregel_sortering"),
        ),
        migrations.RunPython(leg_aan, haal_weg),
    ]
