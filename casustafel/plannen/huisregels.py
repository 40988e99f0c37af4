"""What everyone at a table agrees to, and what is said when not everyone there gives care."""

from collections.abc import Iterable, Sequence

from casustafel.plannen.models import Tafelgast
from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contactrol

REGELS = (
    (
        "We leren van een verhaal. Niemand noemt een naam, een adres of iets anders waaraan je een "
        "mens herkent. We schrijven dat ook niet op."
    ),
    "Wat hier wordt gezegd, blijft hier. Je vertelt het thuis of op je werk niet door.",
    "We maken geen foto's en geen opnames.",
    "We zoeken niet wie iets fout deed. We zoeken wat kan helpen.",
    "Iedereen komt aan het woord, ook wie weinig zegt. Niet weten mag.",
    "Herken je toch iemand? Zeg het meteen aan wie de tafel leidt.",
)
_NIET_IN_DE_ZORG = {Domein.GEMEENTE: "iemand van de gemeente", Domein.INFORMEEL: "een vrijwilliger"}
_ROLLEN = {
    Contactrol.VRIJWILLIGER: _NIET_IN_DE_ZORG[Domein.INFORMEEL],
    Contactrol.NAASTE: "een naaste of mantelzorger",
    Contactrol.BELEID: _NIET_IN_DE_ZORG[Domein.GEMEENTE],
    Contactrol.BESTUURDER: "een bestuurder",
}


def zonder_zwijgplicht(gasten: Iterable[Tafelgast]) -> list[str]:
    """Return who at the table has no professional secrecy of care, in words; each once."""
    woorden: dict[str, None] = {}
    for gast in gasten:
        domein = gast.contact.organisatie.domein if gast.contact.organisatie else ""
        woorden |= {_NIET_IN_DE_ZORG[domein]: None} if domein in _NIET_IN_DE_ZORG else {}
        woorden |= {_ROLLEN[rol]: None for rol in gast.contact.rollen if rol in _ROLLEN}
    return list(woorden)


def zeg_samen(delen: Sequence[str]) -> str:
    """Say several in one line: "een naaste, een vrijwilliger en een bestuurder"."""
    *rest, laatste = delen or ("",)
    return f"{', '.join(rest)} en {laatste}" if rest else laatste
