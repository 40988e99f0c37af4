import pytest

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject import controle
from proeftuinen.traject.contracten import Lezer, Uitkomst
from proeftuinen.traject.controle import Gereedheid
from proeftuinen.traject.models import Controlepunt, Stap
from tests.proeftuinen.monitoring.maak import maak_terugblik

LEZER = Lezer(frozenset(Recht))


def test_a_new_point_comes_last(stap, kernteam):
    punt = controle.punt_toevoegen(stap=stap, door=kernteam, tekst="Koffie")
    assert list(stap.controlepunten.all())[-1] == punt
    assert Auditregel.objects.first().object_id == punt.publiek_id


def test_the_first_point_of_an_empty_list_is_number_one(stap, kernteam):
    stap.controlepunten.all().delete()
    assert controle.punt_toevoegen(stap=stap, door=kernteam, tekst="Koffie").volgorde == 1


def test_ticking_twice_is_ticking_once(stap, kernteam):
    punt = stap.controlepunten.first()
    for _ in range(2):
        controle.punt_zetten(punt=punt, door=kernteam, klaar=True)
    punt.refresh_from_db()
    assert punt.klaar is True
    assert Auditregel.objects.filter(handeling="controlepunt.klaar").count() == 1
    controle.punt_zetten(punt=punt, door=kernteam, klaar=False)
    punt.refresh_from_db()
    assert punt.klaar is False


def test_taking_a_point_off_leaves_the_others(stap, kernteam):
    aantal = stap.controlepunten.count()
    controle.punt_weghalen(punt=stap.controlepunten.first(), door=kernteam)
    assert stap.controlepunten.count() == aantal - 1


@pytest.fixture
def stille_stap(proeftuin):
    """A step of which features have all that they expect: the three look-backs."""
    stap = Stap.objects.van(proeftuin).get(nummer="9")
    for maanden in (3, 6, 12):
        maak_terugblik(proeftuin, maanden=maanden, begonnen_op=stap.begin)
    return stap


def test_a_step_is_ready_when_all_is_ticked(stille_stap):
    stap = stille_stap
    aantal = stap.controlepunten.count()
    gereed = controle.gereedheid(stap, LEZER)
    assert (gereed.gereed, gereed.aantal_klaar) == (False, 0)
    assert gereed.mist == tuple(stap.controlepunten.values_list("tekst", flat=True))
    stap.controlepunten.update(klaar=True)
    gereed = controle.gereedheid(stap, LEZER)
    assert (gereed.gereed, gereed.aantal_klaar, gereed.mist) == (True, aantal, ())


def test_a_step_with_an_empty_list_is_ready(stille_stap):
    stap = stille_stap
    stap.controlepunten.all().delete()
    assert controle.gereedheid(stap, LEZER).gereed is True


def test_what_a_feature_still_misses_counts_too():
    gereed = Gereedheid(
        (Controlepunt(tekst="Zaal", klaar=True),),
        (Uitkomst("Ambitie", gereed=False), Uitkomst("Kaart", gereed=True)),
    )
    assert (gereed.mist, gereed.gereed, gereed.aantal_klaar) == (("Ambitie",), False, 1)
