import pytest

from leerwerkplaats.web.models import Auditregel, Hartslag
from leerwerkplaats.web.rijen import Rijen, tel, tel_samen

pytestmark = pytest.mark.django_db


@pytest.fixture
def regels():
    doors = ["a", "b", "a", "c", "b", "a"]
    for nr, door in enumerate(doors):
        Auditregel.objects.create(door=door, handeling=f"proef.{nr}", soort="proef")
    Hartslag.objects.create(naam="proef", moment="2026-01-01T00:00:00Z")


def _van(door):
    return Auditregel.objects.filter(door=door)


def _namen(regels):
    return [regel.handeling for regel in regels]


@pytest.mark.usefixtures("regels")
def test_sets_of_several_tables_are_counted_by_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert tel(_van("a"), _van("niemand"), Hartslag.objects.all(), _van("b")) == [3, 0, 1, 2]
    with django_assert_num_queries(1):
        assert tel(_van("c")) == [1]
    with django_assert_num_queries(0):
        assert tel() == []
        assert tel(Auditregel.objects.none()) == [0]


@pytest.mark.usefixtures("regels")
def test_a_slice_reads_that_slice_and_no_more(django_assert_num_queries):
    gezien = []

    def zeg(regels):
        gezien.extend(regels)
        return _namen(regels)

    rijen = Rijen(_van("a"), zeg=zeg)

    with django_assert_num_queries(1) as vragen:
        assert rijen[:2] == ["proef.5", "proef.2"]
    assert "LIMIT 2" in vragen[0]["sql"]
    assert len(gezien) == 2
    assert (rijen[2], rijen[-1], len(rijen)) == ("proef.0", "proef.0", 3)


@pytest.mark.usefixtures("regels")
def test_two_sets_read_as_one_in_their_order():
    rijen = Rijen(_van("a"), _van("b"), zeg=_namen, volgorde="-pk")

    op_rij = ["proef.5", "proef.4", "proef.2", "proef.1", "proef.0"]
    assert (rijen, rijen.alles(), len(rijen)) == (op_rij, op_rij, 5)
    assert (rijen[1:3], rijen[4:9]) == (["proef.4", "proef.2"], ["proef.0"])
    assert rijen != op_rij[1:]


@pytest.mark.usefixtures("regels")
def test_what_is_known_to_be_empty_is_not_asked_for(django_assert_num_queries):
    vol, leeg = Rijen(_van("a"), _van("b"), volgorde="-pk"), Rijen(_van("niemand"))

    with django_assert_num_queries(1):
        tel_samen([vol, leeg])
        assert (len(vol), len(leeg), bool(leeg), leeg[:10]) == (5, 0, False, [])


@pytest.mark.usefixtures("regels")
def test_each_look_reads_anew():
    rijen = Rijen(_van("d"), zeg=_namen)
    assert rijen == []

    Auditregel.objects.create(door="d", handeling="proef.nieuw", soort="proef")

    assert rijen == ["proef.nieuw"]
