"""The claims of a book in the order of the report: by sentence of the ambition, then by subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Rubriek
from proeftuinen.uitgaven.boek.bouw import Boek, Boekdeel
from proeftuinen.uitgaven.boek.claims import Genummerd
from proeftuinen.uitgaven.boek.draad import Knoopje, langste_draad

_NETWERK = "netwerk.cijfers"
_MEESTE_GETALLEN = 6
PIJL = " → "


@dataclass(frozen=True)
class Lijn:
    """One thing that was done, and what came of that; what was done may not be in this book."""

    deed: Genummerd | None
    kwam: Sequence[Genummerd]


@dataclass(frozen=True)
class Zin:
    """A sentence of the ambition, and the lines that begin at it."""

    regel: Genummerd
    lijnen: Sequence[Lijn]


@dataclass(frozen=True)
class Paar:
    """A growth from one number to another, with where its two dots stand (0 to 100)."""

    regel: Genummerd
    van: int
    naar: int
    links: float
    rechts: float


@dataclass(frozen=True)
class Rapport:
    """All that the report shows of the claims."""

    getallen: Sequence[Genummerd]
    zinnen: Sequence[Zin]
    los: Sequence[Lijn]
    netwerk: Sequence[Genummerd]
    paren: Sequence[Paar]
    netwerkdeel: Boekdeel | None
    meedoen: Sequence[Genummerd]
    blijft: Sequence[Genummerd]
    gevraagd: Sequence[Genummerd]
    methode: Sequence[Genummerd]
    draad: Sequence[Knoopje]


def rapport_van(boek: Boek) -> Rapport:
    """Return the claims of this book as the report sets them; nothing is read from the database."""
    per = {
        rubriek: [rij for rij in boek.uitspraken if rij.uitspraak.rubriek == rubriek]
        for rubriek in Rubriek
    }
    zinnen, los = _per_zin(per[Rubriek.AMBITIE])
    netwerk = per[Rubriek.NETWERK]
    paren = _paren(netwerk)
    in_paar = {id(paar.regel) for paar in paren}
    return Rapport(
        getallen=_getallen(boek.uitspraken),
        zinnen=zinnen,
        los=los,
        netwerk=[rij for rij in netwerk if id(rij) not in in_paar],
        paren=paren,
        netwerkdeel=next((deel for deel in boek.delen if deel.sleutel == _NETWERK), None),
        meedoen=per[Rubriek.MEEDOEN],
        blijft=per[Rubriek.BLIJFT],
        gevraagd=per[Rubriek.GEVRAAGD],
        methode=per[Rubriek.METHODE],
        draad=langste_draad(zinnen),
    )


def _per_zin(rijen: Sequence[Genummerd]) -> tuple[list["Zin"], list[Lijn]]:
    """Return each sentence with the lines from it, and those that begin at none."""
    koppen = [rij for rij in rijen if _is_zin(rij)]
    ids = {rij.uitspraak.onder for rij in koppen}
    rest = [rij for rij in rijen if not _is_zin(rij)]
    zinnen = [
        Zin(kop, _lijnen([rij for rij in rest if rij.uitspraak.onder == kop.uitspraak.onder]))
        for kop in koppen
    ]
    return zinnen, _lijnen([rij for rij in rest if rij.uitspraak.onder not in ids])


def _lijnen(rijen: Sequence[Genummerd]) -> list[Lijn]:
    """Return each thing that was done with what came of it, then what came of nothing named."""
    deden = [rij for rij in rijen if rij.uitspraak.deden]
    kwam = [rij for rij in rijen if not rij.uitspraak.deden]
    lijnen = [
        Lijn(deed, [rij for rij in kwam if _zelfde(rij, deed) and rij.uitspraak.lijn])
        for deed in deden
    ]
    gezegd = {id(rij) for lijn in lijnen for rij in lijn.kwam}
    rest = [rij for rij in kwam if id(rij) not in gezegd]
    return lijnen + [Lijn(None, rest)] * bool(rest)


def _zelfde(een: Genummerd, ander: Genummerd) -> bool:
    return een.uitspraak.lijn == ander.uitspraak.lijn


def _is_zin(rij: Genummerd) -> bool:
    """Tell whether a claim is a sentence of the ambition itself: its page is that of `onder`."""
    onder = rij.uitspraak.onder
    return bool(onder) and rij.uitspraak.adres.endswith(f"/{onder}/")


def _getallen(rijen: Sequence[Genummerd]) -> list[Genummerd]:
    """Return what stands big in one glance: of each record one figure, of the network the whole."""
    gezien: set[int] = set()
    uit = []
    netwerk = False
    for rij in rijen:
        if rij.uitspraak.rubriek == Rubriek.NETWERK and netwerk:
            continue
        if rij.uitspraak.getal not in {"", "0", "1"} and rij.nummer not in gezien:
            gezien.add(rij.nummer)
            netwerk = netwerk or rij.uitspraak.rubriek == Rubriek.NETWERK
            uit.append(rij)
    return uit[:_MEESTE_GETALLEN]


def _paren(rijen: Sequence[Genummerd]) -> list[Paar]:
    """Return the growths after the first, which is that of the whole, on one scale."""
    met = [rij for rij in rijen if PIJL in rij.uitspraak.getal][1:]
    delen = [(rij, *(int(deel) for deel in rij.uitspraak.getal.split(PIJL))) for rij in met]
    meest = max((max(van, naar) for _, van, naar in delen), default=0)
    if not meest:
        return []
    return [
        Paar(rij, van, naar, round(8 + 264 * van / meest, 1), round(8 + 264 * naar / meest, 1))
        for rij, van, naar in delen
    ]
