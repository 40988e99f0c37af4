"""What others see of an experiment: plain values, and nothing that is not on the list below.

Never people of the group, log entries, photos, quotes or addresses: those are not read here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import TextField
from django.db.models.functions import Cast
from django.urls import reverse

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import (
    Experiment,
    ExperimentQuerySet,
    Stand,
    VoorWie,
)
from proeftuinen.experimenten.borgen.models import Borging, Inbedding
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst

STANDMERK = {
    Stand.IDEE: "gepland",
    Stand.VOORBEREIDING: "gepland",
    Stand.LOOPT: "bezig",
    Stand.RUST: "gepland",
    Stand.AFGEROND: "klaar",
    Stand.GEBORGD: "klaar",
    Stand.GESTOPT: "gestopt",
}
"""The mark of `{% status %}` for each state."""
GEDEELDE_STANDEN = [stand for stand in Stand if stand not in (Stand.IDEE, Stand.VOORBEREIDING)]
"""What a shared experiment can be: only one that began is shared."""


@dataclass(frozen=True)
class Kaartje:
    """An example as a list shows it; `vbid` is what stands in its address."""

    vbid: str
    titel: str
    tekst: str
    plaats: str
    dimensies: Sequence[str]
    voor_wie: Sequence[str]
    stand: Stand | None = None

    @property
    def merk(self) -> str:
        """Return the mark of its state."""
        return STANDMERK[self.stand] if self.stand else ""


@dataclass(frozen=True)
class GedeeldeOpbrengst:
    """A result in words; `hoe`: heard, seen or measured, never by or from whom."""

    wie: str
    wat: str
    sinds: date | None
    betekenis: str
    hoe: Sequence[str]


@dataclass(frozen=True)
class Gedeeld:
    """All that others see of one experiment."""

    kaartje: Kaartje
    proeftuin_id: str
    wat: str
    verwachting: str
    fasen: Sequence[str]
    wie: str
    van: date | None
    tot: date | None
    eerste_stap: str
    aansluiten: str
    advies: str
    geleerd: Sequence[tuple[int, str]]
    opbrengsten: Sequence[GedeeldeOpbrengst]
    borging: str
    ingebed: Sequence[str]
    borging_tekst: str

    @property
    def mist(self) -> list[str]:
        """Return what would help another place and is not written yet."""
        delen = {
            "wat jullie leerden": self.geleerd,
            "wat het opleverde": self.opbrengsten,
            "wat je een andere plek zou vertellen": self.advies,
        }
        return [naam for naam, waarde in delen.items() if not waarde]


def labels(keuzes: Iterable[tuple[str, str]], waarden: Sequence[str]) -> list[str]:
    """Return the labels of these values in their fixed order; what is unknown is left out."""
    return [str(label) for waarde, label in keuzes if waarde in waarden]


def gedeelde() -> ExperimentQuerySet:
    """Return what places share, newest first, with the place and the state of today."""
    rijen = Experiment.objects.gepubliceerd().select_related("proeftuin")
    return rijen.order_by("-gepubliceerd_op", "-pk").met_stand(vandaag())


def zoek(rijen: ExperimentQuerySet, vraag: Mapping[str, str]) -> ExperimentQuerySet:
    """Return those that were asked for: by words, dimension, for whom, and state."""
    for woord in vraag.get("q", "").split()[:8]:
        velden = ("titel", "wat", "aansluiten", "advies", "proeftuin__naam")
        rijen = rijen.filter(bevat(woord, *velden))
    for kolom, naam in (("dimensies", "dimensie"), ("voor_wie", "voor")):
        if waarde := vraag.get(naam):
            tekst = f"{kolom}_tekst"  # SQLite cannot look into a list of JSON
            rijen = rijen.alias(**{tekst: Cast(kolom, TextField())})
            rijen = rijen.filter(**{f"{tekst}__contains": f'"{waarde}"'})
    if stand := vraag.get("stand"):
        rijen = rijen.filter(stand=stand)
    return rijen


def als_kaartje(experiment: Experiment) -> Kaartje:
    """Return an experiment as a card; load `proeftuin` along."""
    return Kaartje(
        experiment.publiek_id,
        experiment.titel,
        experiment.wat,
        experiment.proeftuin.titel,
        [deel for deel in Dimensie.values if deel in experiment.dimensies],
        labels(VoorWie.choices, experiment.voor_wie),
        Stand(experiment.stand),
    )


def als_gedeeld(experiment: Experiment) -> Gedeeld:
    """Return all that others see of an experiment of `gedeelde` or `vind`; four queries."""
    rondes = Ronde.objects.filter(experiment=experiment).exclude(geleerd="")
    borging = Borging.objects.filter(experiment=experiment).first() or Borging()
    return Gedeeld(
        kaartje=als_kaartje(experiment),
        proeftuin_id=experiment.proeftuin.publiek_id,
        wat=experiment.wat,
        verwachting=experiment.verwachting,
        fasen=labels(PalliatieveFase.choices, experiment.palliatieve_fasen),
        wie=experiment.wie,
        van=experiment.van,
        tot=experiment.tot,
        eerste_stap=experiment.eerste_stap,
        aansluiten=experiment.aansluiten,
        advies=experiment.advies,
        geleerd=list(rondes.values_list("nummer", "geleerd")),
        opbrengsten=_opbrengsten(experiment),
        borging=borging.wie,
        ingebed=labels(Inbedding.choices, borging.waar),
        borging_tekst=borging.toelichting,
    )


def _opbrengsten(experiment: Experiment) -> list[GedeeldeOpbrengst]:
    rijen = Opbrengst.objects.filter(experiment=experiment)
    soorten: dict[int, set[str]] = {}
    bewijzen = Bewijs.objects.filter(opbrengst__experiment=experiment).order_by()
    for pk, soort in bewijzen.values_list("opbrengst", "soort"):
        soorten.setdefault(pk, set()).add(soort)
    return [
        GedeeldeOpbrengst(
            rij.wie,
            rij.wat,
            rij.sinds,
            rij.betekenis,
            labels(Bewijs.Soort.choices, list(soorten.get(rij.pk, ()))),
        )
        for rij in rijen
    ]


@dataclass(frozen=True)
class Herkomst:
    """Where an experiment was taken over from; `adres` is empty once that cannot be seen."""

    tekst: str
    adres: str


def herkomst_van(experiment: Experiment) -> Herkomst | None:
    """Return the source of an experiment; load `proeftuin` along. One query when it was a place's.

    The words stay. The address goes when the other place no longer shares it.
    """
    if not experiment.herkomst:
        return None
    adres = experiment.herkomst_adres
    if experiment.naar_voorbeeld_id:
        bron = Experiment.objects.gepubliceerd().filter(pk=experiment.naar_voorbeeld_id)
        vbid = bron.values_list("publiek_id", flat=True).first()
        hier = experiment.proeftuin.publiek_id
        adres = reverse("proeftuinen:voorbeeld", args=[hier, vbid]) if vbid else ""
    return Herkomst(experiment.herkomst, adres)
