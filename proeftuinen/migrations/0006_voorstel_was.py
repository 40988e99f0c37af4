from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("proeftuinen", "0005_gespreksvraag_versie")]

    operations = [
        migrations.AddField(
            model_name="wijzigingsvoorstel",
            name="was",
            field=models.JSONField(default=dict),
        ),
    ]
