"""Places with one running experiment, for each test of the log on a phone.

Like wereld.py it runs in the process that fills the data of the server.
"""

from collections.abc import Callable
from typing import Any

LOGTUINEN = "zonder-net", "klad", "uitloggen", "zonder-js", "aanzien"


def maak(
    maak_tuin: Callable[[Any, str], Any], persoon: Callable[[str, str], Any]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, str]]:
    """Make a guide and a place with an experiment; return people, places and its address."""
    from datetime import date

    from django.urls import reverse

    from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
    from proeftuinen.mensen.models import Contact

    mensen, tuinen, adressen = {}, {}, {}
    begin = date(2026, 4, 14)
    for naam in LOGTUINEN:
        wie = mensen[f"log-{naam}"] = persoon(f"log-{naam}", f"Log {naam}")
        tuin = tuinen[f"log-{naam}"] = maak_tuin(wie, f"Log {naam}")
        experiment = Experiment.objects.create(
            proeftuin=tuin,
            titel="Samen op huisbezoek",
            wat="Met zijn tweeën langs bij mensen thuis.",
            gestart_op=begin,
            laatste_teken=begin,
        )
        contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
        ander = Contact.objects.create(proeftuin=tuin, naam="Henk Wolters", zicht="naam")
        for lid in (contact, ander):
            Experimentlid.objects.create(experiment=experiment, contact=lid, sinds=begin)
        ids = [tuin.publiek_id, experiment.publiek_id]
        adressen[f"log-{naam}"] = reverse("proeftuinen:logberichten", args=ids)
    return mensen, tuinen, adressen
