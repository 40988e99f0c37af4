"""The invulschema: lines that participants write, and what the team makes of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.soorten import SOORTEN
from proeftuinen.mensen.organisaties.vast import houd_vast
from proeftuinen.sociale_kaart.models import Schemaregel
from proeftuinen.traject.models import Proeftuin


def _in_zin(label: str) -> str:
    """Return a label as it stands within a sentence: "Wmo-loket" keeps its capital."""
    naam = label.startswith(("Wmo", "PaTz")) or label[:2].isupper()
    return label if naam else f"{label[:1].lower()}{label[1:]}"


# Who can help on each dimension; what helps on all four is named once, below the cards.
WIE_HELPT: dict[Dimensie, tuple[str, ...]] = {
    dimensie: tuple(
        _in_zin(soort.label)
        for soort in SOORTEN
        if dimensie in soort.dimensies and len(soort.dimensies) < len(Dimensie)
    )
    for dimensie in Dimensie
}
OVERAL = tuple(_in_zin(soort.label) for soort in SOORTEN if len(soort.dimensies) == len(Dimensie))


class SchemaregelForm(MaakForm):
    """One line: with whom do we work here?"""

    dimensie = forms.ChoiceField(choices=Dimensie, widget=forms.HiddenInput)
    wie = Tekst(label="Met wie?", max_length=200, help_text="Een organisatie of een functie.")
    wat = Tekst(label="Waarvoor?", max_length=300, required=False)

    def __init__(self, *args: Any, dimensie: str, **kwargs: Any) -> None:
        kwargs["auto_id"] = f"id_{dimensie}_%s"
        kwargs["initial"] = {"dimensie": dimensie, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["wie"].widget.attrs |= {"list": "wie-helpt", "autocomplete": "off"}


class KoppelForm(HuisForm):
    """Ties a line to an organisation that is known, or unties it."""

    organisatie = forms.ModelChoiceField(
        label="Welke organisatie is dit?",
        queryset=Organisatie.objects.none(),
        to_field_name="publiek_id",
        empty_label="Geen van deze",
        required=False,
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = Organisatie.objects.van(proeftuin)


@dataclass(frozen=True)
class Blok:
    """One dimension: who can help, which lines stand there, and the form for the next."""

    dimensie: Dimensie
    regels: Sequence[Schemaregel]
    form: SchemaregelForm | None
    wie_helpt: tuple[str, ...]


def regels_van(proeftuin: Proeftuin) -> dict[str, list[Schemaregel]]:
    """Return the lines by dimension; one query."""
    per: dict[str, list[Schemaregel]] = defaultdict(list)
    rijen = Schemaregel.objects.filter(proeftuin=proeftuin)
    for regel in rijen.select_related("organisatie", "voorziening"):
        per[regel.dimensie].append(regel)
    return per


def blokken(
    regels: Mapping[str, Sequence[Schemaregel]], *, invullen: bool, met: SchemaregelForm | None
) -> list[Blok]:
    """Return the four cards; `met` is the form that came back with an error."""

    def form_voor(dimensie: Dimensie) -> SchemaregelForm | None:
        if not invullen:
            return None
        if met is not None and met.initial["dimensie"] == dimensie.value:
            return met
        return SchemaregelForm(dimensie=dimensie.value)

    return [
        Blok(dimensie, regels.get(dimensie.value, ()), form_voor(dimensie), WIE_HELPT[dimensie])
        for dimensie in Dimensie
    ]


def _spoor(handeling: str, door: Gebruiker, regel: Schemaregel) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="schemaregel",
        object_id=regel.publiek_id,
        ruimte=regel.proeftuin.publiek_id,
    )


@transaction.atomic
def voeg_toe(
    *, proeftuin: Proeftuin, door: Gebruiker, dimensie: str, wie: str, wat: str
) -> Schemaregel:
    """Add a line; one that names an organisation of here by its own name is tied to it."""
    bekend = Organisatie.objects.van(proeftuin).filter(naam__iexact=wie).first()
    organisatie = houd_vast(bekend)
    regel = Schemaregel.objects.create(
        proeftuin=proeftuin, dimensie=dimensie, wie=wie, wat=wat, organisatie=organisatie, door=door
    )
    _spoor("schemaregel.gemaakt", door, regel)
    return regel


@transaction.atomic
def haal_weg(*, regel: Schemaregel, door: Gebruiker) -> None:
    """Take a line back."""
    _spoor("schemaregel.weggehaald", door, regel)
    regel.delete()


@transaction.atomic
def koppel(*, regel: Schemaregel, door: Gebruiker, organisatie: Organisatie | None) -> None:
    """Tie a line to an organisation, or to none."""
    Schemaregel.objects.filter(pk=regel.pk).update(organisatie=houd_vast(organisatie))
    _spoor("schemaregel.gekoppeld", door, regel)
