import io

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command

from leerwerkplaats.web.models import Auditregel
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import geef_app


@pytest.fixture
def typ(monkeypatch):
    def doe(regel: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(regel))

    return doe


def test_all_locks_and_sessions_go_and_the_owner_is_told(
    als, typ, procesbegeleider, kernteam, mailoutbox
):
    for persoon in (procesbegeleider, kernteam):
        geef_app(persoon)
    binnen = als(procesbegeleider)
    assert binnen.get("/").status_code == 200
    typ("Sanne@voorbeeld.example\n")

    call_command("slot_weghalen", "sanne@voorbeeld.example", stdout=io.StringIO())

    assert list(Authenticator.objects.values_list("user", flat=True)) == [kernteam.pk]
    assert binnen.get("/").status_code == 302
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == ([procesbegeleider.email], "Je tweede slot is weggehaald")
    regel = Auditregel.objects.get(handeling="slot.alles_weggehaald")
    assert (regel.door, regel.object_id) == ("", procesbegeleider.publiek_id)


@pytest.mark.parametrize("getypt", ["", "\n", "ja\n", "milan@voorbeeld.example\n"])
def test_another_address_typed_changes_nothing(als, typ, procesbegeleider, mailoutbox, getypt):
    geef_app(procesbegeleider)
    binnen = als(procesbegeleider)
    typ(getypt)
    with pytest.raises(CommandError, match="nothing was changed"):
        call_command("slot_weghalen", procesbegeleider.email, stdout=io.StringIO())
    assert Authenticator.objects.count() == 1
    assert binnen.get("/").status_code == 200
    assert mailoutbox == []


@pytest.mark.django_db
def test_an_unknown_address_is_told():
    with pytest.raises(CommandError, match="no account"):
        call_command("slot_weghalen", "wie@voorbeeld.example", stdout=io.StringIO())
