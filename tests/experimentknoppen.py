"""The buttons of experiments (promise 12): see tests/knoppen.py."""

from typing import Any

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.traject.models import Proeftuin
from tests.kennisbank.maak import maak_item
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_ronde

type Formulieren = dict[str, tuple[Any, ...]]


def experimentknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {
        **_bedenken(naar, tuin),
        **_loggen(naar, tuin),
        **_opbrengst(naar, tuin),
        **_overnemen(naar, tuin),
        **_borgen(naar, tuin),
    }


def _bedenken(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of thinking up an experiment."""
    return {
        "ExperimentMaakForm": (
            naar("experiment-nieuw", tuin.publiek_id),
            lambda: {"titel": "Nieuw experiment", "wat": "Iets kleins"},
            Experiment.objects.filter(titel="Nieuw experiment").count,
        ),
    }


def _loggen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of an entry of the log."""
    experiment = maak_experiment(tuin)
    return {
        "LogberichtMaakForm": (
            naar("logbericht-nieuw", tuin.publiek_id, experiment.publiek_id),
            lambda: {"gedaan": "Nieuw bericht", "dag": vandaag().isoformat()},
            Logbericht.objects.filter(gedaan="Nieuw bericht").count,
        ),
    }


def _opbrengst(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of results, their evidence, and asking someone outside."""
    experiment = maak_experiment(tuin)
    maak_ronde(experiment)
    opbrengst = Opbrengst.objects.create(experiment=experiment, wie="Huisartsen", wat="bellen")
    van = (tuin.publiek_id, experiment.publiek_id)
    return {
        "OpbrengstMaakForm": (
            naar("opbrengst-nieuw", *van),
            lambda: {"wie": "Nieuwe groep", "wat": "belt zelf"},
            Opbrengst.objects.filter(wie="Nieuwe groep").count,
        ),
        "BewijsMaakForm": (
            naar("bewijs-nieuw", *van, opbrengst.publiek_id),
            lambda: {"soort": "gehoord", "tekst": "Nieuw bewijs"},
            Bewijs.objects.filter(tekst="Nieuw bewijs").count,
        ),
        "VraagMaakForm": (
            naar("bevestiging-vragen", *van, opbrengst.publiek_id),
            lambda: {"wie": "Nieuwe rol", "mailadres": "buiten@voorbeeld.example"},
            Bevestiging.objects.filter(wie="Nieuwe rol").count,
            1,
        ),
    }


def _overnemen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of taking an example over."""
    item = maak_item(soort="praktijkvoorbeeld", titel="Een voorbeeld")
    return {
        "OvernameForm": (
            naar("voorbeeld-overnemen", tuin.publiek_id, item.slug),
            lambda: {"titel": "Nieuw naar voorbeeld"},
            Experiment.objects.filter(titel="Nieuw naar voorbeeld").count,
        ),
    }


def _borgen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of making an experiment last."""
    plek = (tuin.publiek_id, maak_experiment(tuin).publiek_id)
    dag = vandaag().isoformat()
    return {
        "BorgingMaakForm": (
            naar("borging", *plek),
            lambda: {"wie": "Nieuwe bewaarder"},
            Borging.objects.filter(wie="Nieuwe bewaarder").count,
        ),
        "AfspraakMaakForm": (
            naar("afspraak-nieuw", *plek),
            lambda: {"met": "gemeente", "wat": "Nieuwe afspraak", "voor": dag},
            Afspraak.objects.filter(wat="Nieuwe afspraak").count,
        ),
    }
