"""Typing over from paper: many lines at once, dots, rungs; also after the room was closed."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.bijeenkomsten.live import ladder
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.netwerk.models import Laddergesprek
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


@pytest.fixture
def vraag(zitting):
    return Livevraag.objects.create(zitting=zitting, soort="ideeen", vraag="Wat houden we vast?")


def adres(vraag) -> str:
    deze = vraag.zitting.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id, vraag.publiek_id]
    return reverse("proeftuinen:live-papier", args=ids)


def post(**velden) -> dict[str, object]:
    return {"sleutel": uuid4(), **velden}


def test_lines_are_looked_at_before_they_are_kept(vraag, als, kernteam):
    inhoud = post(regels="Eerst bellen\n\n  Minder   formulieren \n")
    klant = als(kernteam)

    gelezen = klant.post(adres(vraag), inhoud).content.decode()
    assert "Kijk nog even: 2 regels" in gelezen
    assert not Bijdrage.objects.exists()
    klant.post(adres(vraag), inhoud | {"bewaar": "ja"})

    rijen = Bijdrage.objects.values_list("tekst", "papier", "zicht", "gast")
    assert list(rijen) == [
        ("Eerst bellen", True, "getoond", None),
        ("Minder formulieren", True, "getoond", None),
    ]


def test_five_presses_keep_them_once_also_when_the_room_is_closed(vraag, als, kernteam):
    vraag.zitting.gesloten_op = timezone.now()
    vraag.zitting.save()
    inhoud = post(regels="Eerst bellen", bewaar="ja")
    klant = als(kernteam)

    for _ in range(5):
        klant.post(adres(vraag), inhoud)

    assert Bijdrage.objects.count() == 1


@pytest.mark.parametrize(
    ("regels", "zin"),
    [
        ("", "Vul dit in."),
        ("\n".join("x" for _ in range(201)), "Dit zijn 201 regels."),
        ("goed\n" + "x" * 1001, "Regel 2 is te lang."),
        ("\x00", "Er staat een teken in dat we niet kunnen bewaren."),
    ],
)
def test_lines_that_cannot_be_kept_are_refused_with_words(vraag, als, kernteam, regels, zin):
    antwoord = als(kernteam).post(adres(vraag), post(regels=regels, bewaar="ja"))

    assert zin in antwoord.content.decode()
    assert not Bijdrage.objects.exists()


def test_markup_stays_text(vraag, als, kernteam):
    inhoud = post(regels="</textarea><script>alert(1)</script>")

    pagina = als(kernteam).post(adres(vraag), inhoud).content.decode()

    assert "<script>alert" not in pagina


def test_dots_are_added_to_choices_and_groups(vraag, zitting, als, kernteam):
    groep = Ideegroep.objects.create(vraag=vraag, naam="Dichtbij")
    stippen = Livevraag.objects.create(
        zitting=zitting, soort="stippen", vraag="Waarmee verder?", keuzes=["Thee"], op_vraag=vraag
    )
    inhoud = post(keuze_0="3", **{f"groep_{groep.publiek_id}": "9", "idee_bestaatniet": "5"})
    klant = als(kernteam)

    for _ in range(2):
        klant.post(adres(stippen), inhoud)

    rijen = Stip.objects.order_by("aantal").values_list("keuze", "ideegroep", "aantal")
    assert list(rijen) == [(0, None, 3), (None, groep.pk, 9)]


@pytest.mark.parametrize("aantal", ["", "0", "-1", "401", "drie"])
def test_numbers_that_cannot_be_are_refused(zitting, als, kernteam, aantal):
    stippen = Livevraag.objects.create(
        zitting=zitting, soort="stippen", vraag="Waarmee verder?", keuzes=["Thee"]
    )

    antwoord = als(kernteam).post(adres(stippen), post(keuze_0=aantal))

    assert antwoord.status_code == 200
    assert not Stip.objects.exists()


def test_rungs_of_the_sheet_on_the_wall_are_counted(zitting, als, kernteam):
    vraag = ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)

    als(kernteam).post(adres(vraag), post(op_2="4", op_5="1"))

    gesprek = Laddergesprek.objects.get()
    assert (gesprek.op_2, gesprek.op_5) == (4, 1)


def test_after_the_talk_no_rung_is_counted_and_it_says_so(zitting, als, kernteam):
    vraag = ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)
    ladder.rond_af(vraag=vraag, door=kernteam)

    antwoord = als(kernteam).post(adres(vraag), post(op_2="4"), follow=True)

    assert "al afgerond" in antwoord.content.decode()
    assert Laddergesprek.objects.get().op_2 == 0
