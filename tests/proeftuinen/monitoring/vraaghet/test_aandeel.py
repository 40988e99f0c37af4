"""What "Vraag het" contributes: the mail, lines of the overview, figures, and going away."""

import pytest
from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.vraaghet import aandeel, actions, post
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.traject.contracten import Lezer, uitgeteld
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Bericht, Reden, Stilte
from tests.proeftuinen.monitoring.maak import maak_hulpvraag

pytestmark = pytest.mark.usefixtures("klok")


def _lezer(gebruiker, rol=Rol.DEELNEMER):
    return Lezer(RECHTEN[rol], gebruiker.pk)


def _antwoord(hulpvraag, door, tekst="Met geheime soep."):
    spreker = actions.Spreker(hulpvraag.proeftuin.titel)
    return actions.antwoord(hulpvraag=hulpvraag, door=door, spreker=spreker, tekst=tekst)


@pytest.fixture
def vraag(proeftuin, deelnemer):
    return maak_hulpvraag(proeftuin, deelnemer, titel="Geheime titel")


# The mail.


def test_answers_in_one_burst_make_one_mail_to_the_asker_alone_without_what_was_said(
    vraag, deelnemer, kernteam, procesbegeleider
):
    for wie in (kernteam, procesbegeleider, kernteam):
        _antwoord(vraag, wie)

    (mail,) = Bericht.objects.filter(soort=post.SOORT)
    assert (mail.aan, mail.verstuur_na > timezone.now()) == (deelnemer.email, True)
    geheim = ("eheime", kernteam.naam, procesbegeleider.naam)
    assert [deel for deel in geheim if deel in f"{mail.onderwerp} {mail.tekst}"] == []
    assert vraag.get_absolute_url() in mail.tekst


def test_an_answer_after_the_mail_went_makes_another(vraag, kernteam):
    _antwoord(vraag, kernteam)
    Bericht.objects.filter(soort=post.SOORT).verzet(["klaar"], "verzonden")

    _antwoord(vraag, kernteam)

    assert Bericht.objects.filter(soort=post.SOORT).count() == 2


def test_nobody_is_mailed_about_an_own_answer_or_while_at_rest(vraag, deelnemer, kernteam):
    _antwoord(vraag, deelnemer)
    Stilte.objects.create(adres=deelnemer.email)
    _antwoord(vraag, kernteam)

    assert not Bericht.objects.filter(soort=post.SOORT).exists()


def test_a_mail_does_not_go_once_it_is_no_longer_true(vraag, deelnemer, kernteam, proeftuin):
    gaf = _antwoord(vraag, kernteam)
    mail = Bericht.objects.get(soort=post.SOORT)
    bezwaar = post.HULPANTWOORD.bezwaar
    assert bezwaar(mail) == ""

    Deelname.objects.filter(gebruiker=deelnemer).update(rol=Rol.GEMEENTE)
    assert bezwaar(mail) == Reden.DOET_NIET_MEE

    actions.haal_antwoord_weg(gaf=gaf, door=kernteam)
    assert bezwaar(mail) == Reden.VERVALLEN

    actions.haal_weg(hulpvraag=vraag, door=deelnemer)
    mail.refresh_from_db()
    assert mail.fout == Reden.VERVALLEN


# The overview.


def _regel(proeftuin, gebruiker, rol=Rol.DEELNEMER):
    return [deel.inhoud for deel in uitgeteld(aandeel.kaarten(proeftuin, _lezer(gebruiker, rol)))]


def test_the_overview_counts_what_others_asked_and_nobody_answered(
    vraag, proeftuin, andere_proeftuin, buitenstaander, deelnemer, kernteam
):
    maak_hulpvraag(andere_proeftuin, buitenstaander, bereik="allen")
    maak_hulpvraag(andere_proeftuin, buitenstaander, bereik="landelijk")
    maak_hulpvraag(andere_proeftuin, buitenstaander, bereik="allen", soort="ervaring")

    assert _regel(proeftuin, kernteam) == [{"hier": 1, "elders": 1}]
    assert _regel(proeftuin, deelnemer) == [{"hier": 0, "elders": 1}]
    assert _regel(proeftuin, kernteam, Rol.GEMEENTE) == []

    _antwoord(vraag, kernteam)
    assert _regel(proeftuin, kernteam) == [{"hier": 0, "elders": 1}]


def test_the_overview_says_where_one_can_help(als, vraag, kernteam, proeftuin):
    bladzijde = als(kernteam).get(proeftuin.get_absolute_url()).content.decode()

    assert "Eén vraag van een collega wacht op een antwoord." in bladzijde


def test_only_solved_questions_are_events_and_only_for_who_may_read_them(
    vraag, proeftuin, deelnemer
):
    assert aandeel.gebeurtenissen(proeftuin, _lezer(deelnemer)) == []
    actions.zet_opgelost(hulpvraag=vraag, door=deelnemer, wel=True)

    (deze,) = aandeel.gebeurtenissen(proeftuin, _lezer(deelnemer))
    assert (deze.dag, deze.tekst) == (vandaag(), "Opgelost: Geheime titel")
    assert aandeel.gebeurtenissen(proeftuin, _lezer(deelnemer, Rol.GEMEENTE)) == []


def test_the_figures_count_questions_answers_and_experiences(vraag, proeftuin, kernteam):
    maak_hulpvraag(proeftuin, kernteam)
    maak_hulpvraag(proeftuin, kernteam, soort="ervaring")
    _antwoord(vraag, kernteam)

    assert [maat.waarde for maat in aandeel.maten(proeftuin)] == [2, 1, 1]


def test_a_knot_says_how_far_the_question_is(vraag, deelnemer, kernteam, django_assert_num_queries):
    knoop = ("hulpvraag", vraag.publiek_id)
    stand = aandeel.knoopstand([knoop], _lezer(deelnemer))[knoop]
    assert (stand.tekst, stand.klaar) == ("Wacht op antwoord", False)
    _antwoord(vraag, kernteam)
    actions.zet_opgelost(hulpvraag=vraag, door=deelnemer, wel=True)

    with django_assert_num_queries(1):
        stand = aandeel.knoopstand([knoop], _lezer(deelnemer))[knoop]

    assert (stand.tekst, stand.klaar) == ("Opgelost", True)
    assert aandeel.knoopstand([knoop], _lezer(deelnemer, Rol.GEMEENTE)) == {}


# Going away.


def test_what_someone_asked_and_answered_stays_without_a_name(als, vraag, deelnemer, kernteam):
    _antwoord(vraag, deelnemer)

    aandeel.wis(deelnemer)

    assert (Hulpvraag.objects.get().door, Hulpantwoord.objects.get().door) == (None, None)
    bladzijde = als(kernteam).get(vraag.get_absolute_url()).content.decode()
    assert deelnemer.naam not in bladzijde
    assert "Geheime titel" in bladzijde


def test_who_leaves_the_list_of_people_leaves_no_name_here(vraag, deelnemer, kernteam, proeftuin):
    _antwoord(vraag, deelnemer)
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    assert [deel.aantal for deel in aandeel.wat_weggaat_met(contact)] == [1, 1]

    aandeel.wis_met(contact)

    assert (Hulpvraag.objects.get().door, Hulpantwoord.objects.get().door) == (None, None)


def test_nothing_is_taken_from_others_with_someone_who_has_no_account(vraag, proeftuin):
    contact = Contact.objects.create(proeftuin=proeftuin, naam="Zonder account")

    aandeel.wis_met(contact)

    assert Hulpvraag.objects.get().door is not None
