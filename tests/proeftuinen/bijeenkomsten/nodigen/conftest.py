"""A meeting to come, and people on its list; it is noon on 12 May 2026."""

from datetime import date

import pytest
from django.core import mail
from django.urls import reverse

from proeftuinen.bijeenkomsten.nodigen import actions
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact


@pytest.fixture
def avond(klok, proeftuin):
    """A meeting in three weeks."""
    return maak_bijeenkomst(
        proeftuin, "kanarie-titel", dag=date(2026, 6, 4), locatie="Dorpshuis De Linde"
    )


@pytest.fixture
def zet(avond, kernteam):
    """Put someone on the list, by name; the address follows from it."""

    def zet_op(naam, **velden):
        adres = {"email": f"{naam.lower()}@voorbeeld.example", **velden}
        contact = maak_contact(avond.proeftuin, naam, **adres)
        actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[contact])
        return Genodigde.objects.get(contact=contact)

    return zet_op


@pytest.fixture
def stuur():
    """Send what is due, and return it."""

    def verstuur():
        mail.outbox.clear()
        verstuur_post.call()
        return list(mail.outbox)

    return verstuur


@pytest.fixture
def adres(proeftuin, avond):
    """Return the address of a page of this meeting."""

    def van(naam, *ids):
        vast = proeftuin.publiek_id, avond.publiek_id
        return reverse(f"proeftuinen:{naam}", args=[*vast, *ids])

    return van
