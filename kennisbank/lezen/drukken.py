"""An item on one or two sheets of paper, to take along to the room.

It is made while its reader waits, so it may take only seconds: what is longer than a few sheets,
the browser prints as well.
"""

from functools import lru_cache

from django.template.loader import render_to_string

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.lezen.itempagina import lees_deel, lees_kenmerken, lees_vragen
from kennisbank.lezen.kaarten import zeg_groep
from kennisbank.lezen.koppen import volledig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf.keuren import Drukfout, Telang

__all__ = ["Drukfout", "maak_itempdf"]

SECONDEN = 12
"""Of processor time: ten full sheets take two or three."""
TE_LANG = "Dit item is te lang voor een pdf. Print de pagina zelf vanuit je browser."


def drukvel(item: Kennisitem) -> str:
    """Return the page that becomes a PDF; two queries."""
    deel, _ = lees_deel(item)
    kenmerken = {groep.naam: groep for groep in lees_kenmerken(item)}
    is_werkvorm = item.soort == Soort.WERKVORM
    context = {
        "item": item,
        "deel": deel,
        "soort": Soort(item.soort).label,
        "groep": zeg_groep(deel.groep_van, deel.groep_tot) if deel and is_werkvorm else "",
        "vragen_per_dimensie": lees_vragen(deel),
        "stappen": kenmerken.get(Groep.STAP),
        "dimensies": kenmerken.get(Groep.DIMENSIE),
        "adres": volledig(item.get_absolute_url()),
        "naam": "Kennisbank" if item.plank.is_landelijk else item.plank.naam,
        "dag": vandaag(),
    }
    return render_to_string("kennisbank/item_pdf.html", context)


def maak_itempdf(item: Kennisitem) -> bytes:
    """Return the PDF; the last few are kept. Raises Drukfout with a sentence for the reader."""
    try:
        return _druk(drukvel(item))
    except Telang as fout:
        raise Drukfout(TE_LANG) from fout


@lru_cache(maxsize=16)
def _druk(html: str) -> bytes:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    return maak_pdf(html, seconden=SECONDEN)
