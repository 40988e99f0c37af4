"""Make the shelf of the whole site."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def maak(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make it once; its public id is as random as any."""
    plank = apps.get_model("kennisbank", "Plank")
    plank.objects.get_or_create(ruimte="", defaults={"naam": "Landelijke kennisbank"})


class Migration(migrations.Migration):
    dependencies = [("kennisbank", "0001_begin")]

    operations = [migrations.RunPython(maak, migrations.RunPython.noop)]
