"""Erasing who may not be missed, and two acts at once."""

import threading
import time
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection, connections, transaction

from leerwerkplaats.gebruikers.gegevens.wissen import Bezwaar, bekijk, wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject import actions, uitnodigen
from proeftuinen.traject.models import Deelname, Proeftuin, Stap
from proeftuinen.traject.post.models import Bericht
from tests.conftest import maak_proeftuin


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_the_last_guide_of_a_place_that_runs_first_finds_another(
    klok, kanarie, gemeenten, procesbegeleider, wis
):
    tuin = maak_proeftuin(kanarie, gemeenten)

    assert bekijk(kanarie).bezwaren == [
        "Maak eerst iemand anders procesbegeleider van Proeftuin Lindewaard."
    ]
    with pytest.raises(Bezwaar) as fout:
        wis(kanarie)
    assert fout.value.redenen == bekijk(kanarie).bezwaren
    assert Gebruiker.objects.filter(pk=kanarie.pk).exists()

    Deelname.objects.create(proeftuin=tuin, gebruiker=procesbegeleider, rol=Rol.PROCESBEGELEIDER)
    assert bekijk(kanarie).bezwaren == []
    assert wis(kanarie) is True


def test_a_guide_that_is_switched_off_does_not_count_as_another(
    klok, kanarie, gemeenten, procesbegeleider
):
    tuin = maak_proeftuin(kanarie, gemeenten)
    Deelname.objects.create(proeftuin=tuin, gebruiker=procesbegeleider, rol=Rol.PROCESBEGELEIDER)
    Gebruiker.objects.filter(pk=procesbegeleider.pk).update(is_active=False)

    assert len(bekijk(kanarie).bezwaren) == 1


def test_of_a_place_that_has_ended_the_last_guide_may_go(klok, kanarie, gemeenten, wis):
    tuin = maak_proeftuin(kanarie, gemeenten)
    Proeftuin.objects.filter(pk=tuin.pk).update(einde="2026-05-11")

    assert wis(kanarie) is True


def test_the_last_beheerder_stays(beheerder, wis):
    assert bekijk(beheerder).bezwaren == ["Maak eerst iemand anders beheerder van de site."]

    Gebruiker.objects.create_user("tweede@voorbeeld.example", "Tweede", beheerder=True)
    assert bekijk(beheerder).bezwaren == []
    assert wis(beheerder) is True


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time")
@pytest.mark.django_db(transaction=True)
def test_of_two_last_guides_who_go_at_once_one_stays(klok, kanarie, procesbegeleider, gemeenten):
    tuin = maak_proeftuin(kanarie, gemeenten)
    Deelname.objects.create(proeftuin=tuin, gebruiker=procesbegeleider, rol=Rol.PROCESBEGELEIDER)
    samen, gewist = threading.Barrier(2), []

    def ga(wie: Gebruiker) -> None:
        samen.wait()
        try:
            gewist.append(wis_persoon(gebruiker=wie, door=None))
        except Bezwaar:
            gewist.append(False)
        connections.close_all()

    draden = [threading.Thread(target=ga, args=[wie]) for wie in (kanarie, procesbegeleider)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(gewist) == [False, True]
    assert Deelname.objects.filter(proeftuin=tuin, rol=Rol.PROCESBEGELEIDER).count() == 1


ALLEEN_POSTGRES = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"
)


def _tegelijk(*daden) -> None:
    """Run these at once, each on a connection of its own."""

    def doe(daad) -> None:
        daad()
        connections.close_all()

    draden = [threading.Thread(target=doe, args=[daad]) for daad in daden]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()


@ALLEEN_POSTGRES
@pytest.mark.django_db(transaction=True)
def test_of_two_last_beheerders_who_go_at_once_one_stays(kanarie, beheerder):
    Gebruiker.objects.filter(pk=kanarie.pk).update(beheerder=True)
    samen, gewist = threading.Barrier(2), []

    def ga(wie: Gebruiker) -> None:
        vers = Gebruiker.objects.get(pk=wie.pk)
        samen.wait()
        try:
            gewist.append(wis_persoon(gebruiker=vers, door=None))
        except Bezwaar:
            gewist.append(False)

    _tegelijk(partial(ga, kanarie), partial(ga, beheerder))

    assert sorted(gewist) == [False, True]
    assert Gebruiker.objects.filter(beheerder=True).count() == 1


@ALLEEN_POSTGRES
@pytest.mark.django_db(transaction=True)
def test_mail_that_is_being_made_while_someone_is_erased_goes_too(
    kanarie, procesbegeleider, proeftuin
):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=kanarie, rol=Rol.DEELNEMER)
    stap = Stap.objects.van(proeftuin).first()
    gemaakt = threading.Event()

    def verplaats() -> None:
        dagen = (stap.begin + timedelta(1), stap.einde + timedelta(1), stap.versie)
        with transaction.atomic():
            actions.stappen_verplaatsen(
                proeftuin=proeftuin, door=procesbegeleider, naar={stap: dagen}
            )
            gemaakt.set()
            time.sleep(0.5)  # the other begins, and must wait for us

    def ga() -> None:
        gemaakt.wait()
        wis_persoon(gebruiker=kanarie, door=None)

    _tegelijk(verplaats, ga)

    assert Gebruiker.objects.filter(pk=kanarie.pk).count() == 0
    assert Bericht.objects.filter(aan=kanarie.email).count() == 0
    assert Bericht.objects.count() == 2  # of those who stay, without the mover and the reader


@ALLEEN_POSTGRES
@pytest.mark.django_db(transaction=True)
def test_who_invites_while_being_erased_does_not_keep_the_erasure_waiting_for_ever(
    kanarie, procesbegeleider, proeftuin
):
    """Both lock the place before the person; the other way round, the database ended one."""
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=kanarie, rol=Rol.KERNTEAM)
    op_slot, gewist = threading.Event(), []

    def nodig_uit() -> None:
        with transaction.atomic():
            Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)
            op_slot.set()
            time.sleep(0.3)
            uitnodigen.uitnodigen(
                proeftuin=proeftuin, door=kanarie, email="a@voorbeeld.example", rol=Rol.DEELNEMER
            )

    def ga() -> None:
        op_slot.wait()
        gewist.append(wis_persoon(gebruiker=kanarie, door=None))

    _tegelijk(nodig_uit, ga)

    assert gewist == [True]
    assert kanarie.naam not in Bericht.objects.get().tekst
