"""Reading talks: who may change one, in which group it stands, and what themes gather."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import NamedTuple

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils.timezone import make_aware

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag, zeg_moment
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_Stand, _Antwoord = Gesprek.Stand, Gesprek.Antwoord
GEEN_TEKST = Q(notities="", verwachtingen="", afspraken="")
ANDERS = Q(antwoord=_Antwoord.ANDERS, voorgelegd_versie=F("versie"))
WACHT = Q(antwoord=_Antwoord.GEEN, voorgelegd_versie=F("versie"), voorgelegd_op__isnull=False)

EERSTE = 3
"""How many expectations, and how many agreements, of a theme stand on the page of all themes."""


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


class Regel(NamedTuple):
    """A talk as a list shows it: words only, for a template pays for each lookup."""

    adres: str
    wie: str
    bij: str
    groep: Groep | None = None


def regels(gesprekken: Iterable[Gesprek], proeftuin: Proeftuin) -> list[Regel]:
    """Return a line for each talk, with its group where `op_groep` ordered them."""
    return [
        Regel(
            adres("proeftuinen:gesprek", proeftuin.publiek_id, gesprek.publiek_id),
            gesprek.wie,
            _bij(gesprek),
            GROEPEN[gesprek.groep] if hasattr(gesprek, "groep") else None,
        )
        for gesprek in gesprekken
    ]


def _bij(gesprek: Gesprek) -> str:
    """Say what stands under the name: function, organisation, when, and by whom."""
    organisatie = str(gesprek.organisatie or "")
    delen = [
        gesprek.contact.functie if gesprek.contact else "",
        organisatie if organisatie != gesprek.wie else "",
        _wanneer(gesprek),
        f"door {gesprek.door}" if gesprek.door else "",
    ]
    return ", ".join(deel for deel in delen if deel)


def _wanneer(gesprek: Gesprek) -> str:
    if not gesprek.dag:
        return "nog geen dag"
    return zeg_moment(gesprek.wanneer) if gesprek.tijd else zeg_dag(gesprek.dag)


class Uitspraak(NamedTuple):
    """What was expected or agreed in one talk, by whom as a role."""

    tekst: str
    rol: str


@dataclass(frozen=True)
class Themabeeld:
    """A theme over the talks: in how many it came up, and what was expected and agreed there."""

    thema: Thema
    aantal: int
    verwachtingen: Sequence[Uitspraak]
    afspraken: Sequence[Uitspraak]
    meer: int = 0

    def kort(self) -> "Themabeeld":
        """Return it with the first few of each; `meer` tells how many are left out."""
        delen = self.verwachtingen, self.afspraken
        meer = sum(max(0, len(deel) - EERSTE) for deel in delen)
        verwacht, afgesproken = (deel[:EERSTE] for deel in delen)
        return replace(self, verwachtingen=verwacht, afspraken=afgesproken, meer=meer)


def themabeelden(proeftuin: Proeftuin) -> list[Themabeeld]:
    """Return the themes, those in most talks first; of whom withdrew nothing is gathered."""
    themas = list(Thema.objects.filter(proeftuin=proeftuin))
    beelden = [_beeld(thema, proeftuin, rijen) for thema, rijen in _per_thema(themas, proeftuin)]
    return sorted(beelden, key=lambda beeld: (-beeld.aantal, beeld.thema.naam.casefold()))


def themabeeld(thema: Thema, proeftuin: Proeftuin) -> Themabeeld:
    """Return what was gathered under one theme."""
    ((_, rijen),) = _per_thema([thema], proeftuin)
    return _beeld(thema, proeftuin, rijen)


def _per_thema(
    themas: Sequence[Thema], proeftuin: Proeftuin
) -> list[tuple[Thema, list[tuple[str, str, str]]]]:
    """Return by theme what was expected and agreed and by whom, in each talk; one query."""
    per_thema: dict[int, list[tuple[str, str, str]]] = {thema.pk: [] for thema in themas}
    gehouden = Gesprek.objects.filter(proeftuin=proeftuin, stand=_Stand.GEHOUDEN)
    rijen = gehouden.filter(~ingetrokken(), themas__in=themas).order_by("wanneer", "pk")
    wie = "contact", "contact__functie", "met_wie", "organisatie__naam"
    velden = ("themas", "verwachtingen", "afspraken", *wie)
    for nr, verwacht, afspraak, contact, functie, met_wie, bij in rijen.values_list(*velden):
        delen = functie if contact else met_wie, bij
        rol = ", ".join(deel for deel in delen if deel) or "iemand"
        per_thema[nr].append((verwacht, afspraak, rol))
    return [(thema, per_thema[thema.pk]) for thema in themas]


def _beeld(thema: Thema, proeftuin: Proeftuin, rijen: Sequence[tuple[str, str, str]]) -> Themabeeld:
    thema.proeftuin = proeftuin
    return Themabeeld(
        thema,
        len(rijen),
        [Uitspraak(tekst, rol) for tekst, _, rol in rijen if tekst],
        [Uitspraak(tekst, rol) for _, tekst, rol in rijen if tekst],
    )
