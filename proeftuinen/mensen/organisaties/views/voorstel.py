"""Proposals of other proeftuinen, and one's own."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen.organisaties import voorstellen
from proeftuinen.mensen.organisaties.forms import BesluitForm
from proeftuinen.mensen.organisaties.models import Wijzigingsvoorstel
from proeftuinen.mensen.organisaties.views.lijst import MAP, PLEK
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

TE_LAAT = "Iemand anders besloot al over dit voorstel. Hieronder zie je wat er nu staat."
GEWIJZIGD = "De organisatie is net gewijzigd. Kijk het voorstel nog eens na."


@require_GET
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the open proposals to us, and what became of ours."""
    context = {
        "pagina": blader(request, voorstellen.te_bekijken(proeftuin)),
        "eigen": voorstellen.gedaan_door(proeftuin)[:50],
    }
    return toon(request, proeftuin, f"{MAP}/voorstellen.html", **PLEK, context=context)


def _zichtbaar(proeftuin: Proeftuin, wvid: str) -> Wijzigingsvoorstel:
    """Return a proposal to us or by us; any other does not exist."""
    van_ons = Q(pk__in=voorstellen.gedaan_door(proeftuin).values("pk"))
    aan_ons = Q(pk__in=voorstellen.aan(proeftuin).values("pk"))
    rijen = Wijzigingsvoorstel.objects.filter(van_ons | aan_ons)
    return get_object_or_404(rijen.select_related("organisatie__gemaakt_in"), publiek_id=wvid)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def voorstel(request: HttpRequest, proeftuin: Proeftuin, wvid: str) -> HttpResponse:
    """Show a proposal with both texts; its keeper takes it over or not."""
    dit = _zichtbaar(proeftuin, wvid)
    beslist = dit.organisatie.is_van(proeftuin)
    form = BesluitForm(request.POST or None, initial={"versie": dit.organisatie.versie})
    if request.method == "POST" and beslist and form.is_valid():
        if _besluit(request, proeftuin, dit, **form.cleaned_data):
            return redirect("proeftuinen:organisatie-voorstellen", proeftuin.publiek_id)
        return redirect("proeftuinen:organisatie-voorstel", proeftuin.publiek_id, wvid)
    context = {
        "voorstel": dit,
        "verschillen": voorstellen.verschillen(dit),
        "beslist": beslist and dit.besluit == dit.Besluit.OPEN,
        "van_ons": dit.proeftuin_id == proeftuin.pk,
        "form": form,
    }
    return toon(request, proeftuin, f"{MAP}/voorstel.html", **PLEK, context=context)


def _besluit(
    request: HttpRequest,
    proeftuin: Proeftuin,
    dit: Wijzigingsvoorstel,
    *,
    versie: int,
    besluit: str,
) -> bool:
    """Carry the decision out and say what came of it; False when it could not be."""
    wie = {"voorstel": dit, "proeftuin": proeftuin, "door": request.user}
    try:
        if besluit == "neem":
            voorstellen.neem_aan(**wie, versie=versie)
            messages.success(request, f"Het voorstel voor {dit.organisatie.naam} is overgenomen.")
        else:
            voorstellen.wijs_af(**wie)
            messages.success(request, "Jullie laten het zoals het was.")
    except voorstellen.AlBesloten:
        messages.error(request, TE_LAAT)
        return False
    except Bewerkingsconflict:
        messages.error(request, GEWIJZIGD)
        return False
    return True
