"""How many answered, for all; who answered, for the team. Never what.

Who chose not to be on the map counts nowhere (ADR 27). Someone at rest counts as anyone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.timezone import localdate

from proeftuinen.mensen.models import Contact, Zicht, zeg_naam
from proeftuinen.netwerk.models import Meting, MetingQuerySet, Netwerkplaats
from proeftuinen.traject.post.stil import stil_onder

_TELT = Q(plaatsen__contact__zicht__in=[Zicht.NAAM, Zicht.FUNCTIE])


@dataclass(frozen=True, slots=True)
class Respons:
    """How many people answered about someone, of all who are on the map."""

    gevuld: int
    van: int

    def __str__(self) -> str:
        return f"{self.gevuld} van de {self.van} {'mens' if self.van == 1 else 'mensen'}"

    @property
    def allen(self) -> bool:
        """Tell whether everyone answered."""
        return bool(self.van) and self.gevuld == self.van


def met_respons(metingen: MetingQuerySet) -> MetingQuerySet:
    """Count `gevuld` and `van` on each wave; see `respons_van`."""
    gevuld = _TELT & Q(plaatsen__begonnen_op__isnull=False)
    return metingen.annotate(
        gevuld=Count("plaatsen", filter=gevuld), van=Count("plaatsen", filter=_TELT)
    )


def respons_van(meting: Any) -> Respons:
    """Return the response of a wave that `met_respons` counted."""
    return Respons(meting.gevuld, meting.van)


class Hoever(IntEnum):
    """How far someone is, in the order of the list."""

    NIET = 0
    BEGONNEN = 1
    KLAAR = 2
    BUITEN = 3  # counts nowhere, or died: nobody asks them


@dataclass(frozen=True, slots=True)
class Plaatsregel:
    """One person with a place, as the team sees them."""

    naam: str
    bij: str
    hoever: Hoever
    geen_post: str  # why no mail goes, or ""
    gevraagd: date | None
    contact_id: str  # public


_KOLOMMEN = (
    *("heet", "adres", "hoever", "begonnen_op", "klaar_op", "gevraagd_op", "organisatie__naam"),
    *("contact__functie", "contact__stand", "contact__zicht", "contact__publiek_id"),
)


def plaatsen_voor_team(meting: Meting) -> QuerySet[Netwerkplaats, dict[str, Any]]:
    """Return who has a place, who did not answer yet first; plain values for `regels`."""
    buiten = Q(contact__zicht=Zicht.NIETS) | Q(contact__stand=Contact.Stand.OVERLEDEN)
    eigen = NullIf("contact__gebruiker__naam", Value(""))
    rijen = Netwerkplaats.objects.filter(meting=meting).annotate(
        heet=Coalesce(eigen, F("contact__naam")),
        adres=Coalesce("contact__gebruiker__email", F("contact__email")),
        hoever=Case(
            When(buiten, then=Value(int(Hoever.BUITEN))),
            When(klaar_op__isnull=False, then=Value(int(Hoever.KLAAR))),
            When(begonnen_op__isnull=False, then=Value(int(Hoever.BEGONNEN))),
            default=Value(int(Hoever.NIET)),
        ),
    )
    return rijen.order_by("hoever", "heet", "pk").values(*_KOLOMMEN)


def regels(rijen: Iterable[Mapping[str, Any]]) -> Sequence[Plaatsregel]:
    """Return the lines of one page of `plaatsen_voor_team`; one query."""
    lijst = list(rijen)
    stil = stil_onder(rij["adres"] for rij in lijst)
    return [
        Plaatsregel(
            naam=zeg_naam(rij["heet"]),
            bij=", ".join(filter(None, (rij["contact__functie"], rij["organisatie__naam"]))),
            hoever=Hoever(rij["hoever"]),
            geen_post=_geen_post(rij, stil),
            gevraagd=rij["gevraagd_op"] and localdate(rij["gevraagd_op"]),
            contact_id=rij["contact__publiek_id"],
        )
        for rij in lijst
    ]


def _geen_post(rij: Mapping[str, Any], stil: frozenset[str]) -> str:
    if rij["contact__stand"] == Contact.Stand.OVERLEDEN:
        return "Overleden."
    if rij["contact__zicht"] == Zicht.NIETS:
        return "Koos om niet op de kaart te staan."
    if rij["contact__stand"] or rij["adres"].lower() in stil:
        return "Krijgt nu geen post."
    return "" if rij["adres"] else "Geen mailadres bekend."
