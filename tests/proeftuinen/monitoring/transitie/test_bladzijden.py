"""The two pages for the alderman: who reads them, what stands on them, and that nobody is named."""

import io
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse
from pypdf import PdfReader

from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.monitoring.transitie import bladzijden
from proeftuinen.monitoring.transitie.bladzijden import twee_bladzijden
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from tests.proeftuinen.experimenten.maak import maak_experiment
from tests.proeftuinen.netwerk.maak import maak_meting

NAMEN = ("Ada Bos", "Ada Bosman", "Ada Boswijk")


def _naar(tuin, deel=""):
    return reverse(f"proeftuinen:twee-bladzijden{deel}", args=[tuin.publiek_id])


def _vul(tuin, aantal=1):
    """Lay all that the pages can show, with names where people write them."""
    huis, _ = Organisatie.objects.get_or_create(naam="Hospice", zoeknaam="hospice", domein="zorg")
    for nr in range(aantal):
        wie = Contact.objects.create(
            proeftuin=tuin, naam=NAMEN[nr], functie="wijkverpleegkundige", zicht=Zicht.FUNCTIE
        )
        experiment = maak_experiment(tuin, titel=f"Samen bellen {nr}", gestart_op=vandaag())
        Borging.objects.create(experiment=experiment, contact=wie, waar=["beleid"])
        opbrengst = Opbrengst.objects.create(
            experiment=experiment, wie="Huisartsen", wat=f"bellen vooraf met {NAMEN[nr]}"
        )
        for soort in ("gemeten", "gehoord"):
            Bewijs.objects.create(opbrengst=opbrengst, soort=soort)
        Afspraak.objects.create(
            experiment=experiment, met="beleidsmedewerker", wat="Een vaste plek", voor=vandaag()
        )
        Netwerkafspraak.objects.create(
            proeftuin=tuin,
            soort="bijeen",
            wat="Elk kwartaal samen eten",
            wie=f"{NAMEN[nr]} van het hospice",
        )
        dag = vandaag() + timedelta(days=30)
        Toezegging.objects.create(
            proeftuin=tuin, van="wethouder zorg", wat=f"Acht uur voor {NAMEN[nr]}", voor=dag
        )
        Handtekening.objects.create(
            proeftuin=tuin,
            naam="Bea Smit",
            rol="bestuurder",
            contact=wie,
            organisatie=huis,
            op=vandaag(),
        )
    Borgingsplan.objects.update_or_create(
        proeftuin=tuin,
        defaults={"inleiding": "Wij zijn Ada Bos en anderen", "volgende": "Kom kijken in de wijk"},
    )


def test_who_reads_along_finds_them_only_while_they_are_shared(
    als, gemeentelezer, landelijk, deelnemer, proeftuin
):
    _vul(proeftuin)
    for wie in (gemeentelezer, landelijk):
        assert als(wie).get(_naar(proeftuin)).status_code == 404
        assert als(wie).get(_naar(proeftuin, "-afdruk")).status_code == 404
    assert als(deelnemer).get(_naar(proeftuin)).status_code == 200

    Borgingsplan.objects.update(gedeeld_op=vandaag())

    for wie in (gemeentelezer, landelijk):
        antwoord = als(wie).get(_naar(proeftuin))
        assert antwoord.status_code == 200
        assert "Acht uur" in antwoord.text
        assert reverse("proeftuinen:wat-blijft", args=[proeftuin.publiek_id]) not in antwoord.text


def test_page_one_says_what_we_can_and_page_two_what_we_need(proeftuin):
    _vul(proeftuin)
    delen = dict.fromkeys(("gebied", "inwoners", "aandacht", "wij"), "Lindewaard")
    Ambitieversie.objects.create(proeftuin=proeftuin, nummer=1, dag=vandaag(), **delen)

    bladen = twee_bladzijden(proeftuin)

    kunnen = {deel.kop: deel for deel in bladen.kunnen.delen}
    nodig = {deel.kop: deel for deel in bladen.nodig.delen}
    assert "In Lindewaard" in kunnen["Onze ambitie"].alinea
    assert [punt.bij for punt in kunnen["Dit blijft"].punten] == [
        "Wie ervoor zorgt: wijkverpleegkundige",
        "Wie ervoor zorgt: een collega van het hospice",
    ]
    assert kunnen["Dit is er veranderd"].punten[0].bij == "Hoe we dat weten: gehoord, gemeten"
    assert nodig["Onze vragen"].punten[0].tekst == "Een vaste plek"
    assert len(nodig["Hier zoeken we nog iemand voor"].punten) == 4
    assert [punt.tekst for punt in nodig["Hier staan we achter"].punten] == ["Bestuurder, Hospice"]
    assert nodig["Een volgende leerwerkplaats"].alinea == "Kom kijken in de wijk"


@pytest.mark.parametrize("laat", [False, True])
def test_nobody_is_named_on_the_screen_or_on_paper(als, deelnemer, proeftuin, laat):
    _vul(proeftuin, 3)
    vraag = {"voor": "later"} if laat else {}
    client = als(deelnemer)

    scherm = client.get(_naar(proeftuin), vraag).text
    pdf = PdfReader(io.BytesIO(client.get(_naar(proeftuin, "-afdruk"), vraag).content))

    papier = " ".join(blad.extract_text() for blad in pdf.pages)
    assert len(pdf.pages) == 2
    for tekst in (scherm, papier):
        assert "Ada" not in tekst
        assert "Bos" not in tekst
        assert "Bea Smit" not in tekst
        assert ("Wat is een leerwerkplaats?" in tekst) is laat


def test_someone_who_shows_nothing_is_someone_of_the_group(proeftuin):
    wie = Contact.objects.create(
        proeftuin=proeftuin, naam="Ada Bos", functie="enige diaken", zicht=Zicht.NIETS
    )
    Netwerkafspraak.objects.create(
        proeftuin=proeftuin, soort="kaart", wat="De kaart klopt", contact=wie
    )

    (blijft,) = twee_bladzijden(proeftuin).kunnen.delen

    assert blijft.punten[0].bij == "Wie ervoor zorgt: iemand uit de groep"


def test_an_answered_question_and_what_is_archived_are_not_asked_again(proeftuin):
    _vul(proeftuin)
    Toezegging.objects.update(antwoord="ja", beantwoord_op=vandaag())
    Afspraak.objects.all().update(antwoord="nee", beantwoord_op=vandaag())

    vragen = twee_bladzijden(proeftuin).nodig.delen[0]

    assert vragen.alinea == "Er staat nu geen vraag open. Fijn dat je meedoet."
    assert not vragen.punten


@pytest.mark.parametrize(
    ("lijnen", "zin"),
    [
        ((None, None), None),
        ((None, 84), "31 mensen hebben samen 84 lijnen (eindmeting)."),
        (
            (40, 84),
            "31 mensen hebben samen 84 lijnen (eindmeting). Bij de eerste meting waren dat er 40.",
        ),
    ],
)
def test_of_the_network_stands_what_all_may_know(proeftuin, monkeypatch, lijnen, zin):
    for soort in ("nul", "eind"):
        maak_meting(proeftuin, soort=soort, stand="gesloten")
    verteld = [
        SimpleNamespace(telling=SimpleNamespace(mensen=31, lijnen=aantal)) for aantal in lijnen
    ]
    monkeypatch.setattr(bladzijden, "vrijgegeven", lambda _: verteld)

    delen = {deel.kop: deel.alinea for deel in twee_bladzijden(proeftuin).kunnen.delen}

    assert delen.get("Ons netwerk") == zin


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_pages_cost_the_same_however_much_stands_on_them(
    proeftuin, aantal, django_assert_num_queries
):
    _vul(proeftuin, aantal)

    with django_assert_num_queries(11):
        twee_bladzijden(proeftuin)


def test_the_file_is_tagged_and_says_its_language(als, deelnemer, proeftuin):
    _vul(proeftuin)

    antwoord = als(deelnemer).get(_naar(proeftuin, "-afdruk"))

    wortel = PdfReader(io.BytesIO(antwoord.content)).trailer["/Root"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/MarkInfo"]["/Marked"]
