"""The page of an item, its files, and the item on paper."""

import io
import re
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from kennisbank.items.models import Bijlage, Kennisitem
from tests.kennisbank.maak import DELEN, maak_item

STAP = {"stap": ["werk"], "dimensie": ["sociaal"]}


def _tekst(antwoord):
    return re.sub(r"\s+", " ", antwoord.content.decode())


def _bijlage(item, *, vrij=True, vorm="pdf", naam="blad.pdf", inhoud=b"%PDF-1.7"):
    pad = default_storage.save(f"kennis/{vorm}-proef", ContentFile(inhoud))
    return Bijlage.objects.create(
        item=item,
        vorm=vorm,
        pad=pad,
        naam=naam,
        bytes=len(inhoud),
        omschrijving="Een blad om te printen",
        vrij_op=timezone.now() if vrij else None,
    )


@pytest.mark.parametrize("soort", [*DELEN, "kennisblad", "podcast", "sjabloon"])
def test_each_kind_has_a_page_with_one_heading(client, db, soort):
    item = maak_item(soort=soort, titel="Een ding", tekst="## Kop\n\nTekst.", kenmerken=STAP)

    tekst = _tekst(client.get(item.get_absolute_url()))

    assert tekst.count("<h1") == 1
    assert "Een ding" in tekst


def test_a_figure_can_be_quoted_with_its_source_and_year(client, db):
    item = maak_item(soort="cijfer", titel="Thuis", bron="Palliaweb", link="https://bron.example/")

    tekst = _tekst(client.get(item.get_absolute_url()))

    zin = "38,8%: Van wie overlijdt, thuis. Bron: Palliaweb, 2023. https://bron.example/"
    assert f"readonly>{zin}</textarea>" in tekst
    assert 'data-kopieer="aanhalen" hidden' in tekst


@pytest.mark.parametrize(
    ("jaar", "zegt", "meld_aan"),
    [
        (2020, "Deze sessie was op di 3 maart 2020, 13.30 uur.", False),
        (2097, "zo 3 maart 2097, 13.30 uur", True),
    ],
)
def test_a_session_says_its_day_and_ends_signing_up_after_it(client, db, jaar, zegt, meld_aan):
    deel = {**DELEN["sessie"], "aanmelden": "https://aanmelden.example/"}
    deel["begint"] = datetime(jaar, 3, 3, 12, 30, tzinfo=UTC).isoformat()
    item = maak_item(soort="sessie", titel="Samen kijken", deel=deel)

    tekst = _tekst(client.get(item.get_absolute_url()))

    assert zegt in tekst
    assert ("Meld je aan" in tekst) == meld_aan


def test_what_fits_is_published_for_all_and_shares_most(client, db, plank):
    item = maak_item(titel="Dit", kenmerken=STAP)
    maak_item(titel="Deelt twee", kenmerken=STAP)
    maak_item(titel="Deelt een", kenmerken={"stap": ["werk"]})
    maak_item(titel="Deelt niets", kenmerken={"stap": ["start"]})
    maak_item(plank, titel="Van een plank", kenmerken=STAP)
    maak_item(titel="Nog een concept", kenmerken=STAP, gepubliceerd=False)

    tekst = _tekst(client.get(item.get_absolute_url()))

    past = tekst.split("Past hierbij")[1]
    assert past.index("Deelt twee") < past.index("Deelt een")
    assert [woord in past for woord in ("Deelt niets", "Van een plank", "Nog een concept")] == [
        False
    ] * 3


def test_others_know_the_page_by_its_one_address(client, als, deelnemer, plank):
    openbaar = maak_item(titel="Voor <allen>", samenvatting='Zeg "hallo".')
    eigen = maak_item(plank, titel="Van ons")

    van_allen = _tekst(client.get(openbaar.get_absolute_url()))
    van_ons = _tekst(als(deelnemer).get(eigen.get_absolute_url()))

    assert f'rel="canonical" href="http://localhost:8000/kennisbank/{openbaar.slug}/"' in van_allen
    assert 'property="og:title" content="Voor &lt;allen&gt;"' in van_allen
    assert 'property="og:description" content="Zeg &quot;hallo&quot;."' in van_allen
    assert 'content="noindex, nofollow"' in van_ons
    assert "og:title" not in van_ons
    assert "Van de plank van Lindewaard" in van_ons


def test_what_is_hidden_and_what_is_not_there_have_the_same_door(client, plank):
    eigen = maak_item(plank, titel="Van ons", soort="werkvorm")
    concept = maak_item(titel="Nog niet", gepubliceerd=False)
    bijlage = _bijlage(eigen)

    for staart in ("", "pdf/", f"bijlagen/{bijlage.publiek_id}/"):
        for slug in (eigen.slug, concept.slug, "bestaat-niet"):
            adres = f"/kennisbank/{slug}/{staart}"
            assert client.get(adres)["Location"] == f"/inloggen/?next={adres}"


def test_who_may_write_sees_where(als, kernteam, deelnemer, plank):
    item = maak_item(plank, titel="Van ons")
    bewerken = f"{item.get_absolute_url()}bewerken/"

    assert bewerken in _tekst(als(kernteam).get(item.get_absolute_url()))
    assert bewerken not in _tekst(als(deelnemer).get(item.get_absolute_url()))


@pytest.mark.parametrize("aantal", [1, 3, 20])
def test_the_page_costs_the_same_however_much_stands_beside_it(
    als, kernteam, plank, aantal, django_assert_max_num_queries
):
    item = maak_item(plank, "werkvorm", "Kring", kenmerken=STAP, door=kernteam)
    for nummer in range(aantal):
        maak_item(titel=f"Ander {nummer}", kenmerken=STAP)
        _bijlage(item)
    client = als(kernteam)
    client.get(item.get_absolute_url())

    with django_assert_max_num_queries(14):
        client.get(item.get_absolute_url())


# --- files ---


def test_a_file_for_all_comes_with_a_safe_name_and_cannot_act(client, db):
    item = maak_item(titel="Met blad")
    bijlage = _bijlage(item, naam='Één "blad"; x.pdf')

    antwoord = client.get(f"{item.get_absolute_url()}bijlagen/{bijlage.publiek_id}/")

    assert antwoord.content == b"%PDF-1.7"
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == 'attachment; filename="een-blad-x.pdf"'
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Security-Policy"].startswith("sandbox;")
    assert antwoord["Cache-Control"] == "public, max-age=600"
    assert not antwoord.cookies


def test_a_picture_stands_in_the_page_with_what_is_to_be_seen(client, db):
    item = maak_item(titel="Met beeld")
    bijlage = _bijlage(item, vorm="beeld", naam="beeld.jpg")
    adres = f"{item.get_absolute_url()}bijlagen/{bijlage.publiek_id}/"

    assert f'<img src="{adres}" alt="Een blad om te printen"' in _tekst(
        client.get(item.get_absolute_url())
    )
    antwoord = client.get(adres)
    assert (antwoord["Content-Type"], antwoord["Content-Disposition"]) == (
        "image/jpeg",
        'inline; filename="beeld.jpg"',
    )


def test_a_file_of_a_shelf_or_a_draft_is_for_who_may_see_it_and_is_not_kept(
    als, deelnemer, kernteam, buitenstaander, plank
):
    item = maak_item(plank, titel="Van ons", door=kernteam)
    vrij, nog_niet = _bijlage(item), _bijlage(item, vrij=False)

    def haal(wie, bijlage):
        return als(wie).get(f"{item.get_absolute_url()}bijlagen/{bijlage.publiek_id}/")

    assert haal(deelnemer, vrij).status_code == 200
    assert haal(deelnemer, vrij)["Cache-Control"] == "private, no-store"
    assert haal(deelnemer, nog_niet).status_code == 404
    assert haal(kernteam, nog_niet).status_code == 200
    assert haal(buitenstaander, vrij).status_code == 404


def test_a_file_of_another_item_is_not_found_under_this_one(als, deelnemer, plank):
    een, ander = maak_item(plank, titel="Een"), maak_item(plank, titel="Ander")
    bijlage = _bijlage(ander)

    adres = f"{een.get_absolute_url()}bijlagen/{bijlage.publiek_id}/"

    assert als(deelnemer).get(adres).status_code == 404


@pytest.mark.filterwarnings("default")
def test_a_file_that_is_gone_is_told_plainly(client, db, caplog):
    item = maak_item(titel="Met blad")
    bijlage = _bijlage(item)
    default_storage.delete(bijlage.pad.name)

    antwoord = client.get(f"{item.get_absolute_url()}bijlagen/{bijlage.publiek_id}/")

    assert antwoord.status_code == 404
    assert "Dit bestand is er niet meer" in _tekst(antwoord)
    assert item.get_absolute_url() in _tekst(antwoord)


# --- on paper ---


def test_a_werkvorm_fits_on_two_sheets_that_a_screen_reader_can_read(client, kennis):
    item = Kennisitem.objects.filter(soort="werkvorm").first()

    antwoord = client.get(f"{item.get_absolute_url()}pdf/")

    assert antwoord["Content-Type"] == "application/pdf"
    assert f'filename="{item.slug}.pdf"' in antwoord["Content-Disposition"]
    boek = PdfReader(io.BytesIO(antwoord.content))
    assert len(boek.pages) <= 2
    assert boek.metadata.title == item.titel
    assert boek.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert boek.trailer["/Root"]["/Lang"] == "nl"


def test_what_is_not_for_paper_has_no_pdf(als, deelnemer):
    item = maak_item(soort="cijfer", titel="Thuis")

    assert als(deelnemer).get(f"{item.get_absolute_url()}pdf/").status_code == 404


def test_printing_again_and_again_is_stopped(client, settings, db):
    cache.clear()
    settings.LIMIETEN = settings.LIMIETEN | {"item_pdf": "1/m/ip"}
    item = maak_item(soort="sjabloon", titel="Een blad")

    codes = [client.get(f"{item.get_absolute_url()}pdf/").status_code for _ in range(2)]

    assert codes == [200, 429]


def test_who_publishes_is_led_to_offering_and_taking_back(als, procesbegeleider, deelnemer, plank):
    item = maak_item(plank, titel="Van ons", door=deelnemer)

    begeleider, schrijver = (
        als(wie).get(item.get_absolute_url()).content.decode()
        for wie in (procesbegeleider, deelnemer)
    )

    for naam in ("voordragen", "terugtrekken"):
        assert reverse(f"kennisbank:item-{naam}", args=[item.slug]) in begeleider
        assert reverse(f"kennisbank:item-{naam}", args=[item.slug]) not in schrijver
    assert reverse("kennisbank:item-weghalen", args=[item.slug]) not in begeleider


def test_who_manages_the_shelf_is_led_to_taking_away_what_was_never_published(
    als, procesbegeleider, deelnemer, plank
):
    item = maak_item(plank, titel="Nog niet", door=deelnemer, gepubliceerd=False)
    weg = reverse("kennisbank:item-weghalen", args=[item.slug])

    begeleider, schrijver = (
        als(wie).get(item.get_absolute_url()).content.decode()
        for wie in (procesbegeleider, deelnemer)
    )

    assert weg in begeleider
    assert weg not in schrijver
