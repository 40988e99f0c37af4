"""Written cases for tests."""

from typing import Any

from casustafel.plannen.models import Tafel
from casustafel.verhaal.models import Casus
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment

INHOUD = {
    "levensfase": "midden",
    "fase": "symptoomgericht",
    "seizoen": "voorjaar",
    "omgeving": ["partner", "tiener"],
    "lichamelijk": "Ze is snel moe en de trap wordt zwaar.",
    "sociaal": "Ze werkt nog twee dagen.",
    "psychisch": "Ze is bang voor wat komt.",
    "zingeving": "",
}


def maak_casus(
    tafel: Tafel,
    door: Gebruiker | None = None,
    *,
    inhoud: dict[str, Any] | None = None,
    vrij_door: Gebruiker | None = None,
    aangeboden: bool = False,
    **velden: Any,
) -> Casus:
    """Return the case of this table: a draft, or offered, or released by someone."""
    nu = dit_moment()
    if aangeboden or vrij_door:
        velden |= {"aangeboden_op": nu, "aangeboden_versie": 1}
    if vrij_door:
        velden |= {"vrijgegeven_op": nu, "vrijgegeven_door": vrij_door}
    return Casus.objects.create(
        tafel=tafel,
        door=door,
        herkomst=velden.pop("herkomst", "samengesteld"),
        geheim=tafel.slot.sluit(INHOUD if inhoud is None else inhoud),
        **velden,
    )
