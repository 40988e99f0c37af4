"""The sheet on which the map is drawn, in mm, and where on it each domain has its sector."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, isfinite, radians, sin
from types import MappingProxyType
from typing import NamedTuple

from leerwerkplaats.begrippen import Domein


class Punt(NamedTuple):
    """A place on the sheet in mm, from its top left corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Vel:
    """A sheet: its size, the edge where nobody lies (names, beds), and what growth may fill.

    `groei` is the part of what is within the edges that the first layout leaves free.
    """

    breedte: float = 400
    hoogte: float = 277
    rand_x: float = 22
    rand_y: float = 18
    groei: float = 0.12

    @property
    def midden(self) -> Punt:
        """Return the middle."""
        return Punt(self.breedte / 2, self.hoogte / 2)

    @property
    def half(self) -> Punt:
        """Return how far from the middle anyone may lie."""
        return Punt(self.breedte / 2 - self.rand_x, self.hoogte / 2 - self.rand_y)

    @property
    def eerst(self) -> "Vel":
        """Return the part of the sheet that a first layout may fill."""
        return Vel(
            self.breedte,
            self.hoogte,
            self.rand_x + self.half.x * self.groei,
            self.rand_y + self.half.y * self.groei,
            0,
        )

    def binnen(self, punt: Punt) -> Punt:
        """Return this place, or the nearest one within the edges.

        Raises ValueError when it is no place: NaN, infinite, or not two numbers.
        """
        x, y = punt
        if any(isinstance(w, bool) or not isinstance(w, int | float) for w in (x, y)):
            raise ValueError("a place is two numbers")
        if not (isfinite(x) and isfinite(y)):
            raise ValueError("a place is two finite numbers")
        return Punt(
            float(min(max(x, self.rand_x), self.breedte - self.rand_x)),
            float(min(max(y, self.rand_y), self.hoogte - self.rand_y)),
        )


VEL = Vel()  # A3, lying, within margins of 10 mm

_HOEK = {
    Domein.ZORG: 35,
    Domein.CULTUUR: 90,
    Domein.GEMEENTE: 145,
    Domein.INFORMEEL: 215,
    Domein.OVERIG: 270,
    Domein.SOCIAAL_DOMEIN: 325,
}
"""Where the sector of a domain lies, in degrees, anticlockwise from the right (look, comp 02)."""

RICHTING: Mapping[Domein, Punt] = MappingProxyType(
    {domein: Punt(cos(radians(hoek)), -sin(radians(hoek))) for domein, hoek in _HOEK.items()}
)
"""The way from the middle to each domain's sector, of length 1; up is negative, as on the sheet."""


def sector(domein: Domein, vel: Vel = VEL, deel: float = 0.62) -> Punt:
    """Return the heart of the sector of a domain: this part of the way to the edge."""
    kant = RICHTING[domein]
    return Punt(
        vel.midden.x + kant.x * vel.half.x * deel, vel.midden.y + kant.y * vel.half.y * deel
    )


def zonder_organisatie(domein: Domein, vel: Vel = VEL) -> Punt:
    """Return where the people of a domain without an organisation lie, as one, on that map."""
    return vel.binnen(sector(domein, vel, 1.15))


def minste_afstand(aantal: int) -> float:
    """Return how many mm people lie apart at least, when so many are on the sheet."""
    return max(6.0, min(16.0, 116 / max(aantal, 1) ** 0.5))
