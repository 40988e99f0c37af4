"""Who reads along from elsewhere, which questions they find, and how these look without names."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from leerwerkplaats.gebruikers.beveiliging.slot import naar_slot
from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import JIJ
from proeftuinen.kennis.plekken import eigen_plekken
from proeftuinen.monitoring.vraaghet.actions import Spreker
from proeftuinen.monitoring.vraaghet.lezen import (
    LANDELIJK,
    Antwoordregel,
    Regel,
    dimensies_van,
    tel_antwoorden,
    zeg_namens,
)
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin

_LANDELIJK = "landelijk"


@dataclass(frozen=True)
class Meelezer:
    """Someone who reads what other places ask: of the landelijk programma, or of these places."""

    gebruiker_id: int
    landelijk: bool
    plekken: Sequence[Proeftuin]

    @property
    def namens(self) -> list[tuple[str, str]]:
        """Return for whom this person can answer."""
        plekken = [(plek.publiek_id, plek.titel) for plek in self.plekken]
        return [(_LANDELIJK, LANDELIJK), *plekken] if self.landelijk else plekken

    def spreker(self, keuze: str) -> Spreker:
        """Return for whom this answer is given."""
        namens = dict(self.namens)
        return Spreker(namens.get(keuze, next(iter(namens.values()))), elders=True)


def meelezer_van(request: HttpRequest) -> Meelezer | None:
    """Return this reader, when they read along anywhere; one query."""
    landelijk = Recht.VRAGEN_LANDELIJK in request.user.site_rechten
    plekken = [
        plek
        for plek, rechten in eigen_plekken(request.user).items()
        if Recht.VRAAG_STELLEN in rechten
    ]
    return Meelezer(request.user.pk, landelijk, plekken) if landelijk or plekken else None


def wie_meeleest(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view its reader; 403 for who asks nothing anywhere and is not of the programme."""

    @wraps(view)
    def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        meelezer = meelezer_van(request)
        if meelezer is not None:
            return view(request, meelezer, *args, **kwargs)
        if not request.user.sterk and any(v(request.user) for v in wie_biedt("vraagt_slot")):
            return naar_slot(request)
        raise PermissionDenied

    bewaakt.recht = Recht.VRAAG_STELLEN
    return bewaakt


def vragen_voor(meelezer: Meelezer) -> QuerySet[Hulpvraag]:
    """Return what this reader may read of other places and their own, newest first."""
    bereik = [Hulpvraag.Bereik.ALLEN]
    if meelezer.landelijk:
        bereik.append(Hulpvraag.Bereik.LANDELIJK)
    return Hulpvraag.objects.filter(bereik__in=bereik).select_related("proeftuin")


def zeg_vrager(hulpvraag: Hulpvraag) -> str:
    """Return who asked, as it is said outside the place: never by name."""
    return f"Iemand uit {hulpvraag.proeftuin.titel}"


def als_regels(rijen: Iterable[Hulpvraag]) -> list[Regel]:
    """Return questions as the list of other places shows them; load `proeftuin` along."""
    lijst = list(rijen)
    aantallen = tel_antwoorden(lijst)
    return [
        Regel(
            rij,
            zeg_vrager(rij),
            dimensies_van(rij),
            aantallen.get(rij.pk, 0),
            reverse("proeftuinen:vraag-elders", args=[rij.publiek_id]),
        )
        for rij in lijst
    ]


def als_antwoordregels(rijen: Iterable[Hulpantwoord], meelezer: Meelezer) -> list[Antwoordregel]:
    """Return answers as others read them: for whom they were given, never by whom."""
    regels = []
    for rij in rijen:
        eigen = bool(rij.door_id) and rij.door_id == meelezer.gebruiker_id
        wie = JIJ if eigen else zeg_namens(rij)
        regels.append(Antwoordregel(rij, wie, eigen and rij.elders))
    return regels
