"""The page behind the link in the mail: who has it answers, no account is asked."""

from functools import partial

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.experimenten.loggen import vraag
from proeftuinen.experimenten.loggen.forms import AntwoordForm
from proeftuinen.experimenten.loggen.models import Logvraag
from proeftuinen.mensen.herkenbaar import namen_van

MAP = "proeftuinen/experimenten/loggen"


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def logvraag(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question, and take its answer once."""
    deze = vraag.vind(token)
    if deze is None or not vraag.is_open(deze):
        return te_vaak(request, "logvraag") or _over(request, deze)
    form = AntwoordForm(request.POST or None, namen=partial(namen_van, deze.experiment.proeftuin))
    if request.method == "POST" and form.is_valid():
        bericht = vraag.beantwoord(
            vraag=deze, hoe=form.cleaned_data["hoe"], tekst=form.cleaned_data["tekst"]
        )
        if bericht is None:
            deze.refresh_from_db()
            return _over(request, deze)
        return render(request, f"{MAP}/vraag_dank.html", {"experiment": deze.experiment})
    context = {"form": form, "experiment": deze.experiment, "wie": deze.contact}
    return render(request, f"{MAP}/vraag.html", context)


def _over(request: HttpRequest, deze: Logvraag | None) -> HttpResponse:
    """Say kindly that it is over; never of what."""
    context = {"beantwoord": bool(deze and deze.beantwoord_op)}
    return render(request, f"{MAP}/vraag_over.html", context, status=410)
