"""A fault of the house: the database, its cache or the disk is gone for a while.

And what looks like a fault but is not: what someone chose was taken away at that very moment.

The page for it needs nothing that can be gone: no database, no session, no signed-in person.
"""

import errno
import logging
import sqlite3

from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from leerwerkplaats.web.teruggeven import teruggave

logger = logging.getLogger(__name__)
WACHT = 30  # seconds, as Retry-After says
# Codes of PostgreSQL: a table that is gone (the cache), a server that only reads for now.
STATEN = {"42P01", "25006"}
VERWIJST_NAAR_NIETS = "23503"
VOL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
# A folder that may not be written or is none, a share that is gone.
WEG = {errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.ESTALE, errno.ENOTCONN, errno.ENODEV}


def is_storing(fout: BaseException | None) -> bool:
    """Tell whether this is a fault of the house that passes, and no mistake in the program."""
    if isinstance(fout, OperationalError | InterfaceError):
        return True
    if isinstance(fout, DatabaseError):
        return getattr(fout.__cause__, "sqlstate", None) in STATEN
    return isinstance(fout, OSError) and fout.errno in VOL | WEG


def is_ingehaald(fout: BaseException | None) -> bool:
    """Tell whether a row would point at one that is taken away, by whichever of two was later.

    The database notices when all is written, so no form can tell beforehand.
    """
    bron = fout.__cause__ if isinstance(fout, IntegrityError) else None
    return (
        getattr(bron, "sqlstate", None) == VERWIJST_NAAR_NIETS
        or getattr(bron, "sqlite_errorcode", None) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY
    )


def toon_ingehaald(request: HttpRequest) -> HttpResponse:
    """Answer 409 with what was typed: nothing was kept, and one may choose anew."""
    logger.info("overtaken at %s %s", request.method, _waar(request))
    antwoord = HttpResponse(render_to_string("409_weg.html", teruggave(request)), status=409)
    antwoord._has_been_logged = True  # noqa: SLF001  nobody made a mistake
    return antwoord


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
