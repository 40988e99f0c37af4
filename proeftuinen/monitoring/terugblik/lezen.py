"""Reading look-backs, what was asked of keepers, and tips."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.terugblik.dagen import MAANDEN, einde_van, over_maanden
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
from proeftuinen.monitoring.terugblik.tips import open_vraag
from proeftuinen.monitoring.uitslag.lezen import open_antwoorden
from proeftuinen.monitoring.uitslag.regels import MINST
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

NAMEN = {3: "Na drie maanden", 6: "Na een half jaar", 12: "Na een jaar"}
BRENGT = {
    3: "Eén vraag aan iedereen: weten jullie elkaar nog te vinden?",
    6: "De vragenlijst van een half jaar later: wat is er gebleven?",
    12: "Eén vraag aan iedereen, en een korte nieuwe netwerkmeting.",
}
VERS = timedelta(days=365)
"""So long it holds what a person chose that others see."""
ANTWOORDEN = 50


@dataclass(frozen=True)
class Regel:
    """One of the three look-backs; `terugblik` is None as long as the end is to come."""

    maanden: int
    dag: date
    terugblik: Terugblik | None = None
    gevraagd: int = 0
    beantwoord: int = 0

    @property
    def naam(self) -> str:
        """Return how it is called."""
        return NAMEN.get(self.maanden, f"Na {self.maanden} maanden")

    @property
    def brengt(self) -> str:
        """Say what it brings."""
        return BRENGT.get(self.maanden, BRENGT[3])

    @cached_property
    def stand(self) -> tuple[str, str]:
        """Return the shape and the words of its state."""
        deze = self.terugblik
        if deze and deze.vervalt_op:
            return "overgeslagen", "Vervallen"
        if deze and deze.begonnen_op:
            return ("klaar", "Teruggekeken") if deze.conclusie else ("bezig", "Bezig")
        if self.dag <= vandaag():
            return "let-op", "Het is tijd"
        return "gepland", "Gepland"


@dataclass(frozen=True)
class Nazichtregel:
    """Whether one agreement still runs; `wie` as this reader may see the keeper."""

    nazicht: Nazicht
    wie: str
    vorm: str
    woord: str


def terugblikken(proeftuin: Proeftuin) -> list[Regel]:
    """Return the three look-backs on the days of now; three queries."""
    rijen = {rij.maanden: rij for rij in met_lijst(Terugblik.objects.filter(proeftuin=proeftuin))}
    gevraagd = Nazicht.objects.filter(terugblik__in=[rij.pk for rij in rijen.values()])
    per: dict[int, list[bool]] = {}
    for pk, op in gevraagd.values_list("terugblik", "beantwoord_op"):
        per.setdefault(pk, []).append(bool(op))
    einde = einde_van(proeftuin).dag
    uit = []
    for maanden in MAANDEN:
        rij = rijen.get(maanden)
        if rij is not None:
            rij.proeftuin = proeftuin
        begonnen = rij is not None and rij.begonnen_op is not None
        dag = rij.dag if begonnen else over_maanden(einde, maanden)
        hier = per.get(rij.pk, []) if rij is not None else []
        uit.append(Regel(maanden, dag, rij, len(hier), sum(hier)))
    return uit


def met_lijst(rijen: QuerySet[Terugblik]) -> QuerySet[Terugblik]:
    """Load the lists along."""
    return rijen.select_related("vragenlijst")


def vind(proeftuin: Proeftuin, tbid: str) -> Terugblik:
    """Return a look-back of this place, or 404."""
    rijen = met_lijst(Terugblik.objects.filter(proeftuin=proeftuin))
    rij = get_object_or_404(rijen, publiek_id=tbid)
    rij.proeftuin = proeftuin
    if rij.vragenlijst:
        rij.vragenlijst.proeftuin = proeftuin
    return rij


_VORMEN = {Nazicht.Loopt.JA: "klaar", Nazicht.Loopt.DEELS: "bezig", Nazicht.Loopt.NEE: "gestopt"}


def nazichten_van(terugblik: Terugblik, lezer: Lezer) -> list[Nazichtregel]:
    """Return what was asked of keepers, what waits first; one query."""
    erbij = (
        "borging__experiment",
        "borging__contact__gebruiker",
        "borging__contact__organisatie",
        "netwerkafspraak__contact__gebruiker",
        "netwerkafspraak__contact__organisatie",
    )
    rijen = terugblik.nazichten.select_related(*erbij).order_by("beantwoord_op", "pk")
    regels = [_nazichtregel(rij, lezer) for rij in rijen]
    return sorted(regels, key=lambda regel: regel.nazicht.beantwoord_op is not None)


def _nazichtregel(rij: Nazicht, lezer: Lezer) -> Nazichtregel:
    ding = rij.borging or rij.netwerkafspraak
    wie = ding.wie or zeg_wie(ding.contact, lezer)
    if rij.loopt:
        return Nazichtregel(rij, wie, _VORMEN[Nazicht.Loopt(rij.loopt)], rij.get_loopt_display())
    if rij.gevraagd_op:
        return Nazichtregel(rij, wie, "gepland", "Gevraagd per mail")
    return Nazichtregel(rij, wie, "let-op", "Vraag het zelf na")


def vind_nazicht(terugblik: Terugblik, nzid: str) -> Nazicht:
    """Return what was asked about one agreement, or 404."""
    rijen = terugblik.nazichten.select_related("borging__experiment", "netwerkafspraak")
    rij = get_object_or_404(rijen, publiek_id=nzid)
    rij.terugblik = terugblik
    return rij


def laatste_antwoorden(proeftuin: Proeftuin) -> list[str]:
    """Return of each agreement that was asked about what was last said; one query."""
    rijen = Nazicht.objects.filter(terugblik__proeftuin=proeftuin).exclude(loopt="")
    laatste = {
        (borging, afspraak): loopt
        for borging, afspraak, loopt in rijen.order_by("terugblik__maanden", "pk").values_list(
            "borging", "netwerkafspraak", "loopt"
        )
    }
    return list(laatste.values())


def niet_nagekeken(gebruiker_id: int | None, proeftuin: Proeftuin) -> QuerySet[Contact]:
    """Return this person's own row, when they did not look at it for a year or ever."""
    if gebruiker_id is None:
        return Contact.objects.none()
    oud = Q(zelf_gekozen_op=None) | Q(zelf_gekozen_op__lt=dit_moment() - VERS)
    return Contact.objects.filter(oud, proeftuin=proeftuin, gebruiker=gebruiker_id)


# Tips.


def tips_van(proeftuin: Proeftuin) -> QuerySet[Tip]:
    """Return the tips of a place, those of the oogst first."""
    return Tip.objects.filter(proeftuin=proeftuin).order_by("-in_oogst", "pk")


def vind_tip(proeftuin: Proeftuin, tpid: str) -> Tip:
    """Return a tip of this place, or 404."""
    tip = get_object_or_404(Tip, proeftuin=proeftuin, publiek_id=tpid)
    tip.proeftuin = proeftuin
    return tip


def zeg_vraag(proeftuin: Proeftuin) -> tuple[Vragenlijst | None, int]:
    """Return the list that asks for tips now, and how many answered it; two queries at most."""
    lijst = open_vraag(proeftuin)
    if lijst is None:
        return None, 0
    return lijst, Antwoordvel.objects.filter(vragenlijst=lijst).count()


def nog_te_kiezen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return what people answered on the question for a tip, and is no tip yet; four queries.

    Only to who may read open answers, and from as many answers on as for any list.
    """
    if not lezer.mag(Recht.OPEN_ANTWOORDEN_LEZEN):
        return []
    vraag = (
        Lijstvraag.objects.filter(
            vragenlijst__proeftuin=proeftuin,
            vragenlijst__moment=Moment.TIPS,
            vragenlijst__stand=Vragenlijst.Stand.DICHT,
            soort=Lijstvraag.Soort.OPEN,
        )
        .order_by("-vragenlijst__dicht_op", "-vragenlijst__pk", "volgorde")
        .first()
    )
    if vraag is None:
        return []
    teksten = open_antwoorden(vraag)
    if teksten.count() < MINST:
        return []
    al = set(Tip.objects.filter(proeftuin=proeftuin).values_list("tekst", flat=True))
    return _zonder(teksten[: ANTWOORDEN * 4], al)[:ANTWOORDEN]


def _zonder(teksten: Iterable[str], al: set[str]) -> list[str]:
    return [tekst for tekst in teksten if tekst not in al]
