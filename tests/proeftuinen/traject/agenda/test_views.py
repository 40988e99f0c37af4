"""The pages of the calendar: making an address, replacing it, taking it back."""

from uuid import uuid4

import pytest
from django.urls import reverse
from icalendar import Calendar

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.agenda import actions
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.models import Deelname, Stap

pytestmark = pytest.mark.usefixtures("klok")

MIJN = reverse("proeftuinen:mijn-agenda")
MIJN_MAKEN = reverse("proeftuinen:mijn-agenda-maken")
MIJN_INTREKKEN = reverse("proeftuinen:mijn-agenda-intrekken")


def _adres(naam: str, proeftuin) -> str:
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])


def test_no_address_is_there_until_one_is_asked_for(als, deelnemer, proeftuin):
    tekst = als(deelnemer).get(MIJN).text

    assert "Maak een adres" in tekst
    assert Agendasleutel.objects.count() == 0


def test_one_makes_an_own_address_and_finds_it_on_the_page(als, deelnemer, proeftuin, settings):
    settings.SITE_URL = "https://leren.example"
    client = als(deelnemer)

    antwoord = client.post(MIJN_MAKEN, {"sleutel": uuid4()}, follow=True)

    adres = actions.adres_van(Agendasleutel.objects.get(gebruiker=deelnemer))
    assert adres.startswith("https://leren.example/agenda/")
    assert f'value="{adres}"' in antwoord.text
    assert f'href="webcal:{adres.removeprefix("https:")}"' in antwoord.text
    assert "Nog geen agenda heeft dit adres opgehaald." in antwoord.text
    assert 'aria-current="page">Agenda</a>' in antwoord.text


def test_five_presses_make_one_address(als, deelnemer, proeftuin):
    client, sleutel = als(deelnemer), uuid4()
    client.post(MIJN_MAKEN, {"sleutel": sleutel})
    eerste = Agendasleutel.objects.get()

    for _ in range(4):
        client.post(MIJN_MAKEN, {"sleutel": sleutel})

    assert Agendasleutel.objects.get() == eerste
    assert Auditregel.objects.filter(handeling="agenda.gemaakt").count() == 1


def test_a_new_address_ends_the_old_one(als, deelnemer, proeftuin):
    oud = actions.maak_adres(door=deelnemer)

    als(deelnemer).post(MIJN_MAKEN, {"sleutel": uuid4()})

    assert Agendasleutel.objects.get(gebruiker=deelnemer).publiek_id != oud.publiek_id


def test_taking_back_ends_it_and_a_second_time_is_no_fault(als, deelnemer, proeftuin):
    actions.maak_adres(door=deelnemer)

    codes = [als(deelnemer).post(MIJN_INTREKKEN).status_code for _ in range(2)]

    assert (codes, Agendasleutel.objects.count()) == ([302, 302], 0)
    assert Auditregel.objects.filter(handeling="agenda.ingetrokken").count() == 1


def test_a_form_without_its_key_says_so_and_makes_nothing(als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(MIJN_MAKEN)

    assert antwoord.status_code == 200
    assert "Dit formulier is niet compleet aangekomen." in antwoord.text
    assert Agendasleutel.objects.count() == 0


def test_one_address_per_person_and_one_per_proeftuin(procesbegeleider, deelnemer, proeftuin):
    for door in (procesbegeleider, deelnemer, procesbegeleider):
        actions.maak_adres(door=door)
        actions.maak_adres(door=door, proeftuin=proeftuin)

    assert Agendasleutel.objects.filter(proeftuin=None).count() == 2
    assert Agendasleutel.objects.filter(gebruiker=None).count() == 1


def test_a_guide_makes_an_address_only_behind_the_second_lock(als, procesbegeleider, proeftuin):
    antwoord = als(procesbegeleider, sterk=False).post(MIJN_MAKEN, {"sleutel": uuid4()})

    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith(reverse("mijn:slot"))
    assert Agendasleutel.objects.count() == 0


def test_the_address_of_a_guide_is_shown_only_behind_the_second_lock(
    als, procesbegeleider, proeftuin
):
    sleutel = actions.maak_adres(door=procesbegeleider)

    zwak = als(procesbegeleider, sterk=False).get(MIJN)
    sterk = als(procesbegeleider).get(MIJN)

    assert zwak.status_code == 302
    assert zwak["Location"] == f"{reverse('mijn:slot')}?next=%2Fmijn%2Fagenda%2F"
    assert (sleutel.publiek_id in zwak.text, sleutel.publiek_id in sterk.text) == (False, True)


def test_who_needs_no_second_lock_gets_an_address_without(als, deelnemer, proeftuin):
    client = als(deelnemer, sterk=False)

    client.post(MIJN_MAKEN, {"sleutel": uuid4()})

    sleutel = Agendasleutel.objects.get(gebruiker=deelnemer)
    assert sleutel.publiek_id in client.get(MIJN).text


def test_the_file_of_a_guide_before_the_second_lock_leaves_that_role_out(
    als, procesbegeleider, proeftuin
):
    adres = reverse("proeftuinen:mijn-agenda-bestand")

    zwak = als(procesbegeleider, sterk=False).get(adres)
    sterk = als(procesbegeleider).get(adres)

    telling = [len(Calendar.from_ical(deel.content).walk("VEVENT")) for deel in (zwak, sterk)]
    assert telling == [0, 10]
    assert sterk["Content-Disposition"] == 'attachment; filename="mijn-leerwerkplaats.ics"'


# The proeftuin's page.


def test_who_may_share_makes_and_ends_the_shared_address(als, procesbegeleider, proeftuin):
    client = als(procesbegeleider)

    gemaakt = client.post(_adres("agenda-delen", proeftuin), {"sleutel": uuid4()}, follow=True)
    adres = actions.adres_van(Agendasleutel.objects.get(proeftuin=proeftuin))
    gestopt = client.post(_adres("agenda-intrekken", proeftuin), follow=True)

    assert f'value="{adres}"' in gemaakt.text
    assert "maakte een adres voor de agenda" in client.get(_adres("spoor", proeftuin)).text
    assert adres not in gestopt.text
    assert Agendasleutel.objects.count() == 0


@pytest.mark.parametrize("wie", ["deelnemer", "kernteam", "gemeentelezer", "landelijk"])
def test_the_shared_address_is_not_shown_to_who_may_not_share(
    wie, als, proeftuin, procesbegeleider, request
):
    sleutel = actions.maak_adres(door=procesbegeleider, proeftuin=proeftuin)

    tekst = als(request.getfixturevalue(wie)).get(_adres("agenda", proeftuin)).text

    assert "Zet het jaar in je agenda" in tekst
    assert "Voor een gedeelde agenda" not in tekst
    assert sleutel.publiek_id not in tekst


def test_a_proeftuins_address_is_not_ended_by_a_guide_of_another_place(
    als, buitenstaander, andere_proeftuin, procesbegeleider, proeftuin
):
    sleutel = actions.maak_adres(door=procesbegeleider, proeftuin=proeftuin)

    codes = [
        als(buitenstaander).post(_adres(naam, proeftuin), {"sleutel": uuid4()}).status_code
        for naam in ("agenda-delen", "agenda-intrekken")
    ]

    assert codes == [404, 404]
    assert Agendasleutel.objects.get() == sleutel


def test_the_file_of_a_year_tells_what_the_reader_may_see(
    als, deelnemer, gemeentelezer, proeftuin, andere_proeftuin
):
    Stap.objects.van(proeftuin).update(doel="kanarie-doel")

    vol = als(deelnemer).get(_adres("agenda-bestand", proeftuin))
    kaal = als(gemeentelezer).get(_adres("agenda-bestand", proeftuin))

    telling = [len(Calendar.from_ical(deel.content).walk("VEVENT")) for deel in (vol, kaal)]
    assert telling == [10, 10]
    assert ("kanarie-doel" in vol.text, "kanarie-doel" in kaal.text) == (True, False)
    assert vol["Content-Disposition"] == 'attachment; filename="lindewaard.ics"'


def test_a_name_with_strange_signs_gives_a_plain_file_name(als, deelnemer, proeftuin):
    proeftuin.naam = 'Ë"; x=\\ /../😀'
    proeftuin.save()

    antwoord = als(deelnemer).get(_adres("agenda-bestand", proeftuin))

    assert antwoord["Content-Disposition"] == 'attachment; filename="e-x.ics"'


def test_the_plan_leads_to_the_calendar(als, gemeentelezer, proeftuin):
    tekst = als(gemeentelezer).get(_adres("planning", proeftuin)).text

    assert f'href="{_adres("agenda", proeftuin)}"' in tekst


def test_a_person_with_a_second_role_gets_each_step_once(als, procesbegeleider, proeftuin):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=procesbegeleider, rol=Rol.DEELNEMER)

    antwoord = als(procesbegeleider).get(reverse("proeftuinen:mijn-agenda-bestand"))

    assert len(Calendar.from_ical(antwoord.content).walk("VEVENT")) == 10
