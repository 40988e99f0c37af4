"""What someone reads of all their places together: editions, figures and what is asked.

What is told of a place comes from editions that it published, and from its page of figures. No
numbers of places are added up: with a total one could work out what a place hides.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.gebruikers.beveiliging.slot import die_tellen
from leerwerkplaats.toegang import Recht, rechten_van
from proeftuinen.monitoring.cijfers.lezen import cijfers_van
from proeftuinen.traject.models import Deelname, Proeftuin, ProeftuinQuerySet
from proeftuinen.uitgaven.boek.models import Boeksoort, Publiek
from proeftuinen.uitgaven.maken.models import Uitgave, UitgaveQuerySet

MEESTE = 6
"""So many places stand side by side at most; more do not fit on paper."""
GEWOON = 3
KERN = (
    "Mensen die meedoen",
    "Organisaties",
    "Informele organisaties",
    "Lijnen in het netwerk",
    "Bijeenkomsten",
    "Mensen bij bijeenkomsten",
    "Experimenten samen",
    "Opbrengsten van experimenten",
    "Dingen waar iemand voor zorgt",
    "Vragenlijsten met een uitslag",
)
"""The figures that say most of a year, in their order; the others stand on its own page."""
ONBEKEND = "nog niet bekend"
VOOR_GEMEENTE = (Publiek.GEMEENTE, Publiek.IEDEREEN)


def plekken_van(request: HttpRequest) -> ProeftuinQuerySet:
    """Return the places of which this person may read editions."""
    if Recht.UITGAVEN_LEZEN in request.user.site_rechten:
        return Proeftuin.objects.all()
    return Proeftuin.objects.filter(pk__in=_waarin(request, Recht.UITGAVEN_LEZEN))


def _waarin(request: HttpRequest, recht: Recht) -> list[int]:
    deelnames = Deelname.objects.filter(gebruiker=request.user).values_list("proeftuin", "rol")
    return [pk for pk, rol in deelnames if recht in rechten_van(die_tellen(request, [rol]))]


def uitgaven_van(request: HttpRequest) -> UitgaveQuerySet:
    """Return the published editions that this person may open, the newest first."""
    groep = Q(proeftuin__in=_waarin(request, Recht.OOGST_ZIEN))
    binnen = Q(proeftuin__in=plekken_van(request).values("pk"), publiek__in=VOOR_GEMEENTE)
    rijen = Uitgave.objects.uitgebracht().filter(groep | binnen)
    return rijen.select_related("proeftuin").order_by("-uitgebracht_op", "-pk")


def kies(plekken: ProeftuinQuerySet, gekozen: Iterable[str]) -> list[Proeftuin]:
    """Return the places that were chosen, at most six; without a choice the newest."""
    ids = list(dict.fromkeys(gekozen))[:MEESTE]
    op_rij = plekken.order_by("-start", "naam", "pk")
    return list(op_rij.filter(publiek_id__in=ids)) if ids else list(op_rij[:GEWOON])


@dataclass(frozen=True)
class Cijferrij:
    """One figure, with what each place says of it."""

    naam: str
    zinnen: tuple[str, ...]


def cijfers_naast_elkaar(plekken: Sequence[Proeftuin]) -> list[Cijferrij]:
    """Return the key figures, a column for each place; each hides what its own page hides."""
    per = [_kern(plek) for plek in plekken]
    return [
        Cijferrij(naam, tuple(zinnen.get(naam, ONBEKEND) for zinnen in per))
        for naam in KERN
        if any(naam in zinnen for zinnen in per)
    ]


def _kern(plek: Proeftuin) -> Mapping[str, str]:
    return {
        cijfer.naam: cijfer.zin
        for beeld in cijfers_van(plek)
        for cijfer in beeld.cijfers
        if cijfer.naam in KERN
    }


@dataclass(frozen=True)
class Plekverhaal:
    """What a place published: from which edition, and its sentences by what they are about."""

    proeftuin: Proeftuin
    uitgave: Uitgave | None
    rubrieken: tuple[tuple[Rubriek, tuple[Mapping[str, str], ...]], ...]

    @property
    def gevraagd(self) -> tuple[Mapping[str, str], ...]:
        """Return what is asked of the municipality."""
        return dict(self.rubrieken).get(Rubriek.GEVRAAGD, ())


def verhalen(plekken: Sequence[Proeftuin]) -> list[Plekverhaal]:
    """Return for each place what its newest published report says; one query."""
    rijen = Uitgave.objects.uitgebracht().filter(
        proeftuin__in=[plek.pk for plek in plekken], publiek__in=VOOR_GEMEENTE
    )
    bron: dict[int, Uitgave] = {}
    for rij in rijen.order_by("uitgebracht_op", "pk"):
        eerder = bron.get(rij.proeftuin_id)
        if eerder is None or rij.soort == Boeksoort.RAPPORT or eerder.soort != Boeksoort.RAPPORT:
            bron[rij.proeftuin_id] = rij
    return [_verhaal(plek, bron.get(plek.pk)) for plek in plekken]


def _verhaal(plek: Proeftuin, uitgave: Uitgave | None) -> Plekverhaal:
    alle = uitgave.inhoud.get("beweerd", []) if uitgave else []
    if uitgave:
        uitgave.proeftuin = plek
    per = [(deel, tuple(rij for rij in alle if rij["rubriek"] == deel)) for deel in Rubriek]
    return Plekverhaal(plek, uitgave, tuple((deel, rijen) for deel, rijen in per if rijen))
