"""Where someone is signed in: the sessions of one person, as devices."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from leerwerkplaats.gebruikers.beveiliging.toestel import benoem
from leerwerkplaats.gebruikers.beveiliging.verwijzing import verwijzing

SOORT = "apparaat"


@dataclass(frozen=True)
class Apparaat:
    """One browser in which someone is signed in; `ref` is empty for the one that asks."""

    ref: str
    naam: str
    sinds: datetime | None
    dit: bool


def levende(gebruiker_pk: int) -> list[UserSession]:
    """Return the sessions of this person that still work, newest first; two queries."""
    rijen = list(UserSession.objects.filter(user_id=gebruiker_pk).order_by("-created_at", "-pk"))
    sleutels = [rij.session_key for rij in rijen]
    leven = set(
        Session.objects.filter(
            session_key__in=sleutels, expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    return [rij for rij in rijen if rij.session_key in leven]


def lijst(request: HttpRequest) -> list[Apparaat]:
    """Return where this person is signed in, this browser first."""
    hier, elders = None, []
    for rij in levende(request.user.pk):
        if rij.session_key == request.session.session_key:
            hier = rij.created_at
        else:
            ref = verwijzing(SOORT, request.user.pk, rij.pk)
            elders.append(Apparaat(ref, benoem(rij.user_agent), rij.created_at, dit=False))
    dit = Apparaat("", benoem(request.headers.get("User-Agent", "")), hier, dit=True)
    return [dit, *elders]


def vernieuw(request: HttpRequest) -> None:
    """Give the session of this browser a new key: a copy of its cookie opens nothing any more."""
    oud = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=oud).update(session_key=request.session.session_key)
