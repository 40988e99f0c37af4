import uuid

import pytest
from django.urls import reverse

from proeftuinen.ambities.thema import rondes
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themakeuze, Themastem
from proeftuinen.ambities.thema.rondes import Stem
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.rode_draad.models import Draad, Schakel
from tests.proeftuinen.ambities.maak import maak_thema


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def _nieuw(**velden):
    return {"sleutel": uuid.uuid4(), **velden}


def test_a_wish_is_proposed_once_however_often_one_presses(als, proeftuin, deelnemer):
    client, adres = als(deelnemer), _naar("kernthema-nieuw", proeftuin)
    velden = _nieuw(wens="Elkaar vinden", probleem="We werken langs elkaar heen")

    for _ in range(3):
        client.post(adres, velden)

    thema = Kernthema.objects.get()
    assert (thema.wens, thema.probleem) == ("Elkaar vinden", "We werken langs elkaar heen")
    assert Schakel.objects.filter(soort="kernthema").count() == 1


def test_a_problem_is_asked_once_what_is_wanted_instead(als, proeftuin, deelnemer):
    client, adres = als(deelnemer), _naar("kernthema-nieuw", proeftuin)
    velden = _nieuw(wens="Minder langs elkaar heen", toelichting="Het kost tijd")

    tekst = client.post(adres, velden).content.decode()

    assert "Kan het ook als wens?" in tekst
    assert "elkaar vinden" in tekst
    assert "Het kost tijd" in tekst
    assert Kernthema.objects.count() == 0
    client.post(adres, {**velden, "toch": "ja"})
    assert Kernthema.objects.get().wens == "Minder langs elkaar heen"


def test_the_same_wish_twice_is_told_at_its_place(als, proeftuin, deelnemer, kernteam):
    maak_thema(proeftuin, kernteam, "Elkaar vinden")

    antwoord = als(deelnemer).post(
        _naar("kernthema-nieuw", proeftuin), _nieuw(wens="elkaar VINDEN")
    )

    assert "Dit thema staat er al." in antwoord.content.decode()
    assert Kernthema.objects.count() == 1


@pytest.mark.parametrize(
    "wens",
    ["", "x" * 121, "a\x00b", "   ", "\u2800"],
    ids=["empty", "long", "nul", "space", "blank"],
)
def test_what_cannot_be_kept_is_told_and_not_lost(als, proeftuin, deelnemer, wens):
    velden = _nieuw(wens=wens, toelichting="Dit blijft staan")

    antwoord = als(deelnemer).post(_naar("kernthema-nieuw", proeftuin), velden)

    assert antwoord.status_code == 200
    assert "Dit blijft staan" in antwoord.content.decode()
    assert Kernthema.objects.count() == 0


def test_two_editors_see_both_texts(als, proeftuin, kernteam):
    thema = maak_thema(proeftuin, kernteam, "Elkaar vinden")
    client, adres = als(kernteam), _naar("kernthema-bewerken", proeftuin, thema.publiek_id)
    client.post(adres, {"versie": 1, "wens": "Elkaar kennen"})

    antwoord = client.post(adres, {"versie": 1, "wens": "Elkaar bellen"})

    assert antwoord.status_code == 409
    assert "Elkaar kennen" in antwoord.content.decode()
    assert "Elkaar bellen" in antwoord.content.decode()


def test_a_participant_changes_only_what_they_proposed(als, proeftuin, deelnemer, kernteam):
    eigen = maak_thema(proeftuin, deelnemer, "Van mij")
    ander = maak_thema(proeftuin, kernteam, "Van een ander")
    client = als(deelnemer)

    assert client.get(_naar("kernthema-bewerken", proeftuin, eigen.publiek_id)).status_code == 200
    assert client.get(_naar("kernthema-bewerken", proeftuin, ander.publiek_id)).status_code == 404
    assert client.post(_naar("kernthema-weghalen", proeftuin, ander.publiek_id)).status_code == 404
    assert Kernthema.objects.count() == 2


def test_themes_of_talks_are_taken_over_once_with_their_thread(als, proeftuin, kernteam):
    thema = Thema.objects.create(proeftuin=proeftuin, naam="De nacht is lang", naar_start=True)
    client, adres = als(kernteam), _naar("kernthemas-ophalen", proeftuin)
    keuze = {"kies": [f"thema-{thema.publiek_id}"]}

    for _ in range(2):
        client.post(adres, keuze)

    assert Kernthema.objects.get().wens == "De nacht is lang"
    assert Kernthema.objects.get().thema == thema
    assert "De nacht is lang" not in client.get(adres).content.decode()


def test_nothing_ticked_is_told(als, proeftuin, kernteam):
    Thema.objects.create(proeftuin=proeftuin, naam="De nacht is lang")

    tekst = als(kernteam).post(_naar("kernthemas-ophalen", proeftuin)).content.decode()

    assert "Vink aan wat je wilt overnemen." in tekst


@pytest.fixture
def themas(proeftuin, kernteam):
    return [maak_thema(proeftuin, kernteam, wens) for wens in ("Elkaar vinden", "Op tijd")]


@pytest.fixture
def ronde(proeftuin, kernteam, themas):
    return rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas)


def test_one_divides_no_more_dots_than_one_has(als, proeftuin, deelnemer, ronde, themas):
    adres = _naar("themaronde-stem", proeftuin, ronde.publiek_id)
    een, twee = (f"stip-{thema.publiek_id}" for thema in themas)
    client = als(deelnemer)

    tekst = client.post(adres, {een: 3, twee: 1}).content.decode()
    assert "Je gaf 4 stippen. Je hebt er 3." in tekst
    assert Themastem.objects.count() == 0

    for _ in range(2):
        client.post(adres, {een: 2, twee: 1})
    assert sorted(Themastem.objects.values_list("stippen", flat=True)) == [1, 2]


def test_an_objection_needs_its_words(als, proeftuin, deelnemer, kernteam, themas):
    ronde = rondes.begin(
        proeftuin=proeftuin, door=kernteam, manier=Manier.INSTEMMING, themas=themas
    )
    adres = _naar("themaronde-stem", proeftuin, ronde.publiek_id)
    code = themas[0].publiek_id
    client = als(deelnemer)

    assert "Zeg wat je bezwaar is" in client.post(adres, {f"ja-{code}": "nee"}).content.decode()
    client.post(adres, {f"ja-{code}": "nee", f"bezwaar-{code}": "Te groot"})
    assert Themastem.objects.get().bezwaar == "Te groot"


def test_a_vote_after_closing_is_told(als, proeftuin, deelnemer, kernteam, ronde):
    rondes.sluit(ronde=ronde, door=kernteam)

    adres = _naar("themaronde-stem", proeftuin, ronde.publiek_id)
    tekst = als(deelnemer).post(adres, follow=True).content.decode()

    assert "De ronde is net gesloten" in tekst


def test_numbers_of_few_people_are_for_the_team(als, proeftuin, deelnemer, kernteam, ronde, themas):
    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={themas[0].pk: Stem(stippen=3)})
    rondes.sluit(ronde=ronde, door=kernteam)
    adres = _naar("kernthemas", proeftuin)

    assert "Er koos een klein aantal mensen mee" in als(deelnemer).get(adres).content.decode()
    assert "1 mens koos mee" in als(kernteam).get(adres).content.decode()


def test_the_choice_keeps_how_and_why_and_earlier_ones_stay(
    als, proeftuin, procesbegeleider, themas
):
    client, adres = als(procesbegeleider), _naar("kernthema-kiezen", proeftuin)
    for thema, reden in zip(themas, ("Daar begint het.", "Toch eerst dit."), strict=True):
        velden = _nieuw(thema=thema.publiek_id, hoe="gesprek", reden=reden)
        for _ in range(2):
            client.post(adres, velden)

    tekst = client.get(_naar("kernthemas", proeftuin)).content.decode()

    assert [str(keuze) for keuze in Themakeuze.objects.all()] == ["Op tijd", "Elkaar vinden"]
    assert tekst.index("Toch eerst dit.") < tekst.index("Daar begint het.")


def test_a_choice_without_a_reason_is_not_kept(als, proeftuin, procesbegeleider, themas):
    velden = _nieuw(thema=themas[0].publiek_id, hoe="gesprek", reden=" ")

    als(procesbegeleider).post(_naar("kernthema-kiezen", proeftuin), velden)

    assert Themakeuze.objects.count() == 0


def test_a_chosen_theme_stays(als, proeftuin, procesbegeleider, themas):
    velden = _nieuw(thema=themas[0].publiek_id, hoe="gesprek", reden="Omdat.")
    client = als(procesbegeleider)
    client.post(_naar("kernthema-kiezen", proeftuin), velden)

    weg = _naar("kernthema-weghalen", proeftuin, themas[0].publiek_id)
    assert "Het blijft." in client.post(weg, follow=True).content.decode()
    assert Kernthema.objects.count() == 2


def test_an_idea_that_was_sent_on_is_tied_to_the_theme(als, proeftuin, kernteam, themas):
    van = Schakel.objects.get(object_id=themas[0].publiek_id)
    adres = f"{_naar('kernthema-nieuw', proeftuin)}?uit={van.publiek_id}"
    client = als(kernteam)
    begin = client.get(adres).context["form"].initial

    client.post(adres, _nieuw(wens="Elkaar vertrouwen", uit=begin["uit"]))

    assert begin["wens"] == "Elkaar vinden"
    assert Draad.objects.get().naar.label == "Elkaar vertrouwen"


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_the_same_however_much_there_is(
    als, proeftuin, kernteam, procesbegeleider, aantal, django_assert_num_queries
):
    themas = [maak_thema(proeftuin, kernteam, f"Wens {nr}") for nr in range(aantal + 1)]
    for _ in range(aantal):
        ronde = rondes.begin(
            proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas
        )
        stem = {thema.pk: Stem(stippen=1) for thema in themas[:3]}
        rondes.stem(ronde=ronde, gebruiker=kernteam, stemmen=stem)
        rondes.sluit(ronde=ronde, door=kernteam)
        Themakeuze.objects.create(
            proeftuin=proeftuin, thema=themas[0], hoe="gesprek", reden="x", dag=proeftuin.start
        )
    rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas)
    client = als(procesbegeleider)
    client.get(_naar("kernthemas", proeftuin))

    with django_assert_num_queries(11):
        client.get(_naar("kernthemas", proeftuin))
