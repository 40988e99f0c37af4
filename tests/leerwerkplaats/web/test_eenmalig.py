from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.models import Verzendsleutel
from proeftuinen.traject.models import Gemeente

ALLEEN_POSTGRES = "SQLite in memory is one database per connection; threads cannot share it"


def test_five_presses_with_one_key_make_one_thing_and_lead_to_it(procesbegeleider):
    gemaakt, sleutel = [], uuid4()

    def maak() -> str:
        gemaakt.append(1)
        return f"/ding/{len(gemaakt)}/"

    adressen = [eenmalig(procesbegeleider, sleutel, maak) for _ in range(5)]
    assert adressen == ["/ding/1/"] * 5
    assert len(gemaakt) == 1


def test_another_key_makes_another_thing(procesbegeleider):
    gemaakt = [eenmalig(procesbegeleider, uuid4(), lambda nr=nr: f"/{nr}/") for nr in range(3)]
    assert gemaakt == ["/0/", "/1/", "/2/"]


def test_the_same_key_of_someone_else_is_another_key(procesbegeleider, kernteam):
    sleutel = uuid4()
    assert eenmalig(procesbegeleider, sleutel, lambda: "/van-sanne/") == "/van-sanne/"
    assert eenmalig(kernteam, sleutel, lambda: "/van-milan/") == "/van-milan/"


def test_a_key_is_free_again_when_making_failed(procesbegeleider):
    sleutel = uuid4()

    def mislukt() -> str:
        Gemeente.objects.create(code="GM0001", naam="Half", provincie="x")
        raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        eenmalig(procesbegeleider, sleutel, mislukt)
    assert not Verzendsleutel.objects.exists()
    assert not Gemeente.objects.exists()
    assert eenmalig(procesbegeleider, sleutel, lambda: "/gelukt/") == "/gelukt/"


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_twenty_posts_at_the_same_moment_make_one_thing():
    persoon = Gebruiker.objects.create_user("sanne@voorbeeld.example", "Sanne")
    sleutel, samen, adressen = uuid4(), Barrier(20), []

    def maak() -> str:
        nummer = Gemeente.objects.count() + 1
        Gemeente.objects.create(code=f"GM{nummer:04}", naam=f"G{nummer}", provincie="x")
        return f"/gemeente/{nummer}/"

    def druk() -> None:
        samen.wait()
        try:
            adressen.append(eenmalig(persoon, sleutel, maak))
        finally:
            connection.close()

    draden = [Thread(target=druk) for _ in range(20)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert adressen == ["/gemeente/1/"] * 20
    assert Gemeente.objects.count() == 1
