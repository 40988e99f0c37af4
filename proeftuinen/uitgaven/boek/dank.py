"""The page of thanks: organisations, and people who said yes to their name there."""

from dataclasses import dataclass
from datetime import date

from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.models import Opzet


@dataclass(frozen=True)
class Dank:
    """Whom the book thanks."""

    tekst: str
    organisaties: tuple[str, ...]
    mensen: tuple[str, ...]
    toestemmingen: frozenset[int]


def verzamel_dank(proeftuin: Proeftuin, opzet: Opzet, dag: date) -> Dank:
    """Return whom to thank on this day."""
    ja = (
        Toestemming.objects.geldig(dag)
        .filter(proeftuin=proeftuin, doel=Toestemming.Doel.NAAM_IN_DANK, contact__isnull=False)
        .select_related("contact__gebruiker")
    )
    rijen = sorted(ja, key=lambda rij: str(rij.contact).casefold())
    namen = Organisatie.objects.van(proeftuin).order_by("naam").values_list("naam", flat=True)
    return Dank(
        tekst=opzet.dank,
        organisaties=tuple(namen),
        mensen=tuple(dict.fromkeys(str(rij.contact) for rij in rijen)),
        toestemmingen=frozenset(rij.pk for rij in rijen),
    )
