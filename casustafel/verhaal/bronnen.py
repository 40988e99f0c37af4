"""Filling the form from a persona or example case: its words are there to be changed."""

from typing import Any

from kennisbank.items.delen import Persona
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep
from leerwerkplaats.begrippen import Dimensie, Levensfase, PalliatieveFase

LANGSTE = 600
_VELDEN = {
    Groep.LEVENSFASE.value: ("levensfase", Levensfase),
    Groep.PALLIATIEVE_FASE.value: ("fase", PalliatieveFase),
}


def als_begin(item: Kennisitem) -> dict[str, Any]:
    """Return the values of the form that an item gives; two queries. Its names stay behind."""
    begin: dict[str, Any] = {}
    for groep, waarde in item.kenmerken.order_by("pk").values_list("groep", "waarde"):
        naam, lijst = _VELDEN.get(groep, ("", None))
        if lijst is not None and waarde in lijst.values:
            begin.setdefault(naam, waarde)
    persona = Persona.objects.filter(item=item).first()
    if persona is not None:
        begin |= {deel: _samen(getattr(persona, deel)) for deel in Dimensie.values}
    return begin


def _samen(regels: list[str]) -> str:
    """Put lines under each other, as many whole ones as fit."""
    uit = ""
    for regel in regels:
        langer = f"{uit}\n{regel}".strip()
        if len(langer.replace("\n", "\r\n")) > LANGSTE:
            break
        uit = langer
    return uit
