"""The talk with the provider of an organisation, and what of its words counts.

The id_token counts only with a good signature, issuer, audience, time and our nonce. Allauth skips
the signature, as OpenID Connect Core 3.1.3.7 allows for a token fetched over TLS, and knows no
nonce; one request for the keys is a small price for not leaning on whatever stands in between.
The userinfo answer is asked only when the id_token has no address, and believed only when it is
about the same `sub` (Core 5.3.2; allauth takes it unseen). Of it all we keep the `sub`.
"""

from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from requests import RequestException

from leerwerkplaats.omgeving import is_veilig_adres

ALGORITMEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
NODIG = ["iss", "sub", "aud", "exp", "iat", "nonce"]
SPELING = 60  # seconds that the two clocks may differ
ADRESSEN = ("authorization_endpoint", "token_endpoint", "jwks_uri")
LANGSTE_SUB = 191  # allauth's column


class Organisatie(OpenIDConnectOAuth2Adapter):
    """Talks with the provider; what it says is looked at before it counts (OAuth2Error)."""

    nonce = ""  # what the id_token must repeat; set from the state that came back

    def get_provider(self) -> Any:
        provider = super().get_provider()
        provider.oauth2_adapter_class = type(self)
        return provider

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """Return where the provider sends people back: on SITE_URL, as registered with it."""
        adres = reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})
        return f"{settings.SITE_URL}{adres}"

    def _haal(self, adres: str, **koppen: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as sessie:
            antwoord = sessie.get(adres, headers=koppen)
            antwoord.raise_for_status()
            gegevens = antwoord.json()
        if not isinstance(gegevens, dict):
            raise OAuth2Error("no object")
        return gegevens

    @property
    def openid_config(self) -> dict[str, Any]:
        """Return what the provider tells of itself; it must be the one of OIDC_SERVER."""
        if not hasattr(self, "_openid_config"):
            provider = self.get_provider()
            gegevens = self._haal(provider.server_url)
            if str(gegevens.get("issuer", "")).rstrip("/") != provider.app.settings["server_url"]:
                raise OAuth2Error("the issuer is not OIDC_SERVER")
            adressen = [str(gegevens.get(naam)) for naam in ADRESSEN]
            if not all(is_veilig_adres(adres, https=settings.HTTPS) for adres in adressen):
                raise OAuth2Error("an address is absent or not https")
            self._openid_config = gegevens
        return self._openid_config

    def parse_token(self, data: dict[str, Any]) -> SocialToken:
        """Return the token, which is used once and not kept."""
        return SocialToken(token=str(data["access_token"]))

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """Return who came in, from an id_token that is proven to be meant for this visit."""
        wie = self._decode_id_token(app, kwargs["response"].get("id_token") or "")
        if not self.nonce or wie["nonce"] != self.nonce:
            raise OAuth2Error("another nonce")
        if wie.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("meant for another")
        if not wie.get("email") and "userinfo_endpoint" in self.openid_config:
            meer = self._haal(self.profile_url, Authorization=f"Bearer {token.token}")
            wie = meer if meer.get("sub") == wie["sub"] else wie
        gegevens = {
            "sub": _sub(wie["sub"]),
            "email": _adres(wie.get("email")),
            "email_verified": wie.get("email_verified") is True,  # "false" is a text, and true
        }
        login = self.get_provider().sociallogin_from_response(request, {"id_token": gegevens})
        login.account.extra_data = {}
        return login

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        try:
            kid = jwt.get_unverified_header(id_token).get("kid")
            bekend = jwt.PyJWKSet.from_dict(self._haal(self.openid_config["jwks_uri"])).keys
            sleutels = [sleutel for sleutel in bekend if kid in {None, sleutel.key_id}]
            if len(sleutels) != 1:
                raise OAuth2Error("unknown key")
            return jwt.decode(
                id_token,
                sleutels[0],
                algorithms=ALGORITMEN,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=SPELING,
                options={"require": NODIG},
            )
        except (jwt.PyJWTError, AttributeError, TypeError, ValueError) as fout:
            if isinstance(fout, RequestException):
                raise  # no JSON: the provider is ill, the token was not looked at
            raise OAuth2Error("the id_token does not hold") from fout


def _adres(waarde: object) -> str:
    """Return the address; "" for one with a look-alike, as the sign for kelvin lowers to a k."""
    return waarde if isinstance(waarde, str) and waarde.isascii() else ""


def _sub(waarde: object) -> str:
    if (
        not isinstance(waarde, str)
        or not waarde.isprintable()
        or not 0 < len(waarde) <= LANGSTE_SUB
    ):
        raise OAuth2Error("no usable sub")
    return waarde


class Terugweg(OAuth2CallbackView):
    """Allauth's way back, which hands our nonce from the state to the adapter."""

    def _get_state(self, request: HttpRequest, provider: Any) -> tuple[Any, HttpResponse | None]:
        state, antwoord = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("data", {}).get("nonce", "")
        return state, antwoord
