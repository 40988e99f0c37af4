"""What is told of a wave to who sees no names stays, until so much changed that nobody shows."""

from itertools import combinations, product
from random import Random

import pytest
from django.core.cache import caches
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Antwoordregel
from proeftuinen.netwerk.cijfers.aandeel import groei, hoofdstuk
from proeftuinen.netwerk.cijfers.bewaard import als_json, uit_json
from proeftuinen.netwerk.cijfers.vrijgeven import _nieuw, vrijgegeven
from proeftuinen.netwerk.lezen import Golf
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.meten.weggaan import wis_account
from proeftuinen.netwerk.models import Meting, Relatie, Vrijgave
from proeftuinen.uitgaven.publiek import LEZERS
from tests.proeftuinen.netwerk.beelden import maak_netwerk
from tests.proeftuinen.netwerk.maak import DAG, maak_meting, maak_plaats, zeg

CIJFERS, LANDELIJK = "proeftuinen:netwerk-cijfers", reverse("proeftuinen:landelijk")
ZES = {nr: Domein.ZORG if nr < 4 else Domein.CULTUUR for nr in range(1, 7)}
PIJLEN = [(een, ander) for een in ZES for ander in ZES if een != ander]
LIJNEN = ((1, 2), (2, 3), (1, 4), (2, 5), (3, 6), (1, 5), (4, 6))
VEEL = tuple(combinations(ZES, 2))[:11]
_METING = Meting(pk=1, proeftuin_id=1, dag=DAG)


def _antwoorden(lijnen=LIJNEN):
    """Return what all say of all: two on both sides of these, no for the rest."""
    return {pijl: 2 * (tuple(sorted(pijl)) in lijnen) for pijl in PIJLEN}


def _versie(antwoorden, rijen, mensen=ZES, vorm=Antwoordvorm.DRIE):
    """Return the version that comes of these answers after these, if any; nothing is stored."""
    regels = [Antwoordregel(*pijl, waarde) for pijl, waarde in antwoorden.items()]
    beeld = maak_netwerk(regels, mensen, gedeeld=True, vorm=vorm)
    nieuw = _nieuw([_METING], [Golf(beeld, regels)], rijen)
    for rij in nieuw:
        rij.gemaakt = timezone.now()
    return nieuw


@pytest.mark.parametrize("vorm", Antwoordvorm)
@pytest.mark.parametrize("lijnen", [LIJNEN, LIJNEN[:2], LIJNEN[:4], tuple(combinations(ZES, 2))])
def test_no_change_of_fewer_than_five_answers_makes_a_version(vorm, lijnen):
    """All changes of one and of two answers, also taken away, and some of three and four."""
    begin = _antwoorden(lijnen)
    eerst = _versie(begin, [], vorm=vorm)
    assert len(eerst) == 1
    kans = Random(6)
    keuzes = [*combinations(PIJLEN, 1), *combinations(PIJLEN, 2)]
    keuzes += [kans.sample(PIJLEN, aantal) for aantal in (3, 4) for _ in range(150)]
    for pijlen in keuzes:
        for waarden in (
            product((None, 0, 2), repeat=len(pijlen))
            if len(pijlen) < 3
            else [kans.choices((None, 0, 1, 2), k=len(pijlen))]
        ):
            anders = begin | dict(zip(pijlen, waarden, strict=True))
            over = {pijl: waarde for pijl, waarde in anders.items() if waarde is not None}
            assert _versie(over, eerst, vorm=vorm) == []


@pytest.mark.parametrize("wie", ZES)
@pytest.mark.parametrize("lijnen", [LIJNEN, VEEL])
def test_no_version_comes_of_one_person_who_leaves_or_joins(wie, lijnen):
    heel = _antwoorden(lijnen)
    zonder = {pijl: waarde for pijl, waarde in heel.items() if wie not in pijl}
    anderen = {nr: domein for nr, domein in ZES.items() if nr != wie}

    assert _versie(zonder, _versie(heel, []), anderen) == []
    assert _versie(heel, _versie(zonder, [], anderen)) == []


def test_a_version_comes_when_much_changed_and_then_no_way_back_by_little():
    """Who kept the first page learns no small number from the third either."""
    eerst = _versie(_antwoorden(LIJNEN[:5]), [])
    tweede = _versie(_antwoorden(VEEL), eerst)

    assert [rij.nummer for rij in tweede] == [2]
    assert tweede[0].cijfers["lijnen"] == 11
    assert _versie(_antwoorden(LIJNEN[:6]), eerst + tweede) == []
    assert [rij.nummer for rij in _versie(_antwoorden(LIJNEN[:5]), eerst + tweede)] == [3]


def test_rungs_are_told_again_only_when_each_changed_by_much():
    def op_de_ladder(lijnen):
        return {pijl: 3 if waarde else 0 for pijl, waarde in _antwoorden(lijnen).items()}

    eerst = _versie(op_de_ladder(LIJNEN[:5]), [], vorm=Antwoordvorm.LADDER)
    meer = op_de_ladder(VEEL)
    een_anders = meer | {(1, 2): 4}
    assert eerst[0].cijfers["treden"] is not None

    gelijk = _versie(meer, eerst, vorm=Antwoordvorm.LADDER)[0].cijfers
    anders = _versie(een_anders, eerst, vorm=Antwoordvorm.LADDER)[0].cijfers

    assert (gelijk["lijnen"], anders["lijnen"]) == (11, 11)
    assert gelijk["treden"][0] == [8, 0, 0, 22, 0, 0]
    assert anders["treden"] is None


def test_figures_come_back_as_they_were_kept():
    rij = _versie(_antwoorden(), [], vorm=Antwoordvorm.LADDER)[0].cijfers

    assert als_json(uit_json(rij, "Nulmeting", DAG)) == rij


# With the database: the pages that gemeente and landelijk read.

NAMEN = ("Anna", "Bas", "Chris", "Dina", "Els", "Fay")


def _plaats(meting, nr, **overig):
    return maak_plaats(meting, NAMEN[nr - 1], ZES[nr], **overig)


def _zeg_alles(meting, lijnen):
    plaatsen = {nr: _plaats(meting, nr) for nr in ZES}
    for (een, ander), waarde in _antwoorden(lijnen).items():
        zeg(meting, plaatsen[een], plaatsen[ander], waarde)


@pytest.fixture
def meting(proeftuin):
    meting = maak_meting(proeftuin, "nul", "gesloten", DAG)
    _zeg_alles(meting, LIJNEN)
    return meting


@pytest.fixture
def bladzijden(als, gemeentelezer, landelijk, proeftuin):
    """Read what is told without names: page, season, the list of the country, and the oogst."""

    def lees():
        caches["tekening"].clear()
        getallen = []
        for wie in (gemeentelezer, landelijk):
            tekst = als(wie).get(reverse(CIJFERS, args=[proeftuin.publiek_id])).text
            getallen.append(tekst[tekst.index("<main") : tekst.index("</main>")])
        getallen.append(groei([proeftuin]))
        deel = hoofdstuk(proeftuin, LEZERS)
        getallen.append(deel and repr({k: w for k, w in deel.inhoud.items() if k != "metingen"}))
        tabel = als(landelijk).get(LANDELIJK).text
        return [*getallen, tabel[tabel.index("<main") : tabel.index("</main>")]]

    return lees


def _heropen_een_antwoord(meting, wie):
    actions.heropen(meting=meting, door=wie)
    _zeg_alles(meting, (*LIJNEN, (3, 5)))
    actions.sluit(meting=meting, door=wie)


def _wis(meting, wie):
    Contact.objects.filter(naam="Anna").update(gebruiker=wie)
    wis_account(wie)


def _toon_niets(meting, wie):
    Contact.objects.filter(naam="Bas").update(zicht=Zicht.NIETS)


def _ruim(meting, wie):
    Relatie.objects.all().delete()


@pytest.mark.parametrize("gebeurt", [_heropen_een_antwoord, _wis, _toon_niets, _ruim])
def test_what_is_told_without_names_stays(gebeurt, meting, bladzijden, buitenstaander):
    toen = bladzijden()

    gebeurt(meting, buitenstaander)

    assert bladzijden() == toen


def test_inside_one_sees_at_once_what_changed(als, deelnemer, proeftuin, meting, bladzijden):
    bladzijden()
    _zeg_alles(meting, (*LIJNEN, (3, 5)))

    tekst = als(deelnemer).get(reverse(CIJFERS, args=[proeftuin.publiek_id])).text

    assert "2 × 8 ÷ 6" in tekst


def test_when_much_changed_the_new_figures_are_told(meting, bladzijden):
    _zeg_alles(meting, LIJNEN[:5])
    assert "2 × 5 ÷ 6" in bladzijden()[0]

    _zeg_alles(meting, VEEL)

    assert "2 × 11 ÷ 6" in bladzijden()[0]
    assert Vrijgave.objects.count() == 2


def test_a_wave_that_is_taken_away_and_made_again_does_not_tell_what_changed(
    proeftuin, meting, bladzijden, buitenstaander
):
    """Who takes it away and takes the same answers in again, but for one, told nothing new."""
    bladzijden()
    actions.haal_weg(meting=meting, door=buitenstaander, met_antwoorden=True)
    _zeg_alles(maak_meting(proeftuin, "nul", "gesloten", DAG), (*LIJNEN, (3, 5)))

    assert "2 × 8 ÷ 6" not in bladzijden()[0]
    assert Vrijgave.objects.filter(meting=None).count() == 1


def test_of_two_who_look_first_at_once_the_first_is_told(meting):
    eerst = vrijgegeven([meting])
    Vrijgave.objects.bulk_create(
        [Vrijgave(proeftuin=meting.proeftuin, meting=meting, nummer=1, cijfers={})],
        ignore_conflicts=True,
    )

    assert vrijgegeven([meting]) == eerst
    assert Vrijgave.objects.count() == 1


def test_nothing_that_is_kept_names_a_person(meting, bladzijden):
    bladzijden()

    bewaard = str(Vrijgave.objects.get().cijfers)

    assert [naam for naam in NAMEN if naam in bewaard] == []


def test_two_waves_of_one_day_keep_their_own_figures(proeftuin, meting, bladzijden):
    later = maak_meting(proeftuin, "tussen", "gesloten", DAG)
    _zeg_alles(later, VEEL)

    lijnen = [deel.telling.lijnen for deel in vrijgegeven([meting, later])]

    assert lijnen == [7, 11]
