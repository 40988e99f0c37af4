"""Retention: each class of data goes on its day, and people are told two weeks before.

The clock starts in 2020: PostgreSQL itself refuses to delete a line of the trail that is younger
than two years by its own clock, which no test can set.
"""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kennisbank.schrijven import bewaren as concepten
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.models import Auditregel, Verzendsleutel, Wisregel
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.gesprekken import bewaren as gesprekken
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.monitoring.invullen import vraagpost
from proeftuinen.sociale_kaart.bevestigen import vragen as bevestigen
from proeftuinen.traject import bewaren
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.bewaarklassen import (
    zaai_aanwezig,
    zaai_ambitie,
    zaai_bronnen,
    zaai_casustafel,
    zaai_dagboek,
    zaai_draaiboek,
    zaai_gesprek,
    zaai_kennis,
    zaai_logboek,
    zaai_mensen,
    zaai_netwerk,
    zaai_opbrengst,
    zaai_terugblik,
    zaai_transitie,
    zaai_uitgaven,
    zaai_vragenlijst,
    zaai_zaal,
)
from tests.conftest import maak_proeftuin
from tests.iemand import maak_sessie
from tests.tegelijk import tegelijk

BEGIN = datetime(2020, 1, 6, 12, tzinfo=UTC)  # a Monday, noon


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def reis():
    """Begin in 2020 and travel by days."""
    with time_machine.travel(BEGIN, tick=False) as machine:
        yield machine


def _nacht(reis, dag: date) -> dict[str, int]:
    """Go to four at night, UTC, of that day and run the daily task; then the mail goes."""
    reis.move_to(datetime(dag.year, dag.month, dag.day, 4, tzinfo=UTC))
    uitslag = dagelijks.voer_uit.call()
    Bericht.objects.filter(stand=Bericht.Stand.KLAAR).update(
        stand=Bericht.Stand.VERZONDEN, verzonden_op=timezone.now()
    )
    return uitslag


def _na(dagen: int) -> date:
    """Return the day so many days after the first."""
    return BEGIN.date() + timedelta(days=dagen)


def _persoon(naam: str, **overig: object) -> Gebruiker:
    return Gebruiker.objects.create_user(f"{naam}@voorbeeld.example", naam, **overig)


@pytest.fixture
def blijver(reis, db):
    """Someone who stays, whatever ends."""
    return _persoon("blijver", beheerder=True)


@pytest.fixture
def tuin(blijver):
    """A proeftuin that ends on 31 August 2020."""
    return maak_proeftuin(blijver, [], start=date(2019, 9, 1))


# Promise 19.


def _zaai_techniek(blijver: Gebruiker) -> dict[tuple[str, str], tuple[object, date]]:
    """Leave a row of each technical class.

    The task runs at night, and these rows are made at noon: they go the morning after their term.
    """
    sessie = maak_sessie({"_auth_user_id": str(blijver.pk)})
    eeuwig = BEGIN + timedelta(days=4000)
    Session.objects.create(session_key="blijft", session_data="", expire_date=eeuwig)
    toestel = {"user": blijver, "user_agent": "x"}
    UserSession.objects.create(ip="192.0.2.1", session_key="weg", **toestel)
    UserSession.objects.create(ip="192.0.2.2", session_key="blijft", **toestel)
    Verzendsleutel.objects.create(gebruiker=blijver, sleutel="1" * 32)
    taak = {"args_kwargs": {"args": [], "kwargs": {}}, "backend_name": "default"}
    klaar = {"status": "SUCCESSFUL", "run_after": BEGIN, "finished_at": BEGIN}
    DBTaskResult.objects.create(task_path="x.y", **taak, **klaar)
    leg_vast("stap.bewerkt", door=blijver, soort="stap", object_id="eerste")
    Wisregel.objects.create(soort="gebruiker", object_id="bcdfghjkmnpq")
    return {
        ("sessies", ""): (Session.objects.filter(pk=sessie), _na(15)),
        ("sleutels", ""): (Verzendsleutel.objects.all(), _na(8)),
        ("taken", ""): (DBTaskResult.objects.filter(task_path="x.y"), _na(31)),
        ("spoor", ""): (Auditregel.objects.filter(object_id="eerste"), date(2022, 1, 7)),
        ("apparaten", "signed out"): (UserSession.objects.filter(session_key="weg"), _na(1)),
        ("apparaten", "address"): (UserSession.objects.filter(ip="192.0.2.2"), _na(91)),
        ("wisboek", ""): (Wisregel.objects.filter(object_id="bcdfghjkmnpq"), _na(401)),
    }


def _zaai_tuin(tuin: Proeftuin, blijver: Gebruiker) -> dict[tuple[str, str], tuple[object, date]]:
    """Leave a row of each class of the field."""
    rol, oud, nieuw = _persoon("rol"), _persoon("oud"), _persoon("nieuw")
    Deelname.objects.create(proeftuin=tuin, gebruiker=rol, rol=Rol.DEELNEMER)
    leg_vast("stap.bewerkt", door=oud, soort="stap")
    uit = {"proeftuin": tuin, "rol": Rol.DEELNEMER, "geldig_tot": BEGIN + timedelta(days=14)}
    Uitnodiging.objects.create(email="niet@voorbeeld.example", **uit)
    gebruikt = BEGIN + timedelta(days=3)
    Uitnodiging.objects.create(email="wel@voorbeeld.example", gebruikt_op=gebruikt, **uit)
    brief = {"soort": "x", "onderwerp": "x", "tekst": "x", "aan": "wie@voorbeeld.example"}
    Bericht.objects.create(stand=Bericht.Stand.VERZONDEN, verzonden_op=BEGIN, **brief)
    Stilte.objects.create(adres="niemand@voorbeeld.example")
    Agendasleutel.objects.create(gebruiker=blijver, laatst_gelezen=BEGIN.date())
    niet, wel = (Uitnodiging.objects.filter(email__startswith=deel) for deel in ("niet", "wel"))
    accounts = Gebruiker.objects.all()
    return {
        ("uitnodigingen", "used"): (wel, _na(94)),
        ("uitnodigingen", "not used"): (niet, _na(105)),
        ("nieuwe accounts", ""): (accounts.filter(pk=nieuw.pk), _na(31)),
        ("rollen", ""): (Deelname.objects.filter(gebruiker=rol), date(2021, 8, 31)),
        ("accounts", "not signed in"): (accounts.filter(pk=oud.pk), date(2021, 1, 7)),
        ("accounts", "after a role"): (accounts.filter(pk=rol.pk), date(2022, 8, 31)),
        ("post", ""): (Bericht.objects.filter(soort="x"), _na(91)),
        ("stil", ""): (Stilte.objects.filter(adres__startswith="niemand"), _na(366)),
        ("agenda-adressen", ""): (Agendasleutel.objects.all(), _na(366)),
    }


GEWAARSCHUWD = {
    ("rollen", ""): ("rol@voorbeeld.example", bewaren.ROL_EINDIGT),
    ("accounts", "not signed in"): ("oud@voorbeeld.example", bewaren.ACCOUNT_EINDIGT),
    ("accounts", "after a role"): ("rol@voorbeeld.example", bewaren.ACCOUNT_EINDIGT),
    ("gesprekken", ""): ("blijver@voorbeeld.example", gesprekken.SOORT),
    ("concepten", ""): ("blijver@voorbeeld.example", concepten.SOORT),
}


def test_each_class_goes_on_its_day_and_not_a_day_before(reis, tuin, blijver, capsys):
    klassen = _zaai_techniek(blijver) | _zaai_tuin(tuin, blijver)
    klassen |= zaai_mensen(tuin, blijver, Gebruiker.objects.get(naam="rol"))
    klassen |= zaai_netwerk(tuin) | zaai_draaiboek(tuin, blijver) | zaai_aanwezig(tuin)
    klassen |= zaai_zaal(tuin) | zaai_ambitie(tuin, blijver) | zaai_opbrengst(tuin)
    klassen |= zaai_gesprek(tuin, blijver) | zaai_bronnen(tuin) | zaai_kennis(tuin, blijver)
    klassen |= zaai_logboek(tuin) | zaai_casustafel(tuin, blijver) | zaai_vragenlijst(tuin)
    klassen |= (
        zaai_transitie(tuin) | zaai_terugblik(tuin) | zaai_uitgaven(tuin) | zaai_dagboek(tuin)
    )
    bekend = {termijn.naam for termijn in dagelijks.termijnen()}
    assert {naam for naam, _ in klassen} == bekend - {"tellers"}  # see web/test_dagelijks.py
    assert {rijen.count() for rijen, _ in klassen.values()} == {1}
    dagen = {dag + timedelta(days=d) for _, dag in klassen.values() for d in (-15, -14, -1, 0)}
    mis, verteld = [], {}

    for dag in [*sorted(dag for dag in dagen if dag > BEGIN.date()), date(2023, 1, 6)]:
        _nacht(reis, dag)
        for klasse, (rijen, einde) in klassen.items():
            if rijen.count() != (dag < einde):
                mis.append((klasse, dag, einde))
        for klasse, (aan, soort) in GEWAARSCHUWD.items():
            if Bericht.objects.filter(aan=aan, soort=soort).exists():
                verteld.setdefault(klasse, dag)

    vooraf = {klasse: (klassen[klasse][1] - dag).days for klasse, dag in verteld.items()}
    with capsys.disabled():
        print(  # noqa: T201  the promise's figure
            f"\npromise 19: {len(klassen)} kinds of {len(bekend)} classes over {len(dagen)} nights "
            f"in three years, {len(mis)} off their day; warned {sorted(vooraf.values())} days before"
        )
    assert mis == []
    assert vooraf == dict.fromkeys(GEWAARSCHUWD, 14)
    assert Gebruiker.objects.filter(pk=blijver.pk).exists()


# Accounts.


@pytest.fixture
def oud(reis, db):
    """Someone who once did something and holds no role."""
    wie = _persoon("oud")
    leg_vast("stap.bewerkt", door=wie, soort="stap")
    return wie


def _is_er(wie: Gebruiker) -> bool:
    return Gebruiker.objects.filter(pk=wie.pk).exists()


def _brieven(wie: Gebruiker) -> list[Bericht]:
    return list(Bericht.objects.filter(aan=wie.email).order_by("pk"))


def test_the_warning_says_when_and_how_to_stay(reis, oud, settings):
    _nacht(reis, date(2020, 12, 24))

    (brief,) = _brieven(oud)
    assert brief.onderwerp == "Je account eindigt op do 7 januari 2021"
    assert settings.SITE_URL in brief.tekst
    assert "Log dan voor die dag een keer in" in brief.tekst


def test_whoever_signs_in_after_the_warning_stays_another_year_and_is_warned_again(reis, oud):
    _nacht(reis, date(2020, 12, 24))
    Gebruiker.objects.filter(pk=oud.pk).update(last_login=datetime(2021, 1, 3, 9, tzinfo=UTC))

    _nacht(reis, date(2021, 1, 7))
    _nacht(reis, date(2021, 12, 20))
    assert (_is_er(oud), len(_brieven(oud))) == (True, 0)  # the first mail is past its own term
    _nacht(reis, date(2021, 12, 21))
    assert len(_brieven(oud)) == 1
    _nacht(reis, date(2022, 1, 3))
    assert _is_er(oud)
    _nacht(reis, date(2022, 1, 4))
    assert not _is_er(oud)


def test_one_is_warned_once(reis, oud):
    for dag in range(24, 31):
        _nacht(reis, date(2020, 12, dag))

    assert len(_brieven(oud)) == 1


_samen = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("samen", [False, pytest.param(True, marks=_samen)])
def test_of_three_daily_runs_in_one_night_one_warns_clears_up_and_asks(reis, tuin, blijver, samen):
    _zaai_techniek(blijver), _zaai_tuin(tuin, blijver), zaai_bronnen(tuin)
    zaai_mensen(tuin, blijver, Gebruiker.objects.get(naam="rol")), zaai_gesprek(tuin, blijver)
    loopt = maak_proeftuin(blijver, [], start=date(2021, 1, 4))
    huis = Organisatie.objects.create(naam="Es", zoeknaam="es", bevestig_email="es@es.example")
    huis.proeftuinen.add(loopt)
    brieven, dubbel = Counter(), []

    for dag in (date(2021, 2, 6), date(2021, 3, 3), date(2021, 8, 20)):
        reis.move_to(datetime(dag.year, dag.month, dag.day, 4, tzinfo=UTC))
        keren = [dagelijks.voer_uit.call] * 3
        uit = tegelijk(*keren) if samen else [doe() for doe in keren]
        deden = Counter(naam for run in uit for naam, weg in run.items() if weg)
        dubbel += [(dag, naam) for naam, runs in deden.items() if runs > 1]
        van_nu = Bericht.objects.filter(gemaakt=timezone.now())
        brieven.update((dag, *brief) for brief in van_nu.values_list("aan", "soort"))

    assert dubbel == []
    assert set(brieven.values()) == {1}
    assert {soort for _, _, soort in brieven} == {
        bewaren.ACCOUNT_EINDIGT,
        bewaren.ROL_EINDIGT,
        gesprekken.SOORT,
        bevestigen.SOORT,
        bevestigen.HERINNERING,
        vraagpost.SOORT,  # a look-back begins by itself
    }


def test_without_a_warning_that_went_out_nobody_is_erased_and_it_is_given_again(reis, oud):
    _nacht(reis, date(2020, 12, 24))
    Bericht.objects.update(stand=Bericht.Stand.MISLUKT, verzonden_op=None)

    for dag in (date(2021, 1, 7), date(2021, 1, 20)):
        _nacht(reis, dag)
        assert (_is_er(oud), len(_brieven(oud))) == (True, 1)
    _nacht(reis, date(2021, 1, 24))
    assert (_is_er(oud), len(_brieven(oud))) == (True, 2)
    _nacht(reis, date(2021, 2, 6))
    assert _is_er(oud)
    _nacht(reis, date(2021, 2, 7))
    assert not _is_er(oud)


def test_after_a_long_time_off_one_is_first_warned(reis, oud):
    _nacht(reis, date(2022, 6, 1))
    assert (_is_er(oud), len(_brieven(oud))) == (True, 1)
    _nacht(reis, date(2022, 6, 14))
    assert _is_er(oud)
    _nacht(reis, date(2022, 6, 15))
    assert not _is_er(oud)


def test_someone_at_rest_is_neither_warned_nor_erased_and_is_counted(reis, oud):
    Stilte.objects.create(adres=oud.email)

    for dag in (date(2020, 12, 24), date(2021, 1, 7), date(2022, 12, 1)):
        _nacht(reis, dag)

    assert (_is_er(oud), _brieven(oud), bewaren.aantal_in_rust()) == (True, [], 1)


@pytest.mark.parametrize("rol", ["landelijk", "beheerder"])
def test_who_has_a_role_for_the_site_stays(reis, oud, rol):
    Gebruiker.objects.filter(pk=oud.pk).update(**{rol: True})

    _nacht(reis, date(2020, 12, 24))
    _nacht(reis, date(2022, 12, 1))

    assert (_is_er(oud), _brieven(oud)) == (True, [])


def test_an_invitation_that_still_works_keeps_an_account(reis, oud, tuin):
    uit = {"proeftuin": tuin, "rol": Rol.DEELNEMER, "email": oud.email}
    Uitnodiging.objects.create(geldig_tot=datetime(2021, 3, 1, tzinfo=UTC), **uit)

    _nacht(reis, date(2021, 2, 1))
    assert (_is_er(oud), _brieven(oud)) == (True, [])


def test_who_only_once_asked_for_a_code_goes_after_thirty_days_and_who_acted_does_not(reis, oud):
    nooit = _persoon("nooit")
    kijker = _persoon("kijker", last_login=BEGIN + timedelta(days=20))

    _nacht(reis, _na(31))

    assert [_is_er(wie) for wie in (nooit, kijker, oud)] == [False, True, True]


def test_the_last_guide_of_a_place_is_not_erased_even_when_the_year_is_over(reis, tuin, oud):
    Deelname.objects.create(proeftuin=tuin, gebruiker=oud, rol=Rol.PROCESBEGELEIDER)

    _nacht(reis, date(2021, 1, 7))

    assert (_is_er(oud), _brieven(oud)) == (True, [])


# Roles.


def test_a_role_that_ends_is_told_once_per_place_and_leaves_a_line(reis, tuin):
    wie = _persoon("dubbel")
    for rol in (Rol.DEELNEMER, Rol.KERNTEAM):
        Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=rol)

    _nacht(reis, date(2021, 8, 17))
    _nacht(reis, date(2021, 8, 18))
    (brief,) = _brieven(wie)
    assert brief.onderwerp == "Je rol eindigt op di 31 augustus 2021"
    assert tuin.get_absolute_url() in brief.tekst
    assert wie.deelnames.count() == 2
    _nacht(reis, date(2021, 8, 31))

    assert wie.deelnames.count() == 0
    regels = Auditregel.objects.filter(handeling="rol.verlopen", object_id=wie.publiek_id)
    assert set(regels.values_list("ruimte", flat=True)) == {tuin.publiek_id}


def test_a_role_of_someone_at_rest_ends_without_a_word(reis, tuin):
    wie = _persoon("rust")
    Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER)
    Stilte.objects.create(adres=wie.email)

    _nacht(reis, date(2021, 8, 17))
    _nacht(reis, date(2021, 8, 31))

    assert (wie.deelnames.count(), _brieven(wie), _is_er(wie)) == (0, [], True)


def test_the_number_of_queries_does_not_grow_with_who_has_to_be_warned(
    reis, tuin, django_assert_max_num_queries
):
    for nummer in range(5):
        wie = _persoon(f"wie{nummer}")
        leg_vast("stap.bewerkt", door=wie, soort="stap")
    reis.move_to(datetime(2020, 6, 1, 4, tzinfo=UTC))

    with django_assert_max_num_queries(2):
        assert bewaren._waarschuw_accounts(timezone.now()) == 0
