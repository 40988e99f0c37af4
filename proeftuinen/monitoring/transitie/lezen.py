"""Reading what lasts: of each experiment, of the network, what others commit to, who signed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen import lezen as borgen
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

VRAGEN = tuple(soort for soort in Netwerkafspraak.Soort if soort != Netwerkafspraak.Soort.ANDERS)
"""What every network needs a keeper for."""
_Antwoord = Toezegging.Antwoord
VORMEN = {_Antwoord.JA: "klaar", _Antwoord.DEELS: "bezig", _Antwoord.NEE: "gestopt"}
HEEFT_BEWAARDER = ~Q(wie="") | Q(contact__isnull=False) | Q(organisatie__isnull=False)


@dataclass(frozen=True)
class Resultaat:
    """How an experiment lasts, as this reader sees it."""

    experiment: Experiment
    borging: Borging | None
    wie: str  # the person, as the reader may see them
    waar: Sequence[str]
    mist: Sequence[str]
    te_kijken: bool
    afspraken: Sequence[borgen.Regel]


@dataclass(frozen=True)
class Netwerkregel:
    """What was agreed on a part of the network."""

    afspraak: Netwerkafspraak
    wie: str
    heeft_bewaarder: bool
    te_kijken: bool


@dataclass(frozen=True)
class Netwerkvraag:
    """A question that every network has, with what was agreed; nothing is an invitation."""

    soort: Netwerkafspraak.Soort
    regels: Sequence[Netwerkregel]


@dataclass(frozen=True)
class Toezegregel:
    """What someone commits to; `vorm` and `woord` say how it stands."""

    toezegging: Toezegging
    vorm: str
    woord: str


@dataclass(frozen=True)
class Tekenregel:
    """A signature as this reader sees it."""

    handtekening: Handtekening
    wie: str


def plan_van(proeftuin: Proeftuin) -> Borgingsplan:
    """Return the plan of a place; when nobody wrote in it yet an empty one, that is not kept."""
    return Borgingsplan.objects.filter(proeftuin=proeftuin).first() or Borgingsplan(
        proeftuin=proeftuin
    )


def te_borgen(proeftuin: Proeftuin) -> QuerySet[Experiment]:
    """Return what began and did not stop, what has its place already last; with what `resultaten`
    needs.
    """
    rijen = Experiment.objects.van(proeftuin).filter(gestart_op__isnull=False, gestopt_op=None)
    mensen = ("borging__contact__gebruiker", "borging__contact__organisatie")
    afspraken = Prefetch("afspraken", Afspraak.objects.order_by("voor", "pk"))
    rijen = rijen.select_related("borging", *mensen).prefetch_related(afspraken)
    return rijen.order_by("-geborgd_op", "gestart_op", "pk")


def resultaten(
    experimenten: Iterable[Experiment], proeftuin: Proeftuin, lezer: Lezer
) -> list[Resultaat]:
    """Return how these last."""
    dag = vandaag()
    return [_resultaat(rij, proeftuin, lezer, dag) for rij in experimenten]


def _resultaat(rij: Experiment, proeftuin: Proeftuin, lezer: Lezer, dag: date) -> Resultaat:
    rij.proeftuin = proeftuin
    borging = getattr(rij, "borging", None)
    return Resultaat(
        rij,
        borging,
        zeg_wie(borging.contact, lezer) if borging else "",
        borgen.waar_labels(borging),
        borgen.wat_mist(rij, borging),
        borgen.te_kijken(borging, dag),
        [borgen.als_regel(afspraak, dag) for afspraak in rij.afspraken.all()],
    )


def afspraken_van(proeftuin: Proeftuin) -> QuerySet[Netwerkafspraak]:
    """Return who keeps which part of the network going, with their people."""
    rijen = Netwerkafspraak.objects.filter(proeftuin=proeftuin)
    return rijen.select_related("contact__gebruiker", "contact__organisatie", "organisatie")


def heeft_bewaarder(afspraak: Netwerkafspraak) -> bool:
    """Tell whether someone keeps it: a role, a person or an organisation."""
    return bool(afspraak.wie or afspraak.contact_id or afspraak.organisatie_id)


def netwerk(
    proeftuin: Proeftuin, lezer: Lezer
) -> tuple[Sequence[Netwerkvraag], Sequence[Netwerkregel]]:
    """Return the five questions in their order, and what else was agreed; one query."""
    dag = vandaag()
    per: dict[str, list[Netwerkregel]] = {}
    for rij in afspraken_van(proeftuin):
        regel = Netwerkregel(
            rij,
            zeg_wie(rij.contact, lezer),
            heeft_bewaarder(rij),
            bool(rij.eerste_kijk and rij.eerste_kijk <= dag),
        )
        per.setdefault(rij.soort, []).append(regel)
    vragen = [Netwerkvraag(soort, per.get(soort.value, [])) for soort in VRAGEN]
    return vragen, per.get(Netwerkafspraak.Soort.ANDERS.value, [])


def vragen_met_bewaarder(proeftuin: Proeftuin) -> set[str]:
    """Return which of the five questions have a keeper; one query."""
    rijen = Netwerkafspraak.objects.filter(HEEFT_BEWAARDER, proeftuin=proeftuin, soort__in=VRAGEN)
    return set(rijen.order_by().values_list("soort", flat=True))


def toezeggingen_van(proeftuin: Proeftuin) -> QuerySet[Toezegging]:
    """Return what others commit to: what waits first, by day, what has none last."""
    rijen = Toezegging.objects.filter(proeftuin=proeftuin)
    return rijen.select_related("organisatie", "beleidsstuk").order_by(
        "beantwoord_op", "voor", "pk"
    )


def toezegregels(rijen: Iterable[Toezegging]) -> list[Toezegregel]:
    """Return these as a list shows them: what waits first."""
    dag = vandaag()
    regels = [_toezegregel(rij, dag) for rij in rijen]
    return sorted(regels, key=lambda regel: regel.toezegging.antwoord != _Antwoord.WACHT)


def _toezegregel(rij: Toezegging, dag: date) -> Toezegregel:
    stand = _Antwoord(rij.antwoord)
    if stand != _Antwoord.WACHT:
        return Toezegregel(rij, VORMEN[stand], f"Antwoord: {rij.get_antwoord_display()}")
    if rij.voor and rij.voor < dag:
        return Toezegregel(rij, "let-op", "Tijd om na te vragen")
    return Toezegregel(rij, "gepland", "Wacht op antwoord")


def handtekeningen_van(proeftuin: Proeftuin) -> QuerySet[Handtekening]:
    """Return who signed, with their people."""
    rijen = Handtekening.objects.filter(proeftuin=proeftuin)
    return rijen.select_related("contact__gebruiker", "contact__organisatie", "organisatie")


def tekenregels(proeftuin: Proeftuin, lezer: Lezer) -> list[Tekenregel]:
    """Return who signed, as this reader may see them; one query."""
    return [
        Tekenregel(rij, zeg_wie(rij.contact, lezer) or rij.naam)
        for rij in handtekeningen_van(proeftuin)
    ]


def wat_het_plan_mist(proeftuin: Proeftuin) -> list[str]:
    """Say what is needed before the plan can be adopted; one query."""
    eigen = Netwerkafspraak.objects.filter(HEEFT_BEWAARDER, proeftuin=OuterRef("pk"))
    geborgd = Borging.objects.filter(
        ~Q(wie="") | Q(contact__isnull=False),
        experiment__proeftuin=OuterRef("pk"),
        experiment__gearchiveerd_op=None,
    )
    if Proeftuin.objects.filter(Exists(eigen) | Exists(geborgd), pk=proeftuin.pk).exists():
        return []
    return ["Schrijf eerst van één ding op wie ervoor zorgt."]


def vind_afspraak(proeftuin: Proeftuin, naid: str) -> Netwerkafspraak:
    """Return an agreement on the network of this place, or 404."""
    return _met(proeftuin, get_object_or_404(afspraken_van(proeftuin), publiek_id=naid))


def vind_toezegging(proeftuin: Proeftuin, tzid: str) -> Toezegging:
    """Return a commitment in this place, or 404."""
    return _met(proeftuin, get_object_or_404(toezeggingen_van(proeftuin), publiek_id=tzid))


def vind_handtekening(proeftuin: Proeftuin, htid: str) -> Handtekening:
    """Return a signature of this place, or 404."""
    return _met(proeftuin, get_object_or_404(handtekeningen_van(proeftuin), publiek_id=htid))


def _met[Rij: (Netwerkafspraak, Toezegging, Handtekening)](proeftuin: Proeftuin, rij: Rij) -> Rij:
    rij.proeftuin = proeftuin
    return rij
