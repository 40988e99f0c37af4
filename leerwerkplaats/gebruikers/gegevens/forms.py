"""Forms on one's own account."""

from django import forms
from django.core.exceptions import ValidationError

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.forms import HuisForm, Tekst

WOORD = "WISSEN"


class AccountForm(HuisForm):
    """Who one is, and which mail one wants."""

    naam = Tekst(
        label="Je naam",
        max_length=Gebruiker.naam.field.max_length,
        help_text="Zo zien de mensen met wie je samenwerkt je.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    wil_post = forms.BooleanField(
        label="Mail mij als de planning verandert",
        required=False,
        help_text="Mail over inloggen en uitnodigingen krijg je altijd.",
    )


class WisForm(HuisForm):
    """Asks to type a word, so that nobody erases by accident."""

    woord = Tekst(
        label=f"Typ {WOORD}",
        max_length=40,
        help_text="Zo weten we zeker dat je dit wilt.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_woord(self) -> str:
        """Take the word in any capitals; raises ValidationError for another one."""
        if self.cleaned_data["woord"].upper() != WOORD:
            raise ValidationError(f"Typ het woord {WOORD} om door te gaan.")
        return WOORD
