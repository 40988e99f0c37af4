"""Saying that one is there, and saying who a guest is."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin

BEKEND, NIEUW, WEG = "bekend", "nieuw", "weg"


class GastForm(HuisForm):
    """A guest says who they are; only the team sees it."""

    naam = Tekst(label="Hoe heet je?", max_length=60)
    organisatie = Tekst(
        label="Van welke organisatie?",
        max_length=55,
        required=False,
        help_text="Of bijvoorbeeld: inwoner, mantelzorger.",
    )

    def zin(self) -> str:
        """Return name and organisation as one line: "Gerda (De Linde)"."""
        naam, plek = self.cleaned_data["naam"], self.cleaned_data["organisatie"]
        return f"{naam} ({plek})" if plek else naam


class WieForm(HuisForm):
    """Says who a guest is: someone whom the place knows, someone new, or nobody to keep."""

    daad = forms.ChoiceField(choices=[(d, d) for d in (BEKEND, NIEUW, WEG)])
    contact = forms.ModelChoiceField(
        Contact.objects.none(),
        to_field_name="publiek_id",
        label="Wie is dit?",
        required=False,
        empty_label="Kies iemand",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen = Contact.objects.van(proeftuin).in_leven().select_related("gebruiker")
        self.fields["contact"].queryset = mensen

    def clean(self) -> dict[str, Any]:
        """Return what was chosen; raises ValidationError when it is nobody."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("daad") == BEKEND and not schoon.get("contact") and not self.errors:
            self.add_error("contact", "Kies eerst wie het is.")
        return schoon
