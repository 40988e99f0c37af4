"""Start pages and the pages about the site; the roof, so it may see every package."""

import sys
from collections.abc import Collection
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseForbidden,
    HttpResponseServerError,
    JsonResponse,
)
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_GET, require_safe

from leerwerkplaats.gebruikers.beveiliging.slot import die_tellen
from leerwerkplaats.gezondheid import onderzoek
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, Rol, Siterol, rechten_van, rollen_met
from leerwerkplaats.web.bijdragen import verzamel
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.storing import is_ingehaald, onder, toon_ingehaald, toon_storing
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.overzicht import lijstregels


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Show my proeftuinen, with where each year stands."""
    mijn = Proeftuin.objects.van(request.user).voor_lijst()
    pagina = blader(request, mijn)
    regels = lijstregels(pagina, vandaag())
    deelnames = Deelname.objects.filter(gebruiker=request.user).order_by("rol")
    rollen: dict[int, list[str]] = {}
    for deelname in deelnames.filter(proeftuin__in=regels):
        rollen.setdefault(deelname.proeftuin_id, []).append(deelname.get_rol_display())
    leest_mee = any(Rol.GEMEENTE.label in namen for namen in rollen.values())
    zwaar = deelnames.filter(rol__in=[*ACHTER_SLOT, *rollen_met(Recht.PROEFTUIN_MAKEN)])
    gehouden = {*zwaar.values_list("rol", flat=True).distinct(), *request.user.siterollen}
    tellen = die_tellen(request, gehouden)
    context = {
        "pagina": pagina,
        "regels": [(regel, ", ".join(rollen.get(pk, [])).lower()) for pk, regel in regels.items()],
        "mag_maken": Recht.PROEFTUIN_MAKEN in rechten_van(tellen),
        "leest_oogst": leest_mee or Recht.LANDELIJK_ZIEN in request.user.site_rechten,
        "beheert": Recht.BEHEER_ZIEN in rechten_van(tellen),
        "achter_slot": _woorden(gehouden.difference(tellen)),
    }
    return render(request, "leerwerkplaats/start.html", context)


start.recht = None  # everyone who is signed in sees what is theirs


def _woorden(rollen: Collection[str]) -> str:
    """Say roles in small letters, as in "procesbegeleider en landelijk programma"."""
    labels = {rol.value: rol.label.lower() for soort in (Rol, Siterol) for rol in soort}
    return " en ".join(labels[rol] for rol in sorted(rollen))


@require_GET
@login_not_required
def naar_inloggen(request: HttpRequest) -> HttpResponse:
    """Lead an address of allauth that we do not use to the one way in."""
    return redirect("account_login")


@require_GET
@login_not_required
def hulp(request: HttpRequest) -> HttpResponse:
    """Tell how it works and whom to ask."""
    return render(request, "leerwerkplaats/hulp.html", {"contact": settings.CONTACT_EMAIL})


@require_GET
@login_not_required
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement."""
    context = {"contact": settings.CONTACT_EMAIL}
    return render(request, "leerwerkplaats/toegankelijkheid.html", context)


@require_GET
@login_not_required
def privacy(request: HttpRequest) -> HttpResponse:
    """Tell what is kept, for how long, and what one may ask."""
    context = {"contact": settings.CONTACT_EMAIL, "termijnen": verzamel("bewaartermijnen")}
    return render(request, "leerwerkplaats/privacy.html", context)


@require_safe
@login_not_required
def gezond(request: HttpRequest) -> HttpResponse:
    """Answer 200 when database, worker and disk are well, 503 when one is not; no details."""
    uitslag = onderzoek()
    status = 200 if all(uitslag.values()) else 503
    woorden = {naam: "goed" if goed else "fout" for naam, goed in uitslag.items()}
    return JsonResponse(woorden, status=status)


@require_safe
@login_not_required
def security_txt(request: HttpRequest) -> HttpResponse:
    """Tell who to write to about a leak (RFC 9116); valid for half a year from now."""
    eind = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    regels = [
        f"Contact: mailto:{settings.CONTACT_EMAIL}",
        f"Expires: {eind}",
        "Preferred-Languages: nl, en",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")


def fout_400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read."""
    if storing := onder(exception):
        return toon_storing(request, storing)
    return render(request, "400.html", status=400)


def fout_403(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Refuse; who wrote while a role was taken away gets the text back."""
    return render(request, "403.html", teruggave(request), status=403)


def fout_404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here, with no trace of what may be here for others."""
    return render(request, "404.html", teruggave(request), status=404)


def fout_500(request: HttpRequest) -> HttpResponse:
    """Tell a fault of the house (503) and what someone overtook (409) from a mistake (500)."""
    if storing := onder(sys.exception()):
        return toon_storing(request, storing)
    if is_ingehaald(sys.exception()):
        return toon_ingehaald(request)
    return HttpResponseServerError(render_to_string("500.html", teruggave(request)))


def fout_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form without its proof that it is ours, and give back what was typed in it."""
    return HttpResponseForbidden(render_to_string("403_csrf.html", teruggave(request)))
