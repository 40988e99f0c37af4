"""A fault of the house: the database, its cache or the disk is gone for a while.

The page for it needs nothing that can be gone: no database, no session, no signed-in person.
"""

import errno
import logging

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from leerwerkplaats.web.teruggeven import teruggave

logger = logging.getLogger(__name__)
WACHT = 30  # seconds, as Retry-After says
# Codes of PostgreSQL: a table that is gone (the cache), a server that only reads for now.
STATEN = {"42P01", "25006"}
VOL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


def is_storing(fout: BaseException | None) -> bool:
    """Tell whether this is a fault of the house that passes, and no mistake in the program."""
    if isinstance(fout, OperationalError | InterfaceError):
        return True
    if isinstance(fout, DatabaseError):
        return getattr(fout.__cause__, "sqlstate", None) in STATEN
    return isinstance(fout, OSError) and fout.errno in VOL


def onder(fout: BaseException | None) -> BaseException | None:
    """Return the fault of the house under this one, itself included; None when there is none.

    Django turns a session that could not be written into an unreadable request, for one.
    """
    while fout and not is_storing(fout):
        fout = fout.__cause__ or fout.__context__
    return fout


def toon_storing(request: HttpRequest, fout: BaseException) -> HttpResponse:
    """Answer 503 with what was typed; note the kind of fault in the log, without its words."""
    soort = type(fout).__name__
    logger.error("fault of the house: %s at %s %s", soort, request.method, _waar(request))
    inhoud = render_to_string("503.html", teruggave(request))
    antwoord = HttpResponse(inhoud, status=503, headers={"Retry-After": str(WACHT)})
    antwoord._has_been_logged = True  # noqa: SLF001  else a traceback for each request
    return antwoord


def _waar(request: HttpRequest) -> str:
    """Return the name of the address: the address itself may hold a key."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return "?"
