import pytest
from django.db import IntegrityError

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht


@pytest.mark.django_db
def test_an_address_is_kept_in_small_letters_and_found_whatever_the_capitals():
    sanne = Gebruiker.objects.create_user(" Sanne@Voorbeeld.Example ", "Sanne")
    assert sanne.email == "sanne@voorbeeld.example"
    assert Gebruiker.objects.met_adres("SANNE@voorbeeld.example\n") == sanne
    assert Gebruiker.objects.met_adres("sanne@elders.example") is None


@pytest.mark.django_db
def test_an_address_has_one_account(procesbegeleider):
    with pytest.raises(IntegrityError):
        Gebruiker.objects.create(email="SANNE@voorbeeld.example")


def test_an_account_has_no_password(procesbegeleider):
    assert procesbegeleider.has_usable_password() is False
    assert procesbegeleider.check_password("") is False


@pytest.mark.django_db
def test_someone_without_a_name_is_never_shown_by_address():
    assert str(Gebruiker.objects.create_user("x@voorbeeld.example")) == "Iemand zonder naam"


def test_rights_for_the_whole_site_come_from_the_account(landelijk, beheerder, kernteam):
    assert Recht.LANDELIJK_ZIEN in landelijk.site_rechten
    assert beheerder.site_rechten == frozenset()
    assert kernteam.site_rechten == frozenset()
