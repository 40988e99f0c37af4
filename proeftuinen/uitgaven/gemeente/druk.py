"""The joint report over places and years as a PDF, made by the worker."""

from django.db.models import Q
from django.template.loader import render_to_string

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, rollen_met
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.uitgaven.gemeente.lezen import cijfers_naast_elkaar, verhalen

SOORT = "gezamenlijke-oogst"
WEG = "Een van de plekken is er niet meer, of je leest er niet meer mee. Kies opnieuw."
LEEG = "Geen van deze plekken heeft al een oogst uitgebracht. Kies een andere plek."
TERUGGEHAALD = "Een plek nam een uitgave terug. Maak het rapport opnieuw, dan klopt het weer."


def maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    """Print what the chosen places published, one after another."""
    plekken = _plekken(opdracht.gebruiker, opdracht.gegevens["plekken"])
    delen = verhalen(plekken)
    if not any(deel.uitgave for deel in delen):
        raise Opdrachtfout(LEEG)
    meld(1, 2)
    context = {
        "naam": "Gezamenlijke oogst",
        "dag": vandaag(),
        "plekken": plekken,
        "delen": delen,
        "cijfers": cijfers_naast_elkaar(plekken),
    }
    pdf = maak_pdf(render_to_string("proeftuinen/uitgaven/gemeente/rapport_pdf.html", context))
    return Resultaat(pdf, "gezamenlijke-oogst.pdf", "application/pdf")


def _plekken(wie: Gebruiker, ids: list[str]) -> list[Proeftuin]:
    """Return the places in their order, if this person still reads along in all of them."""
    rijen = Proeftuin.objects.filter(publiek_id__in=ids)
    if not wie.landelijk:
        rollen = rollen_met(Recht.UITGAVEN_LEZEN)
        mee = Deelname.objects.filter(gebruiker=wie, rol__in=rollen).values("proeftuin")
        rijen = rijen.filter(Q(pk__in=mee))
    plekken = list(rijen.order_by("-start", "naam", "pk"))
    if len(plekken) != len(ids):
        raise Opdrachtfout(WEG)
    return plekken


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Uitgaven", "proeftuinen:uitgaven"


def _mag(opdracht: Opdracht) -> bool:
    """Tell whether who asked still reads along in all the places."""
    try:
        return bool(_plekken(opdracht.gebruiker, opdracht.gegevens["plekken"]))
    except Opdrachtfout:
        return False


SOORTEN = {
    SOORT: Opdrachtsoort(
        "Het rapport over meer plekken", Recht.UITGAVEN_LEZEN, maak, waar=_waar, mag=_mag
    )
}
