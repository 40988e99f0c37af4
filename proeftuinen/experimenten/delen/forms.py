"""The forms of examples: looking for one, and taking one over."""

from typing import Any

from django import forms

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.forms import MaakForm, Tekst
from proeftuinen.experimenten.bedenken.models import VoorWie
from proeftuinen.experimenten.delen.lezen import GEDEELDE_STANDEN


class Zoekvraag(forms.Form):
    """What one looks for; an unknown value filters nothing."""

    q = forms.CharField(
        label="Zoek op een woord", required=False, max_length=100, empty_value="", strip=True
    )
    dimensie = forms.ChoiceField(
        label="Dimensie", required=False, choices=[("", "Alle dimensies"), *Dimensie.choices]
    )
    voor = forms.ChoiceField(
        label="Voor wie", required=False, choices=[("", "Voor iedereen"), *VoorWie.choices]
    )
    stand = forms.ChoiceField(
        label="Hoe ver",
        required=False,
        choices=[("", "Alles"), *((stand.value, stand.label) for stand in GEDEELDE_STANDEN)],
    )

    def __init__(self, *args: Any, met_stand: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        if not met_stand:
            del self.fields["stand"]

    def vraag(self) -> dict[str, str]:
        """Return what was asked for, as far as it is known."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}


class OvernameForm(MaakForm):
    """Takes an example over; the rest is changed on the experiment itself."""

    titel = Tekst(
        label="Hoe noemen jullie het?",
        max_length=160,
        help_text="Kort en gewoon. Je kunt het later veranderen.",
    )
