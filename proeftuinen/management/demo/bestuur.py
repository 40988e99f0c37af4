"""What administrators and policy of Lindewaard say: consent, and the mirror of policy papers."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.mensen import MILAN
from proeftuinen.mensen.bestuur import actions
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming, Noemt
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

_JA, _NOG_NIET = Instemming.Stand.JA, Instemming.Stand.NOG_NIET
_LICHAAM, _SOCIAAL, _PSYCHE, _ZIN = (deel.value for deel in Dimensie)

# Organisation, who, since how many days after the start, hours, people, money.
_INGESTEMD = (
    ("Gemeente Lindewaard", "Directeur sociaal domein", 20, "Acht uur per week", "", "De zaal"),
    ("College van Lindewaard", "Wethouder zorg en welzijn", 24, "", "", "Het eten en drukwerk"),
    ("Thuiszorg Waardland", "Regiomanager", 31, "Vier uur per week", "Twee verpleegkundigen", ""),
    ("Welzijn Lindewaard", "Directeur", 31, "Vier uur per week", "Een sociaal werker", ""),
    ("Hospice De Waardhof", "Bestuur", 45, "", "Een verpleegkundige", ""),
    ("Huisartsenpraktijk De Brink", "Praktijkhouder", 38, "De bijeenkomsten", "", ""),
    ("Steunpunt Mantelzorg Waardland", "Teamleider", 40, "Twee uur per week", "", ""),
    ("Netwerk palliatieve zorg Waardland", "Voorzitter", 12, "", "De coördinator", ""),
    ("Vrijwilligers Thuis Waardland", "Bestuur", 60, "", "Zes vrijwilligers", ""),
)
# Organisation, who, what we will show, days from today.
_NOG_NIET_ZO = (
    ("Woonzorg Het Anker", "Locatiemanager", "Wat de avond in het dorp opleverde.", 28),
    ("Ziekenhuis Rijnwaarden", "Manager longzorg", "Dat overdracht naar huis tijd scheelt.", -6),
    ("Wmo-loket Lindewaard", "Teamleider", "Drie voorbeelden uit de experimenten.", 45),
    ("Huisartsenpraktijk Westwaard", "", "Hoeveel uur het een praktijk kost.", 14),
)
# Kind, at the start, on what, now, on what, since days ago, who, in how many days, note.
_STUKKEN: tuple[tuple[Any, ...], ...] = (
    ("wmo", "zijdelings", [_SOCIAAL], "ja", [_SOCIAAL, _ZIN], 40, "Beleidsmedewerker Wmo", None,
     "De nieuwe verordening noemt mensen die ongeneeslijk ziek zijn bij naam."),
    ("mantelzorg", "ja", [_SOCIAAL], "ja", [_SOCIAAL, _PSYCHE], None, "", None, ""),
    ("gezondheid", "nee", [], "nee", [], None, "Beleidsmedewerker zorg en welzijn", 60,
     "Zingeving staat er wel in, de laatste levensfase niet."),
    ("regioplan", "nee", [], "ja", [_LICHAAM, _PSYCHE], 12, "Coördinator netwerk", None, ""),
    ("registratie", "", [], "zijdelings", [_LICHAAM], None, "Huisarts en wijkverpleging", 90,
     "Nu telt alleen wie thuis sterft. Hulp van vrijwilligers telt nog niet mee."),
)  # fmt: skip


def leg_bestuur(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Write down the consent and the policy of a place that has none of it yet."""
    if Beleidsstuk.objects.filter(proeftuin=proeftuin).exists():
        return
    milan = mensen[MILAN.email]
    organisaties = {deel.naam: deel for deel in Organisatie.objects.van(proeftuin)}
    for naam, wie, na, uren, wat, geld in _INGESTEMD:
        sinds = min(proeftuin.start + timedelta(days=na), dag)
        waarden = {"stand": _JA, "wie": wie, "sinds": sinds}
        waarden |= {"uren": uren, "mensen": wat, "geld": geld}
        actions.leg_instemming_vast(
            proeftuin=proeftuin, organisatie=organisaties[naam], door=milan, waarden=waarden
        )
    for naam, wie, laten_zien, over in _NOG_NIET_ZO:
        op = dag + timedelta(days=over)
        waarden = {"stand": _NOG_NIET, "wie": wie}
        waarden |= {"laten_zien": laten_zien, "laten_zien_op": op}
        actions.leg_instemming_vast(
            proeftuin=proeftuin, organisatie=organisaties[naam], door=milan, waarden=waarden
        )
    _leg_beleid(proeftuin, milan, dag)


def _leg_beleid(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    actions.zet_stukken_klaar(proeftuin=proeftuin, door=door)
    stukken = {stuk.soort: stuk for stuk in Beleidsstuk.objects.filter(proeftuin=proeftuin)}
    for soort, begin, toen, nu, nu_op, sinds, wie, voor, notitie in _STUKKEN:
        stuk = stukken[soort]
        stuk.proeftuin = proeftuin
        actions.wijzig_stuk(
            stuk=stuk,
            door=door,
            versie=stuk.versie,
            waarden={
                "noemt_begin": Noemt(begin),
                "dimensies_begin": toen,
                "noemt_nu": Noemt(nu),
                "dimensies_nu": nu_op,
                "sinds": sinds and dag - timedelta(days=sinds),
                "wie": wie,
                "voor": voor and dag + timedelta(days=voor),
                "notitie": notitie,
            },
        )
