"""Making, publishing and withdrawing at one moment: nobody waits for ever, nothing slips through."""

import threading

import pytest
from django.db import connection, connections

from casustafel.inzichten import actions as inzichten
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from proeftuinen.bronnen import fotos
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.uitgaven.delen.actions import Vervallen, breng_uit
from proeftuinen.uitgaven.maken import maak
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavetoestemming
from tests.onderdelen.uitgaven_maken import maak_uitgave
from tests.tegelijk import tegelijk

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time here"),
]
KEREN = 6
"""Each time one of both may be first; that they wait for each other shows at most of them."""


@pytest.fixture
def verberg(inzicht):
    return lambda: inzichten.verberg(inzicht=inzicht)


@pytest.fixture
def zeg_nee(proeftuin, kernteam, foto):
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=kernteam)
    return lambda: fotos.ik_sta_erop(foto=foto, contact=ik, door=kernteam, mag=False)


@pytest.mark.parametrize(("soort", "daad"), [("rapport", "verberg"), ("logboek", "zeg_nee")])
def test_what_is_taken_back_while_an_edition_is_kept_ends_it(
    proeftuin, kernteam, monkeypatch, request, soort, daad
):
    neem_terug = request.getfixturevalue(daad)
    gegevens = {"soort": soort}
    opdracht = Opdracht.objects.create(
        gebruiker=kernteam, soort=maak.SOORT, ruimte=proeftuin.publiek_id, gegevens=gegevens
    )
    draden = []
    schrijf = maak.spoor

    def net_voor_het_eind(*wat):
        draden.append(_daarnaast(neem_terug))
        return schrijf(*wat)

    monkeypatch.setattr(maak, "spoor", net_voor_het_eind)
    maak.maak(opdracht, lambda *_: None)
    for draad in draden:
        draad.join(20)

    assert len(draden) == 1
    assert Uitgave.objects.get().vervallen_op is not None


def _daarnaast(daad):
    """Begin this on a connection of its own; wait a moment, no longer."""

    def doe():
        try:
            daad()
        finally:
            connections.close_all()

    draad = threading.Thread(target=doe)
    draad.start()
    draad.join(0.5)
    return draad


def test_publishing_and_withdrawing_at_once_ends_the_edition_and_breaks_nothing(
    proeftuin, kernteam
):
    for keer in range(KEREN):
        uitgave = maak_uitgave(proeftuin, f"boek {keer}", uit=False, soort="kort")
        ja = leg_vast_toestemming(
            contact=Contact.objects.create(proeftuin=proeftuin, naam="Ineke"),
            namens="",
            proeftuin=proeftuin,
            doel=Toestemming.Doel.NAAM_IN_DANK,
            door=kernteam,
            gegeven_op=vandaag(),
            kanaal="papier",
        )
        Uitgavetoestemming.objects.create(uitgave=uitgave, toestemming=ja)

        uit = tegelijk(
            lambda deze=uitgave: breng_uit(uitgave=deze, door=kernteam),
            lambda deze=ja: trek_in(toestemming=deze, door=kernteam),
        )

        uitgave.refresh_from_db()
        assert [wat for wat in uit if not isinstance(wat, bool | Vervallen)] == []
        assert uitgave.vervallen_op is not None


def test_two_who_ask_at_once_each_get_an_edition_of_their_own(
    proeftuin, kernteam, procesbegeleider, inzicht
):
    opdrachten = [
        Opdracht.objects.create(
            gebruiker=wie,
            soort=maak.SOORT,
            ruimte=proeftuin.publiek_id,
            sleutel=str(nr),
            gegevens={"soort": "kort"},
        )
        for nr, wie in enumerate((kernteam, procesbegeleider))
    ]

    tegelijk(*[lambda deze=deze: maak.maak(deze, lambda *_: None) for deze in opdrachten])

    assert sorted(Uitgave.objects.values_list("nummer", flat=True)) == [1, 2]
