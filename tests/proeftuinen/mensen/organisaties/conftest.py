"""Two proeftuinen of one municipality, with an organisation that both use."""

from datetime import date

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties import actions
from proeftuinen.traject.deelname import laat_meedoen
from tests.conftest import maak_proeftuin

BUREN = "kanarie-buren-mens"


def adres_van(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def velden_van(organisatie, **anders):
    return {
        "naam": organisatie.naam,
        "soort": organisatie.soort,
        "gemeenten": ["Lindewaard"],
        "versie": organisatie.versie,
        **anders,
    }


@pytest.fixture
def buren(gemeenten, buitenstaander, klok):
    """Another proeftuin of Lindewaard, guided by the outsider."""
    tuin = maak_proeftuin(buitenstaander, gemeenten[:1], naam="kanarie-buren-tuin")
    laat_meedoen(proeftuin=tuin, gebruiker=buitenstaander, rol=Rol.PROCESBEGELEIDER)
    return tuin


@pytest.fixture
def thuiszorg(proeftuin, kernteam, klok):
    """Ours: we made it and keep it."""
    return actions.maak(
        proeftuin=proeftuin,
        door=kernteam,
        naam="Thuiszorg Lindewaard",
        soort="wijkverpleging",
        bevestig_email="kanarie-nakijker@voorbeeld.example",
    )


@pytest.fixture
def gedeeld(thuiszorg, buren, buitenstaander):
    """Ours, which the neighbours use too, with a person of theirs."""
    actions.neem_over(organisaties=[thuiszorg], proeftuin=buren, door=buitenstaander)
    Contact.objects.create(
        proeftuin=buren, naam=BUREN, functie=BUREN, organisatie=thuiszorg, zicht=Zicht.NAAM
    )
    return thuiszorg


@pytest.fixture
def voorbij(buren):
    """The neighbours' year is over."""
    type(buren).objects.filter(pk=buren.pk).update(einde=date(2026, 5, 1))
    buren.refresh_from_db()
    return buren
