"""Consent per organisation, and the mirror of policy papers."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.mensen.bestuur import aandeel, lezen
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap

DEELNEMER = Lezer(rechten_van([Rol.DEELNEMER]), 2)
GEMEENTE = Lezer(rechten_van([Rol.GEMEENTE]), 3)
JA = {"stand": "ja", "wie": "bestuur", "sinds": "2026-02-01"}


@pytest.fixture
def organisatie(klok, proeftuin):
    return _organisatie(proeftuin, "Hospice")


def _organisatie(tuin, naam: str) -> Organisatie:
    rij = Organisatie.objects.create(naam=naam, zoeknaam=naam.lower(), domein="zorg")
    rij.proeftuinen.add(tuin)
    return rij


def _adres(naam: str, tuin, *delen: str) -> str:
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _instemming(tuin, organisatie) -> str:
    return _adres("instemming", tuin, organisatie.publiek_id)


def test_an_organisation_that_was_not_asked_is_one_press_from_its_form(
    als, kernteam, proeftuin, organisatie
):
    tekst = als(kernteam).get(_adres("bestuur", proeftuin)).content.decode()

    assert "Nog niet gevraagd" in tekst
    assert _instemming(proeftuin, organisatie) in tekst
    assert "Geen organisatie doet met instemming mee." in tekst


def test_a_participant_reads_and_is_led_to_no_form(als, deelnemer, proeftuin, organisatie):
    tekst = als(deelnemer).get(_adres("bestuur", proeftuin)).content.decode()

    assert "Hospice" in tekst
    assert _instemming(proeftuin, organisatie) not in tekst
    assert _adres("beleid-klaarzetten", proeftuin) not in tekst


def test_consent_is_written_down_and_changed(als, kernteam, proeftuin, organisatie):
    adres = _instemming(proeftuin, organisatie)

    als(kernteam).post(adres, {"sleutel": uuid4(), **JA, "uren": "Een dag"})
    als(kernteam).post(adres, {"versie": 1, **JA, "uren": "Twee dagen"})

    rij = Instemming.objects.get()
    assert (rij.stand, rij.uren, rij.versie) == ("ja", "Twee dagen", 2)


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, {"stand"}),
        ({"stand": "ja"}, {"wie", "sinds"}),
        ({"stand": "misschien"}, {"stand"}),
        ({**JA, "sinds": "0001-01-01"}, {"sinds"}),
        ({**JA, "sinds": "morgen"}, {"sinds"}),
        ({**JA, "wie": "x" * 201}, {"wie"}),
        ({**JA, "geld": "a\0b"}, {"geld"}),
        ({**JA, "laten_zien": "x" * 1_000_000}, {"laten_zien"}),
    ],
)
def test_what_cannot_be_is_told_at_the_field(velden, fout, als, kernteam, proeftuin, organisatie):
    adres = _instemming(proeftuin, organisatie)

    antwoord = als(kernteam).post(adres, {"sleutel": uuid4(), **velden})

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == fout
    assert Instemming.objects.count() == 0


def test_of_two_who_write_the_first_answer_the_second_sees_both_and_may_save(
    als, kernteam, proeftuin, organisatie
):
    Instemming.objects.create(proeftuin=proeftuin, organisatie=organisatie, wie="van een ander")
    adres, velden = _instemming(proeftuin, organisatie), {**JA, "wie": "van mij"}

    botsing = als(kernteam).post(adres, {"sleutel": uuid4(), **velden})
    als(kernteam).post(adres, {"versie": 1, **velden})

    tekst = botsing.content.decode()
    assert botsing.status_code == 409
    assert "van een ander" in tekst
    assert "van mij" in tekst
    assert Instemming.objects.get().wie == "van mij"


def test_a_stale_version_shows_both_texts(als, kernteam, proeftuin, organisatie):
    Instemming.objects.create(proeftuin=proeftuin, organisatie=organisatie, wie="nieuw", versie=3)

    antwoord = als(kernteam).post(
        _instemming(proeftuin, organisatie), {"versie": 2, **JA, "wie": "oud"}
    )

    assert antwoord.status_code == 409


def test_an_answer_is_taken_away_and_the_organisation_was_not_asked(
    als, kernteam, proeftuin, organisatie
):
    rij = Instemming.objects.create(proeftuin=proeftuin, organisatie=organisatie)

    als(kernteam).post(_adres("instemming-weghalen", proeftuin, rij.publiek_id))

    assert Instemming.objects.count() == 0


def test_things_of_another_place_are_not_found(als, kernteam, proeftuin, andere_proeftuin):
    daar = _organisatie(andere_proeftuin, "Daar")
    rij = Instemming.objects.create(proeftuin=andere_proeftuin, organisatie=daar)
    stuk = Beleidsstuk.objects.create(proeftuin=andere_proeftuin, naam="Geheim beleid")
    client = als(kernteam)

    codes = [
        client.get(_instemming(proeftuin, daar)).status_code,
        client.post(_adres("instemming-weghalen", proeftuin, rij.publiek_id)).status_code,
        client.get(_adres("beleidsstuk", proeftuin, stuk.publiek_id)).status_code,
        client.post(_adres("beleidsstuk-weghalen", proeftuin, stuk.publiek_id)).status_code,
    ]

    assert codes == [404] * 4


def test_what_was_to_be_shown_by_a_day_that_passed_comes_first(proeftuin, organisatie):
    ander = _organisatie(proeftuin, "Aanvang")
    velden = {"proeftuin": proeftuin, "laten_zien": "Iets"}
    Instemming.objects.create(organisatie=ander, laten_zien_op=date(2026, 5, 12), **velden)
    Instemming.objects.create(organisatie=organisatie, laten_zien_op=date(2026, 5, 11), **velden)

    groepen = [
        (deel.organisatie.naam, deel.groep.kop)
        for deel in lezen.regels(proeftuin, date(2026, 5, 12))
    ]

    assert groepen == [("Hospice", "Nu iets laten zien"), ("Aanvang", "Nog niet")]


@pytest.mark.parametrize(
    ("ja", "alle", "zin"),
    [
        (0, 0, "Er staan nog geen organisaties bij deze proeftuin."),
        (0, 1, "Geen organisatie doet met instemming mee."),
        (1, 1, "Eén organisatie doet met instemming mee."),
        (1, 4, "1 van de 4 organisaties doet met instemming mee."),
        (5, 9, "5 van de 9 organisaties doen met instemming mee."),
    ],
)
def test_the_sentence_leads(ja, alle, zin):
    assert lezen.zeg_instemming(ja, alle) == zin


# The mirror.


def test_the_usual_papers_are_there_in_one_press_and_once(als, kernteam, klok, proeftuin):
    for _ in range(5):
        als(kernteam).post(_adres("beleid-klaarzetten", proeftuin))

    namen = list(Beleidsstuk.objects.values_list("naam", flat=True))
    assert len(namen) == 5
    assert namen[0] == "Wmo-beleid"


def test_a_paper_is_told_before_and_after(als, kernteam, klok, proeftuin):
    als(kernteam).post(_adres("beleid-klaarzetten", proeftuin))
    stuk = Beleidsstuk.objects.first()
    velden = {"naam": stuk.naam, "noemt_begin": "nee", "noemt_nu": "ja", "versie": 1}

    als(kernteam).post(
        _adres("beleidsstuk", proeftuin, stuk.publiek_id),
        {**velden, "dimensies_nu": ["sociaal", "zingeving"]},
    )
    tekst = als(kernteam).get(_adres("bestuur", proeftuin)).content.decode()

    assert (
        "Bij het begin noemde 0 van de 5 stukken deze inwoners met zoveel woorden, nu 1." in tekst
    )
    assert tekst.count("lw-tag--zingeving") == 1


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"naam": ""}, {"naam"}),
        ({"naam": "x", "website": "javascript:alert(1)"}, {"website"}),
        ({"naam": "x", "noemt_nu": "soms"}, {"noemt_nu"}),
        ({"naam": "x", "dimensies_nu": ["geld"]}, {"dimensies_nu"}),
        ({"naam": "x", "voor": "9999-01-01"}, {"voor"}),
    ],
)
def test_a_paper_that_cannot_be_is_told_at_the_field(velden, fout, als, kernteam, proeftuin):
    adres = _adres("beleidsstuk-nieuw", proeftuin)

    antwoord = als(kernteam).post(adres, {"sleutel": uuid4(), **velden})

    assert antwoord.context["form"].errors.keys() == fout
    assert Beleidsstuk.objects.count() == 0


def test_a_stale_paper_shows_both_texts(als, kernteam, klok, proeftuin):
    stuk = Beleidsstuk.objects.create(proeftuin=proeftuin, naam="Nieuw", versie=4)

    adres = _adres("beleidsstuk", proeftuin, stuk.publiek_id)
    antwoord = als(kernteam).post(adres, {"naam": "Oud", "versie": 3})

    assert antwoord.status_code == 409


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_as_many_queries_for_one_as_for_three(
    aantal, als, kernteam, klok, proeftuin, django_assert_num_queries
):
    for nummer in range(aantal):
        organisatie = _organisatie(proeftuin, f"Huis {nummer}")
        Instemming.objects.create(proeftuin=proeftuin, organisatie=organisatie)
        Beleidsstuk.objects.create(proeftuin=proeftuin, naam=f"Stuk {nummer}")
    client = als(kernteam)
    client.get(_adres("bestuur", proeftuin))

    with django_assert_num_queries(10):
        client.get(_adres("bestuur", proeftuin))


# What it tells the rest of the house.


def test_the_first_step_asks_for_consent_and_policy(klok, proeftuin, organisatie):
    stap = Stap.objects.van(proeftuin).get(soort="voorbereiding")
    zonder = [deel.gereed for deel in aandeel.uitkomsten(stap, DEELNEMER)]
    Instemming.objects.create(
        proeftuin=proeftuin, organisatie=organisatie, stand="ja", sinds=date(2026, 1, 1)
    )
    Beleidsstuk.objects.create(proeftuin=proeftuin, naam="Wmo", noemt_begin="nee")

    met = [deel.gereed for deel in aandeel.uitkomsten(stap, DEELNEMER)]

    assert (zonder, met) == ([False, False], [True, True])
    assert aandeel.uitkomsten(stap, GEMEENTE) == []


def test_the_chapter_is_for_who_takes_part(klok, proeftuin, organisatie):
    leeg = aandeel.hoofdstuk(proeftuin, DEELNEMER)
    Beleidsstuk.objects.create(proeftuin=proeftuin, naam="Wmo")

    assert leeg is None
    assert aandeel.hoofdstuk(proeftuin, DEELNEMER).titel == "Bestuur en beleid"
    assert aandeel.hoofdstuk(proeftuin, GEMEENTE) is None
