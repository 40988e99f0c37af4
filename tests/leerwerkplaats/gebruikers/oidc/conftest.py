"""A provider on loopback that may lie, and someone who has an account."""

import pytest

from leerwerkplaats.omgeving import Oidc
from tests.oidc_aanbieder import CLIENT, GEHEIM, Aanbieder
from tests.oidc_lopen import SANNE


@pytest.fixture
def aanbieder():
    with Aanbieder(wie=dict(SANNE)) as aanbieder:
        yield aanbieder


@pytest.fixture
def zet_aan(settings, aanbieder):
    """Set the provider: `zet_aan(domeinen=…, tweede_slot=…)`."""

    def zet(**overig) -> None:
        oidc = Oidc("Gemeente Lindewaard", aanbieder.adres, CLIENT, GEHEIM, **overig)
        settings.OIDC, settings.SOCIALACCOUNT_PROVIDERS = oidc, oidc.voor_allauth()

    zet()
    return zet


@pytest.fixture
def sanne(zet_aan, procesbegeleider):
    return procesbegeleider
