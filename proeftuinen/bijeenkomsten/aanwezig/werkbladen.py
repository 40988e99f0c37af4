"""How many came to each meeting, as a table; never who."""

from collections.abc import Sequence

from django.db.models import Count

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.aanwezig.lezen import zeg_aantal
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the numbers of the meetings that took place, fewer than five not told; one query."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []

    rijen = Bijeenkomst.objects.van(proeftuin).gaat_door()
    rijen = rijen.filter(genodigden__aanwezig=Genodigde.Aanwezig.JA)
    rijen = rijen.annotate(er=Count("genodigden")).order_by("dag", "begin", "pk")
    return [
        Werkblad(
            "Aanwezigheid",
            ("bijeenkomst", "dag", "er waren"),
            [(rij.titel, rij.dag, zeg_aantal(rij.er)) for rij in rijen],
        )
    ]
