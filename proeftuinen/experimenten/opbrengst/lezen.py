"""Reading results: the sentence, how one knows, and who outside sees it too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag, zeg_dag_kort
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.experimenten.opbrengst.vragen import GELDIG
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

WEG = "Wat dit liet zien, is weggehaald."
CITAAT_DICHT = "Een citaat dat nu niet gebruikt mag worden."
_Antwoord = Bevestiging.Antwoord


@dataclass(frozen=True)
class Bewijsregel:
    """A piece of evidence as this reader sees it: own words, and what shows it."""

    bewijs: Bewijs
    bron: str = ""
    adres: str = ""
    buiten: bool = False  # the address is of another site
    citaat: str = ""  # the words of a quote


@dataclass(frozen=True)
class Weetje:
    """One way of knowing: how often it is there, and what it could be when it is not."""

    naam: str
    aantal: int
    idee: str


@dataclass(frozen=True)
class Regel:
    """A result in a list: its sentence, the entries it came from, and who confirmed it."""

    opbrengst: Opbrengst
    op: date  # on which it was written down
    logberichten: Sequence[tuple[str, str]]  # address and words
    bevestigd: int


def opbrengsten_van(experiment: Experiment) -> QuerySet[Opbrengst]:
    """Return the results of an experiment, the first one first."""
    return Opbrengst.objects.filter(experiment=experiment)


def dimensies_van(opbrengst: Opbrengst) -> tuple[Dimensie, ...]:
    """Return its dimensions in their fixed order; what is no dimension is left out."""
    return tuple(dimensie for dimensie in Dimensie if dimensie.value in opbrengst.dimensies)


def telt_mee(bevestiging: Bevestiging, opbrengst: Opbrengst) -> bool:
    """Tell whether someone saw it too, in the words that stand there now."""
    ja = bevestiging.antwoord in {_Antwoord.JA, _Antwoord.DEELS}
    return ja and bevestiging.zin == str(opbrengst)


def bevestigingen_van(opbrengst: Opbrengst) -> list[Bevestiging]:
    """Return who was asked, each with how it stands; one query."""
    grens = timezone.now() - GELDIG
    rijen = list(opbrengst.bevestigingen.all())
    for rij in rijen:
        rij.wacht = not rij.antwoord and bool(rij.mailadres) and rij.gevraagd_op > grens
        rij.eerder = bool(rij.antwoord) and rij.zin != str(opbrengst)
    return rijen


def bewijsregels(opbrengst: Opbrengst, proeftuin: Proeftuin, lezer: Lezer) -> list[Bewijsregel]:
    """Return how the group knows; of a quote only what may be shown today. Two queries."""
    rijen = list(opbrengst.bewijzen.select_related("logbericht", "citaat", "meting", "beleidsstuk"))
    mag = Citaat.objects.te_gebruiken(proeftuin, vandaag())
    codes = [rij.citaat_id for rij in rijen if rij.citaat_id]
    vrij = set(mag.filter(pk__in=codes).values_list("pk", flat=True)) if codes else set()
    return [_regel(rij, opbrengst, proeftuin, lezer, vrij) for rij in rijen]


def _regel(
    bewijs: Bewijs, opbrengst: Opbrengst, proeftuin: Proeftuin, lezer: Lezer, vrij: set[int]
) -> Bewijsregel:
    pid = proeftuin.publiek_id
    if bewijs.logbericht:
        exid = opbrengst.experiment.publiek_id
        waar = adres("proeftuinen:logbericht", pid, exid, bewijs.logbericht.publiek_id)
        return Bewijsregel(
            bewijs, f"Logbericht van {zeg_dag_kort(bewijs.logbericht.dag, vandaag())}", waar
        )
    if bewijs.citaat:
        if bewijs.citaat_id in vrij and lezer.mag(Recht.BRONNEN_ZIEN):
            return Bewijsregel(bewijs, bewijs.citaat.rol, citaat=bewijs.citaat.tekst)
        return Bewijsregel(bewijs, CITAAT_DICHT)
    if bewijs.meting:
        waar = adres("proeftuinen:netwerk", pid) if lezer.mag(Recht.NETWERK_ZIEN) else ""
        return Bewijsregel(bewijs, f"{bewijs.meting}, {zeg_dag(bewijs.meting.dag)}", waar)
    return _document(bewijs, pid, lezer)


def _document(bewijs: Bewijs, pid: str, lezer: Lezer) -> Bewijsregel:
    stuk = bewijs.beleidsstuk
    if stuk and lezer.mag(Recht.BESTUUR_ZIEN):
        return Bewijsregel(bewijs, stuk.naam, adres("proeftuinen:bestuur", pid))
    if stuk:
        return Bewijsregel(bewijs, "Een beleidsstuk")
    if bewijs.adres:
        return Bewijsregel(bewijs, bewijs.adres, bewijs.adres, buiten=True)
    return Bewijsregel(bewijs, "" if bewijs.tekst else WEG)


def hoe_we_weten(
    bewijzen: Iterable[Bewijs], bevestigingen: Iterable[Bevestiging], opbrengst: Opbrengst
) -> list[Weetje]:
    """Return each way of knowing, also those that are not there yet."""
    soorten = [bewijs.soort for bewijs in bewijzen]
    buiten = sum(telt_mee(rij, opbrengst) for rij in bevestigingen)
    ideeen = {
        Bewijs.Soort.GEHOORD: "Vroegen jullie het aan wie het aangaat?",
        Bewijs.Soort.GEZIEN: "Was iemand van jullie erbij?",
        Bewijs.Soort.GEMETEN: "Kun je iets tellen, vooraf en nu?",
    }
    weetjes = [Weetje(soort.label, soorten.count(soort), idee) for soort, idee in ideeen.items()]
    return [*weetjes, Weetje("Bevestigd van buiten", buiten, "Wie buiten de groep merkt dit ook?")]


def als_regels(experiment: Experiment) -> list[Regel]:
    """Return the results of an experiment as a list shows them; three queries."""
    bewijzen = Bewijs.objects.select_related("logbericht")
    rijen = opbrengsten_van(experiment).prefetch_related(
        "bevestigingen", Prefetch("bewijzen", bewijzen)
    )
    return [_als_regel(rij, experiment) for rij in rijen]


def _als_regel(opbrengst: Opbrengst, experiment: Experiment) -> Regel:
    opbrengst.experiment = experiment
    pid, exid = experiment.proeftuin.publiek_id, experiment.publiek_id
    berichten = {rij.logbericht for rij in opbrengst.bewijzen.all() if rij.logbericht}
    uit = [
        (
            adres("proeftuinen:logbericht", pid, exid, bericht.publiek_id),
            zeg_dag_kort(bericht.dag, vandaag()),
        )
        for bericht in sorted(berichten, key=lambda bericht: (bericht.dag, bericht.pk))
    ]
    bevestigd = sum(telt_mee(rij, opbrengst) for rij in opbrengst.bevestigingen.all())
    return Regel(opbrengst, timezone.localtime(opbrengst.gemaakt).date(), uit, bevestigd)


def deel(experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool) -> dict[str, Any]:
    """Return what the page of an experiment shows of its results; a fixed number of queries."""
    mag = mag_wijzigen and experiment.is_begonnen and experiment.gearchiveerd_op is None
    return {"regels": als_regels(experiment), "mag_schrijven": mag}
