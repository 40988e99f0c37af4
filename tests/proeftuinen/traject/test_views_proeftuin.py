from datetime import date
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils.html import escape

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject import actions, controle
from proeftuinen.traject.models import Deelname, Gemeente, Proeftuin, Stap
from tests.aanmelden import meld_aan
from tests.conftest import maak_proeftuin

MAKEN = "/proeftuinen/nieuw/"
ALLEEN_POSTGRES = "SQLite in memory is one database per connection; threads cannot share it"


def _nieuw(**overig) -> dict:
    return {
        "woord": "proeftuin",
        "naam": "Nieuwland",
        "gemeenten": ["Lindewaard", "'t Veen", ""],
        "vorm": "gemeente",
        "start": "2026-09-01",
        "leiding": "Dit typte ik",
        "sleutel": str(uuid4()),
    } | overig


def _gegevens(proeftuin: Proeftuin, **overig) -> dict:
    return {
        "woord": "proeftuin",
        "naam": proeftuin.naam,
        "gemeenten": ["Lindewaard"],
        "vorm": "gemeente",
        "versie": 1,
    } | overig


# Making


def test_one_screen_makes_a_proeftuin_and_its_year(als, landelijk, gemeenten):
    binnen = als(landelijk)
    antwoord = binnen.post(MAKEN, _nieuw())
    tuin = Proeftuin.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, tuin.get_absolute_url())
    assert (tuin.naam, tuin.start, tuin.einde) == (
        "Nieuwland",
        date(2026, 9, 1),
        date(2027, 8, 31),
    )
    assert set(tuin.gemeenten.all()) == set(gemeenten[:2])
    assert Stap.objects.van(tuin).count() == 10
    assert Deelname.objects.get().rol == Rol.PROCESBEGELEIDER
    assert "Proeftuin Nieuwland staat klaar." in binnen.get(antwoord.url).text


def test_five_presses_make_one_proeftuin(als, landelijk, gemeenten):
    gegevens, binnen = _nieuw(), als(landelijk)
    adressen = {binnen.post(MAKEN, gegevens).url for _ in range(5)}
    assert adressen == {Proeftuin.objects.get().get_absolute_url()}
    assert Auditregel.objects.filter(handeling="proeftuin.gemaakt").count() == 1


def test_an_earlier_plan_of_my_own_can_be_the_example(als, procesbegeleider, proeftuin):
    eerste = Stap.objects.van(proeftuin).first()
    Stap.objects.filter(pk=eerste.pk).update(naam="Onze eigen opening")
    als(procesbegeleider).post(MAKEN, _nieuw(voorbeeld=proeftuin.publiek_id))
    nieuw = Proeftuin.objects.get(naam="Nieuwland")
    assert nieuw.begonnen_vanuit == proeftuin
    assert Stap.objects.van(nieuw).first().naam == "Onze eigen opening"


def test_a_plan_of_another_place_can_not(als, procesbegeleider, proeftuin, andere_proeftuin):
    binnen = als(procesbegeleider)
    assert "Geheimhuizen" not in binnen.get(MAKEN).text
    antwoord = binnen.post(MAKEN, _nieuw(voorbeeld=andere_proeftuin.publiek_id))
    assert antwoord.context["form"].errors == {
        "voorbeeld": ["Deze keuze bestaat niet. Kies er een uit de lijst."]
    }
    assert not Proeftuin.objects.filter(naam="Nieuwland").exists()


JAAR_KAN_NIET = "Het jaar {} kan niet. Kies een datum tussen 2000 en 2100."
GEEN_DATUM = "Dit is geen datum. Schrijf hem zo: 3-3-2026."
TEKEN = "Er staat een teken in dat we niet kunnen bewaren."


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("start", "", "Vul dit in."),
        ("start", "1-9-1900", JAAR_KAN_NIET.format(1900)),
        ("start", "1-9-2101", JAAR_KAN_NIET.format(2101)),
        ("start", "30-2-2026", GEEN_DATUM),
        ("start", "9999999999", GEEN_DATUM),
        ("naam", "", "Vul dit in."),
        ("naam", "   ", "Vul dit in."),
        ("naam", "n" * 10_000, "Dit is te lang: het mag 120 tekens zijn, je hebt er 10000."),
        ("naam", "a\0b", "Er staat een teken in dat we niet kunnen bewaren."),
        ("naam", "a\x1b[31mb", TEKEN),
        ("aanleiding", "a" * 2001, "Dit is te lang: het mag 2000 tekens zijn, je hebt er 2001."),
        ("vorm", "kasteel", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("woord", "bende", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("regio", "oost", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("gemeenten", [], "Kies minstens één gemeente."),
        (
            "gemeenten",
            ["Lindewaart"],
            "We kennen geen gemeente “Lindewaart”. Bedoel je Lindewaard?",
        ),
        ("gemeenten", ["GM1234"], "We kennen geen gemeente “GM1234”."),
        ("gemeenten", [f"G{nr}" for nr in range(21)], "Kies niet meer dan 20 gemeenten."),
        ("voorbeeld", "99999", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("voorbeeld", "x", "Deze keuze bestaat niet. Kies er een uit de lijst."),
    ],
)
def test_bad_input_gets_a_message_at_the_field_and_stays_typed(
    als, landelijk, gemeenten, veld, waarde, melding
):
    antwoord = als(landelijk).post(MAKEN, _nieuw(**{veld: waarde}))
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert "<title>Fout: " in antwoord.text
    assert antwoord.text.count(escape(melding)) >= 2
    assert "Dit typte ik" in antwoord.text
    if veld in {"naam", "start", "gemeenten"}:
        for deel in filter(str.strip, [waarde] if isinstance(waarde, str) else waarde):
            assert f'value="{escape(deel)}"' in antwoord.text
    assert not Proeftuin.objects.exists()
    assert not Auditregel.objects.exists()


def test_signs_that_turn_the_direction_are_taken_out(als, landelijk, gemeenten):
    als(landelijk).post(MAKEN, _nieuw(naam="\u202eNieuw\u2066land"))
    assert Proeftuin.objects.get().naam == "Nieuwland"


def test_half_a_character_in_the_bytes_is_never_a_fault(als, landelijk, gemeenten):
    rauw = "woord=proeftuin&naam=%ED%A0%80%FF&gemeenten=Lindewaard&vorm=gemeente&start=2026-09-01"
    antwoord = als(landelijk).generic(
        "POST", MAKEN, f"{rauw}&sleutel={uuid4()}", "application/x-www-form-urlencoded"
    )
    assert antwoord.status_code in {200, 302}


def test_a_participant_makes_nothing(als, kernteam, gemeenten):
    assert als(kernteam).get(MAKEN).status_code == 403
    assert als(kernteam).post(MAKEN, _nieuw()).status_code == 403
    assert not Proeftuin.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_five_presses_at_the_same_moment_make_one_proeftuin():
    Gemeente.objects.create(code="GM9001", naam="Lindewaard", provincie="Gelderland")
    persoon = Gebruiker.objects.create_user("a@voorbeeld.example", "Anouk", landelijk=True)
    gegevens, samen, adressen = _nieuw(gemeenten=["Lindewaard"]), Barrier(5), []
    clients = [Client() for _ in range(5)]
    for client in clients:
        meld_aan(client, persoon)

    def druk(client: Client) -> None:
        samen.wait()
        try:
            adressen.append(client.post(MAKEN, gegevens).url)
        finally:
            connection.close()

    draden = [Thread(target=druk, args=[client]) for client in clients]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert adressen == [Proeftuin.objects.get().get_absolute_url()] * 5


# Editing


def test_editing_keeps_the_dates_and_changes_the_text(als, procesbegeleider, klok, proeftuin):
    adres = f"{proeftuin.get_absolute_url()}gegevens/"
    gegevens = _gegevens(proeftuin, naam="Anders", start="2030-01-01", einde="2031-01-01")
    antwoord = als(procesbegeleider).post(adres, gegevens)
    assert (antwoord.status_code, antwoord.url) == (302, proeftuin.get_absolute_url())
    na = Proeftuin.objects.get(pk=proeftuin.pk)
    assert (na.naam, na.start, na.einde) == ("Anders", proeftuin.start, proeftuin.einde)


def test_of_two_editors_the_second_sees_both_texts_and_may_go_on(
    als, procesbegeleider, proeftuin, gemeenten
):
    adres = f"{proeftuin.get_absolute_url()}gegevens/"
    binnen = als(procesbegeleider)
    eerste = _gegevens(proeftuin, aanleiding="Tekst van Milan", gemeenten=["'t Veen"])
    tweede = _gegevens(proeftuin, aanleiding="Tekst van Sanne", vorm="wijk")
    assert binnen.post(adres, eerste).status_code == 302
    antwoord = binnen.post(adres, tweede)
    assert antwoord.status_code == 409
    verschillen = {v.label: (v.jouw, v.hun) for v in antwoord.context["velden"]}
    assert verschillen == {
        "Gemeenten": ("Lindewaard", "'t Veen"),
        "Vorm": ("Wijk of dorp", "Gemeente"),
        "Aanleiding": ("Tekst van Sanne", "Tekst van Milan"),
    }
    for jouw, hun in verschillen.values():
        assert escape(jouw) in antwoord.text
        assert escape(hun) in antwoord.text
    alsnog: dict[str, list] = {}
    for naam, waarde in antwoord.context["verborgen"]:
        alsnog.setdefault(naam, []).append(waarde)
    assert alsnog["versie"] == [2]
    assert binnen.post(adres, alsnog).status_code == 302
    na = Proeftuin.objects.get(pk=proeftuin.pk)
    assert (na.aanleiding, na.vorm, na.versie) == ("Tekst van Sanne", "wijk", 3)
    assert [deel.naam for deel in na.gemeenten.all()] == ["Lindewaard"]


def test_an_edit_without_a_version_is_a_form_error(als, procesbegeleider, proeftuin):
    gegevens = _gegevens(proeftuin, naam="Anders")
    del gegevens["versie"]
    antwoord = als(procesbegeleider).post(f"{proeftuin.get_absolute_url()}gegevens/", gegevens)
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["versie"]
    assert 'value="Anders"' in antwoord.text
    assert Proeftuin.objects.get(pk=proeftuin.pk).naam == "Lindewaard"


# Reading


def test_the_trail_tells_who_did_what_and_never_what_was_written(
    als, procesbegeleider, proeftuin, stap
):
    waarden = {"naam": "KANARIE"}
    actions.stap_bewerken(stap=stap, door=procesbegeleider, versie=1, waarden=waarden)
    lijst = als(procesbegeleider).get(f"{proeftuin.get_absolute_url()}wie-deed-wat/")
    assert [zin for _, zin in lijst.context["regels"]] == [
        "Sanne wijzigde stap 3.",
        "Sanne maakte dit traject.",
    ]
    assert "KANARIE" not in lijst.text


def test_the_trail_names_the_number_of_a_step_also_for_a_point_and_not_of_what_is_gone(
    als, procesbegeleider, proeftuin, stap
):
    punt = controle.punt_toevoegen(stap=stap, door=procesbegeleider, tekst="KANARIE")
    controle.punt_zetten(punt=punt, klaar=True, door=procesbegeleider)
    weg = controle.punt_toevoegen(stap=stap, door=procesbegeleider, tekst="KANARIE")
    controle.punt_weghalen(punt=weg, door=procesbegeleider)
    lijst = als(procesbegeleider).get(f"{proeftuin.get_absolute_url()}wie-deed-wat/")
    assert [zin for _, zin in lijst.context["regels"]] == [
        "Sanne haalde een punt van een lijst.",
        "Sanne voegde een punt toe aan een lijst.",
        "Sanne vinkte een punt af bij stap 3.",
        "Sanne voegde een punt toe aan de lijst van stap 3.",
        "Sanne maakte dit traject.",
    ]
    assert "KANARIE" not in lijst.text


def test_the_trail_asks_as_much_for_many_lines_and_people(
    als, procesbegeleider, kernteam, proeftuin, stap, django_assert_num_queries
):
    adres, binnen = f"{proeftuin.get_absolute_url()}wie-deed-wat/", als(procesbegeleider)
    actions.stap_bewerken(stap=stap, door=procesbegeleider, versie=1, waarden={"naam": "x"})
    binnen.get(adres)
    with django_assert_num_queries(8):
        assert len(binnen.get(adres).context["regels"]) == 2
    for versie, wie in enumerate([kernteam, procesbegeleider], start=2):
        actions.stap_bewerken(stap=stap, door=wie, versie=versie, waarden={"naam": "x"})
    binnen.get(adres)
    with django_assert_num_queries(8):
        assert len(binnen.get(adres).context["regels"]) == 4


def test_the_overview_asks_as_much_for_more_steps_and_municipalities(
    als, procesbegeleider, gemeenten, proeftuin, klok, django_assert_num_queries
):
    adres, binnen = proeftuin.get_absolute_url(), als(procesbegeleider)
    binnen.get(adres)
    with django_assert_num_queries(17):
        binnen.get(adres)
    proeftuin.gemeenten.set(gemeenten)
    laatste = Stap.objects.van(proeftuin).last()
    for _ in range(3):
        actions.stap_toevoegen(
            proeftuin=proeftuin,
            door=procesbegeleider,
            waarden={"naam": "Extra", "begin": laatste.begin, "einde": laatste.einde},
            na=laatste,
        )
    with django_assert_num_queries(17):
        binnen.get(adres)


@pytest.mark.parametrize(("eind", "aantal"), [("gegevens/", 5), ("afdruk/", 5), ("scherm/", 5)])
def test_the_other_pages_of_a_proeftuin_ask_little(
    als, procesbegeleider, proeftuin, eind, aantal, django_assert_num_queries
):
    adres, binnen = f"{proeftuin.get_absolute_url()}{eind}", als(procesbegeleider)
    binnen.get(adres)
    with django_assert_num_queries(aantal):
        assert binnen.get(adres).status_code == 200


def test_making_asks_little(als, landelijk, gemeenten, django_assert_num_queries):
    binnen = als(landelijk)
    with django_assert_num_queries(6):
        binnen.get(MAKEN)


def test_a_reader_of_the_gemeente_sees_the_season_and_not_the_inside(
    als, gemeentelezer, procesbegeleider, gemeenten
):
    tuin = maak_proeftuin(procesbegeleider, gemeenten[:1], leiding="Kanarie B.", naam="Zicht")
    Deelname.objects.create(proeftuin=tuin, gebruiker=gemeentelezer, rol=Rol.GEMEENTE)
    antwoord = als(gemeentelezer).get(tuin.get_absolute_url())
    assert antwoord.status_code == 200
    for geheim in (
        "Kanarie",
        "Wat deze stap nog vraagt",
        "Wie deed wat",
        "/stappen/",
        "Mensen</a>",
    ):
        assert geheim not in antwoord.text
