"""Two people may change the same question of the guide."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("proeftuinen", "0004_contact_per_deelnemer")]

    operations = [
        migrations.AddField(
            model_name="gespreksvraag",
            name="versie",
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
    ]
