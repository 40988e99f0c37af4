"""The forms of guides and deliveries."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm, maak_schoon
from proeftuinen.sociale_kaart.forms import GEEN_WEBADRES, Webadres


class Mailadres(forms.EmailField):
    """A mail address without hidden signs, in small letters."""

    def to_python(self, value: Any) -> str:
        """Return the address as it is kept."""
        return super().to_python(maak_schoon(str(value or "")).strip()).lower()


class Gidsvelden(HuisForm):
    """What one tells of a guide."""

    naam = Tekst(
        label="Naam van de gids",
        max_length=200,
        help_text="Bijvoorbeeld: de sociale kaart op de website van de gemeente.",
    )
    website = Webadres(label="Website", max_length=300, required=False)
    eigenaar = Tekst(
        label="Wie houdt hem bij?",
        max_length=200,
        required=False,
        help_text="Een functie, geen naam. Bijvoorbeeld: redactie van de gemeente.",
    )
    email = Mailadres(label="Mailadres", max_length=254, required=False)
    notitie = Tekst(
        label="Notitie",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: zij willen elke maand een lijst met wijzigingen.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["website"].error_messages["invalid"] = GEEN_WEBADRES


class GidsMaakForm(Gidsvelden, MaakForm):
    """Adds a guide."""


class GidsForm(Gidsvelden, VersieForm):
    """Changes a guide."""


class GeleverdForm(MaakForm):
    """Says: I handed this over. `gezien` is what stood on the page then."""

    gezien = forms.RegexField(r"^[0-9a-f]{32}$", widget=forms.HiddenInput)
