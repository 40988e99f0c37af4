"""Thinking ahead: the library, the picture, and who may touch it."""

from uuid import uuid4

import pytest
from django.urls import reverse

from casustafel.vooruit import actions, lezen
from casustafel.vooruit.gebeurtenissen import ALLE, voor, voorstellen
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen, Steenstand
from casustafel.vooruit.steen import tegels
from leerwerkplaats.begrippen import Levensfase
from leerwerkplaats.herkenning.vinden import vind
from tests.casustafel.maak import maak_tafel
from tests.poortvormen import poort_houdt


@pytest.fixture
def tafel(proeftuin, deelnemer, kernteam):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=(kernteam,))
    tafel.ik = tafel.gasten.first()
    return tafel


def _naar(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


def _vul(tafel, door):
    een = actions.leg_steen(tafel=tafel, door=door, soort="diagnose", naam="", stand="gebeurd")
    eigen = actions.leg_steen(tafel=tafel, door=door, soort="", naam="Hond weg", stand="nu")
    mens = actions.zet_erbij(tafel=tafel, door=door, rol="partner")
    vraag = actions.stel_vraag(
        tafel=tafel, steen=een, mens=mens, door=door, dimensie="sociaal", tekst="Wie bel ik?"
    )
    return een, eigen, mens, vraag


@pytest.mark.parametrize("levensfase", Levensfase)
def test_each_stage_of_life_has_events_with_questions_on_all_dimensions(levensfase):
    hier = voor(levensfase)
    dimensies = {dim for deel in hier for vragen in deel.vragen.values() for dim, _ in vragen}

    assert len(hier) >= 6
    assert len(dimensies) == 4


def test_the_library_tells_of_nobody_and_fits_its_fields():
    teksten = [deel.naam for deel in ALLE]
    teksten += [t for deel in ALLE for vragen in deel.vragen.values() for _, t in vragen]

    assert [tekst for tekst in teksten if vind(tekst, grondig=True)] == []
    assert max(len(tekst) for tekst in teksten) <= 160
    assert max(len(deel.naam) for deel in ALLE) <= 40


def test_a_role_of_no_event_gets_no_proposal():
    assert voorstellen("diagnose", "werkgever") == []
    assert voorstellen("verzonnen", "ziek") == ()
    assert voorstellen("diagnose", "verzonnen") == ()


def test_tiles_lean_as_time_goes_on():
    rij = tegels(["gebeurd", "gebeurd", "nu", "verwacht", "verwacht"])

    assert [deel.helling for deel in rij] == [0, 4, 12, 16, 0]
    assert [bool(deel.streep) for deel in rij] == [False, False, False, True, True]


def test_what_they_write_is_locked_and_read_back(tafel, deelnemer):
    _vul(tafel, deelnemer)

    assert "Hond" not in Steen.objects.get(soort="").geheim
    assert "bel" not in Dominovraag.objects.get().geheim
    deel = lezen.deel(tafel)
    assert [kolom.naam for kolom in deel["kolommen"]] == ["Diagnose", "Hond weg"]
    (rij,) = deel["rijen"]
    assert [[r.tekst for r in vak.vragen] for vak in rij.vakken] == [["Wie bel ik?"], []]


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_picture_takes_three_queries(tafel, deelnemer, aantal, django_assert_num_queries):
    for _ in range(aantal):
        mens = actions.zet_erbij(tafel=tafel, door=deelnemer, rol="tiener")
        steen = actions.leg_steen(tafel=tafel, door=deelnemer, soort="", naam="Iets", stand="nu")
        actions.stel_vraag(
            tafel=tafel, steen=steen, mens=mens, door=deelnemer, dimensie="sociaal", tekst="Hoe?"
        )
    tafel.slot.fernet  # noqa: B018

    with django_assert_num_queries(3):
        lezen.deel(tafel)


def test_two_of_one_role_are_told_apart(tafel, deelnemer):
    for _ in range(2):
        actions.zet_erbij(tafel=tafel, door=deelnemer, rol="tiener")

    assert lezen.namen_van_mensen(list(tafel.huisgenoten.all())) == ["Tiener", "Tiener 2"]


def test_an_event_of_the_library_lies_there_once(tafel, deelnemer):
    for _ in range(2):
        actions.leg_steen(tafel=tafel, door=deelnemer, soort="daarna", naam="", stand="verwacht")

    assert tafel.stenen.count() == 1


def test_events_change_places_and_stay_at_the_ends(tafel, deelnemer):
    een, eigen, *_ = _vul(tafel, deelnemer)

    actions.schuif(tafel=tafel, steen=een, door=deelnemer, naar=-1)
    assert list(tafel.stenen.all()) == [een, eigen]
    actions.schuif(tafel=tafel, steen=een, door=deelnemer, naar=1)
    assert list(tafel.stenen.all()) == [eigen, een]


def test_there_is_room_for_so_many_and_no_more(tafel, deelnemer):
    for nr in range(actions.MEESTE_STENEN):
        actions.leg_steen(tafel=tafel, door=deelnemer, soort="", naam=f"Nr {nr}", stand="nu")
    for _ in range(actions.MEESTE_MENSEN):
        actions.zet_erbij(tafel=tafel, door=deelnemer, rol="buur")

    with pytest.raises(actions.Vol):
        actions.leg_steen(tafel=tafel, door=deelnemer, soort="", naam="Meer", stand="nu")
    with pytest.raises(actions.Vol):
        actions.zet_erbij(tafel=tafel, door=deelnemer, rol="buur")


def test_a_guest_builds_the_picture_through_the_pages(als, tafel, deelnemer):
    client = als(deelnemer)
    nieuw = {"sleutel": str(uuid4()), "soort": "diagnose", "stand": "gebeurd"}
    for _ in range(2):  # twice the same press
        assert client.post(_naar("steen-nieuw", tafel), nieuw).status_code == 302
    client.post(_naar("huisgenoot-nieuw", tafel), {"sleutel": str(uuid4()), "rol": "partner"})
    steen, mens = Steen.objects.get(), Huisgenoot.objects.get()
    vraag = {"sleutel": str(uuid4()), "tekst": "Wie helpt mij?", "dimensie": "sociaal"}
    ids = (steen.publiek_id, mens.publiek_id)
    client.post(_naar("dominovraag-nieuw", tafel, *ids), vraag)
    client.post(_naar("steen-zetten", tafel, steen.publiek_id), {"stand": "nu"})

    tekst = client.get(_naar("vooruit", tafel)).content.decode()
    assert "Wie helpt mij?" in tekst
    assert Steen.objects.get().stand == Steenstand.NU
    client.post(_naar("dominovraag-weg", tafel, Dominovraag.objects.get().publiek_id))
    client.post(_naar("huisgenoot-weg", tafel, mens.publiek_id))
    client.post(_naar("steen-weg", tafel, steen.publiek_id))
    assert not Steen.objects.exists()
    assert not Huisgenoot.objects.exists()


def test_the_library_offers_questions_in_one_press(als, tafel, deelnemer):
    een, _, mens, _ = _vul(tafel, deelnemer)
    adres = _naar("dominovraag-nieuw", tafel, een.publiek_id, mens.publiek_id)

    tekst = als(deelnemer).get(adres).content.decode()

    assert "Moet ik sterk zijn?" in tekst


def test_an_event_needs_a_name(als, tafel, deelnemer):
    leeg = {"sleutel": str(uuid4()), "soort": "", "naam": "", "stand": "nu"}

    antwoord = als(deelnemer).post(_naar("steen-nieuw", tafel), leeg)

    assert "noem er zelf een" in antwoord.content.decode()
    assert not Steen.objects.exists()


def test_the_gate_holds_at_what_they_type(als, tafel, deelnemer):
    een, _, mens, _ = _vul(tafel, deelnemer)
    client = als(deelnemer)
    from tests.casustafel.maak import maak_contact
    from tests.logboek import GEPLANT

    maak_contact(tafel.proeftuin, GEPLANT[2])
    steen = {"sleutel": str(uuid4()), "soort": "", "naam": "Iets", "stand": "nu"}
    vraag = {"sleutel": str(uuid4()), "tekst": "Hoe nu?", "dimensie": "sociaal"}
    adres = _naar("dominovraag-nieuw", tafel, een.publiek_id, mens.publiek_id)

    assert poort_houdt(client, _naar("steen-nieuw", tafel), steen)
    assert poort_houdt(client, adres, vraag)


def test_what_is_of_another_table_does_not_exist_here(als, tafel, proeftuin, deelnemer):
    ander = maak_tafel(proeftuin, inbrenger=deelnemer, boom="els")
    ander.ik = ander.gasten.first()
    een, _, mens, vraag = _vul(ander, deelnemer)
    client = als(deelnemer)

    for naam, ids in (
        ("steen-zetten", [een.publiek_id]),
        ("steen-weg", [een.publiek_id]),
        ("huisgenoot-weg", [mens.publiek_id]),
        ("dominovraag-weg", [vraag.publiek_id]),
        ("dominovraag-nieuw", [een.publiek_id, mens.publiek_id]),
    ):
        assert client.post(_naar(naam, tafel, *ids), {"stand": "nu"}).status_code == 404


def test_a_wrong_place_in_time_changes_nothing(als, tafel, deelnemer):
    een, *_ = _vul(tafel, deelnemer)

    for wat in ({}, {"stand": "verzonnen"}, {"naar": "99"}, {"naar": "\0"}):
        antwoord = als(deelnemer).post(_naar("steen-zetten", tafel, een.publiek_id), wat)
        assert antwoord.status_code == 302

    assert Steen.objects.get(pk=een.pk).stand == Steenstand.GEBEURD


def test_nobody_but_a_guest_sees_it(als, tafel, procesbegeleider, deelnemer):
    assert als(procesbegeleider).get(_naar("vooruit", tafel)).status_code == 403
    tafel.gesloten_op = tafel.geopend_op
    tafel.save()
    assert als(deelnemer).get(_naar("vooruit", tafel)).status_code == 410
