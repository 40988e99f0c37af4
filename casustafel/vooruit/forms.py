"""The forms of the domino picture; what one types oneself stands behind the gate."""

from typing import Any

from django import forms

from casustafel.vooruit.gebeurtenissen import voor
from casustafel.vooruit.models import Steenstand
from casustafel.vooruit.rollen import Rol
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from leerwerkplaats.web.poort import PoortMixin

EIGEN = ""


class SteenForm(PoortMixin, MaakForm):
    """Adds an event: one of the library, or one of their own."""

    soort = forms.ChoiceField(label="Welke gebeurtenis?", required=False, widget=forms.RadioSelect)
    naam = Tekst(
        label="Of noem zelf een gebeurtenis",
        max_length=40,
        required=False,
        help_text="In een paar woorden, zonder naam, plaats of dag.",
    )
    stand = forms.ChoiceField(
        label="Waar staat die in de tijd?",
        choices=Steenstand.choices,
        initial=Steenstand.VERWACHT,
        widget=forms.RadioSelect,
    )

    def __init__(
        self, *args: Any, levensfase: str = "", staat_er: frozenset[str], **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        keuzes = [(deel.sleutel, deel.naam) for deel in voor(levensfase)]
        self.fields["soort"].choices = [
            *(paar for paar in keuzes if paar[0] not in staat_er),
            (EIGEN, "Een andere, die ik zelf noem"),
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        schoon = super().clean()
        if not self.errors and not schoon.get("soort") and not schoon.get("naam"):
            self.add_error("naam", "Kies een gebeurtenis, of noem er zelf een.")
        return schoon

    def waarden(self) -> dict[str, str]:
        """Return what was chosen; what they name themselves counts when nothing was chosen."""
        soort = self.cleaned_data["soort"]
        naam = "" if soort else self.cleaned_data["naam"]
        return {"soort": soort, "naam": naam, "stand": self.cleaned_data["stand"]}


class StandForm(HuisForm):
    """Says where an event stands in time, or moves it one place."""

    stand = forms.ChoiceField(choices=Steenstand.choices, required=False)
    naar = forms.ChoiceField(choices=[("-1", "eerder"), ("1", "later")], required=False)


class HuisgenootForm(MaakForm):
    """Adds someone of the house, as a role."""

    rol = forms.ChoiceField(label="Wie hoort er bij dit huis?", choices=Rol.choices)


class DominovraagForm(PoortMixin, MaakForm):
    """Writes a question that someone may have at an event."""

    tekst = Tekst(
        label="Welke vraag heeft deze mens dan?",
        max_length=160,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    dimensie = forms.ChoiceField(
        label="Waar hoort die bij?", choices=Dimensie.choices, widget=forms.RadioSelect
    )
