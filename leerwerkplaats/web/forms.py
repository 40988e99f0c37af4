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

    Raises ValidationError when it holds control characters, halves of a character, or the two
    code points that are none and that no XML (a feed, a document) may hold.
    """
    for teken in tekst:
        soort = unicodedata.category(teken)
        stuur = soort == "Cc" and teken not in STUURTEKENS_TOEGESTAAN
        if stuur or soort == "Cs" or teken in "\ufffe\uffff":
            raise ValidationError("Er staat een teken in dat we niet kunnen bewaren.")
    zonder = "".join(teken for teken in tekst if teken not in RICHTINGTEKENS)
    return unicodedata.normalize("NFC", zonder)


# Letters and symbols of Unicode that show nothing: fillers and the empty braille cell.
LEGE_TEKENS = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}


def is_zichtbaar(tekst: str) -> bool:
    """Tell whether a text holds at least one letter, figure, punctuation mark or symbol."""
    return any(
        unicodedata.category(teken)[0] in "LNPS" and teken not in LEGE_TEKENS for teken in tekst
    )


class Tekst(forms.CharField):
    """A text as a person reads it: normalised, without hidden signs, one line where it is one.

    Cleaned before it is measured, so that "needed" and "too long" speak of what is kept. A text
    in which nothing can be seen counts as empty.
    """

    def to_python(self, value: Any) -> str:
        """Return the cleaned text; raises ValidationError for what cannot be kept."""
        tekst = maak_schoon(super().to_python(value) or "")
        if not isinstance(self.widget, forms.Textarea):
            tekst = " ".join(tekst.splitlines())
        return tekst.strip() if is_zichtbaar(tekst) else ""


class HuisForm(forms.Form):
    """What every form of ours has: our words for errors. Its texts are `Tekst` fields."""

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


class MaakForm(HuisForm):
    """A form that makes something: carries a key so that it is made once."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"sleutel": uuid.uuid4(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].error_messages["required"] = OPNIEUW
        self.fields["sleutel"].error_messages["invalid"] = OPNIEUW


HOOGSTE_VERSIE = 2_000_000_000  # below what an integer column of PostgreSQL holds


class VersieForm(HuisForm):
    """A form that changes something: carries the version that the writer saw."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=HOOGSTE_VERSIE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        versie = self.fields["versie"]
        versie.error_messages["required"] = OPNIEUW
        for keuring in versie.validators:
            keuring.message = OPNIEUW


OPNIEUW = "Dit formulier is niet compleet aangekomen. Kijk het na en verstuur het nog eens."
