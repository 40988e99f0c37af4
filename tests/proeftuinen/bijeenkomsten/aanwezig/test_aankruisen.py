"""Ticking who was there: one tap is kept at once, and nobody's tap is lost."""

import pytest

from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def standen():
    return dict(Genodigde.objects.values_list("contact__naam", "aanwezig"))


def test_the_whole_form_keeps_only_what_changed(als, kernteam, adres, zet_op_lijst):
    anna, bas, chris = (zet_op_lijst(naam) for naam in ("Anna", "Bas", "Chris"))
    Genodigde.objects.filter(pk=chris.pk).update(aanwezig="ja", aanwezig_op="2026-05-11T13:00Z")
    stond = [chris.publiek_id, bas.publiek_id]
    Genodigde.objects.filter(pk=anna.pk).update(aanwezig="ja", aanwezig_op="2026-05-11T13:00Z")

    velden = {"stond": stond, "er": [bas.publiek_id], "page": "1", "q": ""}
    antwoord = als(kernteam).post(adres("aanwezig-zetten"), velden)

    assert antwoord.url == adres("aanwezigheid") + "?page=1"
    assert standen() == {"Anna": "ja", "Bas": "", "Chris": "nee"}


def test_two_who_tick_at_the_same_moment_lose_nothing(als, kernteam, adres, zet_op_lijst):
    anna, bas = zet_op_lijst("Anna"), zet_op_lijst("Bas")
    browser = als(kernteam)

    browser.post(adres("aanwezig-zetten"), {"er": [anna.publiek_id]}, headers=HTMX)
    browser.post(adres("aanwezig-zetten"), {"er": [bas.publiek_id]}, headers=HTMX)

    assert standen() == {"Anna": "ja", "Bas": "ja"}


def test_a_tap_answers_with_the_figures_and_how_it_stands(als, kernteam, adres, zet_op_lijst):
    anna = zet_op_lijst("Anna")

    antwoord = als(kernteam).post(adres("aanwezig-zetten"), {"er": [anna.publiek_id]}, headers=HTMX)
    tekst = antwoord.content.decode()

    assert 'id="tellers"' in tekst
    assert f'id="stand-{anna.publiek_id}" hx-swap-oob="true"' in tekst
    assert "<strong>1</strong> van de 1" in tekst


def test_ticking_twice_leaves_one_trail_and_an_empty_form_none(als, kernteam, adres, zet_op_lijst):
    anna = zet_op_lijst("Anna")
    for er in ([anna.publiek_id], [anna.publiek_id], []):
        als(kernteam).post(adres("aanwezig-zetten"), {"er": er})

    spoor = Auditregel.objects.filter(handeling__startswith="aanwezigheid.")
    assert [regel.handeling for regel in spoor] == ["aanwezigheid.gezet"]
    assert standen() == {"Anna": "ja"}


def test_who_said_yes_is_ticked_in_one_press_but_not_who_was_ticked_off(
    als, kernteam, adres, zet_op_lijst
):
    zet_op_lijst("Anna", antwoord="ja")
    bas = zet_op_lijst("Bas", antwoord="ja")
    zet_op_lijst("Chris", antwoord="misschien")
    zet_op_lijst("Dirk", antwoord="ja", stand=Contact.Stand.OVERLEDEN)
    als(kernteam).post(adres("aanwezig-zetten"), {"stond": [bas.publiek_id]})

    als(kernteam).post(adres("aanwezig-iedereen"))

    assert standen() == {"Anna": "ja", "Bas": "nee", "Chris": "", "Dirk": ""}


@pytest.mark.parametrize(
    "waarden", [{"dag": "2026-05-13"}, {"afgezegd_op": "2026-05-10T10:00Z"}], ids=["later", "off"]
)
def test_before_the_day_or_called_off_nothing_can_be_ticked(
    als, kernteam, adres, bijeenkomst, zet_op_lijst, waarden
):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(**waarden)
    anna = zet_op_lijst("Anna", antwoord="ja")
    browser = als(kernteam)

    browser.post(adres("aanwezig-zetten"), {"er": [anna.publiek_id]})
    browser.post(adres("aanwezig-iedereen"))
    browser.post(adres("inloop-bekend"), {"contact": anna.contact.publiek_id})

    assert standen() == {"Anna": ""}
    assert 'name="er"' not in browser.get(adres("aanwezigheid")).content.decode()


def test_someone_of_another_meeting_is_not_touched(als, kernteam, adres, bijeenkomst, zet_op_lijst):
    elders = Bijeenkomst.objects.create(
        proeftuin=bijeenkomst.proeftuin, titel="Elders", dag="2026-05-11"
    )
    anna = zet_op_lijst("Anna")
    Genodigde.objects.filter(pk=anna.pk).update(bijeenkomst=elders)

    als(kernteam).post(adres("aanwezig-zetten"), {"er": [anna.publiek_id, "weg", "\x00"]})

    assert standen() == {"Anna": ""}


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_costs_the_same_however_long(
    als, kernteam, adres, zet_op_lijst, maak_organisatie, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        zet_op_lijst(f"N{nummer}", organisatie=maak_organisatie(f"Huis {nummer}"))
    browser = als(kernteam)

    with django_assert_num_queries(8):
        pagina = browser.get(adres("aanwezigheid"))

    assert pagina.content.decode().count('name="er"') == aantal


def test_searching_narrows_the_list(als, kernteam, adres, zet_op_lijst):
    zet_op_lijst("Anna", functie="Huisarts")
    zet_op_lijst("Bas")

    pagina = als(kernteam).get(adres("aanwezigheid"), {"q": "arts"})

    assert [wie.heet for wie in pagina.context["pagina"]] == ["Anna"]
