"""Counting the answers to a list, once, when it closes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.uitslag.models import Telling, Verandering
from proeftuinen.monitoring.uitslag.regels import tel_paren, wissel
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst, Wijze

ALLEN = "n"
"""The value under which stands how many answered a question at all."""
_PER_KEER = 2_000
_ECHTE_STAPPEN = frozenset("12345")
_Stappen = dict[str, dict[str, int]]


def tel(lijst: Vragenlijst) -> int:
    """Write down how often each answer was given, and return how many people answered."""
    vragen = {vraag.publiek_id: vraag for vraag in lijst.vragen.all()}
    tellers: dict[str, Counter[str]] = {ref: Counter() for ref in vragen}
    aantal = 0
    for antwoorden in _vellen(lijst):
        aantal += 1
        for ref, waarde in antwoorden.items():
            if ref in vragen and (gegeven := _gegeven(vragen[ref], waarde)):
                tellers[ref].update({*gegeven, ALLEN})
    Telling.objects.bulk_create(
        Telling(vraag=vraag, waarde=waarde, aantal=tellers[ref][waarde])
        for ref, vraag in vragen.items()
        for waarde in (*woorden(vraag), ALLEN)
    )
    return aantal


def _vellen(lijst: Vragenlijst) -> Iterable[Mapping[str, Any]]:
    rijen = Antwoordvel.objects.filter(vragenlijst=lijst).order_by("sleutel")
    return rijen.values_list("antwoorden", flat=True).iterator(_PER_KEER)


def _gegeven(vraag: Lijstvraag, waarde: Any) -> set[str]:
    """Return which answers were given; an open one counts under no value of its own."""
    if vraag.soort == Lijstvraag.Soort.OPEN:
        return {ALLEN} if str(waarde).strip() else set()
    keuzes = waarde if isinstance(waarde, list) else [waarde]
    return {str(keuze) for keuze in keuzes} & woorden(vraag).keys()


def vergelijk(lijst: Vragenlijst) -> None:
    """Write down how the same people changed since the first list that asked it, and the last.

    Only what may be shown is kept (regels.py).
    """
    if lijst.wijze != Wijze.GECODEERD:
        return
    nu, vragen = _stappen(lijst), {vraag.sleutel: vraag for vraag in lijst.vragen.all()}
    eerder = Vragenlijst.objects.van(lijst.proeftuin).dicht().exclude(pk=lijst.pk)
    lijsten = list(eerder.filter(wijze=Wijze.GECODEERD).order_by("geopend_op", "pk"))
    toen = {deze.pk: _stappen(deze) for deze in lijsten}
    for sleutel, vraag in vragen.items():
        met = [deze for deze in lijsten if sleutel in toen[deze.pk]]
        for deze in {deze.pk: deze for deze in (*met[:1], *met[-1:])}.values():
            _bewaar(deze, vraag, toen[deze.pk][sleutel], nu.get(sleutel, {}))


def _stappen(lijst: Vragenlijst) -> _Stappen:
    """Return by key of a scale, by person, the step; "weet ik niet" is left out."""
    schalen = {vraag.publiek_id: vraag.sleutel for vraag in lijst.vragen.all() if vraag.is_schaal}
    stappen: _Stappen = defaultdict(dict)
    rijen = Antwoordvel.objects.filter(vragenlijst=lijst)
    for wie, antwoorden in rijen.values_list("wie", "antwoorden").iterator(_PER_KEER):
        for ref in antwoorden.keys() & schalen.keys():
            if (waarde := str(antwoorden[ref])) in _ECHTE_STAPPEN:
                stappen[schalen[ref]][wie] = int(waarde)
    return stappen


def _bewaar(
    eerder: Vragenlijst, vraag: Lijstvraag, eerst: Mapping[str, int], later: Mapping[str, int]
) -> None:
    zelfde = eerder.vragen.get(sleutel=vraag.sleutel)
    alle_eerst, alle_later = (
        {waarde: aantal for waarde, aantal in rijen if waarde != ALLEN}
        for rijen in (deze.tellingen.values_list("waarde", "aantal") for deze in (zelfde, vraag))
    )
    if zelfde.soort != vraag.soort or not wissel(
        eerst, later, alle_eerst=alle_eerst, alle_later=alle_later
    ):
        return
    omhoog, gelijk, omlaag = tel_paren(eerst, later)
    Verandering.objects.create(van=eerder, vraag=vraag, omhoog=omhoog, gelijk=gelijk, omlaag=omlaag)
