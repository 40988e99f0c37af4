"""Reading what is being written: the four parts, the text as it stands, the versions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.delen import BEGIN, VRAGEN, Deel, als_zinnen
from proeftuinen.ambities.schrijven.models import Ambitieversie, Bouwsteen, Reactie, Voorstel
from proeftuinen.ambities.zaal import oogsten
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

type Rij = Bouwsteen | Voorstel | Reactie


@dataclass(frozen=True, slots=True)
class Regel:
    """A text, brick or remark as this reader sees it; `mag` is whether they may change it."""

    rij: Any
    eigen: bool
    mag: bool


@dataclass
class Deelbeeld:
    """One part as the page shows it: the text that is in the ambition, and all beside it."""

    deel: Deel
    gekozen: Regel | None = None
    anderen: list[Regel] = field(default_factory=list)
    bouwstenen: list[Regel] = field(default_factory=list)
    reacties: list[Regel] = field(default_factory=list)

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
    def open_reacties(self) -> list[Regel]:
        """Return the remarks that nobody did anything with yet."""
        return [regel for regel in self.reacties if not regel.rij.verwerkt]

    @property
    def leeg(self) -> bool:
        """Tell whether nobody wrote anything for it yet."""
        return not (self.gekozen or self.anderen or self.bouwstenen)


def als_regel(rij: Rij, lezer: Lezer) -> Regel:
    """Return a row as this reader sees it."""
    eigen = rij.door_id is not None and rij.door_id == lezer.gebruiker_id
    return Regel(rij, eigen, mag_wijzigen(rij, lezer))


def lees_delen(
    proeftuin: Proeftuin, lezer: Lezer, delen: Sequence[Deel] = tuple(Deel)
) -> tuple[list[Deelbeeld], list[Regel]]:
    """Return these parts, and the remarks on the whole; three queries, however much there is.

    What came last stands first; remarks with which something was done stand last.
    """
    beelden = {deel.value: Deelbeeld(deel) for deel in delen}
    hier = {"proeftuin": proeftuin, "deel__in": [*beelden, ""]}
    for voorstel in Voorstel.objects.filter(**hier).order_by("-pk"):
        beeld, regel = beelden[voorstel.deel], als_regel(voorstel, lezer)
        if voorstel.gekozen:
            beeld.gekozen = regel
        else:
            beeld.anderen.append(regel)
    for steen in Bouwsteen.objects.filter(**hier).order_by("-pk"):
        beelden[steen.deel].bouwstenen.append(als_regel(steen, lezer))
    geheel: list[Regel] = []
    reacties = Reactie.objects.filter(**hier).select_related("voorstel")
    for reactie in reacties.order_by("verwerkt", "-pk"):
        bij = beelden[reactie.deel].reacties if reactie.deel else geheel
        bij.append(als_regel(reactie, lezer))
    return list(beelden.values()), geheel


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
