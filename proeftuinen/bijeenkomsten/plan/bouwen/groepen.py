"""Everything that changes the groups of a parallel block; each can be undone."""

from collections.abc import Mapping
from typing import Any

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.bijeenkomsten.plan.bouwen.actions import AL_GEWEEST
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import (
    MEESTE_GROEPEN,
    Bouwfout,
    vind_groep,
    vind_onderdeel,
)
from proeftuinen.bijeenkomsten.plan.bouwen.plekken import geef_plek
from proeftuinen.bijeenkomsten.plan.bouwen.terug import hangt_vast, wijziging
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep


def voeg_toe(
    *, bijeenkomst: Bijeenkomst, odid: str, door: Gebruiker, waarden: Mapping[str, Any]
) -> Groep:
    """Add a group to a block; raises Bouwfout when it is no parallel block or has too many."""
    groep = Groep(**waarden)
    with wijziging(bijeenkomst, door=door, wat=f"Groep “{groep.naam}” toegevoegd"):
        blok = vind_onderdeel(bijeenkomst, odid)
        if blok.soort != Agendaonderdeel.Soort.PARALLEL:
            raise Bouwfout("Dit onderdeel is niet meer “groepen naast elkaar”.")
        lijn = list(blok.groepen.all())
        if len(lijn) >= MEESTE_GROEPEN:
            raise Bouwfout(f"Er kunnen hooguit {MEESTE_GROEPEN} groepen naast elkaar.")
        groep.onderdeel = blok
        groep.volgorde, _ = geef_plek(lijn, len(lijn))
        groep.save(force_insert=True)
    return groep


def bewerk(
    *,
    bijeenkomst: Bijeenkomst,
    grpid: str,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
) -> Groep:
    """Change a group; raises Bewerkingsconflict when someone else was first, and Bouwfout."""
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        groep = vind_groep(bijeenkomst, grpid)
        deze.wat = f"Groep “{groep.naam}” gewijzigd"
        bewaar(groep, versie=versie, waarden=waarden)
    return groep


def haal_weg(*, bijeenkomst: Bijeenkomst, grpid: str, door: Gebruiker) -> str:
    """Take a group away with what is in it; return its name, or "" when it was gone already."""
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        groep = Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst, publiek_id=grpid).first()
        if groep is None:
            return ""
        if any(hangt_vast(rij) for rij in groep.onderdelen.all()):
            raise Bouwfout(AL_GEWEEST)
        deze.wat = f"Groep “{groep.naam}” weggehaald"
        groep.delete()
    return groep.naam


def verplaats(*, bijeenkomst: Bijeenkomst, grpid: str, naar: str, door: Gebruiker) -> str:
    """Put a group before or after another one ("voor:<group>", "na:<group>"); return its name.

    Raises Bouwfout when the other one is gone or stands in another block.
    """
    with wijziging(bijeenkomst, door=door, wat="") as deze:
        groep = vind_groep(bijeenkomst, grpid)
        deze.wat = f"Groep “{groep.naam}” verplaatst"
        soort, _, wie = naar.partition(":")
        lijn = [rij for rij in groep.onderdeel.groepen.all() if rij.pk != groep.pk]
        plekken = {rij.publiek_id: nr for nr, rij in enumerate(lijn)}
        if wie == groep.publiek_id:
            return groep.naam
        if soort not in {"voor", "na"} or wie not in plekken:
            raise Bouwfout("De groep ernaast is intussen weggehaald. Kijk hoe het er nu staat.")
        nummer, anders = geef_plek(lijn, plekken[wie] + (soort == "na"))
        Groep.objects.bulk_update(anders, ["volgorde"])
        groep.volgorde = nummer
        groep.save(update_fields=["volgorde"])
    return groep.naam
