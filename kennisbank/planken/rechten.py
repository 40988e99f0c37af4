"""Who may do what on a shelf: asked of the parts above, which know the places."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest

from kennisbank.planken.models import LANDELIJK, Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, rechten_van
from leerwerkplaats.web.bijdragen import wie_biedt

VAN_PLANK = frozenset(
    {
        Recht.KENNIS_ZIEN,
        Recht.KENNIS_BIJDRAGEN,
        Recht.KENNIS_BEHEREN,
        Recht.KENNIS_VASTSTELLEN,
    }
)


@dataclass(frozen=True)
class Plankrechten:
    """What someone may on one shelf; `achter_slot` counts only after the second lock."""

    rechten: frozenset[Recht] = frozenset()
    achter_slot: frozenset[Recht] = field(default=frozenset())

    @property
    def ziet_plank(self) -> bool:
        """Tell whether the shelf exists for this reader."""
        return Recht.KENNIS_ZIEN in self.rechten


def _landelijk(request: HttpRequest) -> Plankrechten:
    gebruiker = request.user
    if not gebruiker.is_authenticated:
        return Plankrechten(frozenset({Recht.KENNIS_ZIEN}))
    nu = VAN_PLANK if Recht.KENNIS_LANDELIJK in gebruiker.site_rechten else {Recht.KENNIS_ZIEN}
    ooit = Recht.KENNIS_LANDELIJK in rechten_van(gebruiker.siterollen)
    return Plankrechten(frozenset(nu), VAN_PLANK if ooit else frozenset())


def rechten_op(request: HttpRequest, plank: Plank) -> Plankrechten:
    """Return what this reader may on this shelf; nothing when no part knows its place."""
    if plank.is_landelijk:
        return _landelijk(request)
    if not request.user.is_authenticated:
        return Plankrechten()
    for vraag in wie_biedt("plankrechten"):
        antwoord: Plankrechten | None = vraag(request, plank.ruimte)
        if antwoord is not None:
            return antwoord
    return Plankrechten()


def eigen_ruimten(gebruiker: Gebruiker) -> Mapping[str, frozenset[Recht]]:
    """Return the places in which this person holds a role, with what they may on the shelf there.

    One query in all. The shelf of the whole site is not among them.
    """
    ruimten: dict[str, frozenset[Recht]] = {}
    if gebruiker.is_authenticated:
        for vraag in wie_biedt("planken_van"):
            ruimten.update(vraag(gebruiker))
    ruimten.pop(LANDELIJK, None)
    return ruimten


def schrijft_op(gebruiker: Gebruiker) -> frozenset[str]:
    """Return the places on whose shelf this person writes; the empty one is the landelijke shelf.

    One query.
    """
    rechten = dict(eigen_ruimten(gebruiker))
    if Recht.KENNIS_LANDELIJK in gebruiker.site_rechten:
        rechten[LANDELIJK] = VAN_PLANK
    return frozenset(ruimte for ruimte, mag in rechten.items() if Recht.KENNIS_BIJDRAGEN in mag)
