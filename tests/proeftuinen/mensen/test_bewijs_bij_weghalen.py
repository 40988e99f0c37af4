"""Erasing a person from the list asks a fresh proof, as taking the list out does."""

from django.urls import reverse

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from proeftuinen.mensen.models import Contact


def test_without_a_fresh_proof_nobody_is_taken_away(als, kernteam, proeftuin):
    wie = Contact.objects.create(proeftuin=proeftuin, naam="Ineke")
    adres = reverse("proeftuinen:contact-weg", args=[proeftuin.publiek_id, wie.publiek_id])
    client = als(kernteam)
    sessie = client.session
    sessie[opnieuw.SLEUTEL] = 0
    sessie.save()

    getoond = client.get(adres)
    gestuurd = client.post(adres, {"versie": wie.versie})

    assert getoond.headers["Location"].startswith(reverse("account_reauthenticate"))
    assert gestuurd.templates[0].name == opnieuw.SJABLOON
    assert Contact.objects.filter(pk=wie.pk).exists()
