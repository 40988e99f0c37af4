"""Saved plans: keeping one, the list, one plan, and its way out and in as a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin, met_siterecht
from proeftuinen.traject.jaarplan import actions
from proeftuinen.traject.jaarplan.bestand import Bestand, Bestandsfout, eis_past, schrijf
from proeftuinen.traject.jaarplan.forms import AlleenVersieForm, BewaarForm, InleesForm, PlanForm
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/traject/jaarplan"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PLANNING_BEWERKEN)
def bewaren(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Keep the plan of this year, without its dates and people."""
    form = BewaarForm(request.POST or None, initial={"naam": f"Jaarplan {proeftuin.naam}"[:120]})
    plan = plan_van(proeftuin)
    if request.method == "POST" and form.is_valid():
        try:
            eis_past(plan)
        except Bestandsfout as fout:
            form.add_error(None, str(fout))
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            tekst = {naam: form.cleaned_data[naam] for naam in ("naam", "uitleg")}
            rij = actions.bewaren(door=request.user, plan=plan, uit=proeftuin, **tekst)
            messages.success(request, f"Het jaarplan “{rij}” is bewaard.")
            return rij.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "plan": plan}
    return toon(request, proeftuin, f"{MAP}/bewaren.html", tab="Planning", context=context)


@require_GET
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """List one's own plans and those that are offered to everyone."""
    plannen = Plansjabloon.objects.zichtbaar_voor(request.user).voor_lijst()
    return render(request, f"{MAP}/lijst.html", {"pagina": blader(request, plannen)})


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def inlezen(request: HttpRequest) -> HttpResponse:
    """Take in a plan from a file, as one's own; what it holds is shown right after."""
    form = InleesForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        gelezen: Bestand = form.cleaned_data["bestand"]

        def maak() -> str:
            rij = actions.bewaren(
                door=request.user, naam=gelezen.naam, uitleg=gelezen.uitleg, plan=gelezen.plan
            )
            messages.success(request, f"Het jaarplan “{rij}” is ingelezen. Kijk of het klopt.")
            return rij.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    return render(request, f"{MAP}/inlezen.html", {"form": form})


def _zichtbaar(request: HttpRequest, jid: str) -> Plansjabloon:
    plannen = Plansjabloon.objects.zichtbaar_voor(request.user)
    return get_object_or_404(plannen.select_related("door"), publiek_id=jid)


def _eigen(request: HttpRequest, jid: str) -> Plansjabloon:
    return get_object_or_404(Plansjabloon.objects.van(request.user), publiek_id=jid)


@require_GET
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def jaarplan(request: HttpRequest, jid: str) -> HttpResponse:
    """Show the steps of a plan, and what one may do with it."""
    plan = _zichtbaar(request, jid)
    context = {
        "plan": plan,
        "stappen": plan.plan,
        "mag_wijzigen": Plansjabloon.objects.van(request.user).filter(pk=plan.pk).exists(),
        "mag_delen": request.mag.sjabloon_delen,
        "versie_form": AlleenVersieForm(initial={"versie": plan.versie}),
    }
    return render(request, f"{MAP}/jaarplan.html", context)


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def bewerken(request: HttpRequest, jid: str) -> HttpResponse:
    """Change name and explanation."""
    plan = _eigen(request, jid)
    begin = {naam: getattr(plan, naam) for naam in ("naam", "uitleg", "versie")}
    form = PlanForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        waarden = dict(form.cleaned_data)
        try:
            actions.wijzigen(
                plan=plan, door=request.user, versie=waarden.pop("versie"), waarden=waarden
            )
        except Bewerkingsconflict as botsing:
            return _botsing(request, form, botsing.huidig)
        messages.success(request, "Het jaarplan is gewijzigd.")
        return redirect(plan)
    return render(request, f"{MAP}/bewerken.html", {"form": form, "plan": plan})


def _botsing(request: HttpRequest, form: PlanForm, huidig: Plansjabloon) -> HttpResponse:
    nu = {"naam": huidig.naam, "uitleg": huidig.uitleg}
    adres = huidig.get_absolute_url()
    return conflict(request, form, huidig=nu, versie=huidig.versie, adres=adres)


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def weggooien(request: HttpRequest, jid: str) -> HttpResponse:
    """Ask first, then throw the plan away."""
    plan = _eigen(request, jid)
    if request.method == "POST":
        actions.weggooien(plan=plan, door=request.user)
        messages.success(request, f"Het jaarplan “{plan}” is weg.")
        return redirect("proeftuinen:jaarplannen")
    return render(request, f"{MAP}/weggooien.html", {"plan": plan})


@require_POST
@met_siterecht(Recht.SJABLOON_DELEN)
def delen(request: HttpRequest, jid: str) -> HttpResponse:
    """Offer a plan to everyone, or no longer, as the button said."""
    plan = _eigen(request, jid)
    form = AlleenVersieForm(request.POST)
    gedeeld = request.POST.get("gedeeld") == "ja"
    try:
        versie = form.cleaned_data["versie"] if form.is_valid() else 0
        actions.delen(plan=plan, door=request.user, versie=versie, gedeeld=gedeeld)
    except Bewerkingsconflict:
        messages.error(request, "Iemand anders wijzigde dit plan net. Kijk het nog eens na.")
    else:
        hoe = "staat nu voor iedereen klaar" if gedeeld else "is niet meer voor iedereen"
        messages.success(request, f"Het jaarplan “{plan}” {hoe}.")
    return redirect(
        plan if gedeeld or plan.door_id == request.user.pk else "proeftuinen:jaarplannen"
    )


@require_GET
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def bestand(request: HttpRequest, jid: str) -> HttpResponse:
    """Give the plan as a file that another leerwerkplaats can read."""
    plan = _zichtbaar(request, jid)
    inhoud = schrijf(Bestand(plan.naam, plan.uitleg, plan.plan))
    antwoord = HttpResponse(inhoud, content_type="application/json")
    naam = f"{slugify(plan.naam)[:60] or 'ons'}.jaarplan.json"
    antwoord["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=naam) or "attachment"
    )
    return antwoord
