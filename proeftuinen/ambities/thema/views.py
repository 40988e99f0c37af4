"""Pages of the kernthema: the list, one theme, and taking over what stands elsewhere."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.bladzijde import KERNTHEMA, toon_ambitie
from proeftuinen.ambities.thema import actions, lezen, ophalen
from proeftuinen.ambities.thema.forms import (
    KernthemaForm,
    KernthemaMaakForm,
    OphaalForm,
    StemForm,
)
from proeftuinen.ambities.thema.models import Kernthema
from proeftuinen.ambities.thema.wens import klinkt_als_probleem, stel_voor
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/thema"
VOL = f"Er zijn al {actions.MEESTE} thema's. Haal er eerst een weg."
DUBBEL = "Dit thema staat er al."


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of the themes."""
    return toon_ambitie(request, proeftuin, f"{MAP}/{sjabloon}", sub=KERNTHEMA, context=context)


def naar_lijst(proeftuin: Proeftuin) -> str:
    """Return the address of the list."""
    return reverse("proeftuinen:kernthemas", args=[proeftuin.publiek_id])


def vind(proeftuin: Proeftuin, ktid: str) -> Kernthema:
    """Return a theme of this place, or 404."""
    thema = get_object_or_404(Kernthema, proeftuin=proeftuin, publiek_id=ktid)
    thema.proeftuin = proeftuin
    return thema


def _wijzigbaar(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> Kernthema:
    thema = vind(proeftuin, ktid)
    if not lezen.mag_wijzigen(thema, request.lezer):
        raise Http404
    return thema


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def kernthemas(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the theme that was chosen, what is being chosen of, and what was proposed."""
    return toon_lijst(request, proeftuin)


def toon_lijst(
    request: HttpRequest, proeftuin: Proeftuin, stemform: StemForm | None = None
) -> HttpResponse:
    """Show the list, perhaps with a vote that was not right."""
    themas = list(lezen.themas_van(proeftuin))
    keuzes = lezen.keuzes_van(proeftuin)
    ronde = lezen.open_ronde(proeftuin)
    vorige = lezen.laatste_ronde(proeftuin)
    eigen = lezen.eigen_stemmen(ronde, request.user.pk) if ronde else {}
    if ronde and stemform is None:
        stemform = StemForm(ronde=ronde, themas=list(ronde.themas.all()), eigen=eigen)
    context = {
        "regels": [(thema, lezen.mag_wijzigen(thema, request.lezer)) for thema in themas],
        "keuze": keuzes[0] if keuzes else None,
        "eerder": keuzes[1:],
        "ronde": ronde,
        "stemform": stemform,
        "gestemd": bool(eigen),
        "vorige": vorige,
        "uitslag": lezen.uitslag_van(vorige, request.lezer) if vorige else [],
        "zaal": lezen.uit_de_zaal(proeftuin, request.lezer, themas),
    }
    return pagina(request, proeftuin, "kernthemas.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Propose a theme; of what sounds like a problem one is asked once what is wanted instead."""
    uit = request.GET.get("uit", "")
    herkomst = label_van(proeftuin=proeftuin, uit=uit)
    problematisch = klinkt_als_probleem(herkomst)
    begin = {"uit": uit, ("probleem" if problematisch else "wens"): herkomst[:120]}
    form = KernthemaMaakForm(request.POST or None, initial=begin)
    hint = _hint(request, form)
    if request.method == "POST" and form.is_valid() and not hint:

        def maak() -> str:
            actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "Het thema staat erbij.")
            return naar_lijst(proeftuin)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error(None, VOL)
        except actions.Dubbel:
            form.add_error("wens", DUBBEL)
    context = {"form": form, "herkomst": herkomst, "hint": hint, "voorbeeld": stel_voor(herkomst)}
    return pagina(request, proeftuin, "kernthema_nieuw.html", context)


def _hint(request: HttpRequest, form: KernthemaMaakForm) -> dict[str, str]:
    """Return what to ask about a wish that sounds like a problem; never twice."""
    if request.method != "POST" or not form.is_valid() or request.POST.get("toch") == "ja":
        return {}
    wens = form.cleaned_data["wens"]
    if not klinkt_als_probleem(wens):
        return {}
    return {"wens": wens, "voorstel": stel_voor(f"{form.cleaned_data['probleem']} {wens}")}


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def kernthema(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> HttpResponse:
    """Show one theme."""
    thema = vind(proeftuin, ktid)
    context = {
        "thema": thema,
        "keuzes": thema.keuzes.all(),
        "mag_wijzigen": lezen.mag_wijzigen(thema, request.lezer),
    }
    return pagina(request, proeftuin, "kernthema.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> HttpResponse:
    """Change a theme."""
    thema = _wijzigbaar(request, proeftuin, ktid)
    nu = {naam: getattr(thema, naam) for naam in ("probleem", "wens", "toelichting")}
    form = KernthemaForm(request.POST or None, initial={"versie": thema.versie, **nu})
    adres = thema.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(thema=thema, door=request.user, versie=versie, waarden=form.waarden())
        except actions.Dubbel:
            form.add_error("wens", DUBBEL)
        except Bewerkingsconflict as botsing:
            rij = botsing.huidig
            huidig = {naam: getattr(rij, naam) for naam in nu}
            return conflict(request, form, huidig=huidig, versie=rij.versie, adres=adres)
        else:
            messages.success(request, "Het thema is gewijzigd.")
            return redirect(adres)
    return pagina(request, proeftuin, "kernthema_bewerken.html", {"form": form, "thema": thema})


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> HttpResponse:
    """Take a theme away."""
    try:
        actions.haal_weg(thema=_wijzigbaar(request, proeftuin, ktid), door=request.user)
        messages.success(request, "Het thema is weg.")
    except actions.Gekozen:
        messages.error(request, "Dit thema is gekozen, of er wordt nu uit gekozen. Het blijft.")
    return redirect(naar_lijst(proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def overnemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Tick themes of talks and ideas of the room."""
    aanbod = ophalen.aanbod(proeftuin, request.lezer)
    keuzes = [(deel.sleutel, deel.woorden) for deel in aanbod]
    form = OphaalForm(request.POST if request.method == "POST" else None, keuzes=keuzes)
    if request.method == "POST" and form.is_valid():
        gekozen = set(form.cleaned_data["kies"])
        rijen = [(deel.veld, deel.ding, deel.woorden) for deel in aanbod if deel.sleutel in gekozen]
        try:
            aantal = actions.neem_over(proeftuin=proeftuin, door=request.user, rijen=rijen)
        except actions.Vol:
            form.add_error(None, VOL)
        else:
            wat = "1 thema" if aantal == 1 else f"{aantal} thema's"
            messages.success(request, f"{wat} overgenomen. Maak er wensen van.")
            return redirect(naar_lijst(proeftuin))
    groepen = [
        (titel, [deel for deel in aanbod if deel.veld == veld])
        for veld, titel in ophalen.BRONNEN.items()
    ]
    context = {
        "form": form,
        "groepen": [(titel, delen) for titel, delen in groepen if delen],
        "gekozen": request.POST.getlist("kies"),
    }
    return pagina(request, proeftuin, "kernthemas_ophalen.html", context)
