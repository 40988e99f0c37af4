"""Reading the sociale kaart of a proeftuin: what its organisations offer, and in which columns."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.adressen import adres
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.bevestigd import is_vers, zeg_bevestigd
from proeftuinen.sociale_kaart.indeling import KOLOMMEN, Indeling, Kolom
from proeftuinen.sociale_kaart.matrix import Aanbod, Matrix, Plek, bouw
from proeftuinen.sociale_kaart.models import Kaartinstelling, Voorziening, Voorzieningsplek
from proeftuinen.sociale_kaart.verwijshulp import Blad, Ingang, maak_blad, zonder_dimensie
from proeftuinen.traject.models import Proeftuin

_VAN_ORGANISATIE = ("naam", "domein", "bevestigd_op")


def voorzieningen_van(proeftuin: Proeftuin) -> QuerySet[Voorziening]:
    """Return what the organisations that take part here offer, with organisation and places."""
    hier = Organisatie.objects.van(proeftuin).values("pk")
    rijen = Voorziening.objects.filter(organisatie__in=hier)
    return rijen.select_related("organisatie").prefetch_related("plekken")


def instelling_van(proeftuin: Proeftuin) -> Kaartinstelling:
    """Return what was chosen for this kaart; not saved while nothing was."""
    return Kaartinstelling.objects.filter(proeftuin=proeftuin).first() or Kaartinstelling(
        proeftuin=proeftuin
    )


def kies_indeling(gevraagd: str, standaard: str) -> Indeling:
    """Return the columns that were asked for, else those of this proeftuin."""
    return Indeling(gevraagd if gevraagd in Indeling.values else standaard)


def plekken_van(voorziening: Voorziening) -> frozenset[Plek]:
    """Return where it stands; asks nothing when the places were fetched along."""
    return frozenset(Plek(deel.dimensie, deel.kolom) for deel in voorziening.plekken.all())


def mensen_per_organisatie(proeftuin: Proeftuin) -> dict[int, int]:
    """Return how many living people this place knows of each organisation; one query."""
    bekend = Contact.objects.van(proeftuin).in_leven().exclude(organisatie=None)
    return dict(bekend.order_by().values_list("organisatie").annotate(aantal=Count("pk")))


def plekken_per_voorziening(proeftuin: Proeftuin) -> Mapping[int, frozenset[Plek]]:
    """Return by primary key where all that is offered here stands: one query, plain rows."""
    hier = Organisatie.objects.van(proeftuin).values("pk")
    plekken: dict[int, set[Plek]] = defaultdict(set)
    waar = Voorzieningsplek.objects.filter(voorziening__organisatie__in=hier).order_by()
    for nr, *plek in waar.values_list("voorziening", "dimensie", "kolom"):
        plekken[nr].add(Plek(*plek))
    return defaultdict(frozenset, {nr: frozenset(deel) for nr, deel in plekken.items()})


def _lees_aanbod(proeftuin: Proeftuin, nu: datetime) -> list[Aanbod]:
    """Return all that is offered here as the matrix needs it: two queries, plain rows."""
    plekken = plekken_per_voorziening(proeftuin)
    hier = Organisatie.objects.van(proeftuin).values("pk")
    van_wie = (f"organisatie__{naam}" for naam in _VAN_ORGANISATIE)
    velden = ("pk", "publiek_id", "naam", "organisatie", *van_wie)
    rijen = Voorziening.objects.filter(organisatie__in=hier)
    return [
        Aanbod(
            id=publiek_id,
            naam=naam,
            organisatie=organisatie,
            organisatienaam=van,
            domein=domein,
            plekken=plekken[nr],
            adres=adres("proeftuinen:voorziening", proeftuin.publiek_id, publiek_id),
            bevestigd=is_vers(bevestigd_op, nu),
        )
        for nr, publiek_id, naam, organisatie, van, domein, bevestigd_op in rijen.values_list(
            *velden
        )
    ]


def lees_matrix(proeftuin: Proeftuin, indeling: Indeling, nu: datetime) -> Matrix:
    """Return the matrix of this place; three queries, however much stands in it."""
    return bouw(_lees_aanbod(proeftuin, nu), KOLOMMEN[indeling], mensen_per_organisatie(proeftuin))


@dataclass(frozen=True)
class Regel:
    """One line of the list, ready to show."""

    voorziening: Voorziening
    adres: str
    bevestigd: str
    vers: bool
    dimensies: tuple[str, ...]


@dataclass(frozen=True)
class Groep:
    """A heading of the list with its lines; `dimensie` is empty for what stands nowhere yet."""

    dimensie: str
    titel: str
    regels: tuple[Regel, ...]


def als_regels(
    proeftuin: Proeftuin,
    rijen: Iterable[Voorziening],
    nu: datetime,
    plekken: Mapping[int, frozenset[Plek]] | None = None,
) -> list[Regel]:
    """Return these rows with what the list says of each.

    Of a long list hand over the `plekken_per_voorziening`, and load no places along.
    """
    pid, los = proeftuin.publiek_id, plekken is None
    return [
        Regel(
            rij,
            adres("proeftuinen:voorziening", pid, rij.publiek_id),
            zeg_bevestigd(rij.organisatie.bevestigd_op, nu),
            is_vers(rij.organisatie.bevestigd_op, nu),
            _dimensies({plek.dimensie for plek in (plekken_van(rij) if los else plekken[rij.pk])}),
        )
        for rij in rijen
    ]


def _dimensies(gekozen: Container[str]) -> tuple[str, ...]:
    """Return these dimensions in their order."""
    return tuple(dimensie.value for dimensie in Dimensie if dimensie.value in gekozen)


def per_dimensie(regels: Sequence[Regel]) -> list[Groep]:
    """Group by dimension; what helps on two stands under both, what stands nowhere comes last."""
    groepen = [
        Groep(
            dimensie.value,
            dimensie.label,
            tuple(regel for regel in regels if dimensie.value in regel.dimensies),
        )
        for dimensie in Dimensie
    ]
    los = tuple(regel for regel in regels if not regel.dimensies)
    return [*groepen, Groep("", "Nog niet ingedeeld", los)] if los else groepen


def kolommen_van(indeling: Indeling) -> tuple[Kolom, ...]:
    """Return the columns of a choice."""
    return KOLOMMEN[indeling]


def lees_blad(proeftuin: Proeftuin, nu: datetime) -> tuple[Blad, list[Ingang]]:
    """Return the verwijshulp, and what is meant for it but stands on no dimension yet."""
    rijen = voorzieningen_van(proeftuin).filter(verwijshulp=True).order_by("naam", "pk")
    ingangen = [
        Ingang(
            regel.voorziening.naam,
            regel.voorziening.organisatie.naam,
            regel.voorziening.telefoon or regel.voorziening.organisatie.telefoon,
            regel.voorziening.hoe,
            regel.dimensies,
            regel.vers,
            regel.adres,
        )
        for regel in als_regels(proeftuin, rijen, nu)
    ]
    return maak_blad(ingangen), zonder_dimensie(ingangen)
