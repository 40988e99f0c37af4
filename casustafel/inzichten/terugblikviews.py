"""The page behind the link in the letter of eight weeks later; no account is asked."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from casustafel.inzichten import terugblik as blik
from casustafel.inzichten.forms import TerugblikForm
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer

MAP = "casustafel/inzichten"


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def terugblik(request: HttpRequest, token: str) -> HttpResponse:
    """Show the choices, and take them; until the link ends they can be changed."""
    gast = blik.vind(token)
    if gast is None or not blik.is_open(gast):
        return te_vaak(request, "terugblik") or _over(request)
    form = TerugblikForm(request.POST or None, initial={"keuzes": gast.terugblik})
    context = {"form": form, "tafel": gast.tafel, "plek": gast.tafel.proeftuin.titel}
    if request.method == "POST" and form.is_valid():
        blik.antwoord(gast=gast, keuzes=form.cleaned_data["keuzes"])
        return render(request, f"{MAP}/terugblik_dank.html", context)
    return render(request, f"{MAP}/terugblik.html", context)


def _over(request: HttpRequest) -> HttpResponse:
    """Say kindly that it is over; never of what."""
    return render(request, f"{MAP}/terugblik_over.html", status=410)
