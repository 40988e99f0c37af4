"""Pages on one's own data."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.gebruikers.bladzijde import toon_eigen
from leerwerkplaats.gebruikers.gegevens import meenemen as mee
from leerwerkplaats.gebruikers.gegevens import spoor as eigen_spoor
from leerwerkplaats.gebruikers.gegevens.actions import account_wijzigen
from leerwerkplaats.gebruikers.gegevens.forms import AccountForm, WisForm
from leerwerkplaats.gebruikers.gegevens.wissen import Bezwaar, bekijk, wis_persoon
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.spoor import leg_vast

TAB_GEGEVENS = "Mijn gegevens"
EERSTE = 10  # rows of each group on the page with all groups


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show and change one's name and what mail one wants."""
    wie = request.user
    form = AccountForm(request.POST or None, initial={"naam": wie.naam, "wil_post": wie.wil_post})
    if request.method == "POST" and form.is_valid():
        account_wijzigen(gebruiker=wie, **form.cleaned_data)
        messages.success(request, "Dat is bewaard.")
        return redirect("mijn:account")
    context = {"form": form, "contact": settings.CONTACT_EMAIL}
    return toon_eigen(request, "mijn/account.html", tab="Wie ik ben", context=context)


account.recht = None


@require_GET
def gegevens(request: HttpRequest) -> HttpResponse:
    """Show everything that is kept of the person, the first rows of each group."""
    groepen = mee.getelde_groepen(request.user)
    gekozen = next((g for g in groepen if g.naam == request.GET.get("deel")), None)
    if gekozen:
        pagina = blader(request, gekozen.rijen)
        context = {"groep": gekozen, "pagina": pagina, "regels": [mee.regel(r) for r in pagina]}
        sjabloon = "mijn/gegevens_groep.html"
    else:
        delen = [(g, [mee.regel(rij) for rij in g.rijen[:EERSTE]]) for g in groepen if g.rijen]
        leeg = [g.kop for g in groepen if not g.rijen]
        context = {"delen": delen, "leeg": leeg, "eerste": EERSTE}
        sjabloon = "mijn/gegevens.html"
    return toon_eigen(request, sjabloon, tab=TAB_GEGEVENS, context=context)


gegevens.recht = None


@require_GET
@pas_bewezen
def meenemen(request: HttpRequest) -> HttpResponse:
    """Hand out everything as a file."""
    wie = request.user
    if antwoord := te_vaak(request, "gegevens_meenemen", wie.publiek_id):
        return antwoord
    leg_vast("gebruiker.meegenomen", door=wie, soort="gebruiker", object_id=wie.publiek_id)
    antwoord = HttpResponse(mee.als_json(wie), content_type="application/json; charset=utf-8")
    naam = f"mijn-gegevens-{vandaag().isoformat()}.json"
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


meenemen.recht = None


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@pas_bewezen
def wissen(request: HttpRequest) -> HttpResponse:
    """Show what erasing does; with the word typed, do it and say goodbye."""
    form = WisForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            wis_persoon(gebruiker=request.user, door=request.user)
        except Bezwaar:
            pass  # the page below says what has to happen first
        else:
            logout(request)
            return render(request, "mijn/wissen_klaar.html")
    context = {"form": form, "voorbeeld": bekijk(request.user)}
    return toon_eigen(request, "mijn/wissen.html", tab=TAB_GEGEVENS, context=context)


wissen.recht = None


@require_GET
def spoor(request: HttpRequest) -> HttpResponse:
    """Show what the person did, and what others did that was about the person."""
    pagina = blader(request, eigen_spoor.regels_van(request.user))
    context = {"pagina": pagina, "zinnen": eigen_spoor.vertel(request.user, pagina)}
    return toon_eigen(request, "mijn/spoor.html", tab="Wat ik deed", context=context)


spoor.recht = None
