"""Mail that was stamped while a clock stood years ahead does not wait for those years."""

from datetime import timedelta

import pytest
from django.utils import timezone

from proeftuinen.traject.post import verzenden
from proeftuinen.traject.post.models import Bericht

Stand = Bericht.Stand
JAREN = timedelta(days=2000)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stand", "wordt"),
    [(Stand.KLAAR, Stand.VERZONDEN), (Stand.OPGEPAKT, Stand.VERZONDEN),
     (Stand.OVERDRACHT, Stand.ONZEKER)],
)  # fmt: skip
def test_a_clock_that_stood_years_ahead_for_a_while_keeps_no_mail(klok, stand, wordt):
    nu = timezone.now()
    bericht = Bericht.objects.create(
        aan="a@voorbeeld.example", soort="proef", onderwerp="Hallo", tekst="Dag", stand=stand,
        verstuur_na=nu + JAREN, opgepakt_op=None if stand == Stand.KLAAR else nu + JAREN,
    )  # fmt: skip

    verzenden.kijk_na(nu)  # moves it to now
    verzenden.kijk_na(nu)  # has it sent

    bericht.refresh_from_db()
    assert bericht.stand == wordt


@pytest.mark.django_db
def test_mail_that_waits_its_quarter_is_left_alone(klok):
    over_een_kwartier = timezone.now() + timedelta(minutes=15)
    bericht = Bericht.objects.create(
        aan="a@voorbeeld.example", soort="proef", onderwerp="Hallo", tekst="Dag",
        verstuur_na=over_een_kwartier,
    )  # fmt: skip

    verzenden.kijk_na(timezone.now())

    bericht.refresh_from_db()
    assert (bericht.stand, bericht.verstuur_na) == (Stand.KLAAR, over_een_kwartier)
