"""The page on post: what needs you, what waits, what went; and one message."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.forms import VersieForm
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post import actions, lezen
from proeftuinen.traject.post.forms import BerichtForm, beginwaarden
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.soorten import soort_van
from proeftuinen.traject.post.stil import is_stil

MAP = "proeftuinen/traject/post"
AL_WEG = "Dit bericht is al onderweg of verstuurd. Je kunt er niets meer aan veranderen."
VERANDERD = "Dit bericht veranderde net. Kijk het nog eens na."


@require_GET
@met_proeftuin(Recht.POST_BEHEREN)
def post(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the outbox of a proeftuin: first what needs a person."""
    eigen = lezen.post_van(proeftuin, request.lezer.rechten)
    groepen = lezen.niet_verzonden(eigen)
    pagina = blader(request, lezen.verzonden(eigen, timezone.now()))
    open_nog = [bericht for groep in groepen.values() for bericht in groep.berichten]
    lezen.noem([*open_nog, *pagina], proeftuin)
    context = {**groepen, "pagina": pagina, "leeg": not (open_nog or pagina.object_list)}
    return toon(request, proeftuin, f"{MAP}/lijst.html", tab="Mensen", context=context)


def _bericht(request: HttpRequest, proeftuin: Proeftuin, bid: str) -> Bericht:
    eigen = lezen.post_van(proeftuin, request.lezer.rechten)
    deze = get_object_or_404(eigen.select_related("door"), publiek_id=bid)
    deze.proeftuin = proeftuin
    return deze


@require_GET
@met_proeftuin(Recht.POST_BEHEREN)
def bericht(request: HttpRequest, proeftuin: Proeftuin, bid: str) -> HttpResponse:
    """Show one message: to whom, what it says, how it stands and what one can do."""
    deze = _bericht(request, proeftuin, bid)
    lezen.noem([deze], proeftuin)
    context = {
        "bericht": deze,
        "soort": soort_van(deze.soort),
        "stil": is_stil(deze.aan),
        "versie_form": VersieForm(initial={"versie": deze.versie}),
    }
    return toon(request, proeftuin, f"{MAP}/bericht.html", tab="Mensen", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.POST_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, bid: str) -> HttpResponse:
    """Change subject and text of a message that did not go yet."""
    deze = _bericht(request, proeftuin, bid)
    if not deze.te_wijzigen:
        messages.error(request, AL_WEG)
        return redirect("proeftuinen:bericht", proeftuin.publiek_id, bid)
    form = BerichtForm(request.POST or None, initial=beginwaarden(deze))
    if request.method == "POST" and form.is_valid():
        return _bewaar(request, deze, form)
    lezen.noem([deze], proeftuin)
    context = {"form": form, "bericht": deze}
    return toon(request, proeftuin, f"{MAP}/bewerken.html", tab="Mensen", context=context)


def _bewaar(request: HttpRequest, deze: Bericht, form: BerichtForm) -> HttpResponse:
    try:
        actions.bewerken(bericht=deze, door=request.user, **form.cleaned_data)
    except Bewerkingsconflict as botsing:
        huidig, adres = beginwaarden(botsing.huidig), deze.get_absolute_url()
        versie = botsing.huidig.versie
        return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
    except actions.AlWeg:
        messages.error(request, AL_WEG)
    else:
        messages.success(request, "De tekst is bewaard.")
    return redirect(deze)


def _doe(
    request: HttpRequest, deze: Bericht, daad: Callable[..., None], gelukt: str
) -> HttpResponse:
    """Carry out an act on the message as the person saw it."""
    form = VersieForm(request.POST)
    versie = form.cleaned_data["versie"] if form.is_valid() else 0
    try:
        daad(bericht=deze, door=request.user, versie=versie)
    except Bewerkingsconflict:
        messages.error(request, VERANDERD)
        return redirect(deze)
    except actions.AlWeg:
        messages.error(request, AL_WEG)
        return redirect(deze)
    messages.success(request, gelukt)
    return redirect("proeftuinen:post", deze.proeftuin.publiek_id)


@require_POST
@met_proeftuin(Recht.POST_BEHEREN)
def versturen(request: HttpRequest, proeftuin: Proeftuin, bid: str) -> HttpResponse:
    """Send a message now, or once more; not to who is at rest."""
    deze = _bericht(request, proeftuin, bid)
    if is_stil(deze.aan):
        messages.error(request, "Dit adres krijgt nu geen post. Zet dat eerst uit bij Mensen.")
        return redirect(deze)
    return _doe(request, deze, actions.laat_gaan, "Het bericht gaat nu weg.")


@require_POST
@met_proeftuin(Recht.POST_BEHEREN)
def tegenhouden(request: HttpRequest, proeftuin: Proeftuin, bid: str) -> HttpResponse:
    """Keep a message until someone lets it go."""
    deze = _bericht(request, proeftuin, bid)
    gelukt = "Het bericht is tegengehouden. Het gaat pas weg als iemand op versturen drukt."
    return _doe(request, deze, actions.houd_tegen, gelukt)
