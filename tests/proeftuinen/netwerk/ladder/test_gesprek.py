"""A talk about the ladder: dots without a name, sentences, and what is told of them."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.models import Auditregel
from proeftuinen.netwerk.ladder import actions, lezen
from proeftuinen.netwerk.ladder.treden import lees
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.rode_draad.models import Schakel


@pytest.fixture
def gesprek(proeftuin, kernteam):
    waarden = {"groep": "De hele groep", "dag": date(2026, 3, 3)}
    return actions.maak(proeftuin=proeftuin, door=kernteam, waarden=waarden)


def _naar(naam: str, gesprek: Laddergesprek, *meer: str) -> str:
    return reverse(
        f"proeftuinen:{naam}", args=[gesprek.proeftuin.publiek_id, gesprek.publiek_id, *meer]
    )


def test_someone_places_one_dot_however_often_they_press(als, deelnemer, gesprek):
    for trede in ("3", "5", "3"):
        als(deelnemer).post(_naar("laddergesprek-stip", gesprek), {"trede": trede})

    gesprek.refresh_from_db()
    assert lezen.stippen(gesprek) == [0, 0, 1, 0, 0]


@pytest.mark.parametrize("trede", ["", "0", "6", "x", "-1", "3.5"])
def test_a_dot_that_is_on_no_rung_is_asked_again(als, deelnemer, gesprek, trede):
    antwoord = als(deelnemer).post(_naar("laddergesprek-stip", gesprek), {"trede": trede})

    gesprek.refresh_from_db()
    assert antwoord.status_code == 200
    assert antwoord.context["stipform"].errors["trede"]
    assert sum(lezen.stippen(gesprek)) == 0


def test_nothing_tells_whose_dot_is_where(als, deelnemer, gesprek):
    als(deelnemer).post(_naar("laddergesprek-stip", gesprek), {"trede": "4"})

    assert not Auditregel.objects.filter(door=deelnemer.publiek_id).exists()
    velden = {veld.name for veld in Ladderzetter._meta.fields}
    assert velden == {"id", "gesprek", "gebruiker"}


def test_while_it_is_open_nobody_sees_where_the_dots_lie(als, kernteam, deelnemer, gesprek):
    Laddergesprek.objects.update(op_2=9, op_4=3)

    for wie in (kernteam, deelnemer):
        pagina = als(wie).get(_naar("laddergesprek", gesprek))
        assert pagina.context["ladder"].sporten == ()
        assert pagina.context["ladder"].stippen == 12


def test_when_it_is_closed_everyone_sees_the_ladder_with_the_highest_on_top(
    als, kernteam, deelnemer, gesprek
):
    Laddergesprek.objects.update(op_2=9, op_4=3)
    Ladderzetter.objects.create(gesprek=gesprek, gebruiker=deelnemer)

    als(kernteam).post(
        _naar("laddergesprek-sluiten", gesprek), {"versie": 1, "samenvatting": "Vaker bellen."}
    )

    ladder = als(deelnemer).get(_naar("laddergesprek", gesprek)).context["ladder"]
    assert [(sport.trede, sport.aantal) for sport in ladder.sporten] == [
        (Trede.SAMENWERKEN, 0),
        (Trede.VERTROUWEN, 3),
        (Trede.WAARDEREN, 0),
        (Trede.BEGRIJPEN, 9),
        (Trede.KENNEN, 0),
    ]
    assert ladder.midden == Trede.BEGRIJPEN
    assert not Ladderzetter.objects.exists()


def test_below_five_dots_nothing_is_told_of_where_they_are():
    assert lees([1, 1, 1, 1, 0]).sporten == ()
    assert lees([1, 1, 1, 1, 1]).midden == Trede.WAARDEREN


def test_a_dot_after_the_end_is_refused_and_said(als, deelnemer, kernteam, gesprek):
    actions.sluit(gesprek=gesprek, door=kernteam, versie=1, samenvatting="")

    antwoord = als(deelnemer).post(
        _naar("laddergesprek-stip", gesprek), {"trede": "3"}, follow=True
    )

    gesprek.refresh_from_db()
    assert sum(lezen.stippen(gesprek)) == 0
    assert "net afgerond" in antwoord.content.decode()


def test_dots_on_paper_are_added_once(als, kernteam, gesprek):
    velden = {"sleutel": uuid4(), "op_3": "7", "op_4": "2"}

    for _ in range(3):
        als(kernteam).post(_naar("laddergesprek-papier", gesprek), velden)

    gesprek.refresh_from_db()
    assert lezen.stippen(gesprek) == [0, 0, 7, 2, 0]


def test_few_dots_beside_a_sheet_are_not_read_by_subtracting_it(als, kernteam, deelnemer, gesprek):
    """The wall was seen by all: whatever rung the one dot is on, all pages are the same."""
    paginas = set()
    actions.tel_papier(gesprek=gesprek, door=kernteam, aantallen=[2, 0, 1, 0, 2])
    for trede in Trede:
        Laddergesprek.objects.update(stand="open", versie=1, op_1=2, op_2=0, op_3=1, op_4=0, op_5=2)
        actions.zet_stip(gesprek=gesprek, door=deelnemer, trede=trede)
        actions.sluit(gesprek=gesprek, door=kernteam, versie=1, samenvatting="")
        gesprek.refresh_from_db()
        paginas.add(lezen.ladder_van(gesprek))

    (ladder,) = paginas
    assert (ladder.stippen, ladder.ongeteld, ladder.midden) == (5, 1, Trede.WAARDEREN)
    assert (
        "Op de telefoon is er 1 gezet." in als(kernteam).get(_naar("laddergesprek", gesprek)).text
    )


@pytest.mark.parametrize(
    ("papier", "scherm", "stippen", "ongeteld"),
    [
        ([0] * 5, [1, 1, 1, 1, 1], 5, 0),
        ([0, 0, 4, 0, 0], [0, 0, 1, 0, 0], 4, 1),
        ([0, 0, 4, 0, 0], [0, 0, 5, 0, 0], 9, 0),
        ([0, 0, 9, 0, 0], [0, 0, 4, 0, 0], 9, 4),
        ([0, 0, 9, 0, 0], [0] * 5, 9, 0),
    ],
)
def test_dots_from_screens_count_from_five_on_or_without_paper(papier, scherm, stippen, ongeteld):
    ladder = lees([een + ander for een, ander in zip(papier, scherm, strict=True)], papier)

    assert (ladder.stippen, ladder.ongeteld) == (stippen, ongeteld)
    assert bool(ladder.sporten) == (stippen >= 5)


def test_two_sheets_are_one(gesprek, kernteam):
    for _ in range(2):
        actions.tel_papier(gesprek=gesprek, door=kernteam, aantallen=[0, 1, 2, 0, 0])

    gesprek.refresh_from_db()
    assert gesprek.papier == lezen.stippen(gesprek) == [0, 2, 4, 0, 0]


@pytest.mark.parametrize("velden", [{}, {"op_3": "-1"}, {"op_3": "401"}, {"op_3": "veel"}])
def test_strange_numbers_on_paper_are_asked_again(als, kernteam, gesprek, velden):
    antwoord = als(kernteam).post(
        _naar("laddergesprek-papier", gesprek), {"sleutel": uuid4(), **velden}
    )

    gesprek.refresh_from_db()
    assert antwoord.status_code == 200
    assert antwoord.context["papierform"].errors
    assert sum(lezen.stippen(gesprek)) == 0


def test_a_sentence_becomes_a_knot_without_a_name(als, deelnemer, kernteam, gesprek):
    als(deelnemer).post(
        _naar("laddergesprek-zin", gesprek), {"sleutel": uuid4(), "tekst": "Elkaars nummer."}
    )

    pagina = als(kernteam).get(_naar("laddergesprek", gesprek)).content.decode()
    assert Schakel.objects.get(soort="ladderzin").label == "Elkaars nummer."
    assert not Auditregel.objects.filter(door=deelnemer.publiek_id).exists()
    assert "Elkaars nummer." in pagina
    assert deelnemer.naam not in pagina


def test_one_takes_away_only_ones_own_sentence(als, deelnemer, kernteam, gesprek):
    van_team = actions.schrijf_zin(gesprek=gesprek, door=kernteam, tekst="Van het team")
    eigen = actions.schrijf_zin(gesprek=gesprek, door=deelnemer, tekst="Van mij")

    codes = [
        als(deelnemer).post(_naar("laddergesprek-zin-weg", gesprek, zin.publiek_id)).status_code
        for zin in (van_team, eigen)
    ]

    assert codes == [403, 302]
    assert list(Ladderzin.objects.all()) == [van_team]
    assert list(Schakel.objects.filter(soort="ladderzin").values_list("label", flat=True)) == [
        "Van het team"
    ]


def test_of_two_who_change_it_the_second_sees_both(als, kernteam, gesprek):
    velden = {"versie": 1, "dag": "2026-03-03"}
    als(kernteam).post(_naar("laddergesprek-bewerken", gesprek), {**velden, "groep": "Eerst"})

    tweede = als(kernteam).post(
        _naar("laddergesprek-bewerken", gesprek), {**velden, "groep": "Daarna"}
    )

    assert tweede.status_code == 409
    assert "Eerst" in tweede.content.decode()
    assert "Daarna" in tweede.content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_the_same_however_many_talks(
    als, deelnemer, proeftuin, kernteam, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        waarden = {"groep": f"Groep {nummer}", "dag": date(2026, 3, 3)}
        actions.maak(proeftuin=proeftuin, door=kernteam, waarden=waarden)
    client = als(deelnemer)

    with django_assert_num_queries(6):
        client.get(reverse("proeftuinen:laddergesprekken", args=[proeftuin.publiek_id]))
