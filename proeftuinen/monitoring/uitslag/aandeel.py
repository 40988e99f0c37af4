"""What results contribute."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.rijen import tel
from proeftuinen.monitoring.uitslag import actions, lezen
from proeftuinen.monitoring.uitslag.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.monitoring.uitslag.regels import MINST
from proeftuinen.monitoring.uitslag.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst
from proeftuinen.traject.contracten import Gebeurtenis, Hoofdstuk, Lezer, Maat
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Gemis, gemis

_JAAR = (Moment.START, Moment.HALVERWEGE, Moment.EINDE, Moment.HALFJAAR)
MAATTHEMA = Maatthema.MEEDOEN
TUINDEEL = Tuindeel.OOGSTEN


def elke_dag(nu: datetime) -> None:
    """Close the lists of which the last day has passed."""
    actions.sluit_wat_klaar_is()


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the days on which results came."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return []
    rijen = Vragenlijst.objects.van(proeftuin).dicht().filter(aantal__gte=MINST)
    return [
        Gebeurtenis(
            rij.dicht_op,
            f"Uitslag: {rij.titel}",
            f"{rij.get_absolute_url()}uitslag/",
            "vragenlijst",
        )
        for rij in rijen.select_related("proeftuin")
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many answered the lists of the year."""
    rijen = list(Vragenlijst.objects.van(proeftuin).dicht().filter(aantal__gte=MINST))
    uitleg = "Vragenlijsten die dicht zijn en waarvan de uitslag te zien is."
    return [Maat("Vragenlijsten met een uitslag", len(rijen), "lijsten", uitleg)]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the last results of the year, with the moments before."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return None
    rijen = Vragenlijst.objects.van(proeftuin).dicht().filter(moment__in=_JAAR, aantal__gte=MINST)
    lijst = rijen.order_by("-geopend_op", "-pk").first()
    if lijst is None:
        return None
    open_vraag = Lijstvraag.Soort.OPEN
    beelden = [
        deel for deel in lezen.uitslag_van(lijst) if deel.rijen and deel.vraag.soort != open_vraag
    ]
    inhoud = {"lijst": lijst, "beelden": beelden, "op": zeg_dag(lijst.dicht_op)}
    return Hoofdstuk(
        "Wat mensen zelf zeggen", "proeftuinen/monitoring/uitslag/hoofdstuk.html", inhoud
    )


def niet_in_boek(proeftuin: Proeftuin, _: Lezer) -> Sequence[Gemis]:
    """Return how many lists are not closed, or were answered by too few."""
    alle = Vragenlijst.objects.van(proeftuin).filter(moment__in=_JAAR)
    open_, weinig = tel(
        alle.filter(stand=Vragenlijst.Stand.OPEN), alle.dicht().filter(aantal__lt=MINST)
    )
    bij = adres("proeftuinen:vragenlijsten", proeftuin.publiek_id)
    lijst = "vragenlijst", "vragenlijsten"
    te_weinig = "Minder dan vijf mensen vulden in. Zo blijft verborgen wie wat zei."
    return [
        *gemis(open_, *lijst, "Staat nog open. Sluit hem, dan is er een uitslag.", bij),
        *gemis(weinig, *lijst, te_weinig, bij),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "vragenlijst.gesloten": "sloot een vragenlijst",
        "vragenlijst.heropend": "opende een vragenlijst weer",
        "uitslag.telt_mee": "liet de uitslagen meetellen met andere plekken",
        "uitslag.telt_niet_mee": "liet de uitslagen niet meer meetellen met andere plekken",
    }
