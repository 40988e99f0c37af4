"""The booklet: what stands in it, by which way it is made, and how often."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from kennisbank.bundels import actions, boekje, vullen
from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.models import Opdracht
from tests.kennisbank.maak import maak_item


def lees(pdf: bytes) -> list[str]:
    """Return the words of each page."""
    return [blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages]


def vraag(client: Client, bundel):
    """Ask for the booklet."""
    return client.post(reverse("kennisbank:bundel-pdf", args=[bundel.publiek_id]))


@pytest.fixture
def gevuld(bundel, geef, plank, procesbegeleider):
    """A bundle with a find and two items, of which one is not published any more."""
    velden = {"maker": "Wim Sonneveld", "link": "https://voorbeeld.example/", "woorden": "Thuis."}
    geef(bundel, "Het dorp", **velden)
    for titel in ("Samen kijken", "Niet meer te lezen"):
        item = maak_item(plank, titel=titel, samenvatting=f"{titel} met een groep.")
        vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    Kennisitem.objects.filter(titel="Niet meer te lezen").update(gepubliceerd_op=None)
    return bundel


def test_the_booklet_has_a_cover_contents_an_introduction_and_its_lines(gevuld):
    omslag, inhoud, inleiding, regels = lees(boekje.druk(gevuld).inhoud)

    assert "Bundel van Wijsheid" in omslag
    assert "Lindewaard" in omslag
    assert [deel in inhoud for deel in ("Het dorp", "Samen kijken")] == [True, True]
    assert "Lees mij." in inleiding
    for woord in ("Wim Sonneveld", "Thuis.", "https://voorbeeld.example/", "Samen kijken met een"):
        assert woord in regels
    assert "Niet meer te lezen" not in omslag + inhoud + inleiding + regels


def test_the_booklet_is_tagged_a5_with_only_our_fonts(gevuld):
    pdf = PdfReader(BytesIO(boekje.druk(gevuld).inhoud))

    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "nl"
    assert pdf.metadata.title == "Bundel van Wijsheid"
    maten = {tuple(round(float(maat)) for maat in blad.mediabox[2:]) for blad in pdf.pages}
    assert maten == {(420, 595)}
    letters = {
        str(letter.get_object()["/BaseFont"])
        for blad in pdf.pages
        for letter in blad["/Resources"].get("/Font", {}).values()
    }
    assert letters
    assert [naam for naam in letters if "Atkinson" not in naam and "Vollkorn" not in naam] == []


def test_an_empty_bundle_and_words_without_end_give_a_booklet_too(bundel, geef):
    leeg = lees(boekje.druk(bundel).inhoud)
    geef(
        bundel, "w" * 200, maker="m" * 200, woorden="x" * 600, link=f"https://a.example/{'y' * 480}"
    )

    vol = lees(boekje.druk(bundel).inhoud)

    assert "Er staat nog niets in deze bundel." in "".join(leeg)
    assert len(vol) >= 4


def test_a_participant_has_it_made_and_waits_on_a_page_of_the_place(als, deelnemer, gevuld):
    antwoord = vraag(als(deelnemer), gevuld)

    opdracht = Opdracht.objects.get()
    assert antwoord["Location"] == reverse(
        "proeftuinen:opdracht", args=[gevuld.plank.ruimte, opdracht.publiek_id]
    )
    assert opdracht.gegevens == {"bundel": gevuld.publiek_id}
    wacht = als(deelnemer).get(antwoord["Location"])
    assert wacht.status_code == 200
    resultaat = boekje.SOORTEN[boekje.SOORT].maak(opdracht, lambda *_: None)
    assert resultaat.inhoud.startswith(b"%PDF")
    assert resultaat.bestandsnaam == "Bundel van Wijsheid.pdf"


def test_work_that_was_asked_for_a_bundle_that_is_gone_or_elsewhere_says_so(
    gevuld, andere_plank, deelnemer, buitenstaander
):
    ander = actions.maak(plank=andere_plank, door=buitenstaander, waarden={"titel": "Van hen"})
    maak = boekje.SOORTEN[boekje.SOORT].maak

    for publiek_id in (ander.publiek_id, "bestaatniet"):
        opdracht = Opdracht(ruimte=gevuld.plank.ruimte, gegevens={"bundel": publiek_id})
        with pytest.raises(boekje.Opdrachtfout, match="is er niet meer"):
            maak(opdracht, lambda *_: None)


def test_a_stranger_gets_the_booklet_of_a_shared_bundle_at_once(gevuld, deel):
    dicht = vraag(Client(), gevuld).status_code
    deel(gevuld)

    antwoord = vraag(Client(), gevuld)

    assert dicht == 302
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == 'attachment; filename="bundel-van-wijsheid.pdf"'
    assert antwoord.content.startswith(b"%PDF")


def test_a_stranger_cannot_keep_the_press_at_work(gevuld, deel, settings):
    cache.clear()
    settings.LIMIETEN = {**settings.LIMIETEN, "boekje": "1/m/ip"}
    deel(gevuld)
    client = Client()

    codes = [vraag(client, gevuld).status_code for _ in range(2)]

    assert codes == [200, 429]


def test_what_the_press_refuses_is_said_on_the_page(gevuld, deel):
    deel(gevuld)
    gevuld.inleiding = "w" * 5000
    gevuld.save()
    client = Client()

    antwoord = client.post(reverse("kennisbank:bundel-pdf", args=[gevuld.publiek_id]), follow=True)

    assert antwoord.status_code == 200
    assert "Zet er spaties in." in antwoord.content.decode()
