"""Reading talks: who may change one, in which group it stands, and what themes gather."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils.timezone import make_aware

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_Stand, _Antwoord = Gesprek.Stand, Gesprek.Antwoord
GEEN_TEKST = Q(notities="", verwachtingen="", afspraken="")
ANDERS = Q(antwoord=_Antwoord.ANDERS, voorgelegd_versie=F("versie"))
WACHT = Q(antwoord=_Antwoord.GEEN, voorgelegd_versie=F("versie"), voorgelegd_op__isnull=False)


@dataclass(frozen=True)
class Groep:
    """A part of the list, in the order in which it asks attention."""

    code: str
    kop: str
    vorm: str  # of the status mark
    woord: str


GROEPEN = (
    Groep("uitwerken", "Nog uit te werken", "let-op", "Nog uit te werken"),
    Groep("anders", "Wil iets anders opschrijven", "let-op", "Wil iets anders opschrijven"),
    Groep("gepland", "Gepland", "gepland", "Gepland"),
    Groep("wacht", "Wacht op akkoord", "bezig", "Nog geen antwoord"),
    Groep("gehouden", "Gehouden", "klaar", "Gehouden"),
    Groep("afgezegd", "Gaat niet door", "gestopt", "Gaat niet door"),
)


def uit_te_werken(dag: date) -> Q:
    """Return the condition on talks of before this day of which no notes were written yet."""
    begin = make_aware(datetime.combine(dag, time.min))
    voorbij = Q(stand=_Stand.GEPLAND, wanneer__lt=begin)
    return voorbij | (Q(stand=_Stand.GEHOUDEN, gewist_op=None) & GEEN_TEKST)


def ingetrokken() -> Exists:
    """Tell per talk whether who agreed with the notes withdrew that since."""
    terug = Toestemming.objects.filter(
        contact=OuterRef("contact"),
        doel=Toestemming.Doel.GESPREKSNOTITIES,
        ingetrokken_op__gte=OuterRef("antwoord_op"),
    )
    return Exists(terug)


def gesprekken_van(proeftuin: Proeftuin) -> QuerySet[Gesprek]:
    """Return the talks of this proeftuin, with all that telling of one needs."""
    return (
        Gesprek.objects.filter(proeftuin=proeftuin)
        .select_related("contact__gebruiker", "organisatie", "door")
        .annotate(ingetrokken=ingetrokken())
    )


def op_groep(gesprekken: QuerySet[Gesprek], dag: date) -> QuerySet[Gesprek]:
    """Order by group (`groep` is its place in GROEPEN), and in it by day."""
    gepland = Q(stand=_Stand.GEPLAND)
    voorwaarden = (uit_te_werken(dag), ANDERS, gepland, WACHT, Q(stand=_Stand.GEHOUDEN))
    gevallen = [When(deel, then=Value(nr)) for nr, deel in enumerate(voorwaarden)]
    groep = Case(*gevallen, default=Value(5), output_field=IntegerField())
    return gesprekken.annotate(groep=groep).order_by(
        "groep", F("wanneer").asc(nulls_last=True), "pk"
    )


def mag_wijzigen(gesprek: Gesprek, lezer: Lezer) -> bool:
    """Tell whether the reader may change this talk: one's own, or with the right all of them."""
    if lezer.mag(Recht.GESPREKKEN_BEHEREN):
        return True
    eigen = gesprek.door_id is not None and gesprek.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.GESPREKKEN_ZIEN)


@dataclass(frozen=True)
class Themabeeld:
    """A theme over the talks: in how many it came up, and what was expected and agreed there."""

    thema: Thema
    aantal: int
    verwachtingen: tuple[Gesprek, ...]
    afspraken: tuple[Gesprek, ...]


def themabeelden(proeftuin: Proeftuin) -> list[Themabeeld]:
    """Return the themes, those in most talks first; of whom withdrew nothing is gathered."""
    themas = list(Thema.objects.filter(proeftuin=proeftuin))
    gesprekken = gesprekken_van(proeftuin).filter(stand=_Stand.GEHOUDEN, ingetrokken=False)
    per_thema: dict[int, list[Gesprek]] = {thema.pk: [] for thema in themas}
    for gesprek in gesprekken.prefetch_related("themas"):
        for thema in gesprek.themas.all():
            per_thema[thema.pk].append(gesprek)
    beelden = [_beeld(thema, proeftuin, per_thema[thema.pk]) for thema in themas]
    return sorted(beelden, key=lambda beeld: (-beeld.aantal, beeld.thema.naam.casefold()))


def _beeld(thema: Thema, proeftuin: Proeftuin, gesprekken: Sequence[Gesprek]) -> Themabeeld:
    thema.proeftuin = proeftuin
    return Themabeeld(
        thema,
        len(gesprekken),
        tuple(deel for deel in gesprekken if deel.verwachtingen),
        tuple(deel for deel in gesprekken if deel.afspraken),
    )
