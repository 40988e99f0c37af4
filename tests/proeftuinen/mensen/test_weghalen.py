"""Who is taken out of the list leaves with what was written down about them."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.timezone import localdate

from leerwerkplaats.web.images.inname import neem_in
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen import aandeel, actions
from proeftuinen.mensen.gesprekken import actions as gesprekken
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from tests import speurder
from tests.leerwerkplaats.web.images.maak import plaatje

NAAM, ZIN = "Kanarie Vogelzang", "kanariezin over thuis"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def _vul(proeftuin, kernteam, naam: str, zin: str) -> Contact:
    """Let someone without account or address have been spoken to, quoted and photographed."""
    wie = Contact.objects.create(proeftuin=proeftuin, naam=naam, functie=f"buur {naam}")
    gesprek = gesprekken.plan(proeftuin=proeftuin, door=kernteam, waarden={"contact": wie})
    teksten = {"notities": zin, "verwachtingen": zin, "afspraken": zin}
    gesprekken.werk_uit(
        gesprek=gesprek, door=kernteam, versie=1, teksten=teksten, bestaande=[], nieuwe=[]
    )
    waarden = {"tekst": zin, "rol": "buur", "contact": wie, "met_naam": True, "in_oogst": True}
    citaat = bronnen.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    hoe = {"door": kernteam, "kanaal": "papier", "gegeven_op": localdate()}
    bronnen.leg_toestemming_bij_citaat(citaat=citaat, **hoe)
    fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje()),
        waarden={"beschrijving": zin, "in_oogst": True},
        contacten=[wie],
    )
    return wie


@pytest.fixture
def wie(proeftuin, kernteam) -> Contact:
    _vul(proeftuin, kernteam, "Wil Blijver", "zin die blijft")
    return _vul(proeftuin, kernteam, NAAM, ZIN)


def test_what_goes_is_said_before_anyone_decides(als, kernteam, wie):
    pad = reverse("proeftuinen:contact-weg", args=[wie.proeftuin.publiek_id, wie.publiek_id])

    pagina = als(kernteam).get(pad)

    assert {deel.wat: deel.aantal for deel in pagina.context["weg"]} == {
        "Notities van gesprekken": 1,
        "Toestemmingen": 1,
        "Citaten": 1,
        "Foto's": 1,
    }
    assert "Dit gaat ook weg" in pagina.text
    assert "zonder naam en functie" in pagina.text
    kaal = Contact.objects.create(proeftuin=wie.proeftuin, naam="Nieuw")
    pad = reverse("proeftuinen:contact-weg", args=[wie.proeftuin.publiek_id, kaal.publiek_id])
    assert "Dit gaat ook weg" not in als(kernteam).get(pad).text


def test_nothing_about_who_was_taken_away_is_left_and_all_of_others_is(
    wie, kernteam, tmp_path, django_capture_on_commit_callbacks
):
    voor = sum(speurder.in_tabellen([NAAM, ZIN]).values())

    with django_capture_on_commit_callbacks(execute=True):
        actions.haal_weg(contact=wie, door=kernteam)

    assert (voor >= 7, speurder.in_tabellen([NAAM, ZIN])) == (True, {})
    assert Gesprek.objects.filter(contact=None, notities="").count() == 1  # that there was one
    blijft = Contact.objects.get(naam="Wil Blijver")
    assert [rij.contact for rij in (*Citaat.objects.all(), *Toestemming.objects.all())] == [
        blijft,
        blijft,
    ]
    assert Gesprek.objects.get(contact=blijft).notities == "zin die blijft"
    foto = Foto.objects.get()
    assert default_storage.exists(foto.pad.name)
    assert len([pad for pad in tmp_path.glob("fotos/*") if pad.is_file()]) == 2


def test_an_older_back_up_brings_nothing_of_it_back(wie, proeftuin, kernteam):
    code = wie.publiek_id
    actions.haal_weg(contact=wie, door=kernteam)
    oud = _vul(proeftuin, kernteam, NAAM, ZIN)
    Contact.objects.filter(pk=oud.pk).update(publiek_id=code)

    aandeel.na_terugzetten()

    assert speurder.in_tabellen([NAAM, ZIN]) == {}
    assert Contact.objects.filter(naam="Wil Blijver").count() == 1
