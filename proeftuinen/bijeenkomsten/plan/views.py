"""The meetings of a proeftuin, and one of them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.bladzijde import TAB, toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/plan"


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the meetings in the order of days."""
    pagina = blader(request, Bijeenkomst.objects.van(proeftuin).select_related("stap"))
    return toon(request, proeftuin, f"{MAP}/lijst.html", tab=TAB, context={"pagina": pagina})


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def bijeenkomst(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show one meeting: its run sheet, or the programme to who takes part."""
    deze = vind(proeftuin, bkid)
    context = {"onderdelen": lezen.onderdelen_van(deze)}
    sjabloon = f"{MAP}/bijeenkomst.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Programma", context=context)
