import threading
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject import actions
from proeftuinen.traject.models import Deelname, Gemeente, Stap
from proeftuinen.traject.post import aandeel, stil
from proeftuinen.traject.post.actions import bewerken
from proeftuinen.traject.post.bundel import (
    MEESTE_TEKENS,
    Wijziging,
    meld_wijziging,
    schrijf,
    voeg_samen,
)
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.conftest import maak_proeftuin

ALLEEN_POSTGRES = "SQLite lets one writer in at a time; the race is for PostgreSQL"
WIE_MEEDOET = ["milan@voorbeeld.example", "tineke@voorbeeld.example"]


def _verplaats(stap, begin: date, door) -> None:
    stap.refresh_from_db()
    einde = begin + (stap.einde - stap.begin)
    actions.stappen_verplaatsen(
        proeftuin=stap.proeftuin, door=door, naar={stap: (begin, einde, stap.versie)}
    )


def _melden(proeftuin, door, regel="Stap 3: nu later.", ding="a", **staat) -> None:
    meld_wijziging(proeftuin=proeftuin, ding=ding, regel=regel, door=door, **staat)


# Joining lines


def test_the_newest_line_of_each_thing_stays():
    een = Wijziging("a", "eerst", "1", "2")
    regels = voeg_samen(
        voeg_samen({}, [een]), [Wijziging("b", "b"), Wijziging("a", "later", "2", "3")]
    )
    assert [deel["regel"] for deel in regels.values()] == ["b", "later"]
    assert regels["a"]["was"] == "1"


def test_a_thing_that_is_back_where_it_was_has_no_line():
    regels = voeg_samen({}, [Wijziging("a", "weg", "1", "2")])
    assert voeg_samen(regels, [Wijziging("a", "terug", "2", "1")]) == {}
    assert voeg_samen({}, [Wijziging("a", "niets", "1", "1")]) == {}


def test_a_very_long_list_is_cut_off_with_a_count(proeftuin):
    regels = {str(n): {"was": "", "regel": "x" * 200} for n in range(40)}
    tekst = schrijf(proeftuin, regels)
    assert tekst.count("- x") == MEESTE_TEKENS // 200
    assert tekst.endswith("- En nog 25 andere veranderingen.")


# Who gets it


def test_all_who_take_part_get_one_message_except_the_mover(proeftuin, procesbegeleider):
    _melden(proeftuin, procesbegeleider)
    assert sorted(Bericht.objects.values_list("aan", flat=True)) == WIE_MEEDOET


def test_not_who_is_at_rest_or_wants_no_mail_or_cannot_sign_in(
    proeftuin, procesbegeleider, kernteam, deelnemer, buitenstaander
):
    stil.zet_op_rust(adres=kernteam.email, over_id="x", proeftuin=proeftuin, door=procesbegeleider)
    Gebruiker.objects.filter(pk=deelnemer.pk).update(wil_post=False)
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=buitenstaander, rol=Rol.DEELNEMER)
    Gebruiker.objects.filter(pk=buitenstaander.pk).update(is_active=False)
    _melden(proeftuin, procesbegeleider)
    assert not Bericht.objects.exists()


def test_someone_with_two_roles_gets_one(proeftuin, procesbegeleider, kernteam):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=kernteam, rol=Rol.DEELNEMER)
    _melden(proeftuin, procesbegeleider)
    assert Bericht.objects.filter(aan=kernteam.email).count() == 1


@pytest.mark.parametrize("bestaand", [False, True])
def test_telling_many_asks_as_much_as_telling_one(
    proeftuin, procesbegeleider, django_assert_num_queries, bestaand
):
    aantallen = []
    for aantal in (1, 3):
        for nummer in range(aantal):
            wie = Gebruiker.objects.create_user(f"m{aantal}{nummer}@voorbeeld.example", "M")
            Deelname.objects.create(proeftuin=proeftuin, gebruiker=wie, rol=Rol.DEELNEMER)
        if bestaand:
            _melden(proeftuin, procesbegeleider, ding=f"v{aantal}")
        else:
            Bericht.objects.all().delete()
        with django_assert_num_queries(6) as vragen:
            _melden(proeftuin, procesbegeleider)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]


# Bursts


def test_twelve_moves_in_five_minutes_are_one_mail_with_the_last_state(
    klok, proeftuin, procesbegeleider, mailoutbox
):
    stap = Stap.objects.van(proeftuin).get(nummer="7")
    for dag in range(12):
        _verplaats(stap, date(2026, 6, 1) + timedelta(days=dag), procesbegeleider)
        klok.shift(25)
    aandeel.elke_minuut(timezone.now())
    assert mailoutbox == []

    klok.shift(timedelta(minutes=15))
    aandeel.elke_minuut(timezone.now())

    assert sorted(mail.to[0] for mail in mailoutbox) == WIE_MEEDOET
    assert mailoutbox[0].subject == "De planning van Proeftuin Lindewaard is veranderd"
    assert mailoutbox[0].body.count("\n- ") == 1
    assert "nu vr 12 juni 2026." in mailoutbox[0].body
    print(f"\n12 moves, 2 people: {len(mailoutbox)} mails")  # noqa: T201


def test_a_step_that_is_moved_and_moved_back_is_no_mail_at_all(proeftuin, procesbegeleider):
    stap = Stap.objects.van(proeftuin).get(nummer="7")
    eerst = stap.begin
    _verplaats(stap, date(2026, 6, 2), procesbegeleider)
    assert Bericht.objects.count() == 2
    _verplaats(stap, eerst, procesbegeleider)
    assert not Bericht.objects.exists()


def test_adding_skipping_and_taking_up_again_are_told(proeftuin, procesbegeleider, kernteam):
    zes, zeven = (Stap.objects.van(proeftuin).get(nummer=nr) for nr in ("6b", "7"))
    for stap in (zes, zeven):
        stap.proeftuin = proeftuin
    waarden = {
        "naam": "Avond",
        "soort": "eigen",
        "begin": date(2026, 6, 23),
        "einde": date(2026, 6, 23),
    }
    actions.stap_toevoegen(proeftuin=proeftuin, door=procesbegeleider, waarden=waarden, na=zeven)
    actions.stap_overslaan(stap=zes, door=procesbegeleider, versie=1, reden="Geheime reden")
    actions.stap_afsluiten(stap=zeven, door=procesbegeleider, versie=1)
    actions.stap_openen(stap=zeven, door=procesbegeleider, versie=2)
    tekst = Bericht.objects.get(aan=kernteam.email).tekst
    assert "Avond: dit is een nieuwe stap, di 23 juni 2026." in tekst
    assert f"Stap 6b, {zes.naam}: deze stap slaan we over." in tekst
    assert f"Stap 7, {zeven.naam}: deze stap pakken we weer op," in tekst
    assert "Geheime reden" not in tekst


def test_a_stream_of_changes_cannot_put_off_the_mail_for_ever(
    klok, proeftuin, procesbegeleider, kernteam
):
    begin = timezone.now()
    for nummer in range(29):
        _melden(proeftuin, procesbegeleider, ding=str(nummer))
        klok.shift(timedelta(minutes=1))
    bericht = Bericht.objects.get(aan=kernteam.email)
    assert bericht.verstuur_na == begin + timedelta(minutes=30)


def test_a_change_after_the_mail_went_begins_a_new_one(
    klok, proeftuin, procesbegeleider, mailoutbox
):
    _melden(proeftuin, procesbegeleider, "Eerste.")
    klok.shift(timedelta(minutes=16))
    verstuur_post.call()
    _melden(proeftuin, procesbegeleider, "Tweede.")
    assert Bericht.objects.filter(stand="verzonden").count() == 2
    (tekst,) = set(Bericht.objects.filter(stand="klaar").values_list("tekst", flat=True))
    assert "Tweede." in tekst
    assert "Eerste." not in tekst


def test_what_a_person_wrote_is_added_to_and_never_overwritten(
    proeftuin, procesbegeleider, kernteam
):
    _melden(proeftuin, procesbegeleider, "Stap 3: nu 1 juni.", "a", was="0", nu="1")
    bericht = Bericht.objects.get(aan=kernteam.email)
    eigen = bericht.tekst.replace("Hallo,", "Beste Milan,")
    bewerken(bericht=bericht, door=kernteam, versie=1, onderwerp="Anders", tekst=eigen)

    _melden(proeftuin, procesbegeleider, "Stap 3: nu 2 juni.", "a", was="1", nu="2")
    _melden(proeftuin, procesbegeleider, "Stap 4: nieuw.", "b")

    bericht.refresh_from_db()
    assert bericht.onderwerp == "Anders"
    assert bericht.tekst.startswith("Beste Milan,")
    assert bericht.tekst.endswith("\n- Stap 3: nu 2 juni.\n- Stap 4: nieuw.")
    assert "1 juni" not in bericht.tekst


def test_who_left_or_wants_no_mail_any_more_does_not_get_what_waited(
    klok, proeftuin, procesbegeleider, kernteam, deelnemer, mailoutbox
):
    _melden(proeftuin, procesbegeleider)
    Deelname.objects.filter(gebruiker=kernteam).delete()
    Gebruiker.objects.filter(pk=deelnemer.pk).update(wil_post=False)
    klok.shift(timedelta(minutes=16))
    verstuur_post.call()
    assert mailoutbox == []
    assert set(Bericht.objects.values_list("stand", "fout")) == {("tegengehouden", "doet_niet_mee")}


def test_the_mail_leads_to_the_plan_and_to_how_to_stop_it(
    klok, proeftuin, procesbegeleider, mailoutbox
):
    _melden(proeftuin, procesbegeleider)
    klok.shift(timedelta(minutes=16))
    verstuur_post.call()
    tekst = mailoutbox[0].body
    assert f"http://localhost:8000/proeftuinen/{proeftuin.publiek_id}/planning/" in tekst
    assert "http://localhost:8000/mijn/" in tekst


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_of_five_changes_at_the_same_moment_none_is_lost():
    gemeente = Gemeente.objects.create(code="GM9001", naam="Lindewaard", provincie="Gelderland")
    sanne, milan = (
        Gebruiker.objects.create_user(f"{naam}@voorbeeld.example", naam)
        for naam in ("sanne", "milan")
    )
    tuin = maak_proeftuin(sanne, [gemeente])
    Deelname.objects.create(proeftuin=tuin, gebruiker=milan, rol=Rol.KERNTEAM)
    samen = threading.Barrier(5)

    def meld(nummer: int) -> None:
        samen.wait()
        try:
            with transaction.atomic():
                _melden(tuin, sanne, f"Regel {nummer}.", str(nummer))
        finally:
            connection.close()

    draden = [threading.Thread(target=meld, args=[nummer]) for nummer in range(5)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert Bericht.objects.get().tekst.count("- Regel") == 5
