"""The page of a question as the team has it: it follows by itself, sends on, and can be printed."""

import uuid

import pytest
from django.urls import reverse

from proeftuinen.bijeenkomsten.live import bijdragen
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livegast, Livevraag
from proeftuinen.bijeenkomsten.live.vel import SOORTEN, druk_vel
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin, code="bcdfgh")


@pytest.fixture
def vraag(zitting):
    return stel(zitting)


@pytest.fixture
def team(als, kernteam):
    return als(kernteam)


def stel(zitting, soort=Livesoort.IDEEEN, **velden) -> Livevraag:
    vast = {"vraag": "Wat kan anders?", "stand": Livevraag.Stand.OPEN}
    return Livevraag.objects.create(zitting=zitting, soort=soort, **(vast | velden))


def url(naam, vraag) -> str:
    deze = vraag.zitting.bijeenkomst
    ids = deze.proeftuin.publiek_id, deze.publiek_id, vraag.publiek_id
    return reverse(f"proeftuinen:{naam}", args=ids)


def leiden(vraag) -> str:
    deze = vraag.zitting.bijeenkomst
    return reverse(
        "proeftuinen:bijeenkomst-leiden", args=[deze.proeftuin.publiek_id, deze.publiek_id]
    )


def stuur(vraag, tekst="Samen eten") -> Bijdrage:
    gast = Livegast.objects.create(zitting=vraag.zitting)
    vast = {"vraag": vraag, "gast": gast, "sleutel": str(uuid.uuid4())}
    return bijdragen.stuur_in(**vast, waarden={"tekst": tekst})


def schakel(ding) -> str:
    knoop = Schakel.objects.get(object_id=ding.publiek_id)
    return reverse("proeftuinen:schakel", args=[knoop.proeftuin.publiek_id, knoop.publiek_id])


def test_the_list_is_sent_again_only_when_something_came_in(vraag, team):
    deel = f"{url('livevraag', vraag)}?deel=lijst"
    eerst = team.get(deel)
    kop = {"If-None-Match": eerst["ETag"]}
    assert team.get(deel, headers=kop).status_code == 304

    stuur(vraag)
    weer = team.get(deel, headers=kop)

    assert (weer.status_code, "Samen eten" in weer.text, "<html" in weer.text) == (200, True, False)


def test_the_page_asks_for_what_it_shows_and_says_how_without_a_script(vraag, team):
    stuur(vraag)

    html = team.get(f"{url('livevraag', vraag)}?zicht=wacht").text

    assert 'deel=lijst"' in html
    assert "?zicht=wacht&amp;page=1&amp;deel=lijst" in html
    assert (
        f'data-live-etag="{team.get(url("livevraag", vraag))["ETag"].replace(chr(34), "&quot;")}"'
        in html
    )
    assert '<a href="' + f"{url('livevraag', vraag)}?zicht=wacht" + '">Ververs</a>' in html


def test_more_than_a_page_can_be_reached(vraag, team):
    Bijdrage.objects.bulk_create(
        Bijdrage(vraag=vraag, sleutel=str(nr), tekst=str(nr), publiek_id=f"bijdrage{nr:04}")
        for nr in range(51)
    )

    assert "?zicht=wacht&amp;page=2" in team.get(f"{url('livevraag', vraag)}?zicht=wacht").text


def test_while_all_waits_one_looks_first(vraag, team):
    bijdrage = stuur(vraag)
    kijk = f"{url('livevraag', vraag)}?zicht=wacht"

    pagina, leider = team.get(url("livevraag", vraag)).text, team.get(leiden(vraag)).text
    Bijdrage.objects.filter(pk=bijdrage.pk).update(zicht=Bijdrage.Zicht.GETOOND)
    daarna = team.get(url("livevraag", vraag)).text

    for html in (pagina, leider):
        assert f'<a class="nl-button nl-button--primary" href="{kijk}">' in html
    assert "Toon de antwoorden" not in leider
    assert 'nl-button--secondary" type="submit" name="aan" value="1">Toon' in pagina
    assert 'nl-button--primary" type="submit" name="aan" value="1">Toon' in daarna


def test_one_contribution_and_one_group_can_be_sent_on(vraag, als, kernteam, deelnemer):
    vraag.eerst_kijken = False
    vraag.save()
    gezien = stuur(vraag)
    Bijdrage.objects.create(vraag=vraag, sleutel="w", tekst="Wacht")
    velden = {"sleutel": str(uuid.uuid4()), "naam": "Eten", "bijdrage": gezien.publiek_id}
    als(kernteam).post(url("ideegroep-nieuw", vraag), velden)
    dingen = [gezien, Ideegroep.objects.get()]

    def standen(wie) -> list[int]:
        klant = als(wie)
        return [klant.get(schakel(ding)).status_code for ding in dingen]

    html = als(kernteam).get(url("livevraag", vraag)).text
    assert html.count("Stuur door<") == 2
    assert [schakel(ding) in html for ding in dingen] == [True, True]
    assert (standen(kernteam), standen(deelnemer)) == ([200, 200], [404, 404])
    als(kernteam).post(url("livevraag-tonen", vraag), {"aan": "1"})
    assert standen(deelnemer) == [200, 200]
    assert "Stuur door<" not in als(deelnemer).get(url("livevraag", vraag)).text


@pytest.mark.parametrize(
    ("soort", "velden", "staat_er"),
    [
        (Livesoort.IDEEEN, {}, '<th scope="row">14</th>'),
        (Livesoort.CHECKIN, {}, "één woord"),
        (Livesoort.VERHALEN, {}, "Zonder namen"),
        (Livesoort.VERBEELDING, {}, "vraag-teken"),
        (Livesoort.STIPPEN, {"keuzes": ["Rust", "Ruimte"]}, "Ruimte</th>"),
        (Livesoort.STIPPEN, {}, "nog niets om stippen op te zetten"),
        (Livesoort.LADDER, {}, "3. Waarderen"),
    ],
)
def test_each_kind_of_question_has_a_sheet(zitting, soort, velden, staat_er):
    vraag = stel(zitting, soort, vraag="<b>Wat</b> 🌱 dan?", **velden)

    html = druk_vel(vraag)

    assert staat_er in html
    assert "&lt;b&gt;Wat&lt;/b&gt;" in html


def test_the_sheet_is_a_pdf_and_the_network_has_its_own(vraag, zitting, team):
    antwoord = team.get(url("livevraag-pdf", vraag))
    netwerk = stel(zitting, Livesoort.NULMETING)

    assert antwoord["Content-Type"] == "application/pdf"
    assert b"".join(antwoord).startswith(b"%PDF")
    assert team.get(url("livevraag-pdf", netwerk))["Location"] == url("live-papier", netwerk)
    assert set(SOORTEN) == {"bijeenkomst-vraag"}
