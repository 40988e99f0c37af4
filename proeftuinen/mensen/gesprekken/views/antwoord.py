"""What who was spoken to sees of the notes, without an account: GET shows, POST answers."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.mensen.gesprekken import voorleggen
from proeftuinen.mensen.gesprekken.forms import AntwoordForm
from proeftuinen.mensen.gesprekken.views.gesprek import MAP
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import tekst_van


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def gesprek_antwoord(request: HttpRequest, token: str) -> HttpResponse:
    """Show the notes to who was spoken to, and take the answer, once."""
    gesprek = voorleggen.zoek(token)
    if gesprek is None:
        return te_vaak(request, "gesprek_antwoord") or _werkt_niet(request)
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and not gesprek.antwoord and form.is_valid():
        keuze, reactie = form.cleaned_data["antwoord"], form.cleaned_data["reactie"]
        try:
            voorleggen.antwoord(gesprek=gesprek, keuze=keuze, reactie=reactie)
        except voorleggen.KanNiet:
            return _werkt_niet(request, reactie)
        return redirect("proeftuinen:gesprek-antwoord", token)
    tekst = tekst_van(Toestemming.Doel.GESPREKSNOTITIES)
    context = {"gesprek": gesprek, "form": form, "tekst": tekst}
    return render(request, f"{MAP}/antwoord.html", context)


def _werkt_niet(request: HttpRequest, reactie: str = "") -> HttpResponse:
    """Say that the link ended, and give back what was typed."""
    context = {"reactie": reactie}
    return render(request, f"{MAP}/antwoord_kan_niet.html", context, status=410)
