"""Proofs and the list for accreditation as work of the worker, when there are many.

A PDF takes more time than its pages: the proofs of four hundred people in one take longer than one
document may. So they come in parts by the alphabet, together in one zip.
"""

from collections.abc import Sequence
from io import BytesIO
from itertools import batched
from zipfile import ZipFile, ZipInfo

from django.utils.text import slugify

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.bijeenkomsten.aanwezig import accreditatie, bewijs, lezen
from proeftuinen.bijeenkomsten.aanwezig.leveren import (
    als_resultaat,
    bestandsnaam,
    bijeenkomst_van,
)
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

SOORT = "bijeenkomst-bewijzen"
NIEMAND = "Er is nog niemand aangekruist."


PER_PDF = 100
"""Proofs in one PDF: some eight seconds of the press."""
ZIP = "application/zip"
_BEGIN = (1980, 1, 1, 0, 0, 0)  # what was made twice is the same to the byte


def _bewijzen(bijeenkomst: Bijeenkomst, meld: Meld) -> Resultaat:
    """Return one PDF, or a zip with a PDF for each hundred people by the alphabet."""
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    delen = list(batched(lezen.aanwezigen(bijeenkomst), PER_PDF, strict=False))
    if len(delen) == 1:
        meld(1, 2)
        return als_resultaat(bewijs.drukvel(bijeenkomst, delen[0]), bewijs.WAT, bijeenkomst)
    uit = BytesIO()
    with ZipFile(uit, "w") as pak:
        for nummer, deel in enumerate(delen, 1):
            naam = bestandsnaam(_naam(nummer, len(delen), deel), bijeenkomst)
            pak.writestr(ZipInfo(naam, _BEGIN), maak_pdf(bewijs.drukvel(bijeenkomst, deel)))
            meld(nummer, len(delen))
    return Resultaat(uit.getvalue(), bestandsnaam(bewijs.WAT, bijeenkomst, "zip"), ZIP)


def _naam(nummer: int, van: int, deel: Sequence[Genodigde]) -> str:
    """Say which part it is: "bewijzen-2-van-4-jan-tot-mul"."""
    eerste, laatste = (slugify(str(deel[plek].contact))[:3].strip("-") for plek in (0, -1))
    waar = f"-{eerste}-tot-{laatste}" if eerste and laatste else ""
    return f"{bewijs.WAT}-{nummer}-van-{van}{waar}"


def _lijst(bijeenkomst: Bijeenkomst, meld: Meld) -> Resultaat:
    meld(1, 2)
    html = accreditatie.drukvel(accreditatie.lees(bijeenkomst))
    return als_resultaat(html, accreditatie.WAT, bijeenkomst)


_SOORTEN = {bewijs.WAT: _bewijzen, accreditatie.WAT: _lijst}


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    bijeenkomst, wat = bijeenkomst_van(opdracht), opdracht.gegevens.get("wat", "")
    if wat not in _SOORTEN or not lezen.aanwezigen(bijeenkomst).exists():
        raise Opdrachtfout(NIEMAND)
    return _SOORTEN[wat](bijeenkomst, meld)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Bijeenkomsten", "proeftuinen:bijeenkomsten"


SOORTEN = {
    SOORT: Opdrachtsoort(
        "Wie er was bij een bijeenkomst", Recht.BIJEENKOMSTEN_VOORBEREIDEN.value, _maak, _waar
    )
}
