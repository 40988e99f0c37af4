"""Asking someone outside: the mail, its link, the answer, and how the address is forgotten."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.links import maak_token
from leerwerkplaats.web.models import Auditregel
from proeftuinen.experimenten.opbrengst import aandeel, actions, lezen, vragen
from proeftuinen.experimenten.opbrengst.models import Bevestiging
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.stil import zet_op_rust
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_ronde

pytestmark = pytest.mark.usefixtures("klok")
ADRES = "wijk@voorbeeld.example"


@pytest.fixture
def opbrengst(proeftuin, kernteam):
    experiment = maak_experiment(proeftuin, titel="kanarie-titel")
    maak_ronde(experiment, proberen="kanarie-proberen")
    waarden = {"wie": "De huisartsen", "wat": "bellen zelf", "betekenis": "kanarie-betekenis"}
    return actions.maak(experiment=experiment, door=kernteam, waarden=waarden)


@pytest.fixture
def vraag(opbrengst, kernteam):
    return vragen.vraag(
        opbrengst=opbrengst, door=kernteam, wie="wijkverpleegkundige", mailadres=ADRES
    )


def _naar(naam, opbrengst, *delen):
    experiment = opbrengst.experiment
    ids = [experiment.proeftuin.publiek_id, experiment.publiek_id, opbrengst.publiek_id, *delen]
    return reverse(f"proeftuinen:{naam}", args=ids)


def _link(vraag):
    token = maak_token(vragen.SOORT, vraag.publiek_id)
    return reverse("proeftuinen:opbrengst-bevestigen", args=[token])


def _zeg(client, vraag, antwoord="ja", **velden):
    gezien = vragen.merk_van(vraag.opbrengst)
    return client.post(_link(vraag), {"antwoord": antwoord, "gezien": gezien, **velden})


def _vraag(client, opbrengst, mailadres=ADRES):
    velden = {"sleutel": uuid4(), "wie": "huisarts", "mailadres": mailadres}
    return client.post(_naar("bevestiging-vragen", opbrengst), velden)


def test_someone_outside_gets_a_mail_with_a_link_and_no_sentence(
    als, kernteam, opbrengst, mailoutbox
):
    _vraag(als(kernteam), opbrengst, " Wijk@Voorbeeld.example")
    verstuur_post.call()

    (mail,) = mailoutbox
    assert mail.to == [ADRES]
    assert _link(Bevestiging.objects.get()) in mail.body
    assert "bellen zelf" not in mail.body


def test_the_page_shows_who_asks_and_the_sentence_and_nothing_else(client, vraag):
    antwoord = client.get(_link(vraag))

    assert antwoord.status_code == 200
    assert antwoord["Referrer-Policy"] == "strict-origin"
    assert [
        woord for woord in ("Milan", "De huisartsen: bellen zelf") if woord not in antwoord.text
    ] == []
    assert "kanarie" not in antwoord.text
    assert ADRES not in antwoord.text
    assert not Bevestiging.objects.exclude(antwoord="").exists()


def test_one_answers_once_and_the_address_is_forgotten(client, vraag):
    _zeg(client, vraag, "deels", toelichting="Soms")
    weer = _zeg(client, vraag, "nee")

    vraag.refresh_from_db()
    assert (vraag.antwoord, vraag.toelichting, vraag.mailadres) == ("deels", "Soms", "")
    assert weer.status_code == 410
    assert client.get(_link(vraag)).status_code == 410


def test_a_sentence_that_changed_is_asked_again(client, kernteam, vraag):
    gezien = vragen.merk_van(vraag.opbrengst)
    actions.wijzig(opbrengst=vraag.opbrengst, door=kernteam, versie=1, waarden={"wat": "mailen"})

    antwoord = client.post(_link(vraag), {"antwoord": "ja", "gezien": gezien, "toelichting": "Tja"})

    assert antwoord.status_code == 409
    assert [woord for woord in ("mailen", "Tja") if woord not in antwoord.text] == []
    assert not Bevestiging.objects.exclude(antwoord="").exists()


def test_an_answer_to_former_words_is_kept_but_does_not_count(client, kernteam, vraag):
    _zeg(client, vraag)
    deze = vraag.opbrengst
    voor = [regel.bevestigd for regel in lezen.als_regels(deze.experiment)]
    actions.wijzig(opbrengst=deze, door=kernteam, versie=1, waarden={"wat": "mailen"})

    na = [regel.bevestigd for regel in lezen.als_regels(deze.experiment)]

    assert (voor, na) == ([1], [0])
    assert [rij.eerder for rij in lezen.bevestigingen_van(deze)] == [True]


@pytest.mark.parametrize("mis", ["x", "een.twee", "\N{SNOWMAN}", "a" * 300])
def test_a_link_that_was_tampered_with_opens_nothing(mis, client, vraag):
    adressen = [
        reverse("proeftuinen:opbrengst-bevestigen", args=[mis]),
        _link(vraag)[:-2] + "/",
        reverse(
            "proeftuinen:opbrengst-bevestigen",
            args=[maak_token("netwerkvraag", vraag.publiek_id)],
        ),
    ]

    assert [client.get(adres).status_code for adres in adressen] == [410] * 3


def test_a_question_taken_back_leaves_nothing(als, client, kernteam, vraag, mailoutbox):
    als(kernteam).post(_naar("bevestiging-intrekken", vraag.opbrengst, vraag.publiek_id))
    verstuur_post.call()

    assert client.get(_link(vraag)).status_code == 410
    assert not Bevestiging.objects.exists()
    assert len(mailoutbox) == 0


def test_of_one_result_five_may_wait(als, kernteam, opbrengst):
    for nummer in range(vragen.MEESTE_OPEN):
        vragen.vraag(opbrengst=opbrengst, door=kernteam, wie="x", mailadres=f"a{nummer}@b.example")

    antwoord = _vraag(als(kernteam), opbrengst)

    assert antwoord.context["form"].errors.keys() == {"__all__"}
    assert Bevestiging.objects.count() == vragen.MEESTE_OPEN


def test_the_same_address_is_asked_once(als, kernteam, vraag):
    antwoord = _vraag(als(kernteam), vraag.opbrengst, ADRES.upper())

    assert antwoord.context["form"].errors.keys() == {"mailadres"}
    assert Bericht.objects.filter(soort=vragen.SOORT).count() == 1


def _rust(opbrengst, door):
    tuin = opbrengst.experiment.proeftuin
    zet_op_rust(adres=ADRES, over_id="x", proeftuin=tuin, door=door)


def test_who_is_at_rest_is_not_asked(als, kernteam, opbrengst):
    _rust(opbrengst, kernteam)

    antwoord = _vraag(als(kernteam), opbrengst)

    assert antwoord.context["form"].errors.keys() == {"mailadres"}
    assert not Bevestiging.objects.exists()


def test_rest_ends_a_question_that_waits(client, kernteam, vraag, mailoutbox):
    _rust(vraag.opbrengst, kernteam)
    verstuur_post.call()

    vraag.refresh_from_db()
    assert vraag.mailadres == ""
    assert client.get(_link(vraag)).status_code == 410
    assert len(mailoutbox) == 0


@pytest.mark.parametrize(("dagen", "code", "adres"), [(59, 200, ADRES), (60, 410, "")])
def test_after_sixty_days_the_link_ends_and_the_address_is_forgotten(
    dagen, code, adres, client, vraag
):
    with time_machine.travel(timezone.now() + timedelta(days=dagen), tick=False):
        vragen.ruim(timezone.now())
        vraag.refresh_from_db()
        assert (client.get(_link(vraag)).status_code, vraag.mailadres) == (code, adres)


def test_a_result_in_the_archive_asks_nobody(client, vraag):
    experiment = vraag.opbrengst.experiment
    experiment.gearchiveerd_op = timezone.now()
    experiment.save(update_fields=["gearchiveerd_op"])

    assert client.get(_link(vraag)).status_code == 410


def test_erasing_someone_forgets_the_questions_to_and_from_them(kernteam, deelnemer, opbrengst):
    vragen.vraag(opbrengst=opbrengst, door=kernteam, wie="x", mailadres=deelnemer.email)

    aandeel.wis(deelnemer)
    aandeel.wis(kernteam)

    opbrengst.refresh_from_db()
    assert opbrengst.door is None
    assert not Bevestiging.objects.exists()


def test_who_leaves_the_place_is_asked_no_more(kernteam, opbrengst):
    tuin = opbrengst.experiment.proeftuin
    contact = Contact.objects.create(proeftuin=tuin, naam="Els", email=ADRES)
    vragen.vraag(opbrengst=opbrengst, door=kernteam, wie="x", mailadres=ADRES)

    aandeel.wis_met(contact)

    assert not Bevestiging.objects.exists()


def test_a_restore_ends_what_is_open(client, vraag):
    aandeel.na_terugzetten()

    assert client.get(_link(vraag)).status_code == 410


def test_the_trail_and_the_deelnemer_do_not_learn_who_is_asked(als, client, deelnemer, vraag):
    tekst = als(deelnemer).get(vraag.opbrengst.get_absolute_url()).text
    _zeg(client, vraag, toelichting="kanarie-antwoord")

    regels = Auditregel.objects.filter(handeling__startswith="opbrengst.")
    assert "wijkverpleegkundige" not in tekst
    assert [
        woord for woord in (ADRES, "kanarie", "huisartsen") if woord in str(list(regels.values()))
    ] == []
    assert set(regels.values_list("handeling", flat=True)) <= set(aandeel.spoorzinnen())


def test_who_came_to_rest_is_no_longer_named_as_who_asks(
    client, vraag, kernteam, procesbegeleider, proeftuin, mailoutbox
):
    assert str(kernteam) in client.get(_link(vraag)).text
    wie = {"adres": kernteam.email, "over_id": kernteam.publiek_id}
    zet_op_rust(**wie, proeftuin=proeftuin, door=procesbegeleider)

    tekst = client.get(_link(vraag)).text
    verstuur_post.call()

    assert "Een groep vraagt het" in tekst
    assert str(kernteam) not in tekst
    assert mailoutbox == []
