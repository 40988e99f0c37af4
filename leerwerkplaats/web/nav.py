"""What stands around every page: the main menu and the demo banner."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres


@dataclass(frozen=True)
class Menuregel:
    """One entry of the main menu."""

    label: str
    url: str
    actief: bool


def _menuregels(request: HttpRequest, *, binnen: bool) -> list[Menuregel]:
    kennisbank = adres("kennisbank:zoeken")
    openbaar = Menuregel("Kennisbank", kennisbank, request.path.startswith(kennisbank))
    if not binnen:
        return [openbaar]
    rechten = request.user.site_rechten
    regels = [("Mijn proeftuinen", adres("start"))]
    if Recht.LANDELIJK_ZIEN in rechten:
        regels.append(("Landelijk", adres("proeftuinen:landelijk")))
    if Recht.BEHEER_ZIEN in rechten:
        regels.append(("Beheer", adres("beheer:staat")))
    eigen = [Menuregel(label, url, request.path == url) for label, url in regels]
    return [eigen[0], openbaar, *eigen[1:]]


def menu(request: HttpRequest) -> dict[str, Any]:
    """Context of base.html; asks nothing of the database beyond the signed-in user."""
    gebruiker = getattr(request, "user", None)
    binnen = bool(gebruiker and gebruiker.is_authenticated)
    return {
        "hoofdmenu": _menuregels(request, binnen=binnen),
        "demo_aan": settings.DEMO,
        "demo_rol": request.session.get("demo_rol", "") if settings.DEMO else "",
    }
