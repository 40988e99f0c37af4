"""Which sentence of the ambition a thing came from, by the red thread."""

from collections.abc import Mapping

from django.db.models import Q

from proeftuinen.ambities.zinnen.knopen import SOORT
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.models import Proeftuin

type _Knoop = tuple[str, str]


def zinnen_bij(proeftuin: Proeftuin) -> Mapping[_Knoop, str]:
    """Return by kind and public id of a knot the sentence nearest along the thread; one query.

    Of two at the same distance the line that was laid first decides.
    """
    geldig = Ambitiezin.objects.van(proeftuin).values("publiek_id")
    rijen = Draad.objects.filter(
        ~Q(van__soort=SOORT) | Q(van__object_id__in=geldig), van__proeftuin=proeftuin
    )
    verder: dict[_Knoop, list[_Knoop]] = {}
    velden = ("van__soort", "van__object_id", "naar__soort", "naar__object_id")
    for van_soort, van, naar_soort, naar in rijen.order_by("pk").values_list(*velden):
        verder.setdefault((van_soort, van), []).append((naar_soort, naar))
    return _loop(verder)


def _loop(verder: Mapping[_Knoop, list[_Knoop]]) -> dict[_Knoop, str]:
    """Walk from all sentences at once, a step at a time, so that the nearest comes first."""
    bij: dict[_Knoop, str] = {}
    rand = [(knoop, knoop[1]) for knoop in verder if knoop[0] == SOORT]
    while rand:
        stap = []
        for van, zin in rand:
            for naar in verder.get(van, ()):
                if naar not in bij:
                    bij[naar] = zin
                    stap.append((naar, zin))
        rand = stap
    return bij
