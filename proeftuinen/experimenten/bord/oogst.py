"""What was tried for each sentence of the ambition, as claims of the harvest."""

from collections.abc import Sequence
from datetime import date

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag, zeg_periode
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.bedenken.onder import zinnen_bij
from proeftuinen.experimenten.bord.hoofdstuk import verhalen
from proeftuinen.experimenten.opbrengst.oogst import adres_van, recht_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

_STAND = {
    Stand.LOOPT: "Het loopt nog.",
    Stand.RUST: "Het ligt nu stil.",
    Stand.AFGEROND: "Het is afgerond.",
    Stand.GEBORGD: "Het heeft een vaste plek.",
    Stand.GESTOPT: "Het is gestopt.",
}


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return each experiment that this reader may know: what was done, and how it stands."""
    lijst = verhalen(proeftuin, lezer)
    onder = zinnen_bij(proeftuin) if lijst else {}
    return [
        Uitspraak(
            rubriek=Rubriek.AMBITIE,
            tekst=_zeg(verhaal.experiment),
            bron=_zeg_bron(verhaal.experiment),
            adres=adres_van(_van(verhaal.experiment, proeftuin), None, lezer),
            recht=recht_van(lezer),
            dag=_dag(verhaal.experiment, lezer),
            onder=onder.get(("experiment", verhaal.experiment.publiek_id), ""),
            deden=True,
            lijn=verhaal.experiment.publiek_id,
        )
        for verhaal in lijst
    ]


def _dag(rij: Experiment, lezer: Lezer) -> date | None:
    """Return when it began; what began before the part that is read counts from its first day."""
    if rij.gestart_op and lezer.van:
        return max(rij.gestart_op, lezer.van)
    return rij.gestart_op


def _van(experiment: Experiment, proeftuin: Proeftuin) -> Experiment:
    experiment.proeftuin = proeftuin
    return experiment


def _zeg(rij: Experiment) -> str:
    """Say what was tried: "Samen op huisbezoek. Huisarts en … Het loopt nog."."""
    stand = _STAND.get(Stand(rij.stand), "")
    delen = [_punt(rij.titel), _punt(rij.wat), stand]
    return " ".join(deel for deel in delen if deel)


def _punt(tekst: str) -> str:
    tekst = " ".join(tekst.split())
    return tekst if not tekst or tekst[-1] in ".!?…”’" else f"{tekst}."


def _zeg_bron(rij: Experiment) -> str:
    einde = rij.afgerond_op or rij.gestopt_op
    if rij.gestart_op is None:
        return f"Experiment “{rij.titel}”"
    if einde and einde > rij.gestart_op:
        return f"Experiment “{rij.titel}”, {zeg_periode(rij.gestart_op, einde)}"
    return f"Experiment “{rij.titel}”, begonnen op {zeg_dag(rij.gestart_op)}"


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return for which sentences nothing was tried yet, and of what nothing was learnt yet."""
    if not lezer.mag(Recht.EXPERIMENTEN_LEZEN) and not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    lijst = verhalen(proeftuin, lezer)
    onder = zinnen_bij(proeftuin)
    getoond = {onder.get(("experiment", rij.experiment.publiek_id)) for rij in lijst}
    zinnen = list(Ambitiezin.objects.van(proeftuin).values_list("publiek_id", flat=True))
    leeg = sum(zin not in getoond for zin in zinnen)
    uit = []
    if leeg:
        zonder = "1 zin" if leeg == 1 else f"{leeg} zinnen"
        uit.append(
            f"Bij {zonder} van de ambitie staat nog geen experiment dat we mogen laten zien."
        )
    stil = [rij for rij in lijst if not rij.rondes]
    if stil:
        titels = ", ".join(f"“{rij.experiment.titel}”" for rij in stil[:3])
        meer = f" en nog {len(stil) - 3}" if len(stil) > 3 else ""
        uit.append(f"Wat we leerden van {titels}{meer}, weten we nog niet.")
    return uit
