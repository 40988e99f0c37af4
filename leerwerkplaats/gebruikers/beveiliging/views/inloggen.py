"""Passing the second lock while signing in, and signing in with nothing but a passkey.

Allauth's own views, with our forms; they are the only classes among our views.
"""

from typing import Any

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib.auth.decorators import login_not_required

from leerwerkplaats.gebruikers.beveiliging import sloten


class SlotBijInloggen(AuthenticateView):
    """Asks for the second lock after the mailed code."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add which locks this person has; the page offers no other."""
        return super().get_context_data(**kwargs) | {"sloten": sloten.lees(self.stage.login.user)}


slot_bij_inloggen = SlotBijInloggen.as_view()
met_passkey = login_not_required(LoginWebAuthnView.as_view())
