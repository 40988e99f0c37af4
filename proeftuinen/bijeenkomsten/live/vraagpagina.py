"""Reading what came in on one question: for who moderates, and for who was there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.bijeenkomsten.live.stippen import plekken_van
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.contracten import Lezer

ALLES = "alles"
_WACHT = Q(zicht=Bijdrage.Zicht.WACHT)
_GETOOND = Q(zicht=Bijdrage.Zicht.GETOOND)
_VERBORGEN = Q(zicht=Bijdrage.Zicht.VERBORGEN)


@dataclass(frozen=True)
class Telling:
    """How many came in, and where they stand."""

    wacht: int
    getoond: int
    verborgen: int

    @property
    def alles(self) -> int:
        """Return how many came in."""
        return self.wacht + self.getoond + self.verborgen


@dataclass(frozen=True)
class Uitslag:
    """Something that dots were put on, with how many; `deel` of the fullest, 0 to 100."""

    tekst: str
    stippen: int
    deel: int


def merk(vraag: Livevraag) -> str:
    """Return a mark that changes whenever the page of the team may."""
    zitting = vraag.zitting
    return f"{vraag.pk}.{zitting.tel}.{zitting.beeldtel}"


def tel(vraag: Livevraag) -> Telling:
    """Count what came in; one query."""
    rijen = Bijdrage.objects.filter(vraag=vraag)
    wacht, getoond, verborgen = (Count("pk", filter=f) for f in (_WACHT, _GETOOND, _VERBORGEN))
    return Telling(**rijen.aggregate(wacht=wacht, getoond=getoond, verborgen=verborgen))


def voor_team(vraag: Livevraag, zicht: str) -> QuerySet[Bijdrage]:
    """Return what came in, newest first; `zicht` a value of Bijdrage.Zicht, or all."""
    rijen = Bijdrage.objects.filter(vraag=vraag).select_related("ideegroep", "foto__proeftuin")
    if zicht in Bijdrage.Zicht.values:
        rijen = rijen.filter(zicht=zicht)
    return rijen.order_by("-pk")


def voor_iedereen(vraag: Livevraag) -> QuerySet[Bijdrage]:
    """Return what the room may see, chosen stories first; nothing while it is not shown."""
    rijen = Bijdrage.objects.filter(_GETOOND, vraag=vraag)
    if not vraag.getoond:
        rijen = rijen.none()
    rijen = rijen.select_related("ideegroep", "foto__proeftuin")
    return rijen.order_by("-gekozen", "ideegroep__volgorde", "ideegroep", "-pk")


def groepen_van(vraag: Livevraag) -> Sequence[Ideegroep]:
    """Return the groups, each with `aantal` contributions in it."""
    rijen = Ideegroep.objects.filter(vraag=vraag).annotate(aantal=Count("bijdragen"))
    return list(rijen.order_by("volgorde", "pk"))


def zichtbare_fotos(rijen: Sequence[Bijdrage], lezer: Lezer) -> set[int]:
    """Return which of the pictures this reader may see, as everywhere else."""
    ids = [rij.foto_id for rij in rijen if rij.foto_id]
    if not ids:
        return set()
    mag = Foto.objects.filter(pk__in=ids).zichtbaar_voor(lezer, vandaag())
    return set(mag.values_list("pk", flat=True))


def uitslag_van(vraag: Livevraag) -> Sequence[Uitslag]:
    """Return where the dots lie, most first; nothing for another kind of question."""
    if vraag.soort != Livesoort.STIPPEN:
        return []
    velden = ("keuze", "ideegroep_id", "bijdrage_id")
    rijen = Stip.objects.filter(vraag=vraag).values_list(*velden).annotate(n=Sum("aantal"))
    per = {
        (naam, waarde): n
        for *waarden, n in rijen
        for naam, waarde in zip(velden, waarden, strict=True)
        if waarde is not None
    }
    plekken = plekken_van(vraag, None)
    tellingen = [(plek.tekst, per.get(next(iter(plek.waar.items())), 0)) for plek in plekken]
    top = max((n for _, n in tellingen), default=0) or 1
    gesorteerd = sorted(tellingen, key=lambda paar: -paar[1])
    return [Uitslag(tekst, n, round(100 * n / top)) for tekst, n in gesorteerd]
