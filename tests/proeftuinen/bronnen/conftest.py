"""Who said something, and something that was said."""

import pytest

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen import actions, fotos
from proeftuinen.mensen.models import Contact
from tests.leerwerkplaats.web.images.maak import plaatje


@pytest.fixture
def tineke(proeftuin, deelnemer):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def citaat(proeftuin, kernteam, tineke):
    waarden = {"tekst": "Eerst vragen wat nog kan.", "rol": "wijkverpleegkundige"}
    waarden |= {"contact": tineke, "met_naam": True, "in_oogst": True}
    return actions.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)


@pytest.fixture
def foto(proeftuin, kernteam, tineke):
    return fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje("JPEG", (900, 600))),
        waarden={"beschrijving": "Mensen aan tafel", "in_oogst": True},
        contacten=[tineke],
    )


@pytest.fixture
def ja(proeftuin, kernteam, citaat, foto, klok):
    """Both with consent; returns the two consents."""
    hoe = {"door": kernteam, "kanaal": "papier", "gegeven_op": vandaag()}
    voor_foto = fotos.leg_toestemming_bij_persoon(persoon=foto.personen.get(), **hoe)
    return actions.leg_toestemming_bij_citaat(citaat=citaat, **hoe), voor_foto
