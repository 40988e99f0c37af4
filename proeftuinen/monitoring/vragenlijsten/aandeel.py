"""What lists of questions contribute."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.bladzijde import OOGST, VRAGENLIJSTEN
from proeftuinen.monitoring.vragenlijsten import lezen
from proeftuinen.monitoring.vragenlijsten.knopen import SOORT
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.monitoring.vragenlijsten.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import (
    Gebeurtenis,
    Kaart,
    Knoopstand,
    Lezer,
    Plek,
    Tab,
    Telkaart,
)
from proeftuinen.traject.models import Proeftuin

_MAP = "proeftuinen/monitoring/vragenlijsten"
_BIJNA = timedelta(days=7)


def tabs() -> Sequence[Tab]:
    """Return the lists, under the harvest."""
    return [Tab(VRAGENLIJSTEN, "proeftuinen:vragenlijsten", Recht.UITSLAG_LEZEN, OOGST, 15)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return a line when a list is open; to who reads along, when there are results."""
    rijen = Vragenlijst.objects.filter(proeftuin=proeftuin)
    if lezer.mag(Recht.VRAGENLIJSTEN_ZIEN):
        loopt, nu = rijen.filter(stand=Vragenlijst.Stand.OPEN), vandaag()
        laatste = [nu, nu + timedelta(days=1), nu + _BIJNA]
        return [Telkaart([loopt, *(loopt.filter(sluit_op__lte=dag) for dag in laatste)], _kaart)]
    return [Telkaart([rijen.dicht()], _uitslag)] if lezer.mag(Recht.UITSLAG_LEZEN) else []


def _kaart(aantal: int, vandaag_nog: int, tot_morgen: int, deze_week: int) -> Sequence[Kaart]:
    """Say how many lists are open, and how soon the first one closes."""
    if not aantal:
        return []
    woorden = ((vandaag_nog, "vandaag"), (tot_morgen, "morgen"), (deze_week, "binnen een week"))
    wanneer = next((woord for klopt, woord in woorden if klopt), "")
    inhoud = {"aantal": aantal, "wanneer": wanneer}
    return [Kaart("Vragenlijst open", f"{_MAP}/kaart.html", inhoud, Plek.REGEL, 35)]


def _uitslag(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = f"{_MAP}/kaart_uitslag.html"
    return [Kaart("Vragenlijsten", sjabloon, {"aantal": aantal}, Plek.REGEL, 45)]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days a list was opened and closed; one query."""
    ziet = lezer.mag(Recht.VRAGENLIJSTEN_ZIEN)
    uit: list[Gebeurtenis] = []
    for lijst in lezen.lijsten_voor(proeftuin, lezer):
        lijst.proeftuin = proeftuin
        alle = adres("proeftuinen:vragenlijsten", proeftuin.publiek_id)
        naar = lijst.get_absolute_url() if ziet else alle
        if ziet and lijst.geopend_op:
            uit.append(_gebeurtenis(lijst.geopend_op, f"Vragenlijst geopend: {lijst}", naar))
        if lijst.dicht_op:
            uit.append(_gebeurtenis(lijst.dicht_op, f"Vragenlijst gesloten: {lijst}", naar))
    return uit


def _gebeurtenis(dag: date, tekst: str, naar: str) -> Gebeurtenis:
    return Gebeurtenis(dag, tekst, naar, SOORT)


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return how far these lists are."""
    ids = [object_id for soort, object_id in knopen if soort == SOORT]
    if not ids or not lezer.mag(Recht.VRAGENLIJSTEN_ZIEN):
        return {}
    rijen = Vragenlijst.objects.filter(publiek_id__in=ids)
    return {(SOORT, lijst.publiek_id): _stand(lijst) for lijst in rijen}


def _stand(lijst: Vragenlijst) -> Knoopstand:
    if lijst.dicht_op:
        return Knoopstand(f"Gesloten op {zeg_dag(lijst.dicht_op)}", klaar=True)
    return Knoopstand(lezen.zeg_over(lijst))


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "vragenlijst.gemaakt": "maakte een vragenlijst",
        "vragenlijst.gewijzigd": "wijzigde een vragenlijst",
        "vragenlijst.sluitdag": "koos een andere laatste dag voor een vragenlijst",
        "vragenlijst.geopend": "opende een vragenlijst",
        "vragenlijst.weg": "haalde een vragenlijst weg",
        "vragenlijst.vraag_erbij": "zette een vraag in een vragenlijst",
        "vragenlijst.vraag_gewijzigd": "wijzigde een vraag van een vragenlijst",
        "vragenlijst.vraag_verplaatst": "verplaatste een vraag van een vragenlijst",
        "vragenlijst.vraag_weg": "haalde een vraag uit een vragenlijst",
    }
