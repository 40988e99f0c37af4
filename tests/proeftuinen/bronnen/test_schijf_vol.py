"""A photo that the storage does not take: said in plain words, and nothing of it is left."""

import errno
from uuid import uuid4

import pytest
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from proeftuinen.bronnen.models import Foto
from tests.aanmelden import meld_aan
from tests.leerwerkplaats.web.images.maak import plaatje


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("welke", [1, 2], ids=["at the photo", "at the small one"])
def test_a_disk_that_is_full_is_a_readable_page_and_leaves_nothing(
    proeftuin, kernteam, monkeypatch, tmp_path, welke
):
    bewaar, keren = FileSystemStorage._save, []

    def vol(zelf, naam, inhoud):
        keren.append(naam)
        if len(keren) < welke:
            return bewaar(zelf, naam, inhoud)
        bewaar(zelf, naam, type(inhoud)(inhoud.read()[:10]))  # as much as went in
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(default_storage._wrapped), "_save", vol)
    client = Client(raise_request_exception=False)
    meld_aan(client, kernteam)

    antwoord = client.post(
        reverse("proeftuinen:foto-nieuw", args=[proeftuin.publiek_id]),
        {
            "bestand": SimpleUploadedFile("zaal.png", plaatje()),
            "beschrijving": "De zaal na afloop",
            "niemand_herkenbaar": "on",
            "sleutel": str(uuid4()),
        },
        headers={"origin": "http://testserver"},
    )

    assert antwoord.status_code == 503
    assert "<h1>We kunnen er even niet bij</h1>" in antwoord.text
    assert "De zaal na afloop" in antwoord.text
    assert Foto.objects.count() == 0
    assert [pad.name for pad in tmp_path.rglob("*") if pad.is_file()] == []
