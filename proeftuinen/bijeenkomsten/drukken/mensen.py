"""What is printed of people: badges, table cards and the list to sign.

These lie on a table where everyone can read them. So the name of whoever chose to be shown without
it is on none of them: they get an empty card, and sign on an empty row. Who made no choice yet is
named, with no more than function and organisation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import batched
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.aanwezig.lezen import met_naam
from proeftuinen.bijeenkomsten.drukken.boek import MAP
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde, GenodigdeQuerySet
from proeftuinen.bijeenkomsten.plan.lezen import groepen_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.tekening.palet import LICHT
from proeftuinen.netwerk.tekening.vormen import domeinvorm

PER_VEL = 8
"""Badges on a sheet of A4, 90 by 60 mm."""
AAN_TAFEL = 6
"""People at a table, when nobody made groups."""
MEESTE_TAFELS = 40
LEGE_RIJEN = 12
"""Empty rows on the list to sign, for who walks in."""


def verwacht(bijeenkomst: Bijeenkomst) -> GenodigdeQuerySet:
    """Return who is on the list, did not say no, and lives."""
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst()
    komt = rijen.exclude(antwoord=Genodigde.Antwoord.NEE)
    return komt.exclude(contact__stand=Contact.Stand.OVERLEDEN)


def wil_geen_naam(contact: Contact) -> bool:
    """Tell whether this person chose to be shown without a name."""
    if contact.zicht == Zicht.NIETS:
        return True
    return contact.zicht != Zicht.NAAM and contact.zelf_gekozen_op is not None


@dataclass(frozen=True)
class Kaartje:
    """A badge; without a name it is one to write on. `maat` is how large the name is."""

    naam: str = ""
    functie: str = ""
    organisatie: str = ""
    domein: Domein | None = None

    @property
    def maat(self) -> str:
        """Return the class of the letter: the longer the name or a word in it, the smaller."""
        langste = max(map(len, self.naam.split()), default=0)
        if len(self.naam) <= 13 and langste <= 11:
            return "groot"
        if len(self.naam) <= 30 and langste <= 15:
            return "midden"
        return "klein" if len(self.naam) <= 60 and langste <= 24 else "kleinst"

    @property
    def vorm(self) -> SafeString | str:
        """Return the shape of the domain."""
        return _teken(self.domein) if self.domein else ""


@cache
def _teken(domein: Domein) -> SafeString:
    vorm = domeinvorm(domein, 1, f'fill="{LICHT.domein[domein]}"')
    return mark_safe(  # noqa: S308  our own drawing of our own shape
        f'<svg xmlns="http://www.w3.org/2000/svg" width="4mm" height="4mm"'
        f' viewBox="-1.25 -1.25 2.5 2.5">{vorm}</svg>'
    )


def kaartje_van(contact: Contact) -> Kaartje:
    """Return someone's badge, as they chose to be shown."""
    if contact.zicht == Zicht.NIETS:
        return Kaartje()
    bij = contact.organisatie
    return Kaartje(
        "" if wil_geen_naam(contact) else str(contact),
        contact.functie,
        bij.naam if bij else "",
        Domein(bij.domein) if bij else None,
    )


def _druk(sjabloon: str, bijeenkomst: Bijeenkomst, context: dict[str, Any]) -> str:
    vast = {"naam": bijeenkomst.proeftuin.titel, "dag": vandaag(), "bijeenkomst": bijeenkomst}
    return render_to_string(f"{MAP}/{sjabloon}_pdf.html", vast | context)


def naamkaartjes(bijeenkomst: Bijeenkomst) -> str:
    """Return the sheets of badges; what is left of the last sheet is empty cards."""
    mensen = [wie.contact for wie in met_naam(verwacht(bijeenkomst))]
    # Empty ones last, in no order: their place would tell whose they are.
    op_naam = sorted((kaartje_van(wie) for wie in mensen), key=_leeg_achteraan)
    rest = -len(op_naam) % PER_VEL or (PER_VEL if not op_naam else 0)
    kaartjes = [*op_naam, *[Kaartje()] * rest]
    return _druk("naamkaartjes", bijeenkomst, {"vellen": [*batched(kaartjes, PER_VEL)]})


def _leeg_achteraan(kaartje: Kaartje) -> tuple[bool, str]:
    return (not kaartje.naam, "" if kaartje.naam else f"{kaartje.organisatie} {kaartje.functie}")


@dataclass(frozen=True)
class Tafel:
    """A group or a table: what stands on its card, and the room."""

    naam: str
    ruimte: str = ""
    bij: str = ""

    @property
    def maat(self) -> str:
        """Return the class of the letter."""
        langste = max(map(len, self.naam.split()), default=0)
        if len(self.naam) <= 18 and langste <= 10:
            return "groot"
        return "midden" if len(self.naam) <= 45 and langste <= 17 else "klein"


def tafels_van(bijeenkomst: Bijeenkomst) -> list[Tafel]:
    """Return each group once, else as many numbered tables as the people need."""
    groepen = {(groep.naam, groep.ruimte): groep for groep in groepen_van(bijeenkomst)}
    if groepen:
        return [Tafel(naam, ruimte) for naam, ruimte in groepen]
    aantal = -(-verwacht(bijeenkomst).count() // AAN_TAFEL) or AAN_TAFEL
    return [Tafel(f"Tafel {nummer}") for nummer in range(1, min(aantal, MEESTE_TAFELS) + 1)]


def tafelkaarten(bijeenkomst: Bijeenkomst) -> str:
    """Return a sheet for each group or table, to fold so that two sides can read it."""
    tafels = tafels_van(bijeenkomst)
    maten = {tafel.maat for tafel in tafels}  # one letter for all: the cards stand side by side
    maat = next((naam for naam in ("klein", "midden") if naam in maten), "groot")
    return _druk("tafelkaarten", bijeenkomst, {"tafels": tafels, "maat": maat})


@dataclass(frozen=True)
class Tekenrij:
    """A row to sign."""

    naam: str
    organisatie: str


def _tekenrijen(mensen: Sequence[Contact]) -> Iterator[Tekenrij]:
    for wie in mensen:
        if not wil_geen_naam(wie):
            yield Tekenrij(str(wie), wie.organisatie.naam if wie.organisatie else "")


def presentielijst(bijeenkomst: Bijeenkomst) -> str:
    """Return the list to sign, in the order of names, with empty rows."""
    mensen = [wie.contact for wie in met_naam(verwacht(bijeenkomst))]
    rijen = list(_tekenrijen(mensen))
    leeg = range(LEGE_RIJEN + len(mensen) - len(rijen))
    return _druk("presentielijst", bijeenkomst, {"rijen": rijen, "leeg": leeg})
