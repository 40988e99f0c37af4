"""The archive: a place that is done can be read, and no longer changed.

What people may always do about themselves goes on: take back a yes, stop mail, leave, be erased.
"""

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import leg_vast
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.traject.models import Proeftuin

VEILIG = frozenset({"GET", "HEAD", "OPTIONS"})
GAAT_DOOR = frozenset(
    {
        "proeftuinen:heropenen",
        "proeftuinen:rol-wegnemen",
        "proeftuinen:contact-rust",
        "proeftuinen:contact-overleden",
        "proeftuinen:contact-weg",
        "proeftuinen:genodigde-rust",
        "proeftuinen:uitnodiging-intrekken",
        "proeftuinen:toestemming-intrekken",
        "proeftuinen:bevestiging-intrekken",
        "proeftuinen:citaat-weghalen",
        "proeftuinen:foto-weghalen",
    }
)
"""What may still be posted there: the rights of people, and reopening."""


def is_dicht(request: HttpRequest, proeftuin: Proeftuin) -> bool:
    """Tell whether this request would change a place that is in the archive."""
    if proeftuin.gearchiveerd_op is None or request.method in VEILIG:
        return False
    naam = request.resolver_match.view_name if request.resolver_match else ""
    return naam not in GAAT_DOOR


def weiger(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say that the place is in the archive, and give back what was typed."""
    context = {"proeftuin": proeftuin, **teruggave(request)}
    return render(request, "proeftuinen/traject/archief_dicht.html", context, status=409)


@transaction.atomic
def archiveer(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Put a place in the archive; doing it again changes nothing."""
    _zet(proeftuin, door, dit_moment(), "proeftuin.gearchiveerd")


@transaction.atomic
def heropen(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Take a place out of the archive."""
    _zet(proeftuin, door, None, "proeftuin.heropend")


def _zet(proeftuin: Proeftuin, door: Gebruiker, op: datetime | None, handeling: str) -> None:
    rijen = Proeftuin.objects.filter(pk=proeftuin.pk, gearchiveerd_op__isnull=op is not None)
    if rijen.update(gearchiveerd_op=op):
        proeftuin.gearchiveerd_op = op
        plek = proeftuin.publiek_id
        leg_vast(handeling, door=door, soort="proeftuin", object_id=plek, ruimte=plek)
