"""Walking the door of an organisation's own account, and what the pages there say."""

import requests
from django.conf import settings as instellingen

from leerwerkplaats.gebruikers.models import Gebruiker

HEEN, TERUG = "/inloggen/met/organisatie/", "/inloggen/met/organisatie/terug/"
SANNE = {"sub": "s-1", "email": "sanne@voorbeeld.example", "email_verified": True}
GEEN, NIET_GELUKT = "Je hebt hier nog geen account", "Het inloggen is niet gelukt"
WEG = "lukt nu niet"


def naar(client, **vraag) -> str:
    """Press the button; return the address at the provider."""
    antwoord = client.get(HEEN, vraag)
    assert antwoord.status_code == 302, antwoord.text
    return antwoord.url


def bij_aanbieder(adres: str) -> str:
    """Sign in there; return the way back, without our host."""
    antwoord = requests.get(adres, allow_redirects=False, timeout=5)
    assert antwoord.status_code == 302, antwoord.text
    return antwoord.headers["Location"].removeprefix(instellingen.SITE_URL)


def loop(client, **vraag):
    return client.get(bij_aanbieder(naar(client, **vraag)))


def binnen(client) -> str:
    """Return who is in, by address; "" when nobody."""
    pk = client.session.get("_auth_user_id")
    return Gebruiker.objects.get(pk=pk).email if pk else ""
