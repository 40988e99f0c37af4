"""Forms on our floor: plain Dutch messages, safe text, once-only keys and versions."""

import unicodedata
import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

STUURTEKENS_TOEGESTAAN = {"\n", "\r", "\t"}
# Signs that turn the reading direction and can make a name read as another one.
RICHTINGTEKENS = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}

MELDINGEN = {
    "required": "Vul dit in.",
    "invalid": "Dit klopt niet. Kijk het nog eens na.",
    "invalid_choice": "Deze keuze bestaat niet. Kies er een uit de lijst.",
    "max_length": "Dit is te lang: het mag %(limit_value)d tekens zijn, je hebt er %(show_value)d.",
    "invalid_list": "Deze keuze bestaat niet. Kies er een uit de lijst.",
}
DATUM_ONGELDIG = "Dit is geen datum. Schrijf hem zo: 3-3-2026."


def maak_schoon(tekst: str) -> str:
    """Return the text normalised (NFC) without signs that turn the reading direction.

    Raises ValidationError when it holds control characters or halves of a character.
    """
    for teken in tekst:
        soort = unicodedata.category(teken)
        if soort == "Cs" or (soort == "Cc" and teken not in STUURTEKENS_TOEGESTAAN):
            raise ValidationError("Er staat een teken in dat we niet kunnen bewaren.")
    zonder = "".join(teken for teken in tekst if teken not in RICHTINGTEKENS)
    return unicodedata.normalize("NFC", zonder)


class HuisForm(forms.Form):
    """What every form of ours has: our words for errors, and clean text."""

    required_css_class = "verplicht"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.error_messages = {**veld.error_messages, **MELDINGEN}
            if isinstance(veld, forms.DateField):
                veld.error_messages["invalid"] = DATUM_ONGELDIG
            if isinstance(veld, forms.EmailField):
                veld.error_messages["invalid"] = "Dit is geen mailadres. Het lijkt op naam@plek.nl."
            for keuring in veld.validators:
                if getattr(keuring, "code", "") == "max_length":
                    keuring.message = MELDINGEN["max_length"]
            if isinstance(veld, forms.CharField) and isinstance(veld.widget, forms.Textarea):
                veld.widget.attrs.setdefault("rows", 4)
            if isinstance(veld, forms.CharField):
                veld.widget.attrs.pop("maxlength", None)  # never cut off what someone pastes

    def clean(self) -> dict[str, Any]:
        """Clean every text; what cannot be kept becomes a message at its field."""
        gegevens = super().clean() or self.cleaned_data
        for naam, waarde in list(gegevens.items()):
            if isinstance(waarde, str):
                try:
                    gegevens[naam] = self._op_een_regel(naam, maak_schoon(waarde))
                except ValidationError as fout:
                    self.add_error(naam, fout)
        return gegevens

    def _op_een_regel(self, naam: str, tekst: str) -> str:
        """Keep a field of one line on one line: a name ends up in the subject of a mail."""
        if isinstance(self.fields[naam].widget, forms.Textarea):
            return tekst
        return " ".join(tekst.splitlines())


class MaakForm(HuisForm):
    """A form that makes something: carries a key so that it is made once."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"sleutel": uuid.uuid4(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].error_messages["required"] = OPNIEUW
        self.fields["sleutel"].error_messages["invalid"] = OPNIEUW


class VersieForm(HuisForm):
    """A form that changes something: carries the version that the writer saw."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versie"].error_messages["required"] = OPNIEUW


OPNIEUW = "Dit formulier is niet compleet aangekomen. Kijk het na en verstuur het nog eens."
