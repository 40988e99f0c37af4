"""Even rust and overleden: what the team does when someone falls ill, mourns or dies."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.mensen import stilte
from proeftuinen.mensen.views.contact import haal, toon_bij_mensen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import AlleenVersieForm
from proeftuinen.traject.models import Proeftuin

NIET_AANGEKOMEN = "Dat kwam niet goed aan. Probeer het nog eens."


@require_POST
@met_proeftuin(Recht.STIL_ZETTEN)
def rust(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Stop all post to someone, or start it again, as the button says."""
    deze = haal(proeftuin, ctid)
    match request.POST.get("rust"):
        case "1":
            stilte.zet_op_rust(contact=deze, door=request.user)
            messages.success(
                request, f"{deze} krijgt geen post meer. Met “Weer post sturen” zet je dat terug."
            )
        case "0" if stilte.haal_van_rust(contact=deze, door=request.user):
            messages.success(
                request, f"{deze} krijgt weer post. Wat tegengehouden is, blijft bij Post staan."
            )
        case "0":
            messages.error(request, "Naar dit mailadres gaat geen post meer. Dat blijft zo.")
        case _:
            messages.error(request, NIET_AANGEKOMEN)
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.STIL_ZETTEN)
def overleden(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Ask first, then write down that someone died."""
    deze = haal(proeftuin, ctid)
    form = AlleenVersieForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        try:
            stilte.overleden(contact=deze, door=request.user, versie=form.cleaned_data["versie"])
        except Bewerkingsconflict:
            messages.error(request, "Iemand anders wijzigde dit net. Kijk het nog eens na.")
        else:
            messages.success(request, f"Er gaat geen post meer naar {deze}.")
        return redirect(deze)
    return toon_bij_mensen(request, proeftuin, "overleden", {"form": form, "contact": deze})


@require_POST
@met_proeftuin(Recht.STIL_ZETTEN)
def niet_overleden(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Undo that someone was written down as having died."""
    deze = haal(proeftuin, ctid)
    if request.POST.get("terug") != "1":
        messages.error(request, NIET_AANGEKOMEN)
        return redirect(deze)
    stilte.toch_niet_overleden(contact=deze, door=request.user)
    messages.success(
        request, f"{deze} staat weer in de lijst. Post gaat pas weer als je dat hieronder aanzet."
    )
    return redirect(deze)
