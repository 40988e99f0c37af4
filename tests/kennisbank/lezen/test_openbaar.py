"""What machines read: the feed, the map of the site, and what they may look at."""

from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from kennisbank.items.models import Kennisitem
from tests.kennisbank.maak import maak_item

ATOM = "{http://www.w3.org/2005/Atom}"
KAART = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def verborgen(plank):
    """What machines must never see: a draft for all, an item of a shelf, one taken back."""
    maak_item(titel="Nog een concept", gepubliceerd=False)
    maak_item(plank, titel="Van de plank")
    terug = maak_item(titel="Weer weg")
    Kennisitem.objects.filter(pk=terug.pk).update(gepubliceerd_op=None)


@pytest.mark.usefixtures("verborgen")
def test_the_feed_is_atom_with_all_that_rfc_4287_asks(client, db):
    item = maak_item(titel="<b>Thee & 'koek'</b>", samenvatting="Eén ding 🌱 & meer.")

    antwoord = client.get("/kennisbank/feed/")

    assert antwoord["Content-Type"] == "application/atom+xml; charset=utf-8"
    blad = ET.fromstring(antwoord.content)
    assert blad.tag == f"{ATOM}feed"
    for naam in ("id", "title", "updated", "author"):
        assert blad.find(f"{ATOM}{naam}") is not None, naam
    zelf = [deel.get("href") for deel in blad.findall(f"{ATOM}link") if deel.get("rel") == "self"]
    assert zelf == [f"{settings.SITE_URL}/kennisbank/feed/"]
    (stuk,) = blad.findall(f"{ATOM}entry")
    assert stuk.findtext(f"{ATOM}title") == "<b>Thee & 'koek'</b>"
    assert stuk.findtext(f"{ATOM}summary") == "Eén ding 🌱 & meer."
    assert stuk.find(f"{ATOM}link").get("href") == f"{settings.SITE_URL}{item.get_absolute_url()}"
    for naam in ("id", "updated", "published"):
        assert stuk.findtext(f"{ATOM}{naam}"), naam


def test_the_id_of_an_entry_stays_when_the_title_changes(client, db):
    item = maak_item(titel="Eerst zo")

    def stuk_id():
        return ET.fromstring(client.get("/kennisbank/feed/").content).findtext(
            f"{ATOM}entry/{ATOM}id"
        )

    eerst = stuk_id()
    Kennisitem.objects.filter(pk=item.pk).update(titel="Nu anders")

    assert stuk_id() == eerst


@pytest.mark.usefixtures("verborgen")
def test_the_map_of_the_site_names_only_what_is_published_for_all(client, db):
    item = maak_item(titel="Voor iedereen")

    antwoord = client.get("/sitemap.xml")

    assert antwoord["Content-Type"] == "application/xml"
    adressen = [deel.text for deel in ET.fromstring(antwoord.content).iter(f"{KAART}loc")]
    begin = f"{settings.SITE_URL}/kennisbank/"
    assert adressen == [begin, f"{begin}{item.slug}/"]


@pytest.mark.parametrize("adres", ["/kennisbank/feed/", "/sitemap.xml"])
def test_who_has_the_newest_gets_an_empty_answer(client, db, adres):
    maak_item(titel="Een ding")
    eerste = client.get(adres)

    tweede = client.get(adres, headers={"If-None-Match": eerste["ETag"]})
    maak_item(titel="Nog een ding")
    derde = client.get(adres, headers={"If-None-Match": eerste["ETag"]})

    assert (tweede.status_code, tweede.content) == (304, b"")
    assert derde.status_code == 200
    assert "no-store" not in eerste["Cache-Control"]


def test_machines_may_look_at_the_kennisbank_alone(client, db):
    regels = client.get("/robots.txt").content.decode().splitlines()

    assert regels == [
        "User-agent: *",
        "Allow: /kennisbank/",
        "Disallow: /",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]


@pytest.mark.parametrize("aantal", [1, 3])
@pytest.mark.parametrize("adres", ["/kennisbank/feed/", "/sitemap.xml"])
def test_each_costs_one_query(client, db, adres, aantal, django_assert_num_queries):
    for nummer in range(aantal):
        maak_item(titel=f"Ding {nummer}")

    with django_assert_num_queries(1):
        client.get(adres)
