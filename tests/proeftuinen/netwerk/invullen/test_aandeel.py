"""The card on the overview: there while one is not done, and only then."""

from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.netwerk.invullen.aandeel import kaarten
from proeftuinen.netwerk.models import Netwerkplaats
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.netwerk.maak import maak_plaats, zeg


def _lezer(wie, rol=Rol.DEELNEMER):
    return Lezer(RECHTEN[rol], wie.pk)


def test_who_still_has_to_answer_gets_a_card_by_one_query(
    proeftuin, deelnemer, ik, meting, fenna, joris, django_assert_num_queries
):
    maak_plaats(meting, "Niet", zicht="niets")
    zeg(meting, ik, fenna, 1)

    with django_assert_num_queries(1):
        (kaart,) = kaarten(proeftuin, _lezer(deelnemer))

    assert kaart.titel == "Vul je netwerk in"
    assert kaart.inhoud == {
        "vraag": meting.vraag,
        "gedaan": 1,
        "mensen": 2,
        "minuten": 1,
    }


def test_who_is_done_gets_none(proeftuin, deelnemer, ik, fenna):
    Netwerkplaats.objects.filter(pk=ik.pk).update(klaar_op=timezone.now())

    assert kaarten(proeftuin, _lezer(deelnemer)) == []


def test_who_may_not_answer_or_has_no_place_gets_none(
    proeftuin, gemeentelezer, kernteam, ik, fenna
):
    assert kaarten(proeftuin, _lezer(gemeentelezer, Rol.GEMEENTE)) == []
    assert kaarten(proeftuin, _lezer(kernteam)) == []


def test_the_card_stands_on_the_overview(als, proeftuin, deelnemer, ik, fenna):
    tekst = als(deelnemer).get(proeftuin.get_absolute_url()).text

    assert "Vul je netwerk in" in tekst
    assert "1 persoon, ongeveer 1 minuut." in tekst
