"""What rounds of experiments contribute. They hold no person: they are the group's own words."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.leren.models import HoeVerder, Ronde
from proeftuinen.experimenten.leren.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import Gebeurtenis, Lezer
from proeftuinen.traject.models import Proeftuin

_ZINNEN = {
    HoeVerder.DOORGAAN: "De groep gaat door",
    HoeVerder.AANPASSEN: "De groep past het aan",
    HoeVerder.STOPPEN: "De groep is gestopt",
    HoeVerder.DOORGEVEN: "De groep gaf het door",
}


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days a round was closed."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    rijen = Ronde.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None, klaar_op__isnull=False
    ).select_related("experiment__proeftuin")
    return [
        Gebeurtenis(
            ronde.klaar_op,
            f"Ronde {ronde.nummer} van “{ronde.experiment}” is klaar. "
            f"{_ZINNEN[HoeVerder(ronde.hoe_verder)]}.",
            ronde.experiment.get_absolute_url(),
            "experiment",
        )
        for ronde in rijen.order_by("klaar_op", "pk")
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "experiment.begonnen": "begon met een experiment",
        "experiment.hervat": "pakte een experiment weer op",
        "experiment.rust": "liet een experiment even rusten",
        "experiment.wakker": "haalde een experiment uit de rust",
        "experiment.advies": "schreef op wat een andere gemeente van een experiment kan leren",
        "ronde.geschreven": "schreef op wat een ronde van een experiment bracht",
        "ronde.doorgaan": "sloot een ronde van een experiment af: doorgaan",
        "ronde.aanpassen": "sloot een ronde van een experiment af: aanpassen",
        "ronde.stoppen": "sloot een ronde van een experiment af: stoppen",
        "ronde.doorgeven": "sloot een ronde van een experiment af: doorgeven",
    }
