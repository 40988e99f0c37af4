"""Which sentence of the ambition an experiment or a result is about, by the red thread."""

from collections.abc import Mapping

from proeftuinen.ambities.zinnen.knopen import SOORT
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.models import Proeftuin

SOORTEN = ("experiment", "opbrengst")


def zinnen_bij(proeftuin: Proeftuin) -> Mapping[tuple[str, str], str]:
    """Return by kind and public id the sentence that it first came from; one query."""
    geldig = Ambitiezin.objects.van(proeftuin).values("publiek_id")
    rijen = Draad.objects.filter(
        van__proeftuin=proeftuin,
        van__soort=SOORT,
        van__object_id__in=geldig,
        naar__soort__in=SOORTEN,
    )
    velden = ("naar__soort", "naar__object_id", "van__object_id")
    bij: dict[tuple[str, str], str] = {}
    for soort, ding, zin in rijen.order_by("pk").values_list(*velden):
        bij.setdefault((soort, ding), zin)
    return bij
