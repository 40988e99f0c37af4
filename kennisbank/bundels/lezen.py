"""A bundle as its readers get it: numbered, each line in plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.items.soorten import Soort

Vondst = Bundelregel.Vondst
ICONEN = {
    Vondst.LIED: "music",
    Vondst.SPREUK: "quote",
    Vondst.GEDICHT: "feather",
    Vondst.PODCAST: "mic",
    Vondst.BOEK: "book-open",
    Vondst.FILM: "film",
    Vondst.ANDERS: "star",
}
ITEMICOON = "lightbulb"


@dataclass(frozen=True)
class Regelbeeld:
    """One line. `adres` is where its item can be read, empty when this reader may not open it.

    `waar` is the site that a find leads to: "vangoghmuseum.nl".
    """

    nummer: int
    sleutel: str
    soort: str
    icoon: str
    titel: str
    maker: str = ""
    samenvatting: str = ""
    woorden: str = ""
    link: str = ""
    waar: str = ""
    adres: str = ""

    @property
    def is_vondst(self) -> bool:
        """Tell whether someone found it, and it is no item of the kennisbank."""
        return self.icoon != ITEMICOON


def zeg_site(link: str) -> str:
    """Return the site of an address, as people say it; empty when there is none."""
    return (urlsplit(link).hostname or "").removeprefix("www.")


def _beeld(nummer: int, regel: Bundelregel, *, ziet_plank: bool) -> Regelbeeld:
    if regel.item is None:
        vondst = Vondst(regel.vondst)
        return Regelbeeld(
            nummer,
            regel.publiek_id,
            str(vondst.label),
            ICONEN[vondst],
            regel.titel,
            maker=regel.maker,
            woorden=regel.woorden,
            link=regel.link,
            waar=zeg_site(regel.link),
        )
    item = regel.item
    return Regelbeeld(
        nummer,
        regel.publiek_id,
        str(Soort(item.soort).label),
        ITEMICOON,
        item.titel,
        maker=item.bron,
        samenvatting=item.samenvatting,
        woorden=regel.woorden,
        adres=item.get_absolute_url() if ziet_plank or item.plank.is_landelijk else "",
    )


def lees_regels(bundel: Bundel, *, ziet_plank: bool) -> Sequence[Regelbeeld]:
    """Return what readers get, in order; one query. `ziet_plank`: may open items of its shelf."""
    regels = bundel.regels.voor_lezers(bundel.plank)
    return [_beeld(nr, regel, ziet_plank=ziet_plank) for nr, regel in enumerate(regels, 1)]
