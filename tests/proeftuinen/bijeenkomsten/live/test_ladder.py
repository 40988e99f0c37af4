"""The ladder and the wave in the room: one dot of each phone, and nobody can tell whose."""

import pytest
from django.test import Client
from django.urls import reverse

from leerwerkplaats.begrippen import Trede
from proeftuinen.bijeenkomsten.live import ladder, meting
from proeftuinen.bijeenkomsten.live.models import Livegast, Livevraag, Stip
from proeftuinen.bijeenkomsten.live.scherm_beeld import lees_beeld
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Meting
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal, om

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


@pytest.fixture
def vraag(zitting, kernteam):
    return ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)


def zet(vraag, trede=Trede.WAARDEREN, **velden) -> bool:
    gast = Livegast.objects.create(zitting=vraag.zitting, **velden)
    return ladder.zet_stip(vraag=Livevraag.objects.get(pk=vraag.pk), gast=gast, trede=trede)


def stel(zitting, soort) -> Livevraag:
    stand = Livevraag.Stand.OPEN
    return Livevraag.objects.create(zitting=zitting, soort=soort, vraag="Wat nu?", stand=stand)


def beeld(zitting):
    return lees_beeld(zitting.bijeenkomst, zitting, om(12))


def test_beginning_makes_one_talk_however_often_one_presses(zitting, kernteam, vraag):
    weer = ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)

    assert weer == vraag
    assert Laddergesprek.objects.count() == 1
    vraag.refresh_from_db()
    assert (vraag.stand, vraag.op_scherm) == ("open", True)


def test_the_ladder_takes_the_place_of_what_was_asked_and_leaves_its_knot(zitting, kernteam):
    ideeen = stel(zitting, Livesoort.IDEEEN)
    inloop = stel(zitting, Livesoort.CHECKIN)

    vraag = ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)
    ladder.rond_af(vraag=Livevraag.objects.get(pk=vraag.pk), door=kernteam)

    standen = dict(Livevraag.objects.values_list("pk", "stand"))
    assert standen == {ideeen.pk: "dicht", inloop.pk: "open", vraag.pk: "dicht"}
    knopen = Schakel.objects.filter(soort="livevraag").values_list("object_id", flat=True)
    assert set(knopen) == {ideeen.publiek_id, vraag.publiek_id}


@pytest.mark.parametrize("naam", ["live-ladder", "live-meting"])
def test_in_a_room_whose_code_ran_out_nothing_is_asked(zitting, als, procesbegeleider, naam, klok):
    klok.shift(172_800)
    ids = [zitting.bijeenkomst.proeftuin.publiek_id, zitting.bijeenkomst.publiek_id]

    antwoord = als(procesbegeleider).post(reverse(f"proeftuinen:{naam}", args=ids), follow=True)

    assert "De zaal is dicht. Open hem eerst." in antwoord.text
    assert not Livevraag.objects.exists()
    assert not Laddergesprek.objects.exists()
    assert not Meting.objects.exists()


@pytest.mark.parametrize("naam", ["live-ladder", "live-meting"])
def test_a_meeting_with_all_its_questions_is_told_so(zitting, als, procesbegeleider, naam):
    Livevraag.objects.bulk_create(
        Livevraag(zitting=zitting, soort=Livesoort.IDEEEN, vraag=str(nr)) for nr in range(60)
    )
    ids = [zitting.bijeenkomst.proeftuin.publiek_id, zitting.bijeenkomst.publiek_id]

    antwoord = als(procesbegeleider).post(reverse(f"proeftuinen:{naam}", args=ids), follow=True)

    assert "al 60 vragen" in antwoord.text
    assert not Laddergesprek.objects.exists()
    assert not Meting.objects.exists()


def test_a_phone_places_one_dot(zitting, vraag):
    telefoon = Client()
    adres = reverse("proeftuinen:live-trede", args=[zitting.code, vraag.publiek_id])
    assert "Zet mijn stip" in telefoon.get(adres).content.decode()

    for trede in ("3", "5"):
        antwoord = telefoon.post(adres, {"trede": trede}, follow=True)

    gesprek = Laddergesprek.objects.get()
    assert (gesprek.op_3, gesprek.op_5) == (1, 0)
    assert "Je stip staat" in antwoord.content.decode()


def test_one_network_cannot_place_dots_without_end(zitting, vraag, settings):
    settings.LIMIETEN = settings.LIMIETEN | {"livegast": "2/m/ip"}
    adres = reverse("proeftuinen:live-trede", args=[zitting.code, vraag.publiek_id])

    codes = [Client().post(adres, {"trede": "3"}).status_code for _ in range(4)]

    assert codes == [302, 302, 429, 429]
    assert Livegast.objects.count() == 2


def test_who_has_an_account_places_one_dot_on_phone_and_page_together(vraag, deelnemer):
    Ladderzetter.objects.create(gesprek=vraag.laddergesprek, gebruiker=deelnemer)

    assert not zet(vraag, gebruiker=deelnemer)
    assert Laddergesprek.objects.get().op_3 == 0


def test_nothing_keeps_which_rung_a_phone_chose(vraag):
    zet(vraag, Trede.VERTROUWEN)

    stip = Stip.objects.get()
    assert (stip.keuze, stip.bijdrage, stip.ideegroep, stip.aantal) == (None, None, None, 1)
    stip.delete()
    ladder.zet_stip(vraag=Livevraag.objects.get(), gast=stip.gast, trede=Trede.WAARDEREN)
    assert Stip.objects.get().sleutel == stip.sleutel  # whichever rung


def test_a_rung_that_does_not_exist_is_no_dot(zitting, vraag):
    adres = reverse("proeftuinen:live-trede", args=[zitting.code, vraag.publiek_id])

    antwoord = Client().post(adres, {"trede": "9"})

    assert antwoord.status_code == 200
    assert not Livegast.objects.exists()


def test_the_screen_shows_only_how_many_until_it_is_closed(zitting, vraag, kernteam):
    for _ in range(5):
        zet(vraag)
    Livevraag.objects.update(getoond=True)
    open_ = beeld(zitting)
    assert (open_.aantal, open_.ladder.sporten) == (5, ())

    ladder.rond_af(vraag=Livevraag.objects.get(), door=kernteam)

    dicht = beeld(zitting)
    assert dicht.ladder.midden == Trede.WAARDEREN
    assert Laddergesprek.objects.get().stand == "gesloten"


def test_with_too_few_dots_the_screen_does_not_show_where_they_lie(zitting, vraag, kernteam):
    for _ in range(4):
        zet(vraag)

    ladder.rond_af(vraag=Livevraag.objects.get(), door=kernteam)

    assert (beeld(zitting).ladder.sporten, beeld(zitting).aantal) == ((), 4)


def test_after_the_end_no_dot_is_placed(vraag, kernteam):
    ladder.rond_af(vraag=Livevraag.objects.get(), door=kernteam)

    with pytest.raises(ladder.Dicht):
        zet(vraag)
    assert not Stip.objects.exists()


# --- the wave ---


def test_beginning_opens_the_first_wave_and_shows_the_map(zitting, procesbegeleider):
    wie = {"door": procesbegeleider, "onderdeel": None, "mag_openen": True}

    vraag = meting.begin(zitting=zitting, **wie)
    weer = meting.begin(zitting=zitting, **wie)

    golf = Meting.objects.get()
    assert (golf.soort, golf.stand, weer) == ("nul", "open", vraag)
    assert beeld(zitting).kaart.gevuld == 0


def test_who_may_not_open_a_wave_is_told(zitting, als, kernteam):
    ids = [zitting.bijeenkomst.proeftuin.publiek_id, zitting.bijeenkomst.publiek_id]

    antwoord = als(kernteam).post(reverse("proeftuinen:live-meting", args=ids), follow=True)

    assert "Een procesbegeleider kan hem openen" in antwoord.content.decode()
    assert not Meting.objects.exists()


@pytest.mark.parametrize("rol", ["kernteam", "deelnemer"])
def test_the_question_of_a_ladder_leads_to_its_talk(als, request, vraag, rol):
    bijeenkomst, gesprek = vraag.zitting.bijeenkomst, vraag.laddergesprek
    pid = bijeenkomst.proeftuin.publiek_id
    hier = reverse("proeftuinen:livevraag", args=[pid, bijeenkomst.publiek_id, vraag.publiek_id])

    inhoud = als(request.getfixturevalue(rol)).get(hier).content.decode()

    daar = reverse("proeftuinen:laddergesprek", args=[pid, gesprek.publiek_id])
    assert f'<a href="{daar}">Open het ladder-gesprek</a>' in inhoud
