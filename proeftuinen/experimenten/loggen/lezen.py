"""Reading the log as this reader may see it, in a fixed number of queries.

A photo and a quote are shown only while their consent holds, for everyone; see bronnen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, FilteredRelation, Prefetch, Q, QuerySet, Subquery

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
_VAN_MENS = (
    *("proeftuin_id", "naam", "functie", "zicht", "stand"),
    *("gebruiker__naam", "organisatie__naam"),
)
"""What is said of someone in a log; the rest of a contact is long."""


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
    """Return the log, newest first, with who wrote by a link and who was there; two queries."""
    mensen = Contact.objects.select_related("gebruiker", "organisatie").only(*_VAN_MENS)
    return (
        Logbericht.objects.filter(experiment=experiment)
        .select_related("contact__gebruiker", "contact__organisatie")
        .prefetch_related(Prefetch("erbij", mensen.order_by("pk")))
    )


def _met_mens[R: (Logbericht, Aanmoediging)](
    rijen: QuerySet[R], wie: str, experiment: Experiment
) -> QuerySet[R]:
    """Let `mens` be who this account is in the place of the experiment; for a few rows.

    A row of someone who is nobody there has no `mens`.
    """
    hier = Q(**{f"{wie}__contacten__proeftuin": experiment.proeftuin_id})
    met = rijen.annotate(mens=FilteredRelation(f"{wie}__contacten", condition=hier))
    return met.select_related("mens__gebruiker", "mens__organisatie")


def als_regels(
    berichten: Iterable[Logbericht],
    experiment: Experiment,
    lezer: Lezer,
    schrijvers: Mapping[int, Contact] | None = None,
) -> list[Regel]:
    """Return entries as this reader sees them; at most three queries more, for all together.

    `schrijvers` are by account who wrote them; without it they are looked up.
    """
    rijen, tuin, dag = list(berichten), experiment.proeftuin, vandaag()
    if schrijvers is None:
        schrijvers = _contacten(experiment, {rij.door_id for rij in rijen if not rij.contact})
    ids = [rij.foto_id for rij in rijen if rij.foto_id]
    fotos = Foto.objects.te_gebruiken(tuin, dag).in_bulk(ids) if ids else {}
    ids = [rij.citaat_id for rij in rijen if rij.citaat_id]
    citaten = Citaat.objects.te_gebruiken(tuin, dag).in_bulk(ids) if ids else {}
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


def _contacten(experiment: Experiment, ids: Iterable[int | None]) -> dict[int, Contact]:
    """Return by account who these people are in this place."""
    gezocht = {nr for nr in ids if nr}
    if not gezocht:
        return {}
    mensen = Contact.objects.filter(proeftuin=experiment.proeftuin, gebruiker__in=gezocht)
    met = mensen.select_related("gebruiker", "organisatie").only(*_VAN_MENS)
    return {rij.gebruiker_id: rij for rij in met}


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
    """Return the encouragements, newest first, those without words too; one query."""
    rijen = _met_mens(Aanmoediging.objects.filter(experiment=experiment), "gebruiker", experiment)
    return [
        Woord(
            aanhef(zeg_wie(getattr(rij, "mens", None), lezer)) or "Iemand",
            rij.tekst,
            rij.gebruiker_id == lezer.gebruiker_id,
        )
        for rij in rijen
    ]


def deel(experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool) -> dict[str, Any]:
    """Return the newest entries and the encouragements, for the page of the experiment."""
    van_hier = Logbericht.objects.filter(experiment=experiment).order_by().values("experiment")
    aantal = Subquery(van_hier.annotate(aantal=Count("pk")).values("aantal"))
    berichten = berichten_van(experiment).annotate(samen=aantal)
    rijen = list(_met_mens(berichten, "door", experiment)[:OP_BLAD])
    schrijvers = {rij.door_id: rij.mens for rij in rijen if getattr(rij, "mens", None)}
    regels = als_regels(rijen, experiment, lezer, schrijvers)
    woorden = aanmoedigingen_van(experiment, lezer)
    stand = getattr(experiment, "stand", "")
    return {
        "regels": regels,
        "aantal": regels[0].bericht.samen if regels else 0,
        "mag_schrijven": mag_wijzigen and experiment.gearchiveerd_op is None,
        "in_rust": stand == Stand.RUST,
        "woorden": [woord for woord in woorden if woord.tekst][:AANMOEDIGINGEN],
        "aangemoedigd_door": len(woorden),
        "zelf_aangemoedigd": any(woord.eigen for woord in woorden),
        "mag_aanmoedigen": lezer.mag(Recht.EXPERIMENTEN_BIJDRAGEN),
    }
