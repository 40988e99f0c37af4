"""What the tests of the sociale kaart share: an organisation, what it offers, and who knows whom."""

import pytest
from django.urls import reverse

from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.sociale_kaart import actions
from proeftuinen.sociale_kaart.matrix import Plek


@pytest.fixture
def maak_organisatie(proeftuin):
    """Make an organisation that takes part here: `maak_organisatie("Welzijn")`."""

    def maak(naam: str = "Welzijn Lindewaard", **anders) -> Organisatie:
        velden = {"naam": naam, "zoeknaam": zoeknaam(naam), "domein": "sociaal_domein"}
        organisatie = Organisatie.objects.create(**velden | {"gemaakt_in": proeftuin} | anders)
        organisatie.proeftuinen.add(proeftuin)
        return organisatie

    return maak


@pytest.fixture
def organisatie(maak_organisatie):
    return maak_organisatie()


@pytest.fixture
def maak_voorziening(proeftuin, kernteam):
    """Add what an organisation offers: `maak_voorziening(organisatie, "Maatje", ("sociaal", "nazorg"))`."""

    def maak(organisatie, naam="Maatje aan huis", *plekken, tuin=None, **waarden):
        return actions.maak_voorziening(
            proeftuin=tuin or proeftuin,
            door=kernteam,
            organisatie=organisatie,
            waarden={"naam": naam, **waarden},
            plekken=[Plek(*plek) for plek in plekken],
        )

    return maak


@pytest.fixture
def voorziening(maak_voorziening, organisatie):
    return maak_voorziening(organisatie, "Maatje aan huis", ("sociaal", "nazorg"))


@pytest.fixture
def ken(proeftuin):
    """Know so many people of an organisation."""

    def maak(organisatie, aantal: int, **anders) -> None:
        for nummer in range(aantal):
            Contact.objects.create(
                proeftuin=proeftuin,
                naam=f"Naam van iemand {nummer}",
                organisatie=organisatie,
                **anders,
            )

    return maak


@pytest.fixture
def kaartadres(proeftuin):
    """Return an address of this place by its name and what follows."""
    return lambda naam, *delen: reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen])


@pytest.fixture
def vul_kaart(maak_organisatie, maak_voorziening, ken):
    """Add so many organisations, each with something to offer and three people."""

    def vul(aantal: int) -> None:
        for nummer in range(aantal):
            organisatie = maak_organisatie(f"Organisatie {nummer} van {aantal}")
            ken(organisatie, 3)
            maak_voorziening(organisatie, f"V{nummer}", ("sociaal", "nazorg"), verwijshulp=True)

    return vul
