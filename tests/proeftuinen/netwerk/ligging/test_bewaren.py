"""Places are kept: worked out once, moved by hand, laid anew, laid back."""

from datetime import date
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.lezen import lees_beeld
from proeftuinen.netwerk.ligging.bewaren import (
    SPOORZINNEN,
    Laag,
    _bewaar_nieuw,
    _domeinen_van_rest,
    herschik,
    kan_terug,
    liggingen,
    verplaats,
    versies,
    zet_terug,
)
from proeftuinen.netwerk.ligging.plaatsen import VEL, Punt
from proeftuinen.netwerk.ligging.vel import zonder_organisatie
from proeftuinen.netwerk.models import Ligging, Meting
from tests.proeftuinen.netwerk.beelden import maak_netwerk, over_en_weer
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

NAMEN = ["Ada", "Bo", "Cas", "Dirk", "Els", "Fay", "Gus", "Hil"]
DOMEINEN = [Domein.ZORG, Domein.ZORG, Domein.ZORG, Domein.GEMEENTE] * 2


def meting_met_lijnen(tuin, namen=NAMEN, dag=date(2025, 11, 20), stand="gesloten"):
    meting = maak_meting(tuin, dag=dag, stand=stand)
    paren = zip(namen, DOMEINEN * 2, strict=False)
    plaatsen = [maak_plaats(meting, naam, domein) for naam, domein in paren]
    for een, ander in pairwise(plaatsen):
        zeg(meting, een, ander, 1)
    return meting, [plaats.contact for plaats in plaatsen]


@pytest.fixture
def wave(proeftuin):
    meting, contacten = meting_met_lijnen(proeftuin)
    return lees_beeld(meting, None), contacten


def rijen(tuin):
    return list(Ligging.objects.filter(proeftuin=tuin).order_by("pk").values())


def test_who_has_no_place_gets_one_that_is_kept(proeftuin, wave, django_assert_num_queries):
    beeld, contacten = wave

    eerst = liggingen(proeftuin, beeld)

    assert set(eerst) == {contact.pk for contact in contacten}
    assert [(rij["contact_id"], rij["x"], rij["y"]) for rij in rijen(proeftuin)] == [
        (sleutel, *eerst[sleutel]) for sleutel in sorted(eerst)
    ]
    with django_assert_num_queries(1):
        assert liggingen(proeftuin, beeld) == eerst


def test_in_the_next_wave_the_same_people_lie_exactly_where_they_lay(proeftuin, wave):
    eerst = liggingen(proeftuin, wave[0])
    later, contacten = meting_met_lijnen(proeftuin, [*NAMEN[2:], "Ira", "Jip"], date(2026, 5, 1))

    nu = liggingen(proeftuin, lees_beeld(later, None))

    bleef = {contact.pk for contact in contacten[:6]}
    assert {sleutel: nu[sleutel] for sleutel in bleef} == {s: eerst[s] for s in bleef}
    assert Ligging.objects.filter(proeftuin=proeftuin).count() == 10
    assert not set(nu.values()) & {eerst[s] for s in set(eerst) - bleef}


def test_while_a_wave_is_open_all_lie_by_domain_and_nothing_is_kept(proeftuin):
    meting, contacten = meting_met_lijnen(proeftuin, stand="open")
    open_beeld = lees_beeld(meting, None)

    eerst = liggingen(proeftuin, open_beeld)
    zeg(meting, *meting.plaatsen.order_by("pk")[:2], 2)
    daarna = liggingen(proeftuin, lees_beeld(meting, None))

    assert daarna == eerst
    assert rijen(proeftuin) == []
    Meting.objects.update(stand="gesloten", gesloten_op=meting.geopend_op)
    meting.refresh_from_db()
    assert liggingen(proeftuin, lees_beeld(meting, None)) != eerst
    assert len(rijen(proeftuin)) == len(contacten)


def test_where_people_lie_does_not_hang_on_what_they_answered_but_on_lines(proeftuin, wave):
    beeld, contacten = wave
    regels = [(a.pk, b.pk, 1) for a, b in pairwise(contacten)]
    anders = [(b, a, 2) for a, b, _ in regels]

    eerst = liggingen(proeftuin, maak_netwerk(regels, beeld.mensen))
    Ligging.objects.all().delete()

    assert liggingen(proeftuin, maak_netwerk(anders, beeld.mensen)) == eerst


def test_an_empty_wave_has_no_places(proeftuin):
    beeld = lees_beeld(maak_meting(proeftuin, stand="gesloten"), None)

    assert dict(liggingen(proeftuin, beeld)) == {}


def test_one_person_is_moved_and_no_other(proeftuin, wave):
    beeld, (ada, *_) = wave
    eerst = liggingen(proeftuin, beeld)

    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(50, 60), versie=versies(proeftuin)[ada.pk])

    assert liggingen(proeftuin, beeld) == {**eerst, ada.pk: Punt(50, 60)}
    assert versies(proeftuin)[ada.pk] == 2
    assert Ligging.objects.filter(gesleept=True).count() == 1


def test_a_move_beyond_the_edge_ends_at_the_edge(proeftuin, wave):
    ada = wave[1][0]

    rij = verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(-1e9, 1e300), versie=0)

    assert (rij.x, rij.y) == (VEL.rand_x, VEL.hoogte - VEL.rand_y)


@pytest.mark.parametrize("x", [float("nan"), float("inf"), "12", None, True])
def test_what_is_no_place_is_refused(proeftuin, wave, x):
    liggingen(proeftuin, wave[0])
    eerst = rijen(proeftuin)

    with pytest.raises(ValueError, match="a place is two"):
        verplaats(proeftuin=proeftuin, wat=wave[1][0], punt=Punt(x, 5), versie=1)

    assert rijen(proeftuin) == eerst


@pytest.mark.parametrize("versie", [0, 1, 3])
def test_who_moves_what_someone_else_moved_hears_so(proeftuin, wave, versie):
    beeld, (ada, *_) = wave
    liggingen(proeftuin, beeld)
    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(50, 60), versie=1)

    with pytest.raises(Bewerkingsconflict) as botsing:
        verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(90, 90), versie=versie)

    assert (botsing.value.huidig.x, botsing.value.huidig.y) == (50, 60)


def test_a_person_of_another_proeftuin_is_not_moved(proeftuin, andere_proeftuin, wave):
    with pytest.raises(ValueError, match="another proeftuin"):
        verplaats(proeftuin=andere_proeftuin, wat=wave[1][0], punt=Punt(50, 60), versie=0)

    assert rijen(andere_proeftuin) == []


def test_laying_all_anew_keeps_where_they_lay_and_can_be_undone(proeftuin, wave, kernteam):
    beeld, (ada, bo, *_) = wave
    liggingen(proeftuin, beeld)
    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(30, 30), versie=1)
    verplaats(proeftuin=proeftuin, wat=bo, punt=Punt(300, 30), versie=1)
    eerst = liggingen(proeftuin, beeld)

    assert herschik(proeftuin=proeftuin, beeld=beeld, door=kernteam)
    daarna = liggingen(proeftuin, beeld)
    assert daarna != eerst
    assert kan_terug(proeftuin)
    assert zet_terug(proeftuin=proeftuin, door=kernteam)

    assert liggingen(proeftuin, beeld) == eerst
    assert not kan_terug(proeftuin)
    regels = Auditregel.objects.filter(soort="kaart").order_by("pk")
    assert [(regel.handeling, regel.door) for regel in regels] == [
        ("kaart.herschikt", kernteam.publiek_id),
        ("kaart.teruggelegd", kernteam.publiek_id),
    ]
    assert set(SPOORZINNEN) == {regel.handeling for regel in regels}


def test_pressing_five_times_lays_anew_once_and_back_once(proeftuin, wave, kernteam):
    beeld, (ada, *_) = wave
    liggingen(proeftuin, beeld)
    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(30, 30), versie=1)
    eerst = liggingen(proeftuin, beeld)

    vaker = [herschik(proeftuin=proeftuin, beeld=beeld, door=kernteam) for _ in range(5)]
    terug = [zet_terug(proeftuin=proeftuin, door=kernteam) for _ in range(5)]

    assert vaker == [True, False, False, False, False]
    assert terug == [True, False, False, False, False]
    assert liggingen(proeftuin, beeld) == eerst


def test_laying_anew_makes_a_move_of_before_it_stale(proeftuin, wave, kernteam):
    beeld, (ada, *_) = wave
    liggingen(proeftuin, beeld)
    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(30, 30), versie=1)
    herschik(proeftuin=proeftuin, beeld=beeld, door=kernteam)

    with pytest.raises(Bewerkingsconflict):
        verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(40, 40), versie=2)


def test_who_is_not_in_the_picture_is_laid_anew_too_and_on_top_of_nobody(proeftuin, wave, kernteam):
    liggingen(proeftuin, wave[0])
    later, _ = meting_met_lijnen(proeftuin, NAMEN[:3], date(2026, 5, 1))

    herschik(proeftuin=proeftuin, beeld=lees_beeld(later, None), door=kernteam)

    plekken = [(rij["x"], rij["y"]) for rij in rijen(proeftuin)]
    assert len(set(plekken)) == len(NAMEN)


def test_who_is_not_in_the_picture_lies_by_the_domain_of_the_last_wave(proeftuin):
    """Also when both were held on one day, and the place in the first one was made later."""
    eerste, tweede = (maak_meting(proeftuin, stand="gesloten") for _ in range(2))
    contact = maak_plaats(tweede, "Ada", Domein.CULTUUR).contact
    maak_plaats(eerste, "Ada", Domein.ZORG)
    Ligging.objects.create(proeftuin=proeftuin, contact=contact, x=1, y=1)
    leeg = lees_beeld(maak_meting(proeftuin, stand="gesloten"), None)

    assert _domeinen_van_rest(proeftuin, Laag.MENSEN, leeg) == {contact.pk: Domein.CULTUUR}


def test_laying_anew_before_anyone_looked_keeps_places_at_once(proeftuin, kernteam):
    beeld = lees_beeld(meting_met_lijnen(proeftuin, stand="open")[0], None)

    assert herschik(proeftuin=proeftuin, beeld=beeld, door=kernteam)

    assert len(rijen(proeftuin)) == len(NAMEN)
    assert not kan_terug(proeftuin)
    assert not zet_terug(proeftuin=proeftuin, door=kernteam)


@pytest.fixture
def organisaties(proeftuin):
    return [
        Organisatie.objects.create(
            naam=naam, zoeknaam=naam.lower(), domein=Domein.ZORG, gemaakt_in=proeftuin
        )
        for naam in ("Thuiszorg", "Hospice", "Praktijk")
    ]


def van_organisaties(organisaties):
    een, twee, drie = (organisatie.pk for organisatie in organisaties)
    zonder = dict.fromkeys((een, twee, drie, -1), Domein.ZORG) | {-2: Domein.CULTUUR}
    return maak_netwerk(over_en_weer([(een, twee), (twee, drie), (drie, -1)]), zonder)


def test_organisations_have_places_of_their_own(proeftuin, wave, organisaties, kernteam):
    mensen = liggingen(proeftuin, wave[0])
    beeld, laag = van_organisaties(organisaties), Laag.ORGANISATIES

    eerst = liggingen(proeftuin, beeld, laag)
    verplaats(proeftuin=proeftuin, wat=organisaties[0], punt=Punt(99, 99), versie=1)
    herschik(proeftuin=proeftuin, beeld=beeld, door=kernteam, laag=laag)

    assert liggingen(proeftuin, beeld, laag) == eerst
    assert liggingen(proeftuin, wave[0]) == mensen
    assert set(versies(proeftuin, laag)) == {organisatie.pk for organisatie in organisaties}
    assert not kan_terug(proeftuin)
    assert zet_terug(proeftuin=proeftuin, door=kernteam, laag=laag)
    assert liggingen(proeftuin, beeld, laag)[organisaties[0].pk] == Punt(99, 99)


def test_people_without_an_organisation_lie_at_the_fixed_place_of_their_domain(
    proeftuin, organisaties
):
    punten = liggingen(proeftuin, van_organisaties(organisaties), Laag.ORGANISATIES)

    assert punten[-1] == zonder_organisatie(Domein.ZORG)
    assert punten[-2] == zonder_organisatie(Domein.CULTUUR)
    assert len(set(punten.values())) == 5


def test_taking_a_person_away_takes_their_place(proeftuin, wave):
    beeld, (ada, *_) = wave
    liggingen(proeftuin, beeld)

    ada.delete()

    assert len(rijen(proeftuin)) == len(NAMEN) - 1


def test_a_place_is_of_one_person_or_of_one_organisation(proeftuin, wave, organisaties):
    ada = wave[1][0]
    for van in ({}, {"contact": ada, "organisatie": organisaties[0]}):
        with pytest.raises(IntegrityError, match="ligging_van_een"), transaction.atomic():
            Ligging.objects.create(proeftuin=proeftuin, x=1, y=1, **van)


def test_someone_who_is_taken_away_while_others_are_placed_gets_no_place(proeftuin):
    meting, (ada, *_) = meting_met_lijnen(proeftuin)
    beeld = lees_beeld(meting, None)
    ada.delete()

    punten = liggingen(proeftuin, beeld)

    assert len(punten) == len(NAMEN)
    assert Ligging.objects.filter(contact=ada.pk).count() == 0


def test_who_stored_first_wins(proeftuin, wave):
    beeld, contacten = wave
    eerst = liggingen(proeftuin, beeld)
    Ligging.objects.exclude(contact=contacten[0]).delete()

    _bewaar_nieuw(proeftuin, Laag.MENSEN, dict.fromkeys(eerst, Punt(40, 40)))

    bewaard = liggingen(proeftuin, beeld)
    assert bewaard == dict.fromkeys(eerst, Punt(40, 40)) | {contacten[0].pk: eerst[contacten[0].pk]}


def test_places_are_those_of_the_shared_picture_whoever_looks_first(proeftuin, wave):
    beeld, _ = wave
    leeg = maak_netwerk([], beeld.mensen)

    eerst = liggingen(proeftuin, leeg, samen=lambda: beeld)
    Ligging.objects.all().delete()

    assert liggingen(proeftuin, beeld) == eerst
