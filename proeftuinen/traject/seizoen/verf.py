"""The two ways a plant is painted: in full colour when grown, as a dashed outline when to come."""

from proeftuinen.traject.seizoen.blad import Laag, Schets

_OMTREK = 'fill="none" stroke-linecap="round"'
VOL: dict[Laag, str] = {
    Laag.WORTEL: f'{_OMTREK} stroke="#8A6A54" stroke-width="1.1"',
    Laag.STAAK: f'{_OMTREK} stroke="#8A6A54" stroke-width="2.1"',
    Laag.STEEL: f'{_OMTREK} stroke="#17493C" stroke-width="2.3"',
    Laag.TWIJG: f'{_OMTREK} stroke="#17493C" stroke-width="1.4"',
    Laag.BLAD: 'fill="#6E9A46" stroke="#17493C" stroke-width="1" stroke-linejoin="round"',
    Laag.STRAAL: f'{_OMTREK} stroke="#17493C" stroke-width=".95"',
    Laag.KNOP: 'fill="#6E9A46" stroke="#17493C" stroke-width=".6"',
    Laag.BLOEM: 'fill="#F0C24B" stroke="#8A6A10" stroke-width=".8"',
    Laag.ZAAD: 'fill="#C99A3C" stroke="#6F5140" stroke-width=".9"',
    Laag.KORREL: 'fill="#C99A3C" stroke="#6F5140" stroke-width="1.1"',
}
_STREEP = f'{_OMTREK} stroke="#5F7268" stroke-dasharray'
SCHETSLIJN: dict[Laag, str] = {
    Laag.STAAK: f'{_STREEP}="4 3.5" stroke-width="1.6"',
    Laag.STEEL: f'{_STREEP}="4.5 3.6" stroke-width="1.8"',
    Laag.TWIJG: f'{_STREEP}="2.6 2.4" stroke-width="1.1"',
    Laag.BLAD: 'fill="#fff" fill-opacity=".7" stroke="#5F7268" stroke-width=".9" '
    'stroke-dasharray="2.2 1.7" stroke-linejoin="round"',
    Laag.STRAAL: f'{_STREEP}="2 1.8" stroke-width=".8"',
    Laag.KNOP: 'fill="#fff" stroke="#5F7268" stroke-width=".8"',
    Laag.BLOEM: 'fill="#fff" stroke="#5F7268" stroke-width=".8"',
    Laag.ZAAD: 'fill="#F1DDB0" stroke="#8A6A54" stroke-width=".8"',
    Laag.KORREL: 'fill="#F1DDB0" stroke="#8A6A54" stroke-width="1" stroke-dasharray="2 1.5"',
}


def schilder(schets: Schets, verf: dict[Laag, str]) -> str:
    """Write one path per layer that the paint knows, lowest layer first."""
    return "".join(
        f'<path d="{"".join(schets.lagen[laag])}" {verf[laag]}/>'
        for laag in Laag
        if laag in schets.lagen and laag in verf
    )
