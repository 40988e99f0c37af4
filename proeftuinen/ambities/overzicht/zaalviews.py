"""Asking the room of a meeting something on the way to the ambition."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.bladzijde import (
    AMBITIE,
    BEELDEN,
    KERNTHEMA,
    SCHRIJVEN,
    WERKT_AL,
    toon_ambitie,
)
from proeftuinen.ambities.overzicht.forms import ZaalvraagForm
from proeftuinen.ambities.schrijven.models import Akkoord
from proeftuinen.ambities.thema.lezen import themas_van
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zaal.vragen import VRAGEN, stel, zalen
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden
from proeftuinen.bijeenkomsten.live.vragen import MEESTE, Vol, ZaalDicht, open_vraag
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_Voor = Zaalvraag.Waarvoor
PLEK = {
    _Voor.THEMA_IDEE: (KERNTHEMA, "proeftuinen:kernthemas"),
    _Voor.THEMA_STIP: (KERNTHEMA, "proeftuinen:kernthemas"),
    _Voor.WERKT_AL: (WERKT_AL, "proeftuinen:vondsten"),
    _Voor.BEELD: (BEELDEN, "proeftuinen:verbeeldingen"),
}
"""Where the answers come back; of the others: where one writes."""
MEESTE_KEUZES = 20
VOL = f"Er staan al {MEESTE} vragen bij deze bijeenkomst. Haal er eerst een weg."


def _keuzes(proeftuin: Proeftuin, voor: str) -> Sequence[tuple[str, str]]:
    """Return what dots go on: id and words."""
    if voor == _Voor.THEMA_STIP:
        themas = themas_van(proeftuin)[:MEESTE_KEUZES]
        return [(thema.publiek_id, thema.wens) for thema in themas]
    return Akkoord.Antwoord.choices if voor == _Voor.MEEDOEN else ()


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def zaalvraag(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Put a question ready for the room, or ask it at once."""
    voor = request.GET.get("voor", "")
    voor = voor if voor in _Voor.values else _Voor.THEMA_IDEE
    bijeenkomsten = zalen(proeftuin)
    keuzes = _keuzes(proeftuin, voor)
    begin = {"vraag": VRAGEN[_Voor(voor)]}
    if bijeenkomsten:
        begin["bijeenkomst"] = bijeenkomsten[0].publiek_id
    form = ZaalvraagForm(request.POST or None, initial=begin, bijeenkomsten=bijeenkomsten)
    if request.method == "POST" and form.is_valid() and not _te_weinig(form, voor, keuzes):

        def maak() -> str:
            bijeenkomst = form.gekozen()
            livevraag = stel(
                bijeenkomst=bijeenkomst,
                waarvoor=voor,
                vraag=form.cleaned_data["vraag"],
                door=request.user,
                keuzes=keuzes,
            )
            _meld(request, livevraag)
            return naar_leiden(bijeenkomst)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except Vol:
            form.add_error(None, VOL)
    sub, naam = PLEK.get(_Voor(voor), (SCHRIJVEN, "proeftuinen:ambitie-schrijven"))
    context = {
        "form": form,
        "voor": _Voor(voor),
        "keuzes": [woorden for _, woorden in keuzes],
        "bijeenkomsten": bijeenkomsten,
        "terug": sub if voor != _Voor.MEEDOEN else AMBITIE,
        "terug_url": reverse(naam, args=[proeftuin.publiek_id]),
    }
    sjabloon = "proeftuinen/ambities/overzicht/zaalvraag.html"
    return toon_ambitie(request, proeftuin, sjabloon, sub=sub, context=context)


def _te_weinig(form: ZaalvraagForm, voor: str, keuzes: Sequence[tuple[str, str]]) -> bool:
    if voor != _Voor.THEMA_STIP or len(keuzes) > 1:
        return False
    form.add_error(None, "Er valt nog niets te kiezen. Stel eerst minstens twee thema's voor.")
    return True


def _meld(request: HttpRequest, livevraag: object) -> None:
    if "open" not in request.POST:
        messages.success(request, "De vraag staat klaar. Stel haar als het zover is.")
        return
    try:
        open_vraag(vraag=livevraag, door=request.user)
        messages.success(request, "De vraag staat op alle telefoons.")
    except ZaalDicht:
        messages.warning(request, "De vraag staat klaar. De zaal is nog niet open.")
