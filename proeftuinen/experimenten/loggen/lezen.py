"""Reading the log as this reader may see it, in a fixed number of queries.

A photo and a quote are shown only while their consent holds, for everyone; see bronnen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import is_van, zeg_wie
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.loggen.models import Aanmoediging, HoeGingHet, Logbericht
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.contracten import Lezer

OP_BLAD = 5
AANMOEDIGINGEN = 3


@dataclass(frozen=True)
class Regel:
    """An entry as this reader sees it. `foto` and `citaat` are None when they may not be shown."""

    bericht: Logbericht
    wie: str
    erbij: tuple[str, ...]
    dimensies: tuple[Dimensie, ...]
    foto: Foto | None
    foto_wacht: bool
    citaat: Citaat | None
    citaat_wacht: bool
    mag_wijzigen: bool

    @property
    def hoe(self) -> str:
        """Return how it went, in words; empty when nobody said."""
        hoe = self.bericht.hoe
        return f"Ging {HoeGingHet(hoe).label.lower()}" if hoe else ""


@dataclass(frozen=True)
class Woord:
    """An encouragement: who gave it, and the words."""

    wie: str
    tekst: str
    eigen: bool


def mag_wijzigen(bericht: Logbericht, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any."""
    if lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return True
    if lezer.gebruiker_id is None or not lezer.mag(Recht.EXPERIMENTEN_BIJDRAGEN):
        return False
    return bericht.door_id == lezer.gebruiker_id or is_van(bericht.contact, lezer)


def berichten_van(experiment: Experiment) -> QuerySet[Logbericht]:
    """Return the log, newest first, with who wrote and who was there; two queries."""
    mensen = Contact.objects.select_related("gebruiker", "organisatie")
    return (
        Logbericht.objects.filter(experiment=experiment)
        .select_related("contact__gebruiker", "contact__organisatie")
        .prefetch_related(Prefetch("erbij", mensen.order_by("pk")))
    )


def als_regels(
    berichten: Iterable[Logbericht], experiment: Experiment, lezer: Lezer
) -> list[Regel]:
    """Return entries as this reader sees them; at most three queries more, for all together."""
    rijen, tuin, dag = list(berichten), experiment.proeftuin, vandaag()
    schrijvers = _contacten(experiment, [rij.door_id for rij in rijen if rij.door_id])
    ids = [rij.foto_id for rij in rijen if rij.foto_id]
    fotos = {rij.pk: rij for rij in Foto.objects.te_gebruiken(tuin, dag).filter(pk__in=ids)}
    ids = [rij.citaat_id for rij in rijen if rij.citaat_id]
    citaten = {rij.pk: rij for rij in Citaat.objects.te_gebruiken(tuin, dag).filter(pk__in=ids)}
    regels = []
    for rij in rijen:
        rij.experiment = experiment
        foto, citaat = fotos.get(rij.foto_id), citaten.get(rij.citaat_id)
        if foto:
            foto.proeftuin = tuin
        regels.append(
            Regel(
                rij,
                aanhef(zeg_wie(rij.contact or schrijvers.get(rij.door_id), lezer)) or "Iemand",
                tuple(zeg_wie(wie, lezer) for wie in rij.erbij.all()),
                tuple(deel for deel in Dimensie if deel.value in rij.dimensies),
                foto,
                bool(rij.foto_id and not foto),
                citaat,
                bool(rij.citaat_id and not citaat),
                mag_wijzigen(rij, lezer),
            )
        )
    return regels


def _contacten(experiment: Experiment, ids: Sequence[int]) -> dict[int, Contact]:
    """Return by account who these people are in this place."""
    if not ids:
        return {}
    mensen = Contact.objects.filter(proeftuin=experiment.proeftuin, gebruiker__in=set(ids))
    return {rij.gebruiker_id: rij for rij in mensen.select_related("gebruiker", "organisatie")}


def aanhef(naam: str) -> str:
    """Return a name as it begins a line."""
    return naam[:1].upper() + naam[1:]


def noem(contact: Contact, lezer: Lezer) -> str:
    """Return how this reader may see someone, as it begins a line."""
    return aanhef(zeg_wie(contact, lezer))


def leden_van(experiment: Experiment, lezer: Lezer) -> list[tuple[Contact, str]]:
    """Return the group with how this reader may see each; who shows nothing is left out."""
    leden = Contact.objects.filter(in_experimenten__experiment=experiment).in_leven()
    leden = leden.select_related("gebruiker", "organisatie").order_by("in_experimenten__pk")
    alles = lezer.mag(Recht.MENSEN_BEHEREN)
    return [
        (wie, noem(wie, lezer))
        for wie in leden
        if alles or wie.zicht != Zicht.NIETS or is_van(wie, lezer)
    ]


def aanmoedigingen_van(experiment: Experiment, lezer: Lezer) -> list[Woord]:
    """Return the encouragements, newest first, those without words too; two queries."""
    rijen = list(Aanmoediging.objects.filter(experiment=experiment))
    mensen = _contacten(experiment, [rij.gebruiker_id for rij in rijen])
    return [
        Woord(
            aanhef(zeg_wie(mensen.get(rij.gebruiker_id), lezer)) or "Iemand",
            rij.tekst,
            rij.gebruiker_id == lezer.gebruiker_id,
        )
        for rij in rijen
    ]


def deel(experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool) -> dict[str, Any]:
    """Return the newest entries and the encouragements, for the page of the experiment."""
    berichten = berichten_van(experiment)
    regels = als_regels(berichten[:OP_BLAD], experiment, lezer)
    woorden = aanmoedigingen_van(experiment, lezer)
    stand = getattr(experiment, "stand", "")
    return {
        "regels": regels,
        "aantal": berichten.count() if len(regels) == OP_BLAD else len(regels),
        "mag_schrijven": mag_wijzigen and experiment.gearchiveerd_op is None,
        "in_rust": stand == Stand.RUST,
        "woorden": [woord for woord in woorden if woord.tekst][:AANMOEDIGINGEN],
        "aangemoedigd_door": len(woorden),
        "zelf_aangemoedigd": any(woord.eigen for woord in woorden),
        "mag_aanmoedigen": lezer.mag(Recht.EXPERIMENTEN_BIJDRAGEN),
    }
