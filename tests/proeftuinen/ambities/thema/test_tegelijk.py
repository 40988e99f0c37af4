"""Two at the same moment: a vote counts once, one round is open, and nobody gets an error."""

import uuid

import pytest
from django.db import connection
from django.urls import reverse

from proeftuinen.ambities.thema import actions, rondes
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themakeuze, Themaronde, Themastem
from tests.tegelijk import browser, tegelijk

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


@pytest.fixture
def themas(proeftuin, kernteam):
    wensen = ("elkaar vinden", "op tijd erbij zijn", "echt luisteren")
    return [
        actions.maak(proeftuin=proeftuin, door=kernteam, waarden={"wens": wens}) for wens in wensen
    ]


def _begin(proeftuin, door, themas):
    vast = {"manier": Manier.STIPPEN, "stippen": 3}
    return rondes.begin(proeftuin=proeftuin, door=door, themas=themas, **vast)


def test_a_vote_sent_five_times_at_once_counts_once(proeftuin, kernteam, deelnemer, themas):
    ronde = _begin(proeftuin, kernteam, themas)
    adres = reverse("proeftuinen:themaronde-stem", args=[proeftuin.publiek_id, ronde.publiek_id])
    client = browser(deelnemer)
    gegeven = zip(themas, ("2", "1", "0"), strict=True)
    post = {f"stip-{thema.publiek_id}": aantal for thema, aantal in gegeven}

    uit = tegelijk(*[lambda: client.post(adres, post)] * 5)

    assert {antwoord.status_code for antwoord in uit} == {302}
    stippen = Themastem.objects.order_by("thema").values_list("thema", "stippen")
    assert list(stippen) == [(themas[0].pk, 2), (themas[1].pk, 1)]


def test_of_two_rounds_begun_at_once_one_is_open(proeftuin, kernteam, procesbegeleider, themas):
    uit = tegelijk(
        lambda: _begin(proeftuin, kernteam, themas),
        lambda: _begin(proeftuin, procesbegeleider, themas),
    )

    assert Themaronde.objects.count() == 1
    assert [type(deel) for deel in uit if isinstance(deel, Exception)] == [rondes.Loopt]


def test_a_vote_while_the_round_closes_counts_or_is_told(proeftuin, kernteam, deelnemer, themas):
    ronde = _begin(proeftuin, kernteam, themas)
    stemmen = {themas[0].pk: rondes.Stem(stippen=3)}

    fout, _ = tegelijk(
        lambda: rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen=stemmen),
        lambda: rondes.sluit(ronde=ronde, door=kernteam),
    )

    ronde.refresh_from_db()
    geteld = sum(rij["stippen"] for rij in ronde.uitslag)
    assert (geteld, type(fout)) in {(3, type(None)), (0, rondes.Dicht)}
    assert Themastem.objects.count() == 0


def test_two_who_close_at_once_count_once(proeftuin, kernteam, deelnemer, themas):
    ronde = _begin(proeftuin, kernteam, themas)
    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={themas[0].pk: rondes.Stem(stippen=3)})

    uit = tegelijk(*[lambda: rondes.sluit(ronde=ronde, door=kernteam)] * 2)

    ronde.refresh_from_db()
    assert uit == [None, None]
    assert (ronde.deden_mee, ronde.uitslag[0]["stippen"]) == (1, 3)


def test_a_theme_taken_away_while_a_round_begins_stays_or_is_not_in_it(proeftuin, kernteam, themas):
    uit = tegelijk(
        lambda: _begin(proeftuin, kernteam, themas),
        lambda: actions.haal_weg(thema=themas[0], door=kernteam),
    )

    ronde = Themaronde.objects.get()
    assert isinstance(uit[1], actions.Gekozen | None)
    assert ronde.themas.count() == Kernthema.objects.count()


def test_a_theme_taken_away_while_it_is_chosen_is_told_at_its_place(
    proeftuin, kernteam, procesbegeleider, themas
):
    adres = reverse("proeftuinen:kernthema-kiezen", args=[proeftuin.publiek_id])
    client = browser(procesbegeleider)
    post = {"thema": themas[0].publiek_id, "hoe": "gesprek", "reden": "Het kwam steeds terug."}

    antwoord, _ = tegelijk(
        lambda: client.post(adres, {**post, "sleutel": str(uuid.uuid4())}),
        lambda: actions.haal_weg(thema=themas[0], door=kernteam),
    )

    assert antwoord.status_code in {200, 302}
    assert (antwoord.status_code == 302) == Themakeuze.objects.exists()


def test_the_same_wish_proposed_twice_at_once_stands_there_once(
    proeftuin, kernteam, deelnemer, themas
):
    uit = tegelijk(
        *(
            lambda wie=wie: actions.maak(
                proeftuin=proeftuin, door=wie, waarden={"wens": "Elkaar kennen"}
            )
            for wie in (kernteam, deelnemer)
        )
    )

    assert Kernthema.objects.filter(wens="Elkaar kennen").count() == 1
    assert [type(deel) for deel in uit if isinstance(deel, Exception)] == [actions.Dubbel]
