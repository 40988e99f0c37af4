"""A list on paper: a sheet that one fills in by hand, without a name or a code."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.text import slugify

from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst


@dataclass(frozen=True)
class Papiervraag:
    """One question with its number and the answers to tick; an open one has lines."""

    nummer: int
    vraag: Lijstvraag
    keuzes: Sequence[str]


def naam_van(lijst: Vragenlijst) -> str:
    """Return the name of the file."""
    return f"vragenlijst-{slugify(lijst.titel)[:50].strip('-') or 'zonder-naam'}.pdf"


def vel(lijst: Vragenlijst, vragen: Sequence[Lijstvraag]) -> str:
    """Return the page that becomes the PDF."""
    context = {
        "lijst": lijst,
        "naam": lijst.proeftuin.titel,
        "dag": vandaag(),
        "vragen": [
            Papiervraag(nummer, vraag, list(woorden(vraag).values()))
            for nummer, vraag in enumerate(vragen, start=1)
        ],
    }
    return render_to_string("proeftuinen/monitoring/invullen/vel_pdf.html", context)
