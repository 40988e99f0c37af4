"""The notes go to who was spoken to, by a link that ends, and the answer counts for that text."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.mensen.gesprekken import aandeel, actions, voorleggen
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.stil import zet_op_rust
from proeftuinen.traject.post.verzenden import verstuur_post


@pytest.fixture
def gestuurd(uitgewerkt, kernteam) -> Gesprek:
    assert voorleggen.leg_voor(gesprek=uitgewerkt, door=kernteam, versie=uitgewerkt.versie)
    return uitgewerkt


def _link(gesprek: Gesprek) -> str:
    return reverse("proeftuinen:gesprek-antwoord", args=[voorleggen.token_van(gesprek)])


def _wijzig(gesprek: Gesprek, door, notities: str) -> None:
    actions.werk_uit(
        gesprek=gesprek,
        door=door,
        versie=gesprek.versie,
        teksten={"notities": notities, "verwachtingen": "Samen.", "afspraken": "Bellen."},
        bestaande=list(gesprek.themas.all()),
        nieuwe=[],
    )


def test_the_mail_holds_the_link_and_no_word_of_the_notes(gestuurd, mailoutbox):
    verstuur_post.call()

    (brief,) = mailoutbox
    assert brief.to == ["wil@praktijk.example"]
    assert _link(gestuurd) in brief.body
    assert not any(
        deel in brief.body + brief.subject for deel in ("Er is tijd.", "Samen.", "Bellen.")
    )
    assert voorleggen.token_van(gestuurd) not in Bericht.objects.get().tekst


def test_looking_changes_nothing_and_asks_no_account(client, gestuurd):
    voor = list(Gesprek.objects.values())

    antwoord = client.get(_link(gestuurd))

    tekst = antwoord.content.decode()
    assert "Er is tijd." in tekst
    assert "Mogen we bewaren wat we in ons gesprek opschreven?" in tekst
    assert antwoord["Referrer-Policy"] == "strict-origin"
    assert antwoord["X-Robots-Tag"] == "noindex, nofollow"
    assert list(Gesprek.objects.values()) == voor


def test_agreeing_counts_and_is_written_as_consent(client, gestuurd, contact):
    antwoord = client.post(_link(gestuurd), {"antwoord": "akkoord"}, follow=True)

    gestuurd.refresh_from_db()
    toestemming = Toestemming.objects.get()
    assert "Dank je wel" in antwoord.content.decode()
    assert gestuurd.akkoord
    assert (toestemming.contact, toestemming.doel) == (contact, "gespreksnotities")
    assert toestemming.kanaal == "zelf"


def test_five_presses_are_one_answer(client, gestuurd):
    codes = [client.post(_link(gestuurd), {"antwoord": "akkoord"}).status_code for _ in range(5)]

    assert codes == [302, 200, 200, 200, 200]
    assert Toestemming.objects.count() == 1


def test_another_wording_is_kept_for_the_team(client, als, kernteam, gestuurd):
    velden = {"antwoord": "anders", "reactie": "Ik zei: meestal."}

    client.post(_link(gestuurd), velden)

    gestuurd.refresh_from_db()
    tekst = als(kernteam).get(gestuurd.get_absolute_url()).content.decode()
    assert gestuurd.antwoord == "anders"
    assert Toestemming.objects.count() == 0
    assert "Ik zei: meestal." in tekst
    assert "Wil iets anders opschrijven" in tekst


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"antwoord": "anders"}, "reactie"),
        ({"antwoord": "anders", "reactie": "x" * 4001}, "reactie"),
        ({"antwoord": "anders", "reactie": "a\0b"}, "reactie"),
        ({"antwoord": "", "reactie": "Bewaar mij"}, "antwoord"),
        ({"antwoord": "baas", "reactie": "Bewaar mij"}, "antwoord"),
        ({}, "antwoord"),
    ],
)
def test_an_answer_that_cannot_be_is_told_and_given_back(velden, fout, client, gestuurd):
    antwoord = client.post(_link(gestuurd), velden)

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {fout}
    assert antwoord.context["form"]["reactie"].value() == velden.get("reactie")
    assert Gesprek.objects.get().antwoord == ""


def test_the_link_ends_when_the_notes_change_and_what_was_typed_is_given_back(
    client, kernteam, gestuurd
):
    link = _link(gestuurd)
    _wijzig(gestuurd, kernteam, "Heel anders.")

    antwoord = client.get(link)

    assert antwoord.status_code == 410
    assert "Heel anders." not in antwoord.content.decode()


def test_of_a_change_and_an_answer_at_once_the_answer_loses(kernteam, gestuurd):
    gezien = Gesprek.objects.select_related("proeftuin", "contact").get(pk=gestuurd.pk)
    _wijzig(gestuurd, kernteam, "Heel anders.")

    with pytest.raises(voorleggen.KanNiet):
        voorleggen.antwoord(gesprek=gezien, keuze="akkoord", reactie="")

    assert Gesprek.objects.get().antwoord == ""
    assert Toestemming.objects.count() == 0


def test_a_later_change_says_that_it_is_not_what_was_agreed(client, als, kernteam, gestuurd):
    client.post(_link(gestuurd), {"antwoord": "akkoord"})
    gestuurd.refresh_from_db()
    _wijzig(gestuurd, kernteam, "Heel anders.")

    tekst = als(kernteam).get(gestuurd.get_absolute_url()).content.decode()

    assert gestuurd.gewijzigd_na_akkoord
    assert not gestuurd.akkoord
    assert "Gewijzigd na akkoord" in tekst


def test_another_place_or_theme_leaves_the_answer_as_it_is(client, kernteam, gestuurd):
    client.post(_link(gestuurd), {"antwoord": "akkoord"})
    gestuurd.refresh_from_db()

    actions.wijzig(gesprek=gestuurd, door=kernteam, versie=3, waarden={"plaats": "Elders"})
    _wijzig(gestuurd, kernteam, "Er is tijd.")

    gestuurd.refresh_from_db()
    assert gestuurd.versie == 5
    assert gestuurd.akkoord


def test_another_contact_never_gets_to_read_by_the_old_link(
    client, kernteam, gestuurd, proeftuin, klok
):
    oud = _link(gestuurd)
    ander = Contact.objects.create(proeftuin=proeftuin, naam="Ander", email="ander@x.example")
    actions.wijzig(
        gesprek=gestuurd, door=kernteam, versie=gestuurd.versie, waarden={"contact": ander}
    )
    voor = client.get(oud).status_code
    klok.shift(timedelta(seconds=1))
    voorleggen.leg_voor(gesprek=gestuurd, door=kernteam, versie=gestuurd.versie)

    assert (voor, client.get(oud).status_code) == (410, 410)
    assert client.get(_link(gestuurd)).status_code == 200


def test_the_link_ends_after_sixty_days(client, klok, gestuurd):
    link = _link(gestuurd)

    klok.shift(timedelta(days=60, seconds=-1))
    net = client.get(link).status_code
    klok.shift(timedelta(seconds=2))

    assert (net, client.get(link).status_code) == (200, 410)


def test_the_link_ends_when_it_is_taken_back(client, als, kernteam, proeftuin, gestuurd):
    link = _link(gestuurd)
    adres = reverse(
        "proeftuinen:gesprek-terugnemen", args=[proeftuin.publiek_id, gestuurd.publiek_id]
    )
    als(kernteam).post(adres, {"versie": gestuurd.versie})

    assert client.get(link).status_code == 410


@pytest.mark.parametrize("token", ["x", "bcdfghjkmnpq.x", "%00.x", "é.x", "a" * 4000, "..."])
def test_a_made_up_link_opens_nothing(token, client, gestuurd):
    antwoord = client.get(reverse("proeftuinen:gesprek-antwoord", args=["x"])[:-2] + f"{token}/")

    assert antwoord.status_code == 410


def test_a_signed_token_of_another_sending_opens_nothing(client, gestuurd):
    goed = voorleggen.token_van(gestuurd)
    Gesprek.objects.update(voorgelegd_op=timezone.now() + timedelta(microseconds=1))

    antwoord = client.get(reverse("proeftuinen:gesprek-antwoord", args=[goed]))

    assert antwoord.status_code == 410


def test_guessing_links_is_held_up(client, settings, gestuurd):
    settings.LIMIETEN = {**settings.LIMIETEN, "gesprek_antwoord": "2/m/ip"}
    adres = reverse("proeftuinen:gesprek-antwoord", args=["bcdfghjkmnpq.x"])

    codes = [client.get(adres).status_code for _ in range(3)]

    assert codes == [410, 410, 429]
    assert client.get(_link(gestuurd)).status_code == 200


# To whom nothing goes.


def _stuur(als, kernteam, gesprek):
    adres = reverse(
        "proeftuinen:gesprek-voorleggen",
        args=[gesprek.proeftuin.publiek_id, gesprek.publiek_id],
    )
    antwoord = als(kernteam).post(adres, {"versie": gesprek.versie}, follow=True)
    return antwoord.content.decode()


@pytest.mark.parametrize("stand", ["rust", "overleden"])
def test_who_is_at_rest_or_died_gets_nothing_and_that_is_said(
    stand, als, kernteam, uitgewerkt, contact
):
    Contact.objects.filter(pk=contact.pk).update(stand=stand)

    tekst = _stuur(als, kernteam, uitgewerkt)

    assert "krijgt nu geen post" in tekst
    assert Bericht.objects.count() == 0
    assert Gesprek.objects.get().voorgelegd_op is None


def test_an_address_at_rest_gets_nothing(als, kernteam, proeftuin, uitgewerkt, contact):
    zet_op_rust(adres=contact.email, over_id=contact.publiek_id, proeftuin=proeftuin, door=kernteam)

    tekst = _stuur(als, kernteam, uitgewerkt)

    assert "krijgt nu geen post" in tekst
    assert Bericht.objects.count() == 0


def test_coming_to_rest_ends_the_link_and_the_mail_that_waits(
    client, kernteam, proeftuin, gestuurd, contact, mailoutbox
):
    link = _link(gestuurd)

    zet_op_rust(adres=contact.email, over_id=contact.publiek_id, proeftuin=proeftuin, door=kernteam)
    verstuur_post.call()

    assert client.get(link).status_code == 410
    assert len(mailoutbox) <= 1  # what had gone before


def test_a_mail_that_was_held_does_not_go_after_the_notes_changed(kernteam, gestuurd, mailoutbox):
    Bericht.objects.update(stand=Bericht.Stand.KLAAR, verzonden_op=None)
    _wijzig(gestuurd, kernteam, "Heel anders.")
    Bericht.objects.update(stand=Bericht.Stand.KLAAR)
    mailoutbox.clear()

    verstuur_post.call()

    assert mailoutbox == []


def test_who_withdraws_ends_the_reading_of_the_notes(client, als, kernteam, gestuurd, klok):
    client.post(_link(gestuurd), {"antwoord": "akkoord"})
    klok.shift(timedelta(days=1))
    trek_in(toestemming=Toestemming.objects.get(), door=None)

    tekst = als(kernteam).get(gestuurd.get_absolute_url()).content.decode()
    lijst = als(kernteam).get(reverse("proeftuinen:themas", args=[gestuurd.proeftuin.publiek_id]))
    for termijn in aandeel.bewaartermijnen():
        termijn.ruim(timezone.now())

    assert "trok de toestemming in" in tekst
    assert "Er is tijd." not in tekst
    assert "Bellen." not in lijst.content.decode()
    assert Gesprek.objects.get().notities == ""


def test_sending_twice_leaves_one_open_link(als, kernteam, gestuurd, client, klok):
    eerste = _link(gestuurd)
    klok.shift(timedelta(seconds=1))
    _wijzig(gestuurd, kernteam, "Beter.")
    _stuur(als, kernteam, gestuurd)
    gestuurd.refresh_from_db()

    assert client.get(eerste).status_code == 410
    assert "Beter." in client.get(_link(gestuurd)).content.decode()


@pytest.mark.parametrize("hoe", ["overleden", "weggehaald"])
def test_the_link_ends_with_who_may_read_it(hoe, client, gestuurd, contact):
    """The mailbox may be in other hands by then."""
    assert client.get(_link(gestuurd)).status_code == 200
    link = _link(gestuurd)

    if hoe == "overleden":
        Contact.objects.filter(pk=contact.pk).update(stand=Contact.Stand.OVERLEDEN)
    else:
        contact.delete()

    assert client.get(link).status_code == 410
    assert client.post(link, {"antwoord": "akkoord"}).status_code == 410
    assert Toestemming.objects.count() == 0
