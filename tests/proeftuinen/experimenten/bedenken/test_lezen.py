"""Whose experiment it is: who may find it, and who may change it."""

import pytest
from django.http import Http404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.experimenten.bedenken import lezen
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

BIJDRAGER = frozenset({Recht.EXPERIMENTEN_ZIEN, Recht.EXPERIMENTEN_BIJDRAGEN})
TEAM = BIJDRAGER | {Recht.EXPERIMENTEN_BEHEREN}


def _lezer(wie, rechten=BIJDRAGER):
    return Lezer(rechten, wie.pk)


def test_who_is_in_the_group_or_made_it_may_change_it_and_the_team_any(
    proeftuin, deelnemer, kernteam
):
    los, gemaakt, lid = (
        maak_experiment(proeftuin),
        maak_experiment(proeftuin, door=deelnemer),
        maak_experiment(proeftuin),
    )
    maak_lid(lid, Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer))

    mag = [lezen.mag_wijzigen(deze, _lezer(deelnemer)) for deze in (los, gemaakt, lid)]

    assert mag == [False, True, True]
    assert lezen.mag_wijzigen(los, _lezer(kernteam, TEAM))
    assert not lezen.mag_wijzigen(gemaakt, _lezer(deelnemer, frozenset({Recht.EXPERIMENTEN_ZIEN})))


def test_a_list_knows_whose_it_is_without_asking_again(
    proeftuin, deelnemer, django_assert_num_queries
):
    maak_experiment(proeftuin)
    rijen = list(lezen.met_lid(lezen.experimenten_van(proeftuin), _lezer(deelnemer)))

    with django_assert_num_queries(0):
        assert not lezen.mag_wijzigen(rijen[0], _lezer(deelnemer))


def test_what_is_in_the_archive_is_found_by_the_team_only(
    proeftuin, andere_proeftuin, deelnemer, kernteam
):
    weg = maak_experiment(proeftuin, gearchiveerd_op=dit_moment())

    assert lezen.vind(proeftuin, weg.publiek_id, _lezer(kernteam, TEAM)) == weg
    assert not lezen.experimenten_van(proeftuin)
    assert list(lezen.archief_van(proeftuin)) == [weg]
    for tuin, lezer in (
        (proeftuin, _lezer(deelnemer)),
        (proeftuin, None),
        (andere_proeftuin, _lezer(kernteam, TEAM)),
    ):
        with pytest.raises(Http404):
            lezen.vind(tuin, weg.publiek_id, lezer)
