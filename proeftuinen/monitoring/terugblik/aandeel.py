"""What staying connected contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.conf import settings

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.bladzijde import TAB, TIPS, VERBINDING
from proeftuinen.monitoring.terugblik import actions, lezen
from proeftuinen.monitoring.terugblik.knopen import SOORT
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
from proeftuinen.monitoring.terugblik.nazicht import POSTSOORTEN
from proeftuinen.monitoring.terugblik.oogst import onbekend  # noqa: F401  the harvest
from proeftuinen.monitoring.terugblik.weggaan import (
    bewaartermijnen,
    bij_rust,
    na_terugzetten,
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
    zet_stil,
)
from proeftuinen.monitoring.terugblik.werkbladen import werkbladen
from proeftuinen.traject.contracten import (
    Agendapunt,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Knoopstand,
    Lezer,
    Maat,
    Plek,
    Postsoort,
    Tab,
    Telkaart,
    Uitkomst,
)
from proeftuinen.traject.models import Proeftuin, Stap

__all__ = [
    "bewaartermijnen",
    "bij_rust",
    "na_terugzetten",
    "neem_mee",
    "wat_weggaat",
    "wat_weggaat_met",
    "werkbladen",
    "wis",
    "wis_met",
    "zet_stil",
]

UITLEG = {
    "gevraagd of het nog loopt": "Afspraken waarvan we jou per mail vroegen of ze nog lopen.",
}
_MAP = "proeftuinen/monitoring/terugblik"
_LANG_VOORBIJ = timedelta(days=60)
MAATTHEMA = Maatthema.BLIJFT
TUINDEEL = Tuindeel.TIPS


def tabs() -> Sequence[Tab]:
    """Return the look-backs and the tips, with what goes on after the year."""
    return [
        Tab(VERBINDING, "proeftuinen:in-verbinding", Recht.VERBINDING_ZIEN, TAB, 20),
        Tab(TIPS, "proeftuinen:tips", Recht.VERBINDING_ZIEN, TAB, 30),
    ]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return for the team what waits; for each, once a look-back began, to see to their own row."""
    if not lezer.mag(Recht.VERBINDING_ZIEN):
        return []
    begonnen = Terugblik.objects.filter(proeftuin=proeftuin, begonnen_op__isnull=False)
    eigen = lezen.niet_nagekeken(lezer.gebruiker_id, proeftuin)
    uit = [Telkaart([eigen.filter(proeftuin__in=begonnen.values("proeftuin"))], _eigen_rij)]
    if lezer.mag(Recht.VERBINDING_BEHEREN):
        dag = vandaag()
        wacht = Terugblik.objects.filter(proeftuin=proeftuin, begonnen_op=None, vervalt_op=None)
        wacht = wacht.filter(dag__lte=dag, dag__gt=dag - _LANG_VOORBIJ)
        zelf = Nazicht.objects.filter(terugblik__in=begonnen, beantwoord_op=None, gevraagd_op=None)
        uit.append(Telkaart([wacht, zelf], _team))
    return uit


def _eigen_rij(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    return [Kaart("Wie is wie", f"{_MAP}/regel_eigen.html", {}, Plek.REGEL, 70)]


def _team(wacht: int, zelf: int) -> Sequence[Kaart]:
    if not (wacht or zelf):
        return []
    inhoud = {"wacht": wacht, "zelf": zelf}
    return [Kaart("In verbinding", f"{_MAP}/regel_team.html", inhoud, Plek.REGEL, 47)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return for the step of staying connected which look-backs were held."""
    if stap.soort != Stapsoort.VERBINDING or not lezer.mag(Recht.VERBINDING_ZIEN):
        return []
    waar = adres("proeftuinen:in-verbinding", stap.proeftuin.publiek_id)
    rijen = {rij.maanden: rij for rij in Terugblik.objects.filter(proeftuin=stap.proeftuin_id)}
    return [_uitkomst(naam, rijen.get(maanden), waar) for maanden, naam in lezen.NAMEN.items()]


def _uitkomst(naam: str, rij: Terugblik | None, waar: str) -> Uitkomst:
    """Return one look-back; what the group called off asks for nothing any more."""
    vervalt = bool(rij and rij.vervalt_op)
    klaar = vervalt or bool(rij and rij.begonnen_op)
    zin = "Vervallen." if vervalt else ""
    return Uitkomst(f"Teruggekeken {naam.lower()}", klaar, zin, waar)


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days the place looked back."""
    if not lezer.mag(Recht.VERBINDING_ZIEN):
        return []
    lijst = list(Terugblik.objects.filter(proeftuin=proeftuin, begonnen_op__isnull=False))
    for rij in lijst:
        rij.proeftuin = proeftuin
    return [Gebeurtenis(rij.begonnen_op, str(rij), rij.get_absolute_url(), SOORT) for rij in lijst]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many look-backs were held, and how many agreements still run."""
    gehouden = Terugblik.objects.filter(proeftuin=proeftuin, begonnen_op__isnull=False).count()
    antwoorden = lezen.laatste_antwoorden(proeftuin)
    loopt = sum(deel != Nazicht.Loopt.NEE for deel in antwoorden)
    uitleg = f"Helemaal of voor een deel, van de {len(antwoorden)} met een antwoord."
    return [
        Maat("Terugblikken gehouden", gehouden, "terugblikken", "van de 3"),
        Maat("Afspraken die nog lopen", loopt if antwoorden else None, "afspraken", uitleg),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the tips that the team chose; they are meant for who begins next."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    tips = list(Tip.objects.filter(proeftuin=proeftuin, in_oogst=True))
    if not tips:
        return None
    return Hoofdstuk("Tips van deelnemers", f"{_MAP}/hoofdstuk.html", {"tips": tips})


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return when the place looks back, unless that was called off."""
    if not lezer.mag(Recht.VERBINDING_ZIEN):
        return []
    waar = f"{settings.SITE_URL}{adres('proeftuinen:in-verbinding', proeftuin.publiek_id)}"
    return [
        Agendapunt(
            uid=f"terugblik-{regel.maanden}-{proeftuin.publiek_id}@leerwerkplaats",
            titel=f"Terugblik {regel.naam.lower()}",
            begin=regel.dag,
            einde=regel.dag,
            gewijzigd=proeftuin.gemaakt,
            adres=waar,
            tekst=regel.brengt,
            versie=proeftuin.planversie - 1 + (regel.terugblik.versie if regel.terugblik else 0),
        )
        for regel in lezen.terugblikken(proeftuin)
        if regel.terugblik is None or not regel.terugblik.vervalt_op
    ]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the question whether it still runs."""
    return POSTSOORTEN


def elke_dag(nu: datetime) -> None:
    """Plan and move look-backs, and begin those of which the day came."""
    actions.plan_alle()
    actions.begin_wat_kan()


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return how far these look-backs are."""
    ids = [object_id for soort, object_id in knopen if soort == SOORT]
    if not ids or not lezer.mag(Recht.VERBINDING_ZIEN):
        return {}
    return {
        (SOORT, rij.publiek_id): Knoopstand("Teruggekeken", klaar=True, uitkomst=rij.conclusie)
        if rij.conclusie
        else Knoopstand("Bezig")
        for rij in Terugblik.objects.filter(publiek_id__in=ids)
    }


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "terugblik.begonnen": "begon een terugblik",
        "terugblik.vervalt": "liet een terugblik vervallen",
        "terugblik.toch": "zette een terugblik weer in de planning",
        "terugblik.conclusie": "schreef op wat er uit een terugblik kwam",
        "nazicht.beantwoord": "schreef op of een afspraak nog loopt",
        "tip.gegeven": "gaf een tip voor een volgende leerwerkplaats",
        "tip.gewijzigd": "wijzigde een tip van deelnemers",
        "tip.gekozen": "zette een tip in de oogst",
        "tip.uit_oogst": "haalde een tip uit de oogst",
        "tip.weg": "haalde een tip weg",
    }
