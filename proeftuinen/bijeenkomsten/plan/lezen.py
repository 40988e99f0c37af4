"""Reading meetings and their run sheets."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet

from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    BijeenkomstQuerySet,
    Groep,
)

# Those above keep their rows with a meeting; from here they are known by how they are tied to it.
_GEVRAAGD = Q(genodigden__gevraagd_op__isnull=False)
_GEWEEST = Q(genodigden__aanwezig="ja") | Q(zitting__vragen__bijdragen__isnull=False)
_INBRENG = (
    _GEVRAAGD
    | ~Q(genodigden__aanwezig="") & Q(genodigden__isnull=False)
    | Q(zitting__vragen__bijdragen__isnull=False)
    | Q(zitting__vragen__plakken__isnull=False)
    | Q(verslag__isnull=False)
)


def onderdelen_van(bijeenkomst: Bijeenkomst) -> QuerySet[Agendaonderdeel]:
    """Return all blocks, those in groups too, each with who leads it and its werkvorm."""
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst)
    return rijen.select_related("leider__gebruiker", "werkvorm").order_by("volgorde", "pk")


def groepen_van(bijeenkomst: Bijeenkomst) -> Sequence[Groep]:
    """Return the groups of all parallel blocks of this meeting."""
    rijen = Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst)
    return list(rijen.select_related("leider__gebruiker").order_by("volgorde", "pk"))


def _wie(vorm: Q) -> Exists:
    return Exists(Bijeenkomst.objects.filter(vorm, pk=OuterRef("pk")))


def met_sporen(rijen: QuerySet[Bijeenkomst]) -> QuerySet[Bijeenkomst]:
    """Add `uitgenodigd`, whether anyone was asked, and `gehouden`, whether it has taken place."""
    klaar = Q(afgerond_op__isnull=False)
    return rijen.annotate(uitgenodigd=_wie(_GEVRAAGD), gehouden=_wie(_GEWEEST | klaar))


def is_uitgenodigd(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether anyone was asked to come."""
    return Bijeenkomst.objects.filter(_GEVRAAGD, pk=bijeenkomst.pk).exists()


def heeft_inbreng(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether people were asked, came or gave something: then it is not taken away."""
    return Bijeenkomst.objects.filter(_INBRENG, pk=bijeenkomst.pk).exists()


def in_lijst(rijen: QuerySet[Bijeenkomst]) -> BijeenkomstQuerySet:
    """Load no more of each than a list shows."""
    return rijen.select_related("stap")
