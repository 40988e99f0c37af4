"""How the matrix stands, for cards, steps and measures: one query, no matter how much there is."""

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.indeling import KOLOMMEN, Indeling
from proeftuinen.sociale_kaart.matrix import Aanbod, Matrix, Plek, bouw
from proeftuinen.sociale_kaart.models import Kaartinstelling, Voorzieningsplek
from proeftuinen.traject.models import Proeftuin


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
    hier = Organisatie.objects.van(proeftuin).values("pk")
    gekozen = Kaartinstelling.objects.filter(proeftuin=proeftuin).values("indeling")[:1]
    rijen = Voorzieningsplek.objects.filter(voorziening__organisatie__in=hier).values_list(
        "voorziening__publiek_id",
        "voorziening__organisatie",
        "voorziening__organisatie__naam",
        "dimensie",
        "kolom",
        _mensen(proeftuin),
        Coalesce(Subquery(gekozen), Value(Indeling.FASEN.value)),
    )
    per: dict[str, tuple[int, str, set[Plek]]] = {}
    mensen: dict[int, int] = {}
    indeling = Indeling.FASEN.value
    for code, organisatie, naam, dimensie, kolom, aantal, gekozen_indeling in rijen:
        per.setdefault(code, (organisatie, naam, set()))[2].add(Plek(dimensie, kolom))
        mensen[organisatie] = aantal
        indeling = gekozen_indeling
    aanbod = [
        Aanbod(code, naam, organisatie, naam, "", frozenset(plekken))
        for code, (organisatie, naam, plekken) in per.items()
    ]
    return Stand(bouw(aanbod, KOLOMMEN[Indeling(indeling)], mensen), len(aanbod))


def _mensen(proeftuin: Proeftuin) -> Coalesce:
    """Return how many living people this place knows of the organisation of a row."""
    bekend = (
        Contact.objects.van(proeftuin)
        .in_leven()
        .filter(organisatie=OuterRef("voorziening__organisatie"))
        .order_by()
        .values("organisatie")
        .annotate(aantal=Count("pk"))
        .values("aantal")
    )
    return Coalesce(Subquery(bekend), Value(0), output_field=IntegerField())
