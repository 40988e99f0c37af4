"""What changed between two waves, and what the figures say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.netwerk.cijfers import grafiek, lijsten, zeggen
from proeftuinen.netwerk.cijfers.golven import kies, kies_twee
from proeftuinen.netwerk.cijfers.ladder import ladder
from proeftuinen.netwerk.cijfers.matrix import matrix, matrix_van_telling
from proeftuinen.netwerk.cijfers.telling import vertel
from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven
from proeftuinen.netwerk.lezen import lees_golven, plekken, te_zien
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.netwerk.verschil import Soort, Verschil, vergelijk
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/cijfers"
_IN_LIJST = 5
_LIJSTEN = (Soort.NIEUW, Soort.GEGROEID, Soort.MINDER, Soort.WEG, Soort.ONBEKEND)
_TABEL = (*_LIJSTEN, Soort.GELIJK)


@dataclass(frozen=True, slots=True)
class _Lijst:
    """One of the lists: its first rows, and how many there are."""

    soort: Soort
    label: str
    rijen: Sequence[lijsten.Rij]
    aantal: int


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def verschil(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show two waves in one layout, and name what changed."""
    metingen = te_zien(proeftuin, request.lezer)
    twee = kies_twee(metingen, request.GET.get("van", ""), request.GET.get("tot", ""))
    context: dict[str, Any] = {"metingen": metingen, "twee": twee}
    if twee:
        toen, nu = lees_golven(twee, request.lezer)
        context |= _verschil(request, proeftuin, twee, vergelijk(toen.beeld, nu.beeld))
    kader = {"tab": "Netwerk", "sub": "Verschil"}
    return toon(request, proeftuin, f"{MAP}/verschil.html", context=context, **kader)


def _verschil(
    request: HttpRequest, proeftuin: Proeftuin, twee: Sequence[Meting], heel: Verschil
) -> dict[str, Any]:
    in_beide = request.GET.get("wie") == "beide"
    keuze = heel.in_beide if in_beide else heel
    gevraagd = request.GET.get("toon", "")
    soorten = _TABEL if gevraagd == "tabel" else tuple(s for s in _TABEL if s == gevraagd)
    context = {
        "heel": heel,
        "verschil": keuze,
        "in_beide": in_beide,
        "kop": lijsten.kopzin(keuze),
        "feiten": lijsten.feiten(heel),
        "erbij": [heel.mensen[sleutel] for sleutel in heel.erbij],
        "weggegaan": [heel.mensen[sleutel] for sleutel in heel.weggegaan],
        "vraag": f"van={heel.toen.publiek_id}&tot={heel.nu.publiek_id}",
        "toon": gevraagd if soorten else "",
    }
    if soorten:
        label = "Alles in een tabel" if gevraagd == "tabel" else lijsten.LABELS[soorten[0]]
        return context | {"pagina": blader(request, lijsten.rijen(keuze, soorten)), "label": label}
    return context | {
        "lijsten": [_lijst(keuze, soort) for soort in _LIJSTEN if keuze.aantal(soort)],
        "gelijk": keuze.aantal(Soort.GELIJK),
        "kaartbeeld": _teken(proeftuin, twee, keuze),
    }


def _lijst(keuze: Verschil, soort: Soort) -> _Lijst:
    alle = lijsten.rijen(keuze, [soort])
    return _Lijst(soort, lijsten.LABELS[soort], alle[:_IN_LIJST], len(alle))


def _teken(proeftuin: Proeftuin, twee: Sequence[Meting], keuze: Verschil) -> SafeString:
    """Draw everyone of both waves where they lie; nobody moves from one wave to the other."""
    samen = replace(keuze.nu, mensen=keuze.mensen)
    titel = f"Verschil tussen {keuze.toen.titel.lower()} en {keuze.nu.titel.lower()}"
    return teken(
        keuze.nu,
        plekken(proeftuin, twee, samen),
        verschil=keuze,
        opties=Opties(interactief=True, titel=titel),
        ruimte_voor=keuze.mensen,
    )


@require_GET
@met_proeftuin(Recht.NETWERK_CIJFERS)
def cijfers(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say in sentences what the network looks like; who sees no names gets totals only."""
    metingen = te_zien(proeftuin, request.lezer)
    meting = kies(metingen, request.GET.get("meting", ""), -1)
    context: dict[str, Any] = {"metingen": metingen, "meting": meting}
    if meting:
        plek, met_namen = metingen.index(meting), request.lezer.mag(Recht.NETWERK_ZIEN)
        zeg = _met_namen if met_namen else _zonder_namen
        context |= {"met_namen": met_namen, **zeg(metingen, plek, request.lezer)}
    kader = {"tab": "Netwerk", "sub": "Wat zegt dit?"}
    return toon(request, proeftuin, f"{MAP}/cijfers.html", context=context, **kader)


def _met_namen(metingen: Sequence[Meting], plek: int, lezer: Lezer) -> dict[str, Any]:
    golven = lees_golven(metingen, lezer)
    beelden = [golf.beeld for golf in golven]
    telling = vertel([(golf.beeld, golf.regels) for golf in golven])[plek]
    return {
        "mensen": len(beelden[plek].mensen),
        "gevuld": beelden[plek].gevuld,
        "eigen": beelden[plek].voor is not None,
        "figuren": zeggen.figuren(beelden[plek]),
        "matrix": matrix(beelden[plek]),
        "over_tijd": zeggen.over_tijd(beelden),
        "grafiek": grafiek.teken([(b.titel, b.dag, len(b.lijnen)) for b in beelden]),
        "los": zeggen.los(beelden[plek]) if lezer.mag(Recht.METING_BEHEREN) else [],
        **ladder(telling),
    }


def _zonder_namen(metingen: Sequence[Meting], plek: int, _: Lezer) -> dict[str, Any]:
    """Return what was told of these waves; it stays when an answer changes (`vrijgeven`)."""
    tellingen = [cijfers.telling for cijfers in vrijgegeven(metingen)]
    telling = tellingen[plek]
    verteld = [
        (str(meting), meting.dag, deel.lijnen)
        for meting, deel in zip(metingen, tellingen, strict=True)
        if deel.lijnen is not None
    ]
    return {
        "mensen": telling.mensen,
        "gevuld": telling.gevuld,
        "telling": telling,
        "figuren": zeggen.figuren_van_telling(telling),
        "matrix": matrix_van_telling(telling),
        "over_tijd": zeggen.over_tijd_van_telling(tellingen),
        "grafiek": grafiek.teken(verteld),
        **ladder(telling),
    }
