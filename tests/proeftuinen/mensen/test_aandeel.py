"""What contacts tell and end: figures, own data, erasing, terms; and the migration that began."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.gegevens.wissen import bekijk, wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen import aandeel, actions
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.spoortaal import zeg_wat

KANARIE = "kanarie-vogel"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def fenna(proeftuin):
    wie = Gebruiker.objects.create_user("fenna@voorbeeld.example", KANARIE)
    laat_meedoen(proeftuin=proeftuin, gebruiker=wie, rol="deelnemer")
    return wie


def test_the_figures_count_people_and_the_worlds_they_come_from(proeftuin, andere_proeftuin):
    zorg = Organisatie.objects.create(naam="Zorg", zoeknaam="zorg", domein="zorg")
    for naam in ("A", "B"):
        Contact.objects.create(proeftuin=proeftuin, naam=naam, organisatie=zorg)
    dood = {"organisatie": zorg, "stand": Contact.Stand.OVERLEDEN}
    Contact.objects.create(proeftuin=proeftuin, naam="C", **dood)

    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}

    assert maten["Mensen in beeld"] == 6
    assert (maten["Mensen: Zorg"], maten["Mensen: Cultuur"]) == (2, 0)
    assert maten["Mensen: zonder organisatie"] == 4  # else they are the total minus the others


def test_one_takes_out_what_is_written_of_oneself_and_of_nobody_else(
    proeftuin, fenna, andere_proeftuin
):
    Contact.objects.filter(gebruiker=fenna).update(
        functie="Huisarts", notitie="Belt liever", ervaringsdeskundig=True
    )
    Contact.objects.create(proeftuin=andere_proeftuin, naam="F.", email=fenna.email)
    Contact.objects.create(proeftuin=proeftuin, naam="kanarie-ander", door=fenna)

    mee = aandeel.neem_mee(fenna)

    assert [(deel["functie"], deel["notitie van het team"]) for deel in mee["mensen"]] == [
        ("Huisarts", "Belt liever"),
        ("", ""),
    ]
    assert len(mee["mensen toegevoegd"]) == 1
    assert "kanarie-ander" not in str(mee["mensen toegevoegd"].alles())
    assert set(mee) == set(aandeel.UITLEG)


def test_of_who_is_erased_no_contact_stays_and_others_stay_without_the_name(
    proeftuin, fenna, andere_proeftuin
):
    eigen = Contact.objects.get(gebruiker=fenna)
    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam=KANARIE, email=fenna.email)
    ander = Contact.objects.create(proeftuin=proeftuin, naam="B", maatje=eigen, door=fenna)
    regels = {(deel.wat, deel.aantal) for deel in [*bekijk(fenna).weg, *bekijk(fenna).blijft]}

    wis_persoon(gebruiker=fenna, door=None)

    assert {
        ("Je plek in de lijst met mensen", 2),
        ("Mensen van wie jij het maatje bent", 1),
        ("Mensen die je toevoegde", 1),
    } <= regels
    ander.refresh_from_db()
    assert (ander.maatje, ander.door) == (None, None)
    assert not Contact.objects.filter(pk__in=[eigen.pk, elders.pk]).exists()
    assert set(wisboek.van(actions.WISBOEK)) == {eigen.publiek_id, elders.publiek_id}


@pytest.mark.parametrize(
    ("dagen", "rol", "blijft"), [(364, False, True), (366, False, False), (366, True, True)]
)
def test_people_end_a_year_after_the_place_unless_a_role_stands(
    klok, proeftuin, fenna, dagen, rol, blijft
):
    Contact.objects.create(proeftuin=proeftuin, naam="Zonder account")
    einde = timezone.localdate() - timedelta(days=dagen)
    begin = einde - timedelta(days=300)
    Proeftuin.objects.filter(pk=proeftuin.pk).update(einde=einde, start=begin)
    if not rol:
        Deelname.objects.filter(gebruiker=fenna).delete()
    (termijn,) = aandeel.bewaartermijnen()

    termijn.ruim(timezone.now())

    assert Contact.objects.filter(gebruiker=fenna).exists() is blijft
    assert Contact.objects.filter(gebruiker=None).exists() is (dagen < 365)
    assert termijn.ruim(timezone.now()) == 0


def test_each_act_has_its_sentence_in_the_trail():
    for verb, zin in aandeel.spoorzinnen().items():
        assert zeg_wat(Auditregel(handeling=verb, soort="contact")) == zin


# Migration 0004.


def test_the_migration_gives_each_participant_one_contact_and_twice_changes_nothing(
    proeftuin, kernteam, deelnemer
):
    vul = import_module("proeftuinen.migrations.0004_contact_per_deelnemer").vul
    Contact.objects.exclude(gebruiker=kernteam).delete()
    voor = Contact.objects.get()
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=deelnemer, rol="gemeente")

    for _ in range(2):
        vul(apps, None)

    paren = list(Contact.objects.values_list("proeftuin", "gebruiker"))
    deelnames = set(Deelname.objects.values_list("proeftuin", "gebruiker"))
    assert (len(paren), set(paren)) == (len(deelnames), deelnames)
    assert Contact.objects.get(gebruiker=kernteam).publiek_id == voor.publiek_id
    assert set(Contact.objects.values_list("zicht", flat=True)) == {Zicht.NAAM}
    assert len(set(Contact.objects.values_list("publiek_id", flat=True))) == len(paren)
