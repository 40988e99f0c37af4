"""The harness counts right, and every row of the benchmark names a page that exists."""

from dataclasses import dataclass
from itertools import count
from random import Random

import pytest
from django.contrib.auth import get_user_model
from django.core.handlers.wsgi import WSGIHandler
from django.urls import resolve

from bench.meten import Antwoord, Bezoeker, Taak, draai, masker, spreiding, tel_vragen, verhouding
from bench.paginas import RIJEN, Doel
from bench.verslag import _eis_rijen, oordeel


@dataclass(frozen=True)
class Ergens:
    laatste: int = 20

    def geef(self, naam):
        if naam == "agenda":
            return "bcdfghjkmnpq.abcdefghijklmnopqrstuvwxyz"
        return "bcdfghjkmnpq"


class Speelklok:
    """Moves only when a task says what it costs."""

    def __init__(self):
        self.nu = 0.0

    def __call__(self):
        return self.nu

    def kost(self, duur):
        def doe():
            self.nu += duur

        return doe


def test_a_ratio_is_taken_per_round_so_a_slow_round_counts_for_both():
    deel = verhouding([10, 20, 300], [1, 2, 30])
    assert (deel.laag, deel.midden, deel.hoog) == (10, 10, 10)


def test_ratio_to_the_floor_of_a_toy_page_is_exact():
    klok = Speelklok()
    taken = [Taak("vloer", klok.kost(0.5), keer=20), Taak("bladzijde", klok.kost(6))]
    tijden = draai(taken, 5, kans=Random(1), klok=klok)
    assert tijden == {"vloer": [0.5] * 5, "bladzijde": [6] * 5}
    assert verhouding(tijden["bladzijde"], tijden["vloer"]).midden == 12


def test_warming_up_and_what_goes_before_do_not_count():
    klok, keren = Speelklok(), count()

    def eerst_traag():
        klok.nu += 100 if next(keren) < 3 else 1

    taak = Taak("x", eerst_traag, vooraf=klok.kost(1000))
    assert draai([taak], 4, kans=Random(1), opwarmen=3, klok=klok) == {"x": [1] * 4}


def test_spread_gives_median_and_tenths():
    deel = spreiding([float(nr) for nr in range(11)])
    assert (deel.laag, deel.midden, deel.hoog) == (1, 5, 9)
    assert spreiding([3]).hoog == 3


def test_lists_of_values_of_another_length_are_one_statement():
    assert masker("id IN (%s, %s, %s)") == masker("id IN (%s)")
    assert masker("a = %s") != masker("b = %s")


@pytest.mark.django_db
def test_queries_are_counted_with_their_repeats():
    soort = get_user_model()

    def doe():
        for nr in range(3):
            soort.objects.filter(pk=nr).first()
        soort.objects.count()

    vragen = tel_vragen(doe)
    assert (vragen.aantal, vragen.dubbel) == (4, 3)


@pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: rij.naam)
def test_every_row_has_an_address_that_resolves(rij):
    pad = rij.adres(Ergens()).partition("?")[0]
    assert resolve(pad).view_name == rij.url_naam


@pytest.mark.django_db
def test_a_page_is_fetched_through_the_handler_itself():
    antwoord = Bezoeker(WSGIHandler()).haal("/inloggen/?next=/")
    assert antwoord.status == 200
    assert 0 < antwoord.gzip < len(antwoord.lichaam)


def test_verdict_names_what_is_over():
    doel = Doel(12, 12, 10)
    assert oordeel(doel, 12, 12, 10, 1.2) == "ok"
    assert oordeel(doel, 13, 9, 10.5, 1.3) == "over: q 13>12, kB 10.5>10, growth x1.30>1.2"
    assert oordeel(Doel(14, 10), 1, 10.5, 99, 1) == "over: x 10.5>10"


def test_growth_is_not_judged_where_the_lists_differ():
    assert oordeel(Doel(12, 12, 10), 1, 1, 1, None) == "ok"


def test_an_empty_list_is_refused():
    lijst = next(rij for rij in RIJEN if rij.naam == "landelijk, filtered")
    with pytest.raises(RuntimeError, match="shows 0 rows instead of 50"):
        _eis_rijen(lijst, Antwoord(200, b"<p>Niets gevonden.</p>"))
    _eis_rijen(lijst, Antwoord(200, b'<tr><th scope="row">x</th></tr>' * 50))
