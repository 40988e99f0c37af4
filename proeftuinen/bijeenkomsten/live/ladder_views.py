"""The ladder and the wave as questions to the room: begin, place a dot, end and show."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.bijeenkomsten.live import ladder, meting
from proeftuinen.bijeenkomsten.live.deur import in_zaal
from proeftuinen.bijeenkomsten.live.gasten import gast_van, onthoudt_telefoon, zorg_voor_gast
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden, vind_zitting
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.papier import vind_vraag
from proeftuinen.bijeenkomsten.live.vragen import MEESTE, Vol, ZaalDicht
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Livesoort
from proeftuinen.netwerk.ladder.forms import StipForm
from proeftuinen.netwerk.ladder.treden import UITLEG
from proeftuinen.netwerk.meten.actions import AnderOpen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_MAP = "proeftuinen/bijeenkomsten/live"
VOL = f"Er staan al {MEESTE} vragen bij deze bijeenkomst. Haal er eerst een weg."
ZAAL_DICHT = "De zaal is dicht. Open hem eerst."
MAG_NIET = "De meting is nog niet open. Een procesbegeleider kan hem openen."
ANDER_OPEN = "Er is net een andere meting geopend. Probeer het nog eens."
NET_ANDERS = "Iemand wijzigde het gesprek op hetzelfde moment. Probeer het nog eens."


class BijForm(forms.Form):
    """At which block something is asked; what does not exist is no block."""

    onderdeel = forms.SlugField(max_length=20, required=False)

    def onderdeel_van(self, zitting: Zitting) -> Agendaonderdeel | None:
        """Return the block, or None."""
        odid = self.cleaned_data.get("onderdeel", "") if self.is_valid() else ""
        return zitting.bijeenkomst.onderdelen.filter(publiek_id=odid).first()


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def ladder_beginnen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Ask the room for dots on the ladder."""
    zitting = vind_zitting(vind(proeftuin, bkid))
    bij = BijForm(request.POST).onderdeel_van(zitting)
    try:
        ladder.begin(zitting=zitting, door=request.user, onderdeel=bij)
        messages.success(request, "Iedereen kan nu een stip zetten.")
    except ZaalDicht:
        messages.error(request, ZAAL_DICHT)
    except Vol:
        messages.error(request, VOL)
    return redirect(naar_leiden(zitting.bijeenkomst))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def ladder_afronden(
    request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str
) -> HttpResponse:
    """End the talk, and show where the dots lie."""
    deze = vind(proeftuin, bkid)
    vraag = vind_vraag(deze, lvid)
    try:
        ladder.rond_af(vraag=vraag, door=request.user)
    except Bewerkingsconflict:
        messages.error(request, NET_ANDERS)
    return redirect(naar_leiden(deze))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def meting_beginnen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Let the room fill in the network; who may, opens the wave with it."""
    zitting = vind_zitting(vind(proeftuin, bkid))
    wie = {"door": request.user, "mag_openen": request.lezer.mag(Recht.METING_BEHEREN)}
    bij = BijForm(request.POST).onderdeel_van(zitting)
    try:
        meting.begin(zitting=zitting, onderdeel=bij, **wie)
    except ZaalDicht:
        messages.error(request, ZAAL_DICHT)
    except Vol:
        messages.error(request, VOL)
    except meting.MagNiet:
        messages.error(request, MAG_NIET)
    except AnderOpen:
        messages.error(request, ANDER_OPEN)
    return redirect(naar_leiden(zitting.bijeenkomst))


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
@in_zaal
@onthoudt_telefoon
def trede(request: HttpRequest, zitting: Zitting, lvid: str) -> HttpResponse:
    """Place the dot of this phone; a second one is not counted."""
    rijen = Livevraag.objects.filter(zitting=zitting, soort=Livesoort.LADDER)
    vraag = get_object_or_404(rijen.select_related("laddergesprek"), publiek_id=lvid)
    vraag.zitting = zitting
    form = StipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if gast_van(request, zitting) is None and (wacht := te_vaak(request, "livegast")):
            return wacht
        keuze = Trede(form.cleaned_data["trede"])
        try:
            with transaction.atomic():
                ladder.zet_stip(vraag=vraag, gast=zorg_voor_gast(request, zitting), trede=keuze)
        except ladder.Dicht:
            messages.error(request, "Er kan geen stip meer bij. Kijk op het scherm.")
        return redirect(request.path)
    gast = gast_van(request, zitting)
    gezet = gast is not None and ladder.heeft_gezet(vraag, gast)
    context = {"zitting": zitting, "vraag": vraag, "form": form, "gezet": gezet}
    context["uitleg"] = [(trede, UITLEG[trede]) for trede in reversed(Trede)]
    return render(request, f"{_MAP}/trede.html", context)
