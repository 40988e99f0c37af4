"""The page "Inloggen": which second locks one has, and opening them for this session."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.gebruikers.beveiliging import opnieuw, sloten
from leerwerkplaats.gebruikers.bladzijde import toon_eigen

TAB = "Inloggen"


@require_GET
def slot(request: HttpRequest) -> HttpResponse:
    """Show the locks; let someone who has one open it, and someone who needs one choose."""
    eigen, verplicht = sloten.lees(request.user), sloten.is_verplicht(request.user)
    terug = request.GET.get("next", "")
    if eigen.aantal and not request.user.sterk:
        return opnieuw.toon(request, terug=terug or request.path, slot_eerst=True)
    sjabloon = "mijn/slot.html"
    if verplicht and not request.user.sterk:
        sjabloon = "mijn/slot_begin.html"
    context = {"sloten": eigen, "verplicht": verplicht, "terug": terug}
    return toon_eigen(request, sjabloon, tab=TAB, context=context)


slot.recht = None


def verder(request: HttpRequest, standaard: str) -> str:
    """Return where to go after a change: the path in `next` when it is ours, or `standaard`."""
    terug = request.POST.get("next") or request.GET.get("next") or ""
    return opnieuw.eigen_pad(request, terug) if terug else standaard
