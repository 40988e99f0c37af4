"""Someone who can be interviewed, and pieces of a diary."""

import pytest

from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.tijdlijn.dagboek import actions
from proeftuinen.tijdlijn.dagboek.actions import Inhoud


@pytest.fixture
def tineke(proeftuin, deelnemer):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def notitie(proeftuin, kernteam, klok):
    waarden = {"titel": "Twintig stoelen", "tekst": "Er kwamen er meer.", "dag": vandaag()}
    return actions.maak(proeftuin=proeftuin, door=kernteam, soort="notitie", inhoud=Inhoud(waarden))


@pytest.fixture
def interview(proeftuin, kernteam, tineke, klok):
    """With the participant, by the team; nobody said yes to it yet."""
    waarden = {"titel": "Ik bel", "rol": "huisarts", "contact": tineke, "dag": vandaag()}
    vragen = [("Wat is er anders?", "Ik bel nu."), ("Wat was moeilijk?", "De tijd.")]
    return actions.maak(
        proeftuin=proeftuin, door=kernteam, soort="interview", inhoud=Inhoud(waarden, vragen)
    )


@pytest.fixture
def ja(interview, kernteam):
    """The consent to the interview."""
    return actions.leg_toestemming_bij(
        stuk=interview, door=kernteam, kanaal="papier", gegeven_op=vandaag()
    )
