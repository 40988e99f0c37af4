"""What lasts, what is asked and what was promised, as claims of the harvest: by role."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.transitie.bladzijden import MEESTE
from proeftuinen.monitoring.transitie.lezen import HEEFT_BEWAARDER
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.monitoring.transitie.naar_buiten import Veilig, zeg_rol, zonder_namen
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

_Antwoord = Toezegging.Antwoord


def _mag(lezer: Lezer) -> bool:
    return lezer.mag(Recht.BORGING_ZIEN) or lezer.mag(Recht.OOGST_ZIEN)


def _geborgd(proeftuin: Proeftuin, lezer: Lezer) -> list[Experiment]:
    """Return the experiments that someone keeps going, as far as this reader knows them."""
    rijen = Experiment.objects.van(proeftuin).filter(gestopt_op=None, gestart_op__isnull=False)
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        rijen = rijen.gepubliceerd()
    rijen = rijen.filter(borging__isnull=False).select_related("borging__contact")
    return [rij for rij in rijen.order_by("pk") if rij.borging.wie or rij.borging.contact_id]


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return what lasts and who keeps it, what was promised, and what is asked."""
    if not _mag(lezer):
        return []
    namen = namen_van(proeftuin)

    def veilig(tekst: str) -> str:
        return zonder_namen(tekst, namen)

    return [
        *_blijft(proeftuin, lezer, veilig),
        *_bewaarders(proeftuin, veilig),
        *_getekend(proeftuin, veilig),
        *_gevraagd(proeftuin, lezer, veilig),
    ]


def _maak(proeftuin: Proeftuin, rubriek: Rubriek, zin: str, bron: str, **meer: object) -> Uitspraak:
    return Uitspraak(
        rubriek=rubriek,
        tekst=zin,
        bron=bron,
        adres=adres("proeftuinen:wat-blijft", proeftuin.publiek_id),
        recht=Recht.BORGING_ZIEN,
        **meer,
    )


def _blijft(proeftuin: Proeftuin, lezer: Lezer, veilig: Veilig) -> list[Uitspraak]:
    uit = []
    for rij in _geborgd(proeftuin, lezer)[:MEESTE]:
        wie = zeg_rol(rij.borging.wie, rij.borging.contact, veilig)
        zin = f"{_punt(veilig(rij.titel))} Wie ervoor zorgt: {_punt(_midden(wie))}"
        bron = f"Borging van het experiment “{veilig(rij.titel)}”"
        uit.append(_maak(proeftuin, Rubriek.BLIJFT, zin, bron, dag=rij.geborgd_op))
    return uit


def _bewaarders(proeftuin: Proeftuin, veilig: Veilig) -> list[Uitspraak]:
    rijen = Netwerkafspraak.objects.filter(HEEFT_BEWAARDER, proeftuin=proeftuin)
    uit = []
    for rij in rijen.select_related("contact", "organisatie")[:MEESTE]:
        rol = zeg_rol(rij.wie, rij.contact, veilig)
        wie = ", ".join(filter(None, (rol, rij.organisatie.naam if rij.organisatie else "")))
        zin = f"{_punt(veilig(rij.wat))} Wie ervoor zorgt: {_punt(_midden(wie))}"
        if rij.hoe_vaak:
            zin = f"{zin} {_punt(veilig(_hoofd(rij.hoe_vaak)))}"
        vraag = Netwerkafspraak.Soort(rij.soort).label
        uit.append(_maak(proeftuin, Rubriek.BLIJFT, zin, f"Afspraak over het netwerk: {vraag}"))
    return uit


def _getekend(proeftuin: Proeftuin, veilig: Veilig) -> list[Uitspraak]:
    rijen = list(
        Handtekening.objects.filter(proeftuin=proeftuin).select_related("organisatie")[:MEESTE]
    )
    wie = dict.fromkeys(
        ", ".join(filter(None, (veilig(rij.rol), rij.organisatie and rij.organisatie.naam)))
        for rij in rijen
    )
    if not rijen:
        return []
    zin = f"Achter het plan staan: {_punt('; '.join(_midden(deel) for deel in wie))}"
    bron = "Handtekeningen onder het borgingsplan"
    return [_maak(proeftuin, Rubriek.BLIJFT, zin, bron, dag=rijen[-1].op)]


def _gevraagd(proeftuin: Proeftuin, lezer: Lezer, veilig: Veilig) -> list[Uitspraak]:
    """Return what others promised; what still waits only inside, or once the plan is shared."""
    gedeeld = Borgingsplan.objects.filter(proeftuin=proeftuin, gedeeld_op__isnull=False)
    ook_open = lezer.mag(Recht.BORGING_ZIEN) or gedeeld.exists()
    rijen = Toezegging.objects.filter(proeftuin=proeftuin).exclude(antwoord=_Antwoord.NEE)
    if not ook_open:
        rijen = rijen.exclude(antwoord=_Antwoord.WACHT)
    uit = []
    for rij in rijen.select_related("organisatie")[:MEESTE]:
        van = ", ".join(
            filter(None, (veilig(rij.van), rij.organisatie.naam if rij.organisatie else ""))
        )
        wat = veilig(rij.wat)
        if rij.antwoord == _Antwoord.WACHT:
            voor = f" We hopen op antwoord op {zeg_dag(rij.voor)}." if rij.voor else ""
            zin = f"Gevraagd aan {_midden(van)}: {_punt(_midden(wat))}{voor}"
        else:
            zei = rij.get_antwoord_display().lower()
            zin = f"{_hoofd(van)} zei {zei} op onze vraag: {_punt(_midden(wat))}"
        bron = f"Toezegging van {_midden(van)}"
        uit.append(_maak(proeftuin, Rubriek.GEVRAAGD, zin, bron, dag=rij.beantwoord_op))
    return uit


def _punt(tekst: str) -> str:
    tekst = " ".join(tekst.split())
    return tekst if not tekst or tekst[-1] in ".!?…”’" else f"{tekst}."


def _hoofd(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _midden(tekst: str) -> str:
    woord = tekst.split(" ", 1)[0]
    return tekst[:1].lower() + tekst[1:] if woord[1:].islower() or len(woord) == 1 else tekst


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return what has no keeper yet, and what nobody answered."""
    if not _mag(lezer):
        return []
    met = set(
        Netwerkafspraak.objects.filter(HEEFT_BEWAARDER, proeftuin=proeftuin).values_list(
            "soort", flat=True
        )
    )
    vragen = [soort for soort in Netwerkafspraak.Soort if soort != Netwerkafspraak.Soort.ANDERS]
    uit = [f"{soort.label} Dat is nog niet afgesproken." for soort in vragen if soort not in met]
    wacht = Toezegging.objects.filter(proeftuin=proeftuin, antwoord=_Antwoord.WACHT).count()
    if wacht:
        wat = "Op één vraag" if wacht == 1 else f"Op {wacht} vragen"
        uit.append(f"{wat} aan anderen kwam nog geen antwoord.")
    return uit
