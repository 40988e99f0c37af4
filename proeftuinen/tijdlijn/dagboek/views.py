"""Pages of the diary: writing, reading, changing, taking away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bronnen.lezen import id_uit
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import tekst_van
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.tijdlijn.dagboek import actions, lezen
from proeftuinen.tijdlijn.dagboek.forms import (
    DagboekstukForm,
    DagboekstukMaakForm,
    InterviewJaForm,
    Stukvelden,
    rijen_uit,
)
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/tijdlijn/dagboek"
_Soort = Dagboekstuk.Soort
KIES = (
    (_Soort.NOTITIE, "Notitie", "Wat er gebeurde, in een paar zinnen."),
    (_Soort.INTERVIEW, "Interview", "Vragen en antwoorden. Wie je sprak, zegt eerst ja."),
    (_Soort.INZICHT, "Inzicht", "Wat jullie nu zien, en eerst niet."),
    (_Soort.FILM, "Film", "Een link naar een film die jullie maakten of keken."),
)
KOPPEN = {
    _Soort.NOTITIE: "Schrijf een notitie",
    _Soort.INTERVIEW: "Schrijf een interview op",
    _Soort.INZICHT: "Schrijf een inzicht op",
    _Soort.FILM: "Voeg een film toe",
}


def toon_tijdlijn(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page under the tab of the timeline."""
    return toon(request, proeftuin, sjabloon, tab="Tijdlijn", context=context)


def vind(
    request: HttpRequest, proeftuin: Proeftuin, stid: str, *, wijzigt: bool = False
) -> Dagboekstuk:
    """Return a piece that this reader may see, or with `wijzigt` may change; else 404."""
    rijen = lezen.stukken_van(proeftuin, request.lezer)
    rijen = rijen.select_related(
        "contact__gebruiker", "contact__organisatie", "toestemming"
    ).prefetch_related("vragen")
    stuk = get_object_or_404(rijen, publiek_id=stid)
    stuk.proeftuin = proeftuin
    if wijzigt and not lezen.mag_wijzigen(stuk, request.lezer):
        raise Http404
    return stuk


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def dagboekstuk_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write a piece of the kind in `?soort=`; `?uit=` ties it to where it came from."""
    soort = request.GET.get("soort", "")
    soort = _Soort(soort) if soort in _Soort.values else _Soort.NOTITIE
    uit = id_uit(request.GET.get("uit", ""))
    kern = {"proeftuin": proeftuin, "lezer": request.lezer, "soort": soort}
    rijen = rijen_uit(request.POST) if soort == _Soort.INTERVIEW else None
    if rijen is not None:
        getypt = {naam: request.POST.get(naam) for naam in ("titel", "rol", "contact", "tekst")}
        form = DagboekstukMaakForm(initial={**_rest(request), **getypt, **rijen}, **kern)
    else:
        form = DagboekstukMaakForm(request.POST or None, initial={"uit": uit}, **kern)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            stuk = actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                soort=soort,
                inhoud=form.inhoud(),
                uit=form.cleaned_data["uit"],
            )
            ook = " Vraag nu of het mag." if soort == _Soort.INTERVIEW else ""
            messages.success(request, f"Het staat in het dagboek.{ook}")
            return stuk.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {
        "form": form,
        "soort": soort,
        "kop": KOPPEN[soort],
        "soorten": KIES,
        "uit": uit,
        "herkomst": label_van(proeftuin=proeftuin, uit=uit) if uit else "",
    }
    return toon_tijdlijn(request, proeftuin, f"{MAP}/nieuw.html", context)


def _rest(request: HttpRequest) -> dict[str, Any]:
    """Return what else was typed when a row was added or taken away."""
    post = request.POST
    rest: dict[str, Any] = {naam: post.get(naam) for naam in ("dag", "uit", "sleutel", "versie")}
    rest["in_boek"] = bool(post.get("in_boek"))
    rest |= {naam: post.getlist(naam) for naam in ("fotos", "citaten")}
    return {naam: waarde for naam, waarde in rest.items() if waarde is not None}


@require_GET
@met_proeftuin(Recht.TIJDLIJN_ZIEN)
def dagboekstuk(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> HttpResponse:
    """Show one piece."""
    return stukpagina(request, vind(request, proeftuin, stid))


def stukpagina(
    request: HttpRequest, stuk: Dagboekstuk, form: InterviewJaForm | None = None
) -> HttpResponse:
    """Show one piece, with what one can do about consent."""
    context: dict[str, Any] = {"blad": lezen.blad(stuk, request.lezer), "stuk": stuk}
    if stuk.soort == _Soort.INTERVIEW and request.mag.toestemming_vastleggen:
        context["form"] = form or InterviewJaForm(stuk=stuk)
        context["vraagtekst"] = tekst_van(Toestemming.Doel.INTERVIEW)
    context |= lezen.draad(stuk, request.lezer)
    return toon_tijdlijn(request, stuk.proeftuin, f"{MAP}/stuk.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def dagboekstuk_wijzigen(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> HttpResponse:
    """Change a piece of one's own, or of anyone for the team."""
    stuk = vind(request, proeftuin, stid, wijzigt=True)
    kern = {"proeftuin": proeftuin, "lezer": request.lezer, "soort": stuk.soort, "stuk": stuk}
    rijen = rijen_uit(request.POST) if stuk.soort == _Soort.INTERVIEW else None
    if rijen is not None:
        getypt = {naam: request.POST.get(naam) for naam in ("titel", "rol", "contact", "tekst")}
        form = DagboekstukForm(initial={**_rest(request), **getypt, **rijen}, **kern)
    else:
        form = DagboekstukForm(request.POST or None, initial=lezen.begin_van(stuk), **kern)
    if request.method == "POST" and form.is_valid():
        try:
            verviel = actions.wijzig(
                stuk=stuk,
                door=request.user,
                versie=form.cleaned_data["versie"],
                inhoud=form.inhoud(),
            )
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig)
        zin = " Vraag opnieuw of het mag: de woorden zijn anders." if verviel else ""
        messages.success(request, f"Het is gewijzigd.{zin}")
        return redirect(stuk)
    context = {"form": form, "stuk": stuk}
    return toon_tijdlijn(request, proeftuin, f"{MAP}/wijzigen.html", context)


def _botst(request: HttpRequest, form: Stukvelden, nu: Dagboekstuk) -> HttpResponse:
    """Show both texts; rows that one of the two does not have are empty there."""
    huidig = lezen.begin_van(nu)
    for naam in form.fields:
        if naam.startswith(("vraag_", "antwoord_")):
            huidig.setdefault(naam, "")
    for bron in (huidig, form.cleaned_data):
        for naam in ("fotos", "citaten"):
            bron[naam] = sorted(str(rij) for rij in bron.get(naam, ()))
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=nu.get_absolute_url())


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def dagboekstuk_weg(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> HttpResponse:
    """Ask first, then take the piece away."""
    stuk = vind(request, proeftuin, stid, wijzigt=True)
    if request.method == "POST":
        actions.haal_weg(stuk=stuk, door=request.user)
        messages.success(request, "Het is weg uit het dagboek.")
        return redirect("proeftuinen:tijdlijn", proeftuin.publiek_id)
    return toon_tijdlijn(request, proeftuin, f"{MAP}/weg.html", {"stuk": stuk})
