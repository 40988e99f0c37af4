"""The kinds of stakeholder that the field knows; an organisation may be one of its own kind.

Source: docs/begrippen.md, after Agora's publications on leerwerkplaatsen (who takes part, and who
can help on which dimension).
"""

from dataclasses import dataclass

from leerwerkplaats.begrippen import Dimensie, Domein

ANDERS = "anders"
_LICHAMELIJK, _SOCIAAL, _PSYCHISCH, _ZINGEVING = Dimensie
_ALLE = tuple(Dimensie)


@dataclass(frozen=True)
class Soort:
    """A kind of stakeholder: the world it belongs to, and on which dimensions it can help."""

    code: str
    label: str
    domein: Domein
    formeel: bool = True
    dimensies: tuple[Dimensie, ...] = ()


_ZORG, _SOCIAAL_DOMEIN, _GEMEENTE = Domein.ZORG, Domein.SOCIAAL_DOMEIN, Domein.GEMEENTE
_INFORMEEL, _CULTUUR, _OVERIG = Domein.INFORMEEL, Domein.CULTUUR, Domein.OVERIG

SOORTEN = (
    Soort("gemeente", "Gemeente: beleid", _GEMEENTE),
    Soort("bestuur", "Gemeente: wethouder en bestuur", _GEMEENTE),
    Soort("sociale_dienst", "Sociale dienst, werk en inkomen", _GEMEENTE, dimensies=(_SOCIAAL,)),
    Soort("wmo", "Wmo-loket", _GEMEENTE, dimensies=(_SOCIAAL,)),
    Soort("wijkteam", "Wijkteam", _SOCIAAL_DOMEIN, dimensies=(_SOCIAAL,)),
    Soort("welzijn", "Welzijnsorganisatie", _SOCIAAL_DOMEIN, dimensies=(_SOCIAAL,)),
    Soort("clientondersteuning", "Cliëntondersteuning", _SOCIAAL_DOMEIN, dimensies=(_SOCIAAL,)),
    Soort("mantelzorg", "Mantelzorgondersteuning", _SOCIAAL_DOMEIN, dimensies=(_SOCIAAL,)),
    Soort("ouderenadvies", "Ouderenadvies", _SOCIAAL_DOMEIN, dimensies=(_SOCIAAL,)),
    Soort("huisarts", "Huisartsenpraktijk", _ZORG, dimensies=(_LICHAMELIJK, _PSYCHISCH)),
    Soort("wijkverpleging", "Wijkverpleging", _ZORG, dimensies=(_LICHAMELIJK,)),
    Soort("verpleeghuis", "Verpleeghuis", _ZORG, dimensies=(_LICHAMELIJK,)),
    Soort("hospice", "Hospice", _ZORG, dimensies=_ALLE),
    Soort("ziekenhuis", "Ziekenhuis (tweede lijn)", _ZORG, dimensies=(_LICHAMELIJK,)),
    Soort("patz", "PaTz-groep", _ZORG, dimensies=_ALLE),
    Soort("npz", "Netwerk palliatieve zorg", _ZORG, dimensies=_ALLE),
    Soort("kinderzorg", "Netwerk kinderzorg", _ZORG, dimensies=(_LICHAMELIJK,)),
    Soort("paramedisch", "Paramedische praktijk", _ZORG, dimensies=(_LICHAMELIJK,)),
    Soort("psycholoog", "Psycholoog, GGZ", _ZORG, dimensies=(_PSYCHISCH,)),
    Soort("geestelijk", "Geestelijk verzorger", _ZORG, dimensies=(_ZINGEVING,)),
    Soort("levensvragen", "Centrum voor Levensvragen", _ZORG, dimensies=(_ZINGEVING,)),
    Soort("rouw", "Rouw- en verliesbegeleiding", _ZORG, dimensies=(_PSYCHISCH, _ZINGEVING)),
    Soort("vptz", "Vrijwilligers in de laatste fase (VPTZ)", _INFORMEEL, False, (_SOCIAAL,)),
    Soort("inloophuis", "Inloophuis", _INFORMEEL, False, (_SOCIAAL, _PSYCHISCH)),
    Soort("vrijwilligers", "Vrijwilligersorganisatie", _INFORMEEL, False, (_SOCIAAL,)),
    Soort("burgerinitiatief", "Burgerinitiatief", _INFORMEEL, False, (_SOCIAAL,)),
    Soort("ouderenbond", "Ouderenbond", _INFORMEEL, False, (_SOCIAAL,)),
    Soort("lotgenoten", "Lotgenotencontact", _INFORMEEL, False, (_SOCIAAL, _PSYCHISCH)),
    Soort("geloof", "Kerk, moskee of andere geloofsgroep", _INFORMEEL, False, (_ZINGEVING,)),
    Soort("cultuur", "Culturele instelling", _CULTUUR, dimensies=(_ZINGEVING,)),
    Soort("onderwijs", "Onderwijs", _OVERIG),
    Soort(ANDERS, "Iets anders", _OVERIG),
)
SOORTKEUZES = [(soort.code, soort.label) for soort in SOORTEN]
_OP_CODE = {soort.code: soort for soort in SOORTEN}


def soort_van(code: str) -> Soort:
    """Return the kind of this code; an unknown one is "something else"."""
    return _OP_CODE.get(code, _OP_CODE[ANDERS])
