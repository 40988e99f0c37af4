"""Taking a wave along: choosing, and handing the file over."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.pdf import Drukfout
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.netwerk.formaten import druk, vormen
from proeftuinen.netwerk.formaten.forms import JA, NEE, MeenemenForm, mag_gegevens
from proeftuinen.netwerk.formaten.kiezen import Blad, Vorm, kies, lees_blad
from proeftuinen.netwerk.lezen import te_zien
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/formaten"
PLEK = {"tab": "Netwerk", "sub": "Meenemen"}
GROOT = "Dit bestand kost wat meer tijd. Druk op “Haal het bestand op”, dan maken we het voor je."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_ZIEN)
def meenemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Choose what to take along; a large print is made by the worker."""
    metingen = te_zien(proeftuin, request.lezer)
    begin = {"meting": request.GET.get("meting", ""), "namen": JA, "vorm": Vorm.A3.value}
    begin |= {veld: request.GET[veld] for veld in ("vorm", "namen") if veld in request.GET}
    form = MeenemenForm(
        request.POST if request.method == "POST" else None,
        metingen=metingen,
        mag=request.mag,
        initial=begin,
    )
    if request.method == "POST" and form.is_valid():
        return _haal_op(request, proeftuin, metingen, form)
    context = {"form": form, "metingen": metingen}
    return toon(request, proeftuin, f"{MAP}/meenemen.html", **PLEK, context=context)


def _haal_op(
    request: HttpRequest, proeftuin: Proeftuin, metingen: list[Meting], form: MeenemenForm
) -> HttpResponse:
    """Lead to the file, or have the worker make it."""
    keuze = form.cleaned_data
    meting, vorm = kies(metingen, keuze["meting"]), Vorm(keuze["vorm"])
    if meting is None:
        raise Http404
    blad = lees_blad(proeftuin, meting, namen=keuze["namen"] == JA, grijs=keuze["grijs"])
    if not vormen.is_groot(blad, vorm):
        vraag = {naam: keuze[naam] for naam in ("meting", "namen", "vorm")}
        vraag |= {"grijs": JA} if keuze["grijs"] else {}
        adres = reverse("proeftuinen:netwerk-bestand", args=[proeftuin.publiek_id])
        return redirect(f"{adres}?{urlencode(vraag)}")
    opdracht = vraag_aan(
        gebruiker=request.user,
        soort=druk.SOORT,
        ruimte=proeftuin.publiek_id,
        gegevens={
            "meting": meting.publiek_id,
            "vorm": vorm.value,
            "namen": blad.namen,
            "grijs": blad.grijs,
        },
    )
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over a file: `vorm`, `meting` (or `wave`), `namen` (ja or nee), `grijs` (ja).

    Without a kind one chooses first; a large print is led to where the worker is asked.
    """
    gevraagd = request.GET.get("meting") or request.GET.get("wave", "")
    if "vorm" not in request.GET:
        return redirect("proeftuinen:netwerk-meenemen", proeftuin.publiek_id)
    vorm = next((v for v in Vorm if v.value == request.GET["vorm"]), None)
    meting = kies(te_zien(proeftuin, request.lezer), gevraagd)
    if vorm is None or meting is None:
        raise Http404
    namen = request.GET.get("namen", JA) != NEE
    if not mag_gegevens(request.mag, vorm, namen=namen):
        raise PermissionDenied
    blad = lees_blad(proeftuin, meting, namen=namen, grijs=request.GET.get("grijs") == JA)
    if vormen.is_groot(blad, vorm):
        messages.info(request, GROOT)
        return _naar_kiezen(proeftuin, blad, vorm)
    return _geef(request, blad, vorm)


def _naar_kiezen(proeftuin: Proeftuin, blad: Blad, vorm: Vorm) -> HttpResponse:
    keuze = {"meting": blad.meting.publiek_id, "vorm": vorm.value}
    keuze["namen"] = JA if blad.namen else NEE
    adres = reverse("proeftuinen:netwerk-meenemen", args=[proeftuin.publiek_id])
    return redirect(f"{adres}?{urlencode(keuze)}")


def _geef(request: HttpRequest, blad: Blad, vorm: Vorm) -> HttpResponse:
    try:
        resultaat = vormen.maak(blad, vorm)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return _naar_kiezen(blad.proeftuin, blad, vorm)
    if blad.namen:
        leg_vast(
            "kaart.meegenomen" if vorm.is_beeld else "kaart.uitgevoerd",
            door=request.user,
            soort="meting",
            object_id=blad.meting.publiek_id,
            ruimte=blad.proeftuin.publiek_id,
        )
    return als_bestand(resultaat.inhoud, resultaat.bestandsnaam, resultaat.mime)
