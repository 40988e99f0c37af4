"""Tips of participants: given without a name, asked by mail, chosen by the team."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.monitoring.terugblik import aandeel, tips
from proeftuinen.monitoring.terugblik.models import Tip
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.traject.post.models import Bericht
from proeftuinen.uitgaven.publiek import LEZERS
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _geef(client, tuin, tekst="Begin klein", **velden):
    return client.post(_naar("tip-nieuw", tuin), {"tekst": tekst, **velden})


def test_a_tip_of_a_participant_is_nobodys_and_waits_for_a_choice(als, deelnemer, proeftuin):
    client = als(deelnemer)
    voor = set(Auditregel.objects.values_list("pk", flat=True))

    for _ in range(2):
        assert _geef(client, proeftuin, van="vrijwilliger").status_code == 302

    tip = Tip.objects.get()
    assert (tip.tekst, tip.van, tip.in_oogst) == ("Begin klein", "vrijwilliger", False)
    (regel,) = Auditregel.objects.exclude(pk__in=voor)
    assert (regel.handeling, regel.door) == ("tip.gegeven", "")
    assert aandeel.hoofdstuk(proeftuin, LEZERS) is None


def test_a_name_in_a_tip_is_asked_about(als, deelnemer, proeftuin):
    antwoord = _geef(als(deelnemer), proeftuin, "Bel meneer De Vries vaker")

    assert antwoord.status_code == 200
    assert not Tip.objects.exists()


def test_the_team_chooses_changes_and_takes_away(als, kernteam, proeftuin):
    client = als(kernteam)
    tip = Tip.objects.create(proeftuin=proeftuin, tekst="Begin klein", in_oogst=False)
    delen = (proeftuin, tip.publiek_id)

    client.post(_naar("tip-kiezen", *delen), {"wel": "1"})
    tip.refresh_from_db()
    assert tip.in_oogst
    (gekozen,) = aandeel.hoofdstuk(proeftuin, LEZERS).inhoud["tips"]
    assert gekozen == tip

    client.post(_naar("tip", *delen), {"versie": tip.versie, "tekst": "Begin heel klein"})
    botst = client.post(_naar("tip", *delen), {"versie": tip.versie, "tekst": "Begin groot"})
    assert botst.status_code == 409
    tip.refresh_from_db()
    assert tip.tekst == "Begin heel klein"

    client.post(_naar("tip-weghalen", *delen))
    assert not Tip.objects.exists()


def test_everyone_is_asked_once_with_one_question(als, kernteam, proeftuin):
    client = als(kernteam)
    for _ in range(2):
        client.post(_naar("tips-vragen", proeftuin))

    lijst = Vragenlijst.objects.get()
    assert (lijst.moment, lijst.stand) == (Moment.TIPS, "open")
    post = Bericht.objects.filter(soort="vragenlijst")
    assert post.count() == len(set(post.values_list("aan", flat=True)))


@pytest.mark.parametrize(("aantal", "te_zien"), [(4, False), (5, True)])
def test_answers_can_become_tips_from_five_on_and_only_for_who_guides(
    als, kernteam, procesbegeleider, proeftuin, aantal, te_zien
):
    lijst = maak_lijst(proeftuin, vragen=["open"], moment=Moment.TIPS)
    for nummer in range(aantal):
        maak_vel(lijst, f"{nummer}" * 64, {"vraag-1": f"Antwoord nummer {nummer}"})
    open_nog = als(procesbegeleider).get(_naar("tips", proeftuin)).text
    Vragenlijst.objects.filter(pk=lijst.pk).update(
        stand="dicht", dicht_op=vandaag(), aantal=aantal, gevraagd=aantal
    )

    assert "Antwoord nummer" not in open_nog
    assert "Antwoord nummer" not in als(kernteam).get(_naar("tips", proeftuin)).text
    client = als(procesbegeleider)
    assert ("Antwoord nummer 1" in client.get(_naar("tips", proeftuin)).text) == te_zien


def test_a_place_has_room_for_so_many(als, deelnemer, proeftuin, monkeypatch):
    monkeypatch.setattr(tips, "MEESTE", 1)
    Tip.objects.create(proeftuin=proeftuin, tekst="Er al")

    assert "Haal er eerst een weg" in _geef(als(deelnemer), proeftuin).text


def test_what_was_chosen_stands_in_the_oogst_and_what_was_not_does_not(als, deelnemer, proeftuin):
    Tip.objects.create(proeftuin=proeftuin, tekst="Begin klein", in_oogst=True)
    Tip.objects.create(proeftuin=proeftuin, tekst="Nog een klad", in_oogst=False)

    tekst = als(deelnemer).get(_naar("oogst", proeftuin)).text

    assert "Begin klein" in tekst
    assert "Nog een klad" not in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_costs_the_same_however_many_tips(
    als, deelnemer, proeftuin, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        Tip.objects.create(proeftuin=proeftuin, tekst=f"Tip {nummer}")
    client = als(deelnemer)
    client.get(_naar("tips", proeftuin))

    with django_assert_num_queries(7):
        client.get(_naar("tips", proeftuin))
