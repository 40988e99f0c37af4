"""What someone keeps up: the lists, who keeps an item, and a newer text that ships."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.inhoud.bestand import Stuk, stuk_van
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.decorators import met_item
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.verschil import verschil
from kennisbank.nakijken import actions, lezen
from kennisbank.nakijken.wie import Planken, planken_van
from kennisbank.schrijven.besluitforms import AlleenVersieForm
from leerwerkplaats.gebruikers.beveiliging.slot import naar_slot
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.bladeren import blader

MAP = "kennisbank/nakijken"
type MetPlanken = Callable[[HttpRequest, Planken], HttpResponse]


def wie_meedoet(view: MetPlanken) -> Callable[[HttpRequest], HttpResponse]:
    """Give the view the shelves of this reader: 403 for who contributes to none."""

    @wraps(view)
    def bewaakt(request: HttpRequest) -> HttpResponse:
        planken = planken_van(request.user)
        if planken.doet_mee:
            return view(request, planken)
        if not request.user.sterk and any(v(request.user) for v in wie_biedt("vraagt_slot")):
            return naar_slot(request)
        raise PermissionDenied

    bewaakt.recht = Recht.KENNIS_BIJDRAGEN
    return bewaakt


@require_GET
@wie_meedoet
def nakijken(request: HttpRequest, planken: Planken) -> HttpResponse:
    """Show what this reader keeps up and is to be looked at again."""
    gevraagd = request.GET.get("lijst", "")
    lijsten, lijst, rijen = lezen.kies_lijst(request.user, planken, gevraagd)
    pagina = blader(request, rijen)
    deel = pagina.object_list
    context = {
        "lijsten": lijsten,
        "lijst": lijst,
        "pagina": pagina,
        "beheert": bool(planken.beheert),
        "regels": [] if lijst == "links" else lezen.regels(deel, request.user),
        "links": lezen.dode_regels(deel) if lijst == "links" else [],
    }
    return toon(request, f"{MAP}/nakijken.html", context=context)


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def bijhouden(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Say that one keeps an item up (`wel=1`), or no longer (`wel=0`)."""
    wel = request.POST.get("wel")
    if wel in {"0", "1"}:
        actions.houd_bij(item=item, door=request.user, wel=wel == "1")
        zin = "Jij houdt dit bij." if wel == "1" else "Je houdt dit niet meer bij."
        messages.success(request, zin)
    return redirect(item)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BEHEREN)
def nieuwe_tekst(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Compare what is here with what ships; take that as a concept, or keep one's own."""
    stuk = stuk_van(item.sleutel) if item.sleutel and item.nieuwe_afdruk else None
    if stuk is None:
        messages.info(request, "Er is geen nieuwe tekst om te bekijken.")
        return redirect(item)
    concept = Concept.objects.filter(item=item).first()
    versie = (concept or item).versie
    form = AlleenVersieForm(request.POST or None, initial={"versie": versie})
    if request.method == "POST" and form.is_valid() and "besluit" in request.POST:
        return _besluit(request, item, stuk, form.cleaned_data["versie"])
    hier = Iteminhoud.uit(concept.inhoud) if concept else item_inhoud.lees(item)
    context = {
        "item": item,
        "form": form,
        "concept": concept,
        "velden": verschil(hier, stuk.inhoud),
        "titel": hier.titel,
    }
    return toon(request, f"{MAP}/nieuwe_tekst.html", plank=item.plank, context=context)


def _besluit(request: HttpRequest, item: Kennisitem, stuk: Stuk, versie: int) -> HttpResponse:
    if request.POST["besluit"] != "overnemen":
        actions.houd_eigen_tekst(item=item, door=request.user, inhoud=stuk.inhoud)
        messages.success(request, "Jullie eigen tekst blijft.")
        return redirect(f"{reverse('kennisbank:nakijken')}?lijst=nieuwe-tekst")
    try:
        actions.neem_tekst_over(item=item, door=request.user, versie=versie, inhoud=stuk.inhoud)
    except Bewerkingsconflict:
        messages.error(request, "Iemand schreef hier net aan. Bekijk het verschil nog eens.")
        return redirect(request.path)
    messages.success(request, "De nieuwe tekst is nu je concept. Lees hem na en publiceer.")
    return redirect("kennisbank:concept", item.slug)
