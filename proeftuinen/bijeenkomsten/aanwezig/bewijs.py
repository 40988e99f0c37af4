"""The proof of taking part: one page for each person."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import render_to_string

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.aanwezig.uren import REGEL, duur_van, minuten_van, zeg_uren
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

WAT = "bewijzen"
DIRECT = 25
"""Proofs up to which one waits; more take over a second, so the worker makes them."""
LANG = 90
"""Signs of a name with what is said by it, above which the letter is smaller."""
VEEL = 450
"""Signs of learning goals above which the letter is smaller."""


@dataclass(frozen=True)
class Bewijs:
    """What one proof says of a person; `nummer` is that of their place on the list."""

    naam: str
    bij: str
    uren: str
    nummer: str

    @property
    def is_lang(self) -> bool:
        """Tell whether a smaller letter is needed to keep it on one sheet."""
        return len(self.naam) + len(self.bij) > LANG


def bewijs_van(genodigde: Genodigde, duur: int) -> Bewijs:
    """Return the proof of someone who was there; `duur` is that of the meeting, in minutes."""
    contact = genodigde.contact
    organisatie = contact.organisatie.naam if contact.organisatie else ""
    return Bewijs(
        naam=str(contact),
        bij=", ".join(filter(None, (contact.functie, organisatie))),
        uren=zeg_uren(minuten_van(duur, genodigde.minuten)),
        nummer=genodigde.publiek_id,
    )


def leerdoelen_van(bijeenkomst: Bijeenkomst) -> list[str]:
    """Return the learning goals, one for each line that was written."""
    return [regel.strip() for regel in bijeenkomst.leerdoelen.splitlines() if regel.strip()]


def drukvel(bijeenkomst: Bijeenkomst, wie: Iterable[Genodigde]) -> str:
    """Return the page that becomes the PDF: a sheet for each of these."""
    duur = duur_van(lees_draaiboek(bijeenkomst))
    context = {
        "naam": bijeenkomst.proeftuin.titel,
        "dag": vandaag(),
        "bijeenkomst": bijeenkomst,
        "leerdoelen": leerdoelen_van(bijeenkomst),
        "doelen_lang": len(bijeenkomst.leerdoelen) + len(bijeenkomst.titel) > VEEL,
        "regel": REGEL,
        "bewijzen": [bewijs_van(deel, duur) for deel in wie],
    }
    return render_to_string("proeftuinen/bijeenkomsten/aanwezig/bewijs_pdf.html", context)
