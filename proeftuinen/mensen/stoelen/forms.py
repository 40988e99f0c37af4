"""The forms of the table."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from proeftuinen.traject.models import Proeftuin, Stap


class NietNodigForm(HuisForm):
    """Asks why a chair is not needed here, and when."""

    reden = Tekst(label="Waarom niet?", max_length=300)
    stap = forms.ModelChoiceField(
        queryset=Stap.objects.none(),
        to_field_name="publiek_id",
        required=False,
        widget=forms.HiddenInput,
    )
    alleen_stap = forms.BooleanField(label="Alleen bij deze stap", required=False)

    def __init__(self, *args: Any, proeftuin: Proeftuin, stap: Stap | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)
        if stap:
            self.initial["stap"] = stap.publiek_id
            self.fields["alleen_stap"].label = f"Alleen bij stap {stap.nummer}, {stap.naam}"
        elif not self.is_bound:
            del self.fields["alleen_stap"]


class EigenStoelForm(MaakForm):
    """Adds a chair of their own."""

    naam = Tekst(
        label="Wie hoort er bij jullie nog aan tafel?",
        max_length=120,
        help_text="Een rol of een soort mens, niet een naam. Bijvoorbeeld: iemand van de school.",
    )
