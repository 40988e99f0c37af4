"""The storage is gone altogether: said in Dutch, nothing half in the database, and seen outside."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import uitvoeren
from leerwerkplaats.web.opdrachten.soorten import Resultaat
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Foto
from tests.aanmelden import meld_aan
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.onderdelen.opdrachten import maak_klaar

pytestmark = [pytest.mark.een_database, pytest.mark.django_db]
RUSTIG = "We kunnen er even niet bij"


@pytest.fixture
def foto(settings, tmp_path, proeftuin, kernteam) -> Foto:
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    waarden = {"beschrijving": "De zaal", "niemand_herkenbaar": True}
    return fotos.foto_maken(
        proeftuin=proeftuin, door=kernteam, beeld=neem_in(plaatje()), waarden=waarden
    )


@pytest.fixture
def browser(kernteam) -> Client:
    """Signed in, and shown the answer where the tests' own client would raise the fault."""
    client = Client(raise_request_exception=False)
    meld_aan(client, kernteam)
    return client


def _niet_te_bereiken(settings, tmp_path: Path) -> int:
    """Put a file where the folder should be, as root may write anywhere; return what a GET gives."""
    (tmp_path / "geen-map").write_text("")
    settings.MEDIA_ROOT = tmp_path / "geen-map" / "bestanden"
    return 503


def _niet_aangekoppeld(settings, tmp_path: Path) -> int:
    """Leave an empty place where the folder was: what is kept there now is kept."""
    settings.MEDIA_ROOT = tmp_path / "leeg"
    return 404


@pytest.mark.parametrize("maak_stuk", [_niet_te_bereiken, _niet_aangekoppeld])
def test_a_storage_that_is_gone_is_said_on_each_page_and_in_the_health_check(
    foto, browser, settings, tmp_path, maak_stuk: Callable
):
    pid = foto.proeftuin.publiek_id
    voor = browser.get("/gezond/")
    bij_lezen = maak_stuk(settings, tmp_path)

    beeld = browser.get(foto.adres)
    ziek = browser.get("/gezond/")
    lijst = browser.get(reverse("proeftuinen:fotos", args=[pid]))

    assert (voor.status_code, voor.json()["opslag"]) == (200, "goed")
    assert (ziek.status_code, ziek.json()["opslag"]) == (503, "fout")
    assert (beeld.status_code, RUSTIG in beeld.text) == (bij_lezen, bij_lezen == 503)
    assert lijst.status_code == 200


def test_while_it_is_gone_a_photo_is_given_back_and_a_file_waits(
    foto, browser, kernteam, settings, tmp_path
):
    pid = foto.proeftuin.publiek_id
    klaar = maak_klaar(kernteam, foto.proeftuin, "inhoud")
    _niet_te_bereiken(settings, tmp_path)
    nieuw = {"bestand": SimpleUploadedFile("zaal.png", plaatje()), "sleutel": str(uuid4())}
    nieuw |= {"beschrijving": "Samen aan tafel", "niemand_herkenbaar": "on"}

    toegevoegd = browser.post(
        reverse("proeftuinen:foto-nieuw", args=[pid]),
        nieuw,
        headers={"origin": "http://testserver"},
    )
    gehaald = browser.get(reverse("proeftuinen:opdracht-bestand", args=[pid, klaar.publiek_id]))

    assert (toegevoegd.status_code, RUSTIG in toegevoegd.text) == (503, True)
    assert "Samen aan tafel" in toegevoegd.text
    assert list(Foto.objects.all()) == [foto]
    assert (gehaald.status_code, RUSTIG in gehaald.text) == (503, True)
    klaar.refresh_from_db()
    assert klaar.stand == Opdracht.Stand.KLAAR


@pytest.mark.usefixtures("foto")
def test_a_file_that_cannot_be_kept_is_said_and_can_be_asked_again(kernteam, settings, tmp_path):
    """Making one, as the worker does; see web/opdrachten for what the page then offers."""
    opdracht = Opdracht.objects.create(gebruiker=kernteam, soort="oogst", sleutel="1" * 32)
    bezig = uitvoeren._pak_op(opdracht.publiek_id, herhaald=False)
    _niet_te_bereiken(settings, tmp_path)

    with pytest.raises(OSError, match="Not a directory"):
        uitvoeren._leg_neer(bezig, Resultaat(b"%PDF", "x.pdf", "application/pdf"))
    uitvoeren._mislukt(bezig, uitvoeren.STUK)

    opdracht.refresh_from_db()
    assert (opdracht.stand, opdracht.fout, opdracht.pad) == ("mislukt", uitvoeren.STUK, "")


def test_the_health_check_leaves_nothing_behind(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "bestanden"

    assert [client.get("/gezond/").status_code for _ in range(2)] == [200, 200]
    assert default_storage.listdir("") == ([], [])
