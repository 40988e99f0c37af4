"""Letters about a meeting: who gets which, and that a burst of changes is one letter."""

from datetime import date, time, timedelta

import pytest
from django.core import mail
from django.utils import timezone
from icalendar import Calendar

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.nodigen import aandeel, actions, bezorgen
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan import actions as plan
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen import stilte
from proeftuinen.mensen.actions import koppel
from proeftuinen.traject.post import verzenden
from proeftuinen.traject.post.models import Bericht

TIEN_MINUTEN = timedelta(minutes=10)


def _gebeurtenis(post):
    (deel,) = [deel for deel in post.message().walk() if deel.get_content_type() == "text/calendar"]
    agenda = Calendar.from_ical(deel.get_payload(decode=True))
    (een,) = agenda.walk("VEVENT")
    return agenda["METHOD"], een


def _wijzig(avond, door, **waarden):
    avond.refresh_from_db()
    plan.wijzig(bijeenkomst=avond, door=door, versie=avond.versie, waarden=waarden)


def test_being_put_on_the_list_tells_nobody(zet, stuur):
    zet("Ans")

    assert stuur() == []


def test_each_gets_one_invitation_of_their_own_at_once(avond, zet, kernteam, stuur):
    zet("Ans")
    zet("Bea")

    aantal = actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    post = stuur()

    assert aantal == 2
    assert [deel.to for deel in post] == [["ans@voorbeeld.example"], ["bea@voorbeeld.example"]]
    assert {_gebeurtenis(deel)[0] for deel in post} == {"REQUEST"}
    assert all("kanarie" not in deel.subject for deel in post)


def test_a_second_press_invites_nobody_twice(avond, zet, kernteam, stuur):
    zet("Ans")

    aantallen = [actions.nodig_uit(bijeenkomst=avond, door=kernteam) for _ in range(5)]

    assert aantallen == [1, 0, 0, 0, 0]
    assert len(stuur()) == 1


def test_a_burst_of_changes_is_one_letter_with_how_it_stands_in_the_end(
    avond, zet, kernteam, stuur, klok
):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    (eerst,) = stuur()

    _wijzig(avond, kernteam, begin=time(14))
    _wijzig(avond, kernteam, locatie="Kerk")
    _wijzig(avond, kernteam, dag=date(2026, 6, 11))
    meteen = stuur()
    klok.shift(TIEN_MINUTEN)
    (daarna,) = stuur()

    assert meteen == []
    assert daarna.subject == "Gewijzigd: bijeenkomst op do 11 juni 2026"
    methode, een = _gebeurtenis(daarna)
    assert (methode, een["LOCATION"]) == ("REQUEST", "Kerk")
    assert een["SEQUENCE"] == _gebeurtenis(eerst)[1]["SEQUENCE"] + 3
    assert een["UID"] == _gebeurtenis(eerst)[1]["UID"]


def test_what_is_no_part_of_the_invitation_is_told_to_nobody(avond, zet, kernteam, stuur, klok):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()

    _wijzig(avond, kernteam, leerdoelen="Luisteren")
    klok.shift(TIEN_MINUTEN)

    assert stuur() == []


def test_who_was_not_asked_yet_hears_of_no_change(avond, zet, kernteam, stuur, klok):
    zet("Ans")

    _wijzig(avond, kernteam, locatie="Kerk")
    klok.shift(TIEN_MINUTEN)

    assert stuur() == []


def test_an_invitation_that_still_waits_takes_the_change_in(avond, zet, kernteam, stuur, klok):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    _wijzig(avond, kernteam, locatie="Kerk")
    (post,) = stuur()
    klok.shift(TIEN_MINUTEN)

    assert post.subject.startswith("Uitnodiging")
    assert "Kerk" in post.body
    assert stuur() == []


def test_calling_off_withdraws_it_from_who_knew_and_tells_no_others(
    avond, zet, kernteam, procesbegeleider, stuur, klok
):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()
    zet("Bea")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)  # and is not sent before it is off

    avond.refresh_from_db()
    plan.zeg_af(bijeenkomst=avond, door=procesbegeleider, versie=avond.versie, reden="Storm")
    klok.shift(TIEN_MINUTEN)
    (post,) = stuur()

    assert post.to == ["ans@voorbeeld.example"]
    methode, een = _gebeurtenis(post)
    assert (methode, een["STATUS"]) == ("CANCEL", "CANCELLED")
    assert "Storm" in post.body


def test_what_is_called_off_and_goes_on_again_in_time_is_told_as_a_change(
    avond, zet, kernteam, procesbegeleider, stuur, klok
):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()

    avond.refresh_from_db()
    plan.zeg_af(bijeenkomst=avond, door=procesbegeleider, versie=avond.versie, reden="Storm")
    plan.plan_weer(bijeenkomst=avond, door=procesbegeleider, versie=avond.versie)
    klok.shift(TIEN_MINUTEN)
    (post,) = stuur()

    assert _gebeurtenis(post)[0] == "REQUEST"
    assert "Storm" not in post.body


def test_who_is_taken_off_is_told_and_comes_back_with_a_higher_number(
    avond, zet, kernteam, stuur, klok
):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    (eerst,) = stuur()

    actions.haal_af(genodigde=ans, door=kernteam)
    actions.haal_af(genodigde=ans, door=kernteam)
    klok.shift(TIEN_MINUTEN)
    (weg,) = stuur()
    actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[ans.contact])
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    (terug,) = stuur()

    gezegd = [_gebeurtenis(deel) for deel in (eerst, weg, terug)]
    assert [methode for methode, _ in gezegd] == ["REQUEST", "CANCEL", "REQUEST"]
    nummers = [een["SEQUENCE"] for _, een in gezegd]
    assert nummers == sorted(set(nummers))


def test_who_is_taken_off_by_mistake_and_put_back_hears_nothing_of_it(
    avond, zet, kernteam, stuur, klok
):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()

    actions.haal_af(genodigde=ans, door=kernteam)
    actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[ans.contact])
    klok.shift(TIEN_MINUTEN)

    assert stuur() == []


def test_of_who_was_never_asked_nothing_stays_when_taken_off(zet, kernteam, stuur, klok):
    ans = zet("Ans")

    actions.haal_af(genodigde=ans, door=kernteam)
    klok.shift(TIEN_MINUTEN)

    assert not Genodigde.objects.exists()
    assert stuur() == []


def test_a_withdrawal_goes_also_when_the_outbox_forgot_the_invitation(
    avond, zet, kernteam, stuur, klok
):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()
    Bericht.objects.all().delete()
    Bijeenkomst.objects.update(dag=date(2026, 9, 30))
    klok.shift(timedelta(days=91))

    actions.haal_af(genodigde=ans, door=kernteam)
    klok.shift(TIEN_MINUTEN)
    (post,) = stuur()

    assert _gebeurtenis(post)[0] == "CANCEL"


def test_only_who_did_not_answer_is_reminded_and_once_a_day(avond, zet, kernteam, stuur, klok):
    ans, bea = zet("Ans"), zet("Bea")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()
    actions.antwoord(genodigde=bea, door=None, antwoord="nee", opmerking="")

    zelfde_dag = actions.herinner(bijeenkomst=avond, door=kernteam)
    klok.shift(timedelta(days=1))
    volgende = [actions.herinner(bijeenkomst=avond, door=kernteam) for _ in range(3)]
    post = stuur()

    assert (zelfde_dag, volgende) == (0, [1, 0, 0])
    assert [deel.to for deel in post] == [[ans.contact.email]]
    assert [deel.get_content_type() for deel in post[0].message().walk()] == ["text/plain"]


def test_who_answers_while_a_reminder_waits_gets_none(avond, zet, kernteam, stuur, klok):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    stuur()
    klok.shift(timedelta(days=1))
    actions.herinner(bijeenkomst=avond, door=kernteam)

    actions.antwoord(genodigde=ans, door=None, antwoord="ja", opmerking="")

    assert stuur() == []


@pytest.mark.parametrize("adres", ["met@voorbeeld.example", ""], ids=["address", "no address"])
def test_to_who_is_at_rest_nothing_goes_and_their_place_stays(
    avond, zet, kernteam, stuur, klok, adres
):
    wie = zet("Ans", email=adres)
    stilte.zet_op_rust(contact=wie.contact, door=kernteam)

    assert actions.nodig_uit(bijeenkomst=avond, door=kernteam) == 0
    assert stuur() == []
    assert Genodigde.objects.op_de_lijst().filter(pk=wie.pk).exists()


def test_mail_that_waits_for_who_comes_to_rest_or_dies_stops(avond, zet, kernteam, stuur, klok):
    rust, dood = zet("Ans"), zet("Bea")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    stilte.zet_op_rust(contact=rust.contact, door=kernteam)
    stilte.overleden(contact=dood.contact, door=kernteam, versie=dood.contact.versie)
    nu = stuur()
    _wijzig(avond, kernteam, locatie="Kerk")
    klok.shift(TIEN_MINUTEN)

    assert (nu, stuur()) == ([], [])


def test_what_a_dead_worker_left_goes_once_with_how_it_stands_then(avond, zet, kernteam, klok):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    Bericht.objects.filter(soort="bijeenkomst").verzet(
        ["klaar"], "opgepakt", opgepakt_op=timezone.now()
    )

    _wijzig(avond, kernteam, locatie="Kerk")
    klok.shift(TIEN_MINUTEN)
    mail.outbox.clear()
    verzenden.kijk_na(timezone.now())
    verzenden.verstuur_post.call()

    assert [_gebeurtenis(deel)[1]["LOCATION"] for deel in mail.outbox] == ["Kerk"]


def test_to_another_address_than_it_was_written_for_nothing_goes(avond, zet, kernteam, stuur):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    ans.contact.email = "nieuw@voorbeeld.example"
    ans.contact.save()

    assert stuur() == []


def test_an_account_with_capitals_in_its_address_gets_its_mail(avond, kernteam, stuur):
    wie = Gebruiker.objects.create_user("ans@voorbeeld.example", "Ans")
    Gebruiker.objects.filter(pk=wie.pk).update(email="Ans@voorbeeld.example")
    wie.refresh_from_db()
    contact = koppel(proeftuin=avond.proeftuin, gebruiker=wie)
    actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[contact])
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    assert len(stuur()) == 1


def test_of_a_meeting_that_is_over_or_off_nobody_is_asked(avond, zet, kernteam, klok):
    zet("Ans")
    klok.shift(timedelta(days=60))

    with pytest.raises(actions.Dicht):
        actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    with pytest.raises(actions.Dicht):
        actions.herinner(bijeenkomst=avond, door=kernteam)


def test_more_than_a_day_allows_is_refused_and_none_goes(avond, zet, kernteam, stuur, monkeypatch):
    zet("Ans")
    zet("Bea")
    monkeypatch.setattr(bezorgen, "PER_DAG", 1)

    with pytest.raises(bezorgen.TeVeel):
        actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    assert stuur() == []
    assert Genodigde.objects.filter(gevraagd_op=None).count() == 2


def test_after_a_restore_what_goes_is_newer_than_all_that_went(avond):
    aandeel.na_terugzetten()

    avond.refresh_from_db()
    assert avond.agendaversie == aandeel.NA_TERUGZETTEN


def test_each_act_leaves_a_line_without_content(avond, zet, kernteam):
    ans = zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    actions.antwoord(genodigde=ans, door=kernteam, antwoord="ja", opmerking="kanarie")
    actions.haal_af(genodigde=ans, door=kernteam)

    regels = Auditregel.objects.filter(handeling__startswith="genodigde.").order_by("pk")
    assert [regel.handeling.split(".")[1] for regel in regels] == [
        "erbij",
        "gevraagd",
        "antwoord",
        "eraf",
    ]
    assert {regel.object_id for regel in regels} == {avond.publiek_id}
