"""The demo door: look around as one of six made-up people, and read the mail that went out.

Only with DEMO=1, which settings refuse unless everything is loopback; every request is checked
once more. Nothing here is used to test rights.
"""

from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.omgeving import is_loopback


@dataclass(frozen=True)
class Demorol:
    """A made-up person to look around as."""

    rol: str
    naam: str
    email: str
    wat: str


ROLLEN = (
    Demorol(
        "procesbegeleider",
        "Sanne Kuipers",
        "sanne@lindewaard.example",
        "Je plant het jaar en elke bijeenkomst.",
    ),
    Demorol("kernteam", "Milan Baptista", "milan@lindewaard.example", "Je haalt mensen erbij."),
    Demorol(
        "deelnemer",
        "Tineke Postma",
        "tineke@lindewaard.example",
        "Je doet mee, vaak mobiel.",
    ),
    Demorol("gemeente", "Youssef Amrani", "youssef@lindewaard.example", "Je leest mee."),
    Demorol("landelijk", "Anouk Vermeer", "anouk@landelijk.example", "Je ziet het hele land."),
    Demorol("beheerder", "Bram Feenstra", "bram@beheer.example", "Je houdt de site draaiend."),
)
MEESTE_POST = 50


def _eis_demo(request: HttpRequest) -> None:
    if not (settings.DEMO and is_loopback(request.META.get("REMOTE_ADDR", ""))):
        raise Http404


@require_GET
def keuze(request: HttpRequest) -> HttpResponse:
    """Offer the six people."""
    _eis_demo(request)
    return render(request, "gebruikers/demo_keuze.html", {"rollen": ROLLEN})


@require_GET
def als(request: HttpRequest, rol: str) -> HttpResponse:
    """Sign in as the made-up person of this role; a link is enough."""
    _eis_demo(request)
    gekozen = next((deel for deel in ROLLEN if deel.rol == rol), None)
    persoon = Gebruiker.objects.met_adres(gekozen.email) if gekozen else None
    if persoon is None:
        raise Http404
    login(request, persoon, backend=settings.AUTHENTICATION_BACKENDS[0])
    slot.maak_sterk(request)
    opnieuw.noteer(request)
    request.session["demo_rol"] = gekozen.rol
    return redirect("start")


@dataclass(frozen=True)
class Brief:
    """One mail that went out."""

    aan: str
    onderwerp: str
    moment: str
    tekst: str


def _lees(bestand: Path) -> list[Brief]:
    brieven = []
    for deel in bestand.read_bytes().split(b"-" * 79 + b"\n"):
        if deel.strip():
            mail = message_from_bytes(deel.strip(), policy=policy.default)
            tekst = mail.get_body(("plain",))
            inhoud = tekst.get_content() if tekst else ""
            brieven.append(Brief(str(mail["To"]), str(mail["Subject"]), str(mail["Date"]), inhoud))
    return brieven


@require_GET
def post(request: HttpRequest) -> HttpResponse:
    """Show the mail that the demo sent, newest first."""
    _eis_demo(request)
    bestanden = sorted(settings.POST_DIR.glob("*.log"), reverse=True)  # none without the folder
    brieven = [brief for bestand in bestanden[:MEESTE_POST] for brief in _lees(bestand)]
    return render(request, "gebruikers/demo_post.html", {"brieven": brieven})
