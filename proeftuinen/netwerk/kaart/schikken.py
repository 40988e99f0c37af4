"""Moving people on the map, and laying it out anew."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.forms import HuisForm
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.kaart import lezen
from proeftuinen.netwerk.kaart.keuze import lees_laag
from proeftuinen.netwerk.kaart.views import MAP, PLEK
from proeftuinen.netwerk.lezen import lees_beeld
from proeftuinen.netwerk.ligging import bewaren
from proeftuinen.netwerk.ligging.bewaren import Laag
from proeftuinen.netwerk.ligging.vel import Punt
from proeftuinen.netwerk.models import Ligging, Netwerkplaats
from proeftuinen.netwerk.oprol import rol_op
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

STAP = 6.0  # mm that one press of a button moves
_RICHTING = {
    "links": (-STAP, 0.0),
    "rechts": (STAP, 0.0),
    "omhoog": (0.0, -STAP),
    "omlaag": (0.0, STAP),
}
_CONFLICT = "Iemand anders verplaatste dit net. Ververs de kaart en probeer het opnieuw."
_KAN_NIET = "Verplaatsen lukte niet. Ververs de kaart en probeer het opnieuw."


class VerplaatsForm(HuisForm):
    """Whom to move: to a place in mm, or one step in a direction; and which version one saw."""

    wat = forms.CharField(max_length=40)
    als = forms.ChoiceField(choices=[("mensen", "Mensen"), ("organisaties", "Organisaties")])
    versie = forms.IntegerField(min_value=0)
    x = forms.FloatField(required=False)
    y = forms.FloatField(required=False)
    richting = forms.ChoiceField(choices=[(naam, naam) for naam in _RICHTING], required=False)


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def verplaatsen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Move one person or organisation; answers JSON to the script of the map."""
    form = VerplaatsForm(request.POST)
    if not form.is_valid():
        return _antwoord(request, proeftuin, fout=_KAN_NIET, status=400)
    wat = _zoek(proeftuin, form.cleaned_data["wat"], form.cleaned_data["als"])
    punt = _doel(proeftuin, wat, form)
    if punt is None:
        return _antwoord(request, proeftuin, fout=_KAN_NIET, status=400)
    try:
        rij = bewaren.verplaats(
            proeftuin=proeftuin, wat=wat, punt=punt, versie=form.cleaned_data["versie"]
        )
    except Bewerkingsconflict:
        return _antwoord(request, proeftuin, fout=_CONFLICT, status=409)
    return _antwoord(request, proeftuin, rij=rij, wie=str(wat))


def _zoek(proeftuin: Proeftuin, publiek_id: str, als: str) -> Contact | Organisatie:
    """Return who is on a map here by this public id; 404 for anyone else."""
    plaatsen = Netwerkplaats.objects.filter(meting__proeftuin=proeftuin)
    plaatsen = plaatsen.exclude(contact__zicht=Zicht.NIETS)
    if lees_laag(als) == Laag.MENSEN:
        bij = Contact.objects.filter(proeftuin=proeftuin, pk__in=plaatsen.values("contact"))
    else:
        bij = Organisatie.objects.filter(pk__in=plaatsen.values("organisatie"))
    return get_object_or_404(bij, publiek_id=publiek_id)


def _doel(proeftuin: Proeftuin, wat: Contact | Organisatie, form: VerplaatsForm) -> Punt | None:
    x, y = form.cleaned_data["x"], form.cleaned_data["y"]
    if x is not None and y is not None:
        return Punt(x, y)
    stap = _RICHTING.get(form.cleaned_data["richting"])
    kolom = "contact" if isinstance(wat, Contact) else "organisatie"
    rij = Ligging.objects.filter(proeftuin=proeftuin, **{kolom: wat}).first()
    return Punt(rij.x + stap[0], rij.y + stap[1]) if stap and rij else None


def _antwoord(
    request: HttpRequest,
    proeftuin: Proeftuin,
    *,
    rij: Ligging | None = None,
    wie: str = "",
    fout: str = "",
    status: int = 200,
) -> HttpResponse:
    """Answer the script in JSON, and a press of a button with the table it was pressed in."""
    if "application/json" in request.headers.get("Accept", ""):
        inhoud = {"x": rij.x, "y": rij.y, "versie": rij.versie} if rij else {"fout": fout}
        return JsonResponse(inhoud, status=status)
    if fout:
        messages.error(request, fout)
    else:
        messages.success(request, f"{wie} is verplaatst op de kaart.")
    anker = f"#r-{request.POST['wat']}" if rij else ""
    vraag = request.POST.get("vraag", "").replace("#", "")[:500]
    tabel = reverse("proeftuinen:netwerk-tabel", args=[proeftuin.publiek_id])
    return redirect(f"{tabel}?{vraag}{anker}")


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_BEHEREN)
def herschikken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Ask first; then lay all out anew, by the lines of the latest wave."""
    laag = lees_laag((request.POST or request.GET).get("als", "")) or Laag.MENSEN
    if request.method == "POST":
        return _herschik(request, proeftuin, laag)
    context = {
        "organisaties": laag == Laag.ORGANISATIES,
        "als": "organisaties" if laag == Laag.ORGANISATIES else "mensen",
        "kan_terug": bewaren.kan_terug(proeftuin, laag),
    }
    return toon(request, proeftuin, f"{MAP}/herschik.html", **PLEK, context=context)


def _herschik(request: HttpRequest, proeftuin: Proeftuin, laag: Laag) -> HttpResponse:
    metingen = lezen.metingen_van(proeftuin)
    if not metingen:
        raise Http404
    beeld = lees_beeld(metingen[-1], None)
    if laag == Laag.ORGANISATIES:
        beeld = rol_op(beeld).beeld
    if bewaren.herschik(proeftuin=proeftuin, beeld=beeld, door=request.user, laag=laag):
        messages.success(request, "De kaart is opnieuw gelegd. Bevalt het niet? Zet hem terug.")
    else:
        messages.info(request, "De kaart lag al zo. Er is niets verplaatst.")
    return _naar_kaart(proeftuin, laag)


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def terug(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Lay all back where they lay before the last new layout."""
    laag = lees_laag(request.POST.get("als", "")) or Laag.MENSEN
    if bewaren.zet_terug(proeftuin=proeftuin, door=request.user, laag=laag):
        messages.success(request, "De kaart ligt weer zoals daarvoor.")
    else:
        messages.info(request, "Er is niets om terug te zetten.")
    return _naar_kaart(proeftuin, laag)


def _naar_kaart(proeftuin: Proeftuin, laag: Laag) -> HttpResponse:
    als = "organisaties" if laag == Laag.ORGANISATIES else "mensen"
    adres = reverse("proeftuinen:netwerk", args=[proeftuin.publiek_id])
    return redirect(f"{adres}?als={als}")
