"""The list of tables, and of what was learnt at them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from casustafel.bladzijde import toon_tafel
from casustafel.inzichten import lezen as inzichtlezen
from casustafel.inzichten.views import pagina
from casustafel.overzicht import lezen
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "casustafel/overzicht"


@require_GET
@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def casustafels(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what is to come, and what was: day, tree and numbers, never what was told."""
    bladzijde = blader(request, lezen.voorbije(proeftuin, request.lezer))
    context = {
        "komende": lezen.komende(proeftuin, request.lezer),
        "voorbij": [lezen.als_regel(tafel, proeftuin) for tafel in bladzijde],
        "pagina": bladzijde,
        "achteraf": inzichtlezen.achteraf(proeftuin),
    }
    return toon_tafel(request, proeftuin, f"{MAP}/casustafels.html", context=context)


@require_GET
@met_proeftuin(Recht.INZICHTEN_LEZEN)
def inzichten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show checked insights, perhaps of one dimension; who only reads along sees what is shared."""
    dimensie = request.GET.get("dimensie", "")
    dimensie = dimensie if dimensie in Dimensie.values else ""
    rijen = inzichtlezen.te_lezen(proeftuin, request.lezer)
    bladzijde = blader(
        request, inzichtlezen.met_signalen(inzichtlezen.op_dimensie(rijen, dimensie))
    )
    for inzicht in bladzijde:
        inzicht.proeftuin = proeftuin
    binnen = request.lezer.mag(Recht.CASUSTAFEL_ZIEN)
    context = {
        "regels": [(rij, inzichtlezen.dimensies_van(rij)) for rij in bladzijde],
        "pagina": bladzijde,
        "dimensie": dimensie,
        "dimensies": Dimensie,
        "te_nakijken": inzichtlezen.te_nakijken(proeftuin, request.lezer),
        "achteraf": inzichtlezen.achteraf(proeftuin) if binnen else None,
        "binnen": binnen,
    }
    return pagina(request, proeftuin, f"{MAP}/inzichten.html", context)
