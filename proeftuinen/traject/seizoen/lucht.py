"""The sky and the strip of the season: one colour for each month, in the order of the real year.

The colours follow the calendar: October looks like October in every proeftuin.
"""

from collections.abc import Sequence

from proeftuinen.traject.seizoen.jaarschaal import MAANDEN, Maand
from proeftuinen.traject.seizoen.penseel import GRONDTEKST, WORTEL, getal, lijn, vlak, woord

LUCHT = (
    *("#E0E8ED", "#E3ECEB", "#E6EFE4", "#EAF2DC", "#F0F5D9", "#F7F5D3"),
    *("#FAF1CC", "#F9EBC6", "#F3EADD", "#EFE7DF", "#E8E8E7", "#E2E8EC"),
)
STROOK = (
    *("#86A0AE", "#86A9A2", "#7FA87B", "#86AE55", "#9CB848", "#C2BC43"),
    *("#DDB340", "#D9A03C", "#C9A56B", "#B79A78", "#9AA0A0", "#8C9FAC"),
)


def leerwerkjaar(breedte: float) -> tuple[Maand, ...]:
    """Return twelve equal months from September on, over `breedte` px."""
    maat = breedte / 12
    return tuple(Maand((nr + 8) % 12 + 1, nr * maat, (nr + 1) * maat) for nr in range(12))


def kleurverloop(
    naam: str, maanden: Sequence[Maand], kleuren: Sequence[str], breedte: float
) -> str:
    """Return a gradient that has each month's colour at the middle of that month."""
    stops = "".join(
        f'<stop offset="{maand.midden / breedte:.3f}" stop-color="{kleuren[maand.nummer - 1]}"/>'
        for maand in maanden
    )
    return _verloop(naam, f'x2="{getal(breedte)}"', stops)


def sluier(naam: str, grond: float, dekking: float = 0.58) -> str:
    """Return the vertical gradient that lets the sky pale towards the ground."""
    stops = (
        '<stop offset="0" stop-color="#fff" stop-opacity="0"/>'
        f'<stop offset="1" stop-color="#fff" stop-opacity="{dekking}"/>'
    )
    return _verloop(naam, f'x2="0" y2="{getal(grond)}"', stops)


def aarde(naam: str, grond: float, onder: float) -> str:
    """Return the vertical gradient of the soil, darkest at the top."""
    stops = '<stop offset="0" stop-color="#D9C6B2"/><stop offset="1" stop-color="#EADFD2"/>'
    return _verloop(naam, f'x2="0" y1="{getal(grond)}" y2="{getal(onder)}"', stops)


def _verloop(naam: str, richting: str, stops: str) -> str:
    """Write a gradient in px: one in shares of its box gets lost in large prints (WeasyPrint)."""
    return (
        f'<linearGradient id="{naam}" gradientUnits="userSpaceOnUse" {richting}>'
        f"{stops}</linearGradient>"
    )


def hemel(id_voorvoegsel: str, breedte: float, hoogte: float, grond: float) -> str:
    """Draw the sky down to `hoogte`, paling until `grond`.

    Uses the gradients "<prefix>-lucht" and "<prefix>-sluier", which the caller defines.
    """
    return vlak(breedte, hoogte, f"url(#{id_voorvoegsel}-lucht)") + vlak(
        breedte, grond, f"url(#{id_voorvoegsel}-sluier)"
    )


def maandrand(
    maanden: Sequence[Maand], onderkant: float, *, grootte: float = 12.5, ruimte: float = 40
) -> str:
    """Draw month names with a tick between months, standing on `onderkant`.

    A month narrower than its name stays without one, and so do months in between when all of
    them together are narrower than `ruimte` px.
    """
    if not maanden:
        return ""
    gemiddeld = (maanden[-1].rechts - maanden[0].links) / len(maanden)
    om_de = max(1, -int(-ruimte // max(gemiddeld, 0.1)))
    streepjes = "".join(f"M{getal(maand.links)} {getal(onderkant - 9)}v9" for maand in maanden[1:])
    namen = "".join(
        woord(
            maand.midden,
            onderkant - 7,
            MAANDEN[maand.nummer - 1],
            grootte=grootte,
            dikte=500,
            kleur=GRONDTEKST,
        )
        for maand in maanden[::om_de]
        if maand.rechts - maand.links >= min(30, gemiddeld * 0.8)
    )
    return (lijn(streepjes, kleur=WORTEL, dikte=1) if streepjes else "") + namen
