"""The buttons of tables (promise 12): see tests/knoppen.py. Names here carry their namespace."""

from typing import Any

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.plannen.models import Tafel
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_tafel

type Formulieren = dict[str, tuple[Any, ...]]


def casusknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {
        **_plannen(naar, tuin),
        **_blikken(naar, tuin),
        **_vooruit(naar, tuin),
        **_inzichten(naar, tuin),
    }


def _plannen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of planning a table."""
    velden = {
        "dag": vandaag().isoformat(),
        "minuten": "60",
        "vorm": "mondeling",
        "vraag": "Wat helpt iemand om thuis te blijven?",
        "bewaardagen": "30",
    }
    return {
        "TafelMaakForm": (
            naar("casustafel:tafel-nieuw", tuin.publiek_id),
            lambda: velden,
            Tafel.objects.filter(proeftuin=tuin, geopend_op=None).count,
        ),
    }


def _blikken(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of looking along and agreeing, at a table where the guide sits."""
    gids = Gebruiker.objects.get(deelnames__proeftuin=tuin, deelnames__rol=Rol.PROCESBEGELEIDER)
    tafel = maak_tafel(tuin, inbrenger=gids, boom="beuk")
    van = (tuin.publiek_id, tafel.publiek_id)
    return {
        "BlikMaakForm": (
            naar("casustafel:blik-nieuw", *van),
            lambda: {"vraag": "kijk", "tekst": "Ik zie dat het gaat", "dimensies": ["sociaal"]},
            Blik.objects.filter(tafel=tafel).count,
        ),
        "TafelafspraakMaakForm": (
            naar("casustafel:tafelafspraak-nieuw", *van),
            lambda: {"wat": "Belt de school op"},
            Tafelafspraak.objects.filter(tafel=tafel).count,
        ),
    }


def _vooruit(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of the domino picture, at a table where the guide sits."""
    gids = Gebruiker.objects.get(deelnames__proeftuin=tuin, deelnames__rol=Rol.PROCESBEGELEIDER)
    tafel = maak_tafel(tuin, inbrenger=gids, boom="iep")
    van = (tuin.publiek_id, tafel.publiek_id)
    steen = Steen.objects.create(tafel=tafel, soort="diagnose", plek=1)
    mens = Huisgenoot.objects.create(tafel=tafel, rol="partner", plek=1)
    return {
        "SteenForm": (
            naar("casustafel:steen-nieuw", *van),
            lambda: {"soort": "daarna", "stand": "verwacht"},
            Steen.objects.filter(tafel=tafel, soort="daarna").count,
        ),
        "HuisgenootForm": (
            naar("casustafel:huisgenoot-nieuw", *van),
            lambda: {"rol": "buur"},
            Huisgenoot.objects.filter(tafel=tafel, rol="buur").count,
        ),
        "DominovraagForm": (
            naar("casustafel:dominovraag-nieuw", *van, steen.publiek_id, mens.publiek_id),
            lambda: {"tekst": "Wie belt er?", "dimensie": "sociaal"},
            Dominovraag.objects.filter(steen=steen).count,
        ),
    }


def _inzichten(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of writing an insight at a table where the guide sits, and handing one on."""
    gids = Gebruiker.objects.get(deelnames__proeftuin=tuin, deelnames__rol=Rol.PROCESBEGELEIDER)
    tafel = maak_tafel(tuin, inbrenger=gids, boom="iep")
    les = Inzicht.objects.create(proeftuin=tuin, tekst="Bestaat al", nagekeken_op=dit_moment())
    return {
        "InzichtMaakForm": (
            naar("casustafel:inzicht-nieuw", tuin.publiek_id, tafel.publiek_id),
            lambda: {"tekst": "Vraag ook hoe de nachten gaan", "dimensies": ["lichamelijk"]},
            Inzicht.objects.filter(tafel=tafel).count,
        ),
        "SignaalMaakForm": (
            naar("casustafel:signaal-nieuw", tuin.publiek_id, les.publiek_id),
            lambda: {"antwoord_voor": vandaag().isoformat()},
            Signaal.objects.filter(inzicht=les).count,
        ),
    }
