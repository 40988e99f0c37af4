"""What attendance tells others: numbers, never who; and what goes with a person."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht, Rol, rechten_van
from proeftuinen.bijeenkomsten.aanwezig import aandeel
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap

pytestmark = pytest.mark.django_db
TEAM, DEELNEMER, GEMEENTE = (
    Lezer(rechten_van([rol])) for rol in (Rol.KERNTEAM, Rol.DEELNEMER, Rol.GEMEENTE)
)


@pytest.fixture
def vol(zet_op_lijst, maak_organisatie):
    """Seven of care, six of welfare, two of culture and one of nowhere were there."""
    zorg = maak_organisatie("Zorg", Domein.ZORG)
    welzijn = maak_organisatie("Welzijn", Domein.SOCIAAL_DOMEIN)
    koor = maak_organisatie("Koor", Domein.CULTUUR)
    for nummer, huis in enumerate([*[zorg] * 7, *[welzijn] * 6, *[koor] * 2, None]):
        zet_op_lijst(f"N{nummer}", organisatie=huis)
    Genodigde.objects.update(aanwezig="ja", aanwezig_op=datetime(2026, 5, 11, tzinfo=UTC))


def test_small_numbers_are_not_told(vol, proeftuin, django_assert_num_queries):
    with django_assert_num_queries(2):
        deel = aandeel.hoofdstuk(proeftuin, Lezer(frozenset({Recht.OOGST_ZIEN})))

    (regel,) = deel.inhoud["regels"]
    assert regel["samen"] == "16 mensen"
    assert regel["delen"] == [
        ("Zorg", "7 mensen"),
        ("Sociaal domein", aandeel.NIET_APART),  # else the two others follow
        ("Cultuur", aandeel.NIET_APART),
        ("Zonder organisatie", aandeel.NIET_APART),
    ]


def test_what_the_total_would_tell_is_left_out_too(vol, proeftuin):
    Genodigde.objects.filter(contact__organisatie=None).delete()

    (regel,) = aandeel.hoofdstuk(proeftuin, DEELNEMER).inhoud["regels"]

    assert regel["delen"] == [
        ("Zorg", "7 mensen"),
        ("Sociaal domein", aandeel.NIET_APART),
        ("Cultuur", aandeel.NIET_APART),
    ]


def test_who_may_not_read_gets_nothing(vol, proeftuin, bijeenkomst):
    assert aandeel.hoofdstuk(proeftuin, GEMEENTE) is None
    assert aandeel.gebeurtenissen(proeftuin, GEMEENTE) == []
    assert aandeel.bij_bijeenkomst(bijeenkomst, GEMEENTE) == []


def test_the_timeline_says_how_many(vol, proeftuin, bijeenkomst):
    (wat,) = aandeel.gebeurtenissen(proeftuin, DEELNEMER)

    assert (wat.dag, wat.tekst) == (
        bijeenkomst.dag,
        "Eerste werkbijeenkomst: er waren 16 mensen",
    )


def test_people_are_counted_once_and_visits_each_time(vol, proeftuin, bijeenkomst):
    weer = Bijeenkomst.objects.create(proeftuin=proeftuin, titel="Weer", dag="2026-05-12")
    wie = Contact.objects.get(naam="N0")
    er = {"aanwezig": "ja", "aanwezig_op": datetime(2026, 5, 12, tzinfo=UTC)}
    Genodigde.objects.create(bijeenkomst=weer, contact=wie, **er)

    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}

    assert maten["Mensen bij bijeenkomsten"] == 16
    assert maten["Keren dat er iemand was"] == 16  # one who came alone is not told
    assert maten["Bij bijeenkomsten: Zorg"] == 7
    assert maten["Bij bijeenkomsten: Gemeente"] == 0
    hoeken = [waarde for naam, waarde in maten.items() if naam.startswith("Bij bijeenkomsten:")]
    assert sum(hoeken) == 16  # nobody is left to work out


def test_a_step_asks_for_attendance_of_what_was_held(proeftuin, bijeenkomst, zet_op_lijst):
    stap = Stap.objects.van(proeftuin).first()
    Bijeenkomst.objects.filter(stap=stap).update(stap=None)
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(stap=stap)
    eerst = aandeel.uitkomsten(stap, TEAM)
    wie = zet_op_lijst("Anna")
    Genodigde.objects.filter(pk=wie.pk).update(aanwezig="ja", aanwezig_op="2026-05-11T12:00Z")

    dan = aandeel.uitkomsten(Stap.objects.get(pk=stap.pk), TEAM)  # a new page, a new reading

    assert [(deel.titel, deel.gereed) for deel in eerst] == [
        ("Wie er was: Eerste werkbijeenkomst", False)
    ]
    assert [deel.gereed for deel in dan] == [True]
    assert aandeel.uitkomsten(stap, DEELNEMER) == []


def test_the_card_tells_the_team_how_many_and_a_guest_of_the_proof(
    bijeenkomst, proeftuin, deelnemer, zet_op_lijst, django_assert_num_queries
):
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    wie = zet_op_lijst("", contact=ik)
    lezer = Lezer(DEELNEMER.rechten, deelnemer.pk)
    eerst = aandeel.bij_bijeenkomst(bijeenkomst, lezer)
    Genodigde.objects.filter(pk=wie.pk).update(aanwezig="ja", aanwezig_op="2026-05-11T12:00Z")

    with django_assert_num_queries(2):
        van_team = aandeel.bij_bijeenkomst(bijeenkomst, Lezer(TEAM.rechten, 1))

    assert eerst == []
    assert [k.titel for k in aandeel.bij_bijeenkomst(bijeenkomst, lezer)] == ["Je bewijs"]
    assert [kaart.titel for kaart in van_team] == ["Wie was er?"]


def test_after_two_years_nobody_knows_who_was_there(bijeenkomst, zet_op_lijst):
    genodigd, gelopen = zet_op_lijst("Anna"), zet_op_lijst("Bas")
    Genodigde.objects.update(aanwezig="ja", aanwezig_op="2026-05-11T12:00Z", minuten=30)
    Genodigde.objects.filter(pk=gelopen.pk).update(binnengelopen=True)
    (termijn,) = aandeel.bewaartermijnen()

    te_vroeg = termijn.ruim(datetime(2028, 5, 10, 12, tzinfo=UTC))
    weg = termijn.ruim(datetime(2028, 5, 11, 12, tzinfo=UTC))

    assert (te_vroeg, weg) == (0, 2)
    (blijft,) = Genodigde.objects.all()
    assert blijft.pk == genodigd.pk
    assert (blijft.aanwezig, blijft.aanwezig_op, blijft.minuten, blijft.hoe) == ("", None, None, "")


def test_a_person_takes_along_and_loses_where_they_were(
    proeftuin, deelnemer, bijeenkomst, zet_op_lijst
):
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    wie = zet_op_lijst("", contact=ik)
    Genodigde.objects.filter(pk=wie.pk).update(
        aanwezig="ja", aanwezig_op="2026-05-11T12:00Z", minuten=30, hoe="zelf"
    )

    assert list(aandeel.neem_mee(deelnemer)["aanwezig geweest"]) == [
        {
            "proeftuin": "Proeftuin Lindewaard",
            "bijeenkomst": "Eerste werkbijeenkomst",
            "dag": "2026-05-11",
            "aanwezig": "Was er",
            "minuten": 30,
            "hoe": "Zelf aangemeld op de telefoon",
            "binnengelopen": False,
        }
    ]
    assert [deel.aantal for deel in aandeel.wat_weggaat(deelnemer)] == [1]
    assert [deel.aantal for deel in aandeel.wat_weggaat_met(ik)] == [1]


@pytest.fixture
def kom(proeftuin, maak_organisatie, klok):
    """Let so many of each domain come to a meeting; the same ones each time."""

    huizen = {}

    def doe(titel, dag, **per_domein):
        deze = Bijeenkomst.objects.create(proeftuin=proeftuin, titel=titel, dag=dag)
        for domein, aantal in per_domein.items():
            if domein not in huizen:
                huizen[domein] = maak_organisatie(f"Huis {domein}", Domein(domein))
            for nr in range(aantal):
                wie, _ = Contact.objects.get_or_create(
                    proeftuin=proeftuin, naam=f"{domein} {nr}", organisatie=huizen[domein]
                )
                er = {"aanwezig": "ja", "aanwezig_op": datetime(2026, 5, 1, tzinfo=UTC)}
                Genodigde.objects.create(bijeenkomst=deze, contact=wie, **er)
        return deze

    return doe


@pytest.mark.parametrize(
    ("er", "getoond"),
    [
        ({"zorg": 1, "sociaal_domein": 1, "gemeente": 6}, {}),
        ({"zorg": 1, "gemeente": 5}, {}),
        ({"zorg": 1, "sociaal_domein": 1, "gemeente": 6, "cultuur": 9}, {"Cultuur": "9 mensen"}),
    ],
)
def test_no_part_of_a_meeting_follows_from_its_total(proeftuin, kom, er, getoond):
    kom("Lunch", "2026-04-01", **er)

    (regel,) = aandeel.hoofdstuk(proeftuin, DEELNEMER).inhoud["regels"]

    bekend = {woord: zin for woord, zin in regel["delen"] if zin != aandeel.NIET_APART}
    assert bekend == getoond
    assert bool(regel["delen"]) == bool(getoond)


def test_a_small_meeting_follows_from_no_total(proeftuin, kom):
    kom("Groot", "2026-03-01", gemeente=6)
    kom("Klein", "2026-04-01", zorg=4)

    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}
    zinnen = [deel.tekst for deel in aandeel.uitspraken(proeftuin, DEELNEMER)]

    assert (maten["Mensen bij bijeenkomsten"], maten["Keren dat er iemand was"]) == (6, 6)
    assert zinnen[0] == "6 mensen kwamen samen, bij 1 bijeenkomst."
    assert not any("Klein" in zin for zin in zinnen)


def test_of_a_part_of_the_year_it_is_not_told_how_many_came_in_all(proeftuin, kom):
    kom("Eerst", "2026-03-01", gemeente=6)
    kom("Later", "2026-05-01", gemeente=5, zorg=1)
    deel = replace(DEELNEMER, tot=date(2026, 3, 31))

    heel, kort = (
        [uit.tekst for uit in aandeel.uitspraken(proeftuin, lezer)] for lezer in (DEELNEMER, deel)
    )

    assert heel[0] == "7 mensen kwamen samen, bij 2 bijeenkomsten."
    assert kort == ["Bij “Eerst” op zo 1 maart 2026 waren 6 mensen."]
