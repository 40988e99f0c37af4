"""Adding, renaming and taking away passkeys."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import begin_registration
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.gebruikers.beveiliging import actions, sloten
from leerwerkplaats.gebruikers.beveiliging.forms import PasskeyForm, PasskeyNaamForm
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.gebruikers.beveiliging.views.app import haal_weg
from leerwerkplaats.gebruikers.beveiliging.views.codes import na_toevoegen
from leerwerkplaats.gebruikers.beveiliging.views.slot import TAB
from leerwerkplaats.gebruikers.bladzijde import toon_eigen


@require_http_methods(["GET", "POST"])
@pas_bewezen
def passkey(request: HttpRequest) -> HttpResponse:
    """Let the browser make a passkey, and keep its public half."""
    if len(sloten.lees(request.user).passkeys) >= sloten.MEESTE_PASSKEYS:
        messages.error(request, "Je hebt al tien passkeys. Haal er eerst een weg.")
        return redirect("mijn:slot")
    begin = {"naam": get_adapter().generate_authenticator_name(request.user, "webauthn")}
    form = PasskeyForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw = actions.passkey_toevoegen(
            door=request.user,
            naam=form.cleaned_data["naam"],
            sleutel=form.cleaned_data["credential"],
        )
        messages.success(request, "De passkey staat erop.")
        return na_toevoegen(request, nieuw=nieuw)
    context = {
        "form": form,
        "opties": {"creation_options": begin_registration(request.user, passwordless=True)},
        "terug": request.POST.get("next") or request.GET.get("next", ""),
    }
    return toon_eigen(request, "mijn/slot_passkey.html", tab=TAB, context=context)


passkey.recht = None


def _eigen(request: HttpRequest, ref: str) -> Authenticator:
    rij = sloten.zoek_passkey(request.user, ref)
    if rij is None:
        raise Http404
    return rij


@require_http_methods(["GET", "POST"])
@pas_bewezen
def passkey_naam(request: HttpRequest, ref: str) -> HttpResponse:
    """Give a passkey another name."""
    rij = _eigen(request, ref)
    form = PasskeyNaamForm(request.POST or None, initial={"naam": rij.data.get("name", "")})
    if request.method == "POST" and form.is_valid():
        naam = form.cleaned_data["naam"]
        actions.passkey_hernoemen(door=request.user, passkey=rij, naam=naam)
        messages.success(request, f"De passkey heet nu {naam}.")
        return redirect("mijn:slot")
    return toon_eigen(request, "mijn/slot_passkey_naam.html", tab=TAB, context={"form": form})


passkey_naam.recht = None


@require_http_methods(["GET", "POST"])
@pas_bewezen
def passkey_weg(request: HttpRequest, ref: str) -> HttpResponse:
    """Ask whether a passkey may go, and take it away."""
    rij = _eigen(request, ref)
    return haal_weg(request, rij, f"de passkey {rij.data.get('name', '')}".strip())


passkey_weg.recht = None
