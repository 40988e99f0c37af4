"""A closed wave with three organisations, six people and someone who chose to be on no map."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.models import Netwerkplaats
from tests.drukwerk import eens_gedrukt
from tests.proeftuinen.netwerk.maak import DAG, maak_meting, maak_plaats, zeg

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


@pytest.fixture
def leeg(proeftuin, meting):
    """A closed wave without an answer, in which the same people have a place."""
    leeg = maak_meting(proeftuin, "tussen", "gesloten", DAG.replace(year=2026))
    for plaats in meting.plaatsen.select_related("contact"):
        Netwerkplaats.objects.create(
            meting=leeg,
            contact=plaats.contact,
            domein=plaats.domein,
            organisatie=plaats.organisatie,
        )
    return leeg


@pytest.fixture
def lees(als, procesbegeleider, proeftuin, leeg):
    """Hand in a text or a file; returns the page on which one looks it over."""

    def doe(wat, meting=leeg):
        velden = {"meting": meting.publiek_id}
        if isinstance(wat, bytes):
            velden["bestand"] = SimpleUploadedFile("lijnen.csv", wat)
        else:
            velden["tekst"] = wat
        adres = reverse("proeftuinen:netwerk-inlezen", args=[proeftuin.publiek_id])
        return als(procesbegeleider).post(adres, velden)

    return doe


@pytest.fixture
def verder(als, procesbegeleider, proeftuin):
    """Press a button on that page."""

    def doe(pagina, daad="inlezen", **velden):
        form = pagina.context["lijnen"]
        vast = {naam: form[naam].value() for naam in ("sleutel", "meting", "lijst")}
        adres = reverse("proeftuinen:netwerk-inlezen", args=[proeftuin.publiek_id])
        return als(procesbegeleider).post(adres, vast | {"daad": daad} | velden)

    return doe
