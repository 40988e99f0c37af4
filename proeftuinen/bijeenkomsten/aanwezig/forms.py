"""The forms of attendance: who walked in, and for how long someone was there."""

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.mensen.forms import MetOrganisatie, organisatieveld

LANGST = 1_440
GEEN_MINUTEN = f"Vul een heel getal in, van 1 tot en met {LANGST}."


class InloopForm(MetOrganisatie, MaakForm):
    """Adds someone who walked in to the people of the place."""

    naam = Tekst(label="Naam", max_length=200)
    functie = Tekst(label="Functie", max_length=200, required=False)
    organisatie = organisatieveld()
    email = forms.EmailField(
        label="Mailadres",
        max_length=254,
        required=False,
        help_text="Alleen om later uit te nodigen. Zonder kan ook.",
    )


class MinutenForm(VersieForm):
    """Says for how long someone was there."""

    minuten = forms.IntegerField(
        label="Hoeveel minuten?",
        required=False,
        min_value=1,
        max_value=LANGST,
        help_text="Laat leeg voor de hele bijeenkomst.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["minuten"]
        veld.error_messages["invalid"] = GEEN_MINUTEN
        for keuring in veld.validators:
            keuring.message = GEEN_MINUTEN


class Zoekform(HuisForm):
    """Looks someone up by name, function or organisation; what cannot be looked up is nothing."""

    q = Tekst(label="Zoek op naam, functie of organisatie", max_length=200, required=False)

    def vraag(self) -> str:
        """Return what was asked, or ""."""
        self.is_valid()
        return self.cleaned_data.get("q", "")
