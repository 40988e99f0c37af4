"""Reading what is being written: the four parts, the text as it stands, the versions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Value

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.delen import BEGIN, VRAGEN, Deel, als_zinnen
from proeftuinen.ambities.schrijven.models import Ambitieversie, Bouwsteen, Reactie, Voorstel
from proeftuinen.ambities.zaal import oogsten
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

type Rij = Bouwsteen | Voorstel | Reactie

NAAST = 2
"""Texts that the page with all four shows of the part where one goes on."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A text, brick or remark as this reader sees it; `mag` is whether they may change it."""

    rij: Any
    eigen: bool
    mag: bool


@dataclass
class Deelbeeld:
    """One part as the page shows it: the text that is in the ambition, and how much is beside it.

    `teksten` counts the texts beside it; `naast` holds the last few, where one goes on writing.
    """

    deel: Deel
    gekozen: Regel | None = None
    naast: list[Regel] = field(default_factory=list)
    teksten: int = 0
    bouwstenen: int = 0
    open_reacties: int = 0

    @property
    def begin(self) -> str:
        """Return the fixed words that this part continues."""
        return BEGIN[self.deel]

    @property
    def vraag(self) -> str:
        """Return what one asks a group at a table."""
        return VRAGEN[self.deel]

    @property
    def tekst(self) -> str:
        """Return the chosen text, or nothing."""
        return self.gekozen.rij.tekst if self.gekozen else ""

    @property
    def leeg(self) -> bool:
        """Tell whether nobody wrote anything for it yet."""
        return not (self.gekozen or self.teksten or self.bouwstenen)


def als_regel(rij: Rij, lezer: Lezer) -> Regel:
    """Return a row as this reader sees it."""
    eigen = rij.door_id is not None and rij.door_id == lezer.gebruiker_id
    return Regel(rij, eigen, mag_wijzigen(rij, lezer))


def als_regels(rijen: Iterable[Rij], lezer: Lezer) -> list[Regel]:
    """Return rows as this reader sees them."""
    return [als_regel(rij, lezer) for rij in rijen]


def lees_delen(proeftuin: Proeftuin, lezer: Lezer) -> list[Deelbeeld]:
    """Return the four parts with how much there is; at most three queries of a few rows.

    The first part without a text is where one goes on: it comes with the last texts beside it.
    """
    beelden = {deel.value: Deelbeeld(deel) for deel in Deel}
    for voorstel in Voorstel.objects.filter(proeftuin=proeftuin, gekozen=True):
        beelden[voorstel.deel].gekozen = als_regel(voorstel, lezer)
    teksten = _per_deel(Voorstel, proeftuin, "teksten", gekozen=False)
    stenen = _per_deel(Bouwsteen, proeftuin, "bouwstenen")
    reacties = _per_deel(Reactie, proeftuin, "open_reacties", verwerkt=False)
    for deel, samen, wat in teksten.union(stenen, reacties, all=True).order_by():
        if deel:  # else it is on the whole
            setattr(beelden[deel], wat, samen)
    hier = next((beeld for beeld in beelden.values() if not beeld.gekozen), None)
    if hier and hier.teksten:
        hier.naast = als_regels(teksten_naast(proeftuin, hier.deel)[:NAAST], lezer)
    return list(beelden.values())


def _per_deel(model: type[Rij], proeftuin: Proeftuin, wat: str, **waar: bool) -> QuerySet[Any]:
    """Return by part how many there are, and as what they are counted."""
    rijen = model.objects.filter(proeftuin=proeftuin, **waar).order_by()
    return rijen.values_list("deel").annotate(samen=Count("pk"), wat=Value(wat))


def gekozen_tekst(proeftuin: Proeftuin, deel: Deel) -> Voorstel | None:
    """Return the text of this part that stands in the ambition."""
    return Voorstel.objects.filter(proeftuin=proeftuin, deel=deel, gekozen=True).first()


def teksten_naast(proeftuin: Proeftuin, deel: Deel) -> QuerySet[Voorstel]:
    """Return the texts beside the chosen one; what came last stands first."""
    rijen = Voorstel.objects.filter(proeftuin=proeftuin, deel=deel, gekozen=False)
    return rijen.order_by("-pk")


def stenen_van(proeftuin: Proeftuin, deel: Deel) -> QuerySet[Bouwsteen]:
    """Return the bricks of a part; what came last stands first."""
    return Bouwsteen.objects.filter(proeftuin=proeftuin, deel=deel).order_by("-pk")


def reacties_op(proeftuin: Proeftuin, deel: Deel | str = "") -> QuerySet[Reactie]:
    """Return the remarks on a part, or on the whole; with which something was done stand last."""
    rijen = Reactie.objects.filter(proeftuin=proeftuin, deel=deel).select_related("voorstel")
    return rijen.order_by("verwerkt", "-pk")


def teksten_nu(proeftuin: Proeftuin) -> dict[str, str]:
    """Return the chosen text of each part, "" where there is none; one query."""
    gekozen = Voorstel.objects.filter(proeftuin=proeftuin, gekozen=True)
    return dict.fromkeys(Deel.values, "") | dict(gekozen.values_list("deel", "tekst"))


def teksten_van(beelden: Iterable[Deelbeeld]) -> dict[str, str]:
    """Return the same from parts that were read already."""
    return {beeld.deel.value: beeld.tekst for beeld in beelden}


def merk_van(teksten: Mapping[str, str]) -> str:
    """Return a sum of the four parts: the same sum is the same text.

    >>> merk_van({"gebied": "Wilg"}) == merk_van({"gebied": "Wilg", "wij": ""})
    True
    """
    heel = "\x1f".join(teksten.get(deel.value, "") for deel in Deel)
    return sha256(heel.encode()).hexdigest()


def lege_delen(teksten: Mapping[str, str]) -> list[Deel]:
    """Return the parts without a text."""
    return [deel for deel in Deel if not teksten.get(deel.value, "").strip()]


def zeg_heel(teksten: Mapping[str, str]) -> str:
    """Return the whole as it reads now; empty parts are dots."""
    return als_zinnen(dict(teksten))


def laatste_versie(proeftuin: Proeftuin) -> Ambitieversie | None:
    """Return the ambition that holds now, or None when none was adopted; one query."""
    versie = Ambitieversie.objects.filter(proeftuin=proeftuin).order_by("-nummer").first()
    if versie is not None:
        versie.proeftuin = proeftuin
    return versie


def uit_de_zaal(proeftuin: Proeftuin, lezer: Lezer, deel: Deel) -> QuerySet[Bijdrage]:
    """Return what people sent in the room for this part and is no brick yet.

    Not what the moderator hid.
    """
    al = Bouwsteen.objects.filter(bijdrage=OuterRef("pk"))
    gestuurd = oogsten.bijdragen(proeftuin, lezer, deel.value)
    return gestuurd.exclude(tekst="").exclude(Exists(al))


def mag_wijzigen(rij: Rij, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any.

    What stands in the ambition now is everyone's: only the team changes it, others write a text
    beside it.
    """
    if lezer.mag(Recht.AMBITIE_BEHEREN):
        return True
    eigen = rij.door_id is not None and rij.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.AMBITIE_BIJDRAGEN) and not getattr(rij, "gekozen", False)
