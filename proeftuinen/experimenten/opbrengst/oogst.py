"""What came of experiments, as claims of the harvest."""

from collections.abc import Sequence

from django.utils import timezone

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bedenken.onder import zinnen_bij
from proeftuinen.experimenten.opbrengst.lezen import telt_mee
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

_LOS = {"zij", "ze", "hij", "het", "de", "een", "er", "we", "wij", "dat", "dit"}
VAN_BUITEN = "iemand van buiten de groep"


def _te_zien(proeftuin: Proeftuin, lezer: Lezer) -> list[Opbrengst]:
    """Return the results that this reader may know, with how one knows; three queries."""
    if lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        welke = Experiment.objects.van(proeftuin)
    elif lezer.mag(Recht.EXPERIMENTEN_LEZEN):
        welke = Experiment.objects.gepubliceerd().filter(proeftuin=proeftuin)
    else:
        return []
    rijen = Opbrengst.objects.filter(
        experiment__in=welke.exclude(gestart_op=None), experiment__gearchiveerd_op=None
    )
    rijen = rijen.select_related("experiment__proeftuin").order_by("sinds", "pk")
    return list(rijen.prefetch_related("bewijzen", "bevestigingen"))


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return each result with how one knows, and who outside saw it too."""
    rijen = _te_zien(proeftuin, lezer)
    onder = zinnen_bij(proeftuin) if rijen else {}
    uit = []
    for rij in rijen:
        wijzen = wijzen_van(rij)
        zin = onder.get(("opbrengst", rij.publiek_id))
        uit.append(
            Uitspraak(
                rubriek=Rubriek.AMBITIE,
                tekst=zeg(rij),
                bron=_zeg_bron(rij),
                adres=adres_van(rij.experiment, rij, lezer),
                recht=recht_van(lezer),
                dag=rij.sinds or timezone.localtime(rij.gemaakt).date(),
                wijze=wijzen[0] if wijzen else None,
                wijzen=wijzen,
                bevestigd=_bevestigd(rij, lezer),
                onder=zin or onder.get(("experiment", rij.experiment.publiek_id), ""),
                lijn=rij.experiment.publiek_id,
            )
        )
    return uit


def recht_van(lezer: Lezer) -> Recht:
    """Return the right that opens the page where this audience reads an experiment."""
    alles = lezer.mag(Recht.EXPERIMENTEN_ZIEN)
    return Recht.EXPERIMENTEN_ZIEN if alles else Recht.EXPERIMENTEN_LEZEN


def adres_van(experiment: Experiment, opbrengst: Opbrengst | None, lezer: Lezer) -> str:
    """Return the page of the record; for who reads what was shared, that of the experiment."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        tuin = experiment.proeftuin.publiek_id
        return adres("proeftuinen:experiment-gedeeld", tuin, experiment.publiek_id)
    return opbrengst.get_absolute_url() if opbrengst else experiment.get_absolute_url()


def zeg(rij: Opbrengst) -> str:
    """Say a result in whole sentences: "Een huisarts belt zelf het wijkteam. …"."""
    wie, wat = rij.wie.strip(), rij.wat.strip()
    eerste = wat.split(" ", 1)[0]
    los = eerste.lower() in _LOS
    if eerste[1:].islower() or len(eerste) == 1:
        wat = wat[:1].lower() + wat[1:]
    zin = f"{wie[:1].upper()}{wie[1:]}{': ' if los else ' '}{wat}"
    return " ".join(filter(None, (_punt(zin), _punt(rij.betekenis.strip()))))


def _punt(tekst: str) -> str:
    return tekst if not tekst or tekst[-1] in ".!?…”’" else f"{tekst}."


def wijzen_van(rij: Opbrengst) -> tuple[Waarneming, ...]:
    """Return the ways in which one knows; none is better than another."""
    soorten = {bewijs.soort for bewijs in rij.bewijzen.all()}
    return tuple(wijze for wijze in Waarneming if wijze.value in soorten)


def _zeg_bron(rij: Opbrengst) -> str:
    op = zeg_dag(timezone.localtime(rij.gemaakt).date())
    return f"Opbrengst van het experiment “{rij.experiment}”, opgeschreven op {op}"


def _bevestigd(rij: Opbrengst, lezer: Lezer) -> str:
    """Return who outside saw it too: their role to who takes part, as they were told."""
    rollen = [deze.wie for deze in rij.bevestigingen.all() if telt_mee(deze, rij)]
    if not rollen:
        return ""
    if lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return " en ".join(dict.fromkeys(rollen))
    return VAN_BUITEN if len(rollen) == 1 else f"{len(rollen)} mensen van buiten de groep"


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return which results nobody outside confirmed, and of which nobody wrote how one knows."""
    rijen = [rij for rij in _te_zien(proeftuin, lezer) if lezer.binnen(rij.sinds)]
    if not rijen:
        return ["Wat de experimenten opleverden, schreef nog niemand op."]
    open_ = sum(not _bevestigd(rij, lezer) for rij in rijen)
    zonder = sum(not wijzen_van(rij) for rij in rijen)
    uit = []
    if open_:
        uit.append(f"{_zeg(open_, len(rijen))} bevestigde nog niemand van buiten de groep.")
    if zonder:
        uit.append(f"{_zeg(zonder, len(rijen))} schreef nog niemand op hoe we dat weten.")
    return uit


def _zeg(aantal: int, alle: int) -> str:
    if alle == 1:
        return "De ene opbrengst"
    return f"{aantal} van de {alle} opbrengsten"
