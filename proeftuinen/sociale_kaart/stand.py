"""How the matrix stands, for cards, steps and measures: one query, no matter how much there is."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, IntegerField, QuerySet, Value

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.indeling import KOLOMMEN, Indeling
from proeftuinen.sociale_kaart.matrix import Aanbod, Matrix, Plek, bouw
from proeftuinen.sociale_kaart.models import Kaartinstelling, Voorzieningsplek
from proeftuinen.traject.models import Proeftuin

_LEEG = Value("", CharField())


@dataclass(frozen=True)
class Stand:
    """The matrix in the columns of this place, with names of organisations only."""

    matrix: Matrix
    voorzieningen: int

    @property
    def leeg(self) -> bool:
        """Tell whether nothing stands in it yet."""
        return not self.voorzieningen

    @property
    def ontbreekt(self) -> list[Dimensie]:
        """Return the dimensions on which nobody stands."""
        return [rij.dimensie for rij in self.matrix.rijen if all(vak.leeg for vak in rij.vakken)]


def lees_stand(proeftuin: Proeftuin) -> Stand:
    """Return how it stands; one query."""
    per: dict[str, tuple[int, str, set[Plek]]] = {}
    mensen: dict[int, int] = {}
    indeling = Indeling.FASEN.value
    rijen = _plekken(proeftuin).union(_mensen(proeftuin), _keuze(proeftuin), all=True)
    for code, organisatie, naam, dimensie, kolom, aantal in rijen:
        if code:
            per.setdefault(code, (organisatie, naam, set()))[2].add(Plek(dimensie, kolom))
        elif organisatie:
            mensen[organisatie] = aantal
        else:
            indeling = naam
    aanbod = [
        Aanbod(code, naam, organisatie, naam, "", frozenset(plekken))
        for code, (organisatie, naam, plekken) in per.items()
    ]
    return Stand(bouw(aanbod, KOLOMMEN[Indeling(indeling)], mensen), len(aanbod))


def _plekken(proeftuin: Proeftuin) -> QuerySet[Any]:
    """Return for each place in the matrix what stands there."""
    hier = Organisatie.objects.van(proeftuin).values("pk")
    return Voorzieningsplek.objects.filter(voorziening__organisatie__in=hier).values_list(
        "voorziening__publiek_id",
        "voorziening__organisatie",
        "voorziening__organisatie__naam",
        "dimensie",
        "kolom",
        Value(0, IntegerField()),
    )


def _mensen(proeftuin: Proeftuin) -> QuerySet[Any]:
    """Return for each organisation how many living people this place knows of it."""
    bekend = Contact.objects.van(proeftuin).in_leven().exclude(organisatie=None).order_by()
    per = bekend.values("organisatie").annotate(aantal=Count("pk"))
    return per.values_list(_LEEG, "organisatie", _LEEG, _LEEG, _LEEG, "aantal")


def _keuze(proeftuin: Proeftuin) -> QuerySet[Any]:
    """Return the columns that this place chose, if it did."""
    gekozen = Kaartinstelling.objects.filter(proeftuin=proeftuin)
    niets = Value(0, IntegerField())
    return gekozen.values_list(_LEEG, niets, "indeling", _LEEG, _LEEG, niets)
