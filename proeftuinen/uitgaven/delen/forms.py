"""The forms of share links: making one, and giving its password."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from leerwerkplaats.web.klok import vandaag
from proeftuinen.uitgaven.delen.links import stel_voor

MEESTE_DAGEN = 365
GEWOON_DAGEN = 90
KORTST, LANGST = 8, 100


class DeellinkMaakForm(MaakForm):
    """For whom a link is, until when, and with which password."""

    voor = Tekst(
        label="Voor wie is de link?",
        max_length=120,
        help_text="Bijvoorbeeld: de gemeenteraad. Noem geen namen.",
    )
    tot = forms.DateField(
        label="Tot en met welke dag?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Hooguit een jaar.",
    )
    wachtwoord = Tekst(
        label="Wachtwoord",
        max_length=LANGST,
        help_text=(
            "Schrijf het nu op en geef het apart door, bijvoorbeeld met een belletje. "
            f"Straks kun je het niet meer zien. Een eigen wachtwoord mag ook, van {KORTST} tekens "
            "of meer."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    akkoord = forms.BooleanField(
        label="Ik weet wie dit leest: wie de link en het wachtwoord heeft, kan alles downloaden.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        eind = vandaag() + timedelta(days=GEWOON_DAGEN)
        kwargs["initial"] = {
            "tot": eind,
            "wachtwoord": stel_voor(),
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.fields["akkoord"].error_messages["required"] = "Vink aan dat je dit weet."

    def clean_tot(self) -> Any:
        """Return the last day; raises ValidationError for a day gone by, or over a year away."""
        dag = self.cleaned_data["tot"]
        if dag < vandaag():
            raise ValidationError("Deze dag is al voorbij. Kies een dag die nog komt.")
        if dag > vandaag() + timedelta(days=MEESTE_DAGEN):
            raise ValidationError("Dit is meer dan een jaar. Kies een eerdere dag.")
        return dag

    def clean_wachtwoord(self) -> str:
        """Return the password; raises ValidationError for a short one."""
        woord = self.cleaned_data["wachtwoord"]
        if len(woord) < KORTST or len(set(woord)) < KORTST // 2:
            raise ValidationError(f"Kies {KORTST} tekens of meer, en niet steeds hetzelfde teken.")
        return woord


class WachtwoordForm(HuisForm):
    """The password of a link."""

    wachtwoord = Tekst(
        label="Wachtwoord",
        max_length=LANGST,
        help_text="Je kreeg het van wie je de link stuurde.",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
