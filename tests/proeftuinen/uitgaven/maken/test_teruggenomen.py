"""What is taken away, changed or shared no longer ends the editions that hold it."""

from datetime import date

import pytest

from casustafel.inzichten.models import Inzicht
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.ambities.overzicht import actions as ambities
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.bronnen import fotos
from proeftuinen.experimenten.bedenken import actions as bedenken
from proeftuinen.experimenten.delen import actions as experimenten
from proeftuinen.tijdlijn.dagboek import actions as dagboek
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.uitgaven.delen.actions import Vervallen, breng_uit
from proeftuinen.uitgaven.maken import aandeel, vervallen
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_ronde
from tests.proeftuinen.uitgaven.maken.conftest import HOE, maak_citaat


def _haal_citaat_weg(citaat, door):
    bronnen.citaat_weghalen(citaat=citaat, door=door)


def _zeg_anders(citaat, door):
    waarden = {"tekst": "Bel mij nooit."}
    bronnen.citaat_wijzigen(citaat=citaat, door=door, versie=citaat.versie, waarden=waarden)


@pytest.mark.parametrize("daad", [_haal_citaat_weg, _zeg_anders])
def test_a_quote_that_is_gone_or_says_something_else_ends_the_editions_with_it(
    vraag, proeftuin, kernteam, ineke, daad
):
    citaat = maak_citaat(proeftuin, kernteam, ineke)
    uitgave = vraag("logboek")

    daad(citaat, kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_a_photo_that_is_gone_ends_the_editions_with_it(vraag, kernteam, foto):
    uitgave = vraag("logboek")

    fotos.foto_weghalen(foto=foto, door=kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_an_interview_that_is_gone_ends_the_editions_with_it(vraag, proeftuin, kernteam, ineke):
    waarden = {"titel": "Gesprek", "dag": vandaag(), "contact": ineke, "in_boek": True}
    stuk = dagboek.maak(
        proeftuin=proeftuin, door=kernteam, soort="interview", inhoud=dagboek.Inhoud(waarden)
    )
    dagboek.leg_toestemming_bij(stuk=stuk, door=kernteam, gegeven_op=vandaag(), **HOE)
    uitgave = vraag("logboek")

    dagboek.haal_weg(stuk=Dagboekstuk.objects.get(pk=stuk.pk), door=kernteam)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


@pytest.fixture
def gedeeld(proeftuin):
    """Return an experiment that outsiders may read."""
    velden = {"gestart_op": date(2026, 3, 1), "gepubliceerd_op": dit_moment()}
    return maak_experiment(proeftuin, titel="Kanarieproef", **velden)


def _deel_proef_niet(experiment, door):
    experimenten.deel_niet(experiment=experiment, door=door)


def _ruim_proef_op(experiment, door):
    bedenken.ruim_op(experiment=experiment, door=door)


@pytest.mark.parametrize("daad", [_deel_proef_niet, _ruim_proef_op])
def test_an_experiment_that_is_shared_no_longer_ends_what_was_told_to_outsiders(
    vraag, als, kernteam, gemeentelezer, gedeeld, daad
):
    maak_ronde(gedeeld)
    uitgave = vraag("rapport")
    breng_uit(uitgave=uitgave, door=kernteam)
    eerst = als(gemeentelezer).get(f"{uitgave.get_absolute_url()}lezen/").text

    daad(gedeeld, kernteam)

    assert "Kanarieproef" in eerst
    assert als(gemeentelezer).get(f"{uitgave.get_absolute_url()}lezen/").status_code == 404


def test_an_ambition_that_is_shared_no_longer_ends_what_was_told_to_outsiders(
    vraag, proeftuin, kernteam
):
    maak_zin(maak_versie(proeftuin), kernteam, "Wij bellen elkaar.")
    ambities.deel(proeftuin=proeftuin, door=kernteam, aan=True)
    uitgave = vraag("rapport")

    ambities.deel(proeftuin=proeftuin, door=kernteam, aan=False)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is not None


def test_other_words_of_the_ambition_end_nothing(vraag, proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam, "Wij bellen elkaar.")
    ambities.deel(proeftuin=proeftuin, door=kernteam, aan=True)
    uitgave = vraag("rapport")
    nieuw = maak_versie(proeftuin, nummer=2)
    type(zin).objects.update(vervallen_in=nieuw)
    maak_zin(nieuw, kernteam, "Wij bellen elkaar eerder.")

    vervallen.keur_na(proeftuin)

    uitgave.refresh_from_db()
    assert uitgave.vervallen_op is None


def test_what_slipped_through_ends_in_the_night_and_is_not_published(
    vraag, proeftuin, kernteam, inzicht
):
    uitgave = vraag("rapport")
    Inzicht.objects.update(verborgen_op=dit_moment())  # as if told to nobody

    with pytest.raises(Vervallen):
        breng_uit(uitgave=uitgave, door=kernteam)
    aandeel.elke_dag(dit_moment())

    uitgave.refresh_from_db()
    assert (uitgave.uitgebracht_op, uitgave.vervallen_op is not None) == (None, True)
