"""What one chooses before taking a wave along."""

from collections.abc import Sequence
from typing import Any

from django import forms

from leerwerkplaats.toegang import Mag, Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import HuisForm
from proeftuinen.netwerk.formaten.kiezen import Vorm
from proeftuinen.netwerk.formaten.vormen import KEUZES
from proeftuinen.netwerk.models import Meting

JA, NEE = "ja", "nee"
ALLEEN_BEGELEIDER = (
    "Gegevens met namen van mensen haalt alleen de procesbegeleider op. Kies “Alleen organisaties”,"
    " of een van de bovenste vier bestanden."
)


def mag_gegevens(mag: Mag, vorm: Vorm, *, namen: bool) -> bool:
    """Tell whether this reader may take this along: people as data are the procesbegeleider's."""
    return vorm.is_beeld or not namen or Recht.NETWERK_UITVOEREN in mag


class MeenemenForm(HuisForm):
    """Chooses a wave, whom to show and the kind of file."""

    meting = forms.ChoiceField(label="Welke meting?")
    namen = forms.ChoiceField(
        label="Wie staan erop?",
        choices=[(JA, "Mensen, zoals ze zelf kozen"), (NEE, "Alleen organisaties")],
        widget=forms.RadioSelect,
        help_text="Een kaart met namen geef je alleen aan wie meedoet in deze proeftuin.",
    )
    vorm = forms.ChoiceField(label="Welk bestand?", choices=KEUZES)
    grijs = forms.BooleanField(label="Zonder kleur, voor een zwart-witprinter", required=False)

    def __init__(self, *args: Any, metingen: Sequence[Meting], mag: Mag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mag = mag
        self.fields["meting"].choices = [
            (meting.publiek_id, f"{meting}, {zeg_dag(meting.dag)}") for meting in reversed(metingen)
        ]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if not self.errors:
            vorm, namen = Vorm(gegevens["vorm"]), gegevens["namen"] == JA
            if not mag_gegevens(self.mag, vorm, namen=namen):
                self.add_error("vorm", ALLEEN_BEGELEIDER)
        return gegevens
