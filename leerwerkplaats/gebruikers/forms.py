"""The two forms of signing in, in our words."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.limiet import te_veel_codes


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

    def clean_login(self) -> str:
        """Return the address in small letters: mail goes to the account's own spelling only.

        However an address is spelled, its mailbox gets no more codes than settings allow.
        """
        adres = super().clean_login().lower()
        if te_veel_codes(self.request, adres):
            raise get_adapter().validation_error("too_many_login_attempts")
        return adres


class CodeForm(ConfirmLoginCodeForm):
    """Asks for the code from the mail; spaces and small letters are fine."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        veld = self.fields["code"]
        veld.label = "De code uit je mail"
        veld.widget.attrs = {"autocomplete": "one-time-code"}
        veld.error_messages["required"] = "Vul de code uit je mail in."

    def clean_code(self) -> str:
        """Compare the code; for an unknown address the database is asked as often as for a known.

        Else the time that an answer takes would tell who has an account.
        """
        if not self.expected_code:
            Gebruiker.objects.filter(pk=0).first()
        return super().clean_code()
