"""The map of people or organisations, and the table that says the same."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.netwerk.kaart import lezen, tabel
from proeftuinen.netwerk.kaart.zinnen import golven, keuzevraag, open_zinnen, zinnen
from proeftuinen.netwerk.lezen import plekken, te_zien, van_lezer
from proeftuinen.netwerk.ligging.bewaren import versies
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/kaart"
PLEK = {"tab": "Netwerk", "sub": "Kaart"}


@require_GET
@met_proeftuin(Recht.NETWERK_CIJFERS)
def kaart(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the map of a wave; who may see figures only is led to those."""
    if Recht.NETWERK_ZIEN not in request.mag:
        return redirect("proeftuinen:netwerk-cijfers", proeftuin.publiek_id)
    metingen = lezen.metingen_van(proeftuin)
    zichtbaar = van_lezer(metingen, request.lezer)
    meting = lezen.kies_meting(zichtbaar, request.GET.get("meting", ""))
    open_ = next((m for m in metingen if m.is_open), None)
    context = {"open": open_, **open_zinnen(open_, lezen.respons(open_) if open_ else None)}
    if meting:
        blad = lezen.lees_blad(meting, request.lezer, request.GET)
        context |= {"golven": golven(zichtbaar, blad), **zinnen(blad, request.mag)}
        context |= _op_kaart(request, proeftuin, blad)
    return toon(request, proeftuin, f"{MAP}/kaart.html", **PLEK, context=context)


def _op_kaart(request: HttpRequest, proeftuin: Proeftuin, blad: lezen.Blad) -> dict[str, Any]:
    punten = plekken(proeftuin, [blad.meting], blad.laag, blad.keuze.laag)
    opties = Opties(
        kleur_naar=blad.keuze.kleur,
        interactief=True,
        titel=f"Netwerkkaart, {blad.heel.titel.lower()}",
        uitgelicht=blad.gevonden,
    )
    return {
        "blad": blad,
        "keuze": blad.keuze,
        "kaartbeeld": teken(blad.beeld, punten, opties=opties, ruimte_voor=blad.laag.mensen),
        "versies_json": json.dumps(_versies(request, proeftuin, blad), separators=(",", ":")),
    }


def _versies(request: HttpRequest, proeftuin: Proeftuin, blad: lezen.Blad) -> dict[str, int]:
    """Return which version of each place one sees, by public id, for who may move them."""
    if Recht.NETWERK_BEHEREN not in request.mag:
        return {}
    return tabel.publiek(versies(proeftuin, blad.keuze.laag), blad.laag)


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the same as the map in a table, with the same choices."""
    zichtbaar = te_zien(proeftuin, request.lezer)
    meting = lezen.kies_meting(zichtbaar, request.GET.get("meting", ""))
    if meting is None:
        return redirect("proeftuinen:netwerk", proeftuin.publiek_id)
    blad = lezen.lees_blad(meting, request.lezer, request.GET)
    van_lijnen = request.GET.get("toon") == "lijnen"
    if van_lijnen:
        rijen = tabel.lijnrijen(blad)
    else:
        rijen = tabel.mensrijen(blad, _versies(request, proeftuin, blad))
    context = {
        "golven": golven(zichtbaar, blad),
        **zinnen(blad, request.mag),
        "blad": blad,
        "keuze": blad.keuze,
        "pagina": blader(request, rijen),
        "van_lijnen": van_lijnen,
        "toon": "lijnen" if van_lijnen else "",
        "zoekvraag": keuzevraag(blad.keuze, lijnen=van_lijnen),
    }
    return toon(request, proeftuin, f"{MAP}/tabel.html", **PLEK, context=context)
