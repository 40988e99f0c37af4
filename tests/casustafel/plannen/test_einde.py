"""It ends by itself: closing, warning, destroying the key and emptying, also when cut off."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pyrage.x25519 import Identity

from casustafel.blikken.models import Blik
from casustafel.inzichten.models import Inzicht
from casustafel.kluis import sleutels
from casustafel.kluis.models import MetGeheim
from casustafel.plannen import actions, einde, wissen
from casustafel.plannen.aandeel import na_terugzetten
from casustafel.plannen.models import Opening, Tafel, Tafelgast, Tafelstand
from casustafel.verhaal.models import Casus
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.post.models import Bericht
from tests.casustafel.maak import maak_gast, maak_tafel
from tests.conftest import VANDAAG
from tests.speurder import in_bestanden, in_tabellen
from tests.tegelijk import tegelijk

WOORD = "bijenkorfgeheim"


def nu_op(dag: date):
    return timezone.make_aware(timezone.datetime(dag.year, dag.month, dag.day, 4))


@pytest.fixture
def vol(proeftuin, deelnemer, kernteam, klok):
    """A table with something locked in each of its tables, and a checked insight."""
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, vraag=WOORD)
    dicht = tafel.slot.sluit({"tekst": WOORD})
    gast = maak_gast(tafel, kernteam)
    Casus.objects.create(tafel=tafel, herkomst="samengesteld", geheim=dicht, terug=dicht)
    Blik.objects.create(tafel=tafel, gast=gast, vraag="kijk", geheim=dicht)
    tafel.afspraken.create(wie=gast, geheim=dicht)
    steen = Steen.objects.create(tafel=tafel, geheim=dicht, plek=1)
    thuis = Huisgenoot.objects.create(tafel=tafel, rol="partner", plek=1)
    Dominovraag.objects.create(steen=steen, huisgenoot=thuis, dimensie="sociaal", geheim=dicht)
    Inzicht.objects.create(proeftuin=proeftuin, tafel=tafel, geheim=dicht)
    Inzicht.objects.create(
        proeftuin=proeftuin, tafel=tafel, tekst="Bel elkaar eerder.", nagekeken_op=timezone.now()
    )
    return tafel


def _met_tekst():
    """Count the rows that hold something locked, in every table that can."""
    modellen = [deel for deel in MetGeheim.__subclasses__() if not deel._meta.abstract]
    assert len(modellen) >= 7
    return sum(model._base_manager.exclude(geheim="").count() for model in modellen)


def test_when_its_day_comes_nothing_readable_is_left(vol):
    assert _met_tekst() == 7
    einde.wis_wat_voorbij_is(nu_op(vol.wissen_op - timedelta(days=1)))
    assert _met_tekst() == 7

    assert einde.wis_wat_voorbij_is(nu_op(vol.wissen_op)) == 1
    assert einde.wis_wat_voorbij_is(nu_op(vol.wissen_op)) == 0

    assert _met_tekst() == 0
    assert vol.sleutel not in sleutels.kast().namen()
    assert (Huisgenoot.objects.count(), Dominovraag.objects.count()) == (0, 0)
    assert list(Inzicht.objects.values_list("tekst", flat=True)) == ["Bel elkaar eerder."]
    assert Tafelgast.objects.filter(tafel=vol).count() == 2
    vol.refresh_from_db()
    assert vol.stand == Tafelstand.GEWIST
    assert Auditregel.objects.filter(handeling="casustafel.gewist").count() == 1


def test_every_table_with_something_locked_is_reached(db):
    """Whatever a later room adds hangs on the table, on what hangs on it, or points at it."""
    bereikt = {model for model, _, _ in wissen.met_tekst()} | {Tafel}
    for model in MetGeheim.__subclasses__():
        ouders = {veld.related_model for veld in model._meta.fields if veld.related_model}
        assert model in bereikt or ouders & bereikt, model


def test_cut_off_after_the_key_the_next_run_finishes(vol, monkeypatch):
    monkeypatch.setattr(wissen, "leeg", lambda **_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        wissen.wis(tafel=vol)
    assert _met_tekst() == 7
    monkeypatch.undo()

    einde.onderhoud(nu_op(VANDAAG))

    assert _met_tekst() == 0


def test_a_row_that_was_saved_while_emptying_goes_with_the_next_run(vol):
    slot = vol.slot
    slot.fernet  # noqa: B018  held since before the key was destroyed
    wissen.wis(tafel=vol)
    Blik.objects.create(tafel=vol, vraag="kijk", geheim=slot.sluit({"tekst": WOORD}))

    einde.onderhoud(nu_op(VANDAAG))

    assert _met_tekst() == 0


def test_a_folder_that_is_not_mounted_is_not_taken_for_erased(vol, settings, tmp_path):
    settings.SLEUTELS_DIR = tmp_path / "leeg"

    einde.onderhoud(nu_op(VANDAAG))
    na_terugzetten()

    assert _met_tekst() == 7


def test_a_lost_master_key_breaks_no_daily_task_and_erasing_goes_on(vol, settings):
    settings.CASUS_HOOFDSLEUTELS = ["een-heel-andere-hoofdsleutel" * 3]

    einde.onderhoud(nu_op(VANDAAG))
    assert _met_tekst() == 7

    einde.wis_wat_voorbij_is(nu_op(vol.wissen_op))
    assert _met_tekst() == 0


def test_one_table_that_fails_leaves_the_others_alone(vol, proeftuin, monkeypatch):
    maak_tafel(proeftuin, boom="els")
    echt = sleutels.vernietig

    def stuk(naam):
        if naam == vol.sleutel:
            raise PermissionError
        echt(naam)

    monkeypatch.setattr(sleutels, "vernietig", stuk)

    assert einde.wis_wat_voorbij_is(nu_op(vol.wissen_op)) == 1
    monkeypatch.undo()
    assert einde.wis_wat_voorbij_is(nu_op(vol.wissen_op)) == 1


def test_who_brought_the_case_is_warned_once_a_week_before(vol, deelnemer):
    assert einde.waarschuw(nu_op(vol.wissen_op - timedelta(days=8))) == 0

    assert einde.waarschuw(nu_op(vol.wissen_op - timedelta(days=7))) == 1
    assert einde.waarschuw(nu_op(vol.wissen_op - timedelta(days=6))) == 0

    brief = Bericht.objects.get(soort="casustafel-einde")
    assert brief.aan == deelnemer.email
    assert not {WOORD, "Wilg", "wilg"} & set(brief.tekst.split())


def test_a_table_left_open_closes_after_its_day_and_a_clock_that_jumps_back_opens_nothing(vol):
    assert einde.sluit_na_hun_dag(nu_op(VANDAAG + timedelta(days=1))) == 0
    assert einde.sluit_na_hun_dag(nu_op(VANDAAG + timedelta(days=2))) == 1

    vol.refresh_from_db()
    assert vol.stand == Tafelstand.DICHT
    with pytest.raises(actions.NietNu):
        actions.open_(tafel=vol, door=None)


def test_a_clock_that_jumps_ahead_only_erases(vol, klok):
    klok.move_to("2031-01-01T10:00:00+00:00")
    einde.wis_wat_voorbij_is(timezone.now())
    klok.move_to("2026-05-12T10:00:00+00:00")

    vol.refresh_from_db()
    assert vol.stand == Tafelstand.GEWIST
    with pytest.raises(actions.NietNu):
        actions.open_(tafel=vol, door=None)


def test_after_two_years_nobody_knows_who_sat_there(vol, kernteam):
    Opening.objects.create(tafel=vol, gebruiker=kernteam, deel="tafel", op=timezone.now())
    wissen.wis(tafel=vol)
    later = date(VANDAAG.year + 2, VANDAAG.month, VANDAAG.day)

    assert einde.vergeet_wie_er_zat(nu_op(later - timedelta(days=1))) == 0
    einde.vergeet_wie_er_zat(nu_op(later))

    assert not Tafelgast.objects.exists()
    assert not Opening.objects.exists()
    vol.refresh_from_db()
    assert (vol.inbrenger, vol.leider, vol.door) == (None, None, None)


def test_pressing_again_changes_nothing(proeftuin, deelnemer, klok):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, is_open=False)

    for daad in (actions.open_, actions.sluit, actions.wis):
        for _ in range(2):
            daad(tafel=tafel, door=deelnemer)

    for wat in ("geopend", "gesloten", "gewist"):
        assert Auditregel.objects.filter(handeling=f"casustafel.{wat}").count() == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer")
@pytest.mark.django_db(transaction=True)
def test_two_who_press_at_the_same_moment_do_it_once(proeftuin, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, is_open=False)

    def eigen():
        return Tafel.objects.select_related("proeftuin").get(pk=tafel.pk)

    for daad in (actions.open_, actions.sluit, actions.wis):
        uit = tegelijk(*[lambda daad=daad: daad(tafel=eigen(), door=deelnemer)] * 3)
        assert not [fout for fout in uit if isinstance(fout, Exception)], uit
    for wat in ("geopend", "gesloten", "gewist"):
        assert Auditregel.objects.filter(handeling=f"casustafel.{wat}").count() == 1


def test_no_back_up_holds_a_key_and_an_older_one_brings_nothing_readable_back(
    transactional_db, vol, settings, tmp_path
):
    """While the table lives a back-up is made; then its key goes; then the back-up is put back."""
    geheim = Identity.generate()
    settings.DATA_DIR = tmp_path / "data"
    settings.MEDIA_ROOT = settings.DATA_DIR / "bestanden"
    settings.MEDIA_ROOT.mkdir(parents=True)
    settings.BACKUP_ONTVANGERS = [str(geheim.to_public())]
    (tmp_path / "sleutel.txt").write_text(f"{geheim}\n")
    verpakt, dicht = sleutels.kast().haal(vol.sleutel), vol.geheim
    call_command("back-up", str(tmp_path / "kopie.age"))
    wissen.wis(tafel=vol)
    assert _met_tekst() == 0

    call_command(
        "terugzetten", tmp_path / "kopie.age", identiteit=tmp_path / "sleutel.txt", ja=True
    )

    vol.refresh_from_db()
    assert vol.stand == Tafelstand.GEWIST
    assert _met_tekst() == 0
    assert in_tabellen([WOORD, dicht, verpakt.decode()]) == {}
    assert in_bestanden(settings.DATA_DIR, [WOORD, verpakt.decode()]) == []
    assert vol.sleutel not in sleutels.kast().namen()
    assert mail.outbox == []
