"""Lines of the map, as strokes: who names whom by dash, the answer by width, change by a mark."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Netwerkbeeld, Paar, Paarsleutel, Stand
from proeftuinen.netwerk.tekening.palet import Palet
from proeftuinen.netwerk.verschil import Soort, Verschil

_DUN, _GEWOON, _DIK = 1.25, 1.9, 2.9  # in fourteenths of the font size
_RUSTIG, _FIJNST = 110, 0.45  # with more lines than this they get thinner, down to this part
_EIGEN, KERN = 2.0, 0.42  # the reader's own: so much wider, and the part that is light
_STREEP, _STIP = (5.0, 3.6), (1.2, 3.4)


class Streek(NamedTuple):
    """How one line is drawn; lengths in fourteenths of the font size."""

    een: int
    ander: int
    kleur: str
    dik: float
    streep: tuple[float, ...] = ()
    klas: str = ""
    kern: bool = False  # with a light heart: the reader's own
    merk: Soort | None = None


def streken(
    beeld: Netwerkbeeld, verschil: Verschil | None, palet: Palet, licht: Mapping[int, bool]
) -> list[Streek]:
    """Return the lines, those that are to lie on top last; of the same strokes after each other.

    `licht`: who stands out; when anyone does, lines with none of them step back.
    """
    if verschil:
        gevonden: Iterable[Streek] = _verschil(beeld, verschil, palet)
    else:
        gevonden = (_nu(paar, palet) for paar in beeld.lijnen)
    gevonden = list(gevonden)
    fijn = max(_FIJNST, min(1.0, (_RUSTIG / max(len(gevonden), 1)) ** 0.5))
    gevonden = [streek._replace(dik=streek.dik * fijn) for streek in gevonden]
    lijst = [streek if _staat_uit(streek, licht) else _terug(streek, palet) for streek in gevonden]
    return sorted(lijst, key=_diepte)


def _diepte(streek: Streek) -> tuple[object, ...]:
    op = (streek.klas != "nk-terug", streek.kern, bool(streek.merk), streek.dik)
    return (*op, not streek.streep, streek.kleur)


def _staat_uit(streek: Streek, licht: Mapping[int, bool]) -> bool:
    return not licht or streek.een in licht or streek.ander in licht


def _terug(streek: Streek, palet: Palet) -> Streek:
    return streek._replace(kleur=palet.gedempt, dik=_DUN, kern=False, merk=None, klas="nk-terug")


def _nu(paar: Paar, palet: Palet) -> Streek:
    dun = paar.antwoord == Antwoord.KEN
    dik = _DUN if dun else _GEWOON if paar.antwoord is None else _DIK
    kleur = palet.ken if dun else palet.samen
    streep = () if paar.stand == Stand.WEDERZIJDS or paar.eigen else _STREEP
    klas = "nk-ken" if dun else "nk-samen"
    if paar.eigen:
        return Streek(
            *paar.sleutel, palet.eigen, dik + _EIGEN, streep, f"{klas} nk-eigen", kern=True
        )
    return Streek(*paar.sleutel, kleur, dik, streep, klas)


def _verschil(beeld: Netwerkbeeld, verschil: Verschil, palet: Palet) -> Iterable[Streek]:
    for sleutel, soort in verschil.paren.items():
        paar = beeld.paren.get(sleutel) or verschil.toen.paren.get(sleutel)
        yield _anders(sleutel, soort, paar, palet)


def _anders(sleutel: Paarsleutel, soort: Soort, paar: Paar | None, palet: Palet) -> Streek:
    dik = _DUN if paar and paar.antwoord == Antwoord.KEN else _GEWOON
    streep = _STREEP if paar and paar.stand == Stand.GENOEMD and not paar.eigen else ()
    match soort:
        case Soort.NIEUW:
            return Streek(*sleutel, palet.nieuw, dik + 0.7, streep, "nk-nieuw", merk=soort)
        case Soort.GEGROEID:
            return Streek(*sleutel, palet.gegroeid, dik + 0.5, streep, "nk-gegroeid", merk=soort)
        case Soort.MINDER:
            return Streek(*sleutel, palet.weg, dik, streep, "nk-minder", merk=soort)
        case Soort.WEG:
            return Streek(*sleutel, palet.weg, _DUN, _STIP, "nk-weg", merk=soort)
        case Soort.ONBEKEND:
            return Streek(*sleutel, palet.gedempt, _DUN, _STIP, "nk-onbekend", merk=soort)
    return Streek(*sleutel, palet.gedempt, dik, streep, "nk-gelijk")
