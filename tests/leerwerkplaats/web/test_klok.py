"""One clock: the real one, or that of a fixed day."""

from datetime import date

import pytest
from django.utils import timezone

from leerwerkplaats.web.klok import dit_moment, vandaag


@pytest.mark.usefixtures("klok")
def test_without_a_fixed_day_it_is_now():
    assert (vandaag(), dit_moment()) == (date(2026, 5, 12), timezone.now())


@pytest.mark.usefixtures("klok")
def test_on_a_fixed_day_the_hour_is_the_real_one(settings):
    settings.DEMO_DATUM = date(2026, 12, 1)

    assert timezone.localtime(dit_moment()).isoformat() == "2026-12-01T12:00:00+01:00"
    assert vandaag() == timezone.localdate(dit_moment())
