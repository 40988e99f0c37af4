"""Words are counted for each shelf apart; what stands in the index is counted anew."""

from collections import Counter
from itertools import batched

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PLANK = "plank:"


def tel_opnieuw(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Count the words of each line on its shelf, and let every process know."""
    zoekwoord = apps.get_model("kennisbank", "Zoekwoord")
    stammen = dict(
        apps.get_model("kennisbank", "Zoekwoordoud").objects.values_list("woord", "stam")
    )
    regels = apps.get_model("kennisbank", "Zoekregel").objects.order_by("pk")
    telling: Counter[tuple[str, str]] = Counter()
    for waarden, woorden in regels.values_list("sortering__waarden", "woorden").iterator():
        plank = next((w for w in waarden.split() if w.startswith(PLANK)), PLANK)
        telling.update((plank.removeprefix(PLANK), woord) for woord in woorden.split())
    rijen = [
        zoekwoord(kring=kring, woord=woord, stam=stammen[woord], aantal=aantal)
        for (kring, woord), aantal in telling.items()
        if woord in stammen
    ]
    for deel in batched(rijen, 500, strict=False):
        zoekwoord.objects.bulk_create(deel)
    apps.get_model("kennisbank", "Zoekstand").objects.update(merk=models.F("merk") + 1)


class Migration(migrations.Migration):
    dependencies = [("kennisbank", "0005_link_van_vondst")]

    operations = [
        migrations.RenameModel("Zoekwoord", "Zoekwoordoud"),
        migrations.CreateModel(
            name="Zoekwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kring", models.CharField(blank=True, max_length=12)),
                ("woord", models.CharField(max_length=60)),
                ("stam", models.CharField(max_length=130)),
                ("aantal", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kring", "woord"), name="zoekwoord_een_per_kring"
                    )
                ]
            },
        ),
        migrations.RunPython(tel_opnieuw, migrations.RunPython.noop),
        migrations.DeleteModel("Zoekwoordoud"),
    ]
