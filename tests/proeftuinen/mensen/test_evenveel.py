"""Lists around people ask as much for three rows as for one; the number stands here."""

import pytest
from django.urls import reverse

from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.models import Voorziening, Voorzieningsplek


def _op_eigen_titel(proeftuin, nummer):
    Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nummer}", op_eigen_titel=True)


def _thema(proeftuin, nummer):
    wie = Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nummer}", functie="Huisarts")
    gesprek = Gesprek.objects.create(
        proeftuin=proeftuin, contact=wie, stand="gehouden", verwachtingen="Meer tijd."
    )
    gesprek.themas.add(Thema.objects.create(proeftuin=proeftuin, naam=f"Thema {nummer}"))


def _voorziening(proeftuin, nummer):
    naam = f"Organisatie {nummer}"
    wie = Organisatie.objects.create(naam=naam, zoeknaam=naam.lower(), domein="zorg")
    wie.proeftuinen.add(proeftuin)
    rij = Voorziening.objects.create(organisatie=wie, naam=f"Hulp {nummer}")
    Voorzieningsplek.objects.create(voorziening=rij, dimensie="sociaal", kolom="ziekte")


@pytest.mark.parametrize(
    ("naam", "zet_bij", "aantal"),
    [
        ("op-eigen-titel", _op_eigen_titel, 6),
        ("themas", _thema, 6),
        ("voorzieningen", _voorziening, 6),
        ("invulschema", _voorziening, 6),
    ],
)
def test_a_list_asks_as_much_for_three_rows_as_for_one(
    als, kernteam, proeftuin, django_assert_num_queries, naam, zet_bij, aantal
):
    client = als(kernteam)
    adres = reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])
    client.get(adres)
    for nummers in ([0], [1, 2]):
        for nummer in nummers:
            zet_bij(proeftuin, nummer)
        with django_assert_num_queries(aantal):
            client.get(adres)
