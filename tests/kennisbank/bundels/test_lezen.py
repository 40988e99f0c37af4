"""What readers of a bundle get: never a draft, never a name, and no way to what is not theirs."""

import pytest
from django.test import Client
from django.utils import timezone

from kennisbank.bundels import actions, vullen
from kennisbank.bundels.lezen import lees_regels, zeg_site
from kennisbank.items.models import Kennisitem
from tests.kennisbank.maak import maak_item

SOORTEN = ("lied", "spreuk", "gedicht", "podcast", "boek", "film", "anders")


def tekst_van(client, bundel) -> str:
    """Return the page at which a bundle is read."""
    antwoord = client.get(bundel.get_absolute_url())
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_each_kind_of_find_has_an_icon_of_its_own(bundel, geef):
    for soort in SOORTEN:
        geef(bundel, soort, vondst=soort)

    iconen = [beeld.icoon for beeld in lees_regels(bundel, ziet_plank=True)]

    assert len(set(iconen)) == len(SOORTEN)


def test_a_shared_bundle_is_read_without_signing_in(bundel, geef, deel):
    geef(bundel, "Het dorp", maker="Wim Sonneveld", woorden="Hier kom ik vandaan.")
    deel(bundel)

    tekst = tekst_van(Client(), bundel)

    for woord in (
        "Bundel van Wijsheid",
        "<strong>mij</strong>",
        "Het dorp",
        "Hier kom ik vandaan.",
    ):
        assert woord in tekst
    assert '<meta name="robots" content="noindex">' in tekst


def test_a_bundle_that_is_no_longer_shared_leads_a_stranger_to_the_door(bundel, deel):
    deel(bundel)
    deel(bundel, gedeeld=False)

    antwoord = Client().get(bundel.get_absolute_url())

    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/inloggen/")


def test_nobody_reads_who_gave_what(bundel, geef, deel, als, deelnemer):
    geef(bundel, door=deelnemer)
    deel(bundel)

    assert deelnemer.naam not in tekst_van(Client(), bundel)
    assert "Gegeven door" not in tekst_van(als(deelnemer), bundel)


def test_a_draft_or_an_item_that_was_taken_back_is_shown_to_no_reader(
    bundel, deel, plank, procesbegeleider, als
):
    items = [maak_item(plank, titel=naam, samenvatting=f"{naam} ja") for naam in ("Open", "Terug")]
    for item in items:
        vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    Kennisitem.objects.filter(titel="Terug").update(gepubliceerd_op=None)
    deel(bundel)

    for lezer in (Client(), als(procesbegeleider)):
        tekst = tekst_van(lezer, bundel)
        assert "Open ja" in tekst
        assert "Terug" not in tekst


def test_an_item_of_another_shelf_is_shown_to_no_reader(
    bundel, deel, andere_plank, procesbegeleider
):
    item = maak_item(andere_plank, titel="Van de buren")
    vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    deel(bundel)

    assert "Van de buren" not in tekst_van(Client(), bundel)


def test_a_stranger_gets_no_link_to_an_item_of_the_shelf_but_to_one_for_all(
    bundel, deel, plank, procesbegeleider, als
):
    eigen, overal = maak_item(plank, titel="Eigen"), maak_item(titel="Overal")
    for item in (eigen, overal):
        vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    deel(bundel)

    buiten, binnen = tekst_van(Client(), bundel), tekst_van(als(procesbegeleider), bundel)

    assert "Wat er staat in Eigen." in buiten
    assert f'href="{eigen.get_absolute_url()}"' not in buiten
    assert f'href="{overal.get_absolute_url()}"' in buiten
    assert f'href="{eigen.get_absolute_url()}"' in binnen


def test_a_reader_of_the_place_finds_only_what_is_shared(als, gemeentelezer, bundel, plank, deel):
    lijst = f"/kennisbank/planken/{plank.publiek_id}/bundels/"
    client = als(gemeentelezer)
    eerst = client.get(lijst).content.decode(), client.get(bundel.get_absolute_url()).status_code
    deel(bundel)

    daarna = client.get(lijst).content.decode(), client.get(bundel.get_absolute_url()).status_code

    assert ("Wijsheid" in eerst[0], eerst[1]) == (False, 404)
    assert ("Wijsheid" in daarna[0], daarna[1]) == (True, 200)


def test_a_bundle_of_the_whole_site_is_hidden_until_it_is_shared(
    landelijke_plank, landelijk, procesbegeleider, als
):
    rij = actions.maak(plank=landelijke_plank, door=landelijk, waarden={"titel": "Voor allen"})
    lijst = f"/kennisbank/planken/{landelijke_plank.publiek_id}/bundels/"

    assert "Voor allen" not in Client().get(lijst).content.decode()
    assert Client().get(rij.get_absolute_url()).status_code == 302
    assert als(procesbegeleider).get(rij.get_absolute_url()).status_code == 404
    assert als(landelijk).get(rij.get_absolute_url()).status_code == 200

    rij.gedeeld_op = timezone.now()
    rij.save()

    assert "Voor allen" in Client().get(lijst).content.decode()
    assert "noindex" not in tekst_van(Client(), rij)


def test_a_guide_who_did_not_pass_the_second_lock_is_led_to_it(als, procesbegeleider, bundel):
    antwoord = als(procesbegeleider, sterk=False).get(bundel.get_absolute_url())

    assert antwoord.status_code == 302
    assert "slot" in antwoord["Location"]


@pytest.mark.parametrize(
    ("link", "site"),
    [
        ("https://www.vangoghmuseum.nl/collectie?x=1", "vangoghmuseum.nl"),
        ("https://voorbeeld.example:8443/", "voorbeeld.example"),
        ("", ""),
    ],
)
def test_a_link_is_said_as_the_site_that_it_leads_to(link, site):
    assert zeg_site(link) == site


@pytest.mark.parametrize("aantal", [1, 3])
def test_reading_costs_the_same_with_one_line_and_three(
    als, procesbegeleider, bundel, geef, plank, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        geef(bundel, f"Lied {nr}")
        item = maak_item(plank, titel=f"Item {nr}")
        vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    client = als(procesbegeleider)

    with django_assert_num_queries(6):
        client.get(bundel.get_absolute_url())


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_stranger_reads_in_two_queries(bundel, geef, deel, aantal, django_assert_num_queries):
    for nr in range(aantal):
        geef(bundel, f"Lied {nr}")
    deel(bundel)

    with django_assert_num_queries(2):
        Client().get(bundel.get_absolute_url())


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_costs_the_same_with_one_bundle_and_three(
    als, procesbegeleider, plank, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        actions.maak(plank=plank, door=procesbegeleider, waarden={"titel": f"Bundel {nr}"})
    client = als(procesbegeleider)

    with django_assert_num_queries(7):
        client.get(f"/kennisbank/planken/{plank.publiek_id}/bundels/")
