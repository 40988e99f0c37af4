"""Handing over a file: to keep, under a safe name, and stored nowhere on the way."""

from pathlib import PurePosixPath

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify


def veilige_naam(naam: str) -> str:
    """Return a name of small letters, figures and dashes with its extension: "mensen-dorp.csv"."""
    deel = PurePosixPath(naam.replace("\\", "/"))
    soort = slugify(deel.suffix)
    return f"{slugify(deel.stem)[:80] or 'bestand'}{'.' + soort if soort else ''}"


def als_bestand(inhoud: bytes, naam: str, mime: str, *, los: bool = True) -> HttpResponse:
    """Answer with a file; `los` False lets the browser show it. RFC 6266 names."""
    antwoord = HttpResponse(inhoud, content_type=mime)
    antwoord["Content-Disposition"] = (
        content_disposition_header(los, veilige_naam(naam)) or "inline"
    )
    antwoord["Content-Length"] = str(len(inhoud))
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord
