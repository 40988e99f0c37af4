"""Reading sentences: what is being done for each, and what came of it, by the red thread."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import QuerySet

from proeftuinen.ambities.zinnen.knopen import SOORT
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.contracten import Knoopstand, Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin

_DIEP = 3
"""Lines that are followed: from a sentence to an experiment, its results, what confirms them."""

type _Sleutel = tuple[str, str]


class Knooppunt(NamedTuple):
    """What a page shows of a knot of the red thread."""

    soort: str
    object_id: str
    label: str
    adres: str


@dataclass(frozen=True)
class Gevolg:
    """A thing that came of a sentence, and how far it is when its feature can tell."""

    schakel: Knooppunt
    stand: Knoopstand | None = None


@dataclass
class Opbrengst:
    """What happens for a sentence."""

    loopt: list[Gevolg] = field(default_factory=list)
    klaar: list[Gevolg] = field(default_factory=list)

    @property
    def zin(self) -> str:
        """Return it in a few words: "2 dingen lopen, 1 is klaar"."""
        delen = [_zeg(len(self.loopt), "loopt", "lopen")] if self.loopt else []
        delen += [_zeg(len(self.klaar), "is klaar", "zijn klaar")] if self.klaar else []
        return ", ".join(delen) or "Hier is nog niets mee gedaan"


def _zeg(aantal: int, een: str, meer: str) -> str:
    return f"1 ding {een}" if aantal == 1 else f"{aantal} dingen {meer}"


def zinnen_van(proeftuin: Proeftuin) -> QuerySet[Ambitiezin]:
    """Return the sentences that hold now, in their order."""
    return Ambitiezin.objects.van(proeftuin)


def opbrengst_van(
    zinnen: Iterable[Ambitiezin], proeftuin: Proeftuin, lezer: Lezer
) -> Mapping[str, Opbrengst]:
    """Return by public id what came of each sentence, as far as this reader may see it.

    Four queries however many sentences, and one of each feature that tells how far things are.
    """
    ids = [zin.publiek_id for zin in zinnen]
    begin = Schakel.objects.filter(proeftuin=proeftuin, soort=SOORT, object_id__in=ids)
    van = {pk: {zin} for pk, zin in begin.values_list("pk", "object_id")}
    gevonden: dict[str, dict[int, Knooppunt]] = defaultdict(dict)
    for _ in range(_DIEP):
        van = _verder(van, gevonden, lezer)
        if not van:
            break
    alles = {schakel for rij in gevonden.values() for schakel in rij.values()}
    standen = _standen(alles, lezer)
    return {zin: _verdeel(list(gevonden[zin].values()), standen) for zin in ids}


def _verder(
    van: Mapping[int, set[str]], gevonden: dict[str, dict[int, Knooppunt]], lezer: Lezer
) -> dict[int, set[str]]:
    """Follow each line one step; return the new knots with the sentences that lead there."""
    rechten = [recht.value for recht in lezer.rechten]
    lijnen = Draad.objects.filter(van__in=van, naar__recht__in=rechten)
    nieuw: dict[int, set[str]] = defaultdict(set)
    velden = ("van", "naar", *(f"naar__{veld}" for veld in Knooppunt._fields))
    rijen = lijnen.exclude(naar__soort=SOORT).order_by("pk").values_list(*velden)
    for van_id, naar_id, *knoop in rijen:
        for zin in van[van_id]:
            if naar_id not in gevonden[zin]:
                gevonden[zin][naar_id] = Knooppunt(*knoop)
                nieuw[naar_id].add(zin)
    return nieuw


def _standen(schakels: Iterable[Knooppunt], lezer: Lezer) -> Mapping[_Sleutel, Knoopstand]:
    knopen = [(schakel.soort, schakel.object_id) for schakel in schakels]
    standen: dict[_Sleutel, Knoopstand] = {}
    for vertel in wie_biedt("knoopstand") if knopen else ():
        standen.update(vertel(knopen, lezer))
    return standen


def _verdeel(schakels: Sequence[Knooppunt], standen: Mapping[_Sleutel, Knoopstand]) -> Opbrengst:
    opbrengst = Opbrengst()
    for schakel in schakels:
        stand = standen.get((schakel.soort, schakel.object_id))
        (opbrengst.klaar if stand and stand.klaar else opbrengst.loopt).append(
            Gevolg(schakel, stand)
        )
    return opbrengst
