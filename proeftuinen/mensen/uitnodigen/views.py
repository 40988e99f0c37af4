"""The page of invitations: whom to ask, in which words, and who did not answer yet."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.mensen.uitnodigen import actions, lezen, velen
from proeftuinen.mensen.uitnodigen.forms import ZaalcodeForm
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import UitnodigForm
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht

_MAP = "proeftuinen/mensen/uitnodigen"
AFGELOPEN = "Dit jaar is afgelopen. Je kunt niemand meer uitnodigen."
GEEN_POST = "{} krijgt nu geen post. De uitnodiging is niet verstuurd."


@require_GET
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodigingen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show whom one can ask, who did not answer, and the code for the room."""
    begin = {"rol": request.GET.get("rol") or Rol.DEELNEMER}
    form = UitnodigForm(rechten=request.lezer.rechten, initial=begin)
    return pagina(request, proeftuin, form=form)


def pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    *,
    form: UitnodigForm | None = None,
    codeform: ZaalcodeForm | None = None,
) -> HttpResponse:
    """Draw the page, with the form that came back."""
    rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)
    bladzij = blader(request, lezen.openstaand(proeftuin, rollen))
    context = {
        "telling": lezen.tel(proeftuin),
        "bladzij": bladzij,
        "genodigden": lezen.genodigden(proeftuin, list(bladzij)),
        "form": form or UitnodigForm(rechten=request.lezer.rechten),
        "zaalcode": Zaalcode.objects.open(timezone.now()).filter(proeftuin=proeftuin).first(),
        "codeform": codeform or ZaalcodeForm(vandaag=timezone.localdate(), auto_id="code_%s"),
    }
    sjabloon = f"{_MAP}/uitnodigingen.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub="Mensen", context=context)


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodigen_sturen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Invite an address for a role that the inviter may give; above deelnemer after a proof."""
    form = UitnodigForm(request.POST, rechten=request.lezer.rechten)
    if proeftuin.is_afgelopen(vandaag()):
        return te_laat(request, proeftuin)
    if not form.is_valid():
        return pagina(request, proeftuin, form=form)
    rol = uitnodigen.eis_rol(form.cleaned_data["rol"], request.lezer.rechten)
    if rol != Rol.DEELNEMER and not opnieuw.is_bewezen(request):
        return opnieuw.vraag(request)
    if wacht := te_vaak(request, "uitnodigen", request.user.publiek_id):
        return wacht
    email = form.cleaned_data["email"].lower()

    def maak() -> str:
        if not lezen.mag_post(proeftuin, email):
            messages.warning(request, GEEN_POST.format(email))
            return naar(proeftuin)
        nieuw = uitnodigen.uitnodigen(
            proeftuin=proeftuin,
            door=request.user,
            email=email,
            rol=rol,
            nakijken=form.cleaned_data["nakijken"],
        )
        return _meld_uitnodiging(request, nieuw)

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


def te_laat(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say that the year is over, before anyone asks people for something that lets nobody in."""
    messages.error(request, AFGELOPEN)
    return redirect(naar(proeftuin))


def naar(proeftuin: Proeftuin) -> str:
    """Return the address of the page of invitations."""
    return reverse("proeftuinen:uitnodigingen", args=[proeftuin.publiek_id])


def _meld_uitnodiging(request: HttpRequest, nieuw: Uitnodiging) -> str:
    """Say what happens with its mail, and return the page to go on with."""
    if nieuw.bericht is None:
        messages.warning(request, GEEN_POST.format(nieuw.email))
    elif nieuw.bericht.stand == Bericht.Stand.TEGENGEHOUDEN:
        messages.success(request, "De uitnodiging staat klaar. Kijk hem na en verstuur hem dan.")
        return nieuw.bericht.get_absolute_url()
    else:
        messages.success(request, f"De uitnodiging gaat naar {nieuw.email}.")
    return naar(nieuw.proeftuin)


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodiging_intrekken(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Take back an open invitation for a role that the person may give."""
    rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)
    eigen = proeftuin.uitnodigingen.filter(rol__in=rollen)
    uitnodiging = get_object_or_404(eigen, publiek_id=uid)
    uitnodigen.intrekken(uitnodiging=uitnodiging, door=request.user)
    messages.success(request, "De uitnodiging is ingetrokken. De link werkt niet meer.")
    return redirect(naar(proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def uitnodigen_velen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Invite the people we know: choose, write, see one mail, and send all of them."""
    return _velen(request, proeftuin, velen.Uitnodigen(request, proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def herinneren(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Ask again who did not answer: choose, write, see one mail, and send all of them."""
    return _velen(request, proeftuin, velen.Herinneren(request, proeftuin))


def _velen(request: HttpRequest, proeftuin: Proeftuin, werk: velen.Werk) -> HttpResponse:
    """Answer what the button asks: choose all or none, change, see the mail, or send."""
    if proeftuin.is_afgelopen(vandaag()):
        return te_laat(request, proeftuin)
    doe = request.POST.get("doe", "")
    if request.method == "GET":
        return _toon(request, proeftuin, werk, form=werk.form())
    if doe in {"alle", "geen", "wijzig"}:
        return _toon(request, proeftuin, werk, form=werk.form_met(request.POST, doe))
    form = werk.form(request.POST)
    if form.is_valid() and werk.vraagt_bewijs(form) and not opnieuw.is_bewezen(request):
        return opnieuw.vraag(request)
    if form.is_valid() and doe == "stuur":
        return _verstuur(request, proeftuin, werk, form)
    if form.is_valid() and not werk.namen(form):
        form.add_error("wie", "Wie je koos, is intussen al gevraagd. Kies opnieuw.")
    voorbeeld = werk.voorbeeld(form) if form.is_valid() else None
    return _toon(request, proeftuin, werk, form=form, voorbeeld=voorbeeld)


def _verstuur(
    request: HttpRequest, proeftuin: Proeftuin, werk: velen.Werk, form: velen.Form
) -> HttpResponse:
    """Send to all who were chosen, once."""
    if wacht := te_vaak(request, "uitnodigen", request.user.publiek_id):
        return wacht
    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], _stuur(werk, form)))
    except actions.TeVeel as fout:
        nog = lezen.mensen(fout.nog)
        form.add_error("wie", f"Je kunt vandaag nog {nog} vragen. Kies er minder.")
        return _toon(request, proeftuin, werk, form=form)


def _stuur(werk: velen.Werk, form: velen.Form) -> Callable[[], str]:
    def maak() -> str:
        werk.stuur(form)
        return naar(werk.proeftuin)

    return maak


def _toon(
    request: HttpRequest, proeftuin: Proeftuin, werk: velen.Werk, **context: Any
) -> HttpResponse:
    sjabloon = f"{_MAP}/velen.html"
    return toon(
        request, proeftuin, sjabloon, tab="Mensen", sub="Mensen", context={"werk": werk, **context}
    )
