"""Two at the same moment: one version, one chosen text, and nothing that was typed is lost."""

import uuid
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions, lezen
from proeftuinen.ambities.schrijven.models import Ambitieversie, Voorstel
from proeftuinen.ambities.schrijven.vaststellen import AlVastgesteld, stel_vast
from tests.proeftuinen.ambities.maak import kies_tekst, kies_teksten
from tests.tegelijk import browser, tegelijk

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


def _voorstel(tuin, door, tekst):
    waarden = {"tekst": tekst}
    return actions.voorstel_maken(proeftuin=tuin, deel=Deel.WIJ, waarden=waarden, door=door)


def test_two_who_adopt_at_once_make_one_version(proeftuin, procesbegeleider):
    kies_teksten(proeftuin, procesbegeleider)
    merk = lezen.merk_van(lezen.teksten_nu(proeftuin))

    def doe():
        vast = {"merk": merk, "dag": date(2026, 3, 10), "door_wie": "allen", "bijeenkomst": None}
        return stel_vast(proeftuin=proeftuin, door=procesbegeleider, reden="", **vast)

    uit = tegelijk(doe, doe)

    assert Ambitieversie.objects.count() == 1
    assert sorted(type(deel) for deel in uit if isinstance(deel, Exception)) == [AlVastgesteld]


def test_of_two_chosen_at_once_one_is_in_the_ambition(proeftuin, kernteam):
    rijen = [_voorstel(proeftuin, kernteam, tekst) for tekst in ("een", "ander")]

    uit = tegelijk(
        *(lambda rij=rij: actions.voorstel_kiezen(voorstel=rij, door=kernteam) for rij in rijen)
    )

    assert uit == [None, None]
    assert Voorstel.objects.filter(gekozen=True).count() == 1


def test_of_two_edits_at_once_the_second_gets_both_texts(proeftuin, kernteam, procesbegeleider):
    deze = kies_tekst(proeftuin, kernteam, Deel.WIJ, "begin")
    adres = reverse("proeftuinen:voorstel", args=[proeftuin.publiek_id, deze.publiek_id])
    een, ander = browser(kernteam), browser(procesbegeleider)

    uit = tegelijk(
        lambda: een.post(adres, {"tekst": "van tafel een", "versie": 1}),
        lambda: ander.post(adres, {"tekst": "van tafel twee", "versie": 1}),
    )

    assert sorted(antwoord.status_code for antwoord in uit) == [302, 409]
    (botsing,) = (antwoord for antwoord in uit if antwoord.status_code == 409)
    deze.refresh_from_db()
    verloren = {"van tafel een", "van tafel twee"} - {deze.tekst}
    assert verloren.pop() in botsing.content.decode()


def test_an_edit_against_taking_away_loses_no_text(proeftuin, kernteam):
    deze = _voorstel(proeftuin, kernteam, "begin")
    adres = reverse("proeftuinen:voorstel", args=[proeftuin.publiek_id, deze.publiek_id])
    client = browser(kernteam)

    post = {"tekst": "nieuw en lang getypt", "versie": 1, "deel": "wij"}

    uit, _ = tegelijk(
        lambda: client.post(adres, post),
        lambda: actions.voorstel_weghalen(voorstel=deze, door=kernteam),
    )

    assert uit.status_code in {302, 404}
    assert uit.status_code == 302 or "nieuw en lang getypt" in uit.content.decode()


def test_five_presses_make_one_text(proeftuin, kernteam):
    adres = reverse("proeftuinen:voorstel-nieuw", args=[proeftuin.publiek_id, "wij"])
    post = {"tekst": "eenmaal", "sleutel": str(uuid.uuid4())}
    client = browser(kernteam)

    uit = tegelijk(*[lambda: client.post(adres, post)] * 5)

    assert {antwoord.status_code for antwoord in uit} == {302}
    assert Voorstel.objects.count() == 1
