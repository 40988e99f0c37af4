"""Files of tests lie in a folder of their own."""

import pytest


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
