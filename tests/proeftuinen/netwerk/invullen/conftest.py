"""A wave in which the cast has a place, beside people without an account."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.models import Relatie
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats


@pytest.fixture
def meting(proeftuin):
    return maak_meting(proeftuin)


@pytest.fixture
def ik(meting, deelnemer):
    """The place of the deelnemer, who chose how to stand on the map."""
    plaats = maak_plaats(meting, "", gebruiker=deelnemer)
    return koos(plaats)


def koos(plaats):
    """Let someone have chosen how they stand on the map, so that the list comes at once."""
    type(plaats.contact).objects.filter(pk=plaats.contact_id).update(
        zelf_gekozen_op="2026-01-01T00:00:00+00:00"
    )
    plaats.contact.refresh_from_db()
    return plaats


@pytest.fixture
def fenna(meting):
    return maak_plaats(meting, "Fenna Bos", functie="huisarts")


@pytest.fixture
def joris(meting):
    return maak_plaats(meting, "Joris Vink", domein=Domein.GEMEENTE)


@pytest.fixture
def naar(proeftuin):
    """The addresses of who is signed in."""
    namen = {"lijst": "", "antwoord": "-antwoord", "klaar": "-klaar", "gemist": "-gemist"}
    return SimpleNamespace(
        **{
            deel: reverse(f"proeftuinen:mijn-netwerk{naam}", args=[proeftuin.publiek_id])
            for deel, naam in namen.items()
        }
    )


def tik(van, naar, waarde, gezien="-"):
    """What a tap posts."""
    return {
        "van": van.publiek_id,
        "naar": naar.publiek_id,
        "waarde": str(waarde),
        "gezien": str(gezien),
    }


def gezegd(van):
    """What someone said, by the place it is about."""
    return dict(Relatie.objects.filter(van=van).values_list("naar__publiek_id", "waarde"))
