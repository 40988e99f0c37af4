"""Themes that stand elsewhere: in talks, and in what the room sent."""

from dataclasses import dataclass
from typing import Any

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.thema.models import Kernthema
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zaal.oogsten import bijdragen, groepen
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_IDEE = Zaalvraag.Waarvoor.THEMA_IDEE
BRONNEN = {
    "thema": "Uit de gesprekken",
    "ideegroep": "Groepen van ideeën uit de zaal",
    "bijdrage": "Losse ideeën uit de zaal",
}
"""By the field that keeps it: what stands above the list."""


@dataclass(frozen=True)
class Vangst:
    """Something that could be a theme."""

    veld: str
    ding: Any
    woorden: str

    @property
    def sleutel(self) -> str:
        """Return what its tick box sends."""
        return f"{self.veld}-{self.ding.publiek_id}"


def aanbod(proeftuin: Proeftuin, lezer: Lezer) -> list[Vangst]:
    """Return what was not taken over yet; five queries."""
    vangsten = []
    if lezer.mag(Recht.GESPREKKEN_ZIEN):
        themas = Thema.objects.filter(proeftuin=proeftuin).order_by("-naar_start", "naam")
        vangsten += [Vangst("thema", thema, thema.naam) for thema in themas]
    vangsten += [Vangst("ideegroep", rij, rij.naam) for rij in groepen(proeftuin, lezer, _IDEE)]
    los = bijdragen(proeftuin, lezer, _IDEE).filter(ideegroep=None)
    vangsten += [Vangst("bijdrage", rij, rij.tekst) for rij in los]
    al = _al_overgenomen(proeftuin)
    return [deel for deel in vangsten if (deel.veld, deel.ding.pk) not in al]


def _al_overgenomen(proeftuin: Proeftuin) -> set[tuple[str, int]]:
    rijen = Kernthema.objects.filter(proeftuin=proeftuin)
    return {
        (veld, pk)
        for rij in rijen.values_list(*(f"{veld}_id" for veld in BRONNEN))
        for veld, pk in zip(BRONNEN, rij, strict=True)
        if pk is not None
    }
