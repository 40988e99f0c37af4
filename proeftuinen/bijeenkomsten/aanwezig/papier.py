"""Handing over proofs of taking part, and the list for accreditation."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.spoor import leg_vast
from leerwerkplaats.web.spreadsheet.schrijven import CSV, XLSX
from proeftuinen.bijeenkomsten.aanwezig import accreditatie, bewijs, lezen
from proeftuinen.bijeenkomsten.aanwezig.leveren import bestandsnaam, lever
from proeftuinen.bijeenkomsten.aanwezig.opdracht import NIEMAND, SOORT
from proeftuinen.bijeenkomsten.aanwezig.views import pagina_van
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _spoor(request: HttpRequest, wat: str, bijeenkomst: Bijeenkomst) -> None:
    leg_vast(
        f"aanwezigheid.{wat}",
        door=request.user,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


def _lever(
    request: HttpRequest, deze: Bijeenkomst, wie: Sequence[Genodigde], wat: str
) -> HttpResponse:
    return lever(
        request,
        deze,
        soort=SOORT,
        wat=wat,
        html=lambda: bewijs.drukvel(deze, wie),
        groot=len(wie) > bewijs.DIRECT,
    )


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def bewijzen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Hand over the proofs of all who were there, a page each."""
    deze = vind(proeftuin, bkid)
    wie = list(lezen.aanwezigen(deze))
    if not wie:
        messages.warning(request, NIEMAND)
        return redirect(pagina_van(deze))
    _spoor(request, "bewijzen", deze)
    return _lever(request, deze, wie, bewijs.WAT)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def een_bewijs(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gnid: str) -> HttpResponse:
    """Hand over the proof of one person."""
    deze = vind(proeftuin, bkid)
    wie = list(lezen.aanwezigen(deze).filter(publiek_id=gnid))
    if not wie:
        raise Http404("not there, or not ticked")
    _spoor(request, "bewijzen", deze)
    return _lever(request, deze, wie, "bewijs")


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def mijn_bewijs(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Hand over one's own proof, once it is over and one was ticked."""
    deze = vind(proeftuin, bkid)
    ik = list(lezen.aanwezigen(deze).filter(contact__gebruiker=request.user))
    if not ik or not lezen.is_voorbij(deze):
        raise Http404("no proof of one's own (yet)")
    return _lever(request, deze, ik, "bewijs")


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def accreditatielijst(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Hand over who was there and for how long, as `?vorm=` says: pdf, csv or xlsx."""
    deze, vorm = vind(proeftuin, bkid), request.GET.get("vorm", "pdf")
    if vorm not in ("pdf", "csv", "xlsx"):
        raise Http404(f"no form {vorm!r}")
    lijst = accreditatie.lees(deze)
    if not lijst.rijen:
        messages.warning(request, NIEMAND)
        return redirect(pagina_van(deze))
    _spoor(request, "accreditatie", deze)
    naam = bestandsnaam(accreditatie.WAT, deze, vorm)
    if vorm == "csv":
        return als_bestand(accreditatie.maak_csv(lijst), naam, CSV)
    if vorm == "xlsx":
        return als_bestand(accreditatie.maak_xlsx(lijst), naam, XLSX)
    return lever(
        request,
        deze,
        soort=SOORT,
        wat=accreditatie.WAT,
        html=lambda: accreditatie.drukvel(lijst),
    )
