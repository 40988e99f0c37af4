"""Toch herkend: hidden at once, decided without reading, once, with the clock beside it."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from casustafel.inzichten.models import Inzicht
from casustafel.kluis import sleutels
from casustafel.melden import actions, lezen
from casustafel.melden.models import Besluit, Melding
from casustafel.plannen.models import Tafel, Tafelstand
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.post.models import Bericht
from tests.aanmelden import open_slot
from tests.casustafel.maak import maak_tafel
from tests.casustafel.verhaal.maak import maak_casus


@pytest.fixture
def tafel(proeftuin, deelnemer, kernteam):
    return maak_tafel(proeftuin, inbrenger=deelnemer, gasten=(kernteam,), vraag="kanarie-vraag")


@pytest.fixture
def inzicht(proeftuin, tafel, deelnemer, kernteam):
    return Inzicht.objects.create(
        proeftuin=proeftuin,
        tafel=tafel,
        tekst="kanarie-les",
        door=deelnemer,
        nagekeken_door=kernteam,
        nagekeken_op=dit_moment(),
    )


def _naar(naam, *ids):
    return reverse(f"casustafel:{naam}", args=[deel.publiek_id for deel in ids])


def _besluit(client, melding, keuze, datalek="nee"):
    adres = _naar("melding", melding.proeftuin, melding)
    return client.post(adres, {"besluit": keuze, "datalek": datalek}, follow=True)


@pytest.fixture
def gids(als, procesbegeleider):
    client = als(procesbegeleider)
    open_slot(client)
    return client


def test_a_press_hides_the_table_from_everyone_at_once(als, proeftuin, tafel, deelnemer, kernteam):
    antwoord = als(kernteam).post(_naar("tafel-herkend", proeftuin, tafel))

    assert antwoord.status_code == 302
    assert Tafel.objects.get().stand == Tafelstand.VERBORGEN
    assert als(deelnemer).get(_naar("aan-tafel", proeftuin, tafel)).status_code == 410


def test_looking_at_the_question_hides_nothing(als, proeftuin, tafel, inzicht, kernteam):
    client = als(kernteam)
    client.get(_naar("tafel-herkend", proeftuin, tafel))
    client.get(_naar("inzicht-herkend", proeftuin, inzicht))

    assert not Melding.objects.exists()


def test_three_presses_are_one_notice_and_one_letter(proeftuin, tafel, deelnemer):
    for _ in range(3):
        actions.meld_tafel(tafel=tafel, door=deelnemer)

    assert Melding.objects.count() == 1
    assert Bericht.objects.filter(soort="casustafel-herkend").count() == 1


def test_the_letter_tells_nothing_of_it(proeftuin, tafel, deelnemer, procesbegeleider):
    actions.meld_tafel(tafel=tafel, door=deelnemer)

    brief = Bericht.objects.get(soort="casustafel-herkend")
    assert brief.aan == procesbegeleider.email
    for woord in ("kanarie", "Wilg", deelnemer.naam):
        assert woord not in brief.tekst + brief.onderwerp
    assert [b for b in mail.outbox if "kanarie" in b.body] == []


def test_a_hidden_insight_stands_nowhere(als, proeftuin, inzicht, deelnemer, kernteam):
    als(kernteam).post(_naar("inzicht-herkend", proeftuin, inzicht))
    client = als(deelnemer)

    assert list(Inzicht.objects.nagekeken()) == []
    assert client.get(_naar("inzicht", proeftuin, inzicht)).status_code == 404
    assert client.get(_naar("inzicht-herkend", proeftuin, inzicht)).status_code == 404
    for pad in ("casustafel/inzichten/", "oogst/", ""):
        antwoord = client.get(f"/proeftuinen/{proeftuin.publiek_id}/{pad}")
        assert "kanarie-les" not in antwoord.content.decode()


def test_who_decides_reads_nothing(gids, proeftuin, tafel, inzicht, deelnemer):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)
    ander = actions.meld_inzicht(inzicht=inzicht, door=deelnemer)

    for adres in (
        _naar("meldingen", proeftuin),
        _naar("melding", proeftuin, melding),
        _naar("melding", proeftuin, ander),
    ):
        tekst = gids.get(adres).content.decode()
        assert "kanarie" not in tekst
        assert "Nog 72 uur" in tekst
        assert deelnemer.naam not in tekst


@pytest.mark.parametrize(
    ("keuze", "stand"),
    [
        (Besluit.TERUG, Tafelstand.OPEN),
        (Besluit.AANGEPAST, Tafelstand.OPEN),
        (Besluit.GEWIST, Tafelstand.GEWIST),
    ],
)
def test_a_decision_on_a_table_is_carried_out(gids, tafel, deelnemer, keuze, stand):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)

    assert _besluit(gids, melding, keuze).status_code == 200

    assert Tafel.objects.get().stand == stand
    assert (tafel.sleutel in sleutels.kast().namen()) is (keuze != Besluit.GEWIST)


@pytest.mark.parametrize("keuze", [Besluit.TERUG, Besluit.AANGEPAST])
def test_a_written_case_that_must_change_lies_at_its_writer_again(
    gids, proeftuin, deelnemer, kernteam, keuze
):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=(kernteam,), vorm="geschreven")
    casus = maak_casus(tafel, deelnemer, vrij_door=kernteam)
    melding = actions.meld_tafel(tafel=tafel, door=kernteam)

    _besluit(gids, melding, keuze)

    casus.refresh_from_db()
    assert (casus.vrijgegeven_op is None) is (keuze == Besluit.AANGEPAST)
    gids.force_login(deelnemer)
    open_slot(gids)
    schrijft = gids.get(_naar("casus-schrijven", proeftuin, tafel)).status_code
    assert schrijft == (200 if keuze == Besluit.AANGEPAST else 302)


def test_who_reads_a_shared_insight_can_hide_it(als, proeftuin, inzicht, gemeentelezer):
    client, adres = als(gemeentelezer), _naar("inzicht-herkend", proeftuin, inzicht)
    assert client.post(adres).status_code == 404
    Inzicht.objects.update(gepubliceerd_op=dit_moment())

    assert client.post(adres, follow=True).status_code == 200
    assert list(Inzicht.objects.nagekeken()) == []


def test_a_table_of_another_place_or_without_an_invitation_is_not_hidden(
    als, proeftuin, tafel, andere_proeftuin, buitenstaander, procesbegeleider
):
    adres = _naar("tafel-herkend", proeftuin, tafel)

    assert als(buitenstaander).post(adres).status_code == 404
    assert (
        als(buitenstaander).post(_naar("tafel-herkend", andere_proeftuin, tafel)).status_code == 404
    )
    assert als(procesbegeleider).post(adres).status_code == 403
    assert not Melding.objects.exists()


@pytest.mark.parametrize(
    ("keuze", "leesbaar", "er_is"),
    [
        (Besluit.TERUG, True, True),
        (Besluit.AANGEPAST, False, True),
        (Besluit.GEWIST, False, False),
    ],
)
def test_a_decision_on_an_insight_is_carried_out(gids, inzicht, deelnemer, keuze, leesbaar, er_is):
    melding = actions.meld_inzicht(inzicht=inzicht, door=deelnemer)

    _besluit(gids, melding, keuze)

    assert Inzicht.objects.exists() is er_is
    assert Inzicht.objects.nagekeken().exists() is leesbaar


def test_of_two_who_decide_the_first_counts(gids, tafel, deelnemer, procesbegeleider):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)
    actions.besluit(melding=melding, door=procesbegeleider, keuze=Besluit.TERUG, datalek=False)

    with pytest.raises(actions.AlBesloten):
        actions.besluit(melding=melding, door=procesbegeleider, keuze=Besluit.GEWIST, datalek=False)

    assert Tafel.objects.get().stand == Tafelstand.OPEN


def test_an_insight_whose_table_ended_cannot_go_back_to_its_writer(gids, inzicht, tafel, deelnemer):
    melding = actions.meld_inzicht(inzicht=inzicht, door=deelnemer)
    sleutels.vernietig(tafel.sleutel)

    antwoord = _besluit(gids, melding, Besluit.AANGEPAST)

    assert "al gewist" in antwoord.content.decode()
    assert Melding.objects.get().besluit == ""


def test_a_choice_is_asked_for(gids, tafel, deelnemer):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)

    assert "datalek" in _besluit(gids, melding, "verzonnen", "").content.decode()
    assert Melding.objects.get().besluit == ""


def test_the_clock_runs_for_72_hours(tafel, deelnemer):
    with time_machine.travel("2026-05-12T10:00:00+00:00", tick=False) as reis:
        melding = actions.meld_tafel(tafel=tafel, door=deelnemer)
        assert lezen.als_regel(melding).zeg_over == "Nog 72 uur"
        reis.shift(timedelta(hours=71))
        assert lezen.als_regel(melding).zeg_over == "Nog 1 uur"
        reis.shift(timedelta(hours=2))
        assert lezen.als_regel(melding).zeg_over == "De 72 uur zijn om"
        reis.shift(timedelta(days=-9))
        assert lezen.als_regel(melding).uren == 72


def test_that_it_was_told_to_the_authority_is_written_down_once(gids, tafel, deelnemer):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)
    _besluit(gids, melding, Besluit.GEWIST, "ja")
    adres = _naar("melding", melding.proeftuin, melding)

    gids.post(adres)
    eerste = Melding.objects.get().gemeld_op
    gids.post(adres)

    assert eerste is not None
    assert Melding.objects.get().gemeld_op == eerste


def test_what_need_not_be_told_after_all_stops_the_clock(gids, tafel, deelnemer):
    melding = actions.meld_tafel(tafel=tafel, door=deelnemer)
    _besluit(gids, melding, Besluit.TERUG, "ja")
    adres = _naar("melding", melding.proeftuin, melding)

    assert "72 uur" in gids.get(adres).content.decode()
    tekst = gids.post(adres, {"uitkomst": "niet"}, follow=True).content.decode()

    nu = Melding.objects.get()
    assert (nu.datalek, nu.gemeld_op) == (False, None)
    assert "om het te melden" not in tekst


def test_who_guides_is_told_on_the_overview(gids, als, proeftuin, tafel, deelnemer):
    actions.meld_tafel(tafel=tafel, door=deelnemer)
    overzicht = _naar("casustafels", proeftuin).replace("casustafel/", "")

    assert "beslis hoe het verder gaat" in gids.get(overzicht).content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_log_takes_as_many_queries_with_more(
    gids, proeftuin, deelnemer, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        tafel = maak_tafel(proeftuin, inbrenger=deelnemer, boom=["els", "iep", "spar"][nr])
        actions.meld_tafel(tafel=tafel, door=deelnemer)
    adres = _naar("meldingen", proeftuin)
    gids.get(adres)

    with django_assert_num_queries(6):
        gids.get(adres)
