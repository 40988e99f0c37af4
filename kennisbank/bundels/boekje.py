"""A bundle as a booklet on A5: made by the worker for who works on it, at once for other readers.

The worker's page stands in a place, and only who takes part there can open it. A reader of a
shared bundle, or of one on the shelf of the whole site, has no such page: they wait for the press,
which ends by itself what takes too long, and may ask it only so often (settings.LIMIETEN).
"""

from django.conf import settings
from django.template.loader import render_to_string

from kennisbank.bundels.lezen import lees_regels
from kennisbank.bundels.models import Bundel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.pdf import maak_pdf

SOORT = "bundel"
MIME = "application/pdf"


def drukvel(bundel: Bundel) -> str:
    """Return the page that becomes the booklet: what any reader of the bundle gets."""
    context = {
        "bundel": bundel,
        "naam": bundel.titel,
        "dag": vandaag(),
        "regels": lees_regels(bundel, ziet_plank=False),
        "site": settings.SITE_URL,
    }
    return render_to_string("kennisbank/bundels/boekje_pdf.html", context)


def druk(bundel: Bundel) -> Resultaat:
    """Return the booklet. Raises Drukfout with a sentence for the reader."""
    return Resultaat(maak_pdf(drukvel(bundel)), f"{bundel.titel}.pdf", MIME)


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    publiek_id = opdracht.gegevens.get("bundel", "")
    bundels = Bundel.objects.filter(plank__ruimte=opdracht.ruimte).select_related("plank")
    bundel = bundels.filter(publiek_id=publiek_id).first()
    if bundel is None:
        raise Opdrachtfout("Deze bundel is er niet meer.")
    meld(1, 2)
    return druk(bundel)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Kennis", "proeftuinen:kennis"  # where the page of the file leads back to


SOORTEN = {SOORT: Opdrachtsoort("Het boekje van een bundel", Recht.KENNIS_BIJDRAGEN, _maak, _waar)}
