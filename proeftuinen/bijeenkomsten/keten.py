"""What came of a meeting by the red thread: agreements, quotes and photos.

The print of a run sheet and the report both read it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q, QuerySet

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import op_urgentie
from proeftuinen.acties.models import Actie, ActieQuerySet
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag
from proeftuinen.bijeenkomsten.plan.knopen import SOORT
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.rode_draad.models import Draad, Schakel

ACTIE, CITAAT, FOTO = "actie", "citaat", "foto"


def _van(bijeenkomsten: Iterable[Bijeenkomst] | QuerySet[Bijeenkomst]) -> QuerySet[Schakel]:
    """Return the knots of these meetings, and of what people sent during them."""
    vragen = Livevraag.objects.filter(zitting__bijeenkomst__in=bijeenkomsten)
    ids = {
        SOORT: [deel.publiek_id for deel in bijeenkomsten],
        "livevraag": vragen.values("publiek_id"),
        "bijdrage": Bijdrage.objects.filter(vraag__in=vragen).values("publiek_id"),
        "ideegroep": Ideegroep.objects.filter(vraag__in=vragen).values("publiek_id"),
    }
    van = Q()
    for soort, welke in ids.items():
        van |= Q(soort=soort, object_id__in=welke)
    return Schakel.objects.filter(van)


def kwam_uit(bijeenkomsten: Iterable[Bijeenkomst]) -> Mapping[str, Sequence[str]]:
    """Return by kind the public ids of what came of these meetings; one query."""
    lijnen = Draad.objects.filter(
        van__in=_van(bijeenkomsten).values("pk"), naar__soort__in=[ACTIE, CITAAT, FOTO]
    )
    uit: dict[str, list[str]] = defaultdict(list)
    for soort, object_id in lijnen.values_list("naar__soort", "naar__object_id").distinct():
        uit[soort].append(object_id)
    return uit


def afspraken_van(bijeenkomst: Bijeenkomst, ids: Sequence[str]) -> ActieQuerySet:
    """Return these actions with who takes them, the earliest day first, without a day last."""
    rijen = Actie.objects.filter(proeftuin=bijeenkomst.proeftuin, publiek_id__in=ids)
    mensen = rijen.select_related("proeftuin", "eigenaar__gebruiker", "eigenaar__organisatie")
    return op_urgentie(mensen)


def nog_open(bijeenkomst: Bijeenkomst) -> ActieQuerySet:
    """Return what was agreed at earlier meetings of this place and is still to be done."""
    eerder = list(
        Bijeenkomst.objects.gaat_door()
        .filter(proeftuin=bijeenkomst.proeftuin, dag__lte=bijeenkomst.dag)
        .exclude(pk=bijeenkomst.pk)
        .only("publiek_id", "dag")
    )
    if not eerder:
        return Actie.objects.none()
    return afspraken_van(bijeenkomst, kwam_uit(eerder).get(ACTIE, [])).open()


def te_tonen(
    bijeenkomst: Bijeenkomst, uit: Mapping[str, Sequence[str]]
) -> tuple[list[Citaat], list[Foto]]:
    """Return the quotes and photos that came of it, as far as consent holds today."""
    tuin, dag = bijeenkomst.proeftuin, vandaag()
    citaten, fotos = uit.get(CITAAT, []), uit.get(FOTO, [])
    gezegd = Citaat.objects.te_gebruiken(tuin, dag).filter(publiek_id__in=citaten)
    gezien = Foto.objects.te_gebruiken(tuin, dag).filter(publiek_id__in=fotos)
    met = gezegd.select_related("toestemming", "contact__gebruiker").order_by("pk")
    return (
        list(met) if citaten else [],
        list(gezien.select_related("proeftuin").order_by("pk")) if fotos else [],
    )
