"""The red thread as a table: what led to what, as far as this reader sees both ends."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the lines; one query."""
    if not lezer.mag(Recht.DRAAD_ZIEN):
        return []

    rechten = [recht.value for recht in lezer.rechten]
    alle = Draad.objects.filter(
        van__proeftuin=proeftuin, van__recht__in=rechten, naar__recht__in=rechten
    ).select_related("van", "naar")
    rijen = [(rij.van.label, rij.naar.label, rij.waarom) for rij in alle.order_by("pk")]
    return [Werkblad("Rode draad", ("kwam eerst", "leidde tot", "waarom"), rijen)]
