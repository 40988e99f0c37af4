"""What hangs on an organisation, in whatever table: found by its relations, never by name.

The features whose rows these are stand above this one, so it may not import them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Field, Model, QuerySet, UniqueConstraint

from proeftuinen.mensen.organisaties.models import GeenVariant, Organisatie, Samenvoeging
from proeftuinen.traject.models import Proeftuin

_EIGEN = {Organisatie, Samenvoeging, GeenVariant}  # about organisations, not hanging on one


@dataclass(frozen=True)
class Aanhang:
    """One column of one table that points to an organisation."""

    model: type[Model]
    veld: Field

    @property
    def naam(self) -> str:
        """Return its name as it is kept: "contact.organisatie"."""
        return f"{self.model._meta.model_name}.{self.veld.name}"

    def van(self, organisatie_id: int) -> QuerySet[Model]:
        """Return the rows of this organisation."""
        return self.model._base_manager.filter(**{self.veld.attname: organisatie_id})

    def van_tuin(self, organisatie_id: int, proeftuin_id: int) -> QuerySet[Model] | None:
        """Return those that a proeftuin tied to it; None when the rows are of no proeftuin."""
        if self.is_koppeling or self.tuinveld is None:
            return None
        return self.van(organisatie_id).filter(**{self.tuinveld: proeftuin_id})

    @property
    def is_koppeling(self) -> bool:
        """Tell whether this is the table of one of its many-to-many fields."""
        return bool(self.model._meta.auto_created)

    @property
    def tuinveld(self) -> str | None:
        """Return the column that says of which proeftuin a row is."""
        for veld in self.model._meta.concrete_fields:
            if veld.name == "proeftuin" and veld.related_model is Proeftuin:
                return veld.attname
        return None

    @property
    def sleutels(self) -> list[list[str]]:
        """Return the sets of other columns that may stand once for each organisation."""
        meta = self.model._meta
        eenmaal = [set(namen) for namen in meta.unique_together]
        eenmaal += [
            set(regel.fields)
            for regel in meta.constraints
            if isinstance(regel, UniqueConstraint) and regel.fields
        ]
        eenmaal += [{self.veld.name}] if self.veld.unique else []
        return [
            sorted(meta.get_field(naam).attname for naam in namen - {self.veld.name})
            for namen in eenmaal
            if self.veld.name in namen
        ]


def alle() -> Iterator[Aanhang]:
    """Return every column that points to an organisation, the many-to-many tables included."""
    for relatie in Organisatie._meta.get_fields(include_hidden=True):
        if not relatie.auto_created or relatie.many_to_many or not relatie.is_relation:
            continue
        if relatie.related_model not in _EIGEN:
            yield Aanhang(relatie.related_model, relatie.field)
