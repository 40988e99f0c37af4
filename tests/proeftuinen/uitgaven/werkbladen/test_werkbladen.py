"""Everything that a procesbegeleider may see, as one workbook."""

import time
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag, uitvoeren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.acties.models import Actie
from proeftuinen.bronnen.models import Citaat
from proeftuinen.traject.contracten import Lezer
from proeftuinen.uitgaven.werkbladen.maak import bladen_van, maak, werkmap

BEGELEIDER = Lezer(RECHTEN[Rol.PROCESBEGELEIDER])


@pytest.fixture
def gevuld(proeftuin):
    Actie.objects.create(proeftuin=proeftuin, titel="=1+1 bellen")
    Citaat.objects.create(proeftuin=proeftuin, tekst="Zonder toestemming", rol="arts")
    return proeftuin


def test_each_part_with_rows_is_a_sheet_and_no_text_becomes_a_formula(
    als, procesbegeleider, gevuld
):
    antwoord = als(procesbegeleider).post(
        reverse("proeftuinen:alles-meenemen", args=[gevuld.publiek_id])
    )
    opdracht = Opdracht.objects.get(soort="werkbladen")
    assert opdracht.publiek_id in antwoord.url
    if opdracht.stand == Opdracht.Stand.WACHT:
        uitvoeren.voer_uit.call(opdracht.publiek_id)
    opdracht.refresh_from_db()

    boek = load_workbook(BytesIO(opslag.lees(opdracht.pad)))
    assert {"Stappen", "Acties", "Citaten", "Cijfers"} <= set(boek.sheetnames)
    assert len({naam.casefold() for naam in boek.sheetnames}) == len(boek.sheetnames)
    cel = boek["Acties"]["A2"]
    assert (cel.data_type, cel.value) == ("s", "=1+1 bellen")
    assert [cel.value for cel in boek["Citaten"][2]][:3] == ["Zonder toestemming", "arts", "nee"]


def test_who_may_see_less_gets_less(gevuld):
    def namen(rol):
        return {blad.naam for blad in bladen_van(gevuld, Lezer(RECHTEN[rol]))}

    assert namen(Rol.GEMEENTE) == {"Cijfers"}
    assert "Citaten" not in namen(Rol.DEELNEMER)
    assert namen(Rol.DEELNEMER) < namen(Rol.PROCESBEGELEIDER)


def test_who_lost_the_right_meanwhile_gets_nothing(gevuld, deelnemer):
    opdracht = Opdracht(gebruiker=deelnemer, ruimte=gevuld.publiek_id, soort="werkbladen")

    with pytest.raises(Opdrachtfout, match="niet meer"):
        maak(opdracht, lambda *_: None)
    assert Recht.ALLES_MEENEMEN not in RECHTEN[Rol.KERNTEAM]


def test_the_same_sheets_give_the_same_bytes(gevuld):
    bladen = bladen_van(gevuld, BEGELEIDER)

    eerste = werkmap(bladen, vandaag())
    time.sleep(1.1)

    assert werkmap(bladen, vandaag()) == eerste


@pytest.mark.parametrize("aantal", [1, 3])
def test_what_it_asks_of_the_database_does_not_grow(
    proeftuin, aantal, django_assert_max_num_queries
):
    for nummer in range(aantal):
        Actie.objects.create(proeftuin=proeftuin, titel=f"Actie {nummer}")
        Citaat.objects.create(proeftuin=proeftuin, tekst=f"Zin {nummer}", rol="arts")

    with django_assert_max_num_queries(80):
        bladen_van(proeftuin, BEGELEIDER)
