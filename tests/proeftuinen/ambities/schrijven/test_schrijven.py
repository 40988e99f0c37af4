"""From texts to an adopted ambition: the pages and what they do."""

import uuid

import pytest
from django.urls import reverse

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions, lezen
from proeftuinen.ambities.schrijven.models import (
    Ambitieversie,
    Voorstel,
)
from tests.proeftuinen.ambities.maak import DELEN, kies_teksten


def _naar(naam, tuin, *ids):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *ids])


def _nieuw(**velden):
    return {"sleutel": str(uuid.uuid4()), **velden}


def _akkoord(tuin, **velden):
    merk = lezen.merk_van(lezen.teksten_nu(tuin))
    return {"antwoord": "ja", "nodig": "", "merk": merk, **velden}


def _vaststel(tuin, **velden):
    merk = lezen.merk_van(lezen.teksten_nu(tuin))
    vast = {"dag": "2026-03-10", "door_wie": "iedereen op de startbijeenkomst", "merk": merk}
    return _nieuw(**vast, **velden)


def test_four_texts_are_written_chosen_and_adopted(proeftuin, als, procesbegeleider, klok):
    client = als(procesbegeleider)
    for deel in Deel:
        tekst = DELEN[deel.value]
        client.post(_naar("voorstel-nieuw", proeftuin, deel.value), _nieuw(tekst=tekst))
        gemaakt = Voorstel.objects.get(deel=deel)
        client.post(_naar("voorstel-kiezen", proeftuin, gemaakt.publiek_id))

    antwoord = client.post(_naar("ambitie-vaststellen", proeftuin), _vaststel(proeftuin))

    versie = Ambitieversie.objects.get()
    assert antwoord.url == versie.get_absolute_url()
    assert versie.tekst == (
        "In Lindewaard willen we dat inwoners zich gezien voelen en weten wie ze bellen, door op "
        "tijd te vragen naar lichaam en gevoel. Dit doen wij doordat wij elkaar kennen en durven "
        "bellen, trots zijn op wat goed gaat."
    )
    assert versie.tekst in client.get(antwoord.url).content.decode()


@pytest.mark.parametrize("naam", ["ambitie-schrijven", "ambitieversies", "ambitie-vaststellen"])
def test_pages_show_before_anything_was_written(proeftuin, als, procesbegeleider, naam):
    assert als(procesbegeleider).get(_naar(naam, proeftuin)).status_code == 200


def test_pages_show_with_everything_on_them(proeftuin, als, procesbegeleider, deelnemer, klok):
    gekozen = kies_teksten(proeftuin, procesbegeleider)
    client = als(procesbegeleider)
    client.post(_naar("ambitie-vaststellen", proeftuin), _vaststel(proeftuin))
    ander = actions.voorstel_maken(
        proeftuin=proeftuin, deel=Deel.WIJ, waarden={"tekst": "elkaar bellen"}, door=deelnemer
    )
    actions.bouwsteen_maken(proeftuin=proeftuin, deel=Deel.WIJ, tekst="trots", door=deelnemer)
    actions.reactie_maken(
        proeftuin=proeftuin,
        deel=Deel.WIJ,
        voorstel=ander,
        waarden={"tekst": "Mooi"},
        door=deelnemer,
    )
    naast = f"?een={gekozen['wij'].publiek_id}&ander={ander.publiek_id}"

    for adres in (
        _naar("ambitie-schrijven", proeftuin),
        _naar("ambitiedeel", proeftuin, "wij"),
        _naar("voorstel-nieuw", proeftuin, "wij"),
        _naar("voorstel", proeftuin, ander.publiek_id),
        _naar("voorstellen-vergelijken", proeftuin) + naast,
        _naar("reactie-nieuw", proeftuin),
        _naar("akkoord-noteren", proeftuin),
        _naar("ambitieversies", proeftuin),
    ):
        assert client.get(adres).status_code == 200, adres
