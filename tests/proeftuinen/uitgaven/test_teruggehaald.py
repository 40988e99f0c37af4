"""A file that was made before a withdrawal is no way around it."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens.wissen import haal_weg as wis_account
from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren, opslag, uitvoeren
from proeftuinen.bronnen import actions, fotos
from proeftuinen.mensen import actions as mensen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming import aandeel as register
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.uitgaven.druk import SOORT, TERUGGEHAALD
from tests.leerwerkplaats.web.images.maak import plaatje

HOE = {"kanaal": "papier"}


@pytest.fixture
def spreker(proeftuin, kernteam):
    """Someone without an account, who said something and stands on a photo; both may be used."""
    contact = Contact.objects.create(proeftuin=proeftuin, naam="Ineke")
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def citaat(proeftuin, kernteam, spreker, klok):
    waarden = {"tekst": "Bel mij gerust.", "rol": "buurvrouw", "contact": spreker}
    waarden |= {"met_naam": False, "in_oogst": True}
    rij = actions.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    actions.leg_toestemming_bij_citaat(citaat=rij, door=kernteam, gegeven_op=vandaag(), **HOE)
    return rij


@pytest.fixture
def foto(proeftuin, kernteam, spreker, klok):
    return fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje("JPEG", (60, 40))),
        waarden={"beschrijving": "Aan tafel", "niemand_herkenbaar": True, "in_oogst": True},
    )


@pytest.fixture
def bestand(proeftuin, kernteam, citaat, foto):
    """The concept as someone had it made, still to be fetched."""
    pad = opslag.nieuw_pad()
    opslag.schrijf(pad, b"%PDF met het citaat")
    return Opdracht.objects.create(
        gebruiker=kernteam,
        soort=SOORT,
        ruimte=proeftuin.publiek_id,
        sleutel="x",
        stand=Opdracht.Stand.KLAAR,
        pad=pad,
        bestandsnaam="concept.pdf",
        mime="application/pdf",
        klaar_op=timezone.now(),
    )


def _trek_in(citaat, foto, spreker, kernteam):
    trek_in(toestemming=citaat.toestemming, door=kernteam)


def _haal_citaat_weg(citaat, foto, spreker, kernteam):
    actions.citaat_weghalen(citaat=citaat, door=kernteam)


def _andere_woorden(citaat, foto, spreker, kernteam):
    waarden = {"tekst": "Bel mij nooit."}
    actions.citaat_wijzigen(citaat=citaat, door=kernteam, versie=citaat.versie, waarden=waarden)


def _haal_foto_weg(citaat, foto, spreker, kernteam):
    fotos.foto_weghalen(foto=foto, door=kernteam)


def _toch_herkenbaar(citaat, foto, spreker, kernteam):
    fotos.foto_wijzigen(
        foto=foto,
        door=kernteam,
        versie=foto.versie,
        waarden={"niemand_herkenbaar": False},
        contacten=[spreker],
        rollen=[],
    )


def _ik_wil_niet(citaat, foto, spreker, kernteam):
    ik = Contact.objects.get(proeftuin=citaat.proeftuin, gebruiker=kernteam)
    fotos.ik_sta_erop(foto=foto, contact=ik, door=kernteam, mag=False)


def _haal_mens_weg(citaat, foto, spreker, kernteam):
    mensen.haal_weg(contact=spreker, door=kernteam)


DADEN = {
    "withdrawn": _trek_in,
    "quote taken away": _haal_citaat_weg,
    "other words": _andere_woorden,
    "photo taken away": _haal_foto_weg,
    "recognised after all": _toch_herkenbaar,
    "said no": _ik_wil_niet,
    "person taken away": _haal_mens_weg,
}


@pytest.mark.parametrize("naam", DADEN)
def test_what_was_made_before_can_no_longer_be_fetched(
    naam, als, kernteam, bestand, citaat, foto, spreker, django_capture_on_commit_callbacks
):
    plek = [bestand.ruimte, bestand.publiek_id]
    adres = reverse("proeftuinen:opdracht-bestand", args=plek)
    client = als(kernteam)
    assert client.get(adres).content == b"%PDF met het citaat"

    with django_capture_on_commit_callbacks(execute=True):
        DADEN[naam](citaat, foto, spreker, kernteam)

    assert client.get(adres).status_code == 404
    assert not default_storage.exists(bestand.pad)
    bestand.refresh_from_db()
    assert (bestand.stand, bestand.fout, bestand.pad) == ("mislukt", TERUGGEHAALD, "")
    assert "Probeer opnieuw" in client.get(reverse("proeftuinen:opdracht", args=plek)).text


def test_erasing_the_one_who_said_it_takes_the_file_back(
    als, kernteam, procesbegeleider, proeftuin, bestand, citaat, deelnemer
):
    ander = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    type(citaat).objects.filter(pk=citaat.pk).update(contact=ander)

    wis_account(deelnemer)

    bestand.refresh_from_db()
    assert bestand.stand == "mislukt"


def test_a_consent_that_ran_out_takes_the_file_back_the_day_after(bestand, citaat, klok):
    Toestemming.objects.update(geldig_tot=vandaag())

    register.elke_dag(timezone.now())
    bestand.refresh_from_db()
    eerst = bestand.stand
    klok.shift(timedelta(days=1))
    register.elke_dag(timezone.now())
    bestand.refresh_from_db()

    assert (eerst, bestand.stand) == ("klaar", "mislukt")


def test_what_is_being_made_at_that_moment_is_not_handed_over(bestand, citaat, kernteam):
    Opdracht.objects.filter(pk=bestand.pk).update(stand=Opdracht.Stand.BEZIG)
    bezig = Opdracht.objects.get(pk=bestand.pk)

    trek_in(toestemming=citaat.toestemming, door=kernteam)
    neergelegd = uitvoeren._leg_neer(
        bezig, uitvoeren.Resultaat(b"%PDF", "concept.pdf", "application/pdf")
    )

    bestand.refresh_from_db()
    assert (neergelegd, bestand.stand) == (False, "mislukt")
    assert not default_storage.exists(bezig.pad)


def test_what_waits_its_turn_and_what_others_made_is_left_alone(
    bestand, citaat, kernteam, andere_proeftuin
):
    delen = {"gebruiker": kernteam, "sleutel": "y"}
    wacht = Opdracht.objects.create(**delen, soort=SOORT, ruimte=bestand.ruimte)
    elders = Opdracht.objects.create(
        **delen, soort=SOORT, ruimte=andere_proeftuin.publiek_id, stand=Opdracht.Stand.KLAAR
    )

    trek_in(toestemming=citaat.toestemming, door=kernteam)

    standen = Opdracht.objects.filter(pk__in=[wacht.pk, elders.pk]).order_by("pk")
    assert [deel.stand for deel in standen] == ["wacht", "klaar"]


def test_a_file_that_was_left_by_a_crash_is_named_by_no_row_and_cleared_up(
    bestand, citaat, klok, django_capture_on_commit_callbacks
):
    bewaren.haal_terug(Opdracht.objects.all(), "Weg.")  # its on_commit never comes here
    assert default_storage.exists(bestand.pad)

    with django_capture_on_commit_callbacks(execute=True):
        bewaren.ruim(timezone.now() + timedelta(days=365))

    assert not default_storage.exists(bestand.pad)
