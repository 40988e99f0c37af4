"""What tests of the contract share: the made-up feature, switched on."""

from pathlib import Path

import pytest

MAP = Path(__file__).parents[1] / "proefonderdeel"
PROEF = "tests.proefonderdeel.aandeel"


@pytest.fixture
def bloemen(settings, klok):
    """The site with one more line in its settings, and the feature's addresses and templates."""
    settings.AANDELEN = [*settings.AANDELEN, PROEF]
    settings.ROOT_URLCONF = "tests.proefonderdeel.urls"
    (sjablonen,) = settings.TEMPLATES
    settings.TEMPLATES = [{**sjablonen, "DIRS": [*sjablonen["DIRS"], MAP / "templates"]}]
