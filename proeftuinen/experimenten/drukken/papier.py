"""The pages that become a PDF: one experiment on an A4, and all of them as a booklet."""

from collections.abc import Sequence
from functools import cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.ambities.drukken.tuin import teken
from proeftuinen.experimenten.bedenken.models import Stand
from proeftuinen.experimenten.drukken.lezen import Vel, alle_vellen
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.seizoen.plant import Groei, Vorm, plant

MAP = "proeftuinen/experimenten/drukken"
SOORT = "experimentenboekje"
MEESTE = 100
"""Experiments in one booklet."""
PDF = "application/pdf"
LEEG = "Er zijn nog geen experimenten om te printen."
_MM = 96 / 25.4
_PLANTEN = {
    Stand.IDEE: Groei(Vorm.KIEM, 44),
    Stand.VOORBEREIDING: Groei(Vorm.KIEM, 64),
    Stand.LOOPT: Groei(Vorm.KRUID, 118, 4),
    Stand.RUST: Groei(Vorm.KRUID, 90, 2),
    Stand.AFGEROND: Groei(Vorm.SCHERM, 140, 3),
    Stand.GEBORGD: Groei(Vorm.VOLLE_BLOEI, 150, 3),
    Stand.GESTOPT: Groei(Vorm.KRUID, 70, 2),
}
"""How far a plant has grown, by state."""


@cache
def plantje(stand: Stand) -> SafeString:
    """Draw a plant, as decoration beside the word of the state; its ground is the line below."""
    tekening = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="88" height="115"'
        ' viewBox="-88 -200 176 230">'
        f"{plant(_PLANTEN[stand])}</svg>"
    )
    return mark_safe(tekening)  # noqa: S308  our own drawing


def naam_van(vel: Vel) -> str:
    """Return the name of the file of one experiment."""
    return f"experiment-{slugify(vel.experiment.titel)[:50].strip('-') or 'zonder-naam'}.pdf"


def een(vel: Vel) -> str:
    """Return the page of one experiment."""
    proeftuin = vel.experiment.proeftuin
    context = {"vel": vel, "tekening": plantje(vel.stand), "naam": proeftuin.titel}
    return render_to_string(f"{MAP}/een_pdf.html", {**context, "dag": vandaag()})


def boekje(proeftuin: Proeftuin, vellen: Sequence[Vel]) -> str:
    """Return the page of the booklet: a cover, what is in it, and each experiment on its own."""
    breed, hoog = 210 * _MM, 297 * _MM
    context = {
        "proeftuin": proeftuin,
        "naam": proeftuin.titel,
        "dag": vandaag(),
        "vellen": [(vel, plantje(vel.stand)) for vel in vellen],
        "omslag": mark_safe(teken(breed, hoog, grond=hoog * 0.88, hoog=hoog * 0.36)),  # noqa: S308
    }
    return render_to_string(f"{MAP}/boekje_pdf.html", context)


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    proeftuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if proeftuin is None:
        raise Opdrachtfout("Deze plek is er niet meer.")
    vellen = alle_vellen(proeftuin)
    if not vellen:
        raise Opdrachtfout(LEEG)
    if len(vellen) > MEESTE:
        zin = f"Er zijn {len(vellen)} experimenten. In één boekje passen er {MEESTE}."
        raise Opdrachtfout(f"{zin} Zet wat klaar is in het archief.")
    meld(1, 2)
    return Resultaat(maak_pdf(boekje(proeftuin, vellen)), f"experimenten {proeftuin.naam}.pdf", PDF)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Het boekje", "proeftuinen:experimenten-boekje"


SOORTEN = {
    SOORT: Opdrachtsoort(
        "Het boekje van alle experimenten", Recht.EXPERIMENTEN_ZIEN.value, _maak, _waar
    )
}
