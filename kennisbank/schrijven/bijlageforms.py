"""The form with which a file is added to an item."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from leerwerkplaats.web.bijlage import (
    HOOGSTE_BYTES,
    LEEG,
    TE_GROOT,
    Geenbijlage,
    Ingenomen,
    neem_bijlage_in,
)
from leerwerkplaats.web.forms import OPNIEUW, HuisForm, MaakForm, Tekst

KIES = "Kies eerst een bestand."
SOORTEN = "application/pdf,image/jpeg,image/png,image/webp"


class BijlageForm(MaakForm):
    """Adds a file; `cleaned_data["bestand"]` is the file as it may be kept."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="PDF tot 20 MB, of een foto (JPG, PNG of WebP) tot 15 MB.",
        widget=forms.FileInput(attrs={"accept": SOORTEN}),
    )
    omschrijving = Tekst(
        label="Wat is het?",
        max_length=300,
        help_text="Bij een foto: wat is er te zien? Voor wie de foto niet kan zien.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fouten = dict.fromkeys(("required", "invalid", "missing", "max_length"), KIES)
        self.fields["bestand"].error_messages |= {**fouten, "empty": LEEG}

    @property
    def naam(self) -> str:
        """Return the name that the file came with; what is kept of it is made safe."""
        return self.files["bestand"].name or "bestand"

    def clean_bestand(self) -> Ingenomen:
        """Return the file as it may be kept. Raises ValidationError with what to do instead."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if bestand.size is None or bestand.size > HOOGSTE_BYTES:
            raise forms.ValidationError(TE_GROOT)
        try:
            return neem_bijlage_in(bestand.read())
        except Geenbijlage as fout:
            raise forms.ValidationError(str(fout)) from fout

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if self.errors and "bestand" not in self.errors:
            self.add_error("bestand", "Kies het bestand nog een keer: het is niet bewaard.")
        return schoon


class ZekerForm(HuisForm):
    """A button that was asked about first."""

    zeker = forms.BooleanField(
        widget=forms.HiddenInput, error_messages={"required": OPNIEUW}, required=True
    )
