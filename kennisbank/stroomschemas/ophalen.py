"""Getting the chart of an item: as readers see it, or as it is being written."""

from django.http import Http404, HttpRequest

from kennisbank.items.decorators import is_eigen
from kennisbank.items.delen import Schema
from kennisbank.items.inhoud import Iteminhoud, lees
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.schema import Graaf
from kennisbank.items.schema import lees as lees_graaf
from kennisbank.items.soorten import Soort


def gepubliceerd(item: Kennisitem) -> Graaf:
    """Return the chart as readers see it; raise Http404 for an item that is none."""
    if item.soort != Soort.STROOMSCHEMA:
        raise Http404
    rij = Schema.objects.filter(item=item).first()
    return lees_graaf({"begin": rij.begin, "punten": rij.punten}) if rij else Graaf()


def concept_van(item: Kennisitem) -> Concept:
    """Return what is being written, or what a first change would begin with, not kept yet.

    Raises Http404 when it is no chart.
    """
    concept = Concept.objects.filter(item=item).first()
    if concept is None:
        concept = Concept(item=item, versie=item.versie, inhoud=lees(item).waarden())
    concept.item = item
    if concept.inhoud.get("soort") != Soort.STROOMSCHEMA:
        raise Http404
    return concept


def graaf_van(concept: Concept) -> Graaf:
    """Return the chart of what is being written."""
    return lees_graaf(Iteminhoud.uit(concept.inhoud).deel)


def mag_schrijven(item: Kennisitem, request: HttpRequest) -> bool:
    """Tell whether this reader may change the item; `met_item` has set `request.mag`."""
    mag = request.mag
    return mag.kennis_beheren or (mag.kennis_bijdragen and is_eigen(item, request))
