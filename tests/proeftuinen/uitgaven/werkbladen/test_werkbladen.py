"""Everything that a procesbegeleider may see, as one workbook."""

import time
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag, uitvoeren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.acties.models import Actie
from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.uitgaven.werkbladen.maak import bladen_van, maak, werkmap

VRAGEN = 124
GEZIEN = 160
BLADEN = [
    "Proeftuin",
    "Stappen",
    "Checklist",
    "Rollen",
    "Gesprekken",
    "Thema's van gesprekken",
    "Organisaties",
    "Stoelen",
    "Voorzieningen",
    "Matrix",
    "Invulschema",
    "Instemming",
    "Beleid",
    "Bijeenkomsten",
    "Agenda",
    "Aanwezigheid",
    "Verslagen",
    "Metingen",
    "Netwerk",
    "Netwerk per paar domeinen",
    "Kernthema's",
    "Gekozen thema",
    "Verkennen",
    "Verbeelden",
    "Ambitie per versie",
    "Ambitie",
    "Rondes",
    "Opbrengst",
    "Bevestiging",
    "Borging",
    "Afspraken bij experimenten",
    "Experimenten",
    "Logboek van experimenten",
    "Casustafels",
    "Inzichten",
    "Vragenlijsten",
    "Uitslagen",
    "Cijfers",
    "Wat blijft",
    "Toezeggingen",
    "Handtekeningen",
    "Terugblikken",
    "Loopt het nog",
    "Tips",
    "Vragen",
    "Antwoorden",
    "Dagboek",
    "Tijdlijn",
    "Acties",
    "Gebruikte kennis",
    "Citaten",
    "Foto's",
    "Mensen",
    "Rode draad",
]
WEL = """
actie-titel afsluiten ambitiezin-geldt beeld-titel bestuur-stuk bijeenkomst-titel blijft-wat
blok-titel bord-titel borging-titel bron-tekst contact-naam-naam experiment-titel gesprek-met
gesprek-thema inzicht-nagekeken kaart-naam kennisgebruik-titel log-tekst meting-vraag
opbrengst-wat organisatie punt ronde-geleerd stoel terugblik-conclusie terugblik-tip thema-wens
tijdlijn-tekst tijdlijn-noot uitslag-vraag verslag-inleiding vondst-tekst vraag-antwoord waarom
"""
NIET = """
gesprek-notities gesprek-verwachtingen gesprek-afspraken gesprek-reactie contact-notitie
genodigde-opmerking aanwezig-opmerking verhaal-inzicht zaal-naam live-gast invullen-gemist
ladder-zin bron-ingetrokken bron-verborgen blok-notities blijft-naam woorden-open uitslag-woorden opbrengst-adres@voorbeeld.example
"""
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
    assert {"Stappen", "Checklist", "Acties", "Citaten", "Cijfers"} <= set(boek.sheetnames)
    assert len({naam.casefold() for naam in boek.sheetnames}) == len(boek.sheetnames)
    cel = boek["Acties"]["A2"]
    assert (cel.data_type, cel.value) == ("s", "=1+1 bellen")
    assert [cel.value for cel in boek["Citaten"][2]][:3] == [
        "Zonder toestemming",
        "arts",
        "nog niet",
    ]


def test_who_may_see_less_gets_less(gevuld):
    def namen(rol):
        return {blad.naam for blad in bladen_van(gevuld, Lezer(RECHTEN[rol]))}

    assert namen(Rol.GEMEENTE) == {"Cijfers"}
    assert "Citaten" not in namen(Rol.DEELNEMER)
    assert namen(Rol.DEELNEMER) < namen(Rol.PROCESBEGELEIDER)


def test_it_is_taken_back_once_something_in_it_may_no_longer_be_used(als, procesbegeleider, gevuld):
    als(procesbegeleider).post(reverse("proeftuinen:alles-meenemen", args=[gevuld.publiek_id]))
    opdracht = Opdracht.objects.get(soort="werkbladen")
    Opdracht.objects.filter(pk=opdracht.pk).update(stand=Opdracht.Stand.KLAAR)

    meld_intrekking(gevuld)

    opdracht.refresh_from_db()
    assert (opdracht.stand, opdracht.pad) == (Opdracht.Stand.MISLUKT, "")
    assert "opnieuw" in opdracht.fout


def test_who_lost_the_right_meanwhile_gets_nothing(gevuld, deelnemer):
    opdracht = Opdracht(gebruiker=deelnemer, ruimte=gevuld.publiek_id, soort="werkbladen")

    with pytest.raises(Opdrachtfout, match="niet meer"):
        maak(opdracht, lambda *_: None)
    assert Recht.ALLES_MEENEMEN not in RECHTEN[Rol.KERNTEAM]


def test_the_same_sheets_give_the_same_bytes(gevuld):
    bladen = bladen_van(gevuld, BEGELEIDER)

    eerste = werkmap(bladen)
    time.sleep(1.1)

    assert werkmap(bladen) == eerste


def test_what_it_asks_of_the_database_does_not_grow(proeftuin, django_assert_num_queries):
    def vul(nummer):
        Actie.objects.create(proeftuin=proeftuin, titel=f"Actie {nummer}")
        Citaat.objects.create(proeftuin=proeftuin, tekst=f"Zin {nummer}", rol="arts")

    vul(1)
    with django_assert_num_queries(VRAGEN):
        bladen_van(proeftuin, BEGELEIDER)
    vul(2)
    vul(3)

    with django_assert_num_queries(VRAGEN):
        bladen_van(proeftuin, BEGELEIDER)


def _woorden(bladen) -> str:
    boek = load_workbook(BytesIO(werkmap(bladen)))
    return "\n".join(
        str(cel) for vel in boek for rij in vel.iter_rows(values_only=True) for cel in rij if cel
    )


def test_what_nobody_may_see_and_what_stays_at_a_table_is_in_no_sheet(eigen, procesbegeleider):
    lezer = Lezer(RECHTEN[Rol.PROCESBEGELEIDER], procesbegeleider.pk)
    eigen.tuin.refresh_from_db()
    tekst = _woorden(bladen_van(eigen.tuin, lezer))

    gezien = {kanarie for kanarie in eigen.kanaries if kanarie in tekst}
    mag = {*eigen.binnen.values(), *eigen.mensen, *eigen.te_zien_met(lezer.rechten)}
    assert gezien - mag == set()
    assert gezien & eigen.verborgen == set()
    assert {f"kanarie-eigen-{deel}" for deel in WEL.split()} - gezien == set()
    assert {f"kanarie-eigen-{deel}" for deel in NIET.split()} & gezien == set()
    assert len(gezien) == len(gezien & mag) == GEZIEN


def test_each_sheet_has_a_name_of_its_own_that_excel_takes(eigen):
    bladen = bladen_van(eigen.tuin, BEGELEIDER)

    namen = [blad.naam for blad in bladen]
    assert sorted(namen) == sorted(BLADEN)
    assert [naam for naam in namen if len(naam) > 31] == []
    assert len({naam.casefold() for naam in namen}) == len(namen)
    assert [(b.naam, rij) for b in bladen for rij in b.rijen if len(rij) != len(b.kop)] == []


def _rijen(tuin, naam):
    return {blad.naam: blad.rijen for blad in bladen_van(tuin, BEGELEIDER)}.get(naam, [])


def test_notes_of_a_talk_go_along_only_as_the_other_agreed_with_them(proeftuin):
    gesprek = Gesprek.objects.create(
        proeftuin=proeftuin,
        met_wie="huisarts",
        stand=Gesprek.Stand.GEHOUDEN,
        notities="Kent de wijk",
        voorgelegd_op=timezone.now(),
        voorgelegd_versie=1,
    )
    assert [rij[4:6] for rij in _rijen(proeftuin, "Gesprekken")] == [(False, "")]

    Gesprek.objects.filter(pk=gesprek.pk).update(antwoord="akkoord", antwoord_op=timezone.now())
    assert [rij[4:6] for rij in _rijen(proeftuin, "Gesprekken")] == [(True, "Kent de wijk")]

    Gesprek.objects.filter(pk=gesprek.pk).update(versie=2, notities="Kent de wijk niet")
    assert [rij[4:6] for rij in _rijen(proeftuin, "Gesprekken")] == [(False, "")]


def test_an_interview_goes_along_only_with_the_yes_of_who_was_interviewed(proeftuin):
    ja = Toestemming.objects.create(
        proeftuin=proeftuin,
        namens="buurvrouw",
        doel=Toestemming.Doel.INTERVIEW,
        tekst="Ja",
        tekstversie="1",
        gegeven_op=vandaag(),
        kanaal="papier",
    )
    for titel, toestemming in (("Met Ans", None), ("Met Bep", ja)):
        stuk = Dagboekstuk.objects.create(
            proeftuin=proeftuin,
            soort=Dagboekstuk.Soort.INTERVIEW,
            dag=vandaag(),
            titel=titel,
            toestemming=toestemming,
        )
        stuk.vragen.create(volgorde=1, vraag="Hoe gaat het?", antwoord=f"Zegt {titel}")
    lezer = Lezer(RECHTEN[Rol.PROCESBEGELEIDER], 1)

    tekst = _woorden(bladen_van(proeftuin, lezer))

    assert "Zegt Met Bep" in tekst
    assert "Met Ans" not in tekst
