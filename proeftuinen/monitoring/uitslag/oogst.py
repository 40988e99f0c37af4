"""What lists of questions gave, as claims of the harvest: only what the rules let through."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.monitoring.uitslag import lezen, zinnen
from proeftuinen.monitoring.uitslag.regels import MINST
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

_JAAR = (Moment.START, Moment.HALVERWEGE, Moment.EINDE, Moment.HALFJAAR)
_LATER = (Moment.EINDE, Moment.HALFJAAR)


def _lijsten(proeftuin: Proeftuin, lezer: Lezer) -> list[Vragenlijst]:
    """Return the closed lists of the year, the earliest first; one query."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return []
    rijen = Vragenlijst.objects.van(proeftuin).dicht().filter(moment__in=_JAAR)
    rijen = rijen.order_by("geopend_op", "pk")
    return [rij for rij in rijen if lezer.binnen(rij.dicht_op)]


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return what the last list says and how the same people changed, and who answered each."""
    lijsten = [rij for rij in _lijsten(proeftuin, lezer) if (rij.aantal or 0) >= MINST]
    for rij in lijsten:
        rij.proeftuin = proeftuin
    uit = [_respons(rij) for rij in lijsten]
    if not lijsten:
        return uit
    laatste = lijsten[-1]
    for beeld in lezen.uitslag_van(laatste):
        if not beeld.rijen or beeld.vraag.soort == Lijstvraag.Soort.OPEN:
            continue
        zin = " ".join((f"“{beeld.vraag.tekst}” {beeld.zin}", *beeld.wissels))
        uit.append(_maak(laatste, Rubriek.MEEDOEN, zin, gemeten=True))
    return uit


def _respons(lijst: Vragenlijst) -> Uitspraak:
    respons = zinnen.zeg_respons(lijst.aantal or 0, lijst.gevraagd or 0)
    return _maak(lijst, Rubriek.METHODE, f"Vragenlijst “{lijst.titel}”: {respons}", gemeten=False)


def _maak(lijst: Vragenlijst, rubriek: Rubriek, zin: str, *, gemeten: bool) -> Uitspraak:
    dag = f", gesloten op {zeg_dag(lijst.dicht_op)}" if lijst.dicht_op else ""
    return Uitspraak(
        rubriek=rubriek,
        tekst=zin,
        bron=f"Vragenlijst “{lijst.titel}”{dag}",
        adres=f"{lijst.get_absolute_url()}uitslag/",
        recht=Recht.UITSLAG_LEZEN,
        dag=lijst.dicht_op,
        wijze=Waarneming.GEMETEN if gemeten else None,
        wijzen=(Waarneming.GEMETEN,) if gemeten else (),
    )


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return that there is no list of the end, or that too few answered."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return []
    lijsten = _lijsten(proeftuin, lezer)
    uit = [
        f"Bij de vragenlijst “{rij.titel}” antwoordden te weinig mensen om te laten zien."
        for rij in lijsten
        if (rij.aantal or 0) < MINST
    ]
    if not any(rij.moment in _LATER for rij in lijsten):
        uit.append("Wat mensen aan het eind vinden, weten we nog niet: die vragenlijst moet nog.")
    return uit
