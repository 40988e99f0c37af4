"""What an item said before, and what changed between any two publications."""

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Itemversie, Kennisitem
from kennisbank.items.verschil import verschil
from kennisbank.schrijven.lezen import naam_van
from kennisbank.schrijven.voorbeeld import voorbeeld
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader

MAP = "kennisbank/schrijven"
HOOGSTE_NUMMER = 1_000_000


def _nummer(tekst: str) -> int:
    geldig = tekst.isascii() and tekst.isdigit() and len(tekst) < 8
    return int(tekst) if geldig else 0


@require_GET
@met_item(Recht.KENNIS_BIJDRAGEN)
def versies(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """List the publications of an item, newest first."""
    rijen = item.versies.select_related("door", "schrijver").defer("inhoud")
    pagina = blader(request, rijen)
    regels = [(v, naam_van(v.schrijver), naam_van(v.door)) for v in pagina.object_list]
    context = {"item": item, "pagina": pagina, "regels": regels}
    return toon(request, f"{MAP}/versies.html", plank=item.plank, context=context)


@require_GET
@met_item(Recht.KENNIS_BIJDRAGEN)
def versie(request: HttpRequest, item: Kennisitem, nummer: int) -> HttpResponse:
    """Show what one publication changed: against the one before it, or that of `?met=`."""
    if not 0 < nummer < HOOGSTE_NUMMER:
        raise Http404
    rijen = item.versies.select_related("door", "schrijver")
    deze: Itemversie = get_object_or_404(rijen, nummer=nummer)
    met = request.GET.get("met", "")
    gevraagd = _nummer(met) or nummer - 1
    ander = item.versies.filter(nummer=gevraagd).first()
    nieuw = Iteminhoud.uit(deze.inhoud)
    context = {
        **voorbeeld(item, nieuw),
        "stuk": item,
        "versie": deze,
        "ander": ander,
        "hoogste": item.versies.aggregate(hoogste=Max("nummer"))["hoogste"],
        "onbekend": bool(met) and (ander is None or ander.nummer != _nummer(met)),
        "schrijver": naam_van(deze.schrijver),
        "door": naam_van(deze.door),
        "velden": verschil(Iteminhoud.uit(ander.inhoud), nieuw) if ander else [],
    }
    return toon(request, f"{MAP}/versie.html", plank=item.plank, context=context)
