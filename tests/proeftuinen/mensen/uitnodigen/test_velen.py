"""Inviting and reminding many people at once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import actions, lezen
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post

LINK = "[hier komt de link]"


def _contacten(proeftuin, aantal: int) -> list[Contact]:
    return Contact.objects.bulk_create(
        Contact(proeftuin=proeftuin, naam=f"Mens {nr:03}", email=f"mens{nr}@voorbeeld.example")
        for nr in range(aantal)
    )


@pytest.fixture
def velen(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigingen/velen/"


@pytest.fixture
def herinneren(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigingen/herinneren/"


def _velden(wie, **overig) -> dict:
    return {
        "wie": [deel.publiek_id for deel in wie],
        "tekst": f"Kom je ook?\n{LINK}",
        "rol": "deelnemer",
        "sleutel": str(uuid4()),
        "doe": "stuur",
    } | overig


def test_all_are_chosen_at_first_and_one_button_sends_them_all(
    als, kernteam, proeftuin, velen, klok, django_capture_on_commit_callbacks
):
    wie = _contacten(proeftuin, 40)
    binnen = als(kernteam)
    assert binnen.get(velen).text.count(" checked") == 40
    voorbeeld = binnen.post(velen, _velden(wie, doe="voorbeeld")).text
    assert "Stuur 40 uitnodigingen" in voorbeeld
    assert "Kom je ook?" in voorbeeld
    assert Uitnodiging.objects.count() == 0

    with django_capture_on_commit_callbacks(execute=True):
        antwoord = binnen.post(velen, _velden(wie))

    assert antwoord.status_code == 302
    assert Uitnodiging.objects.filter(rol=Rol.DEELNEMER, door=kernteam).count() == 40
    assert sorted(brief.to[0] for brief in mail.outbox) == sorted(deel.email for deel in wie)
    assert len({brief.body for brief in mail.outbox}) == 40  # each has a link of its own
    assert all(LINK not in brief.body for brief in mail.outbox)
    assert Auditregel.objects.filter(handeling="uitnodiging.gestuurd").count() == 40


@pytest.mark.parametrize(("code", "aantal"), [("", 3), ("onbekend", 3), (None, 1)])
def test_from_the_page_of_one_person_only_that_one_is_chosen(
    code, aantal, als, kernteam, proeftuin, velen
):
    wie = _contacten(proeftuin, 3)
    code = wie[1].publiek_id if code is None else code

    form = als(kernteam).get(f"{velen}?contact={code}").context["form"]

    assert len(form["wie"].value()) == aantal
    assert wie[1].publiek_id in form["wie"].value()


def test_five_presses_send_each_one_mail(als, kernteam, proeftuin, velen):
    velden, binnen = _velden(_contacten(proeftuin, 3)), als(kernteam)
    antwoorden = [binnen.post(velen, velden) for _ in range(5)]
    assert {deel.status_code for deel in antwoorden} == {302}
    assert (Uitnodiging.objects.count(), Bericht.objects.count()) == (3, 3)


def test_pressing_again_with_another_key_asks_nobody_twice(als, kernteam, proeftuin, velen):
    wie, binnen = _contacten(proeftuin, 3), als(kernteam)
    for _ in range(2):
        binnen.post(velen, _velden(wie))
    assert Bericht.objects.count() == 3
    assert "Er ging geen mail weg." in binnen.get(velen.removesuffix("velen/")).text


@pytest.mark.parametrize(("doe", "aantal"), [("alle", 4), ("geen", 0), ("wijzig", 1)])
def test_choosing_without_script_keeps_what_was_typed(als, kernteam, proeftuin, velen, doe, aantal):
    wie = _contacten(proeftuin, 4)
    tekst = als(kernteam).post(velen, _velden(wie[:1], doe=doe, tekst="Mijn woorden")).text
    assert tekst.count(" checked") == aantal
    assert "Mijn woorden" in tekst
    assert Bericht.objects.count() == 0


def test_the_link_comes_below_when_its_mark_was_taken_out(als, kernteam, proeftuin, velen):
    wie = _contacten(proeftuin, 1)
    voorbeeld = als(kernteam).post(velen, _velden(wie, doe="voorbeeld", tekst="Kom!")).text
    assert LINK in voorbeeld
    als(kernteam).post(velen, _velden(wie, tekst="Kom!"))
    verstuur_post.call()
    (brief,) = mail.outbox
    assert brief.body.startswith("Kom!\n\nOpen deze link om mee te doen:\nhttp://")


def test_our_own_words_name_the_role_that_was_chosen(als, procesbegeleider, proeftuin, velen):
    wie, binnen = _contacten(proeftuin, 1), als(procesbegeleider)
    tekst = binnen.get(velen).context["form"]["tekst"].value().replace("\n", "\r\n")
    binnen.post(velen, _velden(wie, rol="kernteam", tekst=tekst))
    assert "Je rol: kernteam." in Bericht.objects.get().tekst


def test_nobody_who_rests_died_joined_or_was_asked_is_on_the_list(proeftuin, kernteam):
    rust, dood, mee, gevraagd, stil, nog = _contacten(proeftuin, 6)
    Contact.objects.create(proeftuin=proeftuin, naam="Zonder adres")
    Contact.objects.filter(pk=rust.pk).update(stand="rust")
    Contact.objects.filter(pk=dood.pk).update(stand="overleden")
    Contact.objects.filter(pk=mee.pk).update(email=kernteam.email)
    uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email=gevraagd.email, rol=Rol.DEELNEMER
    )
    Stilte.objects.create(adres=stil.email)

    assert list(lezen.te_vragen(proeftuin)) == [nog]
    telling = lezen.tel(proeftuin)
    assert (telling.te_vragen, telling.zonder_adres, telling.wachten) == (1, 1, 1)


def test_who_comes_to_rest_between_choosing_and_pressing_gets_nothing(
    als, kernteam, proeftuin, velen, klok
):
    een, twee = _contacten(proeftuin, 2)
    velden = _velden([een, twee])
    Stilte.objects.create(adres=een.email)

    als(kernteam).post(velen, velden)
    verstuur_post.call()

    assert [brief.to for brief in mail.outbox] == [[twee.email]]
    assert not Uitnodiging.objects.filter(email=een.email).exists()


def test_who_comes_to_rest_after_pressing_gets_nothing(als, kernteam, proeftuin, velen):
    (een,) = wie = _contacten(proeftuin, 1)
    als(kernteam).post(velen, _velden(wie))
    Stilte.objects.create(adres=een.email)
    verstuur_post.call()
    assert mail.outbox == []


def test_people_of_another_place_are_left_out(als, kernteam, proeftuin, andere_proeftuin, velen):
    vreemd = _contacten(andere_proeftuin, 2)
    antwoord = als(kernteam).post(velen, _velden(vreemd))
    assert antwoord.status_code == 302
    assert (Uitnodiging.objects.count(), Bericht.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("wie", []),
        ("tekst", ""),
        ("tekst", "x" * 3001),
        ("tekst", "a\x00b"),
        ("rol", "procesbegeleider"),
        ("rol", "baas"),
        ("sleutel", "x"),
    ],
)
def test_bad_input_is_said_at_the_field_and_sends_nothing(
    als, kernteam, proeftuin, velen, veld, waarde
):
    wie = _contacten(proeftuin, 2)
    antwoord = als(kernteam).post(velen, _velden(wie) | {veld: waarde})
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == [veld]
    assert Uitnodiging.objects.count() == 0


def test_another_role_asks_a_proof_first(als, procesbegeleider, proeftuin, velen):
    wie, binnen = _contacten(proeftuin, 1), als(procesbegeleider)
    sessie = binnen.session
    sessie["bewezen_op"] = 0
    sessie.save()
    antwoord = binnen.post(velen, _velden(wie, rol="kernteam"))
    assert antwoord.status_code == 200
    assert "mijn/opnieuw.html" in [sjabloon.name for sjabloon in antwoord.templates]
    assert Uitnodiging.objects.count() == 0


def test_four_hundred_take_as_many_statements_as_four(
    proeftuin, kernteam, django_assert_max_num_queries
):
    wie = _contacten(proeftuin, 400)
    for deel, hoogstens in ((wie[:4], 26), (wie[4:], 32)):  # rows go in parts of two hundred
        with django_assert_max_num_queries(hoogstens):
            actions.nodig_mensen_uit(
                proeftuin=proeftuin, door=kernteam, contacten=deel, rol=Rol.DEELNEMER, tekst="Kom"
            )
    assert Bericht.objects.count() == 400


def test_more_than_a_day_holds_is_refused_and_sends_nothing(
    als, kernteam, proeftuin, velen, settings
):
    settings.UITNODIGEN_PER_DAG = 3
    een, *rest = _contacten(proeftuin, 4)
    binnen = als(kernteam)
    binnen.post(velen, _velden([een]))
    antwoord = binnen.post(velen, _velden(rest))
    assert antwoord.context["form"].errors == {
        "wie": ["Je kunt vandaag nog 2 mensen vragen. Kies er minder."]
    }
    assert Bericht.objects.count() == 1


# Asking again.


def test_a_reminder_goes_once_a_week_and_the_link_works_on(
    als, client, kernteam, proeftuin, herinneren, klok
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="a@voorbeeld.example", rol=Rol.DEELNEMER
    )
    binnen = als(kernteam)
    binnen.post(herinneren, _velden([brief], tekst="Nog eens"))
    assert Bericht.objects.count() == 1
    assert "Er is nu niemand te vragen" in binnen.get(herinneren).text

    klok.shift(timedelta(days=8))
    binnen = als(kernteam)
    assert "a@voorbeeld.example" in binnen.get(herinneren).text
    for _ in range(2):
        binnen.post(herinneren, _velden([brief], tekst="Nog eens"))

    verstuur_post.call()
    teksten = [deel.body for deel in mail.outbox]
    assert [tekst.startswith("Nog eens") for tekst in teksten] == [False, True]
    klok.shift(timedelta(days=10))  # past the first fortnight
    assert type(client)().get(f"/uitnodiging/{uitnodigen.token_van(brief)}/").status_code == 200
    assert Uitnodiging.objects.count() == 1


def test_who_rests_died_or_answered_is_never_reminded(proeftuin, kernteam, klok):
    namen = ["rust", "dood", "klaar", "weg", "nog"]
    brieven = uitnodigen.uitnodigen_velen(
        proeftuin=proeftuin,
        door=kernteam,
        adressen=[f"{naam}@voorbeeld.example" for naam in namen],
        rol=Rol.DEELNEMER,
    )
    klok.shift(timedelta(days=8))
    Stilte.objects.create(adres="rust@voorbeeld.example")
    Contact.objects.create(
        proeftuin=proeftuin, naam="D", email="dood@voorbeeld.example", stand="overleden"
    )
    Uitnodiging.objects.filter(email__startswith="klaar").update(gebruikt_op=brieven[0].gemaakt)
    Uitnodiging.objects.filter(email__startswith="weg").update(ingetrokken_op=brieven[0].gemaakt)

    aantal = actions.herinner(
        proeftuin=proeftuin,
        door=kernteam,
        uitnodigingen=brieven,
        rollen=[Rol.DEELNEMER],
        tekst="Nog eens",
    )

    assert aantal == 1
    nieuw = Bericht.objects.order_by("pk")[len(namen) :]
    assert [bericht.aan for bericht in nieuw] == ["nog@voorbeeld.example"]


def test_the_kernteam_reminds_nobody_of_a_role_it_may_not_give(
    als, kernteam, procesbegeleider, proeftuin, herinneren, klok
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="chef@voorbeeld.example",
        rol=Rol.PROCESBEGELEIDER,
    )
    klok.shift(timedelta(days=8))
    binnen = als(kernteam)
    assert "chef@voorbeeld.example" not in binnen.get(herinneren).text
    binnen.post(herinneren, _velden([brief]))
    assert Bericht.objects.count() == 1


def test_one_can_be_chosen_by_its_address(als, kernteam, proeftuin, herinneren, klok):
    een, _ = uitnodigen.uitnodigen_velen(
        proeftuin=proeftuin,
        door=kernteam,
        adressen=["a@voorbeeld.example", "b@voorbeeld.example"],
        rol=Rol.DEELNEMER,
    )
    klok.shift(timedelta(days=8))
    binnen = als(kernteam)
    assert binnen.get(f"{herinneren}?wie={een.publiek_id}").text.count(" checked") == 1
    assert binnen.get(f"{herinneren}?wie=%00").text.count(" checked") == 2


def test_the_sentence_counts_who_is_in_and_who_is_asked(proeftuin, kernteam, deelnemer):
    for email, rol in (("a@voorbeeld.example", Rol.DEELNEMER), (deelnemer.email, Rol.KERNTEAM)):
        uitnodigen.uitnodigen(proeftuin=proeftuin, door=kernteam, email=email, rol=rol)
    telling = lezen.tel(proeftuin)
    assert telling.zin == "4 van de 5 mensen doen mee."  # who takes part is not counted twice
    assert telling.wachtzin == "1 mens heeft nog niet geantwoord op de uitnodiging."
    Uitnodiging.objects.all().delete()
    assert lezen.tel(proeftuin).zin == "4 mensen doen mee."
