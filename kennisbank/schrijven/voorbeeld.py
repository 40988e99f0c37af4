"""How an item will look: the words of its concept, in the parts of the page that readers see."""

from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.dateparse import parse_datetime

from kennisbank.items.delen import DELEN
from kennisbank.items.inhoud import KOLOMMEN, Iteminhoud
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from leerwerkplaats.begrippen import Dimensie


def _deel(inhoud: Iteminhoud) -> Any:
    """Return the row of this kind, unsaved."""
    model = DELEN.get(inhoud.soort)
    if model is None or not inhoud.deel:
        return None
    waarden = dict(inhoud.deel)
    if isinstance(waarden.get("begint"), str):
        waarden["begint"] = parse_datetime(waarden["begint"])
    bekend = {veld.name for veld in model._meta.fields} - {"item"}
    return model(**{naam: waarde for naam, waarde in waarden.items() if naam in bekend})


def _sjabloon(inhoud: Iteminhoud) -> str:
    """Return the part of the page for this kind, if there is one; a chart is shown elsewhere."""
    model = DELEN.get(inhoud.soort)
    if model is None or inhoud.soort == Soort.STROOMSCHEMA:
        return ""
    naam = f"kennisbank/delen/{model.__name__.lower()}.html"
    try:
        get_template(naam)
    except TemplateDoesNotExist:
        return ""
    return naam


def _woorden(inhoud: Iteminhoud, groep: Groep) -> list[tuple[str, str]]:
    heeft = inhoud.kenmerken.get(groep.value, [])
    return [(waarde, str(woord)) for waarde, woord in LABELS[groep].items() if waarde in heeft]


def voorbeeld(item: Kennisitem, inhoud: Iteminhoud) -> dict[str, Any]:
    """Return what the page shows of these words; asks the database nothing."""
    als_stuk = Kennisitem(plank=item.plank, slug=item.slug)
    for naam in KOLOMMEN:
        setattr(als_stuk, naam, getattr(inhoud, naam))
    deel = _deel(inhoud)
    per_groep = [(str(groep.label), _woorden(inhoud, groep)) for groep in Groep]
    vragen = [(d.value, str(d.label), getattr(deel, d.value, [])) for d in Dimensie]
    return {
        "item": als_stuk,
        "soort": Soort(inhoud.soort).label,
        "deel": deel,
        "sjabloon_deel": _sjabloon(inhoud) if deel else "",
        "dimensies": _woorden(inhoud, Groep.DIMENSIE),
        "kenmerken": [(label, woorden) for label, woorden in per_groep[1:] if woorden],
        "vragen_per_dimensie": [vraag for vraag in vragen if vraag[2]],
    }
