"""Nothing of a phone lands after its room was closed, also not what was just on its way."""

import uuid
from collections.abc import Callable
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.live import aanmelden_actions, bijdragen, ladder, zaal
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.live.slot import Dicht
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.models import Laddergesprek
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal
from tests.proeftuinen.bijeenkomsten.maak import maak_contact

ALLEEN_POSTGRES = "SQLite in memory is one connection; there the rows of a table wait by themselves"


def _stip(zitting: Zitting, gast: Livegast) -> None:
    vraag = Livevraag.objects.get(zitting=zitting, soort=Livesoort.LADDER)
    vraag.zitting = zitting
    ladder.zet_stip(vraag=vraag, gast=gast, trede=Trede.WAARDEREN)


def _naam(zitting: Zitting, gast: Livegast) -> None:
    aanmelden_actions.noem(gast=gast, naam="Gerda")


def _hier(zitting: Zitting, gast: Livegast) -> None:
    contact = Contact.objects.get(naam="Ria")
    aanmelden_actions.meld_zelf_aan(zitting=zitting, contact=contact, door=gast.gebruiker)


def _weg(zitting: Zitting, gast: Livegast) -> None:
    rij = Bijdrage.objects.select_related("vraag").get()
    rij.vraag.zitting = zitting
    bijdragen.haal_weg(bijdrage=rij)


def _idee(zitting: Zitting, gast: Livegast) -> None:
    vraag = Livevraag.objects.get(zitting=zitting, soort=Livesoort.IDEEEN)
    vraag.zitting = zitting
    waarden = {"tekst": "Samen eten"}
    bijdragen.stuur_in(vraag=vraag, gast=gast, sleutel=str(uuid.uuid4()), waarden=waarden)


SCHRIJVERS = [_stip, _naam, _hier, _weg, _idee]


def _vul(tuin: Proeftuin, door: Gebruiker) -> tuple[Zitting, Livegast]:
    """Return an open room with an open ladder, an idea of one phone, and that phone."""
    zitting = maak_zaal(tuin)
    ladder.begin(zitting=zitting, door=door, onderdeel=None)
    vast = {"vraag": "Wat nu?", "stand": Livevraag.Stand.OPEN}
    vraag = Livevraag.objects.create(zitting=zitting, soort=Livesoort.IDEEEN, **vast)
    gast = Livegast.objects.create(zitting=zitting)
    Bijdrage.objects.create(vraag=vraag, gast=gast, sleutel="een", tekst="Rust")
    maak_contact(tuin, "Ria")
    gast.zitting = zitting
    return zitting, gast


def _sporen() -> tuple[int, ...]:
    """Count all that a phone can leave."""
    gezet = sum(getattr(Laddergesprek.objects.get(), f"op_{t.value}") for t in Trede)
    tellers = (Livegast, Stip, Bijdrage, Genodigde)
    return (gezet, *(soort.objects.count() for soort in tellers))


@pytest.mark.usefixtures("klok")
@pytest.mark.parametrize("schrijf", SCHRIJVERS)
def test_what_was_read_before_closing_is_not_written_after_it(proeftuin, kernteam, schrijf):
    zitting, gast = _vul(proeftuin, kernteam)
    Zitting.objects.filter(pk=zitting.pk).update(gesloten_op=timezone.now())
    voor = _sporen()

    with pytest.raises(Dicht):
        schrijf(zitting, gast)

    assert _sporen() == voor
    assert Livegast.objects.get().naam == ""


@pytest.mark.usefixtures("klok")
@pytest.mark.parametrize("schrijf", SCHRIJVERS)
def test_a_room_that_was_opened_again_is_another_room(proeftuin, kernteam, schrijf):
    zitting, gast = _vul(proeftuin, kernteam)
    Zitting.objects.filter(pk=zitting.pk).update(code="zzzzzz")

    with pytest.raises(Dicht):
        schrijf(zitting, gast)


def _tegelijk(schrijf: Callable[[], None], *, sluit: Callable[[], None]) -> BaseException | None:
    """Write while the room is being closed, and return what the writer raised."""
    gezien: list[BaseException] = []
    begonnen = Event()

    def druk() -> None:
        begonnen.set()
        try:
            schrijf()
        except Dicht as fout:
            gezien.append(fout)
        finally:
            connection.close()

    draad = Thread(target=druk)
    with transaction.atomic():
        sluit()
        draad.start()
        begonnen.wait()
        draad.join(0.5)
        assert draad.is_alive(), "the writer did not wait for the room"
    draad.join(10)
    return gezien[0] if gezien else None


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
@pytest.mark.parametrize("schrijf", SCHRIJVERS)
def test_a_phone_that_sends_while_the_room_closes_leaves_nothing(proeftuin, kernteam, schrijf):
    zitting, gast = _vul(proeftuin, kernteam)

    fout = _tegelijk(
        lambda: schrijf(zitting, gast),
        sluit=lambda: zaal.sluit_zaal(zitting=zitting, door=kernteam),
    )

    assert isinstance(fout, Dicht)
    assert _sporen() == (0, 0, 0, 1, 0)
    assert Bijdrage.objects.get().gast is None


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_dots_and_the_end_of_the_ladder_do_not_hold_each_other_up(proeftuin, kernteam):
    zitting, _ = _vul(proeftuin, kernteam)
    fouten: list[BaseException] = []

    def zet() -> None:
        try:
            _stip(zitting, Livegast.objects.create(zitting=zitting))
        except Dicht:
            pass
        except Exception as fout:  # noqa: BLE001  a deadlock is what this looks for
            fouten.append(fout)
        finally:
            connection.close()

    draden = [Thread(target=zet) for _ in range(12)]
    for draad in draden:
        draad.start()
    vraag = Livevraag.objects.select_related("laddergesprek").get(soort=Livesoort.LADDER)
    vraag.zitting = zitting
    ladder.rond_af(vraag=vraag, door=kernteam)
    for draad in draden:
        draad.join(20)

    assert fouten == []
    gesprek = Laddergesprek.objects.get()
    assert sum(getattr(gesprek, f"op_{t.value}") for t in Trede) == Stip.objects.count()
