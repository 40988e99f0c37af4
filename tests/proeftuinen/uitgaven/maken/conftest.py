"""A place whose editions are made at once, with someone who speaks, a photo and an insight."""

import pytest

from casustafel.inzichten.models import Inzicht
from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import uitvoeren
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen.models import Contact
from proeftuinen.uitgaven.maken import maak
from proeftuinen.uitgaven.maken.models import Uitgave
from tests.leerwerkplaats.web.images.maak import plaatje

HOE = {"kanaal": "papier"}


def maak_citaat(proeftuin, kernteam, contact):
    waarden = {"tekst": "Bel mij gerust.", "rol": "buurvrouw", "contact": contact}
    waarden |= {"met_naam": False, "in_oogst": True}
    rij = bronnen.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    bronnen.leg_toestemming_bij_citaat(citaat=rij, door=kernteam, gegeven_op=vandaag(), **HOE)
    return Citaat.objects.get(pk=rij.pk)


@pytest.fixture
def vraag(proeftuin, kernteam):
    """Ask for an edition as a page does; it is made at once."""

    def doe(soort="kort"):
        opdracht = vraag_aan(
            gebruiker=kernteam,
            soort=maak.SOORT,
            ruimte=proeftuin.publiek_id,
            gegevens={"soort": soort},
        )
        if opdracht.stand == Opdracht.Stand.WACHT:
            uitvoeren.voer_uit.call(opdracht.publiek_id)
        opdracht.refresh_from_db()
        assert opdracht.fout == ""
        return Uitgave.objects.get(opdracht=opdracht.publiek_id)

    return doe


@pytest.fixture
def ineke(proeftuin, klok):
    contact = Contact.objects.create(proeftuin=proeftuin, naam="Ineke")
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def citaat(proeftuin, kernteam, ineke):
    """A quote that goes into the book."""
    return maak_citaat(proeftuin, kernteam, ineke)


@pytest.fixture
def foto(proeftuin, kernteam, klok):
    return fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje("JPEG", (60, 40))),
        waarden={"beschrijving": "Aan tafel", "niemand_herkenbaar": True, "in_oogst": True},
    )


@pytest.fixture
def inzicht(proeftuin, klok):
    return Inzicht.objects.create(
        proeftuin=proeftuin,
        tekst="Wie belt, hoort een mens.",
        nagekeken_op=dit_moment(),
        gepubliceerd_op=dit_moment(),
    )
