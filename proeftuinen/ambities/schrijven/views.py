"""The page on which all write together, and one part of it for a group at a table."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import akkoorden, lezen, toets
from proeftuinen.ambities.schrijven.bladzijde import toon
from proeftuinen.ambities.schrijven.forms import (
    AkkoordForm,
    BouwsteenMaakForm,
    ReactieMaakForm,
)
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

PER_LIJST = 20
"""Texts, bricks or remarks on one page."""


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def schrijven(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the whole sentence, its four parts, who stands behind it, and what the check asks."""
    return toon_schrijven(request, proeftuin)


def toon_schrijven(
    request: HttpRequest,
    proeftuin: Proeftuin,
    akkoord: AkkoordForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the page, with a form of agreement that was filled in and not kept."""
    beelden = lezen.lees_delen(proeftuin, request.lezer)
    opmerkingen = _blad(request, "opmerkingen", lezen.reacties_op(proeftuin))
    teksten = lezen.teksten_van(beelden)
    merk, leeg = lezen.merk_van(teksten), lezen.lege_delen(teksten)
    stand = akkoorden.stand_van(proeftuin, merk, request.user.pk)
    versie = lezen.laatste_versie(proeftuin)
    context = {
        "beelden": beelden,
        "opmerkingen": opmerkingen,
        "zin": lezen.zeg_heel(teksten),
        "begonnen": any(not beeld.leeg for beeld in beelden),
        "leeg": leeg,
        "versie": versie,
        "is_versie": versie is not None and versie.merk == merk,
        "stand": stand,
        "zaal": akkoorden.van_de_zaal(proeftuin, request.lezer),
        "form": akkoord or _akkoordform(stand, merk),
        "reactieform": ReactieMaakForm(),
        "vragen": toets.kijk(teksten) if not leeg else [],
    }
    return toon(request, proeftuin, "ambitie_schrijven.html", context, status)


def _akkoordform(stand: akkoorden.Stand, merk: str) -> AkkoordForm:
    """Return the form, filled in with what this person said before."""
    begin: dict[str, Any] = {"merk": merk}
    if stand.eigen:
        begin |= {"nodig": stand.eigen.nodig}
        if stand.eigen_nu:
            begin |= {"antwoord": stand.eigen.antwoord}
    return AkkoordForm(initial=begin)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def deel_los(request: HttpRequest, proeftuin: Proeftuin, deel: Deel) -> HttpResponse:
    """Show one part big, with everything that was written for it."""
    return toon_deel(request, proeftuin, deel)


def _blad(request: HttpRequest, wat: str, rijen: QuerySet[Any]) -> Page:
    """Return twenty of these as this reader sees them; only in the list `?wat=` one leafs on."""
    nummer = request.GET.get("page") if request.GET.get("wat") == wat else 1
    blad = Paginator(rijen, PER_LIJST).get_page(nummer)
    blad.object_list = lezen.als_regels(blad.object_list, request.lezer)
    return blad


def toon_deel(
    request: HttpRequest,
    proeftuin: Proeftuin,
    deel: Deel,
    *,
    bouwsteen: BouwsteenMaakForm | None = None,
    reactie: ReactieMaakForm | None = None,
) -> HttpResponse:
    """Show a part, with a form that was filled in and not kept."""
    gekozen = lezen.gekozen_tekst(proeftuin, deel)
    beeld = lezen.Deelbeeld(deel, lezen.als_regel(gekozen, request.lezer) if gekozen else None)
    delen = list(Deel)
    plek = delen.index(deel)
    context = {
        "beeld": beeld,
        "deel": deel,
        "teksten": _blad(request, "teksten", lezen.teksten_naast(proeftuin, deel)),
        "stenen": _blad(request, "bouwstenen", lezen.stenen_van(proeftuin, deel)),
        "opmerkingen": _blad(request, "opmerkingen", lezen.reacties_op(proeftuin, deel)),
        "vorige": delen[plek - 1] if plek else None,
        "volgende": delen[plek + 1] if plek + 1 < len(delen) else None,
        "bouwsteenform": bouwsteen or BouwsteenMaakForm(auto_id="steen_%s"),
        "reactieform": reactie or ReactieMaakForm(initial={"deel": deel.value}, auto_id="op_%s"),
        "fout": bouwsteen or reactie,
    }
    return toon(request, proeftuin, "ambitiedeel.html", context)
