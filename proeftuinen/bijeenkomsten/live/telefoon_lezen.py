"""What a phone in the room shows: what is asked now, and what this phone sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from leerwerkplaats.begrippen import Trede
from proeftuinen.bijeenkomsten.live.bijdragen_forms import InstuurForm, vorm_van
from proeftuinen.bijeenkomsten.live.deur import BEWIJS, bewijs_van
from proeftuinen.bijeenkomsten.live.ladder import heeft_gezet
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Verloop, Zitting
from proeftuinen.bijeenkomsten.live.stand import merk
from proeftuinen.bijeenkomsten.live.stippen import Plek, plekken_van
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.netwerk.ladder.treden import UITLEG

_UITLEG = [(trede, UITLEG[trede]) for trede in reversed(Trede)]


@dataclass(frozen=True)
class Vraagblok:
    """One question as this phone may answer it."""

    vraag: Livevraag
    form: InstuurForm | None = None
    plekken: Sequence[Plek] = ()
    gezet: bool = False  # the dot on the ladder, or the one word
    uitleg: Sequence[tuple[Trede, str]] = ()

    @property
    def over(self) -> int:
        """Return how many dots are left."""
        return max(self.vraag.stippen - sum(len(plek.eigen) for plek in self.plekken), 0)


@dataclass(frozen=True)
class Telefoon:
    """The page of one phone."""

    blokken: Sequence[Vraagblok]
    eigen: Sequence[Bijdrage]
    bezig: str  # the block of the programme that is on, "" when none is
    merk: str


def lees_telefoon(
    zitting: Zitting, gast: Livegast | None, vormen: Mapping[int, InstuurForm] | None = None
) -> Telefoon:
    """Return the page; `vormen` holds a form that was refused, by the pk of its question.

    Two queries, three for who sent something, and one to three for each dots or ladder.
    """
    eigen = eigen_van(zitting, gast)
    met_woord = {rij.vraag_id for rij in eigen}
    blokken = [
        _blok(vraag, zitting, gast, met_woord, (vormen or {}).get(vraag.pk))
        for vraag in open_vragen(zitting)
    ]
    return Telefoon(blokken, eigen, _bezig(zitting), merk(zitting))


def open_vragen(zitting: Zitting) -> Sequence[Livevraag]:
    """Return what can be answered now; what is on the screen leads."""
    rijen = Livevraag.objects.filter(zitting=zitting, stand=Livevraag.Stand.OPEN)
    return list(rijen.select_related("laddergesprek").order_by("-op_scherm", "-pk"))


def eigen_van(zitting: Zitting, gast: Livegast | None) -> Sequence[Bijdrage]:
    """Return what this phone sent, newest first."""
    if gast is None:
        return []
    rijen = Bijdrage.objects.filter(gast=gast, vraag__zitting=zitting)
    return list(rijen.select_related("vraag").order_by("-pk"))


def _bezig(zitting: Zitting) -> str:
    rijen = Verloop.objects.filter(zitting=zitting, klaar_op=None, onderdeel__groep=None)
    titel = rijen.order_by("-begonnen_op").values_list("onderdeel__titel", flat=True).first()
    return titel or ""


def _blok(
    vraag: Livevraag,
    zitting: Zitting,
    gast: Livegast | None,
    met_woord: set[int],
    geweigerd: InstuurForm | None,
) -> Vraagblok:
    vraag.zitting = zitting
    if vraag.soort == Livesoort.LADDER:
        gezet = gast is not None and heeft_gezet(vraag, gast)
        return Vraagblok(vraag, gezet=gezet, uitleg=_UITLEG)
    if vraag.soort == Livesoort.STIPPEN:
        return Vraagblok(vraag, plekken=plekken_van(vraag, gast))
    vorm = vorm_van(vraag.soort)
    klaar = vraag.soort == Livesoort.CHECKIN and vraag.pk in met_woord
    if vorm is None or klaar:
        return Vraagblok(vraag, gezet=klaar)
    return Vraagblok(vraag, form=geweigerd or vorm(vraag=vraag))


def context_van(
    zitting: Zitting, gast: Livegast | None, vormen: Mapping[int, InstuurForm] | None = None
) -> dict[str, Any]:
    """Return what the template of a phone needs."""
    blad = lees_telefoon(zitting, gast, vormen)
    stand = reverse("proeftuinen:live-stand", args=[zitting.code])
    return {
        "zitting": zitting,
        "bijeenkomst": zitting.bijeenkomst,
        "blad": blad,
        "stand_url": f"{stand}?{BEWIJS}={bewijs_van(zitting.code)}",
    }
