"""Reading the register: each consent with what leans on it and where that went already."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Value
from django.db.models.functions import Coalesce, NullIf

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.toestemming.models import Toestemming, ToestemmingQuerySet
from proeftuinen.mensen.toestemming.teksten import Vraagtekst, tekst_van
from proeftuinen.mensen.toestemming.vragen import Buiten, Steun, Vraag
from proeftuinen.traject.contracten import verzamel
from proeftuinen.traject.models import Proeftuin


def wie_van(toestemming: Toestemming) -> str:
    """Return who gave it: a name, or the role of who is no contact."""
    return str(toestemming.contact) if toestemming.contact else toestemming.namens


@dataclass(frozen=True)
class Regel:
    """One consent as a page shows it; `stand` is a shape of the `status` tag."""

    toestemming: Toestemming
    wie: str
    stand: str
    tekst: str
    steun: tuple[Steun, ...] = ()

    @property
    def geldt(self) -> bool:
        """Tell whether it can still be withdrawn."""
        return self.toestemming.ingetrokken_op is None

    @property
    def buiten(self) -> list[tuple[Steun, Buiten]]:
        """Return the places where something went that leans on it, newest first."""
        plekken = [(steun, plek) for steun in self.steun for plek in steun.buiten]
        return sorted(plekken, key=lambda paar: paar[1].op, reverse=True)


def _stand(toestemming: Toestemming, dag: date) -> tuple[str, str]:
    if toestemming.ingetrokken_op:
        return "gestopt", "Ingetrokken"
    if not toestemming.geldt(dag):
        return "gestopt", "Voorbij"
    return "klaar", "Geldt"


def lijstregels(toestemmingen: Iterable[Toestemming], dag: date) -> list[Regel]:
    """Return these consents as a list shows them, without what leans on them; no query."""
    return [Regel(rij, wie_van(rij), *_stand(rij, dag)) for rij in toestemmingen]


def regels(toestemmingen: Sequence[Toestemming], dag: date) -> list[Regel]:
    """Return these consents with what leans on them; the features above say what that is."""
    rijen = list(toestemmingen)
    steun: dict[int, list[Steun]] = defaultdict(list)
    for deel in verzamel("steunt_op", rijen) if rijen else []:
        steun[deel.toestemming_id].append(deel)
    return [Regel(rij, wie_van(rij), *_stand(rij, dag), tuple(steun[rij.pk])) for rij in rijen]


def register(proeftuin: Proeftuin) -> ToestemmingQuerySet:
    """Return all consents of a proeftuin, per person and purpose."""
    naam = Coalesce(NullIf("contact__gebruiker__naam", Value("")), F("contact__naam"), F("namens"))
    rijen = Toestemming.objects.filter(proeftuin=proeftuin).annotate(heet=naam)
    return rijen.select_related("contact__gebruiker", "door").order_by(
        "heet", "doel", "-gegeven_op", "-pk"
    )


def eigen(gebruiker: Gebruiker) -> ToestemmingQuerySet:
    """Return what this person agreed to, in every proeftuin, newest first."""
    rijen = Toestemming.objects.filter(contact__gebruiker=gebruiker)
    return rijen.select_related("contact__gebruiker", "proeftuin")


@dataclass(frozen=True)
class Gesteld:
    """A question with the words of today."""

    vraag: Vraag
    tekst: Vraagtekst


def open_vragen(gebruiker: Gebruiker) -> list[Gesteld]:
    """Return what waits for this person's yes; features above say what that is."""
    return [
        Gesteld(vraag, tekst_van(vraag.doel)) for vraag in verzamel("toestemmingsvragen", gebruiker)
    ]
