"""Look-backs: when they are planned, how they move and begin, and what the pages say."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.terugblik import aandeel, actions
from proeftuinen.monitoring.terugblik.dagen import over_maanden
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post.models import Bericht
from tests.proeftuinen.monitoring.maak import maak_bewaarder, maak_terugblik
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


@pytest.fixture
def klaar(proeftuin):
    """The place, of which the last transition step was yesterday."""
    gisteren = vandaag() - timedelta(days=1)
    stappen = Stap.objects.filter(proeftuin=proeftuin)
    stappen.filter(soort="transitie").delete()
    Stap.objects.create(
        proeftuin=proeftuin,
        volgorde=99,
        nummer="9",
        naam="Transitie",
        soort="transitie",
        begin=gisteren,
        einde=gisteren,
    )
    return proeftuin


def _stap(tuin):
    return Stap.objects.filter(proeftuin=tuin, soort="transitie")


@pytest.mark.parametrize(
    ("dag", "maanden", "later"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 9, 15), 3, date(2026, 12, 15)),
    ],
)
def test_months_are_counted_as_people_do(dag, maanden, later):
    assert over_maanden(dag, maanden) == later


def test_the_three_are_planned_once_the_transition_was_there(klaar):
    actions.plan_alle()
    actions.plan_alle()

    dagen = dict(Terugblik.objects.filter(proeftuin=klaar).values_list("maanden", "dag"))
    gisteren = vandaag() - timedelta(days=1)
    assert dagen == {aantal: over_maanden(gisteren, aantal) for aantal in (3, 6, 12)}


def test_before_the_transition_nothing_is_kept_and_the_page_tells_the_days(als, deelnemer, klaar):
    straks = vandaag() + timedelta(days=30)
    _stap(klaar).update(begin=straks, einde=straks)
    actions.plan_alle()

    tekst = als(deelnemer).get(_naar("in-verbinding", klaar)).text

    assert not Terugblik.objects.exists()
    assert tekst.count("Gepland") == 3


def test_a_step_that_was_closed_early_plans_them_too(klaar):
    straks = vandaag() + timedelta(days=5)
    _stap(klaar).update(begin=straks, einde=straks, afgesloten_op=dit_moment())

    actions.plan_alle()

    assert Terugblik.objects.filter(dag=over_maanden(straks, 3)).exists()


def test_days_move_with_the_plan_as_long_as_it_did_not_begin(klaar, procesbegeleider):
    actions.plan_alle()
    drie = Terugblik.objects.get(proeftuin=klaar, maanden=3)
    actions.begin(terugblik=drie, door=procesbegeleider)
    nieuw = vandaag() - timedelta(days=15)
    _stap(klaar).update(begin=nieuw, einde=nieuw)

    actions.plan_alle()

    dagen = dict(Terugblik.objects.filter(proeftuin=klaar).values_list("maanden", "dag"))
    assert dagen[3] == drie.dag
    assert dagen[6] == over_maanden(nieuw, 6)


def test_without_a_transition_step_the_end_of_the_year_counts(klaar):
    _stap(klaar).update(overslaan_reden="niet nodig")

    actions.plan_alle()

    assert Terugblik.objects.filter(dag=over_maanden(klaar.einde, 3)).exists() == (
        klaar.einde < vandaag()
    )


def test_an_archived_place_plans_and_asks_nothing(klaar):
    klaar.gearchiveerd_op = dit_moment()
    klaar.save()
    maak_terugblik(klaar, maanden=6)

    aandeel.elke_dag(dit_moment())

    assert not Vragenlijst.objects.exists()
    assert Terugblik.objects.count() == 1


@pytest.mark.parametrize(
    ("dagen", "velden", "begint"),
    [
        (0, {}, True),
        (6, {}, True),
        (7, {}, False),
        (-1, {}, False),
        (0, {"vervalt_op": date(2026, 1, 1)}, False),
    ],
)
def test_it_begins_by_itself_in_the_week_of_its_day_unless_called_off(
    proeftuin, dagen, velden, begint
):
    maak_terugblik(proeftuin, dag=vandaag() - timedelta(days=dagen), **velden)

    actions.begin_wat_kan()
    actions.begin_wat_kan()

    assert Terugblik.objects.filter(begonnen_op=vandaag()).exists() == begint
    assert Vragenlijst.objects.count() == int(begint)


@pytest.mark.parametrize(
    ("maanden", "moment"),
    [(3, Moment.TERUGBLIK), (6, Moment.HALFJAAR), (12, Moment.TERUGBLIK)],
)
def test_beginning_asks_everyone_and_each_keeper(als, kernteam, proeftuin, maanden, moment):
    maak_bewaarder(proeftuin, "Samen eten")
    maak_bewaarder(proeftuin, "Kaart bijhouden", email="")
    maak_bewaarder(proeftuin, "Bellen", stand=Contact.Stand.OVERLEDEN)
    deze = maak_terugblik(proeftuin, maanden=maanden)

    als(kernteam).post(_naar("terugblik-beginnen", proeftuin, deze.publiek_id))

    deze.refresh_from_db()
    assert deze.begonnen_op == vandaag()
    assert (deze.vragenlijst.moment, deze.vragenlijst.stand) == (moment, "open")
    assert deze.vragenlijst.sluit_op == vandaag() + actions.LIJST_OPEN
    assert Bericht.objects.filter(soort="vragenlijst").exists()
    assert Bericht.objects.filter(soort="nazicht").count() == 1
    assert Nazicht.objects.filter(gevraagd_op=None, contact=None).count() == 2
    assert Auditregel.objects.filter(handeling="terugblik.begonnen").count() == 1


def test_a_second_press_asks_nobody_again(als, kernteam, proeftuin):
    deze = maak_terugblik(proeftuin)
    client = als(kernteam)
    for _ in range(2):
        client.post(_naar("terugblik-beginnen", proeftuin, deze.publiek_id))

    assert Vragenlijst.objects.count() == 1


def test_what_was_called_off_can_be_planned_again(als, kernteam, proeftuin):
    deze = maak_terugblik(proeftuin)
    client, waar = als(kernteam), _naar("terugblik-vervallen", proeftuin, deze.publiek_id)

    client.post(waar, {"wel": "0"})
    client.post(_naar("terugblik-beginnen", proeftuin, deze.publiek_id))
    deze.refresh_from_db()
    assert (deze.vervalt_op, deze.begonnen_op) == (vandaag(), None)

    client.post(waar, {"wel": "1"})
    deze.refresh_from_db()
    assert deze.vervalt_op is None


def test_what_came_of_it_is_written_down_and_two_editors_see_both_texts(als, kernteam, proeftuin):
    deze = maak_terugblik(proeftuin, begonnen_op=vandaag())
    client, waar = als(kernteam), _naar("terugblik-conclusie", proeftuin, deze.publiek_id)
    eerst = {"versie": deze.versie, "conclusie": "Het loopt"}

    assert client.post(waar, eerst).status_code == 302
    botst = client.post(waar, {**eerst, "conclusie": "Het loopt niet"})

    assert botst.status_code == 409
    assert "Het loopt niet" in botst.text
    assert Terugblik.objects.get().conclusie == "Het loopt"


def _vul(tuin, aantal):
    deze = maak_terugblik(tuin, begonnen_op=vandaag())
    for nummer in range(aantal):
        afspraak = maak_bewaarder(tuin, f"Afspraak {nummer}")
        Nazicht.objects.create(terugblik=deze, netwerkafspraak=afspraak)
    return deze


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_costs_the_same_however_much_was_agreed(
    als, deelnemer, proeftuin, aantal, django_assert_num_queries
):
    _vul(proeftuin, aantal)
    client = als(deelnemer)
    client.get(_naar("in-verbinding", proeftuin))

    with django_assert_num_queries(9):
        client.get(_naar("in-verbinding", proeftuin))


@pytest.mark.parametrize("aantal", [1, 3])
def test_one_look_back_costs_the_same_however_much_was_agreed(
    als, deelnemer, proeftuin, aantal, django_assert_num_queries
):
    deze = _vul(proeftuin, aantal)
    client, waar = als(deelnemer), _naar("terugblik", proeftuin, deze.publiek_id)
    client.get(waar)

    with django_assert_num_queries(10):
        tekst = client.get(waar).text

    assert f"Afspraak {aantal - 1}" in tekst


def _golven(tuin):
    """Two closed waves: A and B worked together and do so no longer; B and C still do."""
    for dag, antwoord in ((date(2026, 1, 5), Antwoord.SAMEN), (date(2026, 4, 5), Antwoord.NIET)):
        golf = maak_meting(tuin, stand="gesloten", dag=dag)
        a, b, c = (maak_plaats(golf, naam) for naam in ("Aaf", "Bas", "Cor"))
        zeg(golf, a, b, antwoord)
        zeg(golf, b, a, antwoord)
        zeg(golf, b, c, Antwoord.SAMEN)


def test_only_who_guides_reads_here_what_sleeps(
    als, deelnemer, kernteam, procesbegeleider, proeftuin
):
    _golven(proeftuin)
    waar = _naar("in-verbinding", proeftuin)

    assert "Wat slaapt" not in als(deelnemer).get(waar).text
    assert "Wat slaapt" not in als(kernteam).get(waar).text
    tekst = als(procesbegeleider).get(waar).text
    assert "Aaf" in tekst
    assert "Cor" not in tekst


def test_nothing_sleeps_for_a_reader_by_what_another_said_of_them(als, procesbegeleider, proeftuin):
    """The line of the guide stays away: only the other one's answer changed (ADR 27)."""
    for dag, antwoord in ((date(2026, 1, 5), Antwoord.SAMEN), (date(2026, 4, 5), Antwoord.NIET)):
        golf = maak_meting(proeftuin, stand="gesloten", dag=dag)
        ik = maak_plaats(golf, "Ik", gebruiker=procesbegeleider)
        ander = maak_plaats(golf, "Ander mens")
        zeg(golf, ik, ander, Antwoord.KEN)
        zeg(golf, ander, ik, antwoord)

    tekst = als(procesbegeleider).get(_naar("in-verbinding", proeftuin)).text

    assert "Wat slaapt" in tekst
    assert "Ander mens" not in tekst


def test_who_did_not_look_at_their_own_row_for_a_year_is_asked_to(als, deelnemer, proeftuin):
    mens, _ = Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)
    client, vraag = als(deelnemer), "Klopt wat anderen van je zien?"
    overzicht = _naar("overzicht", proeftuin)
    assert vraag not in client.get(overzicht).text

    maak_terugblik(proeftuin, begonnen_op=vandaag())
    assert vraag in client.get(overzicht).text

    Contact.objects.filter(pk=mens.pk).update(zelf_gekozen_op=dit_moment())
    assert vraag not in client.get(overzicht).text
    Contact.objects.filter(pk=mens.pk).update(zelf_gekozen_op=dit_moment() - timedelta(days=366))
    assert vraag in client.get(overzicht).text


def test_the_calendar_tells_the_days_and_not_what_was_called_off(proeftuin, deelnemer):
    lezer = Lezer(frozenset({Recht.VERBINDING_ZIEN}), deelnemer.pk)
    maak_terugblik(proeftuin, maanden=6, vervalt_op=vandaag())

    punten = aandeel.agenda(proeftuin, lezer)

    assert [punt.titel for punt in punten] == [
        "Terugblik na drie maanden",
        "Terugblik na een jaar",
    ]
    assert aandeel.agenda(proeftuin, Lezer(frozenset())) == []


def test_the_measures_count_what_was_held_and_what_still_runs(proeftuin):
    drie = maak_terugblik(proeftuin, begonnen_op=vandaag())
    zes = maak_terugblik(proeftuin, maanden=6, begonnen_op=vandaag())
    een, twee = maak_bewaarder(proeftuin, "Een"), maak_bewaarder(proeftuin, "Twee")
    for terugblik, afspraak, loopt in (
        (drie, een, "ja"),
        (drie, twee, "deels"),
        (zes, een, "nee"),
        (zes, twee, ""),
    ):
        Nazicht.objects.create(terugblik=terugblik, netwerkafspraak=afspraak, loopt=loopt)

    gehouden, loopt = aandeel.maten(proeftuin)

    assert (gehouden.waarde, loopt.waarde) == (2, 1)
    assert loopt.uitleg.endswith("van de 2 met een antwoord.")


def test_the_step_asks_for_three_and_not_for_what_was_called_off(proeftuin, deelnemer):
    stap = Stap.objects.filter(proeftuin=proeftuin, soort="verbinding").first()
    lezer = Lezer(frozenset({Recht.VERBINDING_ZIEN}), deelnemer.pk)
    maak_terugblik(proeftuin, begonnen_op=vandaag())
    maak_terugblik(proeftuin, maanden=6, vervalt_op=vandaag())

    uit = aandeel.uitkomsten(stap, lezer)

    assert [deel.gereed for deel in uit] == [True, True, False]
    assert aandeel.uitkomsten(stap, Lezer(frozenset())) == []
