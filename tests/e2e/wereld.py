"""What the server of the browser tests begins with: the demo world, and people for the edges.

Run in a process of its own, because it needs the settings of the server:
`python -m tests.e2e.wereld OUT.json`. It writes the public ids and a session of each person.
"""

import json
import os
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.e2e import dingen, golven, kaartgolf, logtuin, verdertuin
from tests.e2e.lange_tuin import LANG, LANG_ADRES, LANGE_ZIN

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerwerkplaats.settings")

STROMEN = "toetsenbord", "telefoon", "zonder-js"
TAKEN = "toetsenbord", "zonder-js"
PLEK = "Plek"  # a proeftuin with a guide, someone of the core team and a participant


def _bereid_voor() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    for opdracht in (
        ["migrate", "--noinput", "--verbosity=0"],
        ["createcachetable", "--verbosity=0"],
        ["laad_gemeenten"],
        ["demowereld"],
        ["collectstatic", "--noinput", "--verbosity=0"],
    ):
        call_command(*opdracht)


def _sessie(wie: Any, *, sterk: bool = True) -> str:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot

    sessie = SessionStore()
    sessie[SESSION_KEY] = str(wie.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    sessie[HASH_SESSION_KEY] = wie.get_session_auth_hash()
    if sterk:
        sessie[slot.SLEUTEL] = True
        sessie[opnieuw.SLEUTEL] = time.time()
    sessie.save()
    return sessie.session_key


def _uitnodiging(tuin: Any, door: Any, email: str, dagen: int = 10) -> str:
    from django.utils import timezone

    from leerwerkplaats.toegang import Rol
    from proeftuinen.traject.models import Uitnodiging
    from proeftuinen.traject.uitnodigen import token_van

    uitnodiging = Uitnodiging.objects.create(
        proeftuin=tuin,
        email=email,
        rol=Rol.DEELNEMER,
        door=door,
        geldig_tot=timezone.now() + timedelta(days=dagen),
    )
    return token_van(uitnodiging)


def _lange_tuin(maak: Any, door: Any, anderen: list[Any]) -> Any:
    """Make a proeftuin of which every text is as long as it may be, without a space to break at."""
    from leerwerkplaats.toegang import Rol
    from proeftuinen.traject import controle
    from proeftuinen.traject.models import Deelname, Proeftuin, Stap

    tuin = maak(door, LANG)
    Proeftuin.objects.filter(pk=tuin.pk).update(
        gebied=LANGE_ZIN, aanleiding=LANGE_ZIN, leiding=LANGE_ZIN, financiering=LANGE_ZIN
    )
    Stap.objects.van(tuin).update(naam=LANG, doel=LANGE_ZIN, wie=LANGE_ZIN, opbrengst=LANGE_ZIN)
    for stap in Stap.objects.van(tuin):
        stap.proeftuin = tuin
        controle.punt_toevoegen(stap=stap, door=door, tekst=LANGE_ZIN)
    for persoon in anderen:
        Deelname.objects.create(proeftuin=tuin, gebruiker=persoon, rol=Rol.DEELNEMER)
    _uitnodiging(tuin, door, LANG_ADRES)
    return tuin


def _randen() -> dict[str, Any]:
    """Make the people and places that the demo world lacks; return what the tests must know."""
    from leerwerkplaats.gebruikers.demo import ROLLEN
    from leerwerkplaats.gebruikers.models import Gebruiker
    from proeftuinen.rode_draad.models import Schakel
    from proeftuinen.traject import actions
    from proeftuinen.traject.models import Gemeente, Proeftuin, Stap
    from proeftuinen.traject.vormen import Vorm

    gemeente = Gemeente.objects.filter(naam="Utrecht").first()

    def maak(door: Gebruiker, naam: str) -> Proeftuin:
        gegevens = {"naam": naam, "start": date(2025, 9, 1), "vorm": Vorm.GEMEENTE}
        return actions.proeftuin_maken(door=door, gegevens=gegevens, gemeenten=[gemeente])

    def persoon(sleutel: str, naam: str) -> Gebruiker:
        return Gebruiker.objects.create_user(f"{sleutel}@e2e.example", naam)

    mensen = {rol.rol: Gebruiker.objects.met_adres(rol.email) for rol in ROLLEN}
    mensen["hatice"] = Gebruiker.objects.met_adres("hatice@lindewaard.example")
    mensen["leeg"] = persoon("leeg", "Lotte Leeghand")
    mensen["lang"] = persoon("lang", "Lieve Lang")
    mensen["langenaam"] = persoon("langenaam", LANG)
    mensen["genodigd"] = persoon("genodigd", "Greet Genodigd")
    mensen["gastvrouw"] = persoon("gastvrouw", "Gerda Gastvrouw")
    mensen["een"], mensen["twee"] = persoon("een", "Eva Een"), persoon("twee", "Teun Twee")
    for naam in STROMEN:
        mensen[naam] = persoon(naam, f"Proef {naam.capitalize()}")
        maak(mensen[naam], f"Elders {naam}")

    for naam in TAKEN:
        mensen[f"taken-{naam}"] = persoon(f"taken-{naam}", f"Taken {naam.capitalize()}")
        maak(mensen[f"taken-{naam}"], f"Taken {naam}")
        mensen[f"weg-{naam}"] = persoon(f"weg-{naam}", f"Weg {naam.capitalize()}")
    for naam in STROMEN:
        for rol in ("gids", "kernteam", "deelnemer"):
            mensen[f"{rol}-{naam}"] = persoon(f"{rol}-{naam}", f"{rol.capitalize()} {naam}")
    mensen["naamloos"] = Gebruiker.objects.create_user("naamloos@e2e.example")

    sanne = mensen["procesbegeleider"]
    tuinen = {
        "lang": _lange_tuin(maak, mensen["lang"], [mensen["langenaam"]]),
        "gastvrij": maak(mensen["gastvrouw"], "Gastvrij"),
        "samen": maak(mensen["een"], "Samenschrijven"),
        "vink": maak(mensen["een"], "Afvinken"),
        "ambitie": maak(mensen["een"], "Ambitie"),
    } | {f"plek-{naam}": maak(mensen[f"gids-{naam}"], f"{PLEK} {naam}") for naam in STROMEN}
    tuinen |= {
        tuin.naam.lower(): tuin for tuin in Proeftuin.objects.filter(deelnames__gebruiker=sanne)
    }
    met_golf, golftuinen = golven.maak(maak, persoon)
    mensen, tuinen = mensen | met_golf, tuinen | golftuinen
    met_kaart, kaarttuinen = kaartgolf.maak(maak, persoon)
    mensen, tuinen = mensen | met_kaart, tuinen | kaarttuinen
    logmensen, logtuinen, logboeken = logtuin.maak(maak, persoon)
    mensen, tuinen = mensen | logmensen, tuinen | logtuinen
    met_verder, verdertuinen = verdertuin.maak(maak, persoon)
    mensen, tuinen = mensen | met_verder, tuinen | verdertuinen
    _deel(tuinen["samen"], mensen["twee"], "procesbegeleider")
    for naam in STROMEN:
        for rol in ("kernteam", "deelnemer"):
            _deel(tuinen[f"plek-{naam}"], mensen[f"{rol}-{naam}"], rol)
    return {
        "sleutel": os.environ["DJANGO_SECRET_KEY"],
        "dingen": dingen.maak(mensen, tuinen),
        "logboeken": logboeken,
        "sessies": {naam: _sessie(wie) for naam, wie in mensen.items()}
        | {"dicht": _sessie(sanne, sterk=False)},
        "adressen": {naam: wie.email for naam, wie in mensen.items()},
        "alle_adressen": list(Gebruiker.objects.values_list("email", flat=True)),
        "tuinen": {naam: tuin.publiek_id for naam, tuin in tuinen.items()},
        "stappen": {
            naam: {stap.nummer: stap.publiek_id for stap in Stap.objects.van(tuin)}
            for naam, tuin in tuinen.items()
        },
        "overgeslagen": Stap.objects.van(tuinen["wilgenoord"])
        .filter(overslaan_reden__gt="")
        .first()
        .publiek_id,
        "schakels": {
            naam: Schakel.objects.filter(proeftuin=tuin, soort="stap").first().publiek_id
            for naam, tuin in tuinen.items()
        },
        "uitnodigingen": {
            "open": _uitnodiging(tuinen["gastvrij"], sanne, mensen["genodigd"].email),
            "naamloos": _uitnodiging(tuinen["gastvrij"], sanne, mensen["naamloos"].email),
            "verlopen": _uitnodiging(tuinen["gastvrij"], sanne, "laat@e2e.example", dagen=-1),
        },
    }


def _deel(tuin: Any, wie: Any, rol: str) -> None:
    from proeftuinen.traject.models import Deelname

    Deelname.objects.create(proeftuin=tuin, gebruiker=wie, rol=rol)


if __name__ == "__main__":
    _bereid_voor()
    Path(sys.argv[1]).write_text(json.dumps(_randen()), encoding="utf-8")
