"""The page of thanks: organisations, and people who said yes to their name there."""

from dataclasses import dataclass
from datetime import date

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.models import Opzet


@dataclass(frozen=True)
class Dankgroep:
    """Organisations of one domein."""

    domein: str
    label: str
    namen: tuple[str, ...]


@dataclass(frozen=True)
class Dank:
    """Whom the book thanks."""

    tekst: str
    organisaties: tuple[str, ...]
    mensen: tuple[str, ...]
    toestemmingen: frozenset[int]
    groepen: tuple[Dankgroep, ...] = ()


def verzamel_dank(proeftuin: Proeftuin, opzet: Opzet, dag: date) -> Dank:
    """Return whom to thank on this day."""
    ja = (
        Toestemming.objects.geldig(dag)
        .filter(proeftuin=proeftuin, doel=Toestemming.Doel.NAAM_IN_DANK, contact__isnull=False)
        .select_related("contact__gebruiker")
    )
    rijen = sorted(ja, key=lambda rij: str(rij.contact).casefold())
    organisaties = Organisatie.objects.van(proeftuin).order_by("naam", "pk")
    paren = list(organisaties.values_list("domein", "naam"))
    groepen = [
        Dankgroep(deel.value, deel.label, tuple(naam for domein, naam in paren if domein == deel))
        for deel in Domein
    ]
    return Dank(
        tekst=opzet.dank,
        organisaties=tuple(naam for _, naam in paren),
        mensen=tuple(dict.fromkeys(str(rij.contact) for rij in rijen)),
        toestemmingen=frozenset(rij.pk for rij in rijen),
        groepen=tuple(groep for groep in groepen if groep.namen),
    )
