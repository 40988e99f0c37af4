"""What examples, and experiments that a place shares contribute."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest
from django.urls import reverse

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.lezen.gebruik import Itemactie
from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import TAB, VOORBEELDEN
from proeftuinen.kennis.plekken import eigen_plekken
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Tab, Telkaart
from proeftuinen.traject.models import Proeftuin

MEESTE_KNOPPEN = 6


def tabs() -> Sequence[Tab]:
    """Return the examples, beside a place's own experiments."""
    return [Tab(VOORBEELDEN, "proeftuinen:voorbeelden", Recht.EXPERIMENTEN_ZIEN, TAB, 60)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return what the place shares, to who reads along and has no tab of experiments."""
    if lezer.mag(Recht.EXPERIMENTEN_ZIEN) or not lezer.mag(Recht.EXPERIMENTEN_LEZEN):
        return []
    return [Telkaart([Experiment.objects.gepubliceerd().filter(proeftuin=proeftuin)], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = "proeftuinen/experimenten/delen/kaart.html"
    return [Kaart("Gedeelde experimenten", sjabloon, {"aantal": aantal}, Plek.REGEL, 40)]


def acties_bij_item(item: Kennisitem, request: HttpRequest) -> Sequence[Itemactie]:
    """Return for a practice example that it can be taken over in one's places."""
    openbaar = item.soort == Soort.PRAKTIJKVOORBEELD and item.gepubliceerd_op
    if not openbaar or not item.plank.is_landelijk:
        return []
    plekken = [
        plek
        for plek, rechten in eigen_plekken(request.user).items()
        if Recht.EXPERIMENTEN_BIJDRAGEN in rechten
    ]
    return [
        Itemactie(
            f"Neem over als experiment in {plek.naam}",
            reverse("proeftuinen:voorbeeld-overnemen", args=[plek.publiek_id, item.slug]),
            icoon="sprout",
        )
        for plek in plekken[:MEESTE_KNOPPEN]
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "experiment.gedeeld": "deelde een experiment met andere plekken",
        "experiment.niet_gedeeld": "deelt een experiment niet meer met andere plekken",
        "experiment.overgenomen": "nam een voorbeeld over als experiment",
    }
