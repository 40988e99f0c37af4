"""The forms of the second lock and of proving again."""

import struct
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, LoginWebAuthnForm
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.exceptions import ValidationError

from leerwerkplaats.gebruikers.beveiliging import appcode
from leerwerkplaats.web.forms import HuisForm, Tekst

GEEN_PASSKEY = "Dit lukte niet. Probeer het nog eens, of kies een andere manier."
# What a made-up answer of a key makes the libraries stumble over.
STRUIKELT = (AttributeError, IndexError, KeyError, TypeError, ValueError, struct.error)


class SleutelVeld(forms.JSONField):
    """The answer of a passkey, as the browser sends it."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(error_messages=dict.fromkeys(("required", "invalid"), GEEN_PASSKEY))

    def to_python(self, value: Any) -> Any:
        """Return the answer; one nested too deep to read is refused like any other that is off."""
        try:
            antwoord = super().to_python(value)
        except RecursionError as fout:
            raise ValidationError(GEEN_PASSKEY) from fout
        if antwoord is not None and not isinstance(antwoord, dict):
            raise ValidationError(GEEN_PASSKEY)
        return antwoord


class _MetSleutel:
    """Refuses an answer that the libraries cannot read, instead of failing."""

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except ValidationError as fout:
            te_vaak = fout.code != "incorrect_code"
            raise fout if te_vaak else ValidationError(GEEN_PASSKEY) from fout
        except STRUIKELT as fout:
            raise ValidationError(GEEN_PASSKEY) from fout


class PasskeyBewijsForm(_MetSleutel, AuthenticateWebAuthnForm):
    """Proves a passkey of someone whom we know already."""

    credential = SleutelVeld()


class PasskeyInlogForm(_MetSleutel, LoginWebAuthnForm):
    """Signs in with nothing but a passkey."""

    credential = SleutelVeld()


class AppcodeForm(AuthenticateForm):
    """Asks for a code from the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields["code"] = codeveld("Code uit je app, of een herstelcode")

    def clean_code(self) -> str:
        """Use the code up; each works once."""
        vergeet = check_rate_limit(self.user)
        code = self.cleaned_data["code"]
        slot = appcode.klopt(self.user, code)
        if slot is None:
            raise get_adapter().validation_error("incorrect_code")
        vergeet()
        slot.user = self.user
        self.authenticator = slot
        return code


def codeveld(label: str) -> Tekst:
    """Return a field for a code; pasting and spaces are fine."""
    veld = Tekst(label=label, max_length=40, error_messages={"required": "Vul de code in."})
    veld.widget.attrs = {"autocomplete": "one-time-code"}
    return veld


class MailcodeForm(forms.Form):
    """Asks for the code that was mailed to prove again."""

    code = codeveld("De code uit je mail")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class AppForm(forms.Form):
    """Takes a code of a new app, to see that it works."""

    code = codeveld("De zes cijfers die de app nu laat zien")

    def __init__(self, *args: Any, gebruiker: Any, geheim: str, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
        self.gebruiker, self.geheim = gebruiker, geheim
        self.teller = 0

    def clean_code(self) -> str:
        vergeet = check_rate_limit(self.gebruiker)
        teller = appcode.periode_van(self.geheim, self.cleaned_data["code"])
        if teller is None:
            raise ValidationError("Deze code klopt niet. Wacht op de volgende code in de app.")
        vergeet()
        self.teller = teller
        return self.cleaned_data["code"]


class PasskeyNaamForm(HuisForm):
    """Names a passkey."""

    naam = Tekst(
        label="Naam van de passkey",
        max_length=60,
        help_text="Zodat je hem later herkent, bijvoorbeeld: laptop van het werk.",
    )


class PasskeyForm(PasskeyNaamForm):
    """Takes a new passkey with its name."""

    credential = SleutelVeld()

    def clean_credential(self) -> dict[str, Any]:
        """Check the passkey against what we asked for; return only what we need to know of it."""
        ruw = self.cleaned_data["credential"]
        try:
            webauthn.parse_registration_response(ruw)
            bewezen = webauthn.complete_registration(ruw).is_user_verified()
            deel = _wat_we_bewaren(ruw) if bewezen else None
        except (ValidationError, *STRUIKELT) as fout:
            raise ValidationError(GEEN_PASSKEY) from fout
        if deel is None:
            raise ValidationError(GEEN_PASSKEY)
        return deel


def _wat_we_bewaren(ruw: dict[str, Any]) -> dict[str, Any]:
    antwoord = ruw["response"]
    return {
        "id": str(ruw["id"]),
        "rawId": str(ruw["rawId"]),
        "type": "public-key",
        "response": {
            "clientDataJSON": str(antwoord["clientDataJSON"]),
            "attestationObject": str(antwoord["attestationObject"]),
        },
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
