"""The buttons of meetings (promise 12): see tests/knoppen.py."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep, Livesoort
from proeftuinen.netwerk.models import Laddergesprek
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.live_leiden import vaste_zitting
from tests.proeftuinen.bijeenkomsten.maak import vaste_bijeenkomst

type Formulieren = dict[str, tuple[str, Callable[[], dict[str, Any]], Callable[[], int]]]


def bijeenkomstknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    deze, _ = vaste_bijeenkomst(tuin)
    van = tuin.publiek_id, deze.publiek_id
    naast = Agendaonderdeel.objects.create(
        bijeenkomst=deze, titel="Naast elkaar", soort="parallel", volgorde=9000
    )
    return {
        "OnderdeelMaakForm": (
            naar("onderdeel-nieuw", *van),
            lambda: {"titel": "Blok", "soort": "gewoon", "minuten": 9, "kleur": "verkennen"},
            Agendaonderdeel.objects.filter(titel="Blok").count,
        ),
        "KopieForm": (
            naar("onderdeel-dubbel", *van, naast.publiek_id),
            dict,
            Agendaonderdeel.objects.filter(titel="Naast elkaar").exclude(pk=naast.pk).count,
        ),
        "GroepMaakForm": (
            naar("groep-nieuw", *van, naast.publiek_id),
            lambda: {"naam": "Nieuwe groep"},
            Groep.objects.filter(naam="Nieuwe groep").count,
        ),
        "InloopForm": (
            naar("inloop", tuin.publiek_id, _begonnen(tuin).publiek_id),
            lambda: {"naam": "Liep binnen"},
            Genodigde.objects.filter(contact__naam="Liep binnen").count,
        ),
        **_live(naar, van, tuin),
        "AfspraakForm": (
            naar("verslag-afspraak", *van),
            lambda: {"titel": "Nieuwe afspraak"},
            Actie.objects.filter(titel="Nieuwe afspraak").count,
        ),
    }


def _begonnen(tuin: Proeftuin) -> Bijeenkomst:
    """Return a meeting of yesterday: only then one can walk in."""
    gisteren = vandaag() - timedelta(days=1)
    return Bijeenkomst.objects.create(proeftuin=tuin, titel="Gisteren", dag=gisteren)


def _live(naar: Any, van: tuple[str, str], tuin: Proeftuin) -> Formulieren:
    """Return those of the room: asking, grouping, and typing over from paper."""
    zitting = vaste_zitting(tuin, "eigen")
    vast = {"zitting": zitting, "vraag": "Wat dan?"}
    ideeen = Livevraag.objects.create(**vast, soort=Livesoort.IDEEEN)
    stippen = Livevraag.objects.create(**vast, soort=Livesoort.STIPPEN, keuzes=["Rust"])
    gesprek = Laddergesprek.objects.create(
        proeftuin=tuin, groep="Zaal", dag=zitting.bijeenkomst.dag
    )
    ladder = Livevraag.objects.create(**vast, soort=Livesoort.LADDER, laddergesprek=gesprek)
    papier = {rij.soort: naar("live-papier", *van, rij.publiek_id) for rij in (ideeen, stippen)}
    return {
        "LivevraagForm": (
            f"{naar('livevraag-nieuw', *van)}?soort=ideeen",
            lambda: {"vraag": "Nieuwe vraag"},
            Livevraag.objects.filter(vraag="Nieuwe vraag").count,
        ),
        "IdeegroepForm": (
            naar("ideegroep-nieuw", *van, ideeen.publiek_id),
            lambda: {"naam": "Nieuwe ideegroep"},
            Ideegroep.objects.filter(naam="Nieuwe ideegroep").count,
        ),
        "RegelsForm": (
            papier["ideeen"],
            lambda: {"regels": "Van papier", "bewaar": "ja"},
            Bijdrage.objects.filter(tekst="Van papier").count,
        ),
        "StippenForm": (
            papier["stippen"],
            lambda: {"keuze_0": "3"},
            Stip.objects.filter(vraag=stippen).count,
        ),
        "TredenForm": (
            naar("live-papier", *van, ladder.publiek_id),
            lambda: {"op_1": "1"},
            Laddergesprek.objects.filter(pk=gesprek.pk, op_1=1).count,
        ),
    }
