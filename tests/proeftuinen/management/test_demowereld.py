from datetime import date, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.demo import ROLLEN
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.publiek import LENGTE, TEKENS
from proeftuinen.management.demo.openbaar import OPENBAAR
from proeftuinen.management.demo.tijd import bij, eerste_van_maand, lindewaard
from proeftuinen.management.demo.verzonnen import KERSENBRUG, LINDEWAARD, WILGENOORD
from proeftuinen.models import Controlepunt, Deelname, Draad, Gemeente, Proeftuin, Stap
from proeftuinen.traject.gemeenten import LIJST, laad, lees
from proeftuinen.traject.overzicht import lees_jaar
from proeftuinen.traject.planning import Planfout, waarschuwingen
from proeftuinen.traject.seizoen import Stand
from proeftuinen.traject.volgorde import als_planbaar, tegenspraak
from proeftuinen.traject.vrijedagen import Regio, reden_geen_werkdag, reden_vrij

ALLE = (LINDEWAARD, KERSENBRUG, WILGENOORD, *OPENBAAR)
LASTIGE_DAGEN = (
    date(2024, 2, 29),
    date(2028, 2, 29),
    date(2026, 2, 1),  # the first of a month on a Sunday
    date(2026, 8, 1),  # and on a Saturday, in the summer holiday
    date(2026, 5, 14),  # Ascension Day
    date(2026, 7, 8),  # the next weeks are holiday
    date(2026, 10, 31),
    date(2026, 12, 10),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2031, 12, 31),  # no school holidays are known
)
OP_LASTIGE_DAGEN = pytest.mark.parametrize("dag", LASTIGE_DAGEN, ids=str)
pytestmark = pytest.mark.django_db


def laden(**opties):
    call_command("demowereld", verbosity=0, stdout=StringIO(), **opties)


def foto():
    """Every row of every table, to compare."""
    return {
        model._meta.label: sorted(map(repr, model._base_manager.values_list()))
        for model in apps.get_models(include_auto_created=True)
    }


def proeftuin(voorbeeld):
    return Proeftuin.objects.get(publiek_id=voorbeeld.publiek_id)


def standen(voorbeeld):
    jaar = lees_jaar(list(Stap.objects.van(proeftuin(voorbeeld))), vandaag())
    return {regel.stap.nummer: regel.stand for regel in jaar.regels}


# Again


def test_a_second_time_changes_no_row():
    laden()
    eerst = foto()

    laden()

    assert foto() == eerst


def test_it_loads_the_municipalities_when_there_are_none():
    laden()

    assert Gemeente.objects.filter(vervallen=False).count() == len(lees(LIJST))


def test_loading_municipalities_afterwards_changes_nothing():
    laden()
    eerst = foto()

    laad(lees(LIJST))

    assert foto() == eerst


def test_what_a_visitor_changed_stays():
    laden()
    tuin = proeftuin(LINDEWAARD)
    Proeftuin.objects.filter(pk=tuin.pk).update(naam="Onze naam", aanleiding="")
    Stap.objects.filter(proeftuin=tuin, nummer="7b").delete()
    Controlepunt.objects.filter(stap__proeftuin=tuin).update(klaar=False, tekst="Eigen tekst")
    Deelname.objects.filter(proeftuin=tuin, rol=Rol.DEELNEMER).delete()
    Gebruiker.objects.filter(email=ROLLEN[0].email).update(naam="Iemand anders")
    veranderd = foto()

    laden()

    assert foto() == veranderd


def test_a_proeftuin_that_went_comes_back_and_the_others_stay():
    laden()
    proeftuin(KERSENBRUG).delete()
    anders = {tuin.pk for tuin in Proeftuin.objects.all()}

    laden()

    assert proeftuin(KERSENBRUG).naam == "Kersenbrug"
    assert anders < {tuin.pk for tuin in Proeftuin.objects.all()}
    assert Proeftuin.objects.count() == len(ALLE)


def test_a_person_who_went_comes_back_with_a_role_and_nobody_else_gets_one():
    laden()
    Gebruiker.objects.get(email="tineke@lindewaard.example").delete()
    Deelname.objects.filter(gebruiker__email="hatice@lindewaard.example").delete()

    laden()

    rollen = Deelname.objects.filter(proeftuin__publiek_id=LINDEWAARD.publiek_id)
    assert rollen.filter(gebruiker__email="tineke@lindewaard.example").get().rol == Rol.DEELNEMER
    assert not rollen.filter(gebruiker__email="hatice@lindewaard.example").exists()


def test_nothing_is_left_when_loading_breaks_off(settings):
    settings.DEMO_DATUM = date(2101, 1, 1)  # Lindewaard began in 2100; from 2101 on none can begin

    with pytest.raises(Planfout):
        laden()

    assert (Gebruiker.objects.count(), Proeftuin.objects.count()) == (0, 0)
    assert not Gemeente.objects.exists()


def test_a_negative_number_is_refused():
    with pytest.raises(CommandError, match="0 or more"):
        laden(aantal=-1)


# On any day


@OP_LASTIGE_DAGEN
def test_each_year_stands_where_it_should_on_any_day(dag, settings):
    settings.DEMO_DATUM = dag

    laden()

    klaar, nu, straks = Stand.KLAAR, Stand.NU, Stand.STRAKS
    assert standen(LINDEWAARD) == (
        dict.fromkeys(("1", "2", "3", "4", "5", "6a"), klaar)
        | {"6b": nu}
        | dict.fromkeys(("7", "7b", "8", "9"), straks)
    )
    assert standen(KERSENBRUG) == {"1": nu} | dict.fromkeys(
        ("2", "3", "4", "5", "6a", "6b", "7", "8", "9"), straks
    )
    assert standen(WILGENOORD) == dict.fromkeys(
        ("1", "2", "3", "4", "5", "6b", "7", "7b", "8", "9"), klaar
    ) | {"6a": Stand.OVERGESLAGEN}
    for voorbeeld in OPENBAAR:
        assert set(standen(voorbeeld).values()) == {klaar}


@OP_LASTIGE_DAGEN
def test_no_dates_contradict_on_any_day(dag, settings):
    settings.DEMO_DATUM = dag

    laden()

    for voorbeeld in ALLE:
        tuin = proeftuin(voorbeeld)
        stappen = list(Stap.objects.van(tuin))
        namen = {stap.publiek_id: stap.naam for stap in stappen}
        bezet = [s.naam for s in stappen if s.bijeenkomst and reden_vrij(s.begin, tuin.schoolregio)]
        buiten = [s.naam for s in stappen if not tuin.start <= s.begin <= s.einde <= tuin.einde]
        assert tegenspraak(stappen, {}) == ""
        assert waarschuwingen(als_planbaar(stappen), namen, tuin.schoolregio) == ()
        assert (bezet, buiten) == ([], [])


@OP_LASTIGE_DAGEN
def test_steps_were_closed_on_their_last_day_and_never_after_today(dag, settings):
    settings.DEMO_DATUM = dag

    laden()

    gesloten = Stap.objects.exclude(afgesloten_op=None)
    assert [s for s in gesloten if s.afgesloten_op.date() != s.einde or s.einde >= dag] == []


def test_lindewaard_is_at_its_experiments_whichever_day_it_is():
    dagen = [date(2024, 1, 1) + timedelta(days=2 * n) for n in range(365 * 3)]
    fout = []
    for dag in dagen:
        start = eerste_van_maand(dag, 8)
        data = lindewaard(start, dag, Regio.MIDDEN)
        begins = [begin for begin, _ in data.values()]
        dichtbij = dag + timedelta(days=14)
        goed = (
            begins == sorted(begins)
            and all(begin <= einde for begin, einde in data.values())
            and data["6a"][1] < dag
            and data["6b"][0] <= dag <= data["6b"][1] < data["7"][0]
            and data["7"][0] >= dichtbij
            and len({begin for begin, einde in data.values() if begin == einde}) >= 6
        )
        if not goed:
            fout.append(dag)

    assert fout == []


def test_the_third_work_meeting_is_about_three_weeks_ahead_outside_holidays():
    dag = date(2026, 3, 3)

    zeven = lindewaard(eerste_van_maand(dag, 8), dag, Regio.MIDDEN)["7"][0]

    assert zeven == date(2026, 3, 24)


def test_a_meeting_is_sought_on_a_free_day_near_the_wish():
    kerst = date(2026, 12, 25)

    dag = bij(kerst, kerst - timedelta(days=30), Regio.MIDDEN)

    assert dag == date(2026, 12, 17)
    assert reden_geen_werkdag(dag) is None


@pytest.mark.parametrize(
    ("terug", "eerste"),
    [(0, date(2026, 1, 1)), (1, date(2025, 12, 1)), (8, date(2025, 5, 1)), (16, date(2024, 9, 1))],
)
def test_months_are_counted_back_over_the_new_year(terug, eerste):
    assert eerste_van_maand(date(2026, 1, 31), terug) == eerste


# What is in it


def test_the_five_people_of_the_door_have_their_role():
    laden()

    rollen = {
        deel.rol: set(
            Deelname.objects.filter(gebruiker__email=deel.email).values_list(
                "proeftuin__naam", "rol"
            )
        )
        for deel in ROLLEN
    }
    landelijk = Gebruiker.objects.filter(landelijk=True)
    assert rollen == {
        "procesbegeleider": {
            (naam, "procesbegeleider") for naam in ("Lindewaard", "Kersenbrug", "Wilgenoord")
        },
        "kernteam": {("Lindewaard", "kernteam")},
        "deelnemer": {("Lindewaard", "deelnemer")},
        "gemeente": {("Lindewaard", "gemeente")},
        "landelijk": set(),
    }
    assert [deel.email for deel in landelijk] == ["anouk@landelijk.example"]


def test_mail_to_a_made_up_person_can_go_nowhere():
    laden()

    adressen = Gebruiker.objects.values_list("email", flat=True)
    assert [adres for adres in adressen if not adres.endswith(".example")] == []


def test_the_running_step_has_two_of_its_points_done_and_past_steps_all():
    laden()

    stappen = Stap.objects.van(proeftuin(LINDEWAARD)).met_controle()
    geteld = {stap.nummer: (stap.punten_klaar, stap.punten) for stap in stappen}
    assert geteld["6b"] == (2, 5)
    assert geteld["7b"] == (0, 3)
    assert [nr for nr in ("1", "2", "3", "4", "5", "6a") if len(set(geteld[nr])) > 1] == []


def test_the_evening_came_from_the_second_work_meeting():
    laden()

    draad = Draad.objects.get(van__proeftuin__publiek_id=LINDEWAARD.publiek_id)
    avond = Stap.objects.get(publiek_id=draad.naar.object_id)
    assert draad.van.label == "Stap 5: Tweede werkbijeenkomst"
    assert (avond.nummer, avond.naam, avond.soort) == (
        "7b", "Avond voor inwoners", Stapsoort.EIGEN)  # fmt: skip


def test_wilgenoord_left_out_a_step_and_repeated_one_with_its_checklist():
    laden()

    stappen = {stap.nummer: stap for stap in Stap.objects.van(proeftuin(WILGENOORD))}
    vierde, derde = (list(stappen[nr].controlepunten.values_list("tekst")) for nr in ("7b", "7"))
    assert stappen["6a"].overslaan_reden != ""
    assert stappen["7b"].soort == Stapsoort.WERK
    assert vierde == derde


def test_kersenbrug_has_two_municipalities_and_another_word():
    laden()

    tuin = proeftuin(KERSENBRUG)
    assert tuin.titel == "Leerwerkplaats Kersenbrug"
    assert [plek.naam for plek in tuin.gemeenten.all()] == ["Kersenbrug", "Vossenbeek"]


def test_the_public_examples_have_no_people_and_say_that_their_dates_are_ours():
    laden()

    for voorbeeld in OPENBAAR:
        tuin = proeftuin(voorbeeld)
        assert tuin.start == date(2022, 9, 1)
        assert "geen feiten" in tuin.aanleiding
        assert not Deelname.objects.filter(proeftuin=tuin).exists()
        assert not Stap.objects.van(tuin).exclude(afgesloten_door=None).exists()
        assert not tuin.gemeenten.filter(vervallen=True).exists()


def test_only_landelijk_sees_the_public_examples():
    laden()

    namen = {
        deel.rol: set(
            Proeftuin.objects.zichtbaar_voor(Gebruiker.objects.get(email=deel.email)).values_list(
                "naam", flat=True
            )
        )
        for deel in ROLLEN
    }
    assert namen["landelijk"] == {voorbeeld.gegevens["naam"] for voorbeeld in ALLE}
    assert namen["procesbegeleider"] == {"Lindewaard", "Kersenbrug", "Wilgenoord"}
    assert namen["kernteam"] == namen["deelnemer"] == namen["gemeente"] == {"Lindewaard"}


def test_made_up_places_bear_no_name_of_a_real_municipality_and_are_not_offered():
    laden()

    echt = {regel.naam for regel in lees(LIJST)}
    verzonnen = Gemeente.objects.filter(code__startswith="GM99")
    assert {plek.naam for plek in verzonnen} & echt == set()
    assert verzonnen.count() == 4
    assert not verzonnen.filter(vervallen=False).exists()


def test_public_ids_are_of_the_alphabet_and_differ():
    ids = [voorbeeld.publiek_id for voorbeeld in ALLE]

    assert len(set(ids)) == len(ids)
    assert [deel for deel in ids if len(deel) != LENGTE or set(deel) - set(TEKENS)] == []


def test_the_texts_fit_their_fields():
    laden()

    for rij in [*Proeftuin.objects.all(), *Stap.objects.all()]:
        rij.clean_fields()


def test_the_audit_trail_holds_the_making():
    laden()

    ruimtes = Auditregel.objects.filter(handeling="proeftuin.gemaakt")
    assert {regel.ruimte for regel in ruimtes} == {deel.publiek_id for deel in ALLE}
