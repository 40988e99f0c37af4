"""What a calendar holds: gathered at each reading, by the rights that hold at that moment.

An address is read by a machine, without anyone signing in. So it gives at most what is read in
passing: names and dates of steps, and to those who take part what a step is for, and when and
where they meet. Whatever role someone holds, nothing more. One's own calendar also tells when one
has a talk, and not with whom.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, rechten_van
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.agenda.ics import schrijf
from proeftuinen.traject.contracten import Agendapunt, Lezer, verzamel
from proeftuinen.traject.models import Deelname, Proeftuin, Stap

LEZEN = frozenset({Recht.PROEFTUIN_ZIEN, Recht.STAP_ZIEN, Recht.BIJEENKOMSTEN_ZIEN})
EIGEN = LEZEN | {Recht.GESPREKKEN_ZIEN}
"""What also counts in one's own calendar, for what is one's own."""
VOOR_IEDEREEN = frozenset({Recht.PROEFTUIN_ZIEN})
NALOOP = timedelta(days=365)
"""How long a year that is over still stands in a person's calendar."""


def laad(proeftuinen: Iterable[Proeftuin]) -> None:
    """Put on each proeftuin its steps, each with `gewijzigd`; two queries, however many.

    `agendasamen` are those that are read together, so that a feature need not ask one by one.
    """
    tuinen = {tuin.pk: tuin for tuin in proeftuinen}
    momenten = dict(
        Auditregel.objects.filter(
            ruimte__in=[tuin.publiek_id for tuin in tuinen.values()], handeling__startswith="stap."
        )
        .order_by()
        .values_list("object_id")
        .annotate(Max("moment"))
    )
    for tuin in tuinen.values():
        tuin.agendastappen = []
        tuin.agendasamen = list(tuinen.values())
    for stap in Stap.objects.filter(proeftuin__in=tuinen).order_by("volgorde"):
        tuin = stap.proeftuin = tuinen[stap.proeftuin_id]
        stap.gewijzigd = momenten.get(stap.publiek_id, tuin.gemaakt)
        tuin.agendastappen.append(stap)


def van_proeftuin(proeftuin: Proeftuin, rechten: frozenset[Recht] = VOOR_IEDEREEN) -> bytes:
    """Return the calendar of one year; without `rechten` what everyone there may know."""
    laad([proeftuin])
    return schrijf(proeftuin.titel, _punten(proeftuin, Lezer(rechten & LEZEN)))


def _punten(tuin: Proeftuin, lezer: Lezer) -> list[Agendapunt]:
    """Return what the parts tell, without what another point tells better."""
    punten = verzamel("agenda", tuin, lezer)
    beter = {punt.vervangt for punt in punten}
    return [punt for punt in punten if punt.uid not in beter]


def _vroeg_slot(gebruiker: Gebruiker, deelnames: Iterable[Deelname], toen: datetime) -> bool:
    """Tell whether this person, to make an address then, had to pass the second lock."""
    rollen = {deel.rol for deel in deelnames if deel.sinds <= toen}
    return bool(gebruiker.siterollen or ACHTER_SLOT & rollen)


def _plekken(
    gebruiker: Gebruiker, *, sterk: bool, gemaakt: datetime | None
) -> dict[Proeftuin, frozenset[Recht]]:
    """Return by proeftuin what the person may, in the roles held there at this moment."""
    deelnames = list(
        Deelname.objects.filter(
            gebruiker=gebruiker, proeftuin__einde__gte=vandaag() - NALOOP
        ).select_related("proeftuin")
    )
    sterk = sterk and (gemaakt is None or _vroeg_slot(gebruiker, deelnames, gemaakt))
    plekken: dict[Proeftuin, frozenset[Recht]] = {}
    for deel in deelnames:
        if sterk or deel.rol not in ACHTER_SLOT:
            eerder = plekken.get(deel.proeftuin, frozenset())
            plekken[deel.proeftuin] = eerder | rechten_van([deel.rol])
    return {tuin: rechten for tuin, rechten in plekken.items() if Recht.PROEFTUIN_ZIEN in rechten}


def _eigen_punten(
    tuin: Proeftuin, rechten: frozenset[Recht], gebruiker: Gebruiker
) -> list[Agendapunt]:
    return _punten(tuin, Lezer(rechten & EIGEN, gebruiker.pk))


def van_persoon(
    gebruiker: Gebruiker, *, sterk: bool = True, gemaakt: datetime | None = None
) -> bytes:
    """Return the calendar of all places of a person; each point says of which place it is.

    `sterk` False leaves out roles behind the second lock. Who holds such a role makes an address
    behind it (see views), so an address reads for all of them; one that was made (`gemaakt`)
    before the first such role came reads for none.
    """
    plekken = _plekken(gebruiker, sterk=sterk, gemaakt=gemaakt)
    laad(plekken)
    punten = [
        replace(punt, titel=f"{punt.titel} ({tuin.naam})")
        for tuin, rechten in plekken.items()
        for punt in _eigen_punten(tuin, rechten, gebruiker)
    ]
    return schrijf("Mijn leerwerkplaats", punten)
