"""The list that one fills in: colleagues as they chose to be shown, and only one's own answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.beeld import Mens
from proeftuinen.netwerk.invullen.keuzes import als_voorstel, kort
from proeftuinen.netwerk.lezen import bezetting
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie

SECONDEN_PER_MENS = 6  # forty people in some four minutes
_DOMEINEN = list(Domein)
NIETS_GEZIEN = "-"  # stands in a form for "not answered yet"


@dataclass(slots=True)
class Kaart:
    """One colleague. `waarde`: what the reader said in this wave; `vorige`: a proposal.

    `gekozen` is what was posted now and is not stored, `fout` why, `botst` that another device
    stored something else.
    """

    id: str
    naam: str
    functie: str
    waar: str
    domein: Domein
    waarde: int | None = None
    vorige: int | None = None
    nieuw: bool = False
    vorm: str = ""
    gekozen: int | None = None
    fout: str = ""
    botst: bool = False

    @property
    def is_gedaan(self) -> bool:
        """Tell whether the reader answered."""
        return self.waarde is not None

    @property
    def aangevinkt(self) -> int | None:
        """Return which button is on: what was just chosen, else what is stored."""
        return self.waarde if self.gekozen is None else self.gekozen

    @property
    def gezien(self) -> str:
        """Return the stored answer as the form carries it."""
        return NIETS_GEZIEN if self.waarde is None else str(self.waarde)

    @property
    def wat(self) -> str:
        """Return function and organisation."""
        return ", ".join(filter(None, (self.functie, self.waar)))

    @property
    def zoek(self) -> str:
        """Return what the search box looks in."""
        return f"{self.naam} {self.wat} {self.domein.label}".lower()

    @property
    def waarde_kort(self) -> str:
        """Return the stored answer in words."""
        return kort(self.waarde, self.vorm)

    @property
    def vorige_kort(self) -> str:
        """Return the proposal in words."""
        return kort(self.vorige, self.vorm)

    @property
    def gekozen_kort(self) -> str:
        """Return in words what was posted and not stored."""
        return kort(self.gekozen, self.vorm)


@dataclass(slots=True)
class Lijst:
    """All whom one answers about, who still has to be done first."""

    kaarten: list[Kaart]
    vorm: str
    keert_terug: bool
    per_id: dict[str, Kaart] = field(init=False)

    def __post_init__(self) -> None:
        self.per_id = {kaart.id: kaart for kaart in self.kaarten}

    @property
    def gedaan(self) -> int:
        """Return about how many the reader answered."""
        return sum(1 for kaart in self.kaarten if kaart.is_gedaan)

    @property
    def te_doen(self) -> int:
        """Return about how many not."""
        return len(self.kaarten) - self.gedaan

    @property
    def minuten(self) -> int:
        """Return about how long the rest takes, at least one."""
        return max(1, round(self.te_doen * SECONDEN_PER_MENS / 60))

    @property
    def voorgesteld(self) -> list[Kaart]:
        """Return who is not answered about yet, and was last time."""
        return [k for k in self.kaarten if not k.is_gedaan and k.vorige is not None]

    def zoek(self, vraag: str) -> Sequence[Kaart]:
        """Return the cards in which every word stands; all of them without words."""
        woorden = vraag.lower().split()
        return [k for k in self.kaarten if all(woord in k.zoek for woord in woorden)]


def lees_lijst(plaats: Netwerkplaats) -> Lijst:
    """Return the list of this person, in seven queries; reads nobody else's answers."""
    meting = plaats.meting
    mensen = bezetting(meting).mensen
    toen, vorm_toen = _vorige(plaats)
    eigen = dict(Relatie.objects.filter(van=plaats).values_list("naar_id", "waarde"))
    rijen = (
        Netwerkplaats.objects.filter(meting=meting)
        .exclude(pk=plaats.pk)
        .exclude(contact__stand=Contact.Stand.OVERLEDEN)
        .order_by()
        .values_list("pk", "publiek_id", "contact_id", "contact__functie", "contact__zicht")
    )
    kaarten = []
    for pk, npid, contact, functie, zicht in rijen:
        if contact not in mensen:
            continue
        kaart = _kaart(npid, mensen[contact], functie if zicht == Zicht.NAAM else None)
        kaart.vorm, kaart.waarde = meting.vorm, eigen.get(pk)
        kaart.nieuw = bool(toen) and contact not in toen
        if contact in toen:
            kaart.vorige = als_voorstel(toen[contact], vorm_toen, meting.vorm)
        kaarten.append(kaart)
    return Lijst(sorted(kaarten, key=_plek), meting.vorm, keert_terug=bool(toen))


def _kaart(npid: str, mens: Mens, functie: str | None) -> Kaart:
    """Return the card; who is shown by function has function and organisation as a name."""
    waar = "" if functie is None else mens.organisatienaam
    return Kaart(npid, mens.naam, functie or "", waar, mens.domein)


def _plek(kaart: Kaart) -> tuple[bool, bool, int, str, str]:
    """Return where a card stands: to do, newcomers first, then by domain and organisation."""
    domein = _DOMEINEN.index(kaart.domein)
    return (kaart.is_gedaan, not kaart.nieuw, domein, kaart.waar.lower(), kaart.naam.lower())


def _vorige(plaats: Netwerkplaats) -> tuple[Mapping[int, int], str]:
    """Return this person's answers of the last wave before in which there are any, by contact."""
    meting = plaats.meting
    eerder = Meting.objects.gesloten().filter(proeftuin=meting.proeftuin_id)
    eerder = eerder.filter(Q(dag__lt=meting.dag) | Q(dag=meting.dag, pk__lt=meting.pk))
    gaf = Relatie.objects.filter(van__contact=plaats.contact_id).values("meting")
    laatste = eerder.filter(pk__in=gaf).order_by("dag", "pk").last()
    if laatste is None:
        return {}, meting.vorm
    rijen = Relatie.objects.filter(meting=laatste, van__contact=plaats.contact_id)
    return dict(rijen.values_list("naar__contact_id", "waarde")), laatste.vorm
