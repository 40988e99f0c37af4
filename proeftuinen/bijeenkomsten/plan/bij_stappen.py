"""What a change of the year's plan does to meetings: a step of one day and its meeting go together.

However many steps change at once, the number of queries is the same.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_elk_vast
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.knopen import knoop_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bijeenkomsten.plan.van_stap import soort_bij
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin, Stap


@dataclass
class _Gevolg:
    """What is to be written: meetings that are new, moved, taken up again and called off."""

    nieuw: list[Bijeenkomst] = field(default_factory=list)
    mee: list[Bijeenkomst] = field(default_factory=list)
    weer: list[Bijeenkomst] = field(default_factory=list)
    af: list[Bijeenkomst] = field(default_factory=list)


def bij_stappen(proeftuin: Proeftuin, stappen: Sequence[Stap], door: Gebruiker | None) -> None:
    """Let meetings follow these steps; runs in the transaction that changed them."""
    van = _per_stap(stappen)
    gevolg = _Gevolg()
    for stap in stappen:
        rijen = van[stap.pk]
        if stap.overgeslagen:
            gevolg.af += [rij for rij in rijen if _laat_vallen(rij)]
        elif not stap.afgesloten_op:
            _volg(proeftuin, stap, rijen, gevolg)
    _schrijf(proeftuin, gevolg, door)


def _per_stap(stappen: Sequence[Stap]) -> Mapping[int, list[Bijeenkomst]]:
    van: dict[int, list[Bijeenkomst]] = defaultdict(list)
    rijen = lezen.met_sporen(Bijeenkomst.objects.filter(stap__in=[stap.pk for stap in stappen]))
    for rij in rijen.select_for_update(of=("self",)).order_by("pk"):
        van[rij.stap_id].append(rij)
    return van


def _laat_vallen(rij: Bijeenkomst) -> bool:
    """Tell whether a meeting of a step that is left out ends by itself: nobody counts on it."""
    return not (rij.afgezegd or rij.uitgenodigd or rij.gehouden)


def _stil_afgezegd(rij: Bijeenkomst) -> bool:
    """Tell whether it was called off along with its step; by hand there is always a reason."""
    return rij.afgezegd and not rij.afzegreden and not rij.uitgenodigd


def _volg(proeftuin: Proeftuin, stap: Stap, rijen: list[Bijeenkomst], gevolg: _Gevolg) -> None:
    weer = [rij for rij in rijen if _stil_afgezegd(rij)]
    if not stap.bijeenkomst:
        gevolg.weer += weer
        return
    door = [rij for rij in rijen if not rij.afgezegd]
    if any(rij.dag == stap.begin for rij in door):
        return
    komend = [rij for rij in door if not rij.gehouden]
    if komend:
        komend[0].dag = stap.begin
        gevolg.mee.append(komend[0])
    elif weer and not door:
        weer[0].dag = stap.begin
        gevolg.weer += weer
    elif not rijen:
        gevolg.nieuw.append(nieuw_bij(proeftuin, stap))


def nieuw_bij(proeftuin: Proeftuin, stap: Stap) -> Bijeenkomst:
    """Return a meeting of a step of one day, not kept yet: its name, its day, no hours."""
    return Bijeenkomst(
        proeftuin=proeftuin,
        stap=stap,
        soort=soort_bij(stap.soort),
        titel=stap.naam,
        dag=stap.begin,
        doel=stap.doel[:1000],
    )


def _schrijf(proeftuin: Proeftuin, gevolg: _Gevolg, door: Gebruiker | None) -> None:
    if gevolg.nieuw:
        Bijeenkomst.objects.bulk_create(gevolg.nieuw)
        meld(proeftuin=proeftuin, knopen=[knoop_van(rij) for rij in gevolg.nieuw])
    for rij in gevolg.weer:
        rij.afgezegd_op = None
    for rij in gevolg.af:
        rij.afgezegd_op = timezone.now()
    anders = [*gevolg.mee, *gevolg.weer, *gevolg.af]
    for rij in anders:
        rij.versie += 1
        rij.agendaversie += 1
        rij.gewijzigd = timezone.now()
    if anders:
        velden = ["dag", "afgezegd_op", "versie", "agendaversie", "gewijzigd"]
        Bijeenkomst.objects.bulk_update(anders, velden)
    _vertel(proeftuin, gevolg, door)


def _vertel(proeftuin: Proeftuin, gevolg: _Gevolg, door: Gebruiker | None) -> None:
    """Leave a line on each, and tell those who were asked to a meeting that moved.

    What was made along with its step leaves none: the line on the step, or the year, tells it.
    """
    for handeling, rijen in (
        ("bijeenkomst.verplaatst", gevolg.mee),
        ("bijeenkomst.weer_gepland", gevolg.weer),
        ("bijeenkomst.afgezegd", gevolg.af),
    ):
        if rijen:
            ids = [rij.publiek_id for rij in rijen]
            ruimte = proeftuin.publiek_id
            leg_elk_vast(handeling, door=door, soort="bijeenkomst", object_ids=ids, ruimte=ruimte)
    for rij in gevolg.mee:
        if rij.uitgenodigd:
            rij.proeftuin = proeftuin
            for hoort in wie_biedt("bij_bijeenkomst_gewijzigd"):
                hoort(rij, door)
