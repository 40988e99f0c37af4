"""A drawing in the gallery with a photo on which someone can be recognised."""

import pytest

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.verbeelden import actions
from proeftuinen.ambities.verbeelden.actions import Opname
from proeftuinen.bronnen import fotos
from proeftuinen.mensen.models import Contact
from tests.leerwerkplaats.web.images.maak import plaatje


@pytest.fixture
def tineke(proeftuin, deelnemer):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def tekening(proeftuin, kernteam, tineke):
    """Nobody said yes yet, so its photo may not be shown."""
    beeld = neem_in(plaatje("JPEG", (900, 600)))
    return actions.maak(
        proeftuin=proeftuin,
        door=kernteam,
        waarden={"soort": "tekening", "titel": "De brug"},
        opname=Opname(beeld, {"beschrijving": "Een brug met Tineke"}, [tineke]),
    )


@pytest.fixture
def ja(kernteam, tekening, klok):
    """Let everyone on it say yes; returns the consent."""
    return fotos.leg_toestemming_bij_persoon(
        persoon=tekening.foto.personen.get(), door=kernteam, kanaal="papier", gegeven_op=vandaag()
    )
