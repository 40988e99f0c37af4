"""Everything that changes a proeftuin or its year. Each act names its actor and leaves a trail."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject import draadhaak
from proeftuinen.traject.contracten import Knoop, wie_biedt
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.jaarplan.plan import Planstap, leg_neer
from proeftuinen.traject.models import Controlepunt, Gemeente, Proeftuin, Stap
from proeftuinen.traject.planning import einde_jaar, plan_jaar
from proeftuinen.traject.post import plannieuws
from proeftuinen.traject.sjablonen import Stapsjabloon, Vorm
from proeftuinen.traject.volgorde import plek_voor, vrij_nummer


def knoop(stap: Stap) -> Knoop:
    """Return the step as a knot of the red thread."""
    return Knoop("stap", stap.publiek_id, str(stap), stap.get_absolute_url(), Recht.STAP_ZIEN)


def _spoor(handeling: str, proeftuin: Proeftuin, door: Gebruiker, stap: Stap | None = None) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="stap" if stap else "proeftuin",
        object_id=(stap or proeftuin).publiek_id,
        ruimte=proeftuin.publiek_id,
    )


def _plan_veranderd(proeftuin: Proeftuin) -> None:
    """Count the plan's version, so that its drawing is made anew; the year holds all its steps."""
    einden = proeftuin.stappen.values_list("einde", flat=True)
    einde = max([einde_jaar(proeftuin.start), *einden])
    Proeftuin.objects.filter(pk=proeftuin.pk).update(planversie=F("planversie") + 1, einde=einde)


def _vertel(proeftuin: Proeftuin, stappen: Sequence[Stap], door: Gebruiker) -> None:
    """Tell those above that these steps are new, or stand otherwise: all at once."""
    for hoort in wie_biedt("bij_stappen"):
        hoort(proeftuin, stappen, door)


@transaction.atomic
def proeftuin_maken(
    *,
    door: Gebruiker,
    gegevens: Mapping[str, Any],
    gemeenten: Sequence[Gemeente],
    voorbeeld: Proeftuin | None = None,
    plan: Sequence[Planstap] = (),
) -> Proeftuin:
    """Make a proeftuin and plan its year at once; the maker becomes its procesbegeleider.

    With `voorbeeld`, an earlier proeftuin, or `plan`, a saved one, the steps, their names and
    checklists come from there, on the same distance from the start, meetings again on a day that
    suits.
    """
    proeftuin = Proeftuin.objects.create(
        **gegevens, einde=einde_jaar(gegevens["start"]), begonnen_vanuit=voorbeeld
    )
    proeftuin.gemeenten.set(gemeenten)
    laat_meedoen(proeftuin=proeftuin, gebruiker=door, rol=Rol.PROCESBEGELEIDER)
    if voorbeeld:
        plan = plan_van(voorbeeld)
    _maak_stappen(proeftuin, _leg(proeftuin, plan))
    stappen = _met(proeftuin)
    draadhaak.meld(proeftuin, *map(knoop, stappen))
    _plan_veranderd(proeftuin)
    _vertel(proeftuin, stappen, door)
    _spoor("proeftuin.gemaakt", proeftuin, door)
    return proeftuin


def _met(proeftuin: Proeftuin) -> list[Stap]:
    stappen = list(Stap.objects.van(proeftuin))
    for stap in stappen:
        stap.proeftuin = proeftuin
    return stappen


type _Gelegd = tuple[Planstap | Stapsjabloon, Sequence[str], date, date]


def _leg(proeftuin: Proeftuin, plan: Sequence[Planstap]) -> list[_Gelegd]:
    """Return each step, its points and its days: of this plan, or of our own for such a place."""
    start, regio = proeftuin.start, proeftuin.schoolregio
    if plan:
        return [(deel, deel.punten, *dagen) for deel, *dagen in leg_neer(plan, start, regio)]
    gepland = plan_jaar(start, Vorm(proeftuin.vorm), regio)
    return [(plek.sjabloon, plek.sjabloon.controle, plek.begin, plek.einde) for plek in gepland]


def _maak_stappen(proeftuin: Proeftuin, gelegd: Sequence[_Gelegd]) -> None:
    velden = "nummer", "naam", "soort", "doel", "wie", "opbrengst"
    stappen = [
        Stap(
            proeftuin=proeftuin,
            volgorde=10 * rang,
            begin=begin,
            einde=einde,
            **{veld: getattr(deel, veld) for veld in velden},
        )
        for rang, (deel, _, begin, einde) in enumerate(gelegd, start=1)
    ]
    Stap.objects.bulk_create(stappen)
    _maak_controle({stap: punten for stap, (_, punten, _, _) in zip(stappen, gelegd, strict=True)})


def _maak_controle(teksten: Mapping[Stap, Sequence[str]]) -> None:
    Controlepunt.objects.bulk_create(
        Controlepunt(stap=stap, tekst=tekst, volgorde=rang)
        for stap, regels in teksten.items()
        for rang, tekst in enumerate(regels, start=1)
    )


@transaction.atomic
def proeftuin_bewerken(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    gemeenten: Sequence[Gemeente],
) -> None:
    """Change what is told of a proeftuin. Raises Bewerkingsconflict when someone was first."""
    bewaar(proeftuin, versie=versie, waarden=waarden)
    proeftuin.gemeenten.set(gemeenten)
    _plan_veranderd(proeftuin)
    for hoort in wie_biedt("bij_proeftuin"):
        hoort(proeftuin)
    _spoor("proeftuin.bewerkt", proeftuin, door)


@transaction.atomic
def stap_toevoegen(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    na: Stap,
    herhaal: Stap | None = None,
    uit: str = "",
) -> Stap:
    """Add a step after `na`, or later where its date belongs.

    `herhaal` copies a checklist, `uit` ties the step to where it came from. The proeftuin is
    locked: of two who add at once each gets a place and a number of its own.
    """
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)
    stappen = list(Stap.objects.van(proeftuin))
    plek = plek_voor(stappen, stappen[stappen.index(na)], waarden["begin"])
    achter = Stap.objects.van(proeftuin).filter(volgorde__gt=plek.volgorde)
    achter.update(volgorde=F("volgorde") + 10)
    stap = Stap.objects.create(
        proeftuin=proeftuin,
        volgorde=plek.volgorde + 10,
        nummer=vrij_nummer(plek.nummer, [deel.nummer for deel in stappen]),
        **waarden,
    )
    if herhaal:
        _maak_controle({stap: [punt.tekst for punt in herhaal.controlepunten.all()]})
    draadhaak.meld(proeftuin, knoop(stap))
    if uit:
        draadhaak.verbind(proeftuin, uit=uit, naar=knoop(stap), door=door)
    _plan_veranderd(proeftuin)
    _vertel(proeftuin, [stap], door)
    plannieuws.meld_plan(proeftuin=proeftuin, door=door, was={stap: plannieuws.NIEUW})
    _spoor("stap.toegevoegd", proeftuin, door, stap)
    return stap


@transaction.atomic
def stap_bewerken(*, stap: Stap, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Rename a step or change what it is for. Raises Bewerkingsconflict when someone was first."""
    bewaar(stap, versie=versie, waarden=waarden)
    draadhaak.meld(stap.proeftuin, knoop(stap))
    _plan_veranderd(stap.proeftuin)
    _spoor("stap.bewerkt", stap.proeftuin, door, stap)


@transaction.atomic
def stappen_verplaatsen(
    *, proeftuin: Proeftuin, door: Gebruiker, naar: Mapping[Stap, tuple[date, date, int]]
) -> None:
    """Give steps new dates: by step its begin, end and the version that the mover saw.

    Raises Bewerkingsconflict when one of them was changed in between; then none has moved.
    """
    was = plannieuws.toestanden(naar)
    for stap, (begin, einde, versie) in naar.items():
        bewaar(stap, versie=versie, waarden={"begin": begin, "einde": einde})
        _spoor("stap.verplaatst", proeftuin, door, stap)
    _plan_veranderd(proeftuin)
    _vertel(proeftuin, list(naar), door)
    plannieuws.meld_plan(proeftuin=proeftuin, door=door, was=was)


@transaction.atomic
def stap_overslaan(*, stap: Stap, door: Gebruiker, versie: int, reden: str) -> None:
    """Leave a step out, with the reason; its dates and checklist stay."""
    waarden = {
        "overslaan_reden": reden,
        "afgesloten_op": None,
        "afgesloten_door": None,
        "afsluitreden": "",
    }
    was = plannieuws.toestanden([stap])
    bewaar(stap, versie=versie, waarden=waarden)
    _plan_veranderd(stap.proeftuin)
    _vertel(stap.proeftuin, [stap], door)
    plannieuws.meld_plan(proeftuin=stap.proeftuin, door=door, was=was)
    _spoor("stap.overgeslagen", stap.proeftuin, door, stap)


@transaction.atomic
def stap_afsluiten(*, stap: Stap, door: Gebruiker, versie: int, reden: str = "") -> None:
    """Close a step; `reden` says why when not all is done. Also undoes skipping it."""
    waarden = {
        "afgesloten_op": timezone.now(),
        "afgesloten_door": door,
        "afsluitreden": reden,
        "overslaan_reden": "",
    }
    bewaar(stap, versie=versie, waarden=waarden)
    _plan_veranderd(stap.proeftuin)
    _spoor("stap.afgesloten", stap.proeftuin, door, stap)


@transaction.atomic
def stap_openen(*, stap: Stap, door: Gebruiker, versie: int) -> None:
    """Take up again a step that was closed or left out."""
    waarden = {
        "overslaan_reden": "",
        "afgesloten_op": None,
        "afgesloten_door": None,
        "afsluitreden": "",
    }
    was = plannieuws.toestanden([stap])
    bewaar(stap, versie=versie, waarden=waarden)
    _plan_veranderd(stap.proeftuin)
    _vertel(stap.proeftuin, [stap], door)
    plannieuws.meld_plan(proeftuin=stap.proeftuin, door=door, was=was)
    _spoor("stap.geopend", stap.proeftuin, door, stap)
