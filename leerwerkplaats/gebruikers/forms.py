"""The two forms of signing in, in our words."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm


class AanmeldForm(LoginForm):
    """Asks for the address that gets a code; there are no passwords."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        veld = self.fields["login"]
        veld.label = "Je mailadres"
        veld.widget.attrs = {"autocomplete": "email", "inputmode": "email"}
        veld.error_messages["required"] = "Vul je mailadres in."
        veld.error_messages["invalid"] = "Dit is geen mailadres. Het lijkt op naam@plek.nl."
        for keuring in veld.validators:
            if getattr(keuring, "code", "") == "invalid":
                keuring.message = veld.error_messages["invalid"]


class CodeForm(ConfirmLoginCodeForm):
    """Asks for the code from the mail; spaces and small letters are fine."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        veld = self.fields["code"]
        veld.label = "De code uit je mail"
        veld.widget.attrs = {"autocomplete": "one-time-code"}
        veld.error_messages["required"] = "Vul de code uit je mail in."
