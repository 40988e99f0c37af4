import re
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigingen/"


def _sturen(proeftuin: Proeftuin) -> str:
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigen/"


def _nodig(**overig) -> dict:
    return {
        "email": "nadia@voorbeeld.example",
        "rol": "deelnemer",
        "sleutel": str(uuid4()),
    } | overig


def test_five_presses_send_one_invitation(
    als, procesbegeleider, proeftuin, blad, mailoutbox, django_capture_on_commit_callbacks
):
    gegevens, binnen = _nodig(), als(procesbegeleider)
    with django_capture_on_commit_callbacks(execute=True):
        antwoorden = [binnen.post(_sturen(proeftuin), gegevens) for _ in range(5)]
    assert {(deel.status_code, deel.url) for deel in antwoorden} == {(302, blad)}
    assert (Uitnodiging.objects.count(), len(mailoutbox)) == (1, 1)
    tekst = binnen.get(blad).text
    assert tekst.count("De uitnodiging gaat naar nadia@voorbeeld.example.") == 1
    assert "Wie antwoordde nog niet" in tekst


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
    als, procesbegeleider, proeftuin, blad, mailoutbox, veld, waarde, melding
):
    antwoord = als(procesbegeleider).post(_sturen(proeftuin), _nodig(**{veld: waarde}))
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert "<title>Fout: " in antwoord.text
    assert (Uitnodiging.objects.count(), mailoutbox) == (0, [])


@pytest.mark.parametrize("rol", ["kernteam", "procesbegeleider", "gemeente"])
def test_the_kernteam_invites_deelnemers_and_nobody_else(
    als, kernteam, proeftuin, blad, mailoutbox, rol
):
    binnen = als(kernteam)
    assert binnen.get(blad).text.count('name="rol"') == 1
    antwoord = binnen.post(_sturen(proeftuin), _nodig(rol=rol))
    assert antwoord.context["form"].errors == {
        "rol": ["Deze keuze bestaat niet. Kies er een uit de lijst."]
    }
    assert (Uitnodiging.objects.count(), mailoutbox) == (0, [])
    assert binnen.post(_sturen(proeftuin), _nodig()).status_code == 302


def test_the_kernteam_cannot_take_back_what_it_could_not_send(
    als, kernteam, procesbegeleider, proeftuin, blad
):
    uitnodiging = uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="chef@voorbeeld.example",
        rol=Rol.PROCESBEGELEIDER,
    )
    adres = f"{blad}{uitnodiging.publiek_id}/intrekken/"
    binnen = als(kernteam)
    assert "chef@voorbeeld.example" not in binnen.get(blad).text
    assert binnen.post(adres).status_code == 404
    assert Uitnodiging.objects.get().ingetrokken_op is None
    assert als(procesbegeleider).post(adres).url == blad
    assert Uitnodiging.objects.get().ingetrokken_op is not None


def test_a_deelnemer_invites_nobody_and_sees_no_invitations(als, deelnemer, proeftuin, blad):
    binnen = als(deelnemer)
    assert binnen.get(blad).status_code == 403
    assert binnen.post(_sturen(proeftuin), _nodig()).status_code == 403
    assert Uitnodiging.objects.count() == 0


@pytest.mark.parametrize("stand", ["rust", "overleden"])
def test_an_address_of_who_rests_or_died_gets_no_mail(
    als, kernteam, proeftuin, blad, mailoutbox, stand
):
    Contact.objects.create(
        proeftuin=proeftuin, naam="Wil", email="nadia@voorbeeld.example", stand=stand
    )
    binnen = als(kernteam)
    binnen.post(_sturen(proeftuin), _nodig())
    assert "krijgt nu geen post" in binnen.get(blad).text
    assert (Uitnodiging.objects.count(), Bericht.objects.count(), mailoutbox) == (0, 0, [])


def _zaai(proeftuin, door, aantal: int) -> None:
    for nummer in range(aantal):
        email = f"n{nummer}@voorbeeld.example"
        uitnodigen.uitnodigen(proeftuin=proeftuin, door=door, email=email, rol=Rol.DEELNEMER)
        Contact.objects.get_or_create(proeftuin=proeftuin, naam=f"N{nummer}", email=email)


def test_the_page_asks_as_much_for_more_people_and_invitations(
    als, procesbegeleider, proeftuin, blad, django_assert_num_queries
):
    binnen = als(procesbegeleider)
    binnen.get(blad)
    _zaai(proeftuin, procesbegeleider, 1)
    with django_assert_num_queries(9):
        assert binnen.get(blad).text.count("Intrekken</button>") == 1
    _zaai(proeftuin, procesbegeleider, 3)
    with django_assert_num_queries(9):
        assert binnen.get(blad).text.count("Intrekken</button>") == 3


def test_the_list_is_paged(als, kernteam, proeftuin, blad):
    adressen = [f"n{nummer}@voorbeeld.example" for nummer in range(51)]
    uitnodigen.uitnodigen_velen(
        proeftuin=proeftuin, door=kernteam, adressen=adressen, rol=Rol.DEELNEMER
    )
    binnen = als(kernteam)
    eerste, tweede = binnen.get(blad).text, binnen.get(f"{blad}?page=2").text
    assert [deel.count("Intrekken</button>") for deel in (eerste, tweede)] == [50, 1]
    assert (
        "4 van de 55 mensen doen mee. 51 mensen hebben nog niet geantwoord op de uitnodiging."
        in eerste
    )


def test_the_buttons_of_a_row_do_what_they_say(als, kernteam, proeftuin, blad):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="nadia@voorbeeld.example", rol=Rol.DEELNEMER
    )
    binnen = als(kernteam)
    knoppen = re.findall(r'<button[^>]* formaction="([^"]+)"', binnen.get(blad).text)
    namen = ("proeftuinen:genodigde-rust", "proeftuinen:uitnodiging-intrekken")
    adressen = [reverse(naam, args=[proeftuin.publiek_id, brief.publiek_id]) for naam in namen]
    assert knoppen == adressen
    assert binnen.post(adressen[0], {"rust": "1"}).url == blad
    assert "Even rust" in binnen.get(blad).text
    assert binnen.post(adressen[1]).url == blad
    assert "Er staat geen uitnodiging open." in binnen.get(blad).text
