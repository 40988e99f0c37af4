"""Actions: the list of a place, one action, and all that someone has to do anywhere."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.gebruikers.beveiliging.slot import naar_slot
from leerwerkplaats.gebruikers.beveiliging.sloten import is_verplicht
from leerwerkplaats.gebruikers.bladzijde import toon_eigen
from leerwerkplaats.toegang import Recht, rollen_met
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties import actions, lezen
from proeftuinen.acties.forms import ActieForm, ActieMaakForm, AfrondForm, HeropenForm
from proeftuinen.acties.models import Actie, ActieQuerySet
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Deelname, Proeftuin

MAP = "proeftuinen/acties"
MIJN = "Mijn acties"
TITEL = 200
SETS = {
    "": "Te doen",
    "mijn": "Van mij",
    "klaar": "Klaar",
    "alles": "Alles",
}


def _pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    context: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    return toon(
        request, proeftuin, f"{MAP}/{sjabloon}", tab="Acties", context=context, status=status
    )


def _lijst_url(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:acties", args=[proeftuin.publiek_id])


def _kies(rijen: ActieQuerySet, welke: str, gebruiker_id: int) -> ActieQuerySet:
    if welke == "mijn":
        return rijen.open().filter(lezen.van_mij(gebruiker_id))
    if welke == "klaar":
        return rijen.exclude(stand=Actie.Stand.OPEN).order_by("-afgerond_op", "-pk")
    return rijen if welke == "alles" else rijen.open()


@require_GET
@met_proeftuin(Recht.ACTIES_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the actions of a place."""
    welke = request.GET.get("toon", "")
    welke = welke if welke in SETS else ""
    pagina = blader(request, _kies(lezen.acties_van(proeftuin), welke, request.user.pk))
    context = {
        "pagina": pagina,
        "regels": lezen.als_regels(pagina.object_list, request.lezer, vandaag()),
        "welke": welke,
        "sets": SETS.items(),
    }
    return _pagina(request, proeftuin, "lijst.html", context)


def _vind(proeftuin: Proeftuin, acid: str) -> Actie:
    return get_object_or_404(lezen.acties_van(proeftuin), publiek_id=acid)


def _wijzigbaar(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> Actie:
    """Return an action that the reader may change; raises PermissionDenied."""
    deze = _vind(proeftuin, acid)
    if not lezen.mag_wijzigen(deze, request.lezer):
        raise PermissionDenied
    return deze


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ACTIES_MAKEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add an action, perhaps from a knot of the red thread, or to bring two people together."""
    soort = request.POST.get("soort") or request.GET.get("soort", "")
    kennismaking = soort == Actie.Soort.KENNISMAKING
    form = ActieMaakForm(
        request.POST or None,
        initial=_begin(request, proeftuin),
        proeftuin=proeftuin,
        lezer=request.lezer,
        kennismaking=kennismaking,
    )
    if request.method == "POST" and form.is_valid():
        vaste_soort = Actie.Soort.KENNISMAKING if kennismaking else Actie.Soort.ACTIE

        def maak() -> str:
            deze = actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                waarden={"soort": vaste_soort, **form.waarden()},
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "De actie staat erbij.")
            return deze.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "kennismaking": kennismaking, "terug_url": _lijst_url(proeftuin)}
    return _pagina(request, proeftuin, "bewerken.html", context)


def _begin(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what the address fills in; what is foreign or unknown is left out by the form."""
    uit = request.GET.get("uit", "")
    ik = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    titel = request.GET.get("titel", "") or label_van(proeftuin=proeftuin, uit=uit)
    return {
        "uit": uit,
        "titel": titel[:TITEL],
        "een": request.GET.get("een", ""),
        "ander": request.GET.get("ander", ""),
        "eigenaar": request.GET.get("eigenaar", "") or (ik.publiek_id if ik else ""),
    }


@require_GET
@met_proeftuin(Recht.ACTIES_ZIEN)
def actie(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> HttpResponse:
    """Show one action."""
    return _toon(request, proeftuin, _vind(proeftuin, acid))


def _toon(
    request: HttpRequest, proeftuin: Proeftuin, deze: Actie, fout: AfrondForm | None = None
) -> HttpResponse:
    lezer = request.lezer
    (regel,) = lezen.als_regels([deze], lezer, vandaag())
    context = {
        "actie": deze,
        "regel": regel,
        "een": lezen.zeg_wie(deze.een, lezer),
        "ander": lezen.zeg_wie(deze.ander, lezer),
        "mag_wijzigen": lezen.mag_wijzigen(deze, lezer),
        "form": fout or AfrondForm(initial={"versie": deze.versie}),
        "fout": fout,
        "terug_url": _lijst_url(proeftuin),
    }
    return _pagina(request, proeftuin, "actie.html", context)


def _waarden(deze: Actie) -> dict[str, Any]:
    namen = ("titel", "eigenaar", "dag", "toelichting", "een", "ander")
    return {naam: getattr(deze, naam) for naam in namen}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ACTIES_MAKEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> HttpResponse:
    """Change what is done, by whom and by when."""
    deze = _wijzigbaar(request, proeftuin, acid)
    begin = {"versie": deze.versie, **_als_ids(_waarden(deze))}
    kennismaking = deze.soort == Actie.Soort.KENNISMAKING
    form = ActieForm(
        request.POST or None,
        initial=begin,
        proeftuin=proeftuin,
        lezer=request.lezer,
        kennismaking=kennismaking,
        nu=[pk for pk in (deze.eigenaar_id, deze.een_id, deze.ander_id) if pk],
    )
    adres = deze.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(actie=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return conflict(request, form, huidig=_waarden(nu), versie=nu.versie, adres=adres)
        messages.success(request, "De actie is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "actie": deze, "kennismaking": kennismaking, "terug_url": adres}
    return _pagina(request, proeftuin, "bewerken.html", context)


def _als_ids(waarden: dict[str, Any]) -> dict[str, Any]:
    """Return the values as the form's choices know them."""
    return {
        naam: waarde.publiek_id if isinstance(waarde, Contact) else waarde
        for naam, waarde in waarden.items()
    }


@require_POST
@met_proeftuin(Recht.ACTIES_MAKEN)
def klaar(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> HttpResponse:
    """Say what became of it."""
    deze = _wijzigbaar(request, proeftuin, acid)
    form = AfrondForm(request.POST)
    if not form.is_valid():
        return _toon(request, proeftuin, deze, form)
    stand = Actie.Stand(form.cleaned_data["stand"])
    adres, versie = deze.get_absolute_url(), form.cleaned_data["versie"]
    tekst = form.cleaned_data["uitkomst"]
    try:
        actions.rond_af(actie=deze, door=request.user, versie=versie, stand=stand, uitkomst=tekst)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        huidig = {"stand": nu.stand, "uitkomst": nu.uitkomst}
        return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
    messages.success(request, "Bewaard. Deze actie staat nu bij “Klaar”.")
    return redirect(adres)


@require_POST
@met_proeftuin(Recht.ACTIES_MAKEN)
def heropenen(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> HttpResponse:
    """Let it be done after all."""
    deze = _wijzigbaar(request, proeftuin, acid)
    form = HeropenForm(request.POST)
    if form.is_valid() and form.cleaned_data["versie"] == deze.versie:
        actions.heropen(actie=deze, door=request.user, versie=deze.versie)
        messages.success(request, "De actie staat weer bij “Te doen”.")
    else:
        messages.error(request, "Iemand anders wijzigde deze actie net. Kijk het nog eens na.")
    return redirect(deze.get_absolute_url())


@require_POST
@met_proeftuin(Recht.ACTIES_MAKEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, acid: str) -> HttpResponse:
    """Take an action away."""
    deze = _wijzigbaar(request, proeftuin, acid)
    actions.haal_weg(actie=deze, door=request.user)
    messages.success(request, "De actie is weg.")
    return redirect(_lijst_url(proeftuin))


def _eigen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    view.recht = None
    return view


@_eigen
@require_GET
def mijn(request: HttpRequest) -> HttpResponse:
    """List what someone has to do, in all their places; who needs a second lock, with it."""
    if not request.user.sterk and is_verplicht(request.user):
        return naar_slot(request)
    hier = Deelname.objects.filter(
        gebruiker=request.user, rol__in=rollen_met(Recht.ACTIES_ZIEN)
    ).values("proeftuin")
    rijen = Actie.objects.open().filter(lezen.van_mij(request.user.pk), proeftuin__in=hier)
    pagina = blader(request, lezen.op_urgentie(rijen.select_related("proeftuin")))
    context = {"pagina": pagina, "vandaag": vandaag()}
    return toon_eigen(request, f"{MAP}/mijn.html", tab=MIJN, context=context)
