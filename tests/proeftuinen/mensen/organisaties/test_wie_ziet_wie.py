"""What an organisation's page and its link of confirmation give away of people, and to whom."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties import actions
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.bevestigen.vragen import token_van
from tests.proeftuinen.mensen.organisaties.conftest import adres_van, velden_van


def _mensen(tuin, organisatie, *namen):
    for naam, functie in namen:
        Contact.objects.create(
            proeftuin=tuin,
            naam=naam,
            functie=functie,
            organisatie=organisatie,
            zicht=Zicht.FUNCTIE,
        )


def test_the_order_of_who_shows_only_a_function_tells_nothing_of_names(
    als, deelnemer, kernteam, proeftuin, thuiszorg
):
    _mensen(proeftuin, thuiszorg, ("Anna", "verzorgende"), ("Zoë", "arts"), ("Mo", "kok"))
    adres = adres_van("organisatie", proeftuin, thuiszorg.publiek_id)

    voor_anderen = als(deelnemer).get(adres).context["mensen"]
    voor_team = als(kernteam).get(adres).context["mensen"]

    assert [mens.functie for mens in voor_anderen] == ["arts", "kok", "verzorgende"]
    assert [mens.naam for mens in voor_team] == ["Anna", "Mo", "Zoë"]


@pytest.fixture
def link(thuiszorg):
    Organisatie.objects.filter(pk=thuiszorg.pk).update(
        bevestiging_gevraagd_op=timezone.now() - timedelta(days=1)
    )
    thuiszorg.refresh_from_db()
    return reverse("proeftuinen:bevestigen", args=[token_van(thuiszorg)])


def test_the_link_of_who_confirmed_before_ends_when_another_is_asked(
    als, kernteam, proeftuin, thuiszorg, link
):
    client = als(kernteam)
    assert client.get(link).status_code == 200

    client.post(
        adres_van("organisatie-bewerken", proeftuin, thuiszorg.publiek_id),
        velden_van(thuiszorg, bevestig_email="ander@voorbeeld.example"),
    )

    assert client.get(link).status_code == 410


def test_the_link_works_on_when_something_else_changes(als, kernteam, proeftuin, thuiszorg, link):
    als(kernteam).post(
        adres_van("organisatie-bewerken", proeftuin, thuiszorg.publiek_id),
        velden_van(thuiszorg, plaats="Dorp", bevestig_email=thuiszorg.bevestig_email),
    )

    assert als(kernteam).get(link).status_code == 200


def test_who_takes_an_organisation_over_does_not_get_the_address_that_only_we_knew(
    als, kernteam, buitenstaander, proeftuin, buren, gedeeld, link
):
    actions.haal_weg(organisatie=gedeeld, proeftuin=proeftuin, door=kernteam)

    pagina = als(buitenstaander).get(adres_van("organisatie-bewerken", buren, gedeeld.publiek_id))

    assert pagina.status_code == 200
    assert "kanarie-nakijker" not in pagina.text
    assert als(buitenstaander).get(link).status_code == 410
