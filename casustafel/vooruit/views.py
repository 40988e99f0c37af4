"""Pages of thinking ahead; each is for who sits at the open table."""

from functools import partial
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from casustafel.bladzijde import toon_tafel
from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.models import Deel, Tafel
from casustafel.vooruit import actions, lezen
from casustafel.vooruit.forms import DominovraagForm, HuisgenootForm, StandForm, SteenForm
from casustafel.vooruit.gebeurtenissen import voorstellen
from casustafel.vooruit.models import Dominovraag, Steenstand
from leerwerkplaats.begrippen import Levensfase
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van

MAP = "casustafel/vooruit"
VOL_STENEN = f"Er liggen {actions.MEESTE_STENEN} stenen. Haal er eerst een weg."
VOL_MENSEN = f"Er staan {actions.MEESTE_MENSEN} mensen. Haal er eerst een weg."
VOL_VRAGEN = f"Er staan {actions.MEESTE_VRAGEN} vragen. Haal er eerst een weg."


def _pagina(
    request: HttpRequest, tafel: Tafel, sjabloon: str, status: int = 200, **context: Any
) -> HttpResponse:
    alles = {"tafel": tafel, "terug_url": _terug(tafel), **context}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/{sjabloon}", context=alles, status=status)


def _terug(tafel: Tafel, anker: str = "") -> str:
    waar = adres("casustafel:vooruit", tafel.proeftuin.publiek_id, tafel.publiek_id)
    return f"{waar}#{anker}" if anker else waar


@require_GET
@met_tafel(Deel.VOORUIT)
def vooruit(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show the picture with all that can be done to it."""
    context = {"vooruit": lezen.deel(tafel), "standen": Steenstand.choices}
    return _pagina(request, tafel, "vooruit.html", form=HuisgenootForm(), **context)


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.VOORUIT)
def steen_nieuw(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Add an event; `?levensfase=` narrows the library."""
    fase = request.GET.get("levensfase", "")
    form = SteenForm(
        request.POST or None,
        namen=partial(namen_van, tafel.proeftuin),
        levensfase=fase if fase in Levensfase.values else "",
        # A second press is no error: it gives back what lies there.
        staat_er=frozenset() if request.method == "POST" else lezen.soorten_van(tafel),
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.leg_steen(tafel=tafel, door=request.user, **form.waarden())
            messages.success(request, "De steen ligt er.")
            return _terug(tafel)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error(None, VOL_STENEN)
    fasen = [(waarde, label, waarde == fase) for waarde, label in Levensfase.choices]
    return _pagina(request, tafel, "steen.html", form=form, fasen=fasen, fase=fase)


@require_POST
@met_tafel(Deel.VOORUIT)
def steen_zetten(request: HttpRequest, tafel: Tafel, stid: str) -> HttpResponse:
    """Say where an event stands in time (`stand`), or move it one place (`naar`)."""
    steen = get_object_or_404(tafel.stenen, publiek_id=stid)
    form = StandForm(request.POST)
    if form.is_valid() and form.cleaned_data["stand"]:
        stand = form.cleaned_data["stand"]
        actions.zet_steen(tafel=tafel, steen=steen, door=request.user, stand=stand)
    elif form.is_valid() and form.cleaned_data["naar"]:
        naar = int(form.cleaned_data["naar"])
        actions.schuif(tafel=tafel, steen=steen, door=request.user, naar=naar)
    else:
        messages.error(request, "Kies waar de steen staat.")
    return redirect(_terug(tafel, f"steen-{steen.publiek_id}"))


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VOORUIT)
def steen_weg(request: HttpRequest, tafel: Tafel, stid: str) -> HttpResponse:
    """Ask first, then take an event away."""
    steen = get_object_or_404(tafel.stenen, publiek_id=stid)
    if request.method == "POST":
        actions.haal_steen_weg(tafel=tafel, steen=steen, door=request.user)
        messages.success(request, "De steen is weg.")
        return redirect(_terug(tafel))
    context = {"naam": lezen.naam_van_steen(tafel, steen), "aantal": steen.vragen.count()}
    return _pagina(request, tafel, "weg.html", **context)


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VOORUIT)
def huisgenoot_nieuw(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Add someone of the house."""
    form = HuisgenootForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.zet_erbij(tafel=tafel, door=request.user, rol=form.cleaned_data["rol"])
            return _terug(tafel)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error(None, VOL_MENSEN)
    return _pagina(request, tafel, "mens.html", form=form)


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VOORUIT)
def huisgenoot_weg(request: HttpRequest, tafel: Tafel, hgid: str) -> HttpResponse:
    """Ask first, then take someone of the house away."""
    mensen = list(tafel.huisgenoten.all())
    mens = get_object_or_404(tafel.huisgenoten, publiek_id=hgid)
    if request.method == "POST":
        actions.haal_mens_weg(tafel=tafel, mens=mens, door=request.user)
        messages.success(request, "Deze mens staat er niet meer.")
        return redirect(_terug(tafel))
    namen = dict(zip((deel.pk for deel in mensen), lezen.namen_van_mensen(mensen), strict=True))
    return _pagina(request, tafel, "weg.html", naam=namen[mens.pk], aantal=mens.vragen.count())


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.VOORUIT)
def dominovraag_nieuw(request: HttpRequest, tafel: Tafel, stid: str, hgid: str) -> HttpResponse:
    """Write a question of someone at an event; the library offers some."""
    steen = get_object_or_404(tafel.stenen, publiek_id=stid)
    mens = get_object_or_404(tafel.huisgenoten, publiek_id=hgid)
    form = DominovraagForm(request.POST or None, namen=partial(namen_van, tafel.proeftuin))
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            woorden = {naam: form.cleaned_data[naam] for naam in ("tekst", "dimensie")}
            actions.stel_vraag(tafel=tafel, steen=steen, mens=mens, door=request.user, **woorden)
            messages.success(request, "De vraag staat erbij.")
            return _terug(tafel)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error(None, VOL_VRAGEN)
    mensen = list(tafel.huisgenoten.all())
    namen = dict(zip((deel.pk for deel in mensen), lezen.namen_van_mensen(mensen), strict=True))
    context = {
        "gebeurtenis": lezen.naam_van_steen(tafel, steen),
        "wie": namen[mens.pk],
        "voorstellen": [(*deel, uuid4()) for deel in voorstellen(steen.soort, mens.rol)],
    }
    return _pagina(request, tafel, "vraag.html", form=form, **context)


@require_POST
@met_tafel(Deel.VOORUIT)
def dominovraag_weg(request: HttpRequest, tafel: Tafel, dvid: str) -> HttpResponse:
    """Take a question away."""
    rijen = Dominovraag.objects.filter(steen__tafel=tafel)
    vraag = get_object_or_404(rijen, publiek_id=dvid)
    actions.haal_vraag_weg(tafel=tafel, vraag=vraag, door=request.user)
    messages.success(request, "De vraag is weg.")
    return redirect(_terug(tafel))
