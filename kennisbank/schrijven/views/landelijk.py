"""Offering an item to the shelf of the whole site, and taking such an offer over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import alleen_landelijk, met_item, met_voordracht
from kennisbank.items.models import Kennisitem
from kennisbank.planken.models import Plank
from kennisbank.schrijven import actions, overnemen
from kennisbank.schrijven.besluitforms import AlleenVersieForm
from kennisbank.schrijven.views.concept import MAP, NET_GEWIJZIGD, NIET_AANGEKOMEN, adres, doe
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_VASTSTELLEN)
def voordragen(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Offer what is published here to everyone, or take the offer back."""
    if not item.gepubliceerd_op or item.plank.is_landelijk:
        return redirect(item)
    al = bool(item.aangeboden_op)
    if request.method == "POST":
        wel = "terug" not in request.POST

        def daad(versie: int) -> None:
            actions.draag_voor(item=item, door=request.user, versie=versie, wel=wel)

        gelukt = "Het landelijk programma ziet het nu." if wel else "Je draagt het niet meer voor."
        return doe(request, item, daad, gelukt, item.get_absolute_url())
    context = {
        "item": item,
        "al": al,
        "form": AlleenVersieForm(initial={"versie": item.versie}),
    }
    return toon(request, f"{MAP}/voordragen.html", plank=item.plank, context=context)


@require_GET
@alleen_landelijk
def voordrachten(request: HttpRequest) -> HttpResponse:
    """List what places offer, the longest waiting first, each with what was done with it."""
    rijen = Kennisitem.objects.gepubliceerd().filter(aangeboden_op__isnull=False)
    rijen = rijen.exclude(plank__ruimte="").select_related("plank")
    pagina = blader(request, rijen.order_by("aangeboden_op", "pk"))
    context = {"pagina": pagina, "regels": overnemen.regels(pagina.object_list)}
    plank = Plank.objects.landelijk()
    return toon(request, f"{MAP}/voordrachten.html", plank=plank, context=context)


@require_POST
@met_voordracht
def overnemen_view(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Take an offer over, as a concept on the shelf of the whole site."""
    form = AlleenVersieForm(request.POST)
    if not form.is_valid():
        messages.error(request, NIET_AANGEKOMEN)
        return redirect("kennisbank:voordrachten")
    try:
        nieuw = overnemen.neem_over(item=item, door=request.user, **form.cleaned_data)
    except overnemen.NietMeer:
        messages.error(request, NET_GEWIJZIGD)
        return redirect("kennisbank:voordrachten")
    messages.success(request, "Het staat als concept op de landelijke plank. Kijk het na.")
    return redirect(adres(nieuw))
