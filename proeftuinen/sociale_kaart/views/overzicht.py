"""The list of all voorzieningen, and the one page for intake teams."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.forms import maak_schoon
from leerwerkplaats.web.gevouwen import bevat
from proeftuinen.sociale_kaart.bevestigd import nu
from proeftuinen.sociale_kaart.lezen import (
    Groep,
    Regel,
    als_regels,
    lees_blad,
    per_dimensie,
    plekken_per_voorziening,
    voorzieningen_van,
)
from proeftuinen.sociale_kaart.views.kaart import MAP, SUB
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

STANDEN = (("", "Alles"), ("ja", "Kort geleden bevestigd"), ("nee", "Niet kort geleden bevestigd"))


def _zoek(proeftuin: Proeftuin, woord: str, nu: datetime) -> list[Regel]:
    rijen = voorzieningen_van(proeftuin).prefetch_related(None)
    if woord:
        rijen = rijen.filter(bevat(woord, "naam", "wat", "voor_wie", "organisatie__naam"))
    plekken = plekken_per_voorziening(proeftuin)
    return als_regels(proeftuin, rijen.order_by("naam", "pk"), nu, plekken)


def _filter(groepen: Sequence[Groep], dimensie: str, stand: str) -> list[tuple[Groep, Regel]]:
    return [
        (groep, regel)
        for groep in groepen
        if not dimensie or groep.dimensie == dimensie
        for regel in groep.regels
        if not stand or regel.vers == (stand == "ja")
    ]


def _woord(request: HttpRequest) -> str:
    try:
        return maak_schoon(request.GET.get("zoek", "")).strip()[:100]
    except ValueError:
        return ""


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def overzicht(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List what there is by dimension, to search and to filter."""
    woord = _woord(request)
    dimensie = request.GET.get("dimensie", "")
    dimensie = dimensie if dimensie in Dimensie.values else ""
    stand = request.GET.get("bevestigd", "")
    stand = stand if stand in dict(STANDEN) else ""
    regels = _zoek(proeftuin, woord, nu())
    pagina = blader(request, _filter(per_dimensie(regels), dimensie, stand))
    vraag = {"zoek": woord, "dimensie": dimensie, "bevestigd": stand}
    context = {
        "pagina": pagina,
        "groepen": [
            (groep, [regel for _, regel in paren])
            for groep, paren in groupby(pagina.object_list, key=lambda paar: paar[0])
        ],
        "aantal": len(regels),
        "oud": sum(not regel.vers for regel in regels),
        "zoek": woord,
        "dimensie": dimensie,
        "dimensies": Dimensie.choices,
        "stand": stand,
        "standen": STANDEN,
        "gefilterd": bool(woord or dimensie or stand),
        "zoekvraag": f"{urlencode(vraag)}&" if any(vraag.values()) else "",
    }
    return toon(request, proeftuin, f"{MAP}/overzicht.html", tab="Mensen", sub=SUB, context=context)


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def verwijshulp(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the page for intake teams, and what does not fit on it."""
    blad, los = lees_blad(proeftuin, nu())
    context = {"blad": blad, "los": los}
    return toon(
        request, proeftuin, f"{MAP}/verwijshulp.html", tab="Mensen", sub=SUB, context=context
    )
