"""Experiments and their log as tables, for the team; without addresses of people."""

from collections.abc import Iterator, Sequence

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.web.spreadsheet.schrijven import Blad
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.bedenken.models import VoorWie
from proeftuinen.experimenten.borgen.models import Inbedding
from proeftuinen.experimenten.drukken.lezen import Vel, alle_vellen
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

KOPPEN = (
    *("Titel", "Hoe ver", "Wat proberen we", "Wat verwachten we", "Voor wie", "Dimensies"),
    *("Palliatieve fasen", "Wie", "Trekker", "Van", "Tot", "Eerste stap", "Sluit aan bij"),
    *("Begonnen op", "Rondes", "Wat we leerden", "Opbrengst", "Hoe we dat weten", "Advies"),
    *("Wie het borgt", "Waar het een plek heeft", "Gedeeld op", "Herkomst"),
)
LOGKOPPEN = (
    *("Experiment", "Dag", "Wat deden we", "Wat zagen we", "Wat verraste ons"),
    *("Hoe het ging", "Dimensies"),
)


def _labels(keuzes: Sequence[tuple[str, str]], waarden: Sequence[str]) -> str:
    return ", ".join(str(label) for waarde, label in keuzes if waarde in waarden)


def _rij(vel: Vel, lezer: Lezer) -> list[object]:
    deze, borging = vel.experiment, vel.borging
    gedeeld = deze.gepubliceerd_op
    return [
        deze.titel,
        vel.stand.label,
        deze.wat,
        deze.verwachting,
        _labels(VoorWie.choices, deze.voor_wie),
        _labels(Dimensie.choices, deze.dimensies),
        _labels(PalliatieveFase.choices, deze.palliatieve_fasen),
        deze.wie,
        zeg_wie(deze.trekker, lezer),
        deze.van,
        deze.tot,
        deze.eerste_stap,
        deze.aansluiten,
        deze.gestart_op,
        len(vel.rondes),
        "\n".join(ronde.geleerd for ronde in vel.rondes if ronde.geleerd),
        "\n".join(str(regel.opbrengst) for regel in vel.opbrengsten),
        "\n".join(regel.hoe for regel in vel.opbrengsten if regel.hoe),
        deze.advies,
        borging.wie if borging else "",
        _labels(Inbedding.choices, borging.waar) if borging else "",
        gedeeld.date() if gedeeld else None,
        deze.herkomst,
    ]


def _logrijen(proeftuin: Proeftuin) -> Iterator[list[object]]:
    rijen = Logbericht.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
    ).select_related("experiment")
    for rij in rijen.order_by("experiment__titel", "experiment", "dag", "pk").iterator():
        yield [
            rij.experiment.titel,
            rij.dag,
            rij.gedaan,
            rij.gezien,
            rij.verrast,
            rij.get_hoe_display(),
            _labels(Dimensie.choices, rij.dimensies),
        ]


def bladen(proeftuin: Proeftuin, lezer: Lezer) -> list[Blad]:
    """Return the sheets: the experiments, and what was logged; six queries."""
    rijen = [_rij(vel, lezer) for vel in alle_vellen(proeftuin)]
    return [Blad("Experimenten", KOPPEN, rijen), Blad("Logboek", LOGKOPPEN, _logrijen(proeftuin))]
