import pytest

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from proeftuinen.acties import actions as acties
from proeftuinen.acties.models import Actie
from proeftuinen.ambities.zinnen.lezen import opbrengst_van
from proeftuinen.rode_draad.actions import verbind
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin

DEELNEMER = Lezer(RECHTEN[Rol.DEELNEMER])


def _schakel(soort, ding):
    return Schakel.objects.get(soort=soort, object_id=ding.publiek_id)


@pytest.fixture
def zin(proeftuin, kernteam):
    return maak_zin(maak_versie(proeftuin), kernteam)


def _actie(proeftuin, door, titel, uit):
    waarden = {"titel": titel}
    return acties.maak(
        proeftuin=proeftuin, door=door, waarden=waarden, uit=uit.publiek_id if uit else ""
    )


def test_what_is_being_done_and_what_came_of_it(proeftuin, kernteam, zin):
    uit = _schakel("ambitiezin", zin)
    _actie(proeftuin, kernteam, "Bellijst maken", uit)
    klaar = _actie(proeftuin, kernteam, "Koffie drinken", uit)
    acties.rond_af(
        actie=klaar, door=kernteam, versie=1, stand=Actie.Stand.KLAAR, uitkomst="Twaalf mensen"
    )

    opbrengst = opbrengst_van([zin], proeftuin, DEELNEMER)[zin.publiek_id]

    assert [gevolg.schakel.label for gevolg in opbrengst.loopt] == ["Bellijst maken"]
    assert [(rij.schakel.label, rij.stand.uitkomst) for rij in opbrengst.klaar] == [
        ("Koffie drinken", "Twaalf mensen")
    ]
    assert opbrengst.zin == "1 ding loopt, 1 ding is klaar"


def test_the_thread_is_followed_further_and_never_in_circles(proeftuin, kernteam, zin):
    eerste = _actie(proeftuin, kernteam, "Eerste", _schakel("ambitiezin", zin))
    tweede = _actie(proeftuin, kernteam, "Tweede", _schakel("actie", eerste))
    verbind(van=_schakel("actie", tweede), naar=_schakel("actie", eerste), door=kernteam)

    opbrengst = opbrengst_van([zin], proeftuin, DEELNEMER)[zin.publiek_id]

    assert [gevolg.schakel.label for gevolg in opbrengst.loopt] == ["Eerste", "Tweede"]


def test_nobody_reads_past_what_they_may_see(proeftuin, kernteam, zin):
    _actie(proeftuin, kernteam, "Bellijst maken", _schakel("ambitiezin", zin))
    lezer = Lezer(frozenset({Recht.AMBITIE_ZIEN}))

    assert opbrengst_van([zin], proeftuin, lezer)[zin.publiek_id].loopt == []


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_number_of_queries_does_not_grow(
    proeftuin, kernteam, aantal, django_assert_num_queries
):
    versie = maak_versie(proeftuin)
    zinnen = [maak_zin(versie, kernteam, f"Zin {nr}") for nr in range(aantal)]
    for zin in zinnen:
        for nr in range(aantal):
            _actie(proeftuin, kernteam, f"Actie {nr}", _schakel("ambitiezin", zin))

    with django_assert_num_queries(4):
        opbrengst_van(zinnen, proeftuin, DEELNEMER)
