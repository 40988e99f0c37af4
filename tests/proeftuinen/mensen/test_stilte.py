"""Even rust and overleden, for who has an account, only an address, or neither."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen import aandeel, actions, stilte
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.bewaren import na_terugzetten as traject_na_terugzetten
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post import aandeel as post
from proeftuinen.traject.post import stil
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.verzenden import verstuur_post

ADRES = "fenna@voorbeeld.example"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def met_adres(proeftuin):
    return Contact.objects.create(proeftuin=proeftuin, naam="Fenna", email=ADRES)


@pytest.fixture
def zonder_adres(proeftuin):
    return Contact.objects.create(proeftuin=proeftuin, naam="Kees")


@pytest.fixture
def met_account(proeftuin, deelnemer):
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


@pytest.fixture(params=["met_adres", "zonder_adres", "met_account"])
def contact(request):
    return request.getfixturevalue(request.param)


def test_one_press_sets_anyone_to_rest_and_another_ends_it(contact, kernteam):
    stilte.zet_op_rust(contact=contact, door=kernteam)
    contact.refresh_from_db()
    assert stilte.is_in_rust(contact) is True

    assert stilte.haal_van_rust(contact=contact, door=kernteam) is True
    contact.refresh_from_db()
    assert stilte.is_in_rust(contact) is False
    assert list(wisboek.van(stil.WISBOEK)) == []


def test_three_presses_are_one(contact, kernteam):
    for _ in range(3):
        stilte.zet_op_rust(contact=contact, door=kernteam)

    assert Auditregel.objects.filter(handeling="stil.gezet").count() == 1


def test_rest_stops_what_waits_and_what_comes(met_adres, kernteam, proeftuin, mailoutbox):
    wacht = klaarzetten(aan=ADRES, soort="los", onderwerp="Hallo", tekst="Dag", proeftuin=proeftuin)

    stilte.zet_op_rust(contact=met_adres, door=kernteam)

    wacht.refresh_from_db()
    assert wacht.stand == Bericht.Stand.TEGENGEHOUDEN
    assert klaarzetten(aan=ADRES, soort="los", onderwerp="Nog", tekst="Dag") is None
    verstuur_post.call()
    assert mailoutbox == []


@pytest.mark.parametrize("nieuw", ["ander@voorbeeld.example", ""])
def test_who_rests_does_so_under_a_new_address_too(met_adres, kernteam, nieuw):
    stilte.zet_op_rust(contact=met_adres, door=kernteam)

    actions.bewerk(contact=met_adres, door=kernteam, versie=1, waarden={"email": nieuw})

    met_adres.refresh_from_db()
    assert met_adres.email == nieuw
    assert stilte.is_in_rust(met_adres) is True
    assert stil.is_stil(ADRES) is True


def test_who_rests_without_address_does_so_once_there_is_one(zonder_adres, kernteam):
    stilte.zet_op_rust(contact=zonder_adres, door=kernteam)

    actions.bewerk(contact=zonder_adres, door=kernteam, versie=2, waarden={"email": ADRES})

    assert stil.is_stil(ADRES) is True
    zonder_adres.refresh_from_db()
    assert zonder_adres.stand == Contact.Stand.GEWOON


def test_the_same_address_added_elsewhere_rests_too(met_adres, kernteam, andere_proeftuin):
    stilte.zet_op_rust(contact=met_adres, door=kernteam)

    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam="F.", email=ADRES)

    assert stilte.is_in_rust(elders) is True


# Overleden.


def test_of_who_died_all_post_and_every_invitation_stops(met_adres, kernteam, proeftuin):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email=ADRES, rol="deelnemer", nakijken=True
    )

    stilte.overleden(contact=met_adres, door=kernteam, versie=1)

    brief.bericht.refresh_from_db()
    assert brief.bericht.stand == Bericht.Stand.TEGENGEHOUDEN
    assert not Uitnodiging.objects.open(timezone.now()).exists()
    assert klaarzetten(aan=ADRES, soort="los", onderwerp="Nog", tekst="Dag") is None
    assert Contact.objects.in_leven().filter(pk=met_adres.pk).exists() is False


def test_nobody_starts_post_again_to_who_died_not_from_another_place_either(
    met_adres, kernteam, andere_proeftuin, buitenstaander
):
    stilte.overleden(contact=met_adres, door=kernteam, versie=1)
    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam="F.", email=ADRES)

    assert stilte.haal_van_rust(contact=met_adres, door=kernteam) is False
    assert stilte.haal_van_rust(contact=elders, door=buitenstaander) is False
    wie = {"adres": ADRES, "over_id": "x", "proeftuin": andere_proeftuin, "door": buitenstaander}
    assert stil.haal_van_rust(**wie) is False
    assert stil.is_stil(ADRES) is True


def test_a_mistake_can_be_undone_and_post_waits_for_a_second_press(contact, kernteam):
    stilte.overleden(contact=contact, door=kernteam, versie=contact.versie)

    stilte.toch_niet_overleden(contact=contact, door=kernteam)
    contact.refresh_from_db()
    assert contact.stand != Contact.Stand.OVERLEDEN
    assert stilte.is_in_rust(contact) is True

    stilte.haal_van_rust(contact=contact, door=kernteam)
    contact.refresh_from_db()
    assert stilte.is_in_rust(contact) is False
    assert (list(wisboek.van(stilte.OVERLEDEN)), list(wisboek.van(stil.WISBOEK))) == ([], [])


def test_it_is_not_written_over_what_another_just_changed(met_adres, kernteam):
    actions.bewerk(contact=met_adres, door=kernteam, versie=1, waarden={"naam": "Femke"})

    with pytest.raises(Bewerkingsconflict):
        stilte.overleden(contact=met_adres, door=kernteam, versie=1)

    assert not Stilte.objects.exists()


# Terms and restores.


@pytest.mark.parametrize("blijft", [True, False])
def test_rest_does_not_run_out_while_the_person_is_in_a_list(klok, met_adres, kernteam, blijft):
    stilte.zet_op_rust(contact=met_adres, door=kernteam)
    if not blijft:
        met_adres.delete()
    klok.shift(timedelta(days=400))

    for termijn in post.bewaartermijnen():
        termijn.ruim(timezone.now())

    assert stil.is_stil(ADRES) is blijft


def _zet_terug(contact: Contact) -> None:
    """Bring the contact and the rest to what an older back-up held."""
    Contact.objects.filter(pk=contact.pk).update(stand=Contact.Stand.GEWOON)
    Stilte.objects.all().delete()
    traject_na_terugzetten()
    aandeel.na_terugzetten()
    contact.refresh_from_db()


def test_after_a_restore_who_came_to_rest_is_at_rest(contact, kernteam):
    stilte.zet_op_rust(contact=contact, door=kernteam)

    _zet_terug(contact)

    assert stilte.is_in_rust(contact) is True


def test_after_a_restore_who_was_awake_again_is_awake(contact, kernteam):
    stilte.zet_op_rust(contact=contact, door=kernteam)
    stilte.haal_van_rust(contact=contact, door=kernteam)

    _zet_terug(contact)

    assert stilte.is_in_rust(contact) is False


def test_after_a_restore_who_died_is_not_written_to(contact, kernteam):
    stilte.overleden(contact=contact, door=kernteam, versie=contact.versie)

    _zet_terug(contact)

    assert contact.stand == Contact.Stand.OVERLEDEN
    assert not contact.adres or stil.is_stil(contact.adres)
