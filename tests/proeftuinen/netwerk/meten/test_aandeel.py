"""What waves tell the rest of the site: card, outcomes, joining, erasing, taking out and terms."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from leerwerkplaats.toegang import Recht, Rol
from proeftuinen.mensen.actions import haal_weg
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten import aandeel, bewaren
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie
from proeftuinen.traject.contracten import Lezer, Uitkomst
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Stap
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

pytestmark = pytest.mark.django_db
DEELNEMER = Lezer(frozenset({Recht.NETWERK_INVULLEN, Recht.NETWERK_ZIEN}))
TEAM = Lezer(frozenset({*DEELNEMER.rechten, Recht.NETWERK_BEHEREN, Recht.METING_BEHEREN}))
NIEMAND = Lezer(frozenset())


def test_the_card_tells_the_response_of_the_open_wave_in_one_query(
    proeftuin, meting, plek, django_assert_num_queries
):
    zeg(meting, plek("Anna"), plek("Bas"), 1)

    with django_assert_num_queries(1):
        (kaart,) = aandeel.kaarten(proeftuin, DEELNEMER)

    assert kaart.titel == "Nulmeting van het netwerk"
    assert str(kaart.inhoud["respons"]) == "1 van de 7 mensen"
    assert (kaart.inhoud["beheren"], aandeel.kaarten(proeftuin, NIEMAND)) == (False, [])


def test_near_the_start_the_card_says_that_there_is_no_wave_yet(proeftuin, klok):
    start = Stap.objects.van(proeftuin).get(soort="start")

    gezien = []
    for dag in (date(2025, 9, 1), start.begin, date(2026, 8, 1)):
        klok.move_to(datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC))
        gezien.append(len(aandeel.kaarten(proeftuin, TEAM)))

    assert gezien == [0, 1, 0]
    klok.move_to(datetime(start.begin.year, start.begin.month, start.begin.day, 12, tzinfo=UTC))
    assert aandeel.kaarten(proeftuin, DEELNEMER) == []


def test_the_start_step_tells_how_many_took_part_in_the_nulmeting(proeftuin):
    start = Stap.objects.van(proeftuin).get(soort="start")
    voor = aandeel.uitkomsten(start, DEELNEMER)
    meting = maak_meting(proeftuin, stand="gesloten")
    zeg(meting, maak_plaats(meting, "Anna"), maak_plaats(meting, "Bas"), 1)

    na = aandeel.uitkomsten(start, DEELNEMER)

    assert voor == [Uitkomst("Nulmeting", gereed=False, tekst="Nog niet gehouden.")]
    assert na == [Uitkomst("Nulmeting gehouden: 1 van de 2 mensen", gereed=True)]


def test_a_wave_of_another_step_stands_at_that_step(proeftuin):
    stap = Stap.objects.van(proeftuin).filter(soort="werk").first()
    maak_meting(proeftuin, soort="tussen", stand="open", stap=stap)

    assert [deel.titel for deel in aandeel.uitkomsten(stap, DEELNEMER)] == ["Tussenmeting"]


def test_events_and_figures_name_how_many_and_nobody(proeftuin):
    meting = maak_meting(proeftuin, stand="gesloten")
    zeg(meting, maak_plaats(meting, "Anna"), maak_plaats(meting, "Bas"), 1)

    (gebeurtenis,) = aandeel.gebeurtenissen(proeftuin, DEELNEMER)
    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}

    assert gebeurtenis.tekst == "Nulmeting van het netwerk: 1 van de 2 mensen."
    assert maten == {"Metingen van het netwerk": 1}


def test_who_joins_while_a_wave_is_open_gets_a_place_and_afterwards_not(
    proeftuin, meting, buitenstaander, landelijk
):
    laat_meedoen(proeftuin=proeftuin, gebruiker=buitenstaander, rol=Rol.DEELNEMER)
    Meting.objects.filter(pk=meting.pk).update(stand="gesloten", gesloten_op=timezone.now())
    laat_meedoen(proeftuin=proeftuin, gebruiker=landelijk, rol=Rol.DEELNEMER)

    wie = Netwerkplaats.objects.filter(
        meting=meting, contact__gebruiker__in=[buitenstaander, landelijk]
    )
    assert [plaats.contact.gebruiker for plaats in wie] == [buitenstaander]


def test_who_stood_in_the_list_twice_keeps_all_that_was_said(proeftuin, deelnemer, meting, plek):
    """In the place of the account, and in one that the team wrote down with the same address."""
    eigen = plek(deelnemer.naam)
    dubbel = maak_plaats(meting, "Tineke van het dorpshuis", email=deelnemer.email)
    anna, bas = plek("Anna"), plek("Bas")
    for van, naar, waarde in (
        *((eigen, anna, 2), (dubbel, anna, 1), (dubbel, bas, 1), (dubbel, eigen, 1)),
        *((anna, eigen, 1), (anna, dubbel, 2), (bas, dubbel, 2)),
    ):
        zeg(meting, van, naar, waarde)
    Gemist.objects.create(meting=meting, van=dubbel, naam="De bakker")
    Netwerkplaats.objects.filter(pk=eigen.pk).update(begonnen_op=None)

    laat_meedoen(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.DEELNEMER)

    ik = Netwerkplaats.objects.get(contact__gebruiker=deelnemer)
    assert set(Relatie.objects.values_list("van", "naar", "waarde")) == {
        *((ik.pk, anna.pk, 2), (ik.pk, bas.pk, 1), (anna.pk, ik.pk, 1), (bas.pk, ik.pk, 2)),
    }
    assert (ik, Gemist.objects.get().van) == (eigen, eigen)
    assert ik.begonnen_op is not None


def test_one_takes_out_what_one_said_and_not_what_others_said(deelnemer, meting, plek):
    tineke, anna, bas = plek("Tineke"), plek("Anna"), plek("Bas")
    Contact.objects.filter(pk=bas.contact_id).update(zicht=Zicht.FUNCTIE, functie="kok")
    zeg(meting, tineke, anna, 2)
    zeg(meting, tineke, bas, 0)
    zeg(meting, anna, tineke, 1)
    Gemist.objects.create(meting=meting, van=tineke, naam="De bakker", waar="Markt")

    mee = aandeel.neem_mee(deelnemer)

    antwoorden = [(rij["over"], rij["antwoord"]) for rij in mee["netwerk: jouw antwoorden"]]
    assert antwoorden == [("Anna", "Werk ik mee samen"), ("kok", "Ken ik nog niet")]
    assert [rij["naam"] for rij in mee["netwerk: wie je miste"]] == ["De bakker"]
    assert set(mee) == set(aandeel.UITLEG)


def test_whoever_leaves_the_list_takes_answers_of_and_about_them_along(
    proeftuin, procesbegeleider, meting, plek
):
    anna, bas, chris = plek("Anna"), plek("Bas"), plek("Chris")
    zeg(meting, anna, bas, 1)
    zeg(meting, bas, anna, 2)
    zeg(meting, bas, chris, 1)
    Gemist.objects.create(meting=meting, van=bas, naam="anna")

    weg = {deel.wat: deel.aantal for deel in aandeel.wat_weggaat_met(anna.contact)}
    haal_weg(contact=anna.contact, door=procesbegeleider)

    assert weg == {"Plek in metingen van het netwerk": 1}
    assert (Relatie.objects.count(), Gemist.objects.count()) == (1, 0)


def test_what_goes_with_an_account_does_not_tell_how_many_answered_about_it(
    deelnemer, meting, plek
):
    zeg(meting, plek(deelnemer.naam), plek("Anna"), 1)
    eerst = [(deel.wat, deel.aantal) for deel in aandeel.wat_weggaat(deelnemer)]

    zeg(meting, plek("Bas"), plek(deelnemer.naam), 2)

    assert [(deel.wat, deel.aantal) for deel in aandeel.wat_weggaat(deelnemer)] == eerst


def test_who_erases_their_account_is_no_longer_missed_by_name_either(deelnemer, meting, plek):
    """Whoever is missed has no place: their name still goes."""
    Gemist.objects.create(meting=meting, van=plek("Bas"), naam=deelnemer.naam.upper())

    aandeel.wis(deelnemer)

    assert not Gemist.objects.exists()


def test_answers_go_two_years_after_the_end_and_the_response_stays(proeftuin, plek, meting):
    zeg(meting, plek("Anna"), plek("Bas"), 1)
    einde = timezone.make_aware(datetime.combine(proeftuin.einde, datetime.min.time()))
    (termijn, _) = bewaren.TERMIJNEN

    voor = termijn.ruim(einde.replace(year=einde.year + 2) - timezone.timedelta(days=1))
    na = termijn.ruim(einde.replace(year=einde.year + 2))

    assert (voor, na, Relatie.objects.count()) == (0, 1, 0)
    assert Netwerkplaats.objects.filter(meting=meting).exclude(begonnen_op=None).count() == 1
