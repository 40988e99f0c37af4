from datetime import timedelta
from uuid import uuid4

import pytest

from proeftuinen.traject import actions, controle
from proeftuinen.traject.models import Controlepunt, Stap
from tests.proeftuinen.monitoring.maak import maak_terugblik

TEKST = {
    "naam": "Aftrap",
    "soort": "start",
    "doel": "Kennismaken",
    "wie": "",
    "opbrengst": "",
    "versie": 1,
}


@pytest.fixture
def blad(stap):
    return stap.get_absolute_url()


def _alsnog(antwoord) -> dict:
    """Return what "bewaar mijn versie alsnog" posts."""
    assert antwoord.status_code == 409
    assert "Bewaar mijn versie alsnog" in antwoord.text
    return dict(antwoord.context["verborgen"])


# Renaming


def test_renaming_shows_the_new_name(als, procesbegeleider, blad):
    binnen = als(procesbegeleider)
    antwoord = binnen.post(f"{blad}bewerken/", TEKST)
    assert (antwoord.status_code, antwoord.url) == (302, blad)
    assert "<h1>Aftrap</h1>" in binnen.get(blad).text


def test_of_two_editors_the_second_sees_both_texts_and_may_go_on(als, procesbegeleider, stap, blad):
    binnen = als(procesbegeleider)
    binnen.post(f"{blad}bewerken/", TEKST | {"naam": "Tekst van Milan"})
    antwoord = binnen.post(f"{blad}bewerken/", TEKST | {"naam": "Tekst van Sanne"})
    alsnog = _alsnog(antwoord)
    assert "Tekst van Milan" in antwoord.text
    assert "Tekst van Sanne" in antwoord.text
    assert alsnog["versie"] == 2
    assert binnen.post(f"{blad}bewerken/", alsnog).status_code == 302
    assert Stap.objects.get(pk=stap.pk).naam == "Tekst van Sanne"


@pytest.mark.parametrize("versie", ["", "x", "-1", None])
def test_an_edit_without_a_version_is_a_form_error(als, procesbegeleider, stap, blad, versie):
    gegevens = {deel: waarde for deel, waarde in TEKST.items() if deel != "versie"}
    gegevens |= {} if versie is None else {"versie": versie}
    antwoord = als(procesbegeleider).post(f"{blad}bewerken/", gegevens)
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["versie"]
    assert 'value="Aftrap"' in antwoord.text
    assert Stap.objects.get(pk=stap.pk).naam == "Startbijeenkomst"


def test_fields_that_are_not_in_the_form_are_not_written(als, procesbegeleider, stap, blad):
    extra = {"afgesloten_op": "2026-01-01", "proeftuin": "1", "nummer": "99", "volgorde": "1"}
    als(procesbegeleider).post(f"{blad}bewerken/", TEKST | extra)
    na = Stap.objects.get(pk=stap.pk)
    assert (na.afgesloten_op, na.nummer, na.volgorde) == (None, "3", stap.volgorde)
    assert na.proeftuin == stap.proeftuin


# Skipping, closing, taking up


def test_skipping_needs_a_reason(als, procesbegeleider, stap, blad):
    binnen = als(procesbegeleider)
    antwoord = binnen.post(f"{blad}overslaan/", {"reden": " ", "versie": 1})
    assert antwoord.context["form"].errors == {"reden": ["Vul dit in."]}
    antwoord = binnen.post(f"{blad}overslaan/", {"reden": "Geen zaal", "versie": 1})
    assert (antwoord.status_code, antwoord.url) == (302, blad)
    assert "Waarom: Geen zaal" in binnen.get(blad).text


def test_closing_asks_the_reason_when_something_is_missing(als, procesbegeleider, stap, blad):
    binnen = als(procesbegeleider)
    vorm = binnen.get(f"{blad}afsluiten/")
    assert "Dit mist nog" in vorm.text
    antwoord = binnen.post(f"{blad}afsluiten/", {"reden": "", "versie": 1})
    assert antwoord.context["form"].errors == {"reden": ["Vul dit in."]}
    antwoord = binnen.post(f"{blad}afsluiten/", {"reden": "Tijd was op", "versie": 1})
    assert antwoord.status_code == 302
    assert "Niet alles was klaar: Tijd was op" in binnen.get(blad).text


def test_closing_asks_no_reason_when_all_is_ready(als, procesbegeleider, proeftuin):
    stap = Stap.objects.van(proeftuin).get(nummer="9")  # what it asks for is three look-backs
    for maanden in (3, 6, 12):
        maak_terugblik(proeftuin, maanden=maanden, begonnen_op=stap.begin)
    blad = stap.get_absolute_url()
    stap.controlepunten.update(klaar=True)
    binnen = als(procesbegeleider)
    assert "Dit mist nog" not in binnen.get(f"{blad}afsluiten/").text
    assert binnen.post(f"{blad}afsluiten/", {"versie": 1}).status_code == 302
    na = Stap.objects.get(pk=stap.pk)
    assert na.afgesloten_op is not None
    assert (na.afgesloten_door, na.afsluitreden) == (procesbegeleider, "")


def test_a_closed_step_can_be_taken_up_again(als, procesbegeleider, stap, blad):
    actions.stap_afsluiten(stap=stap, door=procesbegeleider, versie=1, reden="x")
    binnen = als(procesbegeleider)
    assert "Weer oppakken" in binnen.get(blad).text
    assert binnen.post(f"{blad}openen/", {"versie": 2}).url == blad
    assert Stap.objects.get(pk=stap.pk).afgesloten_op is None


def test_taking_up_without_a_version_changes_nothing_and_says_so(als, procesbegeleider, stap, blad):
    actions.stap_afsluiten(stap=stap, door=procesbegeleider, versie=1, reden="x")
    binnen = als(procesbegeleider)
    assert binnen.post(f"{blad}openen/").url == blad
    assert "Dat kwam niet goed aan." in binnen.get(blad).text
    assert Stap.objects.get(pk=stap.pk).afgesloten_op is not None


def test_closing_what_someone_just_skipped_shows_their_reason(als, procesbegeleider, stap, blad):
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Reden van Milan")
    antwoord = als(procesbegeleider).post(f"{blad}afsluiten/", {"reden": "Mijn reden", "versie": 1})
    alsnog = _alsnog(antwoord)
    assert "Reden van Milan" in antwoord.text
    assert "Mijn reden" in antwoord.text
    als(procesbegeleider).post(f"{blad}afsluiten/", alsnog)
    assert Stap.objects.get(pk=stap.pk).afsluitreden == "Mijn reden"


@pytest.mark.parametrize("adres", ["openen/", "punten/"])
def test_what_changes_something_is_never_a_get(als, procesbegeleider, blad, adres):
    assert als(procesbegeleider).get(f"{blad}{adres}").status_code == 405


# The checklist


@pytest.fixture
def punt(stap):
    return stap.controlepunten.first()


HTMX = {"HX-Request": "true"}


def test_a_point_is_added_once_however_often_one_presses(als, kernteam, stap, blad):
    gegevens = {"tekst": "Koffie & taart", "sleutel": str(uuid4())}
    antwoorden = [als(kernteam).post(f"{blad}punten/", gegevens) for _ in range(5)]
    assert {(deel.status_code, deel.url) for deel in antwoorden} == {(302, blad)}
    assert stap.controlepunten.filter(tekst="Koffie & taart").count() == 1


def test_htmx_gets_the_list_alone(als, kernteam, stap, blad):
    gegevens = {"tekst": "Koffie & taart", "sleutel": str(uuid4())}
    antwoord = als(kernteam).post(f"{blad}punten/", gegevens, headers=HTMX)
    assert antwoord.status_code == 200
    assert antwoord.text.strip().startswith('<section class="lw-kaart" id="controlelijst"')
    assert "<html" not in antwoord.text
    assert "Koffie &amp; taart" in antwoord.text
    assert f'value="{gegevens["sleutel"]}"' not in antwoord.text


def test_ticking_twice_is_ticking_once(als, kernteam, punt, blad):
    adres = f"{blad}punten/{punt.publiek_id}/"
    for _ in range(2):
        assert als(kernteam).post(adres, {"klaar": "1"}).url == blad
        assert Controlepunt.objects.get(pk=punt.pk).klaar is True
    antwoord = als(kernteam).post(adres, {"klaar": "0"}, headers=HTMX)
    assert "0 van 5 klaar" in antwoord.text
    assert Controlepunt.objects.get(pk=punt.pk).klaar is False


def test_a_point_taken_off_is_gone_from_the_list(als, kernteam, punt, stap, blad):
    antwoord = als(kernteam).post(f"{blad}punten/{punt.publiek_id}/weg/", headers=HTMX)
    assert "0 van 4 klaar" in antwoord.text
    assert punt.tekst not in antwoord.text
    ander = stap.controlepunten.first()
    assert als(kernteam).post(f"{blad}punten/{ander.publiek_id}/weg/").url == blad
    assert stap.controlepunten.count() == 3


@pytest.mark.parametrize("koppen", [{}, HTMX])
@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "Vul dit in."),
        ("p" * 201, "Dit is te lang: het mag 200 tekens zijn, je hebt er 201."),
    ],
)
def test_a_point_that_cannot_be_kept_gets_a_message_and_stays_typed(
    als, kernteam, stap, blad, koppen, tekst, melding
):
    gegevens = {"tekst": tekst, "sleutel": str(uuid4())}
    antwoord = als(kernteam).post(f"{blad}punten/", gegevens, headers=koppen)
    assert antwoord.status_code == 200
    assert melding in antwoord.text
    assert f'value="{tekst}"' in antwoord.text or not tekst
    assert ("<html" in antwoord.text) is not bool(koppen)
    assert stap.controlepunten.count() == 5


def test_a_point_of_another_step_or_place_is_not_found(als, kernteam, stap, blad, andere_proeftuin):
    vreemd = [
        Controlepunt.objects.filter(stap__proeftuin=stap.proeftuin).exclude(stap=stap).first(),
        Controlepunt.objects.filter(stap__proeftuin=andere_proeftuin).first(),
    ]
    for punt in vreemd:
        for eind in ("", "weg/"):
            adres = f"{blad}punten/{punt.publiek_id}/{eind}"
            assert als(kernteam).post(adres, {"klaar": "1"}).status_code == 404
        assert Controlepunt.objects.get(pk=punt.pk).klaar is False


def test_a_deelnemer_reads_the_list_and_ticks_nothing(als, deelnemer, punt, blad):
    binnen = als(deelnemer)
    assert punt.tekst in binnen.get(blad).text
    assert (
        "<form" not in binnen.get(blad).text.split('id="controlelijst"')[1].split("</section>")[0]
    )
    antwoord = binnen.post(f"{blad}punten/{punt.publiek_id}/", {"klaar": "1"})
    assert antwoord.status_code == 403
    antwoord = binnen.post(f"{blad}punten/{punt.publiek_id}/", {"klaar": "1"}, headers=HTMX)
    assert antwoord.status_code == 403
    assert Controlepunt.objects.get(pk=punt.pk).klaar is False


def test_a_step_asks_as_much_with_eight_points_as_with_five(
    als, kernteam, stap, blad, django_assert_num_queries
):
    binnen = als(kernteam)
    binnen.get(blad)
    with django_assert_num_queries(16):
        binnen.get(blad)
    for nummer in range(3):
        controle.punt_toevoegen(stap=stap, door=kernteam, tekst=f"Punt {nummer}")
    with django_assert_num_queries(16):
        binnen.get(blad)


@pytest.mark.parametrize(
    ("eind", "aantal"), [("bewerken/", 5), ("overslaan/", 5), ("afsluiten/", 13)]
)
def test_the_forms_of_a_step_ask_little(
    als, procesbegeleider, blad, eind, aantal, django_assert_num_queries
):
    binnen = als(procesbegeleider)
    binnen.get(blad)
    with django_assert_num_queries(aantal):
        binnen.get(f"{blad}{eind}")


@pytest.mark.parametrize(
    ("dagen", "woord"), [(-1, "Gepland"), (0, "Nu bezig"), (1, "Nog niet afgesloten")]
)
def test_the_page_says_the_state_of_the_day(als, kernteam, stap, blad, settings, dagen, woord):
    settings.DEMO_DATUM = stap.begin + timedelta(days=dagen)
    assert f"<span>{woord}</span>" in als(kernteam).get(blad).text
