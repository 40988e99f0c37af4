"""A step of one day gets its first meeting: from here on that one owns the day."""

from typing import Any

from django.db import migrations
from django.db.models import F

from leerwerkplaats.web.publiek import nieuw_id

_SOORT = {"start": "start", "transitie": "transitie", "voorbereiding": "kernteam"}
_RECHT = "bijeenkomsten_zien"


def leg_vast(apps: Any, _: Any) -> None:
    """Make a meeting, with its knot on the red thread, of each planned step of one day."""
    stappen = apps.get_model("proeftuinen", "Stap").objects.filter(
        begin=F("einde"), overslaan_reden=""
    )
    rijen = [
        apps.get_model("proeftuinen", "Bijeenkomst")(
            publiek_id=nieuw_id(),
            proeftuin_id=stap.proeftuin_id,
            stap=stap,
            soort=_SOORT.get(stap.soort, "werk"),
            titel=stap.naam,
            dag=stap.begin,
            doel=stap.doel[:1000],
        )
        for stap in stappen
    ]
    nieuw = apps.get_model("proeftuinen", "Bijeenkomst").objects.bulk_create(rijen, batch_size=500)
    tuinen = dict(
        apps.get_model("proeftuinen", "Proeftuin").objects.values_list("pk", "publiek_id")
    )
    schakel = apps.get_model("proeftuinen", "Schakel")
    schakel.objects.bulk_create(
        [
            schakel(
                publiek_id=nieuw_id(),
                proeftuin_id=rij.proeftuin_id,
                soort="bijeenkomst",
                object_id=rij.publiek_id,
                label=rij.titel[:200],
                adres=f"/proeftuinen/{tuinen[rij.proeftuin_id]}/bijeenkomsten/{rij.publiek_id}/",
                recht=_RECHT,
            )
            for rij in nieuw
        ],
        batch_size=500,
    )


class Migration(migrations.Migration):
    dependencies = [("proeftuinen", "0013_bijeenkomsten")]

    operations = [migrations.RunPython(leg_vast, migrations.RunPython.noop)]
