"""Who walked in, and who was there for a part."""

import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact, Zicht

pytestmark = pytest.mark.django_db


def sleutel(pagina):
    return pagina.context["form"]["sleutel"].value()


def test_someone_new_walks_in_without_a_mail_address_once(
    als, kernteam, adres, maak_organisatie, proeftuin
):
    huis = maak_organisatie("Buurthuis", Domein.INFORMEEL)
    browser = als(kernteam)
    pagina = browser.get(adres("inloop"), {"q": "Noor"})
    velden = {"sleutel": sleutel(pagina), "naam": "Noor", "functie": "Buur"}
    velden["organisatie"] = huis.publiek_id

    for _ in range(5):
        browser.post(adres("inloop"), velden)

    wie = Genodigde.objects.get(contact__naam="Noor")
    assert pagina.context["form"]["naam"].value() == "Noor"
    assert (wie.aanwezig, wie.binnengelopen, wie.hoe, wie.door) == ("ja", True, "lijst", kernteam)
    assert (wie.contact.organisatie, wie.contact.zicht) == (huis, Zicht.FUNCTIE)


def test_an_address_that_is_known_is_said_at_the_field(als, kernteam, adres, proeftuin):
    Contact.objects.create(proeftuin=proeftuin, naam="Anna", email="anna@voorbeeld.example")
    browser = als(kernteam)
    velden = {"naam": "Anna B", "email": "anna@voorbeeld.example"}
    velden["sleutel"] = sleutel(browser.get(adres("inloop")))

    antwoord = browser.post(adres("inloop"), velden)

    assert antwoord.context["form"].errors == {"email": ["Dit mailadres staat al bij Anna."]}
    assert Genodigde.objects.count() == 0


@pytest.mark.parametrize("naam", ["", "a\x00b", "x" * 201, "\u202e"])
def test_a_strange_name_is_refused_at_the_field(als, kernteam, adres, naam):
    browser = als(kernteam)
    velden = {"naam": naam, "sleutel": sleutel(browser.get(adres("inloop")))}

    antwoord = browser.post(adres("inloop"), velden)

    assert list(antwoord.context["form"].errors) == ["naam"]
    assert Genodigde.objects.count() == 0


def test_someone_who_is_known_is_found_and_ticked(als, kernteam, adres, proeftuin):
    anna = Contact.objects.create(proeftuin=proeftuin, naam="Anna", functie="Huisarts")
    Contact.objects.create(
        proeftuin=proeftuin, naam="Annie", functie="Arts", stand=Contact.Stand.OVERLEDEN
    )
    browser = als(kernteam)

    pagina = browser.get(adres("inloop"), {"q": "arts"})
    for _ in range(2):
        browser.post(adres("inloop-bekend"), {"contact": anna.publiek_id})

    wie = Genodigde.objects.get()
    assert [deel.heet for deel in pagina.context["gevonden"]] == ["Anna"]
    assert (wie.contact, wie.aanwezig, wie.binnengelopen) == (anna, "ja", True)


def test_who_stands_on_the_list_already_is_ticked_there(als, kernteam, adres, zet_op_lijst):
    anna, af = zet_op_lijst("Anna", antwoord="nee"), zet_op_lijst("Af")
    Genodigde.objects.filter(pk=af.pk).update(afgehaald_op="2026-05-01T10:00Z")

    for wie in (anna, af):
        als(kernteam).post(adres("inloop-bekend"), {"contact": wie.contact.publiek_id})

    standen = Genodigde.objects.order_by("pk")
    assert [(deel.aanwezig, deel.binnengelopen) for deel in standen] == [
        ("ja", False),
        ("ja", True),
    ]
    assert standen[1].afgehaald_op is None


@pytest.mark.parametrize("code", ["", "weg", "\x00", "a" * 3_000])
def test_who_is_not_here_cannot_be_ticked(als, kernteam, adres, andere_proeftuin, code):
    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam="Elders")

    for contact in (code, elders.publiek_id):
        antwoord = als(kernteam).post(adres("inloop-bekend"), {"contact": contact})
        assert antwoord.status_code == 404

    assert Genodigde.objects.count() == 0


def test_a_part_is_kept_and_a_lost_race_shows_both(als, kernteam, adres, zet_op_lijst):
    anna = zet_op_lijst("Anna")
    waar = adres("aanwezig-minuten", anna.publiek_id)
    browser = als(kernteam)

    goed = browser.post(waar, {"minuten": "60", "versie": anna.versie})
    laat = browser.post(waar, {"minuten": "90", "versie": anna.versie})

    assert (goed.status_code, laat.status_code) == (302, 409)
    assert "60" in laat.content.decode()
    anna.refresh_from_db()
    assert anna.minuten == 60


@pytest.mark.parametrize("minuten", ["0", "-5", "1441", "een", "9" * 400])
def test_minutes_that_cannot_be_are_refused_at_the_field(
    als, kernteam, adres, zet_op_lijst, minuten
):
    anna = zet_op_lijst("Anna")

    antwoord = als(kernteam).post(
        adres("aanwezig-minuten", anna.publiek_id), {"minuten": minuten, "versie": anna.versie}
    )

    assert antwoord.context["form"].errors["minuten"] == [
        "Vul een heel getal in, van 1 tot en met 1440."
    ]
