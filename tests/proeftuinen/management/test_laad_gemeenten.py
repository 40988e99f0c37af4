from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from proeftuinen.models import Gemeente, Proeftuin
from proeftuinen.traject.gemeenten import LIJST, Regel, Uitslag, laad, lees

pytestmark = pytest.mark.django_db
KOP = "code;naam;provincie"


def regels(aantal=120):
    return [Regel(f"GM{nr:04}", f"Plaats {nr}", "Utrecht") for nr in range(1, aantal + 1)]


def rijen():
    return list(Gemeente.objects.order_by("code").values_list())


@pytest.fixture
def schrijf(tmp_path):
    def _schrijf(*delen, kop=KOP, codering="utf-8"):
        bestand = tmp_path / "lijst.csv"
        bestand.write_text("\n".join([kop, *delen]) + "\n", encoding=codering)
        return bestand

    return _schrijf


def als_tekst(delen):
    return [f"{deel.code};{deel.naam};{deel.provincie}" for deel in delen]


def test_our_own_list_loads_by_default():
    uit = StringIO()

    call_command("laad_gemeenten", stdout=uit)

    assert uit.getvalue() == "342 municipalities: 342 new, 0 renamed, 0 gone, 0 back.\n"
    assert Gemeente.objects.get(code="GM1904").naam == "Stichtse Vecht"
    assert not Gemeente.objects.filter(vervallen=True).exists()


def test_a_second_time_changes_nothing_and_writes_nothing(django_assert_max_num_queries):
    laad(lees(LIJST))
    eerst = rijen()

    with django_assert_max_num_queries(3):
        uitslag = laad(lees(LIJST))

    assert uitslag == Uitslag(342, 0, 0, 0, 0)
    assert rijen() == eerst


def test_a_new_name_and_a_new_municipality_are_taken_over():
    laad(regels())
    nieuw = [Regel("GM0001", "Nieuwe Naam", "Zeeland"), *regels(121)[1:]]

    uitslag = laad(nieuw)

    assert uitslag == Uitslag(121, 1, 1, 0, 0)
    assert rijen()[0] == ("GM0001", "Nieuwe Naam", "Zeeland", False)


def test_one_that_went_stays_with_what_hangs_on_it():
    laad(regels())
    weg = Gemeente.objects.get(code="GM0120")
    tuin = Proeftuin.objects.create(naam="Hier", start=date(2026, 1, 1), einde=date(2026, 12, 31))
    tuin.gemeenten.add(weg)

    uitslag = laad(regels(119))

    assert uitslag == Uitslag(119, 0, 0, 1, 0)
    assert [(plek.code, plek.vervallen) for plek in tuin.gemeenten.all()] == [("GM0120", True)]


def test_one_that_comes_back_counts_again():
    laad(regels())
    laad(regels(119))

    uitslag = laad(regels())

    assert uitslag == Uitslag(120, 0, 0, 0, 1)
    assert not Gemeente.objects.filter(vervallen=True).exists()


def test_a_byte_order_mark_accents_and_empty_lines_are_fine(schrijf):
    delen = [*als_tekst(regels()), "", "GM1900;Súdwest-Fryslân;Fryslân"]
    bestand = schrijf(*delen, codering="utf-8-sig")

    call_command("laad_gemeenten", str(bestand), stdout=StringIO())

    assert Gemeente.objects.count() == 121
    assert Gemeente.objects.get(code="GM1900").naam == "Súdwest-Fryslân"


@pytest.mark.parametrize(
    ("extra", "kop", "woorden"),
    [
        ([], "naam;code;provincie", "The first line"),
        ([], "code,naam,provincie", "The first line"),
        (["344;Utrecht;Utrecht"], KOP, "no code of a municipality"),
        (["GM344;Utrecht;Utrecht"], KOP, "no code of a municipality"),
        (["GM03444;Utrecht;Utrecht"], KOP, "no code of a municipality"),
        (["GM034４;Utrecht;Utrecht"], KOP, "no code of a municipality"),
        (["GM0344;Utrecht"], KOP, "three filled columns"),
        (["GM0344;;Utrecht"], KOP, "three filled columns"),
        (["GM0344;Utrecht;Utrecht;x"], KOP, "three filled columns"),
        (["GM0001;Nog eens;Utrecht"], KOP, "a code twice"),
        ([f"GM0344;{'x' * 81};Utrecht"], KOP, "too long"),
        ([f"GM0344;Utrecht;{'x' * 41}"], KOP, "too long"),
        (['GM0344;"Utrecht;Utrecht'], KOP, "parted by semicolons"),
    ],
)
def test_a_bad_list_is_refused_and_changes_nothing(schrijf, extra, kop, woorden):
    laad(regels(110))
    eerst = rijen()
    bestand = schrijf(*als_tekst(regels()), *extra, kop=kop)

    with pytest.raises(CommandError, match=woorden):
        call_command("laad_gemeenten", str(bestand))

    assert rijen() == eerst


@pytest.mark.parametrize("aantal", [0, 1, 99])
def test_a_list_that_broke_off_is_refused_and_changes_nothing(schrijf, aantal):
    laad(regels())
    eerst = rijen()

    with pytest.raises(CommandError, match=f"holds {aantal} rows"):
        call_command("laad_gemeenten", str(schrijf(*als_tekst(regels(aantal)))))

    assert rijen() == eerst


def test_what_is_no_text_no_file_or_nothing_is_refused(tmp_path, schrijf):
    leeg = tmp_path / "leeg.csv"
    leeg.write_bytes(b"")
    for bestand, woorden in [
        (schrijf("GM1900;Súdwest;Fryslân", codering="latin-1"), "no text in UTF-8"),
        (tmp_path, "Cannot read"),
        (tmp_path / "er is niets", "Cannot read"),
        (leeg, "The first line"),
    ]:
        with pytest.raises(CommandError, match=woorden):
            call_command("laad_gemeenten", str(bestand))

    assert rijen() == []
