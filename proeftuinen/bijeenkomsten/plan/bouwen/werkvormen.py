"""Werkvormen of the kennisbank for a run sheet: finding one, and what comes along."""

from collections.abc import Sequence
from typing import Any

from kennisbank.items.delen import Werkvorm
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.zoeken import SOORT, Vraag, zoek
from leerwerkplaats.begrippen import Beweging
from proeftuinen.bijeenkomsten.plan.bouwen.velden import LANGSTE_REGEL, MEESTE_REGELS
from proeftuinen.bijeenkomsten.plan.models import LANGSTE, Kleur
from proeftuinen.bijeenkomsten.plan.stapminuten import pas_aan
from proeftuinen.kennis.plekken import te_gebruiken
from proeftuinen.traject.models import Proeftuin

TE_ZIEN = 30
LANGSTE_VRAAG = 200
_KLEUREN = {
    Beweging.VORMGEVEN: Kleur.VORMGEVEN,
    Beweging.VERBEELDEN: Kleur.VORMGEVEN,
    Beweging.VERWEZENLIJKEN: Kleur.VERWEZENLIJKEN,
}


def vind(proeftuin: Proeftuin, slug: str) -> Kennisitem | None:
    """Return a werkvorm that this place can use, or None."""
    rijen = te_gebruiken(proeftuin).filter(soort=Soort.WERKVORM, slug=slug)
    return rijen.select_related("werkvorm").first() if slug.isprintable() and slug else None


def zoek_werkvormen(proeftuin: Proeftuin, woorden: str) -> Sequence[Kennisitem]:
    """Return the werkvormen that suit these words, best first; without words those by title."""
    rijen = te_gebruiken(proeftuin).filter(soort=Soort.WERKVORM).select_related("werkvorm")
    if not woorden.strip():
        return list(rijen.order_by("titel", "pk")[:TE_ZIEN])
    vraag = Vraag(woorden[:LANGSTE_VRAAG], {SOORT: [Soort.WERKVORM]}, [proeftuin.publiek_id])
    ids = zoek(vraag, aantal=TE_ZIEN).ids
    per_id = rijen.in_bulk(ids)
    return [per_id[pk] for pk in ids if pk in per_id]


def beginwaarden(item: Kennisitem) -> dict[str, Any]:
    """Return what comes along with a werkvorm; all of it can be changed."""
    waarden: dict[str, Any] = {"titel": item.titel, "werkvorm": item.slug}
    deel: Werkvorm | None = getattr(item, "werkvorm", None)
    if deel is None:
        return waarden
    beweging = Beweging(deel.beweging) if deel.beweging else None
    return {
        **waarden,
        "doel": deel.doel[:600],
        "minuten": min(deel.minuten, LANGSTE),
        "kleur": _KLEUREN.get(beweging, Kleur.VERKENNEN) if beweging else Kleur.VERKENNEN,
        "ruimte": deel.ruimte[:200],
        "materialen": _regels(deel.materialen),
        "stappen": _regels(deel.stappen),
    }


def passende_stappen(item: Kennisitem, stappen: list[str], minuten: int) -> list[str]:
    """Return these steps in so many minutes when they are those of the werkvorm, else as is."""
    return pas_aan(stappen, minuten) if stappen == beginwaarden(item).get("stappen") else stappen


def _regels(waarde: Sequence[Any]) -> list[str]:
    regels = [" ".join(str(deel).split()) for deel in waarde]
    return [regel[:LANGSTE_REGEL] for regel in regels if regel][:MEESTE_REGELS]
