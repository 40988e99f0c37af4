"""Meetings as points of a calendar.

A meeting that carries a step of one day stands there instead of that step: it knows the hour and
the place. Who may not see meetings keeps the step.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.conf import settings

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Agendapunt, Lezer
from proeftuinen.traject.models import Proeftuin

VOORLOPIG = timedelta(hours=2)
"""How long a meeting takes in a calendar while nobody chose an end."""


def uid_van(bijeenkomst: Bijeenkomst) -> str:
    """Return the name by which every calendar knows this meeting, in a feed and in mail."""
    return f"bijeenkomst-{bijeenkomst.publiek_id}@leerwerkplaats"


def begin_en_einde(bijeenkomst: Bijeenkomst) -> tuple[date, date] | tuple[datetime, datetime]:
    """Return two moments, or its day twice while it has no hour."""
    aanvang = bijeenkomst.aanvang
    if aanvang is None:
        return bijeenkomst.dag, bijeenkomst.dag
    return aanvang, bijeenkomst.slot or aanvang + VOORLOPIG


def punten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the meetings that go on; what was called off vanishes from a calendar."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    if not hasattr(proeftuin, "agendabijeenkomsten"):
        _laad(getattr(proeftuin, "agendasamen", [proeftuin]))
    dragers: set[int] = set()
    delen = []
    for rij in proeftuin.agendabijeenkomsten:
        delen.append(_punt(rij, dragers))
    return delen


def _laad(samen: Sequence[Proeftuin]) -> None:
    """Put on each of these places its meetings; one query, however many are read together."""
    van: dict[int, list[Bijeenkomst]] = defaultdict(list)
    rijen = Bijeenkomst.objects.gaat_door().filter(proeftuin__in=[tuin.pk for tuin in samen])
    for rij in rijen.select_related("stap").order_by("pk"):
        van[rij.proeftuin_id].append(rij)
    for tuin in samen:
        for rij in van[tuin.pk]:
            rij.proeftuin = tuin
        tuin.agendabijeenkomsten = van[tuin.pk]


def _punt(rij: Bijeenkomst, dragers: set[int]) -> Agendapunt:
    begin, einde = begin_en_einde(rij)
    return Agendapunt(
        uid=uid_van(rij),
        titel=rij.titel,
        begin=begin,
        einde=einde,
        gewijzigd=rij.gewijzigd,
        adres=f"{settings.SITE_URL}{rij.get_absolute_url()}",
        tekst=_tekst(rij),
        versie=rij.agendaversie,
        plaats=rij.locatie,
        vervangt=_vervangt(rij, dragers),
    )


def _tekst(rij: Bijeenkomst) -> str:
    online = f"Online meedoen: {rij.online}" if rij.online else ""
    return "\n\n".join(filter(None, (rij.doel, rij.route, online)))


def _vervangt(rij: Bijeenkomst, dragers: set[int]) -> str:
    """Return the uid of the step that this meeting carries, the first that was made, or ""."""
    stap = rij.stap
    if stap is None or not stap.bijeenkomst or stap.begin != rij.dag or stap.pk in dragers:
        return ""
    dragers.add(stap.pk)
    return f"stap-{stap.publiek_id}@leerwerkplaats"
