from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.spreadsheet.schrijven import Blad, als_csv, als_xlsx
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie

LIJST = """Naam;Functie;Organisatie;E-mail;Telefoon
Noor van der Linde;Wijkverpleegkundige;Thuiszorg De Es;noor@es.example;06 1234 5678
Wim Postma;Huisarts;Praktijk Zuid;WIM@zuid.example;
Bilal Haddad;Vrijwilliger;Thuiszorg de es;;
"""


def inlezen_url(tuin):
    return reverse("proeftuinen:inlezen", args=[tuin.publiek_id])


def geef_in(client, tuin, tekst=LIJST, **overig):
    return client.post(inlezen_url(tuin), {"sleutel": uuid4(), "tekst": tekst, **overig})


@pytest.fixture
def client_(als, kernteam, proeftuin):
    return als(kernteam)


@pytest.fixture
def ronde(client_, proeftuin):
    adres = geef_in(client_, proeftuin)["Location"]
    return adres


def nieuwe(tuin):
    return Contact.objects.filter(proeftuin=tuin, gebruiker=None)


def test_a_pasted_list_is_shown_and_then_taken_in_with_its_organisations(client_, proeftuin, ronde):
    blad = client_.get(ronde).content.decode()

    assert "3 mensen goed." in blad
    assert "Lees 3 mensen in" in blad
    assert not nieuwe(proeftuin).exists()
    antwoord = client_.post(ronde, {"versie": 1, "daad": "inlezen"})

    assert antwoord["Location"] == reverse("proeftuinen:mensen", args=[proeftuin.publiek_id])
    velden = "naam", "functie", "organisatie__naam", "email", "telefoon", "door__naam"
    assert list(nieuwe(proeftuin).order_by("pk").values_list(*velden)) == [
        (
            "Noor van der Linde",
            "Wijkverpleegkundige",
            "Thuiszorg De Es",
            "noor@es.example",
            "06 1234 5678",
            "Milan",
        ),
        ("Wim Postma", "Huisarts", "Praktijk Zuid", "wim@zuid.example", "", "Milan"),
        ("Bilal Haddad", "Vrijwilliger", "Thuiszorg De Es", "", "", "Milan"),
    ]
    assert not Inleesronde.objects.exists()
    assert Organisatie.objects.van(proeftuin).count() == 2
    assert Auditregel.objects.filter(handeling="mensen.ingelezen").count() == 1


def test_after_taking_in_there_is_a_link_to_invite_them(client_, proeftuin, ronde):
    blad = client_.post(ronde, {"versie": 1, "daad": "inlezen"}, follow=True).content.decode()

    assert "3 mensen ingelezen." in blad
    uitnodigen = reverse("proeftuinen:uitnodigingen", args=[proeftuin.publiek_id])
    assert f'<a href="{uitnodigen}">Nodig ze uit</a>' in blad
