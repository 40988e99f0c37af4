"""The forms of a report."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import MaakForm, Tekst, VersieForm
from proeftuinen.acties.forms import Actievelden
from proeftuinen.acties.models import Actie


class WoordenForm(VersieForm):
    """The words around the report."""

    inleiding = Tekst(
        label="Hoe was deze bijeenkomst?",
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="In een paar zinnen, voor wie er niet bij was. Schrijf niets op waaraan je "
        "een inwoner herkent.",
    )
    terugblik = Tekst(
        label="Wat nemen jullie mee?",
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Dit komt ook in de oogst.",
    )

    def waarden(self) -> dict[str, str]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("inleiding", "terugblik")}


class DeelForm(VersieForm):
    """What was said during one block."""

    tekst = Tekst(
        label="Wat kwam hier ter sprake?",
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Schrijf niets op waaraan je een inwoner herkent.",
    )
    met_bijdragen = forms.BooleanField(
        label="Zet erbij wat mensen instuurden", required=False, initial=True
    )

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("tekst", "met_bijdragen")}


class AfspraakForm(Actievelden, MaakForm):
    """An agreement: what, who and when, in one line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, kennismaking=False, **kwargs)
        self.fields["titel"].label = "Wat spreken jullie af?"
        self.fields["eigenaar"].label = "Wie doet het?"
        self.fields["dag"].label = "Voor wanneer?"
        del self.fields["toelichting"]

    def waarden(self) -> dict[str, Any]:
        """Return the values of an action."""
        eigen: dict[str, Any] = {
            naam: self.cleaned_data[naam] for naam in ("titel", "eigenaar", "dag")
        }
        return {"soort": Actie.Soort.ACTIE, **eigen}


class VaststelForm(VersieForm):
    """Closes the report, or opens it again."""
