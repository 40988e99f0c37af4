"""The matrix of who can mean what, and what one does from a cell."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.sociale_kaart import actions
from proeftuinen.sociale_kaart.bevestigd import nu
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.lezen import instelling_van, kies_indeling, lees_matrix
from proeftuinen.sociale_kaart.tabel import teken_rijen
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SUB = "Sociale kaart"
MAP = "proeftuinen/sociale_kaart"


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def kaart(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the matrix in the columns that are asked for."""
    instelling = instelling_van(proeftuin)
    indeling = kies_indeling(request.GET.get("kolommen", ""), instelling.indeling)
    matrix = lees_matrix(proeftuin, indeling, nu())
    context = {
        "matrix": matrix,
        "rijen": teken_rijen(matrix),
        "indeling": indeling,
        "standaard": instelling.indeling,
        "indelingen": Indeling.choices,
        "mag_beheren": request.mag.organisaties_beheren,
        "mag_sturen": request.mag.organisaties_beheren and request.mag.draad_leggen,
    }
    return toon(request, proeftuin, f"{MAP}/kaart.html", tab="Mensen", sub=SUB, context=context)


@require_POST
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def instellen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Choose which columns this place sees first."""
    gekozen = request.POST.get("kolommen", "")
    if gekozen in Indeling.values:
        indeling = Indeling(gekozen)
        actions.kies_kolommen(proeftuin=proeftuin, door=request.user, indeling=indeling)
        messages.success(request, f"Jullie beginnen voortaan met: {indeling.label.lower()}.")
    else:
        messages.error(request, "Deze keuze bestaat niet. Kies er een uit de lijst.")
    return redirect("proeftuinen:sociale-kaart", proeftuin.publiek_id)


@require_POST
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def witte_vlek(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make a knot of a witte vlek and lead to where it can be sent on."""
    gevraagd = request.POST.get("kolommen", "")
    terug = reverse("proeftuinen:sociale-kaart", args=[proeftuin.publiek_id])
    if gevraagd not in Indeling.values:
        messages.error(request, "Kies eerst een vak.")
        return redirect(terug)
    indeling = Indeling(gevraagd)
    vakken = {vak.anker: vak for vak in lees_matrix(proeftuin, indeling, nu()).vakken}
    vak = vakken.get(request.POST.get("vak", ""))
    if vak is None:
        raise Http404
    if not vak.wit:
        messages.info(request, f"{vak.naam} is geen witte vlek meer. Daar staat nu iemand.")
        return redirect(f"{terug}?kolommen={indeling.value}")
    knoop = actions.meld_witte_vlek(
        proeftuin=proeftuin, indeling=indeling, vak=vak, door=request.user
    )
    schakel = Schakel.objects.get(soort=knoop.soort, object_id=knoop.object_id)
    return redirect("proeftuinen:schakel", proeftuin.publiek_id, schakel.publiek_id)
