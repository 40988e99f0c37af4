"""What is one's own: a person with 5,000 traces, and what signing in and erasing cost."""

from datetime import timedelta
from random import Random

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone

from bench import vloer
from bench.meten import Bezoeker, Taak, draai, spreiding, tel_vragen, verhouding
from bench.paginas import IN_LIJST, vergeet_limieten
from leerwerkplaats.gebruikers.gegevens.wissen import wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.agenda.actions import adres_van, maak_adres
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import Deelname, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.models import Bericht

SPOREN, PLEKKEN = 5_000, 3
ADRES = "sporen@bench.example"
MS = 1000


def maak_sporen(tuin: Proeftuin) -> Gebruiker:
    """Return someone with 5,000 traces in three other places, signed in on 50 devices."""
    wie = Gebruiker.objects.met_adres(ADRES)
    if wie:
        return wie
    wie = Gebruiker.objects.create_user(ADRES, "Sporen van der Bench")
    anders = Proeftuin.objects.exclude(pk=tuin.pk).order_by("pk")[:PLEKKEN]
    stappen = []
    for plek in anders:
        Deelname.objects.create(proeftuin=plek, gebruiker=wie, rol=Rol.DEELNEMER)
        stappen += list(Stap.objects.van(plek).select_related("proeftuin"))
    Auditregel.objects.bulk_create(
        Auditregel(
            door=wie.publiek_id,
            handeling="stap.bewerkt",
            soort="stap",
            object_id=stappen[nr % len(stappen)].publiek_id,
            ruimte=stappen[nr % len(stappen)].proeftuin.publiek_id,
        )
        for nr in range(SPOREN)
    )
    for nr in range(IN_LIJST - 1):  # the one that looks is the fiftieth
        sessie = SessionStore()
        sessie.create()
        UserSession.objects.create(
            user=wie, session_key=sessie.session_key, ip="127.0.0.1", user_agent=f"Firefox/{nr}"
        )
    return wie


def maak_lijsten(tuin: Proeftuin, begeleider: Gebruiker) -> None:
    """Bring sent mail and saved plans to exactly fifty, and leave nobody invited."""
    Uitnodiging.objects.filter(proeftuin=tuin).delete()
    Bericht.objects.filter(proeftuin=tuin).delete()
    Bericht.objects.bulk_create(
        Bericht(
            proeftuin=tuin,
            aan=f"tafel{nr}@bench.example",
            soort="proef",
            onderwerp=f"Doe je mee? ({nr})",
            tekst="Je bent welkom.",
            stand=Bericht.Stand.VERZONDEN,
            verzonden_op=timezone.now() - timedelta(minutes=nr),
            door=begeleider,
        )
        for nr in range(IN_LIJST)
    )
    Plansjabloon.objects.all().delete()
    Plansjabloon.objects.bulk_create(
        Plansjabloon(naam=f"Plan {nr}", uitleg="Voor een dorp.", inhoud={}, door=begeleider)
        for nr in range(IN_LIJST)
    )


def maak_agenda(wie: Gebruiker) -> str:
    """Return the token of this person's calendar."""
    sleutel = Agendasleutel.objects.filter(gebruiker=wie).first() or maak_adres(door=wie)
    return adres_van(sleutel).rpartition("/")[2].removesuffix(".ics")


def _log_in() -> None:
    """Ask for a code, type it, and see the start page: five requests."""
    client = Client(headers={"host": "localhost"})
    opties = {"secure": True}
    mail.outbox = []
    client.get("/inloggen/", **opties)
    client.post("/inloggen/", {"login": ADRES}, **opties)
    code = mail.outbox[0].body.partition("Je code is: ")[2].split()[0]
    client.get("/inloggen/code/", **opties)
    binnen = client.post("/inloggen/code/", {"code": code}, **opties)
    start = client.get("/", **opties)
    if (binnen.status_code, start.status_code) != (302, 200):
        raise RuntimeError(f"signing in answered {binnen.status_code}, {start.status_code}")


def _wis() -> None:
    with transaction.atomic():
        if not wis_persoon(gebruiker=Gebruiker.objects.met_adres(ADRES), door=None):
            raise RuntimeError("there was nobody to erase")
        transaction.set_rollback(True)


def _gooi_weg() -> None:
    """The floor of erasing: Django's own delete of the account and what hangs on it."""
    with transaction.atomic():
        Gebruiker.objects.met_adres(ADRES).delete()
        transaction.set_rollback(True)


def meet(koekjes: dict[str, str], rondes: int) -> str:
    """Time signing in and erasing beside their floors, and tell."""
    handler, adres = vloer.maak_alle()["base"]
    base = Bezoeker(handler, koekjes)
    stil = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    with override_settings(MAILERS=stil):
        taken = [
            Taak("base", lambda: base.haal(adres), vloer.KEER),
            Taak("inloggen", _log_in, vooraf=vergeet_limieten),
            Taak("wissen", _wis),
            Taak("weggooien", _gooi_weg),
        ]
        tijden = draai(taken, rondes, kans=Random(1))
        vragen = {}
        for taak in taken[1:]:
            if taak.vooraf:
                taak.vooraf()
            vragen[taak.naam] = tel_vragen(taak.doe).aantal

    def zeg(naam: str, naast: str) -> str:
        deel = verhouding(tijden[naam], tijden[naast])
        midden = spreiding(tijden[naam]).midden * MS
        spreid = f"{deel.midden:.1f} ({deel.laag:.1f}-{deel.hoog:.1f})"
        return f"{midden:.1f} ms, {vragen[naam]} queries, x {naast} {spreid}"

    return (
        f"signing in (5 requests, mail left out): {zeg('inloggen', 'base')}\n"
        f"erasing who left {SPOREN} traces: {zeg('wissen', 'weggooien')}"
        f" (a bare delete: {vragen['weggooien']} queries)"
    )
