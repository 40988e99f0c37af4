"""What talks tell to the rest of the house, by the rights of who reads."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import Recht, Rol, rechten_van
from proeftuinen.mensen.gesprekken import aandeel, actions, themas
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.gesprekken.oogst import uitspraken
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer, uitgeteld
from proeftuinen.traject.models import Stap

KERN = Lezer(rechten_van([Rol.KERNTEAM]), 1)
DEELNEMER = Lezer(rechten_van([Rol.DEELNEMER]), 2)
GEMEENTE = Lezer(rechten_van([Rol.GEMEENTE]), 3)


def test_the_card_says_what_is_planned_and_what_waits(proeftuin, kernteam, gesprek):
    actions.plan(proeftuin=proeftuin, door=kernteam, waarden={"met_wie": "Wethouder"})

    (kaart,) = uitgeteld(aandeel.kaarten(proeftuin, KERN))

    assert kaart.inhoud == {"zin": "1 gesprek gepland, 1 nog uit te werken."}
    assert aandeel.kaarten(proeftuin, DEELNEMER) == []


def test_without_a_talk_there_is_no_card(klok, proeftuin):
    assert uitgeteld(aandeel.kaarten(proeftuin, KERN)) == []


def test_the_step_of_talks_counts_those_held(proeftuin, uitgewerkt):
    stap = Stap.objects.van(proeftuin).get(soort="gesprekken")

    (voor_team,) = aandeel.uitkomsten(stap, KERN)
    (voor_deelnemer,) = aandeel.uitkomsten(stap, DEELNEMER)

    assert (voor_team.titel, voor_team.gereed) == ("1 gesprek gehouden", True)
    assert voor_team.adres == reverse("proeftuinen:gesprekken", args=[proeftuin.publiek_id])
    assert (voor_deelnemer.titel, voor_deelnemer.adres) == ("1 gesprek gehouden", "")


def test_the_start_meeting_asks_for_a_choice_once_there_are_themes(
    proeftuin, kernteam, stap, uitgewerkt
):
    (zonder,) = aandeel.uitkomsten(stap, KERN)
    themas.kies(thema=Thema.objects.get(), door=kernteam, naar_start=True)
    (met,) = aandeel.uitkomsten(stap, KERN)

    assert (zonder.gereed, met.gereed) == (False, True)
    assert met.titel == "1 thema uit de gesprekken"


def test_the_start_meeting_asks_nothing_where_no_theme_was_made(klok, stap):
    assert aandeel.uitkomsten(stap, KERN) == []


def test_the_chapter_holds_chosen_themes_and_no_word_of_a_talk(proeftuin, kernteam, uitgewerkt):
    zonder = aandeel.hoofdstuk(proeftuin, DEELNEMER)
    themas.kies(thema=Thema.objects.get(), door=kernteam, naar_start=True)

    met = aandeel.hoofdstuk(proeftuin, DEELNEMER)

    assert zonder is None
    assert [thema.naam for thema in met.inhoud["themas"]] == ["Nacht, en alleen"]
    assert met.inhoud.keys() == {"themas", "gehouden"}
    assert aandeel.hoofdstuk(proeftuin, GEMEENTE) is None


def test_the_timeline_tells_the_day_only(proeftuin, uitgewerkt):
    (deel,) = aandeel.gebeurtenissen(proeftuin, DEELNEMER)

    assert (deel.dag.isoformat(), deel.tekst, deel.adres) == (
        "2026-05-04",
        "Een stakeholdergesprek.",
        "",
    )
    assert aandeel.gebeurtenissen(proeftuin, GEMEENTE) == []


def test_a_planned_talk_stands_in_the_calendar_of_who_holds_it(proeftuin, kernteam, gesprek):
    eigen = Lezer(KERN.rechten, kernteam.pk)

    (punt,) = aandeel.agenda(proeftuin, eigen)

    assert punt.begin == datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
    assert "huisarts" not in punt.titel
    assert aandeel.agenda(proeftuin, Lezer(KERN.rechten, kernteam.pk + 1)) == []
    assert aandeel.agenda(proeftuin, Lezer(KERN.rechten)) == []
    assert aandeel.agenda(proeftuin, Lezer(frozenset({Recht.STAP_ZIEN}), kernteam.pk)) == []


def test_a_person_takes_out_the_notes_that_were_shown(deelnemer, contact, uitgewerkt):
    contact.email, contact.gebruiker = "", None
    type(contact).objects.filter(pk=contact.pk).update(email=deelnemer.email)

    voor = list(aandeel.neem_mee(deelnemer)["gesprekken met jou"])
    Gesprek.objects.update(voorgelegd_op=uitgewerkt.gemaakt, voorgelegd_versie=uitgewerkt.versie)
    na = list(aandeel.neem_mee(deelnemer)["gesprekken met jou"])

    assert "notities" not in voor[0]
    assert na[0]["notities"] == "Er is tijd."


def test_erasing_who_was_spoken_to_empties_the_notes_and_the_label(deelnemer, contact, uitgewerkt):
    type(contact).objects.filter(pk=contact.pk).update(email=deelnemer.email)

    aandeel.wis(deelnemer)

    uitgewerkt.refresh_from_db()
    assert (uitgewerkt.notities, uitgewerkt.contact) == ("", None)
    assert uitgewerkt.gewist_op is not None
    assert Schakel.objects.get(soort="gesprek").label == "Gesprek met iemand"


def test_erasing_who_held_a_talk_leaves_it_without_a_name(kernteam, uitgewerkt):
    aandeel.wis(kernteam)

    uitgewerkt.refresh_from_db()
    assert (uitgewerkt.door, uitgewerkt.notities) == (None, "Er is tijd.")


@pytest.mark.parametrize("bied", [aandeel.tabs, aandeel.doelen])
def test_only_who_may_see_talks_is_led_to_them(bied):
    (deel,) = bied()

    assert deel.recht == Recht.GESPREKKEN_ZIEN
    assert not DEELNEMER.mag(deel.recht)


@pytest.mark.parametrize(("aantal", "te_horen"), [(4, False), (5, True)])
def test_themes_go_out_when_nobody_can_guess_who_said_it(proeftuin, aantal, te_horen):
    for nr in range(aantal):
        wie = Contact.objects.create(proeftuin=proeftuin, naam=f"Iemand {nr}")
        Gesprek.objects.create(
            proeftuin=proeftuin, contact=wie, stand=Gesprek.Stand.GEHOUDEN, wanneer=timezone.now()
        )
    Thema.objects.create(proeftuin=proeftuin, naam="Eenzaamheid na ontslag", naar_start=True)

    zinnen = " ".join(uit.tekst for uit in uitspraken(proeftuin, DEELNEMER))

    assert f"{aantal} gesprekken" in zinnen
    assert ("Eenzaamheid" in zinnen) is te_horen
