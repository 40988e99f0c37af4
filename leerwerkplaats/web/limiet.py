"""How often something may be done: our own limits, counted as allauth counts its own.

The rates stand in settings.LIMIETEN ("60/h/key": sixty an hour per key; "20/m/ip": per visitor,
where a whole IPv6 /64 is one visitor). They are counted in the default cache, which is a table, so
that all processes share them. Ask outside a transaction, or a rollback forgets the attempt.
"""

import logging
import time
import unicodedata

from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

logger = logging.getLogger("leerwerkplaats.limiet")


def is_te_vaak(request: HttpRequest, daad: str, sleutel: str = "") -> bool:
    """Count this attempt and tell whether there were too many.

    `daad` is a name in settings.LIMIETEN, another one raises KeyError. `sleutel` is what a rate
    per key counts for: a person's public id, or `adressleutel(...)`. Raises DatabaseError when
    the counter is gone: what cannot be counted is not let through (see web/storing.py).
    """
    rates = {daad: settings.LIMIETEN[daad]}
    vraag = {"app": "leerwerkplaats", "action": daad, "config": rates, "key": sleutel}
    if ratelimit.consume(request, **vraag, limit_get=True) is not None:
        return False
    logger.warning("limit %s reached", daad)
    return True


def is_vol(request: HttpRequest, daad: str, sleutel: str = "") -> bool:
    """Tell whether the next attempt would be too often, without counting one; a read for each rate.

    For a right answer that must wait after too many wrong ones, and is itself none.
    """
    nu = time.time()
    rates = ratelimit.get_rates(
        app="leerwerkplaats", action=daad, config={daad: settings.LIMIETEN[daad]}
    )
    for rate in rates:
        naam = ratelimit.get_cache_key(
            request, app="leerwerkplaats", action=daad, rate=rate, key=sleutel
        )
        if not ratelimit.apply_rate(cache.get(naam, []), nu, rate, dry_run=True)[0]:
            return True
    return False


def te_vaak(request: HttpRequest, daad: str, sleutel: str = "") -> HttpResponse | None:
    """Return the page to answer with when this was done too often (429), else None."""
    return ratelimit.respond_429(request) if is_te_vaak(request, daad, sleutel) else None


def te_veel_codes(request: HttpRequest, adres: str, daad: str = "code_vragen") -> bool:
    """Tell whether too many codes went to this mailbox, from this network or from all together.

    `daad` is the rate for one network; a room full of people is one network too.
    """
    postvak = adressleutel(adres)
    hier = f"{postvak} {ratelimit.get_ip(request)}"
    return is_te_vaak(request, daad, hier) or is_te_vaak(request, "code_postvak", postvak)


def adressleutel(adres: str) -> str:
    """Return what all spellings of one mailbox share, to count by; never to find an account by.

    Capitals, accents, full-width and other look-alikes of a letter, dots and "+word" in front of
    the @ make no difference. Two people may share a key; then they share a limit, no more.
    """
    los = unicodedata.normalize("NFKD", adres.strip().casefold())
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken)).casefold()
    voor, _, domein = kaal.replace("ı", "i").rpartition("@")
    return f"{voor.partition('+')[0].replace('.', '')}@{domein}"
