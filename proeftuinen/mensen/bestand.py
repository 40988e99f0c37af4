"""The list of people as a file: CSV and XLSX for a spreadsheet, vCard for a telephone.

Whoever died stands in none of them. Whoever is at rest stands in it without address and number, so
that nobody writes or calls by accident. What a person says of their own experience stays here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.spreadsheet.schrijven import CSV, XLSX, Blad, als_csv, als_xlsx
from proeftuinen.mensen.models import Contact, ContactQuerySet
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.post.stil import stil_onder

VCARD = "text/vcard; charset=utf-8"
KOPPEN = ("Naam", "Functie", "Organisatie", "Mailadres", "Telefoon", "Rollen", "Doet mee", "Post")


@dataclass(frozen=True, slots=True)
class Mens:
    """One person as a file tells it."""

    naam: str
    functie: str
    organisatie: str
    email: str
    telefoon: str
    rollen: str
    doet_mee: bool
    in_rust: bool

    def cellen(self) -> tuple[str, ...]:
        """Return the cells of a row, in the order of KOPPEN."""
        return (
            self.naam,
            self.functie,
            self.organisatie,
            self.email,
            self.telefoon,
            self.rollen,
            "ja" if self.doet_mee else "nee",
            "even rust" if self.in_rust else "",
        )


def lees(rijen: ContactQuerySet, proeftuin: Proeftuin) -> list[Mens]:
    """Return who stands in the file; three queries."""
    contacten = list(rijen.in_leven())
    stil = stil_onder(contact.adres for contact in contacten if contact.adres)
    rollen: dict[int, list[str]] = {}
    deelnames = Deelname.objects.filter(proeftuin=proeftuin).order_by("rol")
    for gebruiker, rol in deelnames.values_list("gebruiker", "rol"):
        rollen.setdefault(gebruiker, []).append(Rol(rol).label if rol in Rol.values else rol)
    return [_mens(contact, rollen, stil) for contact in contacten]


def _mens(contact: Contact, rollen: dict[int, list[str]], stil: frozenset[str]) -> Mens:
    hier = rollen.get(contact.gebruiker_id, [])
    in_rust = bool(contact.stand) or contact.adres in stil
    return Mens(
        naam=contact.heet,
        functie=contact.functie,
        organisatie=contact.organisatie.naam if contact.organisatie else "",
        email="" if in_rust else contact.adres,
        telefoon="" if in_rust else contact.telefoon,
        rollen=", ".join([*hier, *contact.rolnamen]),
        doet_mee=bool(hier),
        in_rust=in_rust,
    )


def _csv(mensen: Sequence[Mens]) -> bytes:
    return als_csv(KOPPEN, (mens.cellen() for mens in mensen))


def _xlsx(mensen: Sequence[Mens]) -> bytes:
    return als_xlsx([Blad("Mensen", KOPPEN, [mens.cellen() for mens in mensen])])


def als_vcard(mensen: Sequence[Mens]) -> bytes:
    """Return cards of vCard 3.0 (RFC 2426), which telephones and Outlook both read."""
    return "".join(_kaart(mens) for mens in mensen).encode()


def _kaart(mens: Mens) -> str:
    from vobject import vCard  # noqa: PLC0415  slow import
    from vobject.vcard import Name  # noqa: PLC0415  slow import

    kaart = vCard()
    kaart.add("fn").value = mens.naam or mens.functie or "Iemand zonder naam"
    voor, _, achter = mens.naam.partition(" ")
    kaart.add("n").value = Name(family=achter, given=voor)
    if mens.organisatie:
        kaart.add("org").value = [mens.organisatie]
    for soort, waarde in (("title", mens.functie), ("email", mens.email), ("tel", mens.telefoon)):
        if waarde:
            kaart.add(soort).value = waarde
    if mens.in_rust:
        kaart.add("note").value = "Even rust: stuur geen post."
    return kaart.serialize()


VORMEN: dict[str, tuple[Callable[[Sequence[Mens]], bytes], str]] = {
    "csv": (_csv, CSV),
    "xlsx": (_xlsx, XLSX),
    "vcf": (als_vcard, VCARD),
}
