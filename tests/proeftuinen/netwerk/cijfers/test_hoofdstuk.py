"""What the network contributes elsewhere: its card, its figure, and its chapter in the oogst."""

import re
from datetime import date
from itertools import combinations

import pytest
from django.template.loader import render_to_string

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht, Rol, rechten_van
from proeftuinen.mensen.actions import haal_weg
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.cijfers.aandeel import hoofdstuk, kaarten, maten
from proeftuinen.netwerk.cijfers.organisaties import organisaties, teken_naast, zeg_lijnen
from proeftuinen.netwerk.lezen import lees_golven
from proeftuinen.traject.contracten import Lezer
from proeftuinen.uitgaven.publiek import LEZERS
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

BEGELEIDER = Lezer(rechten_van([Rol.PROCESBEGELEIDER]))
GEMEENTE = Lezer(rechten_van([Rol.GEMEENTE]))
GROEPEN = {"Thuiszorg": Domein.ZORG, "Welzijn": Domein.SOCIAAL_DOMEIN, "": Domein.CULTUUR}


def _golf(tuin, soort, dag, *paren, per_groep=3):
    """Hold a closed wave of two organisations and some people without; all answer on all."""
    meting = maak_meting(tuin, soort, "gesloten", dag)
    plaatsen = {}
    for groep, domein in GROEPEN.items():
        waar = Organisatie.objects.get_or_create(naam=groep)[0] if groep else None
        for nr in range(per_groep):
            naam = f"{groep or 'Los'} {nr}"
            plaatsen[naam] = maak_plaats(meting, naam, domein, waar)
    for een, ander in combinations(plaatsen, 2):
        ja = 2 * ((een, ander) in paren)
        zeg(meting, plaatsen[een], plaatsen[ander], ja)
        zeg(meting, plaatsen[ander], plaatsen[een], ja)
    return meting


DRIE = tuple((f"Thuiszorg {nr}", f"Welzijn {nr}") for nr in range(3))
TWEE = (("Thuiszorg 0", "Los 0"), ("Thuiszorg 1", "Los 1"))


@pytest.fixture
def golf(proeftuin):
    return _golf(proeftuin, "nul", date(2025, 11, 20), *DRIE, *TWEE)


def _beeld(meting):
    return organisaties(lees_golven([meting], None)[0])


def test_organisations_have_a_line_from_three_lines_between_their_people(golf):
    beeld = _beeld(golf)

    assert [mens.naam for mens in beeld.mensen.values()] == [
        "Anderen (Cultuur)",
        "Thuiszorg",
        "Welzijn",
    ]
    assert zeg_lijnen(beeld) == [("Thuiszorg", "Welzijn"), ("Welzijn", "Thuiszorg")]


def test_an_organisation_of_which_two_answered_is_not_named(proeftuin):
    beeld = _beeld(_golf(proeftuin, "nul", date(2025, 11, 20), *DRIE[:2], per_groep=2))

    assert beeld.mensen == {}
    assert teken_naast([beeld]) == [""]


def _plekken(tekening):
    """Return where each organisation stands in a drawing."""
    mensen = re.findall(r'<g transform="translate\(([^)]*)\)">((?:(?!</g>).)*)</g>', tekening)
    return {
        naam: plek for plek, inhoud in mensen for naam in filter(None, GROEPEN) if naam in inhoud
    }


def test_before_and_after_stand_beside_each_other_on_the_same_places(proeftuin, golf):
    erbij = tuple((f"Thuiszorg {nr}", f"Los {nr}") for nr in range(3))
    later = _golf(proeftuin, "tussen", date(2026, 5, 12), *DRIE, *erbij)

    toen, nu = teken_naast([_beeld(golf), _beeld(later)])

    assert ("nulmeting" in toen, "tussenmeting" in nu) == (True, True)
    assert _plekken(toen)["Thuiszorg"] == _plekken(nu)["Thuiszorg"]
    assert _plekken(toen)["Welzijn"] == _plekken(nu)["Welzijn"]


def test_the_chapter_draws_organisations_and_says_the_same_in_words(proeftuin, golf):
    deel = hoofdstuk(proeftuin, LEZERS)

    for druk in (False, True):
        context = {"inhoud": deel.inhoud, "proeftuin": proeftuin, "druk": druk, "hooguit": 5}
        tekst = render_to_string(deel.sjabloon, context)
        assert "Thuiszorg: met Welzijn" in tekst
        assert "<svg" in tekst
        assert "Thuiszorg 0" not in tekst
        assert "Dat zijn samen 5 lijnen." in tekst


def test_the_chapter_is_for_who_may_see_the_oogst(proeftuin, golf):
    assert hoofdstuk(proeftuin, GEMEENTE) is None


def test_of_too_few_lines_there_is_no_chapter_and_no_figure(proeftuin):
    _golf(proeftuin, "nul", date(2025, 11, 20), *TWEE)

    assert hoofdstuk(proeftuin, LEZERS) is None
    assert [maat.waarde for maat in maten(proeftuin)][:2] == [None, None]


def test_the_figure_is_the_lines_of_the_last_wave(proeftuin, golf):
    assert [(maat.waarde, maat.uitleg) for maat in maten(proeftuin)][:2] == [
        (5, "bij de nulmeting"),
        (None, "met een min ervoor: eraf"),
    ]

    _golf(
        proeftuin,
        "tussen",
        date(2026, 4, 20),
        *DRIE,
        *TWEE,
        *(("Los 0", f"Los {n}") for n in (1, 2)),
        ("Welzijn 0", "Los 2"),
    )

    assert [(maat.naam, maat.waarde) for maat in maten(proeftuin)][:4] == [
        ("Lijnen in het netwerk", 8),
        ("Erbij sinds de vorige meting", 3),
        ("Lijnen per meting: nulmeting", 5),
        ("Lijnen per meting: tussenmeting", 8),
    ]


def test_the_response_is_as_it_was_told_and_not_as_it_is_now(proeftuin, golf):
    eerst = {maat.naam: (maat.waarde, maat.uitleg) for maat in maten(proeftuin)}

    golf.plaatsen.filter(begonnen_op__isnull=False).first().delete()

    assert "Respons nulmeting" in eerst
    assert {maat.naam: (maat.waarde, maat.uitleg) for maat in maten(proeftuin)} == eerst


def test_the_card_tells_what_came_since_the_first_wave(proeftuin, golf):
    assert kaarten(proeftuin, BEGELEIDER) == []

    _golf(proeftuin, "tussen", date(2026, 4, 20), *DRIE, *TWEE, ("Welzijn 0", "Los 2"))

    zinnen = [kaart.inhoud["zin"] for kaart in kaarten(proeftuin, BEGELEIDER)]
    assert zinnen == ["Er kwam 1 lijn bij sinds de nulmeting."]
    zonder = Lezer(BEGELEIDER.rechten - {Recht.NETWERK_ZIEN})
    assert kaarten(proeftuin, zonder) == []


def _zin(lezer, tuin):
    (kaart,) = kaarten(tuin, lezer)
    return kaart.inhoud["zin"]


@pytest.fixture
def twee_golven(proeftuin, golf):
    erbij = *DRIE, *TWEE, ("Welzijn 0", "Los 2"), ("Welzijn 1", "Los 2")
    return golf, _golf(proeftuin, "tussen", date(2026, 4, 20), *erbij)


def test_the_card_forgets_at_once_who_left(proeftuin, twee_golven, procesbegeleider):
    assert _zin(BEGELEIDER, proeftuin) == "Er kwamen 2 lijnen bij sinds de nulmeting."

    weg = Contact.objects.get(proeftuin=proeftuin, naam="Welzijn 1")
    haal_weg(contact=weg, door=procesbegeleider)

    assert _zin(BEGELEIDER, proeftuin) == "Er kwam 1 lijn bij sinds de nulmeting."


def test_the_card_forgets_at_once_who_goes_off_the_map_while_another_comes(proeftuin, twee_golven):
    mensen = Contact.objects.filter(proeftuin=proeftuin)
    mensen.filter(naam="Thuiszorg 2").update(zicht=Zicht.NIETS)
    assert _zin(BEGELEIDER, proeftuin) == "Er kwamen 2 lijnen bij sinds de nulmeting."

    mensen.filter(naam="Thuiszorg 2").update(zicht=Zicht.NAAM)
    mensen.filter(naam="Los 2").update(zicht=Zicht.NIETS)

    assert _zin(BEGELEIDER, proeftuin) == "Er kwamen geen lijnen bij sinds de nulmeting."


def test_the_card_asks_once_while_nothing_changes(
    proeftuin, twee_golven, django_assert_num_queries
):
    with django_assert_num_queries(4):
        _zin(BEGELEIDER, proeftuin)
    with django_assert_num_queries(1):
        _zin(BEGELEIDER, proeftuin)
