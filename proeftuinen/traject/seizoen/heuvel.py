"""The hill behind the plants: how far the network, or else the year itself, has grown.

With measurements the height follows the number of lines in the network, which stands written
beside its point. More lines is always higher, but the height is no measure: it goes with the
square of the number, so that growth can be seen. Without measurements the hill rises a little
with every step that was done and carries no figures. Lengths are px; `grond` is the ground line.
"""

from collections.abc import Sequence
from itertools import pairwise

from proeftuinen.traject.seizoen.blad import Punt
from proeftuinen.traject.seizoen.jaarschaal import Schaal, Seizoen, Stand
from proeftuinen.traject.seizoen.penseel import DEN, INKT, LINDE, PAPIER, getal, lijn, veilig, woord
from proeftuinen.traject.seizoen.woordafbreking import tekstbreedte

_VOET = 6.0
_EERSTE_WOORD = "lijnen"


def metingen(seizoen: Seizoen, schaal: Schaal, top: float) -> tuple[tuple[float, float, int], ...]:
    """Place each measurement up to today as (x, height above the ground, lines).

    Empty before the year begins; a measurement outside the year stands just inside its edge.
    """
    if seizoen.vandaag < seizoen.begin:
        return ()
    gezien = sorted(meting for meting in seizoen.metingen if meting[0] <= seizoen.vandaag)
    hoogste = max((aantal for _, aantal in gezien), default=0) or 1
    return tuple(
        (
            min(max(9.0, schaal.x(dag)), schaal.breedte - 9),
            _VOET + (top - _VOET) * (max(0, aantal) / hoogste) ** 2,
            aantal,
        )
        for dag, aantal in gezien
    )


def heuvelpunten(
    seizoen: Seizoen, schaal: Schaal, plekken: Sequence[float], top: float
) -> tuple[Punt, ...]:
    """Return the hill as (x, height) points from the left edge to today; empty before the year.

    `plekken` are the places of the steps, in their order.
    """
    if seizoen.vandaag < seizoen.begin:
        return ()
    nu = schaal.x(seizoen.vandaag)
    gemeten = metingen(seizoen, schaal, top)
    if gemeten:
        midden = [(x, hoogte) for x, hoogte, _ in gemeten if x < nu]
        return ((0.0, _VOET), *midden, (nu, gemeten[-1][1]))
    bereikt = sorted(
        x
        for x, stap in zip(plekken, seizoen.stappen, strict=True)
        if stap.stand == Stand.KLAAR or (stap.stand == Stand.NU and x < nu)
    )
    trede = (top - _VOET) / max(1, len(seizoen.stappen))
    binnen = [(x, _VOET + trede * nr) for nr, x in enumerate(bereikt, 1) if x < nu - 4]
    return ((0.0, _VOET), *binnen, (nu, _VOET + trede * len(bereikt)))


def teken_heuvel(punten: Sequence[Punt], breedte: float, grond: float) -> str:
    """Draw the hill up to its last point, and beyond it the dotted hint of more growth."""
    if not punten:
        return ""
    rand = "".join(_golf(van, tot, grond) for van, tot in pairwise(punten))
    (_, begin), (nu, slot) = punten[0], punten[-1]
    heuvel = (
        f'<path d="M0 {getal(grond)}V{getal(grond - begin)}{rand}V{getal(grond)}Z" '
        f'fill="#BFD3A4" fill-opacity=".55"/>'
    )
    if nu >= breedte - 1:
        return heuvel
    stijging = min(34.0, 8 + slot * 0.25) * (1 - nu / breedte) ** 0.5
    x1, x2 = nu + (breedte - nu) * 0.3, nu + (breedte - nu) * 0.65
    belofte = (
        f"M{getal(nu)} {getal(grond - slot)}C{getal(x1)} {getal(grond - slot - stijging * 0.45)} "
        f"{getal(x2)} {getal(grond - slot - stijging)} "
        f"{getal(breedte)} {getal(grond - slot - stijging)}"
    )
    return (
        f'{heuvel}<path d="{belofte}V{getal(grond)}H{getal(nu)}Z" fill="#fff" fill-opacity=".3"/>'
        + lijn(belofte, kleur="#7C9A5E", dikte=1.3, extra=' stroke-dasharray="2 5"')
    )


def _golf(van: Punt, tot: Punt, grond: float) -> str:
    half = getal((van[0] + tot[0]) / 2)
    y1, y2 = getal(grond - van[1]), getal(grond - tot[1])
    return f"C{half} {y1} {half} {y2} {getal(tot[0])} {y2}"


def teken_cijfers(
    gemeten: Sequence[tuple[float, float, int]],
    breedte: float,
    grond: float,
    stelen: Sequence[float],
) -> str:
    """Write the number of lines at each point, the newest in linde.

    A figure moves aside for a stem (x in `stelen`); one that would lie on the figure before it
    is left out, except the newest, for which the older one gives way.
    """
    teksten = [
        f"{aantal} {_EERSTE_WOORD}" if nr == 0 else str(aantal)
        for nr, (_, _, aantal) in enumerate(gemeten)
    ]
    bezet = breedte + 1.0
    cijfers = []
    for nr in range(len(gemeten) - 1, -1, -1):
        x, hoogte, _ = gemeten[nr]
        nieuwste = nr == len(gemeten) - 1
        cijfers.append(_punt(x, grond - hoogte, nieuwste=nieuwste))
        breed = tekstbreedte(teksten[nr], 14)
        links = _linkerkant(x, breed, breedte, stelen, nieuwste=nieuwste)
        if links + breed + 6 <= bezet:
            cijfers.append(_cijfer(links, grond - hoogte - 10, teksten[nr]))
            bezet = links
    return "".join(reversed(cijfers))


def _punt(x: float, y: float, *, nieuwste: bool) -> str:
    straal, vulling, rand, dikte = (5.5, LINDE, INKT, 2) if nieuwste else (4, PAPIER, DEN, 1.8)
    return (
        f'<circle cx="{getal(x)}" cy="{getal(y)}" r="{straal}" fill="{vulling}" '
        f'stroke="{rand}" stroke-width="{dikte}"/>'
    )


def _linkerkant(
    x: float, breed: float, breedte: float, stelen: Sequence[float], *, nieuwste: bool
) -> float:
    """Choose where a figure starts: the side that meets the fewest stems, and inside."""
    rechts, midden, links = x + 9, x - breed / 2, x - breed - 9
    keuzes = [rechts, links, midden] if nieuwste else [midden, rechts, links]
    binnen = [min(max(8.0, keuze), breedte - breed - 8) for keuze in keuzes]
    return min(binnen, key=lambda l0: sum(l0 - 5 < steel < l0 + breed + 5 for steel in stelen))


def _cijfer(x: float, y: float, tekst: str) -> str:
    halo = (
        f'<text x="{getal(x)}" y="{getal(y)}" font-size="14" font-weight="650" fill="#fff" '
        f'stroke="#fff" stroke-width="3" stroke-linejoin="round" stroke-opacity=".75">'
        f"{veilig(tekst)}</text>"
    )
    return halo + woord(x, y, tekst, grootte=14, dikte=650, kleur=DEN, anker="start")
