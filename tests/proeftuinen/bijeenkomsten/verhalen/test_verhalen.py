"""A local story and a film: who may know what, and who phones the next day."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan import actions as plan
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Film, Verhaal
from proeftuinen.bijeenkomsten.plan.verteller import zeg_verteller
from proeftuinen.bijeenkomsten.verhalen import aandeel, actions
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject import actions as traject
from proeftuinen.traject.contracten import Lezer
from tests.kennisbank.maak import maak_item

pytestmark = pytest.mark.usefixtures("klok")
WEEK = timedelta(days=7)


@pytest.fixture
def bijeenkomst(proeftuin) -> Bijeenkomst:
    return Bijeenkomst.objects.select_related("proeftuin", "stap").get(
        proeftuin=proeftuin, stap__nummer="8"
    )


def _blok(bijeenkomst: Bijeenkomst, soort: str, titel: str = "Verhaal") -> Agendaonderdeel:
    rij = Agendaonderdeel.objects.create(
        bijeenkomst=bijeenkomst, soort=soort, titel=titel, volgorde=1
    )
    rij.bijeenkomst = bijeenkomst
    return rij


@pytest.fixture
def verhaal(bijeenkomst) -> Agendaonderdeel:
    return _blok(bijeenkomst, "verhaal")


@pytest.fixture
def film(bijeenkomst) -> Agendaonderdeel:
    return _blok(bijeenkomst, "film", "Film")


@pytest.fixture
def riet(proeftuin) -> Contact:
    return Contact.objects.create(proeftuin=proeftuin, naam="Riet Kanarie")


@pytest.fixture
def beller(proeftuin) -> Contact:
    return Contact.objects.create(proeftuin=proeftuin, naam="Jo Belt")


def _url(naam: str, onderdeel: Agendaonderdeel) -> str:
    deze = onderdeel.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id, onderdeel.publiek_id]
    return reverse(f"proeftuinen:{naam}", args=ids)


def _post(**anders) -> dict:
    return {"versie": 1, "teller_soort": "inwoner", "bewaren": "niets", **anders}


def _bewaar(onderdeel, door, **waarden) -> Verhaal:
    return actions.verhaal_bewaren(onderdeel=onderdeel, door=door, versie=1, waarden=waarden)


def test_a_story_is_written_down_and_says_what_is_left_to_do(als, verhaal, kernteam, riet):
    wie, url = als(kernteam), _url("verhaal", verhaal)

    antwoord = wie.post(url, _post(teller=riet.publiek_id, vergoeding="geregeld"))

    rij = Verhaal.objects.get(onderdeel=verhaal)
    punten = wie.get(url).context["punten"]
    assert (antwoord.status_code, rij.teller, rij.versie) == (302, riet, 2)
    assert [(punt.wat, punt.klaar) for punt in punten] == [
        ("Bekend wie het vertelt", True),
        ("Voorgesprek gehouden", False),
        ("Vergoeding geregeld", True),
        ("Afgesproken wie de dag erna belt", False),
    ]


def test_what_may_not_be_kept_cannot_be_written_down(als, verhaal, kernteam):
    antwoord = als(kernteam).post(_url("verhaal", verhaal), _post(inzicht="Dat hielp"))

    assert antwoord.context["form"].errors["inzicht"] == [
        "De verteller wil dat er niets bewaard blijft. Maak dit vak leeg."
    ]


def test_of_two_who_write_the_second_is_told(als, verhaal, kernteam):
    wie, url = als(kernteam), _url("verhaal", verhaal)
    wie.post(url, _post(bewaren="inzicht", inzicht="Eerste"))

    antwoord = wie.post(url, _post(bewaren="inzicht", inzicht="Tweede"))

    assert antwoord.status_code == 409
    assert Verhaal.objects.get(onderdeel=verhaal).inzicht == "Eerste"


def test_someone_of_another_place_is_no_choice(als, verhaal, kernteam, andere_proeftuin):
    vreemd = Contact.objects.create(proeftuin=andere_proeftuin, naam="Vreemd")

    antwoord = als(kernteam).post(_url("verhaal", verhaal), _post(teller=vreemd.publiek_id))

    assert list(antwoord.context["form"].errors) == ["teller"]


@pytest.mark.parametrize(
    ("zicht", "zelf", "rol", "zin"),
    [
        (Zicht.FUNCTIE, True, Rol.DEELNEMER, "Een verhaal uit de gemeente"),
        (Zicht.NAAM, False, Rol.DEELNEMER, "Een verhaal uit de gemeente"),
        (Zicht.NAAM, True, Rol.DEELNEMER, "Een verhaal van Riet Kanarie"),
        (Zicht.NIETS, False, Rol.KERNTEAM, "Een verhaal van Riet Kanarie"),
    ],
)
def test_only_the_team_knows_who_tells_unless_the_teller_chose_so(riet, zicht, zelf, rol, zin):
    riet.zicht, riet.zelf_gekozen_op = zicht, timezone.now() if zelf else None

    assert zeg_verteller(Verhaal(teller=riet), Lezer(rechten_van([rol]))) == zin


def test_the_pages_of_others_do_not_tell_who_tells(als, verhaal, kernteam, deelnemer, riet):
    _bewaar(verhaal, kernteam, teller=riet)

    team = als(kernteam).get(verhaal.bijeenkomst.get_absolute_url()).content.decode()
    ander = als(deelnemer).get(verhaal.bijeenkomst.get_absolute_url()).content.decode()
    kaarten = aandeel.bij_bijeenkomst(verhaal.bijeenkomst, Lezer(rechten_van([Rol.KERNTEAM])))

    assert [regel["wie"] for regel in kaarten[0].inhoud["regels"]] == [
        "Een verhaal van Riet Kanarie"
    ]
    assert "Kanarie" not in ander
    assert team


def test_the_programme_on_screen_tells_no_aim_of_a_story_either(als, verhaal, kernteam, deelnemer):
    Agendaonderdeel.objects.filter(pk=verhaal.pk).update(doel="Els vertelt over haar man")

    bladzijden = [
        als(wie).get(verhaal.bijeenkomst.get_absolute_url()).content.decode()
        for wie in (kernteam, deelnemer)
    ]

    assert verhaal.titel in bladzijden[1]
    assert "haar man" not in bladzijden[1]


def test_who_phones_gets_an_action_on_the_day_after_that_names_nobody(
    verhaal, kernteam, riet, beller
):
    rij = _bewaar(verhaal, kernteam, teller=riet, beller=beller)

    actie = Actie.objects.get()
    assert rij.actie == actie
    assert (actie.eigenaar, actie.dag) == (beller, verhaal.bijeenkomst.dag + timedelta(days=1))
    assert "Riet" not in f"{actie.titel} {actie.toelichting}"


def test_the_action_moves_along_with_the_meeting_and_with_the_step(
    verhaal, procesbegeleider, beller
):
    _bewaar(verhaal, procesbegeleider, beller=beller)
    deze = Bijeenkomst.objects.select_related("proeftuin", "stap").get(pk=verhaal.bijeenkomst.pk)
    dag = deze.dag

    plan.wijzig(bijeenkomst=deze, door=procesbegeleider, versie=1, waarden={"dag": dag + WEEK})
    eerst = Actie.objects.get().dag
    stap = deze.stap
    stap.refresh_from_db()
    stap.proeftuin = deze.proeftuin
    naar = {stap: (dag + 2 * WEEK, dag + 2 * WEEK, stap.versie)}
    traject.stappen_verplaatsen(proeftuin=deze.proeftuin, door=procesbegeleider, naar=naar)

    assert (eerst, Actie.objects.get().dag) == (
        dag + WEEK + timedelta(days=1),
        dag + 2 * WEEK + timedelta(days=1),
    )


def test_the_action_ends_with_the_meeting_and_comes_back(verhaal, procesbegeleider, beller):
    _bewaar(verhaal, procesbegeleider, beller=beller)
    deze = verhaal.bijeenkomst

    plan.zeg_af(bijeenkomst=deze, door=procesbegeleider, versie=1, reden="Ziek")
    af = Actie.objects.get().stand
    plan.plan_weer(bijeenkomst=deze, door=procesbegeleider, versie=2)

    assert (af, Actie.objects.get().stand) == (Actie.Stand.VERVALLEN, Actie.Stand.OPEN)


def test_nobody_is_asked_to_phone_any_more(verhaal, kernteam, beller):
    _bewaar(verhaal, kernteam, beller=beller)

    actions.verhaal_bewaren(onderdeel=verhaal, door=kernteam, versie=2, waarden={"beller": None})

    assert Actie.objects.count() == 0


def test_a_film_of_the_kennisbank_brings_link_minutes_and_name(als, film, kernteam):
    item = maak_item(titel="Film: Carla", soort="film", link="https://voorbeeld.example/carla")

    post = {"versie": 1, "item": item.publiek_id}
    antwoord = als(kernteam).post(_url("film", film), post)

    rij = Film.objects.get(onderdeel=film)
    film.refresh_from_db()
    assert antwoord.status_code == 302
    assert (rij.link, film.titel) == ("https://voorbeeld.example/carla", "Film: Carla")


def test_a_film_opens_in_a_tab_of_its_own(als, film, kernteam):
    post = {"versie": 1, "link": "https://voorbeeld.example/f", "vragen": "Wat raakte je?"}
    wie, url = als(kernteam), _url("film", film)
    wie.post(url, post)

    tekst = wie.get(url).content.decode()

    assert 'href="https://voorbeeld.example/f" target="_blank" rel="noopener noreferrer"' in tekst


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        ({}, "link", "Kies een film, of vul in waar de film te vinden is."),
        ({"link": "javascript:alert(1)"}, "link", "Dit is geen webadres."),
        ({"link": "http://voorbeeld.example"}, "link", "De link moet beginnen met https://."),
        (
            {"link": "https://a.example", "filmminuten": "0"},
            "filmminuten",
            "Een film duurt 1 tot 240 minuten.",
        ),
        ({"link": "https://a.example", "vragen": "a\n" * 13}, "vragen", "Kies hooguit 12 vragen."),
    ],
)
def test_a_film_that_cannot_be_is_said_at_the_field(als, film, kernteam, velden, veld, zin):
    antwoord = als(kernteam).post(_url("film", film), {"versie": 1, **velden})

    assert zin in antwoord.context["form"].errors[veld]


def test_a_story_is_no_film(als, verhaal, film, kernteam):
    wie = als(kernteam)

    assert wie.get(_url("film", verhaal)).status_code == 404
    assert wie.get(_url("verhaal", film)).status_code == 404


def test_the_page_of_a_story_asks_little(als, verhaal, kernteam, riet, django_assert_num_queries):
    _bewaar(verhaal, kernteam, teller=riet)
    wie, url = als(kernteam), _url("verhaal", verhaal)
    wie.get(url)

    with django_assert_num_queries(11):
        wie.get(url)
