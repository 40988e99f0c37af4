"""The forms of saved plans."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.traject.jaarplan.bestand import GROOTST, TE_GROOT, Bestand, Bestandsfout, lees

KIES = "Kies eerst een bestand."


class Planvelden(HuisForm):
    """What one tells of a plan."""

    naam = Tekst(label="Naam", max_length=120, help_text="Zo vind je het plan terug.")
    uitleg = Tekst(
        label="Uitleg",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Voor wie is dit plan handig?",
    )


class BewaarForm(Planvelden, MaakForm):
    """Keeps the plan of a year."""


class PlanForm(Planvelden, VersieForm):
    """Renames a saved plan."""


class AlleenVersieForm(VersieForm):
    """A button that changes a plan and asks nothing."""


class InleesForm(MaakForm):
    """Takes in a plan from a file; `cleaned_data["bestand"]` is what it holds."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Het eindigt op .jaarplan.json en is hooguit 200 kB.",
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].error_messages |= {
            "required": KIES,
            "invalid": KIES,
            "missing": KIES,
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        }

    def clean_bestand(self) -> Bestand:
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if bestand.size is None or bestand.size > GROOTST:
            raise forms.ValidationError(TE_GROOT)
        try:
            return lees(bestand.read())
        except Bestandsfout as fout:
            raise forms.ValidationError(str(fout)) from fout
