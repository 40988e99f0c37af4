"""Where a block can go, for the list on its page: any place in the plan, also without a mouse."""

from collections.abc import Sequence

from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import NIET_IN_GROEP
from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek, Regel
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel

type Keuzes = list[tuple[str, Sequence[tuple[str, str]]]]
"""Headings, each with what can be chosen under it: the value of `naar`, and its words."""


def verplaatsdoelen(draaiboek: Draaiboek, onderdeel: Agendaonderdeel) -> Keuzes:
    """Return where this block can be moved to, without the place where it stands."""
    eigen = onderdeel.pk
    if onderdeel.soort in Agendaonderdeel.THUIS:
        voor = onderdeel.soort == Agendaonderdeel.Soort.VOORWERK
        lijn = draaiboek.vooraf if voor else draaiboek.achteraf
        return _niet_leeg([("Huiswerk", _na(lijn, eigen))])
    keuzes: Keuzes = [("In het draaiboek", _na(draaiboek.regels, eigen))]
    if onderdeel.soort in NIET_IN_GROEP:
        return _niet_leeg(keuzes)
    for regel in draaiboek.regels:
        for deel in regel.groepen:
            einde = (f"groep:{deel.groep.publiek_id}", "Achteraan in deze groep")
            kop = f"{regel.onderdeel.titel}: {deel.groep.naam}"
            keuzes.append((kop, [einde, *_na(deel.regels, eigen)]))
    return _niet_leeg(keuzes)


def _na(regels: Sequence[Regel], eigen: int) -> list[tuple[str, str]]:
    andere = [regel.onderdeel for regel in regels if regel.onderdeel.pk != eigen]
    if not andere:
        return []
    eerste = (f"voor:{andere[0].publiek_id}", f"Vóór {andere[0].titel}")
    return [eerste, *((f"na:{rij.publiek_id}", f"Na {rij.titel}") for rij in andere)]


def _niet_leeg(keuzes: Keuzes) -> Keuzes:
    return [(kop, delen) for kop, delen in keuzes if delen]
