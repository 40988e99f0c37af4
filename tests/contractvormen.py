"""What each function of an aandeel must give, by its name in the contract."""

from collections.abc import Mapping, Sequence

from django.db.models import QuerySet

from kennisbank.lezen.gebruik import Itemactie
from kennisbank.planken.rechten import Plankrechten
from kennisbank.stroomschemas.hulp import Uitkomsthulp
from proeftuinen.mensen.toestemming.vragen import Steun, Vraag
from proeftuinen.traject.contracten import (
    Agendapunt,
    Bewaartermijn,
    Doel,
    EigenTab,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Maat,
    Tab,
    Telkaart,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.oogstcontract import Gemis, Uitspraak, Werkblad

RIJEN = {
    "tabs": Tab,
    "kaarten": Kaart | Telkaart,
    "uitkomsten": Uitkomst,
    "gebeurtenissen": Gebeurtenis,
    "maten": Maat,
    "doelen": Doel,
    "agenda": Agendapunt,
    "eigen_tabs": EigenTab,
    "wat_weggaat": Wissing,
    "bezwaren": str,
    "bewaartermijnen": Bewaartermijn,
    "bij_organisatie": Kaart,
    "bij_stap": Kaart,
    "bij_bijeenkomst": Kaart,
    "bij_beleid": Kaart,
    "acties_bij_item": Itemactie,
    "bij_uitkomst": Uitkomsthulp,
    "wat_weggaat_met": Wissing,
    "toestemmingsvragen": Vraag,
    "steunt_op": Steun,
    "uitspraken": Uitspraak,
    "onbekend": str,
    "werkbladen": Werkblad,
    "niet_in_boek": Gemis,
}
TABELLEN = {
    "neem_mee": str,
    "postsoorten": str,
    "spoorzinnen": str,
    "opdrachtsoorten": str,
    "vertel_spoor": int,
    "planken_van": str,
    "gebruikt_in": int,
    "dimensies_van": int,
    "knoopstand": tuple,
    "groei": int,
}  # by the type of the key
STIL = {  # gives nothing
    "demo",
    "wis",
    "wis_met",
    "houd_vast",
    "zet_stil",
    "bij_rust",
    "hef_stil_op",
    "na_terugzetten",
    "elke_minuut",
    "elke_dag",
    "bezorg",
    "bij_deelname",
    "bij_verspreiding",
    "bij_intrekking",
    "bij_toestemming",
    "bij_proeftuin",
    "bij_stappen",
    "bij_bijeenkomst_gewijzigd",
    "bij_kennisitem",
    "bij_kennisitem_weg",
}


def keur(naam: str, antwoord: object) -> None:
    """Hold what a function gave against what the contract says."""
    if naam in RIJEN:
        assert isinstance(antwoord, Sequence)
        assert [deel for deel in antwoord if not isinstance(deel, RIJEN[naam])] == []
    elif naam in TABELLEN:
        assert isinstance(antwoord, Mapping)
        assert {type(deel) for deel in antwoord} <= {TABELLEN[naam]}
    elif naam == "hoofdstuk":
        assert isinstance(antwoord, Hoofdstuk | None)
    elif naam in {"vraagt_slot", "blijft_stil"}:
        assert isinstance(antwoord, bool)
    elif naam == "plankrechten":
        assert isinstance(antwoord, Plankrechten | None)
    elif naam == "bekende_naam":
        assert isinstance(antwoord, str)
    elif naam == "bekende_adressen":
        assert isinstance(antwoord, QuerySet)
    else:
        assert naam in STIL
        assert antwoord is None
