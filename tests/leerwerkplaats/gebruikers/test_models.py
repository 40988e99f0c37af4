from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht

ALLEEN_POSTGRES = "SQLite in memory is one database per connection; threads cannot share it"


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


@pytest.mark.django_db
def test_who_has_an_account_is_found_and_not_made_again(procesbegeleider):
    assert Gebruiker.objects.vind_of_maak("SANNE@voorbeeld.example") == procesbegeleider
    assert Gebruiker.objects.vind_of_maak("Nieuw@voorbeeld.example").email == (
        "nieuw@voorbeeld.example"
    )
    assert Gebruiker.objects.count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_of_ten_at_the_same_moment_one_makes_the_account():
    samen, gevonden = Barrier(10), []

    def open_de_link() -> None:
        samen.wait()
        try:
            gevonden.append(Gebruiker.objects.vind_of_maak("nieuw@voorbeeld.example").pk)
        finally:
            connection.close()

    draden = [Thread(target=open_de_link) for _ in range(10)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert gevonden == [Gebruiker.objects.get().pk] * 10


def test_an_account_has_no_password(procesbegeleider):
    assert procesbegeleider.has_usable_password() is False
    assert procesbegeleider.check_password("") is False


@pytest.mark.django_db
def test_someone_without_a_name_is_never_shown_by_address():
    assert str(Gebruiker.objects.create_user("x@voorbeeld.example")) == "Iemand zonder naam"


def test_rights_for_the_whole_site_come_from_the_account(landelijk, beheerder, kernteam):
    assert Recht.LANDELIJK_ZIEN in landelijk.site_rechten
    assert beheerder.site_rechten == {Recht.BEHEER_ZIEN}
    assert kernteam.site_rechten == frozenset()
