"""The buttons of the ambition (promise 12): see tests/knoppen.py."""

from collections.abc import Callable
from typing import Any

from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven.lezen import merk_van
from proeftuinen.ambities.schrijven.models import Ambitieversie, Bouwsteen, Reactie, Voorstel
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.live_leiden import vaste_zitting
from tests.proeftuinen.ambities.maak import maak_versie

type Formulieren = dict[str, tuple[str, Callable[[], dict[str, Any]], Callable[[], int]]]


def ambitieknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {
        **_schrijven(naar, tuin),
        **_thema(naar, tuin),
        **_zinnen(naar, tuin),
        "VondstMaakForm": (
            naar("vondst-nieuw", tuin.publiek_id),
            lambda: {"tekst": "Nieuw kaartje", "soort": "succes"},
            Vondst.objects.filter(tekst="Nieuw kaartje").count,
        ),
        "VerbeeldingMaakForm": (
            naar("verbeelding-nieuw", tuin.publiek_id),
            lambda: {"titel": "Nieuw beeld", "soort": "metafoor"},
            Verbeelding.objects.filter(titel="Nieuw beeld").count,
        ),
    }


def _thema(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of themes and of asking the room."""
    themas = [
        Kernthema.objects.get_or_create(proeftuin=tuin, wens=wens)[0]
        for wens in ("Elkaar zien", "Elkaar horen")
    ]
    ids = [thema.publiek_id for thema in themas]
    bijeenkomst = vaste_zitting(tuin, "eigen").bijeenkomst
    return {
        "KernthemaMaakForm": (
            naar("kernthema-nieuw", tuin.publiek_id),
            lambda: {"wens": "Nieuwe wens"},
            Kernthema.objects.filter(wens="Nieuwe wens").count,
        ),
        "RondeForm": (
            naar("themaronde-nieuw", tuin.publiek_id),
            lambda: {"manier": "stippen", "themas": ids, "stippen": 2},
            Themaronde.objects.filter(proeftuin=tuin, stippen=2).count,
        ),
        "KiesForm": (
            naar("kernthema-kiezen", tuin.publiek_id),
            lambda: {"thema": ids[0], "hoe": "gesprek", "reden": "Nieuwe reden"},
            Themakeuze.objects.filter(reden="Nieuwe reden").count,
        ),
        "ZaalvraagForm": (
            f"{naar('zaalvraag-nieuw', tuin.publiek_id)}?voor=wij",
            lambda: {"bijeenkomst": bijeenkomst.publiek_id, "vraag": "Nieuwe zaalvraag"},
            Zaalvraag.objects.filter(livevraag__vraag="Nieuwe zaalvraag").count,
        ),
    }


def _zinnen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of the sentences."""
    if not Ambitieversie.objects.filter(proeftuin=tuin).exists():
        maak_versie(tuin)
    knip = {"zin-TOTAL_FORMS": 1, "zin-INITIAL_FORMS": 0, "zin-0-neem": "on", "zin-0-deel": "wij"}
    return {
        "ZinMaakForm": (
            naar("ambitiezin-nieuw", tuin.publiek_id),
            lambda: {"tekst": "Nieuwe zin."},
            Ambitiezin.objects.filter(tekst="Nieuwe zin.").count,
        ),
        "KnipForm": (
            naar("ambitiezinnen-knippen", tuin.publiek_id),
            lambda: {**knip, "zin-0-tekst": "Geknipte zin."},
            Ambitiezin.objects.filter(tekst="Geknipte zin.").count,
        ),
    }


def _schrijven(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of writing; what is adopted is chosen first."""
    teksten = dict.fromkeys(Deel.values, "")
    for deel in Deel:
        gekozen, _ = Voorstel.objects.get_or_create(
            proeftuin=tuin, deel=deel, gekozen=True, defaults={"tekst": f"samen {deel.value}"}
        )
        teksten[deel.value] = gekozen.tekst
    dag = vandaag().isoformat()
    vast = {"dag": dag, "door_wie": "Wij allen", "reden": "Zomaar", "merk": merk_van(teksten)}
    return {
        "BouwsteenMaakForm": (
            naar("bouwsteen-nieuw", tuin.publiek_id, "wij"),
            lambda: {"tekst": "Nieuwe bouwsteen"},
            Bouwsteen.objects.filter(tekst="Nieuwe bouwsteen").count,
        ),
        "VoorstelMaakForm": (
            naar("voorstel-nieuw", tuin.publiek_id, "wij"),
            lambda: {"tekst": "nieuwe tekst"},
            Voorstel.objects.filter(tekst="nieuwe tekst").count,
        ),
        "ReactieMaakForm": (
            naar("reactie-nieuw", tuin.publiek_id),
            lambda: {"tekst": "Nieuwe opmerking"},
            Reactie.objects.filter(tekst="Nieuwe opmerking").count,
        ),
        "VaststelForm": (
            naar("ambitie-vaststellen", tuin.publiek_id),
            lambda: vast,
            Ambitieversie.objects.filter(door_wie="Wij allen").count,
        ),
    }
