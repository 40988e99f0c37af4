"""Reading who was there: the list to tick, and how many."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.kleine_getallen import MINST
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde, GenodigdeQuerySet
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact, ContactQuerySet

_Aanwezig = Genodigde.Aanwezig
ZONDER = "Zonder organisatie"


def met_naam(rijen: GenodigdeQuerySet) -> GenodigdeQuerySet:
    """Return these with `heet`, function and organisation, in the order of names."""
    eigen = NullIf("contact__gebruiker__naam", Value(""))
    alle = rijen.annotate(heet=Coalesce(eigen, F("contact__naam")))
    met = alle.select_related("contact__gebruiker", "contact__organisatie")
    return met.order_by(Lower("heet"), "pk")


def te_kruisen(bijeenkomst: Bijeenkomst, zoek: str = "") -> GenodigdeQuerySet:
    """Return who stands on the list to tick; who died only when they were there."""
    weg = Q(contact__stand=Contact.Stand.OVERLEDEN) & ~Q(aanwezig=_Aanwezig.JA)
    op_lijst = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst().exclude(weg)
    rijen = met_naam(op_lijst)
    for woord in zoek.split()[:8]:
        waar = bevat(woord, "heet", "contact__functie", "contact__organisatie__naam")
        rijen = rijen.filter(waar)
    return rijen


def aanwezigen(bijeenkomst: Bijeenkomst) -> GenodigdeQuerySet:
    """Return who was there, in the order of names."""
    return met_naam(Genodigde.objects.filter(bijeenkomst=bijeenkomst).aanwezig())


def al_op_lijst(contacten: ContactQuerySet, bijeenkomst: Bijeenkomst) -> ContactQuerySet:
    """Add to each whether they stand on the list (`op_lijst`) and were there (`was_er`)."""
    hier = Genodigde.objects.filter(bijeenkomst=bijeenkomst, contact=OuterRef("pk"))
    return contacten.annotate(
        op_lijst=Exists(hier.op_de_lijst()), was_er=Exists(hier.op_de_lijst().aanwezig())
    )


@dataclass(frozen=True)
class Stand:
    """How many were there, were not, and were not spoken of; `per_domein` of who was there."""

    er: int = 0
    niet: int = 0
    open: int = 0
    per_domein: Mapping[str, int] = field(default_factory=dict)

    @property
    def samen(self) -> int:
        """Return how many stand on the list."""
        return self.er + self.niet + self.open

    @cached_property
    def domeinen(self) -> list[tuple[Domein | None, str, int]]:
        """Return domain, its word and how many were there of it; none without anyone."""
        delen = [(domein, domein.label, self.per_domein.get(domein, 0)) for domein in Domein]
        rest = [(None, ZONDER, self.per_domein.get("", 0))]
        return [deel for deel in [*delen, *rest] if deel[2]]


def tel_stand(bijeenkomst: Bijeenkomst) -> Stand:
    """Return how many of the list were there; one query."""
    return stand_van(te_kruisen(bijeenkomst))


def stand_van(rijen: GenodigdeQuerySet) -> Stand:
    """Return how many of these were there; one query."""
    delen = rijen.order_by().values("aanwezig", "contact__organisatie__domein")
    aantallen: Counter[str] = Counter()
    per_domein: Counter[str] = Counter()
    for deel in delen.annotate(aantal=Count("pk")).values_list(
        "aanwezig", "contact__organisatie__domein", "aantal"
    ):
        aanwezig, domein, aantal = deel
        aantallen[aanwezig] += aantal
        if aanwezig == _Aanwezig.JA:
            per_domein[domein or ""] += aantal
    ja, nee, onbekend = (
        aantallen[stand] for stand in (_Aanwezig.JA, _Aanwezig.NEE, _Aanwezig.ONBEKEND)
    )
    return Stand(ja, nee, onbekend, per_domein)


def is_begonnen(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether its day has come and it was not called off: then one can tick."""
    return not bijeenkomst.afgezegd and bijeenkomst.dag <= vandaag()


def is_voorbij(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether it is over: its day, or today the hour at which it had to stop."""
    if bijeenkomst.afgezegd or bijeenkomst.dag > vandaag():
        return False
    slot = bijeenkomst.slot
    return bijeenkomst.dag < vandaag() or (slot is not None and slot <= timezone.now())


def zeg_aantal(aantal: int) -> str:
    """Say how many people, for who does not know them: "12 mensen", or "minder dan 5 mensen"."""
    return f"{aantal} mensen" if aantal >= MINST else f"minder dan {MINST} mensen"
