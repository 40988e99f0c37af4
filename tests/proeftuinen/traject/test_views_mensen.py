from uuid import uuid4

import pytest

from leerwerkplaats.toegang import Rol
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Deelname, Uitnodiging
from tests.aanmelden import meld_aan


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


def _nodig(**overig) -> dict:
    return {
        "email": "nadia@voorbeeld.example",
        "rol": "deelnemer",
        "sleutel": str(uuid4()),
    } | overig


def test_five_presses_send_one_invitation(
    als, procesbegeleider, blad, mailoutbox, django_capture_on_commit_callbacks
):
    gegevens, binnen = _nodig(), als(procesbegeleider)
    with django_capture_on_commit_callbacks(execute=True):
        antwoorden = [binnen.post(f"{blad}uitnodigen/", gegevens) for _ in range(5)]
    assert {(deel.status_code, deel.url) for deel in antwoorden} == {(302, blad)}
    assert (Uitnodiging.objects.count(), len(mailoutbox)) == (1, 1)
    tekst = binnen.get(blad).text
    assert tekst.count("De uitnodiging gaat naar nadia@voorbeeld.example.") == 1
    assert "Nog geen antwoord" in tekst


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("email", "", "Vul dit in."),
        ("email", "nadia", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("email", "a@b.nl, c@d.nl", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("email", "a@b.nl\r\nBcc: c@d.nl", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("rol", "", "Vul dit in."),
        ("rol", "beheerder", "Deze keuze bestaat niet. Kies er een uit de lijst."),
    ],
)
def test_a_bad_invitation_gets_a_message_and_is_not_sent(
    als, procesbegeleider, blad, mailoutbox, veld, waarde, melding
):
    antwoord = als(procesbegeleider).post(f"{blad}uitnodigen/", _nodig(**{veld: waarde}))
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert "<title>Fout: " in antwoord.text
    assert (Uitnodiging.objects.count(), mailoutbox) == (0, [])


@pytest.mark.parametrize("rol", ["kernteam", "procesbegeleider", "gemeente"])
def test_the_kernteam_invites_deelnemers_and_nobody_else(als, kernteam, blad, mailoutbox, rol):
    binnen = als(kernteam)
    assert binnen.get(blad).text.count('type="radio"') == 1
    antwoord = binnen.post(f"{blad}uitnodigen/", _nodig(rol=rol))
    assert antwoord.context["form"].errors == {
        "rol": ["Deze keuze bestaat niet. Kies er een uit de lijst."]
    }
    assert (Uitnodiging.objects.count(), mailoutbox) == (0, [])
    assert binnen.post(f"{blad}uitnodigen/", _nodig()).status_code == 302


def test_the_kernteam_cannot_take_back_what_it_could_not_send(
    als, kernteam, procesbegeleider, proeftuin, blad
):
    uitnodiging = uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="chef@voorbeeld.example",
        rol=Rol.PROCESBEGELEIDER,
    )
    adres = f"{blad}uitnodigingen/{uitnodiging.publiek_id}/intrekken/"
    binnen = als(kernteam)
    assert "chef@voorbeeld.example" not in binnen.get(blad).text
    assert binnen.post(adres).status_code == 404
    assert Uitnodiging.objects.get().ingetrokken_op is None
    assert als(procesbegeleider).post(adres).url == blad
    assert Uitnodiging.objects.get().ingetrokken_op is not None


def test_a_deelnemer_sees_people_but_no_addresses_and_invites_nobody(
    als, deelnemer, procesbegeleider, proeftuin, blad
):
    uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="nadia@voorbeeld.example",
        rol=Rol.DEELNEMER,
    )
    binnen = als(deelnemer)
    tekst = binnen.get(blad).text
    assert "Sanne" in tekst
    assert "@voorbeeld.example" not in tekst
    assert binnen.post(f"{blad}uitnodigen/", _nodig()).status_code == 403
    assert Uitnodiging.objects.count() == 1


def test_the_last_procesbegeleider_stays_and_hears_why(als, procesbegeleider, blad):
    binnen = als(procesbegeleider)
    antwoord = binnen.post(f"{blad}{procesbegeleider.publiek_id}/procesbegeleider/wegnemen/")
    assert antwoord.url == "/"
    assert "Er moet minstens één procesbegeleider blijven." in binnen.get("/").text
    assert Deelname.objects.filter(gebruiker=procesbegeleider).exists()


def test_a_role_that_is_taken_ends_at_once(als, client, procesbegeleider, kernteam, blad):
    ander = type(client)()
    meld_aan(ander, kernteam)
    assert ander.get(blad).status_code == 200
    antwoord = als(procesbegeleider).post(f"{blad}{kernteam.publiek_id}/kernteam/wegnemen/")
    assert antwoord.url == blad
    assert "Milan is geen kernteam meer." in client.get(blad).text
    assert ander.get(blad).status_code == 404


@pytest.mark.parametrize("eind", ["{gid}/beheerder/wegnemen/", "x/kernteam/wegnemen/"])
def test_a_role_that_nobody_has_is_not_found(als, procesbegeleider, kernteam, blad, eind):
    adres = f"{blad}{eind.format(gid=kernteam.publiek_id)}"
    assert als(procesbegeleider).post(adres).status_code == 404


def test_the_list_asks_as_much_for_more_people_and_invitations(
    als, procesbegeleider, proeftuin, blad, buitenstaander, landelijk, django_assert_num_queries
):
    binnen = als(procesbegeleider)
    binnen.get(blad)
    with django_assert_num_queries(8):
        binnen.get(blad)
    for persoon in (buitenstaander, landelijk):
        Deelname.objects.create(proeftuin=proeftuin, gebruiker=persoon, rol=Rol.DEELNEMER)
    for nummer in range(3):
        uitnodigen.uitnodigen(
            proeftuin=proeftuin,
            door=procesbegeleider,
            email=f"n{nummer}@voorbeeld.example",
            rol=Rol.DEELNEMER,
        )
    with django_assert_num_queries(8):
        assert binnen.get(blad).text.count("Intrekken</button>") == 3
