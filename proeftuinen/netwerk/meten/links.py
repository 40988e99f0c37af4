"""The personal link in a mail: answers without an account, for one place in one open wave.

It ends with the row: the wave closed, the place or the person gone, or the person at rest.
"""

from django.conf import settings
from django.urls import reverse

from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.netwerk.models import Meting, Netwerkplaats

SOORT = "netwerkvraag"


def maak_adres(plaats: Netwerkplaats) -> str:
    """Return the whole address of this person's own page; it stands in no table."""
    token = maak_token(SOORT, plaats.publiek_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:netwerk-link', args=[token])}"


def vind(token: str) -> Netwerkplaats | None:
    """Return the place that this link opens now, with its wave and person, or None."""
    plaats = (
        Netwerkplaats.objects.filter(
            publiek_id=lees_token(SOORT, token), meting__stand=Meting.Stand.OPEN
        )
        .exclude(contact__stand=Contact.Stand.OVERLEDEN)
        .select_related("meting__proeftuin", "contact__gebruiker", "contact__proeftuin")
        .first()
    )
    return None if plaats is None or is_in_rust(plaats.contact) else plaats
