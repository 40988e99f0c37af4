"""What the incident log contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from casustafel.melden.models import Melding
from casustafel.melden.post import POSTSOORTEN
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Kaart,
    Lezer,
    Plek,
    Postsoort,
    Telkaart,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

MAANDEN = 24
UITLEG = {"toch herkend": "Wanneer jij iets van een casustafel verborg; nooit wie of wat het was."}


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return a line for who decides, as long as something waits."""
    if not lezer.mag(Recht.CASUSTAFEL_BEHEREN):
        return []
    return [Telkaart([Melding.objects.filter(proeftuin=proeftuin, besluit="")], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    inhoud = {"aantal": aantal}
    return [Kaart("Toch herkend?", "casustafel/melden/kaart.html", inhoud, Plek.REGEL, 5)]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the letter to who decides."""
    return POSTSOORTEN


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return when this person hid something."""
    rijen = Melding.objects.filter(door=gebruiker).order_by("op", "pk")
    return {"toch herkend": Rijen(rijen.select_related("proeftuin"), zeg=_zeg)}


def _zeg(rijen: Any) -> list[dict[str, Any]]:
    return [{"proeftuin": rij.proeftuin.titel, "op": rij.op.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the incident log."""
    rijen = Melding.objects.filter(door=gebruiker)
    besloten = Melding.objects.filter(besloten_door=gebruiker)
    blijft = "Blijven in het logboek, zonder je naam."
    return [
        Wissing('Keren dat je koos voor "Toch herkend?"', rijen, blijft),
        Wissing('Besluiten over "Toch herkend?"', besloten, blijft),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from the incident log."""
    Melding.objects.filter(door=gebruiker).update(door=None)
    Melding.objects.filter(besloten_door=gebruiker).update(besloten_door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return how long the log is kept."""
    return [
        Bewaartermijn(
            "meldingen bij casustafels",
            'Dat iemand koos voor "Toch herkend?", en wat is besloten',
            f"{MAANDEN} maanden",
            _ruim_op,
        )
    ]


def _ruim_op(nu: datetime) -> int:
    rijen = Melding.objects.filter(op__lt=maanden_terug(nu, MAANDEN)).exclude(besluit="")
    return rijen.delete()[0]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "casustafel.herkend": 'koos voor "Toch herkend?" en verborg iets',
        "casustafel.besluit_terug": "liet na een melding weer zien wat verborgen was",
        "casustafel.besluit_aangepast": "liet na een melding aanpassen wat verborgen was",
        "casustafel.besluit_gewist": "wiste na een melding wat verborgen was",
        "casustafel.datalek_gemeld": "schreef op dat een datalek is gemeld",
        "casustafel.geen_datalek": "schreef op dat iets toch geen datalek is",
    }
