"""Many people at once, and who goes while a letter waits."""

import pytest
from django.core import mail

from leerwerkplaats.gebruikers.gegevens.wissen import wis_persoon
from proeftuinen.bijeenkomsten.nodigen import actions
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.post.models import Bericht

VRAGEN = 22
"""Queries of asking people, however many: more come only with each 200 letters."""


def _zet_veel(avond, kernteam, aantal):
    Contact.objects.bulk_create(
        Contact(proeftuin=avond.proeftuin, naam=f"Mens {nr}", email=f"m{nr}@voorbeeld.example")
        for nr in range(aantal)
    )
    wie = Contact.objects.filter(proeftuin=avond.proeftuin, naam__startswith="Mens ")
    return actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=wie)


@pytest.mark.parametrize("aantal", [1, 500])
def test_five_hundred_are_asked_in_as_many_steps_as_one(
    avond, kernteam, aantal, django_assert_max_num_queries
):
    op_lijst = _zet_veel(avond, kernteam, aantal)

    with django_assert_max_num_queries(VRAGEN):
        gaan = actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    assert (op_lijst, gaan) == (aantal, aantal)
    assert Bericht.objects.filter(soort="bijeenkomst").count() == aantal


def test_who_leaves_while_the_invitation_waits_gets_none(avond, zet, kernteam, stuur):
    weg = zet("Ans")
    zet("Bea")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    Genodigde.objects.filter(pk=weg.pk).delete()
    weg.contact.delete()
    post = stuur()

    assert [deel.to for deel in post] == [["bea@voorbeeld.example"]]


def test_who_is_erased_while_the_invitation_waits_gets_none(
    avond, kernteam, deelnemer, beheerder, stuur
):
    ik = Contact.objects.get(proeftuin=avond.proeftuin, gebruiker=deelnemer)
    actions.zet_op_lijst(bijeenkomst=avond, door=kernteam, contacten=[ik])
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    adres = deelnemer.email

    wis_persoon(gebruiker=deelnemer, door=beheerder)
    mail.outbox.clear()
    post = stuur()

    assert [deel for deel in post if adres in deel.to] == []
    assert not Bericht.objects.filter(aan=adres, soort="bijeenkomst").exists()
    assert not Genodigde.objects.exists()
