"""Who keeps up what: the shelves on which someone takes part, and those that they look after."""

from dataclasses import dataclass

from django.db.models import Q

from kennisbank.planken.models import LANDELIJK
from kennisbank.planken.rechten import VAN_PLANK, eigen_ruimten
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht


@dataclass(frozen=True)
class Planken:
    """Places by what someone does on their shelf; the empty one is the shelf of the whole site."""

    doet_mee: frozenset[str]
    beheert: frozenset[str]

    def van(self, gebruiker: Gebruiker) -> Q:
        """Return the condition on items that this person keeps up and still may."""
        return Q(eigenaar=gebruiker, plank__ruimte__in=self.doet_mee)

    def van_team(self) -> Q:
        """Return the condition on items that this person keeps up with others."""
        return Q(plank__ruimte__in=self.beheert)


def planken_van(gebruiker: Gebruiker) -> Planken:
    """Return on which shelves this person contributes, and which they keep; one query."""
    rechten = dict(eigen_ruimten(gebruiker))
    if Recht.KENNIS_LANDELIJK in gebruiker.site_rechten:
        rechten[LANDELIJK] = VAN_PLANK

    def met(recht: Recht) -> frozenset[str]:
        return frozenset(ruimte for ruimte, mag in rechten.items() if recht in mag)

    return Planken(met(Recht.KENNIS_BIJDRAGEN), met(Recht.KENNIS_BEHEREN))
