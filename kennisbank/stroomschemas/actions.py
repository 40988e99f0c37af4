"""Writing a chart: always in the draft of its item, so that readers see it once it is published."""

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction
from django.http import Http404

from kennisbank.items.actions import begin_concept, schrijf
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Graaf, lees
from kennisbank.items.soorten import Soort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict

type Verandering = Callable[[Graaf], Graaf]
_POGINGEN = 3


@transaction.atomic
def verander(*, item: Kennisitem, door: Gebruiker, versie: int, wat: Verandering) -> Graaf:
    """Change the chart that this writer saw; a change of nothing is not written.

    Raises Bewerkingsconflict when someone was first, before `wat` is asked anything.
    """
    concept = begin_concept(item=item, door=door)
    if concept.versie != versie:
        raise Bewerkingsconflict(concept)
    inhoud = Iteminhoud.uit(concept.inhoud)
    if inhoud.soort != Soort.STROOMSCHEMA:
        raise Http404
    oud = lees(inhoud.deel)
    nieuw = wat(oud)
    if nieuw != oud:
        anders = replace(inhoud, deel=nieuw.waarden())
        schrijf(concept=concept, door=door, versie=versie, inhoud=anders)
    return nieuw


def vul_aan(*, item: Kennisitem, door: Gebruiker, wat: Verandering) -> Graaf:
    """Add to the chart as it stands now: what is added to, may have changed meanwhile.

    Raises Bewerkingsconflict only when others write faster than we can, time after time.
    """
    for _ in range(_POGINGEN - 1):
        try:
            return _vul_aan_een_keer(item, door, wat)
        except Bewerkingsconflict:
            continue
    return _vul_aan_een_keer(item, door, wat)


@transaction.atomic
def _vul_aan_een_keer(item: Kennisitem, door: Gebruiker, wat: Verandering) -> Graaf:
    versie = begin_concept(item=item, door=door).versie
    return verander(item=item, door=door, versie=versie, wat=wat)
