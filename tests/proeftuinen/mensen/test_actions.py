"""Adding, changing, taking away and claiming a contact."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen import aandeel, actions
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Uitnodiging

ADRES = "fenna@voorbeeld.example"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def fenna(db):
    return Gebruiker.objects.create_user(ADRES, "Fenna van der Meulen")


def _maak(proeftuin, door, **overig) -> Contact:
    waarden = {"naam": "Fenna", "email": ADRES} | overig
    return actions.maak(proeftuin=proeftuin, door=door, waarden=waarden)


def test_a_contact_is_made_with_its_address_in_small_letters_and_leaves_a_trail(
    proeftuin, kernteam
):
    contact = _maak(proeftuin, kernteam, email=" Fenna@Voorbeeld.Example ")

    assert (contact.email, contact.zicht, contact.door) == (ADRES, Zicht.FUNCTIE, kernteam)
    regel = Auditregel.objects.first()
    assert (regel.handeling, regel.object_id) == ("contact.gemaakt", contact.publiek_id)


def test_an_address_stands_once_in_a_place_and_again_in_another(
    proeftuin, kernteam, andere_proeftuin, buitenstaander
):
    eerste = _maak(proeftuin, kernteam)
    tweede = _maak(proeftuin, kernteam, email="ander@voorbeeld.example")

    with pytest.raises(actions.AdresBekend) as fout:
        _maak(proeftuin, kernteam, naam="Nog eens")
    assert fout.value.wie == "Fenna"
    with pytest.raises(actions.AdresBekend):
        actions.bewerk(contact=tweede, door=kernteam, versie=1, waarden={"email": ADRES})

    _maak(andere_proeftuin, buitenstaander)
    assert Contact.objects.filter(email=ADRES).count() == 2
    assert eerste.proeftuin == proeftuin


def test_who_saves_second_writes_nothing(proeftuin, kernteam):
    contact = _maak(proeftuin, kernteam)
    actions.bewerk(contact=contact, door=kernteam, versie=1, waarden={"naam": "Eerste"})

    with pytest.raises(Bewerkingsconflict):
        actions.bewerk(contact=contact, door=kernteam, versie=1, waarden={"naam": "Tweede"})

    assert Contact.objects.get(pk=contact.pk).naam == "Eerste"


def test_a_contact_has_a_name_or_an_account(proeftuin):
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.create(proeftuin=proeftuin, naam="")


def test_whoever_is_taken_away_leaves_with_the_open_invitation(proeftuin, kernteam):
    contact = _maak(proeftuin, kernteam)
    uitnodigen.uitnodigen(proeftuin=proeftuin, door=kernteam, email=ADRES, rol=Rol.DEELNEMER)

    actions.haal_weg(contact=contact, door=kernteam)

    assert not Contact.objects.filter(email=ADRES).exists()
    assert not Uitnodiging.objects.open(timezone.now()).exists()


def test_an_older_back_up_does_not_bring_back_who_was_taken_away(proeftuin, kernteam):
    contact = _maak(proeftuin, kernteam)
    kopie = {"publiek_id": contact.publiek_id, "naam": "Fenna", "email": ADRES}
    actions.haal_weg(contact=contact, door=kernteam)
    Contact.objects.create(proeftuin=proeftuin, **kopie)
    blijft = _maak(proeftuin, kernteam, email="ander@voorbeeld.example")

    aandeel.na_terugzetten()

    assert list(Contact.objects.filter(gebruiker=None)) == [blijft]
    assert (actions.WISBOEK, kopie["publiek_id"]) in wisboek.lees()


def test_who_takes_part_is_taken_away_only_after_the_role(proeftuin, kernteam, deelnemer):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    with pytest.raises(actions.DoetMee):
        actions.haal_weg(contact=contact, door=kernteam)

    Deelname.objects.filter(gebruiker=deelnemer).delete()
    actions.haal_weg(contact=contact, door=kernteam)

    assert not Contact.objects.filter(gebruiker=deelnemer).exists()


# Claiming.


def test_whoever_joins_is_the_contact_with_that_address(proeftuin, kernteam, fenna):
    bekend = _maak(proeftuin, kernteam, naam="F. Meulen", functie="Huisarts")

    for _ in range(2):
        laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    bekend.refresh_from_db()
    assert (bekend.gebruiker, bekend.email, bekend.zicht) == (fenna, "", Zicht.NAAM)
    assert (str(bekend), bekend.adres, bekend.functie) == (fenna.naam, ADRES, "Huisarts")
    assert Contact.objects.van(proeftuin).filter(gebruiker=fenna).count() == 1
    assert Contact.objects.met_naam().get(pk=bekend.pk).heet == fenna.naam


def test_whoever_joins_unknown_gets_a_contact_by_name(proeftuin, fenna):
    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    assert Contact.objects.get(gebruiker=fenna).zicht == Zicht.NAAM


def test_a_contact_of_another_place_or_address_is_not_claimed(
    proeftuin, kernteam, andere_proeftuin, buitenstaander, fenna
):
    elders = _maak(andere_proeftuin, buitenstaander)
    naamgenoot = _maak(proeftuin, kernteam, naam=fenna.naam, email="anders@voorbeeld.example")

    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    for contact in (elders, naamgenoot):
        contact.refresh_from_db()
        assert contact.gebruiker is None


def test_an_address_that_was_changed_before_joining_is_the_one_that_counts(
    proeftuin, kernteam, fenna
):
    contact = _maak(proeftuin, kernteam, email="oud@voorbeeld.example")
    actions.bewerk(contact=contact, door=kernteam, versie=1, waarden={"email": ADRES})

    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    contact.refresh_from_db()
    assert contact.gebruiker == fenna


def test_a_form_that_stood_open_while_someone_joined_gets_both_texts(proeftuin, kernteam, fenna):
    contact = _maak(proeftuin, kernteam)
    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    with pytest.raises(Bewerkingsconflict):
        actions.bewerk(contact=contact, door=kernteam, versie=1, waarden={"naam": "X"})


def test_two_contacts_of_one_person_become_one_with_all_that_hung_on_them(
    proeftuin, kernteam, fenna
):
    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)
    eigen = Contact.objects.get(gebruiker=fenna)
    eigen.functie = "Huisarts"
    eigen.save()
    velden = {"functie": "Arts", "telefoon": "06 12", "rollen": ["trekker"], "email": ADRES}
    dubbel = Contact.objects.create(proeftuin=proeftuin, naam="Fenna", **velden)
    gesprek = Gesprek.objects.create(proeftuin=proeftuin, contact=dubbel)
    vriend = _maak(proeftuin, kernteam, email="", naam="Vriend", maatje=dubbel)
    Contact.objects.filter(pk=eigen.pk).update(maatje=dubbel)

    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.KERNTEAM)

    assert not Contact.objects.filter(pk=dubbel.pk).exists()
    for rij in (eigen, gesprek, vriend):
        rij.refresh_from_db()
    assert (eigen.functie, eigen.telefoon, eigen.rollen) == ("Huisarts", "06 12", ["trekker"])
    assert (gesprek.contact, vriend.maatje, eigen.maatje) == (eigen, eigen, None)


def test_what_someone_chose_stays_when_they_join(proeftuin, kernteam, fenna):
    contact = _maak(proeftuin, kernteam)
    Contact.objects.filter(pk=contact.pk).update(zicht=Zicht.NIETS, zelf_gekozen_op=timezone.now())

    laat_meedoen(proeftuin=proeftuin, gebruiker=fenna, rol=Rol.DEELNEMER)

    contact.refresh_from_db()
    assert contact.zicht == Zicht.NIETS
