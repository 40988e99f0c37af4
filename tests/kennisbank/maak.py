"""Items and shelves for tests, made through the actions that make them for real."""

from datetime import date, timedelta
from typing import Any

from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.slugs import maak_slug
from kennisbank.planken.models import Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag

# What an item of a kind needs at least, in the shape of its row (kennisbank/items/delen.py).
DELEN: dict[str, dict[str, Any]] = {
    "werkvorm": {
        "doel": "Elkaar leren kennen.",
        "beweging": "",
        "groep_van": 4,
        "groep_tot": 12,
        "minuten": 20,
        "materialen": ["Kaartjes"],
        "ruimte": "",
        "stappen": ["Ga in een kring zitten.", "Vertel om de beurt."],
        "veiligheid": "",
        "varianten": [],
    },
    "persona": {
        "leeftijd": 71,
        "huishouden": "Woont alleen.",
        "gebeurtenissen": ["Werd weduwe."],
        "lichamelijk": ["Hoe kom ik de trap op?"],
        "sociaal": [],
        "psychisch": [],
        "zingeving": [],
    },
    "film": {"seconden": 338, "gespreksvragen": ["Wat raakte je?"]},
    "cijfer": {"waarde": "38,8%", "jaar": 2023, "over": "Van wie overlijdt, thuis."},
    "sessie": {"begint": None, "aanmelden": "", "accreditatie": "", "verslag": ""},
    "stroomschema": {"begin": "", "punten": []},
}
DELEN["voorbeeldcasus"] = DELEN["persona"]


def maak_plank(ruimte: str = "", naam: str = "Plank") -> Plank:
    """Return the shelf of this place (its public id); without one that of the whole site."""
    if not ruimte:
        return Plank.objects.landelijk()
    return Plank.objects.get_or_create(ruimte=ruimte, defaults={"naam": naam})[0]


def maak_inhoud(soort: str = "kennisblad", titel: str = "Een titel", **velden: Any) -> Iteminhoud:
    """Return what an item says; `kenmerken` and `deel` may be given, as in Iteminhoud."""
    vast = {"samenvatting": f"Wat er staat in {titel}.", "deel": DELEN.get(soort, {})}
    return Iteminhoud(soort=soort, titel=titel, **(vast | velden))


def maak_item(
    plank: Plank | None = None,
    soort: str = "kennisblad",
    titel: str = "Een titel",
    *,
    gepubliceerd: bool = True,
    door: Gebruiker | None = None,
    nakijken_op: date | None = None,
    slug: str = "",
    **velden: Any,
) -> Kennisitem:
    """Make an item on a shelf (that of the whole site without one); published unless told not to.

    `velden`: what it says (samenvatting, tekst, link, kenmerken, deel, ...), as in Iteminhoud.
    """
    plank = plank or Plank.objects.landelijk()
    inhoud = maak_inhoud(soort, titel, **velden)
    vast = maak_slug(slug) if slug else ""  # of two that ask the same, the second gets another
    item = actions.maak(plank=plank, door=door, inhoud=inhoud, slug=vast)
    if gepubliceerd:
        publiceer(item, door=door, nakijken_op=nakijken_op)
    return Kennisitem.objects.select_related("plank").get(pk=item.pk)


def publiceer(
    item: Kennisitem, *, door: Gebruiker | None = None, nakijken_op: date | None = None
) -> None:
    """Publish what is being written of an item; to be looked at again in a year."""
    concept = Concept.objects.select_related("item__plank").get(item=item)
    dag = nakijken_op or vandaag() + timedelta(days=365)
    actions.publiceer(concept=concept, door=door, versie=concept.versie, nakijken_op=dag)


def maak_concept(item: Kennisitem, door: Gebruiker | None = None, **velden: Any) -> Concept:
    """Begin writing anew on an item, with these fields changed."""
    concept = actions.begin_concept(item=item, door=door)
    concept.inhoud = {**item_inhoud.lees(item).waarden(), **velden}
    concept.door = door
    concept.save()
    return concept
