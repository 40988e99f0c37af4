"""Reading meetings and their run sheets."""

from collections.abc import Sequence

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    BijeenkomstQuerySet,
    Groep,
)
from proeftuinen.traject.models import Proeftuin, Stap

GENOEG = 5
"""Of fewer people no number is told to who does not prepare: it could say who they were."""

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


def van_stap(stap: Stap) -> Sequence[Bijeenkomst]:
    """Return the meetings of a step, each with `er`, how many were there; asked once per step."""
    if not hasattr(stap, "bijeenkomstrijen"):
        er = Count("genodigden", filter=Q(genodigden__aanwezig="ja"))
        rijen = Bijeenkomst.objects.filter(stap=stap).annotate(er=er)
        stap.bijeenkomstrijen = list(rijen.order_by("dag", "begin", "pk"))
        for rij in stap.bijeenkomstrijen:
            rij.proeftuin = stap.proeftuin
    return stap.bijeenkomstrijen


def geweest_van_stap(stap: Stap) -> Sequence[Bijeenkomst]:
    """Return those of a step of which the day has come, without what was called off."""
    return [rij for rij in van_stap(stap) if not rij.afgezegd and rij.dag <= vandaag()]


def komende_van(proeftuin: Proeftuin, gebruiker_id: int | None) -> Sequence[Bijeenkomst]:
    """Return what is to come, each with `wacht`: this person was asked and did not answer yet.

    Asked once per proeftuin and person, for all cards of the overview.
    """
    bekend: dict[int | None, Sequence[Bijeenkomst]] = vars(proeftuin).setdefault("_komende", {})
    if gebruiker_id not in bekend:
        open_vraag = Q(
            genodigden__contact__gebruiker=gebruiker_id,
            genodigden__contact__gebruiker__isnull=False,
            genodigden__antwoord="",
            genodigden__gevraagd_op__isnull=False,
            genodigden__afgehaald_op=None,
        )
        rijen = Bijeenkomst.objects.van(proeftuin).komend(vandaag())
        bekend[gebruiker_id] = list(rijen.annotate(wacht=_wie(open_vraag)))
    return bekend[gebruiker_id]
