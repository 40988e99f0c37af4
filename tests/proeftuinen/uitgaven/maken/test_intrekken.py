"""What is withdrawn leaves every edition at that moment, whatever way it is withdrawn."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casustafel.inzichten import actions as inzichten
from casustafel.inzichten.models import Inzicht
from leerwerkplaats.gebruikers.gegevens.wissen import haal_weg as wis_account
from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.bronnen import fotos
from proeftuinen.mensen import actions as mensen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.models import Opzet
from proeftuinen.uitgaven.delen.actions import breng_uit
from proeftuinen.uitgaven.maken import actions, maak
from proeftuinen.uitgaven.maken.models import Uitgave
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.proeftuinen.uitgaven.maken.conftest import maak_citaat


def test_who_leaves_the_list_takes_what_they_said_out_of_editions_at_once(
    vraag, proeftuin, kernteam, ineke
):
    maak_citaat(proeftuin, kernteam, ineke)
    uitgave = vraag()
    breng_uit(uitgave=uitgave, door=kernteam)

    mensen.haal_weg(contact=ineke, door=kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_who_is_erased_takes_what_they_said_out_of_editions_at_once(
    vraag, proeftuin, kernteam, deelnemer, procesbegeleider, klok
):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    contact.proeftuin = proeftuin
    maak_citaat(proeftuin, kernteam, contact)
    uitgave = vraag()

    wis_account(deelnemer)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


@pytest.mark.parametrize("omslag", [False, True], ids=["in a chapter", "on the cover"])
def test_who_says_no_to_a_photo_of_which_nobody_asked_ends_the_editions_with_it(
    vraag, proeftuin, kernteam, foto, omslag
):
    if omslag:
        foto.in_oogst = False
        foto.save()
        Opzet.objects.create(proeftuin=proeftuin, soort="logboek", omslagfoto=foto)
    uitgave = vraag("logboek")
    assert uitgave.bestanden.filter(soort="beeld").count() == 1
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=kernteam)

    fotos.ik_sta_erop(foto=foto, contact=ik, door=kernteam, mag=False)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_an_edition_with_another_photo_stays(vraag, proeftuin, kernteam, foto):
    uitgave = vraag("logboek")
    ander = fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje("JPEG", (60, 40))),
        waarden={"beschrijving": "Buiten", "niemand_herkenbaar": True, "in_oogst": True},
    )
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=kernteam)

    fotos.ik_sta_erop(foto=ander, contact=ik, door=kernteam, mag=False)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is None


def test_an_edition_that_was_taken_away_leaves_no_copy_with_who_asked_for_it(
    vraag, als, proeftuin, kernteam, ineke, django_capture_on_commit_callbacks
):
    citaat = maak_citaat(proeftuin, kernteam, ineke)
    uitgave = vraag()
    adres = reverse("proeftuinen:opdracht-bestand", args=[proeftuin.publiek_id, uitgave.opdracht])
    assert als(kernteam).get(adres).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        actions.haal_weg(uitgave=uitgave, door=kernteam)
    eerst = als(kernteam).get(adres).status_code
    trek_in(toestemming=citaat.toestemming, door=kernteam)

    assert (eerst, als(kernteam).get(adres).status_code) == (404, 404)


def test_a_place_with_the_longest_name_has_an_edition_whose_files_keep_their_kind(
    vraag, proeftuin, kernteam, ineke
):
    type(proeftuin).objects.filter(pk=proeftuin.pk).update(naam="n" * 120)
    maak_citaat(proeftuin, kernteam, ineke)

    uitgave = vraag("kort")

    uitgave.full_clean(exclude=["proeftuin", "door", "uitgebracht_door"])
    einden = {rij.naam.rpartition(".")[2] for rij in uitgave.bestanden.all()}
    assert einden == {"pdf", "html", "docx", "csv", "json"}


def _verberg(inzicht, door):
    inzichten.verberg(inzicht=inzicht)


def _deel_niet(inzicht, door):
    inzichten.deel_niet(inzicht=inzicht, door=door)


def _haal_inzicht_weg(inzicht, door):
    inzichten.haal_weg(inzicht=inzicht, door=door)


@pytest.mark.parametrize("daad", [_verberg, _deel_niet, _haal_inzicht_weg])
@pytest.mark.parametrize("wanneer", ["the whole year", "other days"])
def test_an_insight_that_is_taken_back_ends_the_editions_with_it(
    vraag, als, proeftuin, kernteam, gemeentelezer, inzicht, daad, wanneer
):
    dag = {"van": vandaag(), "tot": vandaag()} if wanneer == "the whole year" else {}
    Opzet.objects.create(proeftuin=proeftuin, soort="rapport", publiek="gemeente", **dag)
    if wanneer == "other days":
        Opzet.objects.update(van=vandaag() - timedelta(days=30), tot=vandaag() - timedelta(days=9))
        Opzet.objects.update(soort="logboek")
    uitgave = vraag("logboek" if wanneer == "other days" else "rapport")
    breng_uit(uitgave=uitgave, door=kernteam)

    daad(inzicht, kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None
    assert "hoort een mens" not in als(gemeentelezer).get("/oogst/").text


def test_an_insight_that_is_shared_later_ends_no_edition(vraag, proeftuin, kernteam, inzicht):
    uitgave = vraag("rapport")
    ander = Inzicht.objects.create(
        proeftuin=proeftuin, tekst="Later", nagekeken_op=dit_moment(), gepubliceerd_op=dit_moment()
    )

    inzichten.verberg(inzicht=ander)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is None


def test_what_is_taken_back_while_it_is_made_leaves_no_edition(proeftuin, kernteam, inzicht, foto):
    opdracht = Opdracht.objects.create(
        gebruiker=kernteam, soort=maak.SOORT, ruimte=proeftuin.publiek_id, sleutel="x"
    )
    for soort, weg in (
        ("rapport", lambda: inzichten.verberg(inzicht=inzicht)),
        ("logboek", lambda: type(foto).objects.update(niemand_herkenbaar=False)),
    ):
        boek = verzamel_boek(
            proeftuin, Opzet(proeftuin=proeftuin, soort=soort), dag=vandaag(), uitgave=1
        )
        weg()

        with pytest.raises(Opdrachtfout, match="net niet meer"):
            maak._schrijf_rijen(boek, [], [], opdracht)

    assert not Uitgave.objects.exists()
