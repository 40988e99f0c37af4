"""What the technical floor contributes: when its own rows end, and what they hold of a person."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connections, router
from django.db.models import Q
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.bijdragen import Bewaartermijn, Wissing
from leerwerkplaats.web.models import Auditregel, Verzendsleutel

SLEUTEL_DAGEN = 7
TAAK_DAGEN = 30
SPOOR_MAANDEN = 24


def elke_minuut(nu: datetime) -> None:
    """Begin the daily run when it is time."""
    dagelijks.begin_als_het_tijd_is(nu)


def wat_weggaat(gebruiker: AbstractBaseUser) -> Sequence[Wissing]:
    """Say what erasing this person does to keys of forms and to lines of the trail."""
    regels = Auditregel.objects.filter(door=gebruiker.publiek_id)
    sleutels = Verzendsleutel.objects.filter(gebruiker=gebruiker)
    zin = "Blijven staan, zonder je naam. Er staat dan: iemand."
    return [
        Wissing("Regels in 'wie deed wat'", regels, zin),
        Wissing("Nummers van formulieren die je verstuurde", sleutels, "Gaan weg."),
    ]


def wis(gebruiker: AbstractBaseUser) -> None:
    """Take away the keys of forms, and what a failed task said of this person."""
    Verzendsleutel.objects.filter(gebruiker=gebruiker).delete()
    kenmerken = [deel for deel in (gebruiker.email, gebruiker.naam) if deel]
    for kenmerk in kenmerken:
        over = Q(traceback__icontains=kenmerk)
        DBTaskResult.objects.filter(over).update(traceback="")


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when sign-ins, keys, tasks, counters and the trail end."""
    return [
        Bewaartermijn(
            "sessies",
            "Dat je bent ingelogd op een apparaat",
            f"{settings.SESSION_COOKIE_AGE // 86_400} dagen nadat je het voor het laatst gebruikte",
            _ruim_sessies,
        ),
        Bewaartermijn(
            "sleutels",
            "Nummers die voorkomen dat een formulier twee keer telt",
            f"{SLEUTEL_DAGEN} dagen",
            _ruim_sleutels,
        ),
        Bewaartermijn(
            "taken",
            "Hoe werk op de achtergrond afliep, zoals het versturen van mail",
            f"{TAAK_DAGEN} dagen",
            _ruim_taken,
        ),
        Bewaartermijn(
            "tellers",
            "Tellers tegen misbruik van het inloggen",
            "tot ze niet meer gelden, hooguit een dag",
            _ruim_tellers,
        ),
        Bewaartermijn(
            "spoor",
            "Wie wat deed en wanneer, zonder wat iemand schreef",
            f"{SPOOR_MAANDEN} maanden",
            _ruim_spoor,
        ),
    ]


def _ruim_sessies(nu: datetime) -> int:
    return Session.objects.filter(expire_date__lt=nu).delete()[0]


def _ruim_sleutels(nu: datetime) -> int:
    oud = Verzendsleutel.objects.filter(gemaakt__lt=nu - timedelta(days=SLEUTEL_DAGEN))
    return oud.delete()[0]


def _ruim_taken(nu: datetime) -> int:
    oud = DBTaskResult.objects.finished().filter(finished_at__lt=nu - timedelta(days=TAAK_DAGEN))
    return oud.delete()[0]


def _ruim_tellers(nu: datetime) -> int:
    """Empty what has expired from each cache that is a table; Django itself only does when full."""
    return sum(_ruim_tabel(cache, nu) for cache in caches.all() if isinstance(cache, DatabaseCache))


def _ruim_tabel(cache: DatabaseCache, nu: datetime) -> int:
    verbinding = connections[router.db_for_write(cache.cache_model_class)]
    naam = verbinding.ops.quote_name
    moment = verbinding.ops.adapt_datetimefield_value(nu.replace(microsecond=0))
    with verbinding.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {naam(cache._table)} WHERE {naam('expires')} < %s",  # noqa: S608, SLF001
            [moment],
        )
        return cursor.rowcount


def _ruim_spoor(nu: datetime) -> int:
    """Take away the lines past their term: the one deletion that the trail knows.

    The model refuses any deletion, so this goes below it; PostgreSQL still refuses younger lines.
    """
    oud = Auditregel.objects.filter(moment__lt=dagelijks.maanden_terug(nu, SPOOR_MAANDEN))
    return oud._raw_delete(oud.db)  # noqa: SLF001
