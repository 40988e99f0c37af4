"""Finding and ending sessions that hold a person, half-finished sign-ins included.

A session's data is a sealed text, so no query can look into it: finding reads them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from allauth.account.utils import user_pk_to_url_str
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.messages.storage.session import SessionStorage
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from leerwerkplaats.gebruikers.models import Gebruiker

SPELING = timedelta(minutes=5)  # between the clocks of two machines


@dataclass
class Vondst:
    """Sessions that hold a person, by key: the person's own, and others' with a message on them."""

    eigen: set[str] = field(default_factory=set)
    met_bericht: set[str] = field(default_factory=set)


def zoek(*gebruikers: Gebruiker, sinds: datetime | None = None) -> Vondst:
    """Return which sessions hold one of these people; with `sinds` only those written after it."""
    rijen = Session.objects.all()
    if sinds:
        duur = timedelta(seconds=settings.SESSION_COOKIE_AGE)
        rijen = rijen.filter(expire_date__gte=sinds + duur - SPELING)
    winkel, vondst = SessionStore(), Vondst()
    paren = rijen.values_list("session_key", "session_data").iterator(chunk_size=500)
    for sleutel, data in paren:
        inhoud = winkel.decode(data)
        if any(_is_van(inhoud, gebruiker) for gebruiker in gebruikers):
            vondst.eigen.add(sleutel)
        elif any(_noemt(inhoud, gebruiker) for gebruiker in gebruikers):
            vondst.met_bericht.add(sleutel)
    return vondst


def haal_weg(vondst: Vondst) -> int:
    """End the person's sessions and take the messages out of those of others; return how many."""
    for rij in Session.objects.filter(pk__in=vondst.met_bericht):
        inhoud = rij.get_decoded()
        inhoud.pop(SessionStorage.session_key, None)
        Session.objects.filter(pk=rij.pk).update(session_data=SessionStore().encode(inhoud))
    weg, _ = Session.objects.filter(pk__in=vondst.eigen).delete()
    return weg


def beeindig(gebruiker: Gebruiker) -> int:
    """End every session in which this person is signed in or on the way in; return how many."""
    UserSession.objects.filter(user=gebruiker).delete()
    return haal_weg(Vondst(eigen=zoek(gebruiker).eigen))


def _is_van(inhoud: dict[str, Any], gebruiker: Gebruiker) -> bool:
    """Tell whether the person is signed in here, or is on the way in."""
    if SESSION_KEY in inhoud:
        return str(inhoud[SESSION_KEY]) == str(gebruiker.pk)
    kenmerken = {
        ("user_id", str(gebruiker.pk)),
        ("user_pk", user_pk_to_url_str(gebruiker)),
    }
    adres = gebruiker.email.lower()
    return any(
        (naam, str(waarde)) in kenmerken or adres in str(waarde).lower()
        for naam, waarde in _bladeren("", inhoud)
    )


def _noemt(inhoud: dict[str, Any], gebruiker: Gebruiker) -> bool:
    """Tell whether a message to someone else names the person."""
    bericht = str(inhoud.get(SessionStorage.session_key, "")).lower()
    woorden = {gebruiker.email.lower(), gebruiker.naam.lower()} - {""}
    return any(woord in bericht for woord in woorden)


def _bladeren(naam: str, waarde: object) -> Iterator[tuple[str, object]]:
    """Yield every value within, each with the name that it stands under."""
    if isinstance(waarde, dict):
        for deel, onder in waarde.items():
            yield from _bladeren(deel, onder)
    elif isinstance(waarde, list | tuple):
        for onder in waarde:
            yield from _bladeren(naam, onder)
    else:
        yield naam, waarde
