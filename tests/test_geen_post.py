"""Who is at rest or died gets no mail at all, whatever part of the house would send it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web import dagelijks
from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen import stilte
from proeftuinen.mensen.gesprekken import voorleggen
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.toestemming.vraagpost import vraag_per_mail
from proeftuinen.mensen.uitnodigen import actions as velen
from proeftuinen.mensen.uitnodigen import lezen
from proeftuinen.traject import actions, uitnodigen
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Stap
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.verzenden import verstuur_post

ADRES = "fenna@voorbeeld.example"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(params=["account", "adres", "zonder"])
def contact(request, klok, proeftuin):
    """With an account that guides the place, with only an address, or with neither."""
    if request.param == "account":
        wie = Gebruiker.objects.create_user(ADRES, "Fenna")
        laat_meedoen(proeftuin=proeftuin, gebruiker=wie, rol=Rol.PROCESBEGELEIDER)
        contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=wie)
    else:
        email = ADRES if request.param == "adres" else ""
        contact = Contact.objects.create(proeftuin=proeftuin, naam="Fenna", email=email)
    contact.proeftuin = proeftuin
    return contact


def _ja_gezet(contact: Contact, door: Gebruiker, hoe: str) -> None:
    if hoe == "rust":
        stilte.zet_op_rust(contact=contact, door=door)
    elif hoe == "overleden":
        stilte.overleden(contact=contact, door=door, versie=contact.versie)
    contact.refresh_from_db()


def _alles_wat_mailt(contact: Contact, door: Gebruiker) -> None:
    """Do everything after which someone would get mail."""
    tuin, andere = contact.proeftuin, Rol.GEMEENTE
    oud = {"proeftuin": tuin, "email": ADRES, "rol": andere}
    uitnodigen.uitnodigen(proeftuin=tuin, door=door, email=ADRES, rol=Rol.DEELNEMER)
    velen.nodig_mensen_uit(
        proeftuin=tuin, door=door, contacten=[contact], rol=andere, tekst="Kom je ook?"
    )
    brief = tuin.uitnodigingen.create(
        geldig_tot=timezone.now() + timedelta(days=2), door=door, **oud
    )
    tuin.uitnodigingen.filter(pk=brief.pk).update(gemaakt=timezone.now() - timedelta(days=12))
    velen.herinner(
        proeftuin=tuin, door=door, uitnodigingen=[brief], rollen=[andere], tekst="Nog eens."
    )
    code = velen.maak_zaalcode(proeftuin=tuin, door=door, dag=timezone.localdate())
    Client().post(f"/meedoen/{code.code}/", {"email": ADRES})
    gesprek = Gesprek.objects.create(
        proeftuin=tuin, contact=contact, door=door, notities="Wat we opschreven."
    )
    voorleggen.leg_voor(gesprek=gesprek, door=door, versie=1)
    huis = Organisatie.objects.create(
        naam="Huis", zoeknaam="huis", domein="zorg", gemaakt_in=tuin, bevestig_email=ADRES
    )
    huis.proeftuinen.add(tuin)
    Citaat.objects.create(proeftuin=tuin, contact=contact, tekst="Ja.", rol="arts", door=door)
    vraag_per_mail(contact=contact, door=door)
    stap = Stap.objects.van(tuin).last()
    dagen = stap.begin + timedelta(days=1), stap.einde + timedelta(days=1), stap.versie
    actions.stappen_verplaatsen(proeftuin=tuin, door=door, naar={stap: dagen})


def _nachten(klok) -> None:
    """Let the worker and the daily task have their turn until long after the end."""
    for dagen in (0, 25, 470, 486, 860):
        klok.move_to("2026-05-12T13:00:00+00:00")
        klok.shift(timedelta(days=dagen))
        dagelijks.voer_uit.call()
        verstuur_post.call()


def _soorten_aan(adres: str) -> set[str]:
    return set(Bericht.objects.filter(aan=adres).values_list("soort", flat=True))


def test_who_is_not_at_rest_gets_each_of_these(klok, contact, procesbegeleider):
    """Else the test below could not fail."""
    _alles_wat_mailt(contact, procesbegeleider)
    _nachten(klok)

    aan = [brief.to for brief in mail.outbox if brief.to == [ADRES]]
    if contact.gebruiker:
        assert len(aan) >= 8
    else:
        assert len(aan) >= (6 if contact.email else 4)


@pytest.mark.parametrize("hoe", ["rust", "overleden"])
def test_who_is_at_rest_gets_nothing(klok, contact, procesbegeleider, hoe):
    _ja_gezet(contact, procesbegeleider, hoe)
    if not contact.adres:
        zelf = Contact.objects.filter(pk=contact.pk)
        assert voorleggen.waarom_niet(_met(contact)) != ""
        assert lezen.te_vragen(contact.proeftuin).filter(pk__in=zelf).count() == 0
        return
    geteld = lezen.tel(contact.proeftuin).te_vragen

    _alles_wat_mailt(contact, procesbegeleider)
    _nachten(klok)

    assert [brief.subject for brief in mail.outbox if ADRES in brief.to] == []
    assert _soorten_aan(ADRES) == set()
    assert geteld == 0


def _met(contact: Contact) -> Gesprek:
    return Gesprek(proeftuin=contact.proeftuin, contact=contact, notities="Iets")


@pytest.mark.parametrize("hoe", ["rust", "overleden"])
def test_what_waited_when_rest_came_does_not_go(klok, contact, procesbegeleider, hoe):
    if not contact.adres:
        pytest.skip("nothing can wait for who has no address")
    _alles_wat_mailt(contact, procesbegeleider)
    assert {"gesprek", "uitnodiging"} <= _soorten_aan(ADRES)

    _ja_gezet(contact, procesbegeleider, hoe)
    mail.outbox.clear()
    _nachten(klok)

    assert [brief.subject for brief in mail.outbox if ADRES in brief.to] == []
    assert Deelname.objects.filter(gebruiker__email=ADRES, rol=Rol.DEELNEMER).count() == 0
