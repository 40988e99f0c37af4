"""What attendance tells others: numbers, never who; and what goes with a person."""

from datetime import UTC, datetime

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
        ("Sociaal domein", "6 mensen"),
        ("Cultuur", "minder dan 5 mensen"),
        ("Zonder organisatie", "minder dan 5 mensen"),
    ]


def test_what_the_total_would_tell_is_left_out_too(vol, proeftuin):
    Genodigde.objects.filter(contact__organisatie=None).delete()

    (regel,) = aandeel.hoofdstuk(proeftuin, DEELNEMER).inhoud["regels"]

    assert regel["delen"] == [
        ("Zorg", "7 mensen"),
        ("Sociaal domein", "aantal niet verteld"),
        ("Cultuur", "minder dan 5 mensen"),
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
    assert maten["Keren dat er iemand was"] == 17
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
