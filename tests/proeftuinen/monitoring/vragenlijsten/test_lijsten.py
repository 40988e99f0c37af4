"""Lists of questions: making one, who sees which, changing, opening and taking away."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.monitoring.vragenlijsten import actions
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.monitoring.vragenlijsten.voorraad import VOORRAAD
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vraag

pytestmark = pytest.mark.usefixtures("klok")
DICHT = {"stand": "dicht", "dicht_op": "2026-05-01", "gevraagd": 9, "aantal": 7}
KLAD = {"stand": "concept", "geopend_op": None}


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _maak(client, tuin, **velden):
    vast = {"sleutel": uuid4(), "moment": "start", "begin": "voorraad", "wijze": "gecodeerd"}
    return client.post(_naar("vragenlijst-nieuw", tuin), {**vast, **velden})


def test_a_list_is_made_once_with_the_questions_that_stand_ready(als, kernteam, proeftuin):
    sleutel = uuid4()

    for _ in range(5):
        antwoord = _maak(als(kernteam), proeftuin, sleutel=sleutel)

    lijst = Vragenlijst.objects.get()
    assert antwoord.url == lijst.get_absolute_url()
    assert (lijst.titel, lijst.stand) == ("Hoe werken we nu samen?", "concept")
    assert [vraag.sleutel for vraag in lijst.vragen.all()] == [
        vraag.sleutel for vraag in VOORRAAD["start"].vragen
    ]
    assert not Schakel.objects.filter(soort="vragenlijst").exists()


def test_an_empty_list_has_no_questions_and_a_name(als, kernteam, proeftuin):
    _maak(als(kernteam), proeftuin, begin="leeg", moment="anders")

    lijst = Vragenlijst.objects.get()
    assert lijst.titel == "Vragenlijst: een ander moment"
    assert not lijst.vragen.exists()


def test_a_list_takes_over_the_questions_of_an_earlier_one_under_their_keys(
    als, kernteam, proeftuin
):
    eerder = maak_lijst(proeftuin, vragen=("eens", "keuze"))
    maak_vraag(eerder, sleutel="weg", vervallen_op=vandaag())

    _maak(als(kernteam), proeftuin, begin=eerder.publiek_id, moment="einde", titel="Aan het eind")

    lijst = Vragenlijst.objects.get(titel="Aan het eind")
    rijen = lijst.vragen.values_list("sleutel", "soort", "opties")
    assert list(rijen) == [("vraag-1", "eens", []), ("vraag-2", "keuze", ["Ja", "Nee"])]


def test_a_list_of_another_place_cannot_be_taken_over(als, kernteam, proeftuin, andere_proeftuin):
    vreemd = maak_lijst(andere_proeftuin)

    antwoord = _maak(als(kernteam), proeftuin, begin=vreemd.publiek_id)

    assert antwoord.context["form"].errors.keys() == {"begin"}


def test_each_reader_sees_the_lists_that_are_theirs(
    als, kernteam, deelnemer, gemeentelezer, proeftuin
):
    maak_lijst(proeftuin, titel="Kladje", **KLAD)
    maak_lijst(proeftuin, titel="Nu open")
    maak_lijst(proeftuin, titel="Al gesloten", **DICHT)
    titels = ["Kladje", "Nu open", "Al gesloten"]

    ziet = {
        wie: [
            titel
            for titel in titels
            if titel in als(wie).get(_naar("vragenlijsten", proeftuin)).text
        ]
        for wie in (kernteam, deelnemer, gemeentelezer)
    }

    assert ziet == {kernteam: titels, deelnemer: titels[1:], gemeentelezer: titels[2:]}


def test_a_list_that_is_not_open_yet_does_not_exist_for_a_participant(als, deelnemer, proeftuin):
    lijst = maak_lijst(proeftuin, **KLAD)

    assert als(deelnemer).get(lijst.get_absolute_url()).status_code == 404


def test_a_list_of_another_place_does_not_exist(als, kernteam, proeftuin, andere_proeftuin):
    vreemd = maak_lijst(andere_proeftuin)

    antwoord = als(kernteam).get(_naar("vragenlijst", proeftuin, vreemd.publiek_id))

    assert antwoord.status_code == 404


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, "7 van de 9 mensen vulden in."),
        ({"gevraagd": 5}, "7 mensen vulden in."),  # some on paper, asked by nobody
        ({"wijze": "anoniem"}, "7 mensen vulden in."),
        ({"aantal": 1, "gevraagd": 0}, "Eén mens vulde in."),
        ({"aantal": 0}, "Niemand vulde in."),
    ],
)
def test_a_closed_list_says_how_many_answered(velden, zin, als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **{**DICHT, **velden})

    pagina = als(kernteam).get(lijst.get_absolute_url()).text

    assert f">{zin}" in "".join(regel.strip() for regel in pagina.splitlines())


def test_opening_ties_a_knot_and_leaves_a_line_without_content(als, kernteam, proeftuin):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment="start", door=kernteam)

    als(kernteam).post(_naar("vragenlijst-openen", proeftuin, lijst.publiek_id))

    lijst.refresh_from_db()
    assert (lijst.stand, lijst.geopend_op) == ("open", vandaag())
    knoop = Schakel.objects.get(soort="vragenlijst")
    assert (knoop.object_id, knoop.recht) == (lijst.publiek_id, "vragenlijsten_zien")
    regel = Auditregel.objects.get(handeling="vragenlijst.geopend")
    assert (regel.object_id, regel.ruimte) == (lijst.publiek_id, proeftuin.publiek_id)


def test_a_list_opens_once(kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **KLAD)
    actions.open_lijst(lijst=lijst, door=kernteam)

    with pytest.raises(actions.NietMeer):
        actions.open_lijst(lijst=lijst, door=kernteam)


def test_a_list_without_questions_does_not_open(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, vragen=(), **KLAD)
    client, naar = als(kernteam), _naar("vragenlijst-openen", proeftuin, lijst.publiek_id)

    antwoord = client.post(naar, follow=True)

    lijst.refresh_from_db()
    assert lijst.stand == "concept"
    assert "Zet er eerst een vraag bij" in antwoord.text


def test_a_list_whose_last_day_has_passed_does_not_open(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, sluit_op=vandaag() - timedelta(days=1), **KLAD)
    naar = _naar("vragenlijst-openen", proeftuin, lijst.publiek_id)

    antwoord = als(kernteam).post(naar, follow=True)

    lijst.refresh_from_db()
    assert lijst.stand == "concept"
    assert "Kies eerst een andere dag" in antwoord.text


def _velden(**velden):
    return {"versie": 1, "titel": "Van mij", "uitleg": "", "wijze": "anoniem", **velden}


def test_before_it_opens_all_that_stands_above_a_list_may_change(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **KLAD)
    naar = _naar("vragenlijst-bewerken", proeftuin, lijst.publiek_id)

    als(kernteam).post(naar, _velden(uitleg="Daarom", sluit_op="2026-05-12"))

    lijst.refresh_from_db()
    assert (lijst.titel, lijst.uitleg, lijst.wijze) == ("Van mij", "Daarom", "anoniem")
    assert (lijst.sluit_op, lijst.versie) == (vandaag(), 2)


def test_a_last_day_that_has_passed_is_refused(als, kernteam, proeftuin):
    lijst, loopt = maak_lijst(proeftuin, **KLAD), maak_lijst(proeftuin)
    client, gisteren = als(kernteam), {"sluit_op": "2026-05-11"}

    eerst = client.post(
        _naar("vragenlijst-bewerken", proeftuin, lijst.publiek_id), _velden(**gisteren)
    )
    later = client.post(
        _naar("vragenlijst-sluitdag", proeftuin, loopt.publiek_id), {"versie": 1, **gisteren}
    )

    assert eerst.context["form"].errors.keys() == {"sluit_op"}
    assert later.context["form"].errors.keys() == {"sluit_op"}


def test_of_two_who_change_a_list_the_second_sees_both_texts(
    als, kernteam, procesbegeleider, proeftuin
):
    lijst = maak_lijst(proeftuin, **KLAD)
    waarden = {"titel": "Van een ander"}
    actions.wijzig(lijst=lijst, door=procesbegeleider, versie=1, waarden=waarden)

    naar = _naar("vragenlijst-bewerken", proeftuin, lijst.publiek_id)
    antwoord = als(kernteam).post(naar, _velden())

    assert antwoord.status_code == 409
    assert [woord for woord in ("Van een ander", "Van mij") if woord not in antwoord.text] == []


def test_of_two_who_choose_a_last_day_the_second_sees_both(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin)
    actions.zet_sluitdag(lijst=lijst, door=kernteam, versie=1, sluit_op=vandaag())

    naar = _naar("vragenlijst-sluitdag", proeftuin, lijst.publiek_id)
    antwoord = als(kernteam).post(naar, {"versie": 1, "sluit_op": "2026-06-01"})

    assert antwoord.status_code == 409
    assert [dag for dag in ("12-05-2026", "01-06-2026") if dag not in antwoord.text] == []


def test_what_was_typed_while_another_opened_the_list_is_given_back(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **KLAD)
    actions.open_lijst(lijst=lijst, door=kernteam)

    naar = _naar("vragenlijst-bewerken", proeftuin, lijst.publiek_id)
    antwoord = als(kernteam).post(naar, _velden(uitleg="Lang over nagedacht"))

    assert "Lang over nagedacht" in antwoord.text
    assert "al geopend" in antwoord.text
    lijst.refresh_from_db()
    assert lijst.titel != "Van mij"


def test_of_an_open_list_only_the_last_day_changes(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin)
    client = als(kernteam)

    client.post(
        _naar("vragenlijst-sluitdag", proeftuin, lijst.publiek_id),
        {"versie": 1, "sluit_op": "2026-06-01", "titel": "Stiekem anders"},
    )

    lijst.refresh_from_db()
    assert str(lijst.sluit_op) == "2026-06-01"
    assert lijst.titel == "Hoe gaat het samenwerken?"


@pytest.mark.parametrize(
    "naam", ["vragenlijst-bewerken", "vragenlijst-weghalen", "lijstvraag-nieuw"]
)
@pytest.mark.parametrize("velden", [{}, DICHT], ids=["open", "dicht"])
def test_who_wants_to_change_a_list_too_late_is_led_back(naam, velden, als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **velden)

    antwoord = als(kernteam).get(_naar(naam, proeftuin, lijst.publiek_id))

    assert antwoord.url == lijst.get_absolute_url()


def test_of_a_closed_list_nothing_changes(kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **DICHT)
    vast = {"lijst": lijst, "door": kernteam}
    daden = [
        lambda: actions.wijzig(**vast, versie=1, waarden={"titel": "x"}),
        lambda: actions.zet_sluitdag(**vast, versie=1, sluit_op=None),
        lambda: actions.open_lijst(**vast),
        lambda: actions.haal_weg(**vast),
    ]

    for daad in daden:
        with pytest.raises(actions.NietMeer):
            daad()


def test_only_a_list_that_was_never_open_can_be_taken_away(als, kernteam, proeftuin):
    lijst, loopt = maak_lijst(proeftuin, **KLAD), maak_lijst(proeftuin)

    for deze in (lijst, loopt):
        als(kernteam).post(_naar("vragenlijst-weghalen", proeftuin, deze.publiek_id))

    assert list(Vragenlijst.objects.all()) == [loopt]


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_lists_ask_a_fixed_number(aantal, als, kernteam, proeftuin, django_assert_num_queries):
    for nummer in range(aantal):
        maak_lijst(proeftuin, titel=f"Lijst {nummer}", vragen=("eens", "open"))
    client, naar = als(kernteam), _naar("vragenlijsten", proeftuin)
    client.get(naar)

    with django_assert_num_queries(6):
        client.get(naar)


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_list_asks_a_fixed_number(aantal, als, kernteam, proeftuin, django_assert_num_queries):
    lijst = maak_lijst(proeftuin, vragen=("meer",) * aantal)
    client = als(kernteam)
    client.get(lijst.get_absolute_url())

    with django_assert_num_queries(7):
        client.get(lijst.get_absolute_url())
