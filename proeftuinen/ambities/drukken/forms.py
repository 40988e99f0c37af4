"""The form of the poster."""

from typing import Any

from leerwerkplaats.web.forms import VersieForm
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.models import Proeftuin


class FotoForm(VersieForm):
    """Chooses the photo of the poster, of those that may be used today."""

    foto = Rijkeuze(
        label="Foto op de poster",
        queryset=Foto.objects.none(),
        kolommen=("beschrijving",),
        required=False,
        empty_label="Geen foto, wel het veld met planten",
        help_text="Je kiest uit foto’s waar iedereen op staat die dat goedvindt.",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["foto"].queryset = Foto.objects.te_gebruiken(proeftuin, vandaag())
