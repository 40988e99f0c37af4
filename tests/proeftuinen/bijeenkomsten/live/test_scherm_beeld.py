"""What the screen in the room shows, and what it never shows."""

import pytest
from django.urls import reverse

from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.bijeenkomsten.live.scherm_beeld import HOOGSTENS, lees_beeld
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal, om

pytestmark = pytest.mark.usefixtures("klok")
GETOOND, WACHT, VERBORGEN = Bijdrage.Zicht.values[1], Bijdrage.Zicht.WACHT, "verborgen"


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def vraag_op(zitting, soort=Livesoort.IDEEEN, **velden) -> Livevraag:
    vast = {"vraag": "Wat houden we vast?", "op_scherm": True, "stand": "open", **velden}
    return Livevraag.objects.create(zitting=zitting, soort=soort, **vast)


def stuur(vraag, tekst, zicht=GETOOND, **velden) -> Bijdrage:
    return Bijdrage.objects.create(
        vraag=vraag, sleutel=tekst[:36], tekst=tekst, zicht=zicht, **velden
    )


def beeld(zitting):
    return lees_beeld(zitting.bijeenkomst, zitting, om(12))


def pagina(zitting, klant) -> str:
    deze = zitting.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id]
    return klant.get(reverse("proeftuinen:bijeenkomst-scherm", args=ids)).content.decode()


def test_before_they_are_shown_only_their_number_is_there(zitting, als, kernteam):
    stuur(vraag_op(zitting), "Eerst bellen")

    html = pagina(zitting, als(kernteam))

    assert "Eerst bellen" not in html
    assert "<strong>1 idee</strong>" in html


def test_shown_they_stand_newest_first_without_what_the_moderator_holds(zitting):
    vraag = vraag_op(zitting, getoond=True)
    for tekst, zicht in (
        ("oud", GETOOND),
        ("wacht", WACHT),
        ("weg", VERBORGEN),
        ("nieuw", GETOOND),
    ):
        stuur(vraag, tekst, zicht)

    nu = beeld(zitting)

    assert [rij.tekst for rij in nu.zichtbaar] == ["nieuw", "oud"]
    assert nu.aantal == 4


def test_a_name_stands_there_only_when_its_maker_gave_one(zitting, als, kernteam):
    vraag = vraag_op(zitting, getoond=True)
    stuur(vraag, "zonder")
    stuur(vraag, "met", naam="Gerda van hier")

    assert pagina(zitting, als(kernteam)).count("Gerda van hier") == 1


def test_of_many_it_says_how_many_do_not_fit(zitting):
    vraag = vraag_op(zitting, getoond=True)
    for nr in range(HOOGSTENS + 3):
        stuur(vraag, f"idee {nr}")

    assert (len(beeld(zitting).zichtbaar), beeld(zitting).meer) == (HOOGSTENS, 3)


def test_markup_and_long_words_stay_text(zitting, als, kernteam):
    vraag = vraag_op(zitting, getoond=True)
    stuur(vraag, "<script>alert(1)</script>" + "x" * 900)

    assert "<script>alert" not in pagina(zitting, als(kernteam))


def test_groups_hold_their_contributions_and_the_rest_follows(zitting):
    vraag = vraag_op(zitting, getoond=True)
    groep = Ideegroep.objects.create(vraag=vraag, naam="Dichtbij")
    stuur(vraag, "erin", ideegroep=groep)
    stuur(vraag, "verstopt", VERBORGEN, ideegroep=groep)
    stuur(vraag, "los")

    nu = beeld(zitting)

    assert [(b.naam, [r.tekst for r in b.bijdragen]) for b in nu.bundels] == [
        ("Dichtbij", ["erin"])
    ]
    assert [rij.tekst for rij in nu.zichtbaar] == ["los"]


def test_the_same_word_is_counted_whatever_its_capitals(zitting):
    vraag = vraag_op(zitting, Livesoort.CHECKIN, getoond=True)
    for nr, woord in enumerate(("Blij", "blij ", "moe")):
        Bijdrage.objects.create(vraag=vraag, sleutel=str(nr), tekst=woord, zicht=GETOOND)

    assert list(beeld(zitting).woorden) == [("blij", 2), ("moe", 1)]


def test_dots_stay_hidden_until_they_are_shown_and_then_lead(zitting):
    eerder = vraag_op(zitting, op_scherm=False, getoond=True)
    groep = Ideegroep.objects.create(vraag=eerder, naam="Dichtbij")
    vraag = vraag_op(zitting, Livesoort.STIPPEN, keuzes=["Thee"], op_vraag=eerder)
    Stip.objects.create(vraag=vraag, sleutel="a", ideegroep=groep, aantal=4)
    Stip.objects.create(vraag=vraag, sleutel="b", keuze=0)
    assert [(k.tekst, k.stippen) for k in beeld(zitting).keuzes] == [("Thee", 0), ("Dichtbij", 0)]

    Livevraag.objects.filter(pk=vraag.pk).update(getoond=True)

    assert [(k.tekst, k.stippen) for k in beeld(zitting).keuzes] == [("Dichtbij", 4), ("Thee", 1)]
    assert beeld(zitting).aantal == 5


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_whole_screen_asks_the_same_number_of_queries(
    zitting, als, kernteam, aantal, django_assert_num_queries
):
    vraag = vraag_op(zitting, getoond=True)
    for nr in range(aantal):
        stuur(vraag, f"idee {nr}")
        Ideegroep.objects.create(vraag=vraag, naam=f"groep {nr}")
    klant = als(kernteam)
    pagina(zitting, klant)

    with django_assert_num_queries(13):
        pagina(zitting, klant)
