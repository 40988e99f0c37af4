"""Forms of a bundle and of its lines."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from kennisbank.bundels.models import Bundelregel
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm

LANGSTE_INLEIDING = 5000
TE_LANG = (
    "Dit zijn %(show_value)d tekens, het mogen er %(limit_value)d zijn. Neem geen teksten over: "
    "zeg in je eigen woorden waarom dit erbij hoort."
)
GEEN_LINK = "Dit is geen link. Hij begint met https:// en heeft geen spaties."
_is_link = URLValidator(schemes=["https"], message=GEEN_LINK)


class _Bundelvelden(HuisForm):
    titel = Tekst(label="Titel", max_length=200)
    ondertitel = Tekst(label="Ondertitel", max_length=200, required=False)
    inleiding = Tekst(
        label="Inleiding",
        max_length=LANGSTE_INLEIDING,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=(
            "Hoe kwam deze bundel er, en voor wie is hij? Een lege regel begint een alinea, **zo** "
            "wordt het vet en een regel met - ervoor wordt een lijst."
        ),
    )


class BundelMaakForm(MaakForm, _Bundelvelden):
    """Begin a bundle."""


class BundelForm(VersieForm, _Bundelvelden):
    """Change the texts of a bundle."""


class _Woorden(HuisForm):
    woorden = Tekst(
        label="In je eigen woorden",
        max_length=Bundelregel.LANGSTE_WOORDEN,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Waarom hoort dit erbij? Wat deed het met je?",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["woorden"].error_messages["max_length"] = TE_LANG


class _Vondstvelden(_Woorden):
    vondst = forms.ChoiceField(label="Wat is het?", choices=Bundelregel.Vondst.choices)
    titel = Tekst(label="Titel", max_length=200, help_text="Bij een spreuk: de spreuk zelf.")
    maker = Tekst(
        label="Maker",
        max_length=200,
        required=False,
        help_text="Wie schreef, zong of maakte het? Bij een spreuk mag dit leeg blijven.",
    )
    link = Tekst(
        label="Link",
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        help_text="Waar kun je het vinden? De link begint met https://",
    )
    field_order = ("vondst", "titel", "maker", "link", "woorden")

    def clean_link(self) -> str:
        """Return an address of the web that is what it seems, or nothing."""
        link: str = self.cleaned_data["link"]
        if link:
            _is_link(link)
            if "@" in urlsplit(link).netloc:
                raise ValidationError("Haal uit de link weg wat er voor het @-teken staat.")
            link = f"https{link[5:]}"  # the scheme in small letters, as it is kept
        return link


class VondstMaakForm(MaakForm, _Vondstvelden):
    """Give a find to a bundle."""


class VondstForm(VersieForm, _Vondstvelden):
    """Change a find."""


class ItemregelForm(VersieForm, _Woorden):
    """Change what is said of an item in a bundle."""


class DeelForm(VersieForm):
    """Share a bundle, or no longer; carries the version that was looked at."""


class PlaatsForm(HuisForm):
    """Put a line at a place."""

    plaats = forms.IntegerField(min_value=0, max_value=1000)
