"""Everything that changes the blocks of a run sheet; each can be undone."""

from collections.abc import Mapping
from typing import Any

from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import (
    Bouwfout,
    Doelplek,
    eind_van_de_dag,
    keur_aantal,
    kopie,
    lees_doelplek,
    plaats,
    vind_groep,
    vind_onderdeel,
)
from proeftuinen.bijeenkomsten.plan.bouwen.terug import hangt_vast, wijziging
from proeftuinen.bijeenkomsten.plan.bouwen.werkvormen import passende_stappen
from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.inkorten import voorstel
from proeftuinen.bijeenkomsten.plan.knopen import SOORT as BIJEENKOMST
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Film, Groep, Verhaal
from proeftuinen.bijeenkomsten.plan.stapminuten import pas_aan
from proeftuinen.kennis import actions as kennis
from proeftuinen.kennis.knopen import knoop_van
from proeftuinen.rode_draad.actions import verbind
from proeftuinen.rode_draad.models import Schakel

_Soort = Agendaonderdeel.Soort
AL_GEWEEST = "Hier staat al iets bij van de bijeenkomst zelf. Daarom kan het niet meer weg."


def voeg_toe(
    *,
    bijeenkomst: Bijeenkomst,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    na: str = "",
    groep: str = "",
) -> Agendaonderdeel:
    """Add a block after another one, at the end of a group, or at the end; raises Bouwfout.

    A neighbour or group that is gone counts as the end: what was typed is worth more. The end is
    before what closes the day. Steps of a werkvorm that nobody changed follow the block's minutes.
    """
    rij = Agendaonderdeel(bijeenkomst=bijeenkomst, **waarden)
    if rij.werkvorm:
        rij.stappen = passende_stappen(rij.werkvorm, rij.stappen, rij.minuten)
    with wijziging(bijeenkomst, door=door, wat=f"“{rij.titel}” toegevoegd"):
        keur_aantal(bijeenkomst)
        plaats(rij, _waar(bijeenkomst, rij, na, groep))
        rij.save(force_insert=True)
        if rij.werkvorm:
            noem_gebruikt(bijeenkomst=bijeenkomst, item=rij.werkvorm, door=door)
    return rij


def _waar(bijeenkomst: Bijeenkomst, rij: Agendaonderdeel, na: str, groep: str) -> Doelplek:
    try:
        if groep:
            doel = Doelplek(groep=vind_groep(bijeenkomst, groep))
        elif na:
            doel = lees_doelplek(bijeenkomst, f"na:{na}")
        else:
            return eind_van_de_dag(bijeenkomst, rij)
    except Bouwfout:
        return eind_van_de_dag(bijeenkomst, rij)
    past = doel.groep is None or rij.soort not in {_Soort.PARALLEL, *Agendaonderdeel.THUIS}
    return doel if past else eind_van_de_dag(bijeenkomst, rij)


def noem_gebruikt(*, bijeenkomst: Bijeenkomst, item: Kennisitem, door: Gebruiker) -> None:
    """Say that the place uses this item, at the step of the meeting and at the meeting itself."""
    proeftuin = bijeenkomst.proeftuin
    rij = kennis.gebruik(proeftuin=proeftuin, item=item, door=door, stap=bijeenkomst.stap)
    knoop = knoop_van(rij)
    hier = Schakel.objects.filter(proeftuin=proeftuin)
    van = hier.filter(soort=BIJEENKOMST, object_id=bijeenkomst.publiek_id).first()
    naar = hier.filter(soort=knoop.soort, object_id=knoop.object_id).first()
    if van and naar:
        van.proeftuin = proeftuin
        verbind(van=van, naar=naar, door=door)


def bewerk(
    *,
    bijeenkomst: Bijeenkomst,
    odid: str,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
) -> Agendaonderdeel:
    """Change a block; raises Bewerkingsconflict when someone else was first, and Bouwfout."""
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        rij = vind_onderdeel(bijeenkomst, odid)
        deze.wat = f"“{rij.titel}” gewijzigd"
        _keur_soort(rij, waarden.get("soort", rij.soort))
        bewaar(rij, versie=versie, waarden=waarden)
    return rij


def _keur_soort(rij: Agendaonderdeel, soort: str) -> None:
    if soort != _Soort.PARALLEL and rij.groepen.exists():
        raise Bouwfout("Dit onderdeel heeft groepen. Haal die eerst weg, of maak er los iets bij.")
    if rij.groep_id and soort in {_Soort.PARALLEL, *Agendaonderdeel.THUIS}:
        raise Bouwfout("Dit onderdeel staat in een groep. Daar kan dit niet.")


def haal_weg(*, bijeenkomst: Bijeenkomst, odid: str, door: Gebruiker) -> str:
    """Take a block away with its groups; return its title, or "" when it was gone already."""
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        rij = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst, publiek_id=odid).first()
        if rij is None:
            return ""
        if hangt_vast(rij):
            raise Bouwfout(AL_GEWEEST)
        deze.wat = f"“{rij.titel}” weggehaald"
        rij.delete()
    return rij.titel


def verdubbel(*, bijeenkomst: Bijeenkomst, odid: str, door: Gebruiker) -> Agendaonderdeel:
    """Put a copy of a block after it, with its groups and what is in these; raises Bouwfout."""
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        oud = vind_onderdeel(bijeenkomst, odid)
        deze.wat = f"“{oud.titel}” gekopieerd"
        binnen = Agendaonderdeel.objects.filter(groep__onderdeel=oud)
        keur_aantal(bijeenkomst, 1 + binnen.count())
        nieuw = kopie(oud, vast=None)
        nieuw.bijeenkomst = bijeenkomst
        plaats(nieuw, Doelplek(oud.groep, oud))
        nieuw.save(force_insert=True)
        kopieer_inhoud(oud, nieuw)
        for groep in oud.groepen.all():
            kopieer_groep(groep, nieuw)
    return nieuw


def kopieer_groep(groep: Groep, onderdeel: Agendaonderdeel) -> Groep:
    """Put a copy of a group, with its blocks, into a parallel block."""
    nieuw = kopie(groep, onderdeel_id=onderdeel.pk)
    nieuw.save(force_insert=True)
    for rij in groep.onderdelen.all():
        deel = kopie(rij, groep_id=nieuw.pk)
        deel.save(force_insert=True)
        kopieer_inhoud(rij, deel)
    return nieuw


def kopieer_inhoud(oud: Agendaonderdeel, nieuw: Agendaonderdeel) -> None:
    """Copy the film of a block. Of a story only who tells: consent and talks are of that one."""
    for film in Film.objects.filter(onderdeel=oud):
        velden = ("item_id", "link", "filmminuten", "vragen", "waarschuwing", "terugval")
        Film.objects.create(onderdeel=nieuw, **{naam: getattr(film, naam) for naam in velden})
    for verhaal in Verhaal.objects.filter(onderdeel=oud):
        Verhaal.objects.create(onderdeel=nieuw, teller_soort=verhaal.teller_soort)


def verplaats(*, bijeenkomst: Bijeenkomst, odid: str, naar: str, door: Gebruiker) -> str:
    """Move a block to where `naar` says (lijnen.lees_doelplek); return its title.

    Raises Bouwfout, with nothing moved, when that place is gone or cannot hold it.
    """
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        rij = vind_onderdeel(bijeenkomst, odid)
        deze.wat = f"“{rij.titel}” verplaatst"
        doel = lees_doelplek(bijeenkomst, naar)
        _keur_doel(rij, doel)
        if doel.bij != rij:
            plaats(rij, doel)
            rij.save(update_fields=["groep", "volgorde"])
    return rij.titel


def _keur_doel(rij: Agendaonderdeel, doel: Doelplek) -> None:
    """Raise Bouwfout when homework would land among the blocks of the day, or the reverse."""
    if doel.groep and doel.groep.onderdeel_id == rij.pk:
        raise Bouwfout("Een onderdeel kan niet in zijn eigen groep staan.")
    soorten = {rij.soort, doel.bij.soort} if doel.bij else set()
    if len(soorten) > 1 and soorten & set(Agendaonderdeel.THUIS):
        raise Bouwfout("Huiswerk staat apart. Wijzig de soort als het bij de dag hoort.")


def pas_stappen_aan(*, bijeenkomst: Bijeenkomst, odid: str, door: Gebruiker) -> str:
    """Let the minutes of the steps follow those of the block; return its title.

    Raises Bouwfout when the block is gone.
    """
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        rij = vind_onderdeel(bijeenkomst, odid)
        deze.wat = f"stappen van “{rij.titel}” aangepast"
        nieuw = pas_aan(rij.stappen, rij.minuten)
        if nieuw != rij.stappen:
            rij.stappen = nieuw
            rij.versie += 1
            rij.save(update_fields=["stappen", "versie"])
    return rij.titel


def kort_in(*, bijeenkomst: Bijeenkomst, planversie: int, door: Gebruiker) -> int:
    """Shorten blocks as was proposed for this version of the plan; return by how many minutes.

    Raises Bouwfout when the plan was changed since, for then the proposal is another one.
    """
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        if bijeenkomst.planversie != planversie:
            raise Bouwfout("Het draaiboek is intussen veranderd. Bekijk het voorstel nog eens.")
        delen = voorstel(lees_draaiboek(bijeenkomst))
        samen = sum(deel.minuten for deel in delen)
        deze.wat = f"{samen} minuten ingekort"
        for deel in delen:
            rij = deel.onderdeel
            rij.minuten = deel.wordt
            rij.versie += 1
            rij.save(update_fields=["minuten", "versie"])
    return samen
