"""The leader's page and the screen in the room, as pages."""

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.bijeenkomsten.live.leiden import ACHTERHAALD, LEIDT_NIET
from proeftuinen.bijeenkomsten.live.models import Verloop, Zitting
from tests.proeftuinen.bijeenkomsten.live.zaal import DAG, maak_groepen, maak_zaal, om
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_onderdeel

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def adres(zitting: Zitting, naam: str = "bijeenkomst-leiden") -> str:
    deze = zitting.bijeenkomst
    return reverse(f"proeftuinen:{naam}", args=[deze.proeftuin.publiek_id, deze.publiek_id])


def tekst(antwoord) -> str:
    return " ".join(antwoord.content.decode().split())


def test_before_the_room_is_open_one_opens_it(proeftuin, als, kernteam):
    deze = maak_bijeenkomst(proeftuin, dag=DAG)
    maak_onderdeel(deze)
    ids = [proeftuin.publiek_id, deze.publiek_id]
    klant = als(kernteam)

    assert "Open eerst de zaal" in tekst(
        klant.get(reverse("proeftuinen:bijeenkomst-leiden", args=ids))
    )
    klant.post(reverse("proeftuinen:live-openen", args=ids))

    zitting = Zitting.objects.get(bijeenkomst=deze)
    pagina = tekst(klant.get(reverse("proeftuinen:bijeenkomst-leiden", args=ids)))
    assert zitting.code.upper() in pagina
    assert zitting.leider == kernteam


def test_a_meeting_that_was_called_off_opens_no_room(proeftuin, als, kernteam):
    deze = maak_bijeenkomst(proeftuin, afgezegd_op=timezone.now())
    ids = [proeftuin.publiek_id, deze.publiek_id]

    als(kernteam).post(reverse("proeftuinen:live-openen", args=ids))

    assert not Zitting.objects.exists()


def test_the_buttons_send_what_the_page_showed(zitting, als, kernteam):
    klant = als(kernteam)
    begin = {"daad": "verder", "gezien": "voor.0"}
    klant.post(adres(zitting, "bijeenkomst-loop"), begin)
    assert 'Nu: <span class="lw-gebruikerstekst">Inloop' in tekst(klant.get(adres(zitting)))

    antwoord = klant.post(adres(zitting, "bijeenkomst-loop"), begin, follow=True)

    assert ACHTERHAALD in tekst(antwoord)
    assert Verloop.objects.count() == 1


def test_a_second_leader_is_told_who_leads_and_takes_over(zitting, als, kernteam, procesbegeleider):
    als(kernteam).post(adres(zitting, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})
    klant = als(procesbegeleider)
    pagina = tekst(klant.get(adres(zitting)))
    assert "<strong>Milan</strong> leidt nu" in pagina
    gezien = Verloop.objects.get().onderdeel.publiek_id + ".0"
    druk = {"daad": "verder", "gezien": gezien}

    te_vroeg = klant.post(adres(zitting, "bijeenkomst-loop"), druk, follow=True)
    klant.post(adres(zitting, "bijeenkomst-overnemen"))
    klant.post(adres(zitting, "bijeenkomst-loop"), druk)

    assert LEIDT_NIET in tekst(te_vroeg)
    assert Verloop.objects.filter(klaar_op=None).get().onderdeel.titel == "Verhaal"
    assert "<strong>Sanne</strong> leidt nu" in tekst(als(kernteam).get(adres(zitting)))


@pytest.mark.parametrize(
    "post",
    [
        {},
        {"daad": "verder"},
        {"daad": "weg", "gezien": "voor.0"},
        {"daad": "verder", "gezien": "\x00"},
        {"daad": "verder", "gezien": "voor.0", "groep": "nietvanhier"},
        {"daad": "erbij", "gezien": "voor.0"},
        {"daad": "verder", "gezien": "x" * 5000},
    ],
)
def test_a_press_that_makes_no_sense_moves_nothing(zitting, als, kernteam, post):
    antwoord = als(kernteam).post(adres(zitting, "bijeenkomst-loop"), post)

    assert antwoord.status_code == 302
    assert not Verloop.objects.exists()


def test_the_part_that_moves_is_not_sent_twice(zitting, als, kernteam):
    klant = als(kernteam)
    eerst = klant.get(adres(zitting), {"deel": "stand"})
    kop = {"If-None-Match": eerst["ETag"]}

    weer = klant.get(adres(zitting), {"deel": "stand"}, headers=kop)

    assert (eerst.status_code, weer.status_code) == (200, 304)
    assert "<html" not in tekst(eerst)
    klant.post(adres(zitting, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})
    assert klant.get(adres(zitting), {"deel": "stand"}, headers=kop).status_code == 200


def test_late_it_proposes_to_shorten_and_does_so(zitting, als, kernteam):
    klant = als(kernteam)
    klant.post(adres(zitting, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})
    odid = Verloop.objects.get().onderdeel.publiek_id
    klant.post(adres(zitting, "bijeenkomst-loop"), {"daad": "erbij", "gezien": f"{odid}.0"})
    pagina = tekst(klant.get(adres(zitting)))
    assert "Zo loopt het 5 minuten uit" in pagina
    assert "5 minuten achter" in pagina

    klant.post(adres(zitting, "bijeenkomst-live-inkorten"), {"gezien": f"{odid}.5", "wint": "5"})

    assert "Op schema" in tekst(klant.get(adres(zitting)))


@pytest.mark.parametrize("groepen", [1, 3])
def test_the_leaders_page_asks_the_same_number_of_queries(
    zitting, als, kernteam, groepen, django_assert_num_queries
):
    for _ in range(groepen):
        maak_groepen(zitting.bijeenkomst)
    klant = als(kernteam)
    klant.get(adres(zitting))

    with django_assert_num_queries(12):
        klant.get(adres(zitting))


# --- the screen ---


def test_the_screen_shows_code_block_and_clock(zitting, als, kernteam):
    klant = als(kernteam)
    klant.post(adres(zitting, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})

    pagina = tekst(klant.get(adres(zitting, "bijeenkomst-scherm")))

    assert "Inloop</h1>" in pagina
    assert zitting.code.upper() in pagina
    assert "Nog 30 minuten" in pagina
    assert f'data-tot="{int(om(12, 30).timestamp())}"' in pagina
    assert '<meta http-equiv="refresh" content="10">' in pagina


def test_the_screen_is_sent_once(zitting, als, kernteam, django_assert_num_queries):
    klant = als(kernteam)
    eerst = klant.get(adres(zitting, "bijeenkomst-scherm-beeld"))
    kop = {"If-None-Match": eerst["ETag"]}

    with django_assert_num_queries(4):
        weer = klant.get(adres(zitting, "bijeenkomst-scherm-beeld"), headers=kop)

    assert (eerst.status_code, weer.status_code, weer.content) == (200, 304, b"")


def test_a_screen_without_a_room_says_that_it_begins_soon(proeftuin, als, kernteam):
    deze = maak_bijeenkomst(proeftuin, dag=timezone.localdate())
    ids = [proeftuin.publiek_id, deze.publiek_id]

    pagina = tekst(als(kernteam).get(reverse("proeftuinen:bijeenkomst-scherm", args=ids)))

    assert "We beginnen zo." in pagina


def test_a_closed_room_shows_no_code(zitting, als, kernteam):
    klant = als(kernteam)
    klant.post(adres(zitting, "live-sluiten"))

    pagina = tekst(klant.get(adres(zitting, "bijeenkomst-scherm")))

    assert "De zaal is dicht." in pagina
    assert zitting.code.upper() not in pagina
