"""Even rust: one press stops all mail to someone, one press starts it again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post import stil


@require_POST
@met_proeftuin(Recht.STIL_ZETTEN)
def genodigde(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Set an invited address to rest, or end it; the invitation stays open."""
    rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)
    eigen = proeftuin.uitnodigingen.open(timezone.now()).filter(rol__in=rollen)
    brief = get_object_or_404(eigen, publiek_id=uid)
    adres = brief.email
    _zet(request, proeftuin, adres=adres, over_id=brief.publiek_id, naam=adres)
    return redirect("proeftuinen:uitnodigingen", proeftuin.publiek_id)


def _zet(
    request: HttpRequest, proeftuin: Proeftuin, *, adres: str, over_id: str, naam: str
) -> None:
    """Do what the button says, so that a second press changes nothing."""
    wie = {"adres": adres, "over_id": over_id, "proeftuin": proeftuin, "door": request.user}
    match request.POST.get("rust"):
        case "1":
            stil.zet_op_rust(**wie)
            messages.success(
                request, f"{naam} krijgt geen post meer. Met “Weer post sturen” zet je dat terug."
            )
        case "0":
            stil.haal_van_rust(**wie)
            messages.success(
                request, f"{naam} krijgt weer post. Wat tegengehouden is, blijft bij Post staan."
            )
        case _:
            messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
