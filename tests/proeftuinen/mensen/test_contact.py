"""One person: the page, adding, changing, taking away, rest, and what is seen to."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.uitnodigen import uitnodigen

ADRES = "fenna@voorbeeld.example"


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def eigen(proeftuin, deelnemer):
    """The contact of someone who takes part."""
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


@pytest.fixture
def fenna(proeftuin):
    return Contact.objects.create(
        proeftuin=proeftuin,
        naam="Fenna",
        functie="Huisarts",
        email=ADRES,
        telefoon="088 000 20 09",
        notitie="Belt liever",
        zicht=Zicht.NAAM,
    )


def _wijs(contact: Contact, **overig) -> None:
    Contact.objects.filter(pk=contact.pk).update(**overig)


# The page.


@pytest.mark.parametrize(
    ("velden", "gezien"),
    [
        ({}, {"Huisarts"}),
        ({"toon_email": True}, {"Huisarts", ADRES}),
        ({"toon_telefoon": True}, {"Huisarts", "088 000 20 09"}),
        ({"ervaringsdeskundig": True}, {"Huisarts", "Ervaringsdeskundige"}),
    ],
)
def test_others_see_on_the_page_what_the_person_shows(als, deelnemer, fenna, velden, gezien):
    _wijs(fenna, **velden)
    alles = {"Huisarts", ADRES, "088 000 20 09", "Belt liever", "Ervaringsdeskundige", "Post</h2>"}

    tekst = als(deelnemer).get(fenna.get_absolute_url()).text

    assert {deel for deel in alles if deel in tekst} == gezien


@pytest.mark.parametrize(
    "velden",
    [{"zicht": Zicht.FUNCTIE}, {"zicht": Zicht.NIETS}, {"stand": Contact.Stand.OVERLEDEN}],
)
def test_who_is_not_named_has_no_page_for_others_but_has_for_the_team(
    als, deelnemer, kernteam, fenna, velden
):
    _wijs(fenna, toon_email=True, **velden)

    assert als(deelnemer).get(fenna.get_absolute_url()).status_code == 404
    assert ADRES in als(kernteam).get(fenna.get_absolute_url()).text


def test_one_sees_ones_own_page_also_when_others_do_not(als, deelnemer, proeftuin):
    eigen = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    _wijs(eigen, zicht=Zicht.NIETS)

    tekst = als(deelnemer).get(eigen.get_absolute_url()).text

    assert "Wat anderen van jou zien" in tekst


def test_the_team_can_do_all_from_the_page(als, kernteam, procesbegeleider, fenna, deelnemer):
    eigen = Contact.objects.get(proeftuin=fenna.proeftuin, gebruiker=deelnemer)
    pid = fenna.proeftuin.publiek_id
    weg = reverse("proeftuinen:rol-wegnemen", args=[pid, deelnemer.publiek_id, "deelnemer"])

    tekst = als(kernteam).get(fenna.get_absolute_url()).text
    van_lid = als(procesbegeleider).get(eigen.get_absolute_url()).text

    for deel in ("bewerken/", "weghalen/", "rust/", "overleden/"):
        assert f'"{fenna.get_absolute_url()}{deel}"' in tekst
    for naam in ("uitnodigen-velen", "gesprek-nieuw"):
        assert f"{reverse(f'proeftuinen:{naam}', args=[pid])}?contact={fenna.publiek_id}" in tekst
    assert f'formaction="{weg}"' in van_lid
    assert "weghalen/" not in van_lid
    assert weg not in als(kernteam).get(eigen.get_absolute_url()).text


def test_who_was_asked_is_not_asked_again_and_who_has_no_address_gets_one_first(
    als, kernteam, fenna, proeftuin
):
    binnen, adres = als(kernteam), fenna.get_absolute_url()
    uitnodigen(proeftuin=proeftuin, door=kernteam, email=ADRES, rol=Rol.DEELNEMER)
    gevraagd = binnen.get(adres).context["uitnodigen"]

    _wijs(fenna, email="")
    zonder = binnen.get(adres).context["uitnodigen"]

    lijst = reverse("proeftuinen:uitnodigingen", args=[proeftuin.publiek_id])
    assert gevraagd == (lijst, "Bekijk de uitnodiging")
    assert zonder == (f"{adres}bewerken/", "Zet een mailadres erbij")


def test_who_is_at_rest_is_not_invited_from_the_page(als, kernteam, fenna):
    stilte.zet_op_rust(contact=fenna, door=kernteam)

    tekst = als(kernteam).get(fenna.get_absolute_url()).text

    assert ("Even rust" in tekst, "Nodig uit" in tekst, "mailto:" in tekst) == (True, False, False)


# Adding.


def _nieuw(**overig) -> dict:
    return {"sleutel": str(uuid4()), "naam": "Fenna", "email": ADRES} | overig


def test_five_presses_add_one_person(als, kernteam, blad, proeftuin):
    gegevens, binnen = _nieuw(rollen=["trekker", "naaste"]), als(kernteam)

    antwoorden = [binnen.post(f"{blad}nieuw/", gegevens) for _ in range(5)]

    contact = Contact.objects.get(email=ADRES)
    assert {(deel.status_code, deel.url) for deel in antwoorden} == {
        (302, contact.get_absolute_url())
    }
    assert (contact.rollen, contact.proeftuin) == (["trekker", "naaste"], proeftuin)


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul dit in."),
        ("naam", "\u3164", "Vul dit in."),
        ("naam", "a\x00b", "Er staat een teken in dat we niet kunnen bewaren."),
        ("naam", "a" * 201, "Dit is te lang: het mag 200 tekens zijn, je hebt er 201."),
        ("naam", "a" * 1_000_000, "Dit is te lang: het mag 200 tekens zijn, je hebt er 1000000."),
        ("email", "fenna", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("email", "Tineke@Voorbeeld.Example", "Dit mailadres staat al bij Tineke."),
        ("rollen", ["ervaringsdeskundige"], "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("organisatie", "bcdfghjkmnpq", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("sleutel", "", "Dit formulier is niet compleet aangekomen."),
    ],
)
def test_what_cannot_be_kept_gets_a_message_and_the_rest_stays_typed(
    als, kernteam, blad, veld, waarde, melding
):
    antwoord = als(kernteam).post(f"{blad}nieuw/", _nieuw(functie="Arts") | {veld: waarde})

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors[veld][0].startswith(melding)
    assert 'value="Arts"' in antwoord.text
    assert not Contact.objects.filter(email=ADRES).exists()


@pytest.mark.parametrize("naam", ["محمد العربي", "van der Ĳssel-'t Hart 😀", "王" * 200, "O'Neil"])
def test_a_name_in_any_script_is_kept_as_it_is(als, kernteam, blad, naam):
    als(kernteam).post(f"{blad}nieuw/", _nieuw(naam=naam))

    contact = Contact.objects.get(email=ADRES)
    assert contact.naam == naam
    assert als(kernteam).get(contact.get_absolute_url()).status_code == 200


def test_signs_that_turn_a_name_around_are_taken_out(als, kernteam, blad):
    als(kernteam).post(f"{blad}nieuw/", _nieuw(naam="Fenna \u202egro"))

    assert Contact.objects.get(email=ADRES).naam == "Fenna gro"


def test_the_address_fills_in_what_is_known_and_nothing_strange(
    als, kernteam, blad, proeftuin, andere_proeftuin
):
    eigen, vreemd = (
        Organisatie.objects.create(naam=naam, zoeknaam=naam, domein="zorg")
        for naam in ("Eigen zorg", "Kanarie zorg")
    )
    eigen.proeftuinen.add(proeftuin)
    vreemd.proeftuinen.add(andere_proeftuin)
    binnen = als(kernteam)

    goed = binnen.get(f"{blad}nieuw/", {"functie": "Imam", "organisatie": eigen.publiek_id})
    mis = [
        binnen.get(f"{blad}nieuw/?functie={ruw}&organisatie={ruw}")
        for ruw in ("%00", "%ED%A0%80", "a" * 5000, vreemd.publiek_id)
    ]

    assert 'value="Imam"' in goed.text
    assert f'value="{eigen.publiek_id}" selected' in goed.text
    assert [(deel.status_code, "Kanarie" in deel.text) for deel in mis] == [(200, False)] * 4


# Changing.


def test_what_only_the_person_chooses_is_not_the_teams_to_change(als, kernteam, fenna):
    vast = "zicht", "toon_email", "toon_telefoon", "ervaringsdeskundig", "stand", "gebruiker_id"
    voor = Contact.objects.values(*vast).get(pk=fenna.pk)

    als(kernteam).post(
        f"{fenna.get_absolute_url()}bewerken/",
        {
            "versie": 1,
            "naam": "Femke",
            "zicht": "niets",
            "toon_email": "on",
            "toon_telefoon": "on",
            "ervaringsdeskundig": "on",
            "stand": "overleden",
            "gebruiker": "1",
        },
    )

    fenna.refresh_from_db()
    assert fenna.naam == "Femke"
    assert Contact.objects.values(*vast).get(pk=fenna.pk) == voor


def test_name_and_address_of_an_account_are_not_the_teams_to_change(als, kernteam, eigen):
    als(kernteam).post(
        f"{eigen.get_absolute_url()}bewerken/",
        {"versie": 1, "naam": "Ander", "email": "ander@voorbeeld.example", "functie": "Arts"},
    )

    eigen.refresh_from_db()
    assert (eigen.naam, eigen.email, eigen.functie) == ("", "", "Arts")


def test_of_two_who_change_a_person_the_second_sees_both_texts(als, kernteam, fenna):
    adres = f"{fenna.get_absolute_url()}bewerken/"
    binnen = als(kernteam)
    binnen.post(adres, {"versie": 1, "naam": "Femke"})

    antwoord = binnen.post(adres, {"versie": 1, "naam": "Floor", "email": ADRES})

    assert antwoord.status_code == 409
    assert ("Femke" in antwoord.text, "Floor" in antwoord.text) == (True, True)
    assert Contact.objects.get(pk=fenna.pk).naam == "Femke"


def test_without_a_version_nothing_is_changed(als, kernteam, fenna):
    for eind in ("bewerken/", "weghalen/", "overleden/", "regelen/"):
        antwoord = als(kernteam).post(f"{fenna.get_absolute_url()}{eind}", {"naam": "X"})
        assert antwoord.status_code == 200

    fenna.refresh_from_db()
    assert (fenna.naam, fenna.versie, fenna.stand) == ("Fenna", 1, "")


# Taking away, rest and death.


def test_taking_away_asks_first_and_is_told(als, kernteam, fenna, blad):
    adres = f"{fenna.get_absolute_url()}weghalen/"
    binnen = als(kernteam)
    assert "Ja, haal weg" in binnen.get(adres).text

    antwoord = binnen.post(adres, {"versie": 1})

    assert antwoord.url == blad
    assert "Fenna is weg uit de lijst." in binnen.get(blad).text
    assert not Contact.objects.filter(pk=fenna.pk).exists()


def test_who_takes_part_is_not_taken_away_by_an_old_form(als, kernteam, deelnemer, eigen):
    antwoord = als(kernteam).post(f"{eigen.get_absolute_url()}weghalen/", {"versie": 1})

    assert antwoord.url == eigen.get_absolute_url()
    assert Deelname.objects.filter(gebruiker=deelnemer).exists()
    assert Contact.objects.filter(pk=eigen.pk).exists()


def test_rest_is_one_press_on_the_page_and_so_is_its_end(als, kernteam, fenna):
    pad = fenna.get_absolute_url()
    binnen = als(kernteam)

    binnen.post(f"{pad}rust/", {"rust": "1"})
    na = binnen.get(pad).text
    binnen.post(f"{pad}rust/", {"rust": "0"})

    assert "Fenna krijgt geen post meer." in na
    assert "Weer post sturen</button>" in na
    assert "Fenna krijgt weer post." in binnen.get(pad).text
    assert stilte.is_in_rust(fenna) is False


def test_death_is_asked_after_once_and_can_be_put_back(als, kernteam, deelnemer, fenna, blad):
    pad = fenna.get_absolute_url()
    binnen = als(kernteam)
    assert "Is Fenna overleden?" in binnen.get(f"{pad}overleden/").text

    binnen.post(f"{pad}overleden/", {"versie": 1})
    na = binnen.get(pad).text
    binnen.post(f"{pad}rust/", {"rust": "0"})

    assert "Er gaat geen post meer naar Fenna." in na
    assert stilte.is_in_rust(fenna) is True
    assert "Fenna" not in als(deelnemer).get(blad).text
    als(kernteam).post(f"{pad}niet-overleden/", {"terug": "1"})
    assert "Fenna" in als(deelnemer).get(blad).text
    handelingen = set(Auditregel.objects.values_list("handeling", flat=True))
    assert {"contact.overleden", "contact.overleden_terug"} <= handelingen


@pytest.mark.parametrize("waarde", ["", "2", "\x00"])
def test_a_press_that_says_nothing_changes_nothing(als, kernteam, fenna, waarde):
    for eind, naam in (("rust/", "rust"), ("niet-overleden/", "terug")):
        als(kernteam).post(f"{fenna.get_absolute_url()}{eind}", {naam: waarde})

    fenna.refresh_from_db()
    assert (stilte.is_in_rust(fenna), fenna.versie) == (False, 1)
    assert "Dat kwam niet goed aan." in als(kernteam).get(fenna.get_absolute_url()).text


# On their own account.


def test_what_is_seen_to_for_who_comes_on_their_own_account(
    als, kernteam, deelnemer, fenna, blad, andere_proeftuin
):
    _wijs(fenna, op_eigen_titel=True)
    maatje = Contact.objects.get(proeftuin=fenna.proeftuin, gebruiker=deelnemer)
    vreemd = Contact.objects.get(proeftuin=andere_proeftuin)
    binnen, adres = als(kernteam), f"{fenna.get_absolute_url()}regelen/"
    assert "Nog te regelen" in binnen.get(f"{blad}op-eigen-titel/").text
    gegevens = {"versie": 1, "vergoeding": "geregeld", "vervoer": "niet_nodig"}

    mis = binnen.post(adres, gegevens | {"maatje": vreemd.publiek_id})
    zelf = binnen.post(adres, gegevens | {"maatje": fenna.publiek_id})
    goed = binnen.post(adres, gegevens | {"maatje": maatje.publiek_id})

    assert [set(deel.context["form"].errors) for deel in (mis, zelf)] == [{"maatje"}] * 2
    assert goed.url == f"{blad}op-eigen-titel/"
    tekst = binnen.get(goed.url).text
    assert "Vergoeding: geregeld. Vervoer: niet nodig. Maatje: Tineke." in tekst
    assert "Nog te regelen" not in tekst


# Speed.


@pytest.mark.parametrize(
    ("eind", "aantal"),
    [("", 10), ("bewerken/", 6), ("regelen/", 6), ("weghalen/", 12), ("overleden/", 5)],
)
def test_the_pages_of_a_person_ask_as_much_among_many(
    als, kernteam, eigen, django_assert_num_queries, eind, aantal
):
    binnen, adres = als(kernteam), f"{eigen.get_absolute_url()}{eind}"
    binnen.get(adres)
    for meer in (0, 3):
        for nummer in range(meer):
            Contact.objects.create(proeftuin=eigen.proeftuin, naam=f"Mens {nummer}")
        with django_assert_num_queries(aantal):
            binnen.get(adres)
