"""Gaps of the last wave, and what became of earlier acquaintances."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.timezone import localdate

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import acties_van, zeg_wie
from proeftuinen.acties.models import Actie
from proeftuinen.netwerk.beeld import Netwerkbeeld, Stand
from proeftuinen.netwerk.gaten.kansen import Afloop, Gat, afloop, gaten
from proeftuinen.netwerk.lezen import lees_golven
from proeftuinen.netwerk.models import Meting
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

MEESTE = 50  # so many acquaintances are told of


@dataclass(frozen=True, slots=True)
class Kennismaking:
    """An acquaintance with its two people, as the reader may see them, and what came of it."""

    actie: Actie
    een: str
    ander: str
    afloop: Afloop


@dataclass(frozen=True, slots=True)
class Kansen:
    """What the page shows; `knoop` is the knot of the wave that the gaps are of."""

    beeld: Netwerkbeeld | None
    gaten: Sequence[Gat]
    kennismakingen: Sequence[Kennismaking]
    knoop: str

    @property
    def gelukt(self) -> int:
        """Return of how many acquaintances a later wave says that there is a line now."""
        return sum(deel.afloop.stand.is_lijn for deel in self.kennismakingen)

    @property
    def gemeten(self) -> int:
        """Return of how many a later wave says anything."""
        onbekend = Stand.ONBEKEND
        return sum(deel.afloop.stand != onbekend for deel in self.kennismakingen)


def lees_kansen(proeftuin: Proeftuin, lezer: Lezer) -> Kansen:
    """Return the gaps of the last wave that was closed; seven queries."""
    metingen = list(Meting.objects.van(proeftuin).gesloten())
    beelden = [golf.beeld for golf in lees_golven(metingen, lezer)] if metingen else []
    laatste = beelden[-1] if beelden else None
    kennismakingen = _kennismakingen(proeftuin, lezer, beelden)
    return Kansen(
        laatste,
        _voor(lezer, gaten(laatste, _loopt(kennismakingen))) if laatste else [],
        kennismakingen,
        _knoop(metingen[-1]) if metingen else "",
    )


def _voor(lezer: Lezer, alle: Sequence[Gat]) -> Sequence[Gat]:
    """Return the gaps, for who is not of the team without names.

    Nobody at rest is proposed; whom a list leaves out would tell who that is.
    """
    if lezer.mag(Recht.NETWERK_BEHEREN):
        return alle
    return [replace(gat, voorstellen=()) for gat in alle]


def _knoop(meting: Meting) -> str:
    knopen = Schakel.objects.filter(soort="meting", object_id=meting.publiek_id)
    return knopen.values_list("publiek_id", flat=True).first() or ""


def _kennismakingen(
    proeftuin: Proeftuin, lezer: Lezer, beelden: Sequence[Netwerkbeeld]
) -> list[Kennismaking]:
    """Return the acquaintances, the latest first; those who left the place are not told of."""
    rijen = acties_van(proeftuin).filter(
        soort=Actie.Soort.KENNISMAKING, een__isnull=False, ander__isnull=False
    )
    return [
        Kennismaking(
            actie,
            zeg_wie(actie.een, lezer),
            zeg_wie(actie.ander, lezer),
            _afloop(actie, beelden),
        )
        for actie in rijen.order_by("-gemaakt", "-pk")[:MEESTE]
    ]


def _loopt(kennismakingen: Sequence[Kennismaking]) -> frozenset[frozenset[int]]:
    """Return who are being brought together, and of whom no wave told yet what came of it."""
    return frozenset(
        frozenset({deel.actie.een_id, deel.actie.ander_id})
        for deel in kennismakingen
        if not deel.afloop.golf and deel.actie.stand != Actie.Stand.VERVALLEN
    )


def _afloop(actie: Actie, beelden: Sequence[Netwerkbeeld]) -> Afloop:
    sinds = localdate(actie.gemaakt)
    later = [beeld for beeld in beelden if beeld.dag > sinds]
    return afloop(actie.een_id, actie.ander_id, later)
