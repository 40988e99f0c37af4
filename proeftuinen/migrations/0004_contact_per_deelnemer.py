"""Give everyone who takes part already a contact, as `bij_deelname` does from now on."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from leerwerkplaats.web.publiek import nieuw_id


def vul(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Make one contact per person and proeftuin."""
    contacten = apps.get_model("proeftuinen", "Contact").objects
    deelnames = apps.get_model("proeftuinen", "Deelname").objects
    bekend = contacten.exclude(gebruiker=None).values_list("proeftuin_id", "gebruiker_id")
    paren = set(deelnames.values_list("proeftuin_id", "gebruiker_id")) - set(bekend)
    contacten.bulk_create(
        [
            contacten.model(
                publiek_id=nieuw_id(), proeftuin_id=tuin, gebruiker_id=wie, zicht="naam"
            )
            for tuin, wie in sorted(paren)
        ],
        batch_size=500,
    )


class Migration(migrations.Migration):
    """Undone, the table of contacts itself goes with the migration before."""

    dependencies = [("proeftuinen", "0003_mensen_bronnen_sociale_kaart")]
    operations = [migrations.RunPython(vul, migrations.RunPython.noop)]
