"""The harvest of all places in which someone reads along, on one page and as one report."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.uitgaven.gemeente import lezen
from proeftuinen.uitgaven.gemeente.druk import SOORT

MAP = "proeftuinen/uitgaven/gemeente"
TE_KIEZEN = 60


@require_GET
def oogst(request: HttpRequest) -> HttpResponse:
    """Show what was published in all one's places, with figures side by side."""
    plekken = lezen.plekken_van(request)
    gekozen = lezen.kies(plekken, request.GET.getlist("plek"))
    context = {
        "pagina": blader(request, lezen.uitgaven_van(request).prefetch_related("bestanden")),
        "plekken": plekken.order_by("-start", "naam", "pk")[:TE_KIEZEN],
        "gekozen": gekozen,
        "cijfers": lezen.cijfers_naast_elkaar(gekozen),
        "verhalen": lezen.verhalen(gekozen),
        "meeste": lezen.MEESTE,
    }
    return render(request, f"{MAP}/oogst.html", context)


oogst.recht = None  # everyone who is signed in sees what is theirs


@require_POST
def rapport(request: HttpRequest) -> HttpResponse:
    """Have one report made over the chosen places; pressing twice gives the one that runs."""
    ids = request.POST.getlist("plek")
    plekken = lezen.kies(lezen.plekken_van(request), ids) if ids else []
    if not plekken:
        messages.error(request, "Kies eerst een of meer plekken.")
        return redirect("proeftuinen:gemeente-oogst")
    eerste = plekken[0].publiek_id
    opdracht = vraag_aan(
        gebruiker=request.user,
        soort=SOORT,
        ruimte=eerste,
        gegevens={"plekken": sorted(plek.publiek_id for plek in plekken)},
    )
    return redirect("proeftuinen:opdracht", eerste, opdracht.publiek_id)


rapport.recht = None  # over one's own places only
