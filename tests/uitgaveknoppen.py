"""The buttons of the timeline and of editions (promise 12): see tests/knoppen.py."""

from typing import Any

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening
from proeftuinen.tijdlijn.lijn.lezen import gebeurd
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.delen.models import Deellink
from tests.onderdelen.uitgaven_maken import maak_uitgave

type Formulieren = dict[str, tuple[Any, ...]]


def uitgaveknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {**_tijdlijn(naar, tuin), **_deellink(naar, tuin)}


def _deellink(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of making a link for who has no account."""
    uitgave = maak_uitgave(tuin, "gedeeld", uit=True)
    return {
        "DeellinkMaakForm": (
            naar("deellink-nieuw", tuin.publiek_id, uitgave.publiek_id),
            lambda: {
                "voor": "de gemeenteraad",
                "tot": vandaag().isoformat(),
                "wachtwoord": "lente-regen-veld-7",
                "akkoord": "on",
            },
            Deellink.objects.filter(voor="de gemeenteraad").count,
        )
    }


def _tijdlijn(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of writing in the diary and beside an event, and of noting a yes."""
    dag = vandaag()
    interview = Dagboekstuk.objects.create(
        proeftuin=tuin, soort="interview", dag=dag, titel="Gesprek", rol="huisarts, velen"
    )
    notitie = Dagboekstuk.objects.create(
        proeftuin=tuin, soort="notitie", dag=dag, titel="Er was koffie"
    )
    waar = notitie.get_absolute_url()
    alle = gebeurd(tuin, Lezer(RECHTEN[Rol.PROCESBEGELEIDER]))
    regel = next(regel for regel in alle if regel.adres == waar)
    return {
        "DagboekstukMaakForm": (
            naar("dagboekstuk-nieuw", tuin.publiek_id),
            lambda: {"titel": "Nieuw stuk", "tekst": "Er gebeurde iets.", "dag": dag.isoformat()},
            Dagboekstuk.objects.filter(titel="Nieuw stuk").count,
        ),
        "KanttekeningMaakForm": (
            naar("kanttekening-nieuw", tuin.publiek_id, regel.merk),
            lambda: {"tekst": "Nieuwe kanttekening"},
            Kanttekening.objects.filter(tekst="Nieuwe kanttekening").count,
        ),
        "InterviewJaForm": (
            naar("dagboekstuk-toestemming", tuin.publiek_id, interview.publiek_id),
            lambda: {"kanaal": "papier", "gegeven_op": dag.isoformat(), "versie": 1},
            Toestemming.objects.filter(namens="huisarts, velen").count,
        ),
    }
