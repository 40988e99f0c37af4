"""Pages that more than one view of this room shows."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from casustafel.bladzijde import toon_tafel
from casustafel.plannen.models import Tafel
from casustafel.verhaal import lezen

_MAP = "casustafel/verhaal"
AL_VRIJ = (
    "Iemand gaf dit verhaal al vrij",
    "Het verhaal staat vast en de tafel mag het lezen. Er is niets weg.",
)
VERANDERD = (
    "Het verhaal is niet meer wat je zag",
    "Iemand heeft het net veranderd of teruggestuurd. Er is niets weg. Lees het daarna opnieuw.",
)
NIET_NU = (
    "Dit kan nu niet meer",
    "De tafel is intussen gesloten, afgezegd, verborgen of gewist.",
)


def pagina(
    request: HttpRequest,
    tafel: Tafel,
    sjabloon: str,
    context: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show a page of this room."""
    alles = {"tafel": tafel, **(context or {})}
    return toon_tafel(request, tafel.proeftuin, f"{_MAP}/{sjabloon}", context=alles, status=status)


def verteld(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Say that here a story is told and not typed; two queries at most."""
    context = {"zwijgen": lezen.zwijgen(tafel), "vraag": lezen.vraag_van(tafel)}
    return pagina(request, tafel, "verteld.html", context)


def anders(
    request: HttpRequest, tafel: Tafel, wat: tuple[str, str], *, getypt: str = ""
) -> HttpResponse:
    """Say that someone was first (409), and give back what was typed."""
    context = {"titel": wat[0], "uitleg": wat[1], "getypt": getypt}
    return pagina(request, tafel, "anders.html", context, status=409)


def naar(tafel: Tafel, naam: str) -> HttpResponse:
    """Go to another page of this table."""
    return redirect(adres_van(tafel, naam))


def adres_van(tafel: Tafel, naam: str) -> str:
    """Return the address of a page of this table."""
    ids = [tafel.proeftuin.publiek_id, tafel.publiek_id]
    return reverse(f"casustafel:{naam}", args=ids)
