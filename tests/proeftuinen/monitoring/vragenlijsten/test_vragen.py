"""The questions of a list: adding, changing, moving and taking away."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten import actions, lezen, vragen
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel, maak_vraag

pytestmark = pytest.mark.usefixtures("klok")
VELDEN = {"soort": "eens", "tekst": "Ik weet wie ik kan bellen.", "uitleg": "", "opties": ""}


@pytest.fixture
def lijst(proeftuin):
    """A list with three questions that is not open yet."""
    return maak_lijst(proeftuin, vragen=("eens", "keuze", "open"), stand="concept", geopend_op=None)


def _naar(naam, lijst, *delen):
    return reverse(
        f"proeftuinen:{naam}", args=[lijst.proeftuin.publiek_id, lijst.publiek_id, *delen]
    )


def _volgorde(lijst):
    return [vraag.sleutel for vraag in lijst.vragen.all()]


def _nieuw(client, lijst, **velden):
    return client.post(_naar("lijstvraag-nieuw", lijst), {"sleutel": uuid4(), **VELDEN, **velden})


def _wijzig(client, vraag, **velden):
    naar = _naar("lijstvraag-bewerken", vraag.vragenlijst, vraag.publiek_id)
    return client.post(naar, {"versie": 1, **VELDEN, **velden})


def test_a_question_is_added_once_at_the_end_under_a_key_of_its_own(als, kernteam, lijst):
    sleutel = uuid4()

    for _ in range(5):
        _nieuw(als(kernteam), lijst, sleutel=sleutel, tekst="Onze eigen vraag")

    assert lijst.vragen.count() == 4
    nieuw = lijst.vragen.last()
    assert nieuw.tekst == "Onze eigen vraag"
    assert nieuw.sleutel.startswith("eigen-")


def test_the_options_of_a_choice_are_its_lines(als, kernteam, lijst):
    _nieuw(als(kernteam), lijst, soort="meer", opties="Zorg\r\n\r\n  Sociaal   domein \n")

    assert lijst.vragen.last().opties == ["Zorg", "Sociaal domein"]


def test_what_is_no_choice_has_no_options(als, kernteam, lijst):
    _nieuw(als(kernteam), lijst, soort="vaak", opties="Ja\nNee")

    assert lijst.vragen.last().opties == []


@pytest.mark.parametrize(
    "opties",
    ["", "Eén", "Ja\nja", "x" * 101 + "\nNee", "\n".join(str(nummer) for nummer in range(11))],
    ids=["none", "one", "twice", "long", "eleven"],
)
def test_a_choice_needs_options_that_differ(opties, als, kernteam, lijst):
    antwoord = _nieuw(als(kernteam), lijst, soort="keuze", opties=opties)

    assert antwoord.context["form"].errors.keys() == {"opties"}
    assert lijst.vragen.count() == 3


def test_a_list_holds_no_more_questions_than_anyone_answers(als, kernteam, lijst, monkeypatch):
    monkeypatch.setattr(vragen, "MEESTE", 3)

    antwoord = _nieuw(als(kernteam), lijst)

    assert antwoord.status_code == 200
    assert lijst.vragen.count() == 3


def test_a_question_with_other_words_keeps_its_key(als, kernteam, lijst):
    vraag = lijst.vragen.first()

    _wijzig(als(kernteam), vraag, tekst="Ik weet wie ik bel.")

    vraag.refresh_from_db()
    assert (vraag.tekst, vraag.sleutel) == ("Ik weet wie ik bel.", "vraag-1")


def test_a_shared_question_that_asks_something_else_gets_another_key(als, kernteam, proeftuin):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment="start", door=kernteam)
    plezier, meedoen = lijst.vragen.get(sleutel="plezier"), lijst.vragen.get(sleutel="meedoen")
    client = als(kernteam)

    _wijzig(client, plezier, tekst="Ik heb plezier in het werk.", zelfde="on")
    _wijzig(client, meedoen, tekst="Ik eet elke dag fruit.")

    for vraag in (plezier, meedoen):
        vraag.refresh_from_db()
    assert plezier.sleutel == "plezier"
    assert meedoen.sleutel.startswith("eigen-")


@pytest.mark.parametrize(
    "anders", [{"soort": "vaak"}, {"soort": "keuze", "opties": "Ja\nNee\nSoms"}]
)
def test_a_question_with_other_answers_is_another_question(anders, als, kernteam, proeftuin):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment="start", door=kernteam)
    vraag = lijst.vragen.get(sleutel="plezier")

    _wijzig(als(kernteam), vraag, zelfde="on", **anders)

    vraag.refresh_from_db()
    assert vraag.sleutel.startswith("eigen-")


def test_only_a_question_that_others_may_ask_too_asks_whether_it_is_the_same(
    als, kernteam, lijst, proeftuin
):
    een, twee, _ = lijst.vragen.all()
    maak_vraag(maak_lijst(proeftuin, vragen=()), sleutel=twee.sleutel)
    client = als(kernteam)

    velden = [
        client.get(_naar("lijstvraag-bewerken", lijst, vraag.publiek_id)).context["form"].fields
        for vraag in (een, twee)
    ]

    assert ["zelfde" in deel for deel in velden] == [False, True]


def test_of_two_who_change_a_question_the_second_sees_both_texts(
    als, kernteam, procesbegeleider, lijst
):
    vraag = lijst.vragen.first()
    waarden = {"soort": "eens", "tekst": "Van een ander", "uitleg": "", "opties": []}
    vragen.wijzig(vraag=vraag, door=procesbegeleider, versie=1, waarden=waarden, zelfde=True)

    antwoord = _wijzig(als(kernteam), vraag, tekst="Van mij")

    assert antwoord.status_code == 409
    assert [woord for woord in ("Van een ander", "Van mij") if woord not in antwoord.text] == []


def test_a_question_moves_with_buttons_and_stops_at_the_ends(als, kernteam, lijst):
    client, (een, _, drie) = als(kernteam), lijst.vragen.all()

    def duw(vraag, naar):
        client.post(_naar("lijstvraag-verplaatsen", lijst, vraag.publiek_id), {"naar": naar})
        return _volgorde(lijst)

    assert duw(drie, "omhoog") == ["vraag-1", "vraag-3", "vraag-2"]
    assert duw(een, "omlaag") == ["vraag-3", "vraag-1", "vraag-2"]
    assert duw(drie, "omhoog") == ["vraag-3", "vraag-1", "vraag-2"]


def test_before_it_opens_a_question_goes_altogether(als, kernteam, lijst):
    vraag = lijst.vragen.first()

    als(kernteam).post(_naar("lijstvraag-weghalen", lijst, vraag.publiek_id))

    assert _volgorde(lijst) == ["vraag-2", "vraag-3"]


def test_of_an_open_list_the_answers_to_a_question_that_goes_are_kept(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("eens", "eens"))
    vel = maak_vel(lijst, "iemand", {"vraag-1": "4", "vraag-2": "2"})
    vraag, client = lijst.vragen.first(), als(kernteam)
    naar = _naar("lijstvraag-weghalen", lijst, vraag.publiek_id)
    gezegd = client.get(naar).text

    client.post(naar)

    vraag.refresh_from_db()
    vel.refresh_from_db()
    assert "Antwoorden die er al zijn, blijven bewaard" in gezegd
    assert vraag.vervallen_op == vandaag()
    assert vel.antwoorden[vraag.publiek_id] == "4"
    assert [regel.vraag.sleutel for regel in lezen.als_regels(lijst.vragen.all())] == ["vraag-2"]
    assert "Weggehaald" in client.get(lijst.get_absolute_url()).text


def test_a_question_that_is_gone_cannot_go_again(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin)
    weg = maak_vraag(lijst, sleutel="weg", vervallen_op=vandaag())

    antwoord = als(kernteam).post(_naar("lijstvraag-weghalen", lijst, weg.publiek_id))

    assert antwoord.status_code == 404


def test_an_open_list_keeps_its_last_question(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin)
    vraag = lijst.vragen.get()

    als(kernteam).post(_naar("lijstvraag-weghalen", lijst, vraag.publiek_id))

    vraag.refresh_from_db()
    assert vraag.vervallen_op is None


def test_an_open_list_gets_no_question_and_none_changes(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("eens", "open"))
    vraag, client = lijst.vragen.first(), als(kernteam)
    eerst = list(Lijstvraag.objects.values())

    nieuw = _nieuw(client, lijst, tekst="Toch nog een vraag")
    anders = _wijzig(client, vraag, tekst="Toch anders gezegd")
    client.post(_naar("lijstvraag-verplaatsen", lijst, vraag.publiek_id), {"naar": "omlaag"})

    assert list(Lijstvraag.objects.values()) == eerst
    assert "Toch nog een vraag" in nieuw.text  # what was typed is given back
    assert "Toch anders gezegd" in anders.text


def test_of_a_closed_list_no_question_goes(als, kernteam, proeftuin):
    dicht = {"stand": "dicht", "dicht_op": vandaag(), "gevraagd": 9, "aantal": 7}
    lijst = maak_lijst(proeftuin, vragen=("eens", "open"), **dicht)
    vraag = lijst.vragen.first()

    als(kernteam).post(_naar("lijstvraag-weghalen", lijst, vraag.publiek_id))

    vraag.refresh_from_db()
    assert vraag.vervallen_op is None


def test_a_question_of_another_list_does_not_exist_here(als, kernteam, lijst, proeftuin):
    ander = maak_lijst(proeftuin).vragen.get()

    naar = _naar("lijstvraag-bewerken", lijst, ander.publiek_id)

    assert als(kernteam).get(naar).status_code == 404
