"""Places with an open wave, one for each test of filling in one's own network.

Like wereld.py it runs in the process that fills the data of the server.
"""

from collections.abc import Callable
from typing import Any

GOLVEN = "telefoon", "toetsenbord", "zonder", "offline", "dubbel", "dicht", "uit", "verder"
GOLVEN += "papier", "papier-zonder"
BUREN = "Ada Anker", "Bo Beek", "Cas Clement", "Dien Dam"


def maak(
    maak_tuin: Callable[[Any, str], Any], persoon: Callable[[str, str], Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Make a guide and a place with an open wave of five; return people and places by name."""
    from django.utils import timezone

    from proeftuinen.mensen.models import Contact
    from proeftuinen.netwerk.meten import actions
    from proeftuinen.netwerk.models import Meting

    mensen, tuinen = {}, {}
    for naam in GOLVEN:
        wie = mensen[f"golf-{naam}"] = persoon(f"golf-{naam}", f"Golf {naam}")
        tuin = tuinen[f"golf-{naam}"] = maak_tuin(wie, f"Golf {naam}")
        for buur in BUREN:
            Contact.objects.create(proeftuin=tuin, naam=buur, functie="buur", zicht="naam")
        Contact.objects.filter(gebruiker=wie).update(zelf_gekozen_op=timezone.now())
        meting = Meting.objects.create(proeftuin=tuin, dag="2026-05-12")
        actions.open_meting(meting=meting, door=wie)
    return mensen, tuinen
