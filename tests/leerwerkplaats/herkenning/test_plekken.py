"""Where the question is asked: notes of a talk, the log of an experiment, ideas in a room."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.mensen.gesprekken import actions
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

pytestmark = pytest.mark.usefixtures("klok")

ZIN = "Ik sprak mevrouw De Vries."
KOP = "Kan iemand hierin herkend worden?"
JSON = {"Accept": "application/json"}


def test_names_of_a_place_are_one_query(proeftuin, django_assert_num_queries):
    Contact.objects.create(proeftuin=proeftuin, naam="Truus Wilgenhof")

    with django_assert_num_queries(1):
        assert "Truus Wilgenhof" in namen_van(proeftuin)


def test_notes_of_a_talk_come_back_with_the_question(als, kernteam, proeftuin):
    gesprek = actions.plan(proeftuin=proeftuin, door=kernteam, waarden={"met_wie": "Huisarts"})
    adres = reverse(
        "proeftuinen:gesprek-uitwerken", args=[proeftuin.publiek_id, gesprek.publiek_id]
    )
    velden = {
        "versie": 1,
        "notities": ZIN,
        "verwachtingen": "",
        "afspraken": "",
        "nieuwe_themas": "",
    }
    klant = als(kernteam)

    eerst = klant.post(adres, velden)
    gesprek.refresh_from_db()
    tekst = eerst.content.decode()

    assert eerst.status_code == 200
    assert KOP in tekst
    assert f">{ZIN}</textarea>" in tekst.replace("\n", "")
    assert gesprek.notities == ""

    merk = eerst.context["form"].herkend_kenmerk
    daarna = klant.post(adres, {**velden, "herkend": f"vervang:{merk}"})
    gesprek.refresh_from_db()

    assert daarna.status_code == 302
    assert gesprek.notities == "Ik sprak een mevrouw."


@pytest.fixture
def experiment(proeftuin, deelnemer):
    ik = Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)[0]
    deze = maak_experiment(proeftuin, gestart_op=vandaag() - timedelta(days=9))
    maak_lid(deze, ik)
    return deze


def test_an_entry_of_the_log_that_waited_on_a_phone_is_asked_about_and_then_kept_once(
    als, deelnemer, experiment
):
    ids = [experiment.proeftuin.publiek_id, experiment.publiek_id]
    adres = reverse("proeftuinen:logbericht-nieuw", args=ids)
    velden = {"sleutel": str(uuid.uuid4()), "gedaan": ZIN, "dag": vandaag()}
    klant = als(deelnemer)

    eerst = klant.post(adres, velden, headers=JSON)
    vraag = eerst.json()

    assert eerst.status_code == 400
    assert vraag["fouten"] == {"gedaan": [KOP]}
    assert KOP in vraag["kaart"]
    assert Logbericht.objects.count() == 0

    antwoord = {**velden, "herkend": f"laat:{vraag['herkend']['kenmerk']}"}
    for _ in range(2):
        assert klant.post(adres, antwoord, headers=JSON).status_code == 200
    assert [bericht.gedaan for bericht in Logbericht.objects.all()] == [ZIN]


@pytest.fixture
def vraag(proeftuin):
    zitting = maak_zaal(proeftuin, code="bcdfgh")
    vast = {"vraag": "Wat kan anders?", "stand": Livevraag.Stand.OPEN, "eerst_kijken": False}
    return Livevraag.objects.create(zitting=zitting, soort=Livesoort.IDEEEN, **vast)


def _stuur(klant, vraag, tekst):
    adres = reverse("proeftuinen:live-bijdrage", args=[vraag.zitting.code, vraag.publiek_id])
    velden = {"sleutel": str(uuid.uuid4()), "tekst": tekst}
    return klant.post(adres, velden, headers=JSON)


def test_an_idea_with_someone_in_it_is_kept_and_waits_for_the_moderator(
    client, als, kernteam, vraag
):
    gewoon = _stuur(client, vraag, "Samen eten").json()
    persoon = _stuur(client, vraag, "Eten bij mevrouw De Vries").json()

    zicht = dict(Bijdrage.objects.values_list("tekst", "zicht"))
    assert zicht == {"Samen eten": "getoond", "Eten bij mevrouw De Vries": "wacht"}
    assert "zin" not in gewoon
    assert "Lijkt dit op een persoon?" in persoon["zin"]

    bijeenkomst = vraag.zitting.bijeenkomst
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id, vraag.publiek_id]
    pagina = als(kernteam).get(reverse("proeftuinen:livevraag", args=ids)).content.decode()
    assert pagina.count("misschien iemand te herkennen") == 1
    assert "mevrouw De Vries</span>”" in pagina
