"""Meetings and their run sheets as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad

_KOP = (
    *("bijeenkomst", "soort", "dag", "begin", "einde", "plaats", "waarvoor", "leerdoelen"),
    *("afgezegd", "reden"),
)
_AGENDA = ("bijeenkomst", "dag", "groep", "onderdeel", "soort", "minuten", "doel", "stappen")


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the meetings; to who prepares them also their run sheets. One query each."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []

    alle = [_rij(rij) for rij in Bijeenkomst.objects.van(proeftuin)]
    bladen = [Werkblad("Bijeenkomsten", _KOP, alle)]
    if lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        bladen.append(Werkblad("Agenda", _AGENDA, _agenda(proeftuin)))
    return bladen


def _rij(rij: Bijeenkomst) -> tuple[Cel, ...]:
    uren = (f"{uur:%H:%M}" if uur else "" for uur in (rij.begin, rij.einde))
    return (
        rij.titel,
        rij.get_soort_display(),
        rij.dag,
        *uren,
        rij.locatie,
        rij.doel,
        rij.leerdoelen,
        rij.afgezegd,
        rij.afzegreden,
    )


def _agenda(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    rijen = Agendaonderdeel.objects.filter(bijeenkomst__proeftuin=proeftuin)
    volgorde = ("bijeenkomst__dag", "bijeenkomst__begin", "bijeenkomst", "volgorde", "pk")
    return [
        (
            rij.bijeenkomst.titel,
            rij.bijeenkomst.dag,
            rij.groep.naam if rij.groep else "",
            rij.titel,
            rij.get_soort_display(),
            rij.minuten,
            rij.doel,
            "\n".join(str(stap) for stap in rij.stappen),
        )
        for rij in rijen.select_related("bijeenkomst", "groep").order_by(*volgorde)
    ]
