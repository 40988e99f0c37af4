"""Who takes part, inviting them, and the door that an invitation opens."""

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.core import ratelimit
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak, te_veel_codes
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.traject import mensenlijst, uitnodigen
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import NaamForm, UitnodigForm
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.stil import stil_onder

SJABLOON = "proeftuinen/traject/mensen.html"


@require_GET
@met_proeftuin(Recht.MENSEN_ZIEN)
def mensen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List who takes part, in which role, and which invitations are open."""
    form = UitnodigForm(rechten=request.lezer.rechten)
    return _pagina(request, proeftuin, form)


def _pagina(request: HttpRequest, proeftuin: Proeftuin, form: UitnodigForm) -> HttpResponse:
    rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)
    open_nog = proeftuin.uitnodigingen.open(timezone.now()).filter(rol__in=rollen)
    deelnames = list(
        proeftuin.deelnames.select_related("gebruiker").order_by(
            "gebruiker__naam", "gebruiker", "rol"
        )
    )
    brieven = list(open_nog) if rollen else []
    adressen = [*(deel.gebruiker.email for deel in deelnames), *(deel.email for deel in brieven)]
    stil = stil_onder(adressen) if request.lezer.mag(Recht.STIL_ZETTEN) else ()
    context = {
        "mensen": mensenlijst.lijst(proeftuin, deelnames, stil),
        "genodigden": mensenlijst.genodigden(proeftuin, brieven, stil),
        "form": form,
    }
    return toon(request, proeftuin, SJABLOON, tab="Mensen", context=context)


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodigen_sturen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Invite an address for a role that the inviter may give; above deelnemer after a proof."""
    form = UitnodigForm(request.POST, rechten=request.lezer.rechten)
    if not form.is_valid():
        return _pagina(request, proeftuin, form)
    rol = uitnodigen.eis_rol(form.cleaned_data["rol"], request.lezer.rechten)
    if rol != Rol.DEELNEMER and not opnieuw.is_bewezen(request):
        return opnieuw.vraag(request)
    if wacht := te_vaak(request, "uitnodigen", request.user.publiek_id):
        return wacht

    def maak() -> str:
        nieuw = uitnodigen.uitnodigen(
            proeftuin=proeftuin,
            door=request.user,
            email=form.cleaned_data["email"],
            rol=rol,
            nakijken=form.cleaned_data["nakijken"],
        )
        return _meld_uitnodiging(request, nieuw)

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


def _meld_uitnodiging(request: HttpRequest, nieuw: Uitnodiging) -> str:
    """Say what happens with its mail, and return the page to go on with."""
    if nieuw.bericht is None:
        messages.warning(
            request, f"{nieuw.email} krijgt nu geen post. De uitnodiging is niet verstuurd."
        )
    elif nieuw.bericht.stand == Bericht.Stand.TEGENGEHOUDEN:
        messages.success(request, "De uitnodiging staat klaar. Kijk hem na en verstuur hem dan.")
        return nieuw.bericht.get_absolute_url()
    else:
        messages.success(request, f"De uitnodiging gaat naar {nieuw.email}.")
    return reverse("proeftuinen:mensen", args=[nieuw.proeftuin.publiek_id])


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodiging_intrekken(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Take back an open invitation for a role that the person may give."""
    rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)
    eigen = proeftuin.uitnodigingen.filter(rol__in=rollen)
    uitnodiging = get_object_or_404(eigen, publiek_id=uid)
    uitnodigen.intrekken(uitnodiging=uitnodiging, door=request.user)
    messages.success(request, "De uitnodiging is ingetrokken. De link werkt niet meer.")
    return redirect("proeftuinen:mensen", proeftuin.publiek_id)


@require_POST
@met_proeftuin(Recht.ROLLEN_BEHEREN)
@opnieuw.pas_bewezen
def rol_wegnemen(request: HttpRequest, proeftuin: Proeftuin, gid: str, rol: str) -> HttpResponse:
    """End one role of a person; the last procesbegeleider stays."""
    deelname = get_object_or_404(
        Deelname.objects.select_related("gebruiker"),
        proeftuin=proeftuin,
        gebruiker__publiek_id=gid,
        rol=rol,
    )
    try:
        uitnodigen.rol_wegnemen(deelname=deelname, door=request.user)
    except uitnodigen.LaatsteProcesbegeleider:
        messages.error(
            request, "Er moet minstens één procesbegeleider blijven. Nodig eerst een ander uit."
        )
    else:
        messages.success(
            request, f"{deelname.gebruiker} is geen {deelname.get_rol_display().lower()} meer."
        )
    if deelname.gebruiker_id == request.user.pk:
        return redirect("start")
    return redirect("proeftuinen:mensen", proeftuin.publiek_id)


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def uitnodiging(request: HttpRequest, token: str) -> HttpResponse:
    """Open an invitation: GET only shows, POST sends a code or, signed in, accepts.

    The link alone lets nobody in: one proves with a code to have the invited address.
    """
    gevonden = uitnodigen.zoek(token)
    if gevonden is None:
        return te_vaak(request, "uitnodiging") or _bericht(request, "verlopen", status=410)
    if not request.user.is_authenticated:
        return _vraag_code(request, gevonden, token)
    if request.user.email != gevonden.email:
        return _bericht(request, "ander_adres", status=403)
    return _neem_aan(request, gevonden)


def _bericht(request: HttpRequest, soort: str, status: int) -> HttpResponse:
    sjabloon = "proeftuinen/traject/uitnodiging_kan_niet.html"
    return render(request, sjabloon, {"soort": soort}, status=status)


def _vraag_code(request: HttpRequest, gevonden: Uitnodiging, token: str) -> HttpResponse:
    if request.method == "POST":
        if te_veel_codes(request, gevonden.email):
            return ratelimit.respond_429(request)
        persoon = Gebruiker.objects.vind_of_maak(gevonden.email)
        try:
            LoginCodeVerificationProcess.initiate(
                request=request, user=persoon, email=gevonden.email
            )
        except ImmediateHttpResponse as geen_mail:
            return geen_mail.response
        adres = reverse("account_confirm_login_code")
        return redirect(f"{adres}?next={reverse('proeftuinen:uitnodiging', args=[token])}")
    return render(request, "proeftuinen/traject/uitnodiging.html", {"uitnodiging": gevonden})


def _neem_aan(request: HttpRequest, gevonden: Uitnodiging) -> HttpResponse:
    form = NaamForm(request.POST or None, initial={"naam": request.user.naam})
    if request.method == "POST" and form.is_valid():
        try:
            uitnodigen.aannemen(
                uitnodiging=gevonden, door=request.user, naam=form.cleaned_data["naam"]
            )
        except uitnodigen.UitnodigingOngeldig:
            return _bericht(request, "verlopen", status=410)
        messages.success(request, f"Welkom bij {gevonden.proeftuin.titel}.")
        return redirect(gevonden.proeftuin)
    context = {"uitnodiging": gevonden, "form": form}
    return render(request, "proeftuinen/traject/uitnodiging.html", context)
