import re

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.traject import mensenlijst, uitnodigen
from proeftuinen.traject.models import Deelname, Uitnodiging


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


def test_each_role_has_a_row_with_the_addresses_of_its_buttons(proeftuin, deelnemer, kernteam):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.GEMEENTE)
    deelnames = Deelname.objects.filter(gebruiker__in=[deelnemer, kernteam])
    op_rij = deelnames.order_by("gebruiker", "rol")

    rijen = mensenlijst.lijst(proeftuin, op_rij, {deelnemer.email})

    plek = proeftuin.publiek_id
    assert [(rij.rust_url, rij.weg_url, rij.rol) for rij in rijen] == [
        (
            reverse("proeftuinen:rust", args=[plek, deel.gebruiker.publiek_id]),
            reverse("proeftuinen:rol-wegnemen", args=[plek, deel.gebruiker.publiek_id, deel.rol]),
            deel.get_rol_display(),
        )
        for deel in op_rij
    ]
    eerste = {rij.naam: [deel.eerste for deel in rijen if deel.naam == rij.naam] for rij in rijen}
    assert eerste == {str(deelnemer): [True, False], str(kernteam): [True]}
    assert {rij.naam for rij in rijen if rij.in_rust} == {str(deelnemer)}


def test_an_invitation_has_the_addresses_of_its_buttons(proeftuin, procesbegeleider):
    uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=procesbegeleider, email="nadia@voorbeeld.example", rol="deelnemer"
    )
    brief = Uitnodiging.objects.get()

    (rij,) = mensenlijst.genodigden(proeftuin, [brief], frozenset())

    namen = {"proeftuinen:genodigde-rust", "proeftuinen:uitnodiging-intrekken"}
    adressen = {reverse(naam, args=[proeftuin.publiek_id, brief.publiek_id]) for naam in namen}
    assert {rij.rust_url, rij.weg_url} == adressen
    assert (rij.naam, rij.in_rust) == ("nadia@voorbeeld.example", False)


@pytest.mark.usefixtures("deelnemer", "kernteam", "gemeentelezer")
def test_pressing_a_button_of_the_page_does_what_it_says(als, procesbegeleider, deelnemer, blad):
    binnen = als(procesbegeleider)
    tekst = binnen.get(blad).text
    knoppen = re.findall(r'<button[^>]* formaction="([^"]+)"', tekst)
    (weg,) = [adres for adres in knoppen if f"/{deelnemer.publiek_id}/deelnemer/" in adres]
    (rust,) = [adres for adres in knoppen if f"/{deelnemer.publiek_id}/rust/" in adres]
    knop = f'formaction="{rust}" name="rust" type="submit" value='

    assert f'{knop}"1"' in tekst
    binnen.post(rust, {"rust": "1"})
    assert f'{knop}"0"' in binnen.get(blad).text
    binnen.post(weg)
    assert not Deelname.objects.filter(gebruiker=deelnemer).exists()


@pytest.mark.usefixtures("kernteam", "procesbegeleider")
def test_who_may_change_nothing_gets_no_button(als, deelnemer, kernteam, blad):
    assert "formaction" in als(kernteam).get(blad).text
    assert "formaction" not in als(deelnemer).get(blad).text
