"""What the plan for what lasts tells elsewhere, and what of a person goes."""

from datetime import timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Rol, rechten_van
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.transitie import aandeel
from proeftuinen.monitoring.transitie.lezen import VRAGEN
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.monitoring.transitie.weggaan import bewaartermijnen, wis_met
from proeftuinen.traject.contracten import Lezer, uitgeteld
from proeftuinen.traject.models import Stap
from tests.proeftuinen.experimenten.maak import maak_experiment


def _lezer(rol, gebruiker=None):
    return Lezer(rechten_van([rol]), gebruiker.pk if gebruiker else None)


def _vraag(tuin, **velden):
    vast = {"van": "wethouder zorg", "wat": "Acht uur per week"}
    return Toezegging.objects.create(proeftuin=tuin, **{**vast, **velden})


def _netwerk(tuin, soort="bijeen", **velden):
    vast = {"wat": "Elk kwartaal samen eten"}
    return Netwerkafspraak.objects.create(proeftuin=tuin, soort=soort, **{**vast, **velden})


def test_the_team_has_a_line_only_when_something_asks_attention(proeftuin):
    lezer = _lezer(Rol.KERNTEAM)
    _vraag(proeftuin, voor=vandaag())
    _netwerk(proeftuin, eerste_kijk=vandaag() + timedelta(days=1))
    assert uitgeteld(aandeel.kaarten(proeftuin, lezer)) == []

    Toezegging.objects.update(voor=vandaag() - timedelta(days=1))
    Netwerkafspraak.objects.update(eerste_kijk=vandaag())

    (kaart,) = uitgeteld(aandeel.kaarten(proeftuin, lezer))
    assert kaart.inhoud == {"vragen": 1, "kijken": 1}


@pytest.mark.parametrize("gedeeld", [False, True])
def test_the_municipality_has_a_card_once_the_pages_are_shared(
    als, gemeentelezer, proeftuin, gedeeld
):
    Borgingsplan.objects.create(proeftuin=proeftuin, gedeeld_op=vandaag() if gedeeld else None)

    tekst = als(gemeentelezer).get(proeftuin.get_absolute_url()).text

    assert ("Lees de twee bladzijden" in tekst) is gedeeld


def test_the_step_says_which_questions_have_a_keeper_and_whether_the_plan_stands(proeftuin):
    stap = Stap.objects.van(proeftuin).get(soort=Stapsoort.TRANSITIE)
    for soort in VRAGEN[:-1]:
        _netwerk(proeftuin, soort=soort, wie="kernteam")
    laatste = _netwerk(proeftuin, soort=VRAGEN[-1])

    netwerk, plan = aandeel.uitkomsten(stap, _lezer(Rol.DEELNEMER))
    assert (netwerk.gereed, plan.gereed) == (False, False)
    assert netwerk.tekst == "4 van de 5 vragen hebben iemand die ervoor zorgt."

    Netwerkafspraak.objects.filter(pk=laatste.pk).update(wie="het wijkoverleg")
    Borgingsplan.objects.create(proeftuin=proeftuin, vastgesteld_op=vandaag())
    assert all(deel.gereed for deel in aandeel.uitkomsten(stap, _lezer(Rol.DEELNEMER)))


@pytest.mark.parametrize("naam", ["bestuur", "bestuur-afdruk"])
def test_the_mirror_of_policy_shows_what_was_asked(als, deelnemer, proeftuin, naam):
    stuk = Beleidsstuk.objects.create(proeftuin=proeftuin, naam="Wmo-beleidsplan")
    _vraag(proeftuin, beleidsstuk=stuk)

    tekst = als(deelnemer).get(reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])).text

    assert "Acht uur per week" in tekst
    assert "Hoort bij: Wmo-beleidsplan" in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_mirror_costs_one_query(proeftuin, aantal, django_assert_num_queries):
    for _ in range(aantal):
        _vraag(proeftuin)

    with django_assert_num_queries(1):
        aandeel.bij_beleid(proeftuin, _lezer(Rol.DEELNEMER))


def test_the_measures_count_agreements_of_experiments_too(proeftuin):
    experiment = maak_experiment(proeftuin, gestart_op=vandaag())
    Afspraak.objects.create(experiment=experiment, met="gemeente", wat="plek", voor=vandaag())
    _vraag(proeftuin, antwoord="ja", beantwoord_op=vandaag())
    _netwerk(proeftuin, wie="kernteam")
    _netwerk(proeftuin)

    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}

    assert maten == {
        "Afspraken die op antwoord wachten": 1,
        "Afspraken met een antwoord": 1,
        "Dingen waar iemand voor zorgt": 1,
        "Handtekeningen onder het plan": 0,
    }


def test_the_calendar_tells_the_team_all_and_a_keeper_their_own(proeftuin, kernteam, deelnemer):
    wie = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    _vraag(proeftuin, voor=vandaag())
    _vraag(proeftuin, voor=vandaag(), antwoord="ja", beantwoord_op=vandaag())
    _netwerk(proeftuin, eerste_kijk=vandaag(), contact=wie)
    _netwerk(proeftuin, eerste_kijk=vandaag(), wat="Van een ander")

    team = aandeel.agenda(proeftuin, _lezer(Rol.KERNTEAM, kernteam))
    eigen = aandeel.agenda(proeftuin, _lezer(Rol.DEELNEMER, deelnemer))

    assert len(team) == 3
    assert [punt.titel for punt in eigen] == ["Loopt het nog? Elk kwartaal samen eten"]


def test_the_timeline_has_the_plan_and_what_was_promised(proeftuin):
    Borgingsplan.objects.create(proeftuin=proeftuin, vastgesteld_op=vandaag())
    _vraag(proeftuin, antwoord="deels", beantwoord_op=vandaag())
    _vraag(proeftuin, antwoord="nee", beantwoord_op=vandaag())

    teksten = [deel.tekst for deel in aandeel.gebeurtenissen(proeftuin, _lezer(Rol.DEELNEMER))]

    assert teksten == [
        "wethouder zorg zei deels: Acht uur per week",
        "Het plan voor wat blijft is vastgesteld.",
    ]
    assert aandeel.gebeurtenissen(proeftuin, _lezer(Rol.GEMEENTE)) == []


def test_the_chapter_names_roles_and_no_one(proeftuin):
    wie = Contact.objects.create(proeftuin=proeftuin, naam="Ada Bos", functie="arts")
    _netwerk(proeftuin, contact=wie)
    Handtekening.objects.create(proeftuin=proeftuin, naam="Bea Smit", rol="wethouder", op=vandaag())

    delen = aandeel.hoofdstuk(proeftuin, _lezer(Rol.DEELNEMER)).inhoud["delen"]

    assert [deel.kop for deel in delen] == ["Dit blijft", "Hier staan we achter"]
    assert "Ada" not in str(delen)
    assert "Bea" not in str(delen)


def test_the_role_stays_when_someone_leaves_or_their_time_is_over(proeftuin):
    wie = Contact.objects.create(proeftuin=proeftuin, naam="Ada Bos")
    Handtekening.objects.create(proeftuin=proeftuin, contact=wie, rol="arts", op=vandaag())
    Handtekening.objects.create(proeftuin=proeftuin, naam="Bea", rol="wethouder", op=vandaag())
    _netwerk(proeftuin, contact=wie, wie="kernteam")

    wis_met(wie)
    wie.delete()
    (termijn,) = bewaartermijnen()
    assert termijn.ruim(dit_moment()) == 0
    type(proeftuin).objects.update(start="2020-01-01", einde="2020-12-31")

    assert termijn.ruim(dit_moment()) == 1
    rijen = Handtekening.objects.values_list("naam", "contact", "rol").order_by("rol")
    assert list(rijen) == [("", None, "arts"), ("", None, "wethouder")]
    assert Netwerkafspraak.objects.get().wie == "kernteam"
