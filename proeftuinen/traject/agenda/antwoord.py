"""The answer that holds a calendar."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.text import slugify


def als_agenda(request: HttpRequest, inhoud: bytes, naam: str, *, los: bool) -> HttpResponse:
    """Answer with a calendar, or "nothing new" (304) to a client that has these bytes already.

    `los` True hands it over as a file to keep, `naam` names that file. No store on the way may
    keep it; the client itself knows by the mark what it read last.
    """
    merk = quote_etag(hashlib.sha256(inhoud).hexdigest()[:32])
    antwoord = HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
    antwoord["ETag"] = merk
    antwoord = get_conditional_response(request, etag=merk, response=antwoord)
    if antwoord.status_code == 200:
        bestand = f"{slugify(naam) or 'agenda'}.ics"
        antwoord["Content-Disposition"] = content_disposition_header(los, bestand) or "inline"
        antwoord["Content-Length"] = str(len(inhoud))
    antwoord["Referrer-Policy"] = "no-referrer"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord
