"""Reading actions: whose they are, as this reader may see that, and in which order they ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.models import Actie, ActieQuerySet
from proeftuinen.mensen.models import Contact, Zicht, zeg_met_plek, zeg_naam
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

JIJ = "jij"
_MENSEN = ("eigenaar", "een", "ander")


@dataclass(frozen=True, slots=True)
class Regel:
    """An action as a list shows it; `wie` is empty when nobody took it yet."""

    actie: Actie
    wie: str
    eigen: bool
    te_laat: bool


def acties_van(proeftuin: Proeftuin) -> ActieQuerySet:
    """Return the actions of a place with their people, the most urgent first."""
    mensen = [f"{naam}__gebruiker" for naam in _MENSEN]
    organisaties = [f"{naam}__organisatie" for naam in _MENSEN]
    rijen = Actie.objects.van(proeftuin).select_related("proeftuin", *mensen, *organisaties)
    return op_urgentie(rijen)


def op_urgentie(rijen: ActieQuerySet) -> ActieQuerySet:
    """Return them with the earliest day first, and those without a day last."""
    return rijen.order_by(F("dag").asc(nulls_last=True), "pk")


def van_mij(gebruiker_id: int) -> Q:
    """Return what makes an action one's own."""
    return Q(eigenaar__gebruiker=gebruiker_id)


def als_regels(acties: Iterable[Actie], lezer: Lezer, dag: date) -> list[Regel]:
    """Return actions as a list shows them to this reader."""
    return [
        Regel(
            actie,
            zeg_wie(actie.eigenaar, lezer),
            is_van(actie.eigenaar, lezer),
            actie.stand == Actie.Stand.OPEN and actie.dag is not None and actie.dag < dag,
        )
        for actie in acties
    ]


def is_van(contact: Contact | None, lezer: Lezer) -> bool:
    """Tell whether this person is the reader."""
    return bool(contact and lezer.gebruiker_id and contact.gebruiker_id == lezer.gebruiker_id)


def zeg_wie(contact: Contact | None, lezer: Lezer) -> str:
    """Return how this reader may see someone: by name, by function, or as someone."""
    if contact is None:
        return ""
    if is_van(contact, lezer):
        return JIJ
    waar = contact.organisatie.naam if contact.organisatie else None
    if lezer.mag(Recht.MENSEN_BEHEREN) or contact.zicht == Zicht.NAAM:
        return str(contact)
    if contact.zicht == Zicht.FUNCTIE and (contact.functie or waar):
        return zeg_met_plek(contact.functie or "Iemand", "", waar)
    return zeg_naam("")


def mag_wijzigen(actie: Actie, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, what one added, or as the team any."""
    if lezer.mag(Recht.ACTIES_BEHEREN):
        return True
    eigen = is_van(actie.eigenaar, lezer) or actie.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.ACTIES_MAKEN)
