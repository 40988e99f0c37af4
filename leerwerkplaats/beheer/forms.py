"""The questions of the beheerder's pages: which account, and is it really this one."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.forms import HuisForm


class ZoekForm(HuisForm):
    """Finds an account by its whole address; there is no list to leaf through."""

    email = forms.EmailField(
        label="Mailadres",
        help_text="Het hele adres. Zoeken op een deel kan niet.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Find the account: `wie`; raises ValidationError at the field when there is none."""
        gegevens = super().clean()
        if "email" in gegevens:
            gegevens["wie"] = Gebruiker.objects.met_adres(gegevens["email"])
            if gegevens["wie"] is None:
                self.add_error("email", ValidationError("Met dit adres is er geen account."))
        return gegevens


class WisAccountForm(HuisForm):
    """Asks for the address once more: no page shows it, so this is how one knows whom it is."""

    email = forms.EmailField(
        label="Typ het mailadres van dit account",
        help_text="Zo weten we zeker dat je deze persoon bedoelt.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, wie: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wie = wie

    def clean_email(self) -> str:
        """Take the account's own address; raises ValidationError for another one."""
        if self.cleaned_data["email"].strip().lower() != self.wie.email:
            raise ValidationError("Dit is niet het adres van dit account.")
        return self.wie.email
