"""On PostgreSQL one index answers what is asked: words, pairs of words, words of titles, layers.

A GIN index knows no places: to find two words that follow each other, PostgreSQL read the vector
of each line that has both. Now the pair is a sign of its own ("ver_zorg"), as is a word of the
title ("^zorg") and the layer of the item ("#3"), so that the index alone tells what is found. No
one can type such a sign. `vector` keeps the places of words, for how well a line matches.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LAGEN = 10
_DIEPTE = " ".join(f"WHEN item_id & {2**laag - 1} = 0 THEN {laag}" for laag in range(LAGEN, 0, -1))
_TEKENS = ", ".join(f"'#{laag}'" for laag in range(1, LAGEN + 1))
_LAGEN = f"(ARRAY[{_TEKENS}])[1:CASE {_DIEPTE} ELSE 0 END]"


def _vormen(kolom: str) -> list[str]:
    """Return the words of a column, and two texts of pairs: from the first word, from the second.

    A word that is left over stays a word.
    """
    zonder_eerste = f"substr({kolom}, strpos({kolom} || ' ', ' ') + 1)"
    return [
        kolom,
        *(
            rf"regexp_replace({deel}, '(\S+) (\S+)', '\1_\2', 'g')"
            for deel in (kolom, zonder_eerste)
        ),
    ]


def _tekens() -> str:
    woorden = [vorm for kolom in ("titel", "kop", "tekst") for vorm in _vormen(kolom)]
    woorden += [f"'^' || replace({vorm}, ' ', ' ^')" for vorm in _vormen("titel")]
    delen = [*(f"string_to_array({vorm}, ' ')" for vorm in woorden), _LAGEN]
    return f"array_to_tsvector(array_remove({' || '.join(delen)}, ''))"


# Uncompressed: a text is short, and the pressing costs more than the reading.
LEG_AAN = [
    """
    ALTER TABLE kennisbank_zoekregel
        DROP COLUMN vector,
        ALTER COLUMN kop SET STORAGE EXTERNAL,
        ALTER COLUMN tekst SET STORAGE EXTERNAL
    """,
    "DROP INDEX zoekregel_titelvector",
    f"""
    ALTER TABLE kennisbank_zoekregel
        ADD COLUMN vector tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('pg_catalog.simple', titel), 'A')
            || setweight(to_tsvector('pg_catalog.simple', kop), 'B')
            || setweight(to_tsvector('pg_catalog.simple', tekst), 'C')
        ) STORED,
        ADD COLUMN tekens tsvector GENERATED ALWAYS AS ({_tekens()}) STORED
    """,
    """
    ALTER TABLE kennisbank_zoekregel
        ALTER COLUMN vector SET STORAGE EXTERNAL,
        ALTER COLUMN tekens SET STORAGE EXTERNAL
    """,
    # Written at once: what waits in a list is read by each question.
    """
    CREATE INDEX zoekregel_tekens ON kennisbank_zoekregel USING gin (tekens)
        WITH (fastupdate = off)
    """,
]
HAAL_WEG = [
    """
    ALTER TABLE kennisbank_zoekregel
        DROP COLUMN tekens,
        DROP COLUMN vector,
        ALTER COLUMN kop SET STORAGE EXTENDED,
        ALTER COLUMN tekst SET STORAGE EXTENDED
    """,
    f"""
    ALTER TABLE kennisbank_zoekregel ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple', titel), 'A')
        || setweight(to_tsvector('pg_catalog.simple', kop), 'B')
        || setweight(to_tsvector('pg_catalog.simple', tekst), 'C')
        || array_to_tsvector({_LAGEN})
    ) STORED
    """,
    "CREATE INDEX zoekregel_vector ON kennisbank_zoekregel USING gin (vector)",
    "CREATE INDEX zoekregel_titelvector ON kennisbank_zoekregel USING gin (titelvector)",
]


def leg_aan(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the signs and their index; the vector stays to weigh with."""
    _voer_uit(schema_editor, LEG_AAN)


def haal_weg(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the vector and the indexes as they were before."""
    _voer_uit(schema_editor, HAAL_WEG)


def _voer_uit(schema_editor: BaseDatabaseSchemaEditor, regels: list[str]) -> None:
    for regel in regels if schema_editor.connection.vendor == "postgresql" else []:
        schema_editor.execute(regel)


class Migration(migrations.Migration):
    dependencies = [("kennisbank", "0007_zoeklaag")]

    operations = [migrations.RunPython(leg_aan, haal_weg)]
