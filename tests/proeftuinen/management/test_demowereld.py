from datetime import date
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.demo import ROLLEN
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.publiek import LENGTE, TEKENS
from proeftuinen.management.demo.openbaar import OPENBAAR
from proeftuinen.management.demo.verzonnen import KERSENBRUG, LINDEWAARD, WILGENOORD
from proeftuinen.models import Controlepunt, Deelname, Draad, Gemeente, Proeftuin, Stap
from proeftuinen.traject.gemeenten import LIJST, laad, lees
from proeftuinen.traject.planning import Planfout

ALLE = (LINDEWAARD, KERSENBRUG, WILGENOORD, *OPENBAAR)
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


# What is in it


def test_the_six_people_of_the_door_have_their_role():
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
        "beheerder": set(),
    }
    assert [deel.email for deel in landelijk] == ["anouk@landelijk.example"]
    beheerders = Gebruiker.objects.filter(beheerder=True)
    assert [deel.email for deel in beheerders] == ["bram@beheer.example"]


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

    draad = Draad.objects.get(van__proeftuin__publiek_id=LINDEWAARD.publiek_id, naar__soort="stap")
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
