"""The screen in the room: follows the plan, shows what may be shown, and says where to join."""

from hashlib import sha256

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.scherm_beeld import lees_beeld, merk
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.netwerk.kaart.lezen import respons
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = "proeftuinen/bijeenkomsten/live/scherm.html"
_LENGTE = 16


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def scherm(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the screen; without a script it loads itself again every ten seconds."""
    deze, nu = vind(proeftuin, bkid), dit_moment()
    zitting = _zitting(proeftuin, bkid)
    context = {
        "proeftuin": proeftuin,
        "bijeenkomst": deze,
        "beeld": lees_beeld(deze, zitting, nu),
        "etag": _etag(zitting),
    }
    return render(request, SJABLOON, context)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def beeld(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Return what the screen shows; 304 while it shows that already."""
    zitting = _zitting(proeftuin, bkid)
    nieuw = _etag(zitting)
    if request.headers.get("If-None-Match") == nieuw:
        return HttpResponse(status=304, headers={"ETag": nieuw})
    deze = zitting.bijeenkomst if zitting else vind(proeftuin, bkid)
    deze.proeftuin = proeftuin
    inhoud = {"beeld": lees_beeld(deze, zitting, dit_moment())}
    context = {"proeftuin": proeftuin, "bijeenkomst": deze, **inhoud}
    antwoord = render(request, f"{SJABLOON}#beeld", context)
    antwoord["ETag"] = nieuw
    return antwoord


def _zitting(proeftuin: Proeftuin, bkid: str) -> Zitting | None:
    """Return the room, with as `gemeten` the wave that is on the screen; one query."""
    vragen = Livevraag.objects.filter(zitting=OuterRef("pk"), op_scherm=True)
    gemeten = vragen.filter(soort=Livesoort.NULMETING).values("meting")[:1]
    plek = {"bijeenkomst__publiek_id": bkid, "bijeenkomst__proeftuin": proeftuin}
    rijen = Zitting.objects.filter(**plek).select_related("bijeenkomst__stap")
    return rijen.annotate(gemeten=Subquery(gemeten)).first()


def _etag(zitting: Zitting | None) -> str:
    """Return the mark of what is shown; while a wave is shown, also of how many answered."""
    delen = [merk(zitting, dit_moment())]
    if zitting is not None and zitting.gemeten:
        delen.append(str(respons(Meting(pk=zitting.gemeten))))
    return f'"{sha256("|".join(delen).encode()).hexdigest()[:_LENGTE]}"'
