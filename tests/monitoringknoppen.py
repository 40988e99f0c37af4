"""The buttons of monitoring (promise 12): see tests/knoppen.py."""

from typing import Any

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat
from proeftuinen.monitoring.transitie.models import Handtekening, Netwerkafspraak, Toezegging
from proeftuinen.monitoring.uitslag.actions import sluit
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel

type Formulieren = dict[str, tuple[Any, ...]]


def monitoringknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {
        **_vragenlijsten(naar, tuin),
        **_vraaghet(naar, tuin),
        **_transitie(naar, tuin),
        **_uitslag(naar, tuin),
    }


def _uitslag(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of making a quote of an answer."""
    lijst = maak_lijst(tuin, vragen=("open",))
    for nummer in range(5):
        maak_vel(lijst, f"knop-{nummer}", {"vraag-1": f"Geschreven woorden {nummer}"})
    sluit(lijst=lijst, door=None)
    vraag = lijst.vragen.get()
    return {
        "CitaatUitAntwoordForm": (
            naar("open-antwoorden", tuin.publiek_id, lijst.publiek_id, vraag.publiek_id),
            lambda: {"antwoord": "Geschreven woorden 2"},
            Citaat.objects.filter(tekst="Geschreven woorden 2").count,
        ),
    }


def _vragenlijsten(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of making a list, and of adding a question to it."""
    lijst = Vragenlijst.objects.create(proeftuin=tuin, titel="Met vragen")
    return {
        "VragenlijstMaakForm": (
            naar("vragenlijst-nieuw", tuin.publiek_id),
            lambda: {
                "moment": "start",
                "begin": "voorraad",
                "wijze": "gecodeerd",
                "titel": "Nieuwe lijst",
            },
            Vragenlijst.objects.filter(titel="Nieuwe lijst").count,
        ),
        "LijstvraagMaakForm": (
            naar("lijstvraag-nieuw", tuin.publiek_id, lijst.publiek_id),
            lambda: {"soort": "eens", "tekst": "Nieuwe vraag"},
            Lijstvraag.objects.filter(tekst="Nieuwe vraag").count,
        ),
    }


def _transitie(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of keepers of the network, commitments and signatures."""
    dag = vandaag().isoformat()
    return {
        "NetwerkafspraakMaakForm": (
            naar("netwerkafspraak-nieuw", tuin.publiek_id),
            lambda: {"soort": "bijeen", "wat": "Nieuwe afspraak"},
            Netwerkafspraak.objects.filter(wat="Nieuwe afspraak").count,
        ),
        "ToezeggingMaakForm": (
            naar("toezegging-nieuw", tuin.publiek_id),
            lambda: {"van": "wethouder zorg", "wat": "Nieuwe toezegging"},
            Toezegging.objects.filter(wat="Nieuwe toezegging").count,
        ),
        "HandtekeningMaakForm": (
            naar("handtekening-nieuw", tuin.publiek_id),
            lambda: {"naam": "Een wethouder", "rol": "nieuwe rol", "op": dag},
            Handtekening.objects.filter(rol="nieuwe rol").count,
        ),
    }


def _vraaghet(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of asking something, and of answering."""
    hulpvraag = Hulpvraag.objects.create(proeftuin=tuin, titel="Met antwoord")
    return {
        "HulpvraagMaakForm": (
            naar("hulpvraag-nieuw", tuin.publiek_id),
            lambda: {"soort": "vraag", "titel": "Nieuwe hulpvraag", "bereik": "hier"},
            Hulpvraag.objects.filter(titel="Nieuwe hulpvraag").count,
        ),
        "HulpantwoordMaakForm": (
            naar("hulpvraag", tuin.publiek_id, hulpvraag.publiek_id),
            lambda: {"tekst": "Nieuw antwoord", "lezers": "hier"},
            Hulpantwoord.objects.filter(tekst="Nieuw antwoord").count,
        ),
    }
