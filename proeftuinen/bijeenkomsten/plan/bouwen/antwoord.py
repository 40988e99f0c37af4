"""Answering a change of a run sheet: the page again, or for htmx the list alone."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from proeftuinen.bijeenkomsten.plan.bouwen.beeld import Focus, bladcontext
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

SJABLOON = "proeftuinen/bijeenkomsten/plan/bijeenkomst.html"


def antwoord(
    request: HttpRequest,
    bijeenkomst: Bijeenkomst,
    *,
    zeg: str = "",
    fout: str = "",
    focus: Focus | None = None,
) -> HttpResponse:
    """Show the run sheet as it is now; `zeg` is what happened, `fout` why nothing did."""
    if not request.htmx:
        if fout:
            messages.error(request, fout)
        elif zeg:
            messages.success(request, zeg)
        return naar_blok(bijeenkomst, focus.odid if focus else "")
    context = {
        **bladcontext(request, bijeenkomst, focus=focus),
        "bijeenkomst": bijeenkomst,
        "proeftuin": bijeenkomst.proeftuin,
        "mag": request.mag,
        "zeg": zeg,
        "fout": fout,
        "naar_kop": not (focus or fout),
    }
    return render(request, f"{SJABLOON}#draaiboek", context)


def naar_blok(bijeenkomst: Bijeenkomst, odid: str = "") -> HttpResponseRedirect:
    """Lead on to the run sheet, at a block."""
    plek = f"#onderdeel-{odid}" if odid else ""
    return redirect(f"{bijeenkomst.get_absolute_url()}{plek}")
