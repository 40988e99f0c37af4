"""What happens to an item that was published: it still holds, it leaves the page, it goes."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.schrijven import actions
from kennisbank.schrijven.besluitforms import AlleenVersieForm, NakijkdagForm
from kennisbank.schrijven.views.concept import MAP, NET_GEWIJZIGD, adres
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict


def _vraag(
    request: HttpRequest,
    item: Kennisitem,
    form: AlleenVersieForm | NakijkdagForm,
    **woorden: str,
) -> HttpResponse:
    context = {"item": item, "form": form, "terug": item.get_absolute_url(), **woorden}
    return toon(request, f"{MAP}/vraag.html", plank=item.plank, context=context)


def _doe(request: HttpRequest, daad: Callable[[], None], gelukt: str, *, naar: str) -> HttpResponse:
    """Carry out an act; whoever did not see how things stand now, is asked again."""
    try:
        daad()
    except Bewerkingsconflict:
        messages.error(request, NET_GEWIJZIGD)
        return redirect(request.path)
    messages.success(request, gelukt)
    return redirect(naar)


def plank_van(item: Kennisitem) -> str:
    """Return the address of the shelf on which the item stands."""
    return reverse("kennisbank:plank", args=[item.plank.publiek_id])


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def nagekeken(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Say that it still holds, and when to look again."""
    if not item.gepubliceerd_op:
        return redirect(adres(item))
    form = NakijkdagForm(request.POST or None, initial={"versie": item.versie})
    if request.method == "POST" and form.is_valid():

        def daad() -> None:
            actions.houd_geldig(item=item, door=request.user, **form.cleaned_data)

        return _doe(request, daad, "Fijn dat je keek.", naar=item.get_absolute_url())
    return _vraag(
        request,
        item,
        form,
        vraag="Klopt het nog?",
        uitleg="Lees het na en volg de links. Klopt er iets niet? Wijzig het dan eerst.",
        knop="Het klopt nog",
    )


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_VASTSTELLEN)
def terugtrekken(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Ask first, then take it from view; its text is a concept again."""
    if not item.gepubliceerd_op:
        return redirect(adres(item))
    form = AlleenVersieForm(request.POST or None, initial={"versie": item.versie})
    if request.method == "POST" and form.is_valid():

        def daad() -> None:
            actions.trek_terug(item=item, door=request.user, **form.cleaned_data)

        return _doe(
            request, daad, "Niemand ziet het meer. Het is weer een concept.", naar=adres(item)
        )
    return _vraag(
        request,
        item,
        form,
        vraag="Trek je dit terug?",
        uitleg="Niemand kan het dan nog lezen of vinden. De tekst blijft als concept bewaard.",
        knop="Ja, trek het terug",
    )


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BEHEREN)
def weghalen(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Ask first, then take it away with its versions and files."""
    form = AlleenVersieForm(request.POST or None, initial={"versie": item.versie})
    if request.method == "POST" and form.is_valid():

        def daad() -> None:
            actions.haal_weg(item=item, door=request.user, **form.cleaned_data)

        try:
            return _doe(request, daad, "Het item is weg.", naar=plank_van(item))
        except actions.MagNiet as fout:
            messages.error(request, str(fout))
            return redirect(item)
    return _vraag(
        request,
        item,
        form,
        vraag="Haal je dit weg?",
        uitleg="Het gaat weg met versies en bestanden, ook uit bundels. Je krijgt het niet terug.",
        knop="Ja, haal het weg",
    )
