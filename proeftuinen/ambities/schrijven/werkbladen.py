"""The ambition as it was adopted, version by version, as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the versions with their reasons; one query."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []

    rijen = [
        (rij.nummer, rij.dag, rij.door_wie, rij.tekst, rij.reden)
        for rij in Ambitieversie.objects.filter(proeftuin=proeftuin).order_by("nummer", "pk")
    ]
    return [Werkblad("Ambitie per versie", ("versie", "dag", "door", "tekst", "waarom"), rijen)]
