"""An edition: made by the worker, kept with its checksums, and the same when made again."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from pypdf import PdfReader

from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.models import Opzet
from proeftuinen.uitgaven.drukken.beelden import lees_beelden
from proeftuinen.uitgaven.maken import aandeel, maak, opslag, vervallen
from proeftuinen.uitgaven.maken.actions import haal_weg
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand
from proeftuinen.uitgaven.maken.stukken import maak_stukken
from tests.onderdelen.uitgaven_maken import maak_uitgave

STIL = lambda *_: None  # noqa: E731


@pytest.mark.parametrize("soort", ["logboek", "rapport", "kort"])
def test_an_edition_is_kept_with_all_its_files(vraag, citaat, soort):
    uitgave = vraag(soort)

    bestanden = {rij.soort: opslag.lees(rij) for rij in uitgave.bestanden.all()}
    verwacht = {"pdf", "web", "word", "csv", "json"} | ({"boekje"} if soort == "logboek" else set())
    assert bestanden.keys() == verwacht
    assert len(PdfReader(BytesIO(bestanden["pdf"])).pages) == uitgave.bladzijden > 0
    assert (uitgave.nummer, uitgave.dag) == (1, vandaag())
    # The report holds claims, and no quotes: it leans on no consent of one.
    met_citaat = soort != "rapport"
    assert ("Bel mij gerust." in bestanden["web"].decode()) is met_citaat
    ja = [rij.toestemming_id for rij in uitgave.toestemmingen.all()]
    assert ja == [citaat.toestemming_id] * met_citaat


def test_the_same_data_gives_the_same_bytes(vraag, proeftuin, citaat):
    for soort in ("logboek", "rapport"):
        uitgave = vraag(soort)
        opzet = Opzet(proeftuin=proeftuin, soort=soort)

        boek = verzamel_boek(proeftuin, opzet, dag=uitgave.dag, uitgave=1)
        opnieuw = maak_stukken(boek, lees_beelden(boek), STIL)

        bewaard = {rij.soort: rij.sha256 for rij in uitgave.bestanden.all()}
        assert {stuk.soort: stuk.som for stuk in opnieuw} == bewaard


def test_each_edition_has_the_next_number_and_says_what_changed(als, vraag, proeftuin, kernteam):
    eerste = vraag("logboek")
    bronnen.citaat_maken(
        proeftuin=proeftuin,
        door=kernteam,
        waarden={"tekst": "Zo", "rol": "arts", "contact": None, "met_naam": False},
    )
    Opzet.objects.create(proeftuin=proeftuin, soort="logboek", wijzigingen="Alles is na de zomer.")

    tweede = vraag("logboek")

    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert tweede.wijzigingen == "Alles is na de zomer."
    assert Opzet.objects.get().wijzigingen == ""
    pagina = als(kernteam).get(tweede.get_absolute_url()).text
    assert "Vergeleken met uitgave 1" in pagina


def test_the_municipality_is_told_what_changed_since_an_edition_that_it_may_open(
    als, proeftuin, kernteam, gemeentelezer
):
    def uitgave(titel, **velden):
        deze = maak_uitgave(proeftuin, titel, soort="rapport", **velden)
        deel = {"sleutel": titel, "titel": f"Hoofdstuk {titel}", "som": "0"}
        Uitgave.objects.filter(pk=deze.pk).update(inhoud={"delen": [deel], "bronnen": []})
        return deze

    uitgave("eerste", uit=True)
    uitgave("binnen", uit=False)
    uitgave("groep", uit=True, publiek="deelnemers")
    deze = uitgave("nieuwe", uit=True)

    buiten, binnen = (
        als(wie).get(deze.get_absolute_url()).text for wie in (gemeentelezer, kernteam)
    )

    assert "Vergeleken met uitgave 1" in buiten
    assert "Vergeleken met uitgave 3" in binnen
    assert not any(f"Hoofdstuk {geheim}" in buiten for geheim in ("binnen", "groep"))


def test_work_that_runs_again_after_its_worker_died_makes_no_second_edition(vraag, citaat):
    uitgave = vraag("logboek")
    opdracht = Opdracht.objects.get(publiek_id=uitgave.opdracht)

    opnieuw = maak.maak(opdracht, STIL)

    assert Uitgave.objects.count() == 1
    assert opnieuw.inhoud == opslag.lees(uitgave.bestanden.get(soort="pdf"))


def test_a_place_without_anything_to_tell_gives_a_sentence(proeftuin, kernteam):
    proeftuin.stappen.all().delete()
    opdracht = Opdracht(gebruiker=kernteam, ruimte=proeftuin.publiek_id, gegevens={"soort": "kort"})

    with pytest.raises(Opdrachtfout, match="nog niets"):
        maak.maak(opdracht, STIL)
    assert not Uitgave.objects.exists()


def test_withdrawn_consent_ends_the_edition_and_its_files_go_at_once(
    vraag, citaat, als, kernteam, django_capture_on_commit_callbacks
):
    uitgave = vraag("logboek")
    paden = list(uitgave.bestanden.values_list("pad", flat=True))

    with django_capture_on_commit_callbacks(execute=True):
        trek_in(toestemming=citaat.toestemming, door=kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None
    assert not any(default_storage.exists(pad) for pad in paden)
    assert Opdracht.objects.get(publiek_id=uitgave.opdracht).stand == Opdracht.Stand.MISLUKT
    client = als(kernteam)
    assert "vervallen" in client.get(uitgave.get_absolute_url()).text
    lezen = reverse(
        "proeftuinen:uitgave-lezen", args=[uitgave.proeftuin.publiek_id, uitgave.publiek_id]
    )
    assert client.get(lezen).status_code == 410
    assert "Bel mij gerust." not in str(vraag("logboek").bestanden.values_list("sha256"))
    nieuw = opslag.lees(vraag("logboek").bestanden.get(soort="web")).decode()
    assert "Bel mij gerust." not in nieuw


def test_withdrawing_while_it_is_made_leaves_no_edition(proeftuin, kernteam, citaat):
    opdracht = Opdracht.objects.create(
        gebruiker=kernteam, soort=maak.SOORT, ruimte=proeftuin.publiek_id, sleutel="x"
    )
    boek = verzamel_boek(
        proeftuin, Opzet(proeftuin=proeftuin, soort="kort"), dag=vandaag(), uitgave=1
    )
    stukken = maak_stukken(boek, lees_beelden(boek), STIL)
    voor = set(opslag._alle())
    trek_in(toestemming=citaat.toestemming, door=kernteam)

    with pytest.raises(Opdrachtfout, match="trok net toestemming in"):
        maak.leg_neer(boek, stukken, opdracht)

    assert set(opslag._alle()) == voor
    assert not Uitgave.objects.exists()


def test_a_name_on_the_page_of_thanks_goes_with_the_person(
    vraag, proeftuin, kernteam, klok, django_capture_on_commit_callbacks
):
    contact = Contact.objects.create(proeftuin=proeftuin, naam="Ineke Bosveld")
    leg_vast_toestemming(
        contact=contact,
        namens="",
        proeftuin=proeftuin,
        doel=Toestemming.Doel.NAAM_IN_DANK,
        door=kernteam,
        gegeven_op=vandaag(),
        kanaal="papier",
    )
    uitgave = vraag("logboek")
    assert "Ineke Bosveld" in opslag.lees(uitgave.bestanden.get(soort="web")).decode()

    with django_capture_on_commit_callbacks(execute=True):
        contact.delete()
        vervallen.keur_na()

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_two_makers_at_once_get_two_numbers(vraag, proeftuin, citaat, kernteam, monkeypatch):
    eerste = vraag("kort")
    nummers = iter([1, 2])
    monkeypatch.setattr(maak, "volgende", lambda *_: next(nummers))

    tweede = vraag("kort")

    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert set(opslag._alle()) >= {rij.pad.name for rij in Uitgavebestand.objects.all()}


def test_files_that_belong_to_no_edition_go_after_a_day(
    vraag, citaat, django_capture_on_commit_callbacks
):
    uitgave = vraag("kort")
    los = opslag.schrijf(b"half")

    geschreven = default_storage.get_modified_time(los)
    with django_capture_on_commit_callbacks(execute=True):
        opslag.ruim_zwervers(geschreven + timedelta(hours=23))
    assert default_storage.exists(los)
    with django_capture_on_commit_callbacks(execute=True):
        opslag.ruim_zwervers(geschreven + timedelta(hours=25))

    assert not default_storage.exists(los)
    assert opslag.lees(uitgave.bestanden.get(soort="pdf")) is not None


@pytest.mark.parametrize("hoe", ["by the team", "by the daily task"])
def test_a_number_is_never_given_twice(vraag, citaat, kernteam, hoe):
    vraag("logboek")
    weg = vraag("logboek")
    if hoe == "by the team":
        haal_weg(uitgave=weg, door=kernteam)
    else:
        Uitgave.objects.update(gemaakt=dit_moment() - timedelta(days=500))
        aandeel._ruim(dit_moment())

    assert vraag("logboek").nummer == 3
