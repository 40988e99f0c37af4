"""People and lines as tables: CSV in a ZIP, and XLSX with the two sheets that Kumu reads.

The same wave gives the same bytes: no clock stands in a file.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence

from leerwerkplaats.web.spreadsheet.schrijven import Blad as Vel
from leerwerkplaats.web.spreadsheet.schrijven import als_csv, als_xlsx
from proeftuinen.netwerk.beeld import Mens, Paar, Stand
from proeftuinen.netwerk.formaten.kiezen import Blad
from proeftuinen.netwerk.formaten.zeggen import STANDEN

MENSEN, LIJNEN = "mensen.csv", "lijnen.csv"
KOPPEN_MENSEN = ("id", "label", "organisatie", "domein", "mensen", "x", "y")
KOPPEN_LIJNEN = ("van", "naar", "stand", "paren", "meting", "dag", "van_id", "naar_id")
KUMU_MENSEN = ("Label", "Type", "Organisatie", "Mensen", "X", "Y", "ID")
KUMU_LIJNEN = (
    *("From", "To", "Type", "Direction"),
    *("Paren", "Meting", "Dag", "From ID", "To ID"),
)
RICHTING = {Stand.GENOEMD: "undirected", Stand.WEDERZIJDS: "mutual"}
"""How Kumu draws a line; who of the two named the other is told nowhere."""
_BEGIN = (1980, 1, 1, 0, 0, 0)  # the earliest day that a ZIP knows
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def labels(blad: Blad) -> dict[int, str]:
    """Return by key what each is called, no two alike: Kumu knows them by that only."""
    uit: dict[int, str] = {}
    gezien: set[str] = set()
    for sleutel, mens in blad.gegevens.mensen.items():
        label, nummer = mens.naam, 1
        while label.casefold() in gezien:
            nummer += 1
            label = f"{mens.naam} [{nummer}]"
        gezien.add(label.casefold())
        uit[sleutel] = label
    return uit


def plek(blad: Blad, sleutel: int) -> tuple[float, float]:
    """Return where someone lies, in mm to the hundredth."""
    punt = blad.plekken[sleutel]
    return round(punt.x, 2), round(punt.y, 2)


def leden(blad: Blad, mens: Mens) -> int:
    """Return how many people this is: one, or those of an organisation."""
    return 1 if blad.namen else blad.oprol.leden[mens.sleutel]


def paren(blad: Blad, paar: Paar) -> int:
    """Return how many lines between people this line is."""
    return 1 if blad.namen else blad.oprol.paren[paar.sleutel]


def als_zip(blad: Blad) -> bytes:
    """Return two CSV files: people (or organisations), and lines."""
    namen = labels(blad)
    mensen = [
        (m.publiek_id, namen[s], m.organisatienaam, m.domein.label, leden(blad, m), *plek(blad, s))
        for s, m in blad.gegevens.mensen.items()
    ]
    delen = {
        MENSEN: als_csv(KOPPEN_MENSEN, mensen),
        LIJNEN: als_csv(KOPPEN_LIJNEN, _lijnen(blad, namen, lambda stand: (STANDEN[stand],))),
    }
    return _pak(delen.items())


def als_werkmap(blad: Blad) -> bytes:
    """Return a workbook as Kumu reads it: sheets Elements and Connections."""
    namen = labels(blad)
    elementen = [
        (namen[s], m.domein.label, m.organisatienaam, leden(blad, m), *plek(blad, s), m.publiek_id)
        for s, m in blad.gegevens.mensen.items()
    ]
    lijnen = _lijnen(blad, namen, lambda stand: (STANDEN[stand], RICHTING[stand]))
    bladen = [Vel("Elements", KUMU_MENSEN, elementen), Vel("Connections", KUMU_LIJNEN, lijnen)]
    with zipfile.ZipFile(io.BytesIO(als_xlsx(bladen))) as pak:
        return _pak(
            (naam, _MOMENT.sub(rb"\g<1>2000-01-01T00:00:00Z", pak.read(naam)))
            for naam in pak.namelist()
        )


def _lijnen(
    blad: Blad, namen: dict[int, str], zeg: Callable[[Stand], Sequence[str]]
) -> Iterator[tuple[object, ...]]:
    beeld = blad.gegevens
    for paar in beeld.lijnen:
        wie = [beeld.mensen[sleutel].publiek_id for sleutel in paar.sleutel]
        yield (
            *(namen[sleutel] for sleutel in paar.sleutel),
            *zeg(paar.stand),
            paren(blad, paar),
            beeld.titel,
            beeld.dag,
            *wie,
        )


def _pak(delen: Iterable[tuple[str, bytes]]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pak:
        for naam, inhoud in delen:
            deel = zipfile.ZipInfo(naam, _BEGIN)
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.external_attr = 0o600 << 16
            pak.writestr(deel, inhoud)
    return uit.getvalue()
