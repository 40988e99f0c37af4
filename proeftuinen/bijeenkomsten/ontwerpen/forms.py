"""The forms of taking over a run sheet: what is chosen, and a file."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from leerwerkplaats.web.forms import HuisForm
from proeftuinen.bijeenkomsten.ontwerpen.bestand import GROOTST, TE_GROOT, Bestand, lees
from proeftuinen.bijeenkomsten.ontwerpen.vorm import Vormfout

KIES = "Kies een bestand."


class InleesForm(HuisForm):
    """Takes in a run sheet from a file; `cleaned_data["bestand"]` is what it holds."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Het eindigt op .draaiboek.json en is hooguit 1 MB.",
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )
    vervang = forms.BooleanField(
        label="Vervang wat er nu in het draaiboek staat",
        help_text="Je kunt dit in één keer terugdraaien.",
    )

    def __init__(self, *args: Any, leeg: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].error_messages |= {
            "required": KIES,
            "invalid": KIES,
            "missing": KIES,
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        }
        self.fields["vervang"].error_messages["required"] = "Vink dit aan als je dat wilt."
        if leeg:
            del self.fields["vervang"]

    def clean_bestand(self) -> Bestand:
        """Return what the file holds."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if bestand.size is None or bestand.size > GROOTST:
            raise forms.ValidationError(TE_GROOT)
        try:
            return lees(bestand.read())
        except Vormfout as fout:
            raise forms.ValidationError(str(fout)) from fout
