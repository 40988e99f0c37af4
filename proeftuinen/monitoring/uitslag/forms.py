"""Forms of results."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from leerwerkplaats.web.forms import MaakForm


class CitaatUitAntwoordForm(MaakForm):
    """Makes a quote of what someone wrote; only of words that stand among the answers."""

    antwoord = forms.CharField(max_length=2000, widget=forms.HiddenInput, strip=False)

    def __init__(self, *args: Any, teksten: QuerySet[Any, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teksten = teksten

    def clean(self) -> dict[str, Any]:
        """Look the words up, so that nobody makes a quote of words that nobody wrote."""
        gegevens = super().clean() or {}
        if gegevens.get("antwoord") not in set(self.teksten):
            raise forms.ValidationError("Dit antwoord is er niet meer.")
        gegevens["tekst"] = gegevens["antwoord"][:1000]
        return gegevens
