"""An insight is locked until a second person of the table looked at it."""

import pytest
from django.urls import reverse

from casustafel.inzichten import actions, lezen
from casustafel.inzichten.models import Inzicht
from casustafel.plannen.wissen import wis
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.rode_draad.models import Schakel
from tests.casustafel.maak import maak_tafel
from tests.poortvormen import COLLEGA, poort_houdt

pytestmark = pytest.mark.django_db
TEKST = "Vraag ook hoe de nachten gaan."


@pytest.fixture
def tafel(klok, proeftuin, kernteam, deelnemer):
    return maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer, COLLEGA))


@pytest.fixture
def dicht(tafel, kernteam):
    return actions.schrijf(tafel=tafel, door=kernteam, tekst=TEKST, dimensies=["lichamelijk"])


def _adres(naam, inzicht):
    pid = inzicht.proeftuin.publiek_id
    return reverse(f"casustafel:{naam}", args=[pid, inzicht.publiek_id])


def _nieuw(tafel):
    tuin = tafel.proeftuin.publiek_id
    return reverse("casustafel:inzicht-nieuw", args=[tuin, tafel.publiek_id])


def _post(client, url, **velden):
    form = client.get(url).context["form"]
    verborgen = {naam: form.initial[naam] for naam in ("versie", "sleutel") if naam in form.initial}
    return client.post(url, verborgen | velden)


def test_what_a_guest_writes_is_locked(als, tafel, kernteam):
    antwoord = _post(als(kernteam), _nieuw(tafel), tekst=TEKST, dimensies=["sociaal"])

    rij = Inzicht.objects.get()
    assert antwoord.status_code == 302
    assert (rij.tekst, rij.nagekeken_op, TEKST in rij.geheim) == ("", None, False)
    assert lezen.lees_dicht(rij, tafel).tekst == TEKST


def test_the_gate_holds_when_writing_changing_and_checking(als, tafel, dicht, kernteam, deelnemer):
    velden = {"tekst": TEKST, "dimensies": ["sociaal"]}
    sleutel = "0b1f2f7e-1111-4111-8111-111111111111"

    poort_houdt(als(kernteam), _nieuw(tafel), velden | {"sleutel": sleutel})
    poort_houdt(als(kernteam), _adres("inzicht-bewerken", dicht), velden | {"versie": 1})
    wat = {"versie": 1, "oordeel": "terug", "opmerking": "Maak het vager."}
    poort_houdt(als(deelnemer), _adres("inzicht-nakijken", dicht), wat)


def test_nobody_but_guests_opens_a_locked_insight(als, dicht, procesbegeleider):
    for naam in ("inzicht", "inzicht-nakijken", "inzicht-bewerken"):
        assert als(procesbegeleider).get(_adres(naam, dicht)).status_code == 404


def test_its_writer_cannot_check_it(als, dicht, kernteam):
    url = _adres("inzicht-nakijken", dicht)

    assert als(kernteam).get(url).status_code == 404
    assert als(kernteam).post(url, {"versie": 1, "oordeel": "ja"}).status_code == 404
    assert Inzicht.objects.nagekeken().count() == 0


def test_a_second_person_keeps_it_as_plain_text_on_the_red_thread(als, dicht, deelnemer):
    antwoord = _post(als(deelnemer), _adres("inzicht-nakijken", dicht), oordeel="ja")

    rij = Inzicht.objects.get()
    assert antwoord["Location"] == rij.get_absolute_url()
    assert (rij.tekst, rij.geheim, rij.nagekeken_door) == (TEKST, "", deelnemer)
    assert Schakel.objects.get(soort="inzicht").label == TEKST
    assert als(deelnemer).get(rij.get_absolute_url()).status_code == 200


def test_it_goes_back_with_a_remark_and_waits_again_when_changed(als, dicht, kernteam, deelnemer):
    url = _adres("inzicht-nakijken", dicht)
    _post(als(deelnemer), url, oordeel="terug", opmerking="Kan dit vager?")
    dicht.refresh_from_db()

    bewerken = als(kernteam).get(_adres("inzicht-bewerken", dicht))
    _post(als(kernteam), _adres("inzicht-bewerken", dicht), tekst="Anders", dimensies=["sociaal"])

    assert "Kan dit vager?" in bewerken.content.decode()
    assert als(deelnemer).get(url).context["tekst"] == "Anders"


def test_who_saw_an_older_text_looks_again(als, tafel, dicht, kernteam, deelnemer):
    url = _adres("inzicht-nakijken", dicht)
    versie = dicht.versie
    actions.wijzig(inzicht=dicht, door=kernteam, versie=1, tekst="Anders", dimensies=["sociaal"])

    antwoord = als(deelnemer).post(url, {"versie": versie, "oordeel": "ja"})

    assert antwoord["Location"] == url
    assert Inzicht.objects.nagekeken().count() == 0


def test_of_two_who_check_at_once_one_wins(tafel, dicht, deelnemer, procesbegeleider):
    ander = Inzicht.objects.get()
    ander.tafel = tafel
    actions.keur_goed(inzicht=dicht, door=deelnemer, versie=1)

    with pytest.raises(Bewerkingsconflict):
        actions.keur_goed(inzicht=ander, door=procesbegeleider, versie=1)
    assert Inzicht.objects.get().nagekeken_door == deelnemer


def test_who_changes_at_the_same_time_sees_both_texts(als, dicht, kernteam):
    actions.wijzig(inzicht=dicht, door=kernteam, versie=1, tekst="Eerste", dimensies=["sociaal"])

    velden = {"versie": 1, "tekst": "Tweede", "dimensies": ["sociaal"]}
    antwoord = als(kernteam).post(_adres("inzicht-bewerken", dicht), velden)

    assert antwoord.status_code == 409
    assert "Eerste" in antwoord.content.decode()


def test_a_name_that_became_known_since_is_stopped_at_checking(als, tafel, kernteam, deelnemer):
    tekst = f"{COLLEGA} wist hoe het moest."
    dicht = actions.schrijf(tafel=tafel, door=kernteam, tekst=tekst, dimensies=["sociaal"])

    _post(als(deelnemer), _adres("inzicht-nakijken", dicht), oordeel="ja")

    assert Inzicht.objects.nagekeken().count() == 0


def test_what_was_checked_stays_when_the_table_is_erased(tafel, dicht, kernteam, deelnemer):
    actions.keur_goed(inzicht=dicht, door=deelnemer, versie=1)
    actions.schrijf(tafel=tafel, door=kernteam, tekst="Nog dicht", dimensies=["sociaal"])

    wis(tafel=tafel)

    assert [rij.tekst for rij in Inzicht.objects.all()] == [TEKST]


def test_what_is_hidden_shows_nowhere_and_comes_back(als, dicht, deelnemer):
    actions.keur_goed(inzicht=dicht, door=deelnemer, versie=1)

    actions.verberg(inzicht=dicht)

    assert als(deelnemer).get(dicht.get_absolute_url()).status_code == 404
    assert TEKST not in Schakel.objects.get(soort="inzicht").label
    actions.toon_weer(inzicht=dicht)
    assert als(deelnemer).get(dicht.get_absolute_url()).status_code == 200
    assert Schakel.objects.get(soort="inzicht").label == TEKST


def test_it_can_go_back_to_its_writer_under_lock(tafel, dicht, deelnemer):
    actions.keur_goed(inzicht=dicht, door=deelnemer, versie=1)
    actions.verberg(inzicht=dicht)

    actions.naar_schrijver(inzicht=dicht)

    rij = Inzicht.objects.get()
    assert (rij.tekst, rij.nagekeken_op, rij.verborgen_op) == ("", None, None)
    assert lezen.lees_dicht(rij, tafel).tekst == TEKST
    assert not Schakel.objects.filter(soort="inzicht").exists()


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_part_of_the_page_asks_one_query(tafel, kernteam, aantal, django_assert_num_queries):
    for nr in range(aantal):
        actions.schrijf(tafel=tafel, door=kernteam, tekst=f"Les {nr}", dimensies=["sociaal"])
    tafel.ik = tafel.gasten.select_related("contact").first()

    with django_assert_num_queries(1):
        assert len(lezen.deel(tafel)["regels"]) == aantal
