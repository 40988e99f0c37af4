"""The forms of sentences."""

from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.zinnen.knippen import LANGST

_HULP = "Klein en concreet: een experiment moet ernaar kunnen wijzen."


class Zinvelden(HuisForm):
    """A sentence and what it touches."""

    tekst = Tekst(
        label="De zin",
        max_length=LANGST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_HULP,
    )
    dimensies = forms.MultipleChoiceField(
        label="Over welke dimensies gaat het?",
        choices=Dimensie,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values; a sentence is one line."""
        tekst = " ".join(self.cleaned_data["tekst"].split())
        gekozen = self.cleaned_data["dimensies"]
        return {"tekst": tekst, "dimensies": [deel for deel in Dimensie.values if deel in gekozen]}


class ZinMaakForm(Zinvelden, MaakForm):
    """Adds a sentence."""


class ZinForm(Zinvelden, VersieForm):
    """Changes a sentence."""


class Kniprij(Zinvelden):
    """One proposed sentence: taken along when it is ticked."""

    neem = forms.BooleanField(label="Neem deze zin", required=False)
    deel = forms.ChoiceField(choices=Deel, widget=forms.HiddenInput)
    field_order = ("neem", "tekst", "dimensies", "deel")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].help_text = ""
        self.fields["tekst"].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("neem") and not data.get("tekst") and "tekst" not in self.errors:
            self.add_error("tekst", "Schrijf hier een zin, of haal het vinkje weg.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values, with the part that it comes from."""
        return {**super().waarden(), "deel": self.cleaned_data["deel"]}


class KnipForm(MaakForm):
    """Carries the once-only key of the whole list."""


Knipset = forms.formset_factory(Kniprij, extra=0, max_num=12, validate_max=True)
