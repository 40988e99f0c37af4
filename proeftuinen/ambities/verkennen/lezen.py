"""Reading the wall: its cards in groups, by kind or by dimension, and what is still empty."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.templatetags.begrippen import dimensie_tag
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

NIET_INGEDEELD = ""


class Plek(NamedTuple):
    """What says where a card hangs."""

    pk: int
    soort: str
    dimensies: Sequence[str]


Plaatsing = tuple[str, Plek]
"""A card in one of the groups: the value of the group, and the place of the card."""

ICONEN = {
    Vondst.Soort.SUCCES: "star",
    Vondst.Soort.TALENT: "heart-handshake",
    Vondst.Soort.INITIATIEF: "sprout",
    Vondst.Soort.BELEID: "file-text",
}
GROEPSNAMEN = {
    Vondst.Soort.SUCCES: "Dit ging goed",
    Vondst.Soort.TALENT: "Hier zijn we goed in",
    Vondst.Soort.INITIATIEF: "Dit is er al",
    Vondst.Soort.BELEID: "Beleid om bij aan te sluiten",
}


@dataclass(frozen=True)
class Kaartje:
    """A card as this reader sees it."""

    vondst: Vondst
    dimensies: tuple[Dimensie, ...]
    wie: str
    mag_wijzigen: bool

    @property
    def icoon(self) -> str:
        """Return the icon of its kind."""
        return ICONEN[Vondst.Soort(self.vondst.soort)]

    @property
    def tags(self) -> SafeString:
        """Return its dimensions as tags."""
        return _tags(self.dimensies)


@cache
def _tags(dimensies: tuple[Dimensie, ...]) -> SafeString:
    """Draw these tags; there are sixteen sets of dimensions, and many cards."""
    return SafeString("".join(dimensie_tag(dimensie.value) for dimensie in dimensies))


@dataclass(frozen=True)
class Groep:
    """Cards that hang together; `aantal` counts those on other pages too."""

    waarde: str
    titel: str
    kaartjes: Sequence[Kaartje]
    aantal: int
    icoon: str = ""  # of a kind
    dimensie: str = ""  # of a dimension


def mag_wijzigen(vondst: Vondst, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any."""
    if lezer.mag(Recht.AMBITIE_BEHEREN):
        return True
    eigen = vondst.door_id is not None and vondst.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.AMBITIE_BIJDRAGEN)


def vondsten_van(proeftuin: Proeftuin) -> QuerySet[Vondst]:
    """Return the wall of a place, with who is named on its cards."""
    return Vondst.objects.filter(proeftuin=proeftuin).select_related("organisatie")


def plekken_van(proeftuin: Proeftuin) -> list[Plek]:
    """Return where the cards of a place hang, without what they say."""
    rijen = Vondst.objects.filter(proeftuin=proeftuin)
    return [Plek(*rij) for rij in rijen.values_list("pk", "soort", "dimensies")]


def haal_op(bladzijde: Iterable[Plaatsing], proeftuin: Proeftuin) -> list[tuple[str, Vondst]]:
    """Return the cards of a page, each in its group; what was just taken away is left out."""
    plaatsingen = list(bladzijde)
    ids = {plek.pk for _, plek in plaatsingen}
    kaartjes = vondsten_van(proeftuin).in_bulk(ids)
    return [(groep, kaartjes[plek.pk]) for groep, plek in plaatsingen if plek.pk in kaartjes]


def dimensies_van(vondst: Vondst | Plek) -> tuple[Dimensie, ...]:
    """Return its dimensions in their fixed order; what is no dimension is left out."""
    return tuple(dimensie for dimensie in Dimensie if dimensie.value in vondst.dimensies)


def als_kaartje(vondst: Vondst, proeftuin: Proeftuin, lezer: Lezer) -> Kaartje:
    """Return a card as this reader sees it."""
    vondst.proeftuin = proeftuin
    organisatie = vondst.organisatie.naam if vondst.organisatie else ""
    delen = dict.fromkeys(filter(None, (vondst.wie, organisatie)))
    wie = ", ".join(delen)
    return Kaartje(vondst, dimensies_van(vondst), wie, mag_wijzigen(vondst, lezer))


def plaats[K: (Vondst, Plek)](vondsten: Iterable[K], *, per_dimensie: bool) -> list[tuple[str, K]]:
    """Return each card in its kind, or in each of its dimensions; the groups in their order."""
    alle = list(vondsten)
    if not per_dimensie:
        soorten = list(Vondst.Soort)
        paren = [(vondst.soort, vondst) for vondst in alle]
        return sorted(paren, key=lambda paar: soorten.index(Vondst.Soort(paar[0])))
    paren = [
        (dimensie.value, vondst)
        for dimensie in Dimensie
        for vondst in alle
        if dimensie.value in vondst.dimensies
    ]
    return paren + [(NIET_INGEDEELD, vondst) for vondst in alle if not dimensies_van(vondst)]


def tel(plaatsingen: Iterable[tuple[str, Any]]) -> Mapping[str, int]:
    """Return how many cards each group has."""
    telling: dict[str, int] = {}
    for waarde, _ in plaatsingen:
        telling[waarde] = telling.get(waarde, 0) + 1
    return telling


def groepen(
    bladzijde: Iterable[tuple[str, Vondst]],
    telling: Mapping[str, int],
    kop: Mapping[str, tuple[str, str, str]],
    proeftuin: Proeftuin,
    lezer: Lezer,
) -> list[Groep]:
    """Return the groups of this page, and on every page those in which nothing hangs at all."""
    hier = {
        waarde: [als_kaartje(vondst, proeftuin, lezer) for _, vondst in deel]
        for waarde, deel in groupby(bladzijde, key=lambda paar: paar[0])
    }
    return [
        Groep(waarde, titel, hier.get(waarde, []), telling.get(waarde, 0), icoon, dimensie)
        for waarde, (titel, icoon, dimensie) in kop.items()
        if waarde in hier or (waarde != NIET_INGEDEELD and not telling.get(waarde))
    ]


def koppen(*, per_dimensie: bool) -> dict[str, tuple[str, str, str]]:
    """Return by value what stands above a group: title, icon of a kind, dimension of a leaf."""
    if per_dimensie:
        vier = {deel.value: (deel.label, "", deel.value) for deel in Dimensie}
        return vier | {NIET_INGEDEELD: ("Nog niet ingedeeld", "circle-question-mark", "")}
    return {soort.value: (GROEPSNAMEN[soort], ICONEN[soort], "") for soort in Vondst.Soort}
