"""What the page on post shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.soorten import mag_behandelen

TERUG = timedelta(days=30)
PER_GROEP = 50
LOOPT_ACHTER = timedelta(minutes=10)


@dataclass
class Groep:
    """Messages in the same plight; `meer` were left out."""

    berichten: list[Bericht] = field(default_factory=list)
    meer: int = 0

    def voeg_toe(self, bericht: Bericht) -> None:
        """Add one, up to fifty."""
        if len(self.berichten) < PER_GROEP:
            self.berichten.append(bericht)
        else:
            self.meer += 1


def post_van(proeftuin: Proeftuin, rechten: frozenset[Recht]) -> QuerySet[Bericht]:
    """Return the messages of a proeftuin that someone with these rights may handle."""
    return Bericht.objects.filter(mag_behandelen(rechten), proeftuin=proeftuin)


def niet_verzonden(berichten: QuerySet[Bericht]) -> dict[str, Groep]:
    """Return what did not go, in three groups: it needs a person, it waits, it is held."""
    groepen = {"nodig": Groep(), "wacht": Groep(), "vast": Groep()}
    rest = berichten.exclude(stand=Bericht.Stand.VERZONDEN).defer("tekst", "regels")
    for bericht in rest.order_by("verstuur_na", "pk"):
        if bericht.nodig:
            groepen["nodig"].voeg_toe(bericht)
        elif bericht.stand == Bericht.Stand.TEGENGEHOUDEN:
            groepen["vast"].voeg_toe(bericht)
        else:
            groepen["wacht"].voeg_toe(bericht)
    return groepen


def verzonden(berichten: QuerySet[Bericht], nu: datetime) -> QuerySet[Bericht]:
    """Return what went in the last thirty days, newest first."""
    gegaan = berichten.filter(stand=Bericht.Stand.VERZONDEN, verzonden_op__gt=nu - TERUG)
    return gegaan.order_by("-verzonden_op", "-pk").defer("tekst", "regels")


def noem(berichten: Sequence[Bericht], proeftuin: Proeftuin) -> None:
    """Set `wie` on each: the name of who takes part, else the address; one query."""
    adressen = {bericht.aan for bericht in berichten}
    meedoen = Gebruiker.objects.filter(email__in=adressen, deelnames__proeftuin=proeftuin)
    namen = dict(meedoen.values_list("email", "naam"))
    for bericht in berichten:
        bericht.wie = namen.get(bericht.aan) or bericht.aan


def loopt_achter(nu: datetime) -> bool:
    """Tell whether a message should have gone more than ten minutes ago."""
    return Bericht.objects.aan_de_beurt(nu - LOOPT_ACHTER).exists()
