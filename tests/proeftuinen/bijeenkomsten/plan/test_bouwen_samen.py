"""Two people who build a run sheet at the same moment: both are done, or one hears why not."""

import pytest
from django.db import connection

from proeftuinen.bijeenkomsten.plan.bouwen import actions, groepen
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Groep,
    Planwijziging,
)
from tests.tegelijk import tegelijk

Soort = Agendaonderdeel.Soort
_samen = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")


def verplaats(dag, rij, naar, door):
    return actions.verplaats(bijeenkomst=dag, odid=rij.publiek_id, naar=naar, door=door)


@pytest.mark.django_db(transaction=True)
@_samen
def test_of_two_moves_at_the_same_moment_both_are_done(dag, kernteam, bouw):
    een, twee, drie, vier = (bouw.blok(titel) for titel in ("Een", "Twee", "Drie", "Vier"))

    def eerst(rij: Agendaonderdeel) -> str:
        deze = Bijeenkomst.objects.select_related("proeftuin").get(pk=dag.pk)
        return verplaats(deze, rij, f"voor:{een.publiek_id}", kernteam)

    uit = tegelijk(lambda: eerst(drie), lambda: eerst(vier))

    assert sorted(uit) == ["Drie", "Vier"]
    titels = bouw.titels()
    assert sorted(titels[:2]) == ["Drie", "Vier"]
    assert titels[2:] == ["Een", "Twee"]
    assert Planwijziging.objects.count() == 2
    assert Bijeenkomst.objects.get(pk=dag.pk).planversie == 3
    assert twee.titel == "Twee"


@pytest.mark.django_db(transaction=True)
@_samen
def test_taking_a_group_away_while_someone_moves_a_block_into_it_loses_no_block_for_good(
    dag, kernteam, bouw
):
    groep = bouw.groep(bouw.blok("Groepen", soort=Soort.PARALLEL), "Thee")
    rij = bouw.blok("Rondje")

    def verse() -> Bijeenkomst:
        return Bijeenkomst.objects.select_related("proeftuin").get(pk=dag.pk)

    tegelijk(
        lambda: verplaats(verse(), rij, f"groep:{groep.publiek_id}", kernteam),
        lambda: groepen.haal_weg(bijeenkomst=verse(), grpid=groep.publiek_id, door=kernteam),
    )

    assert Groep.objects.count() == 0
    if not Agendaonderdeel.objects.filter(pk=rij.pk).exists():
        laatste = Planwijziging.objects.latest("pk")
        assert str(rij.pk) in laatste.terug["was"]["onderdeel"]
