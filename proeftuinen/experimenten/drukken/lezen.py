"""Experiments as paper shows them: plain values of many at once, in a fixed number of queries.

Paper lies on a table where anyone reads it, and a file goes from hand to hand. So there are no
people on it, no entries of the log, no photos and no quotes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.web.dagen import zeg_dag, zeg_periode
from proeftuinen.experimenten.bedenken.lezen import experimenten_van
from proeftuinen.experimenten.bedenken.models import Experiment, Stand, VoorWie
from proeftuinen.experimenten.borgen.models import Borging, Inbedding
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.traject.models import Proeftuin

RUIM, KRAP = 2650, 3200
"""Signs that one sheet takes in its large letter, and in its smaller one; REGEL for each line."""
REGEL = 70
VOLGORDE = {stand: nummer for nummer, stand in enumerate(Stand)}


@dataclass(frozen=True)
class Opbrengstregel:
    """A result with how one knows it: "gehoord, gezien"."""

    opbrengst: Opbrengst
    hoe: str


@dataclass(frozen=True)
class Vel:
    """One experiment on paper."""

    experiment: Experiment
    stand: Stand
    rondes: Sequence[Ronde] = ()
    opbrengsten: Sequence[Opbrengstregel] = ()
    borging: Borging | None = None

    @property
    def dimensies(self) -> list[Dimensie]:
        """Return its dimensions in their order."""
        return [deel for deel in Dimensie if deel in self.experiment.dimensies]

    @cached_property
    def vragen(self) -> list[tuple[str, str]]:
        """Return the other questions with their answers.

        Before it begins also those that nobody answered yet: one writes them down by hand.
        """
        deze = self.experiment
        voor = _labels(VoorWie, deze.voor_wie).replace("Voor ", "")
        fasen = _labels(PalliatieveFase, deze.palliatieve_fasen)
        delen = [
            ("Wat verwachten we?", deze.verwachting),
            ("Voor wie?", " · ".join(filter(None, (voor, fasen)))),
            ("Wie doet het?", deze.wie),
            ("Wanneer?", self._wanneer()),
            ("De kleinste eerste stap", deze.eerste_stap),
            ("Waar sluiten we bij aan?", deze.aansluiten),
        ]
        return [deel for deel in delen if deel[1] or not deze.is_begonnen]

    def _wanneer(self) -> str:
        deze = self.experiment
        if deze.van and deze.tot:
            return zeg_periode(deze.van, deze.tot)
        if deze.van:
            return f"vanaf {zeg_dag(deze.van)}"
        return f"tot {zeg_dag(deze.tot)}" if deze.tot else ""

    @cached_property
    def blijft(self) -> list[tuple[str, str]]:
        """Return how it goes on after the year."""
        deze = self.borging
        if deze is None:
            return []
        delen = [
            ("Wie ervoor zorgt", deze.wie),
            ("Waar het een plek heeft", _labels(Inbedding, deze.waar)),
            ("Hoe", deze.toelichting),
            ("Eerste keer kijken", zeg_dag(deze.eerste_kijk) if deze.eerste_kijk else ""),
        ]
        return [deel for deel in delen if deel[1]]

    @cached_property
    def maat(self) -> str:
        """Return which letter it has: the more there is to read, the smaller."""
        lengte = self._lengte()
        return "ruim" if lengte <= RUIM else "krap" if lengte <= KRAP else "klein"

    def _lengte(self) -> int:
        deze = self.experiment
        teksten = [deze.wat, deze.advies, deze.titel, *(tekst for _, tekst in self.vragen)]
        teksten += [tekst for _, tekst in self.blijft]
        for ronde in self.rondes:  # three narrow columns: the longest of them counts
            drie = (ronde.verwachting, ronde.gebeurd, ronde.geleerd)
            teksten += [max(drie, key=len) * 3, ronde.proberen, ronde.toelichting]
        for regel in self.opbrengsten:
            teksten += [regel.opbrengst.wie, regel.opbrengst.wat, regel.opbrengst.betekenis]
        return sum(len(tekst) + REGEL for tekst in teksten if tekst)


def _labels(keuzes: type[VoorWie | PalliatieveFase | Inbedding], waarden: Sequence[str]) -> str:
    return ", ".join(str(deel.label) for deel in keuzes if deel.value in waarden)


def vellen(experimenten: Iterable[Experiment]) -> list[Vel]:
    """Return these as paper shows them, in their order; four queries in all."""
    alle = list(experimenten)
    ids = [deze.pk for deze in alle]
    rondes: dict[int, list[Ronde]] = {}
    for ronde in Ronde.objects.filter(experiment__in=ids).order_by("nummer"):
        rondes.setdefault(ronde.experiment_id, []).append(ronde)
    opbrengsten = _opbrengsten(ids)
    borgingen = {deze.experiment_id: deze for deze in Borging.objects.filter(experiment__in=ids)}
    return [
        Vel(
            deze,
            Stand(deze.stand),
            rondes.get(deze.pk, ()),
            opbrengsten.get(deze.pk, ()),
            borgingen.get(deze.pk),
        )
        for deze in alle
    ]


def _opbrengsten(ids: Sequence[int]) -> Mapping[int, list[Opbrengstregel]]:
    soorten: dict[int, set[str]] = {}
    bewijzen = Bewijs.objects.filter(opbrengst__experiment__in=ids).order_by()
    for pk, soort in bewijzen.values_list("opbrengst", "soort"):
        soorten.setdefault(pk, set()).add(soort)
    regels: dict[int, list[Opbrengstregel]] = {}
    for rij in Opbrengst.objects.filter(experiment__in=ids).order_by("pk"):
        heeft = soorten.get(rij.pk, ())
        hoe = ", ".join(str(deel.label).lower() for deel in Bewijs.Soort if deel in heeft)
        regels.setdefault(rij.experiment_id, []).append(Opbrengstregel(rij, hoe))
    return regels


def alle_vellen(proeftuin: Proeftuin) -> list[Vel]:
    """Return all experiments of a place, as far as they are: ideas first; five queries."""
    rijen = sorted(
        experimenten_van(proeftuin), key=lambda rij: (VOLGORDE[Stand(rij.stand)], rij.pk)
    )
    return vellen(rijen)
