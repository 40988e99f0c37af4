"""What the shelf shows: items by their state, as this reader may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import NoReverseMatch, reverse

from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.planken.models import Plank
from leerwerkplaats.toegang import Mag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel

NIET_MEER_HIER = "iemand die hier niet meer is"


@dataclass(frozen=True)
class Staat:
    """One state of items on a shelf, as a list to open."""

    naam: str
    titel: str
    aantal: int
    aan: bool


@dataclass(frozen=True)
class Regel:
    """One item as a list of the shelf shows it."""

    titel: str
    soort: str
    adres: str
    item: Kennisitem
    concept: Concept | None
    verlopen: bool
    schrijver: str


STATEN: Mapping[str, str] = {
    "gepubliceerd": "Gepubliceerd",
    "concepten": "Concepten",
    "te-bekijken": "Te bekijken",
    "verlopen": "Moet nagekeken",
}


def _sets(plank: Plank, mag: Mag, gebruiker_id: int) -> dict[str, QuerySet[Kennisitem]]:
    """Return the items in each state that this reader may see."""
    op_plank = Kennisitem.objects.filter(plank=plank)
    uit = op_plank.gepubliceerd()
    sets = {"gepubliceerd": uit}
    if mag.kennis_bijdragen:
        open_ = op_plank.filter(Q(concept__isnull=False) | Q(gepubliceerd_op=None))
        eigen = Q() if mag.kennis_beheren else Q(door=gebruiker_id)
        sets["concepten"] = open_.filter(eigen)
        sets["te-bekijken"] = open_.filter(eigen, concept__aangeboden_op__isnull=False)
        sets["verlopen"] = uit.filter(eigen, nakijken_op__lte=vandaag())
    return sets


def kies_staat(
    plank: Plank, mag: Mag, gebruiker_id: int, gevraagd: str
) -> tuple[list[Staat], QuerySet[Kennisitem]]:
    """Return the states with how many items each has, and the items of the one that is asked.

    Without a (known) question: what waits to be looked at by this reader, or what is published.
    """
    sets = _sets(plank, mag, gebruiker_id)
    aantallen = dict(zip(sets, tel(*sets.values()), strict=True))
    wacht = bool(mag.kennis_vaststellen and aantallen.get("te-bekijken"))
    naam = gevraagd if gevraagd in sets else "te-bekijken" if wacht else "gepubliceerd"
    staten = [Staat(deel, STATEN[deel], aantallen[deel], deel == naam) for deel in sets]
    rijen = sets[naam].select_related("concept__door", "door").order_by("titel", "pk")
    return staten, rijen


def regels(items: Sequence[Kennisitem], staat: str, mag: Mag, gebruiker_id: int) -> list[Regel]:
    """Return the lines of a list; what one may not write on leads to the item as it is read."""
    lijst = []
    for item in items:
        concept = getattr(item, "concept", None)
        eigen = mag.kennis_beheren or item.door_id == gebruiker_id
        schrijven = bool(concept and eigen and staat not in {"gepubliceerd", "verlopen"})
        titel = concept.inhoud.get("titel") if concept and schrijven else item.titel
        lijst.append(
            Regel(
                titel=titel or item.titel,
                soort=str(Soort(item.soort).label),
                adres=reverse(f"kennisbank:{'concept' if schrijven else 'item'}", args=[item.slug]),
                item=item,
                concept=concept if eigen else None,
                verlopen=bool(item.nakijken_op and item.nakijken_op <= vandaag()),
                schrijver=naam_van(concept.door if concept else item.door),
            )
        )
    return lijst


def naam_van(gebruiker: Any) -> str:
    """Return a person's name, also when the person is here no more."""
    return str(gebruiker) if gebruiker else NIET_MEER_HIER


def eerst_naar(item: Kennisitem) -> tuple[str, str]:
    """Return what to say when an item was begun, and the page where its maker goes on.

    Of a flow chart that is where it is drawn: without its questions there is nothing to see.
    """
    if item.soort == Soort.STROOMSCHEMA and (
        werkblad := adres_of_niets("schema-bewerken", item.slug)
    ):
        return "Je concept is bewaard. Maak nu de eerste vraag.", werkblad
    concept = reverse("kennisbank:concept", args=[item.slug])
    return "Je concept is bewaard. Zo komt het eruit te zien.", concept


def adres_of_niets(naam: str, *delen: str) -> str:
    """Return an address of a part above, or nothing when that part is not there."""
    try:
        return reverse(f"kennisbank:{naam}", args=delen)
    except NoReverseMatch:
        return ""
