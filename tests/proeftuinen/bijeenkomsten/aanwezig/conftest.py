"""A meeting of yesterday with eight people on its list, and a run sheet of three hours."""

from datetime import date, time

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from tests.drukwerk import eens_gedrukt

Soort = Agendaonderdeel.Soort


@pytest.fixture(autouse=True)
def _eens_gedrukt(klok):
    """Print nothing twice that is the same to the byte; it is noon on 12 May 2026."""
    with eens_gedrukt():
        yield


@pytest.fixture
def bijeenkomst(proeftuin):
    """Yesterday from 13.30 to 16.30, in two blocks and a break of fifteen minutes."""
    deze = Bijeenkomst.objects.create(
        proeftuin=proeftuin,
        titel="Eerste werkbijeenkomst",
        dag=date(2026, 5, 11),
        begin=time(13, 30),
        einde=time(16, 30),
        locatie="Dorpshuis De Linde",
        leerdoelen="Je kent drie mensen buiten je eigen domein.\nJe weet wie je kunt bellen.",
    )
    for nummer, (titel, soort, minuten) in enumerate(
        (("Casus", Soort.GEWOON, 90), ("Pauze", Soort.PAUZE, 15), ("Afspraken", Soort.GEWOON, 70))
    ):
        waarden = {"volgorde": nummer, "titel": titel, "soort": soort, "minuten": minuten}
        Agendaonderdeel.objects.create(bijeenkomst=deze, **waarden)
    return deze


@pytest.fixture
def maak_organisatie(proeftuin):
    """Make an organisation of a domain that takes part."""

    def maak(naam, domein=Domein.ZORG):
        huis = Organisatie.objects.create(naam=naam, zoeknaam=naam.lower(), domein=domein)
        huis.proeftuinen.add(proeftuin)
        return huis

    return maak


@pytest.fixture
def zet_op_lijst(bijeenkomst):
    """Put someone on the list."""

    def zet(naam, *, antwoord="", contact=None, **overig):
        contact = contact or Contact.objects.create(
            proeftuin=bijeenkomst.proeftuin, naam=naam, **overig
        )
        return Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=contact, antwoord=antwoord)

    return zet


@pytest.fixture
def adres(proeftuin, bijeenkomst):
    """Return the address of a page of this meeting."""

    def van(naam, *ids):
        return reverse(
            f"proeftuinen:{naam}", args=[proeftuin.publiek_id, bijeenkomst.publiek_id, *ids]
        )

    return van
