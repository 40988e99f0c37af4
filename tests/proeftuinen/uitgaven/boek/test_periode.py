"""A book about a part of the year tells of that part."""

from datetime import date

import pytest

from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bijeenkomsten.verslag.models import Verslag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.traject.contracten import Lezer
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.models import Opzet

VAN, TOT = date(2026, 2, 1), date(2026, 4, 30)
LEZER = Lezer(frozenset(), van=VAN, tot=TOT)


@pytest.mark.parametrize(
    ("dag", "binnen"),
    [(date(2026, 1, 31), False), (VAN, True), (TOT, True), (date(2026, 5, 1), False), (None, True)],
)
def test_a_day_belongs_to_the_part_or_not(dag, binnen):
    assert LEZER.binnen(dag) is binnen
    assert Lezer(frozenset()).binnen(dag)


@pytest.mark.parametrize(
    ("begin", "einde", "raakt"),
    [
        (date(2026, 1, 1), None, True),
        (date(2026, 1, 1), date(2026, 1, 31), False),
        (date(2026, 1, 1), VAN, True),
        (TOT, None, True),
        (date(2026, 5, 1), None, False),
    ],
)
def test_what_lasts_longer_belongs_to_each_part_that_it_touches(begin, einde, raakt):
    assert LEZER.raakt(begin, einde) is raakt


def test_only_what_happened_then_stands_in_the_book(proeftuin, klok):
    for maand in (1, 3):
        dag = date(2026, maand, 10)
        deze = Bijeenkomst.objects.create(proeftuin=proeftuin, titel=f"Maand {maand}", dag=dag)
        Verslag.objects.create(bijeenkomst=deze, terugblik="x", vastgesteld_op=klok_op(dag))
    Experiment.objects.create(
        proeftuin=proeftuin,
        titel="Al voorbij",
        gestart_op=date(2025, 12, 1),
        afgerond_op=date(2026, 1, 5),
        gepubliceerd_op=klok_op(date(2026, 1, 6)),
    )
    opzet = Opzet(proeftuin=proeftuin, soort="logboek", publiek="deelnemers", van=VAN, tot=TOT)

    boek = verzamel_boek(proeftuin, opzet, dag=date(2026, 5, 1), uitgave=1)

    inhoud = {deel.sleutel: deel.hoofdstuk.inhoud for deel in boek.delen}
    titels = [str(rij.bijeenkomst.titel) for rij in inhoud["bijeenkomsten.verslag"]["verslagen"]]
    assert titels == ["Maand 3"]
    assert "experimenten.bord" not in inhoud


def klok_op(dag):
    from datetime import datetime

    from django.utils import timezone

    return timezone.make_aware(datetime.combine(dag, datetime.min.time()))
