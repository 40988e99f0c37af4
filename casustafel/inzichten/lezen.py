"""Reading insights: what is checked and may be read, and what is still locked at its table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Prefetch
from django.db.models.functions import Cast

from casustafel.inzichten.models import Inzicht, InzichtQuerySet, Signaal, Terugblik
from casustafel.plannen.decorators import TOT_HET_EIND
from casustafel.plannen.models import Tafel, Tafelgast, Tafelstand
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.poortvragen import vragen_over
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

SCHRIJFBAAR = frozenset({Tafelstand.OPEN, Tafelstand.DICHT})
"""When an insight can be written down: at the table, and as long as its texts are there."""
MINSTE_ANTWOORDEN, MINSTE_KEER = 5, 3
"""Of fewer people who answered nothing is told, and of a choice of fewer not how many."""
KLAAR, WACHT, TERUG = "klaar", "wacht", "terug"


def dimensies_van(inzicht: Inzicht) -> list[Dimensie]:
    """Return its dimensions in their fixed order; what is no dimension is left out."""
    return [deel for deel in Dimensie if deel.value in inzicht.dimensies]


def te_lezen(proeftuin: Proeftuin, lezer: Lezer) -> InzichtQuerySet:
    """Return what this reader may read here, the newest first; never what is locked or hidden."""
    rijen = Inzicht.objects.filter(proeftuin=proeftuin)
    if lezer.mag(Recht.CASUSTAFEL_ZIEN):
        rijen = rijen.nagekeken()
    elif lezer.mag(Recht.INZICHTEN_LEZEN):
        rijen = rijen.gepubliceerd()
    else:
        rijen = rijen.none()
    return rijen.order_by("-nagekeken_op", "-pk")


def op_dimensie(rijen: InzichtQuerySet, dimensie: str) -> InzichtQuerySet:
    """Return those that carry this dimension; "" is all."""
    if not dimensie:
        return rijen
    als_tekst = Cast("dimensies", CharField())
    return rijen.alias(als_tekst=als_tekst).filter(als_tekst__contains=f'"{dimensie}"')


def met_signalen(rijen: InzichtQuerySet) -> InzichtQuerySet:
    """Load along what a list says of each; one query more for the signals."""
    return rijen.select_related("tafel").prefetch_related(
        Prefetch("signalen", Signaal.objects.order_by("pk"))
    )


def te_nakijken(proeftuin: Proeftuin, lezer: Lezer) -> list[Inzicht]:
    """Return what waits for a second person and that this reader may look at; one query.

    Nothing is unlocked for it: only of which table it is.
    """
    if lezer.gebruiker_id is None or not lezer.mag(Recht.CASUSTAFEL_AANSCHUIVEN):
        return []
    rijen = Inzicht.objects.filter(
        proeftuin=proeftuin,
        nagekeken_op=None,
        terug_op=None,
        verborgen_op=None,
        tafel__gewist_op=None,
        tafel__gasten__contact__gebruiker=lezer.gebruiker_id,
    )
    rijen = rijen.exclude(door=lezer.gebruiker_id).select_related("tafel").order_by("pk")
    return [rij for rij in rijen if rij.tafel.stand in TOT_HET_EIND]


@dataclass(frozen=True)
class Tekst:
    """What is locked of an insight: its words, and why it came back."""

    tekst: str
    opmerking: str = ""
    samen: bool = False  # clues that together may point at one person


def lees_dicht(inzicht: Inzicht, tafel: Tafel) -> Tekst:
    """Unlock what was not checked yet. Raises SleutelWeg."""
    inhoud = tafel.slot.lees(inzicht.geheim) or {}
    namen = ("tekst", "opmerking", "samen")
    return Tekst(**{naam: inhoud[naam] for naam in namen if naam in inhoud})


@dataclass(frozen=True)
class Regel:
    """An insight in the list of its own table."""

    inzicht: Inzicht
    tekst: str
    stand: str
    van_mij: bool
    dimensies: Sequence[Dimensie]
    opmerking: str = ""

    @property
    def wacht_op_mij(self) -> bool:
        """Tell whether the reader is someone who may look at it."""
        return self.stand == WACHT and not self.van_mij


def deel(tafel: Tafel) -> dict[str, Any]:
    """Return what the page of a table shows of its insights; one query.

    `tafel.ik` and `tafel.slot` are set (plannen.decorators.met_tafel).
    """
    ik = tafel.ik.contact.gebruiker_id
    rijen = tafel.inzichten.filter(verborgen_op=None).order_by("pk")
    return {
        "regels": [_regel(rij, tafel, ik) for rij in rijen],
        "mag_schrijven": tafel.stand in SCHRIJFBAAR,
        "nieuw_url": adres(
            "casustafel:inzicht-nieuw", tafel.proeftuin.publiek_id, tafel.publiek_id
        ),
    }


def _regel(rij: Inzicht, tafel: Tafel, ik: int) -> Regel:
    rij.proeftuin = tafel.proeftuin
    van_mij, over = rij.door_id == ik, dimensies_van(rij)
    if rij.nagekeken_op:
        return Regel(rij, rij.tekst, KLAAR, van_mij, over)
    dicht = lees_dicht(rij, tafel)
    stand = TERUG if rij.terug_op else WACHT
    return Regel(rij, dicht.tekst, stand, van_mij, over, dicht.opmerking)


def waarop_letten(tekst: str, namen: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return what may never stay in a text, and what its checker looks at once more."""
    vragen = vragen_over({"tekst": tekst}, namen)
    return [rij.tekst for rij in vragen if rij.moet], [rij.tekst for rij in vragen if not rij.moet]


# Eight weeks later.


@dataclass(frozen=True)
class Antwoord:
    """A choice and how often it was made; None when that is too seldom to tell."""

    label: str
    aantal: int | None


@dataclass(frozen=True)
class Achteraf:
    """What guests of tables told eight weeks later."""

    mensen: int
    antwoorden: Sequence[Antwoord]
    merkt: int  # how many chose that something changed


def achteraf(proeftuin: Proeftuin) -> Achteraf | None:
    """Return what people of all tables told, or None of fewer than five; one query."""
    keuzes = Tafelgast.objects.filter(tafel__proeftuin=proeftuin).exclude(terugblik_op=None)
    return tel_antwoorden(list(keuzes.values_list("terugblik", flat=True)))


def tel_antwoorden(keuzes: Sequence[Sequence[str]]) -> Achteraf | None:
    """Count answers so that nobody can be picked out of them."""
    if len(keuzes) < MINSTE_ANTWOORDEN:
        return None
    vaak = Counter(keus for rij in keuzes for keus in set(rij))
    antwoorden = [
        Antwoord(keus.label, vaak[keus.value] if vaak[keus.value] >= MINSTE_KEER else None)
        for keus in Terugblik
    ]
    merkt = sum(bool(set(rij) - {Terugblik.NIETS.value}) for rij in keuzes)
    return Achteraf(len(keuzes), antwoorden, merkt)


def per_dimensie(rijen: Iterable[Inzicht]) -> Mapping[str, list[Inzicht]]:
    """Return insights under the first of their dimensions, by its label and in fixed order."""
    groepen: dict[str, list[Inzicht]] = {deel.label: [] for deel in Dimensie}
    groepen["Over het geheel"] = []
    for rij in rijen:
        over = dimensies_van(rij)
        groepen[over[0].label if over else "Over het geheel"].append(rij)
    return {label: lijst for label, lijst in groepen.items() if lijst}
