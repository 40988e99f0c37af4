"""A closed wave with three organisations, six people and someone who chose to be on no map."""

import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from tests.drukwerk import eens_gedrukt
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

VERBORGEN = "Verborgen Vera"


@pytest.fixture(autouse=True)
def _eens_gedrukt():
    """Print nothing twice that is the same to the byte."""
    with eens_gedrukt():
        yield


@pytest.fixture
def meting(proeftuin, procesbegeleider):
    """The nulmeting of six, with lines both ways and one way, and answers of "not yet"."""
    meting = maak_meting(proeftuin, stand="gesloten")
    thuis, welzijn = (
        Organisatie.objects.create(naam=naam, domein=domein)
        for naam, domein in (("=Thuiszorg", Domein.ZORG), ("Welzijn", Domein.SOCIAAL_DOMEIN))
    )
    wie = {
        "Anna de Boer": (Domein.ZORG, thuis, Zicht.NAAM),
        "Bas <b>Kok</b>": (Domein.ZORG, thuis, Zicht.NAAM),
        "Chris": (Domein.SOCIAAL_DOMEIN, welzijn, Zicht.NAAM),
        "Geheime Gea": (Domein.SOCIAAL_DOMEIN, welzijn, Zicht.FUNCTIE),
        "+31 Els": (Domein.INFORMEEL, None, Zicht.NAAM),
        VERBORGEN: (Domein.ZORG, thuis, Zicht.NIETS),
    }
    plaatsen = {}
    for naam, (domein, organisatie, zicht) in wie.items():
        overig = {"functie": "Sociaal werker"} if zicht == Zicht.FUNCTIE else {}
        plaatsen[naam] = maak_plaats(meting, naam, domein, organisatie, zicht, **overig)
    ik = maak_plaats(meting, procesbegeleider.naam, Domein.GEMEENTE, gebruiker=procesbegeleider)
    anna, bas, chris, gea, els, vera = plaatsen.values()
    for van, naar, waarde in (
        *((anna, bas, 2), (bas, anna, 1), (anna, chris, 1), (chris, anna, 0)),
        *((els, gea, 2), (chris, gea, 1), (gea, chris, 1), (els, anna, 0)),
        *((vera, anna, 2), (anna, vera, 2), (ik, anna, 2), (anna, ik, 1)),
    ):
        zeg(meting, van, naar, waarde)
    return meting


@pytest.fixture
def haal(als, procesbegeleider, proeftuin, meting):
    """Fetch a file as the procesbegeleider."""
    from django.urls import reverse

    def doe(vorm, wie=None, **vraag):
        adres = reverse("proeftuinen:netwerk-bestand", args=[proeftuin.publiek_id])
        return als(wie or procesbegeleider).get(adres, {"vorm": vorm, **vraag})

    return doe
