"""Publishing and taking back, fetching files, and how often that was done."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap
from proeftuinen.uitgaven.delen import aandeel, actions
from proeftuinen.uitgaven.delen.models import Ophaling
from proeftuinen.uitgaven.maken.models import Uitgavetoestemming
from tests.onderdelen.uitgaven_maken import maak_uitgave


def naar(naam, uitgave, *rest):
    plek = uitgave.proeftuin.publiek_id
    return reverse(f"proeftuinen:{naam}", args=[plek, uitgave.publiek_id, *rest])


@pytest.fixture
def binnen(proeftuin, klok):
    return maak_uitgave(proeftuin, "kanarie", uit=False)


def test_publishing_twice_publishes_once_and_tells_every_feature(
    binnen, procesbegeleider, als, monkeypatch
):
    verteld = []
    monkeypatch.setattr(
        actions, "wie_biedt", lambda naam: [lambda *wat: verteld.append((naam, *wat[1:]))]
    )
    client = als(procesbegeleider)

    for _ in range(2):
        assert client.post(naar("uitgave-uitbrengen", binnen)).status_code == 302

    binnen.refresh_from_db()
    assert binnen.uitgebracht_door == procesbegeleider
    assert verteld == [("bij_verspreiding", procesbegeleider, str(binnen))]


def test_an_edition_without_its_consent_cannot_be_published(binnen, procesbegeleider, als):
    ja = Toestemming.objects.create(
        proeftuin=binnen.proeftuin,
        namens="x",
        doel=Toestemming.Doel.CITAAT,
        tekst="Mag het?",
        tekstversie="1",
        gegeven_op=vandaag(),
        kanaal="papier",
        ingetrokken_op=dit_moment(),
    )
    Uitgavetoestemming.objects.create(uitgave=binnen, toestemming=ja)

    antwoord = als(procesbegeleider).post(naar("uitgave-uitbrengen", binnen), follow=True)

    assert "Er mag iets niet meer in staan" in antwoord.text
    binnen.refresh_from_db()
    assert binnen.uitgebracht_op is None


@pytest.mark.parametrize("wie", ["deelnemer", "gemeentelezer", "landelijk"])
def test_readers_get_a_file_only_while_it_is_published(binnen, wie, als, request):
    client = als(request.getfixturevalue(wie))
    bestand = naar("uitgave-bestand", binnen, "pdf")
    assert client.get(bestand).status_code == 404

    actions.breng_uit(uitgave=binnen, door=None)
    antwoord = client.get(bestand)
    assert b"kanarie-pdf" in antwoord.content
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Cache-Control"] == "private, no-store"

    actions.trek_in(uitgave=binnen, door=None)
    assert client.get(bestand).status_code == 404


def test_what_is_for_who_took_part_does_not_reach_the_municipality(
    proeftuin, gemeentelezer, deelnemer, als
):
    uitgave = maak_uitgave(proeftuin, "groep", uit=True, publiek="deelnemers")
    bestand = naar("uitgave-bestand", uitgave, "pdf")

    assert als(gemeentelezer).get(bestand).status_code == 404
    assert als(deelnemer).get(bestand).status_code == 200


def test_a_file_that_is_gone_gives_a_page_and_counts_for_nothing(binnen, kernteam, als):
    default_storage.delete(binnen.bestanden.get(soort="pdf").pad.name)

    antwoord = als(kernteam).get(naar("uitgave-bestand", binnen, "pdf"))

    assert antwoord.status_code == 410
    assert "er niet meer" in antwoord.text
    assert not Ophaling.objects.exists()


def test_who_fetched_a_file_is_noted_and_asking_its_head_counts_for_nothing(
    binnen, kernteam, procesbegeleider, als
):
    client = als(kernteam)
    client.head(naar("uitgave-bestand", binnen, "pdf"))
    assert not Ophaling.objects.exists()

    client.get(naar("uitgave-bestand", binnen, "word"))

    rij = Ophaling.objects.get()
    assert (rij.gebruiker, rij.soort) == (kernteam, "word")
    assert kernteam.naam in als(procesbegeleider).get(naar("uitgave-delen", binnen)).text


def test_the_web_edition_and_pictures_are_no_files_to_keep(binnen, kernteam, als):
    for soort in ("web", "beeld", "onzin"):
        assert als(kernteam).get(naar("uitgave-bestand", binnen, soort)).status_code == 404


def test_an_edition_of_another_place_does_not_exist_here(binnen, andere_proeftuin, kernteam, als):
    elders = maak_uitgave(andere_proeftuin, "elders", uit=True)
    hier = reverse(
        "proeftuinen:uitgave-bestand",
        args=[binnen.proeftuin.publiek_id, elders.publiek_id, "pdf"],
    )

    assert als(kernteam).get(hier).status_code == 404


def test_after_two_years_it_is_forgotten_who_fetched_it_but_not_how_often(binnen, kernteam):
    actions.noteer_ophaling(uitgave=binnen, soort="pdf", door=kernteam)
    vergeten = {deel.naam: deel for deel in aandeel.bewaartermijnen()}["ophalingen"]

    assert vergeten.ruim(dit_moment() + timedelta(days=700)) == 0
    assert vergeten.ruim(dit_moment() + timedelta(days=740)) == 1

    assert Ophaling.objects.get().gebruiker is None


def test_the_timeline_and_the_overview_tell_readers_of_what_was_published(
    binnen, gemeentelezer, als
):
    rechten = frozenset({"uitgaven_lezen", "oogst_zien"})
    assert not aandeel.gebeurtenissen(binnen.proeftuin, Lezer(rechten))

    actions.breng_uit(uitgave=binnen, door=None)

    (punt,) = aandeel.gebeurtenissen(binnen.proeftuin, Lezer(rechten))
    assert (punt.dag, punt.adres) == (vandaag(), binnen.get_absolute_url())
    overzicht = als(gemeentelezer).get(binnen.proeftuin.get_absolute_url()).text
    assert "De oogst staat klaar" in overzicht


def test_the_trail_tells_that_it_was_published_and_taken_back(binnen, procesbegeleider):
    actions.breng_uit(uitgave=binnen, door=procesbegeleider)
    actions.trek_in(uitgave=binnen, door=procesbegeleider)
    actions.trek_in(uitgave=binnen, door=procesbegeleider)

    handelingen = Auditregel.objects.filter(object_id=binnen.publiek_id).order_by("pk")
    assert [rij.handeling for rij in handelingen] == ["uitgave.uitgebracht", "uitgave.ingetrokken"]
    assert isinstance(procesbegeleider, Gebruiker)


def test_the_last_step_tells_which_books_one_can_open(proeftuin):
    stap = Stap.objects.van(proeftuin).filter(soort=Stapsoort.VERBINDING).get()
    stap.proeftuin = proeftuin
    maak_uitgave(proeftuin, "boek", soort="logboek", uit=True, publiek="deelnemers")
    maak_uitgave(proeftuin, "nog binnen", soort="rapport", uit=False)

    def titels(rol):
        return [uit.titel for uit in aandeel.uitkomsten(stap, Lezer(RECHTEN[rol]))]

    assert titels(Rol.KERNTEAM) == ["Uitgebracht: logboek"]
    assert titels(Rol.GEMEENTE) == []
