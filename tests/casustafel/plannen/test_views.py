"""Planning a table through its pages."""

import re

import pytest
from django.urls import reverse

from casustafel.kluis import sleutels
from casustafel.plannen.models import Tafel
from tests.casustafel.maak import maak_contact, maak_tafel
from tests.speurder import in_tabellen

VRAAG = "Wat helpt een gezin om het vol te houden?"


def url(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


@pytest.fixture
def plan(proeftuin, klok):
    """Return the address of planning a table, and what one fills in there."""
    velden = {
        "sleutel": "7f1c0a3e-6c1f-4a55-8d7e-0d9b1c2a3e4f",
        "dag": "2026-05-20",
        "begin": "13:30",
        "minuten": "60",
        "vorm": "mondeling",
        "vraag": VRAAG,
        "bewaardagen": "30",
    }
    return reverse("casustafel:tafel-nieuw", args=[proeftuin.publiek_id]), velden


def test_a_table_is_planned_with_its_question_locked(als, kernteam, deelnemer, proeftuin, plan):
    adres, velden = plan
    inbrenger = maak_contact(proeftuin, deelnemer)

    antwoord = als(kernteam).post(adres, velden | {"inbrenger": inbrenger.publiek_id})

    tafel = Tafel.objects.get()
    assert antwoord.url == tafel.get_absolute_url()
    assert list(sleutels.kast().namen()).count(tafel.sleutel) == 1
    assert [gast.contact for gast in tafel.gasten.all()] == [inbrenger]
    assert in_tabellen(["vol te houden"]) == {}


def test_each_living_table_has_a_tree_of_its_own(als, kernteam, proeftuin, plan):
    adres, velden = plan
    maak_tafel(proeftuin, boom="wilg")
    for nr in range(3):
        sleutel = velden["sleutel"][:-1] + str(nr)
        als(kernteam).post(adres, velden | {"sleutel": sleutel})

    bomen = list(Tafel.objects.values_list("boom", flat=True))
    assert len(set(bomen)) == 4


def test_pressing_twice_makes_one_table(als, kernteam, plan):
    adres, velden = plan
    een, twee = als(kernteam).post(adres, velden), als(kernteam).post(adres, velden)

    assert een.url == twee.url
    assert Tafel.objects.count() == 1


def test_without_a_place_for_keys_nothing_is_kept(als, kernteam, plan, monkeypatch):
    def stuk(naam):
        raise PermissionError

    monkeypatch.setattr(sleutels, "maak", stuk)
    adres, velden = plan

    pagina = als(kernteam).post(adres, velden)

    assert "Er is niets bewaard" in pagina.content.decode()
    assert VRAAG in pagina.content.decode()
    assert not Tafel.objects.exists()


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"dag": "2026-05-11"}, "al geweest"),
        ({"bewaardagen": "6"}, "Kies een getal van 7 tot 90"),
        ({"bewaardagen": "91"}, "Kies een getal van 7 tot 90"),
        ({"minuten": "61"}, "Deze keuze bestaat niet"),
        ({"boom": "anneke"}, "Deze keuze bestaat niet"),
        ({"vraag": ""}, "Vul dit in"),
        ({"vraag": "x" * 100_000}, "te lang"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(als, kernteam, plan, velden, zin):
    adres, goed = plan

    pagina = als(kernteam).post(adres, goed | velden)

    assert zin in pagina.content.decode()
    assert not Tafel.objects.exists()


def test_the_outside_page_shows_nothing_that_is_locked(als, kernteam, deelnemer, proeftuin, klok):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=("Zwaantje Veenstra",), vraag=VRAAG)

    planner = als(kernteam).get(tafel.get_absolute_url()).content.decode()

    assert VRAAG not in planner
    assert tafel.sleutel not in planner
    assert "Zwaantje Veenstra" in planner


def test_who_is_no_guest_reads_how_many_and_no_names(als, deelnemer, kernteam, proeftuin, klok):
    tafel = maak_tafel(proeftuin, inbrenger=kernteam, gasten=("Zwaantje Veenstra",))

    pagina = als(deelnemer).get(tafel.get_absolute_url()).content.decode()

    assert "Er schuiven 2 mensen aan." in pagina
    assert "Zwaantje" not in pagina
    assert "Schuif aan" not in pagina


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_outside_page_asks_as_much_for_more_guests(
    als, kernteam, proeftuin, klok, aantal, django_assert_num_queries
):
    namen = tuple(f"Mens {letter}" for letter in "abc"[:aantal])
    tafel = maak_tafel(proeftuin, gasten=namen)
    client = als(kernteam)
    client.get(tafel.get_absolute_url())

    with django_assert_num_queries(7):
        client.get(tafel.get_absolute_url())


def test_two_who_change_the_same_table_both_see_it(als, kernteam, proeftuin, plan):
    _, velden = plan
    tafel = maak_tafel(proeftuin, is_open=False)
    client = als(kernteam)
    nieuw = velden | {"boom": tafel.boom, "versie": tafel.versie}
    assert client.post(url("tafel-bewerken", tafel), nieuw).status_code == 302

    tweede = client.post(url("tafel-bewerken", tafel), nieuw | {"minuten": "90"})

    assert tweede.status_code == 409
    assert "90 minuten" in tweede.content.decode()


def test_once_open_the_day_stays_and_the_end_only_comes_nearer(als, kernteam, proeftuin, plan):
    _, velden = plan
    tafel = maak_tafel(proeftuin)
    nieuw = velden | {"boom": tafel.boom, "versie": tafel.versie}
    client = als(kernteam)

    later = client.post(url("tafel-bewerken", tafel), nieuw | {"bewaardagen": "60"})
    eerder = client.post(url("tafel-bewerken", tafel), nieuw | {"bewaardagen": "7"})

    assert "Kies 30 dagen of minder" in later.content.decode()
    assert eerder.status_code == 302
    was = tafel.dag
    tafel.refresh_from_db()
    assert (tafel.dag, tafel.bewaardagen) == (was, 7)


def test_who_leads_changes_the_question_from_the_inside(als, deelnemer, proeftuin, klok):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, vraag=VRAAG)
    client = als(deelnemer)
    pagina = client.get(url("tafel-vraag", tafel)).content.decode()
    velden = {"versie": tafel.versie, "vraag": "En wie helpt de buurt?"}

    antwoord = client.post(url("tafel-vraag", tafel), velden)
    tweede = client.post(url("tafel-vraag", tafel), velden | {"vraag": "Of de school?"})

    assert VRAAG in pagina
    assert antwoord.status_code == 302
    tafel.refresh_from_db()
    assert tafel.slot.lees(tafel.geheim) == {"vraag": "En wie helpt de buurt?"}
    assert tweede.status_code == 409
    assert "En wie helpt de buurt?" in tweede.content.decode()
    assert "no-store" in tweede["Cache-Control"]
    assert re.search("Of de school", tweede.content.decode())
