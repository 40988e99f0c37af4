"""The forty-five people of Lindewaard: fourteen with an account, the others without one yet.

Nobody here exists. Addresses end in .example, to which no mail can go.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.organisaties import op_naam
from proeftuinen.mensen.models import Contact, Contactrol, Geregeld, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

_PROF, _VRIJ, _NAASTE = Contactrol.PROFESSIONAL, Contactrol.VRIJWILLIGER, Contactrol.NAASTE
_BELEID, _BESTUUR, _MANAGER = Contactrol.BELEID, Contactrol.BESTUURDER, Contactrol.MANAGER
_TREKKER, _BEGON = Contactrol.TREKKER, Contactrol.INITIATIEFNEMER


@dataclass(frozen=True)
class Plek:
    """What someone does, and where."""

    functie: str
    organisatie: str = ""
    rollen: tuple[Contactrol, ...] = (_PROF,)
    telefoon: str = ""


# Who has an account, by address.
MET_ACCOUNT: Mapping[str, Plek] = {
    "sanne": Plek("Procesbegeleider", "", ()),
    "milan": Plek("Coördinator", "Netwerk palliatieve zorg Waardland", (_PROF, _BEGON)),
    "tineke": Plek("Wijkverpleegkundige", "Thuiszorg Waardland", telefoon="088 000 20 01"),
    "youssef": Plek("Beleidsmedewerker zorg en welzijn", "Gemeente Lindewaard", (_BELEID,)),
    "roos": Plek("Sociaal werker", "Welzijn Lindewaard", (_PROF, _TREKKER), "088 000 20 02"),
    "shanti": Plek("Huisarts", "Huisartsenpraktijk De Brink", (_PROF, _BEGON)),
    "ewout": Plek("Teammanager wijkverpleging", "Thuiszorg Waardland", (_MANAGER,)),
    "hatice": Plek("Mantelzorgondersteuner", "Steunpunt Mantelzorg Waardland"),
    "jorrit": Plek("Geestelijk verzorger", "Centrum voor Levensvragen Waardland"),
    "nadia": Plek("Wmo-consulent", "Wmo-loket Lindewaard"),
    "gerben": Plek("Vrijwilliger", "Vrijwilligers Thuis Waardland", (_VRIJ,)),
    "liann": Plek("Praktijkondersteuner ouderen", "Huisartsenpraktijk Westwaard"),
    "precious": Plek("Verpleegkundige", "Hospice De Waardhof"),
    "marijke": Plek("Ouderenadviseur", "Welzijn Lindewaard"),
}


@dataclass(frozen=True)
class Mens:
    """Someone without an account yet; without `adres` no mail can go."""

    naam: str
    plek: Plek
    adres: str = ""
    eigen_titel: bool = False
    stand: Contact.Stand = Contact.Stand.GEWOON


_M, _P = Mens, Plek
ZONDER_ACCOUNT = (
    _M("Fenna van der Meulen", _P("Huisarts", "Huisartsenpraktijk Westwaard"), "fenna"),
    _M("Abel Kroese", _P("Wijkverpleegkundige", "Thuiszorg Waardland"), "abel"),
    _M("Soraya Bakhtiari", _P("Verzorgende", "Thuiszorg Waardland"), "soraya"),
    _M("Wietske Hoekstra", _P("Specialist ouderengeneeskunde", "Woonzorg Het Anker"), "wietske"),
    _M("Driss Bouzid", _P("Locatiemanager", "Woonzorg Het Anker", (_MANAGER,)), "driss"),
    _M("Lotte Ganzevoort", _P("Transferverpleegkundige", "Ziekenhuis Rijnwaarden"), "lotte"),
    _M("Berend-Jan Oldenhof", _P("Longverpleegkundige", "Ziekenhuis Rijnwaarden"), "berendjan"),
    _M("Aylin Kaya", _P("Coördinator", "Hospice De Waardhof", (_MANAGER,)), "aylin"),
    _M("Sjoerd 't Hart", _P("Fysiotherapeut", "Fysiotherapie Oostwaard"), "sjoerd"),
    _M("Marloes Vreeburg", _P("Psycholoog", "Praktijk Zuiderlicht"), "marloes"),
    _M("Quinten de Laat", _P("Klantmanager", "Werkplein Waardland"), "quinten"),
    _M("Esra Yıldız", _P("Wijkcoach", "Wijkteam Oostwaard"), "esra"),
    _M("Pieter-Bas Looijen", _P("Wijkcoach jeugd en gezin", "Wijkteam Oostwaard"), "pieterbas"),
    _M("Imke Stroband", _P("Opbouwwerker", "Welzijn Lindewaard"), "imke"),
    _M("Olivier Nkemelu", _P("Cliëntondersteuner", "Welzijn Lindewaard"), "olivier"),
    _M("Geertje Wouda", _P("Directeur", "Welzijn Lindewaard", (_BESTUUR,)), "geertje"),
    _M("Rik van Asselt", _P("Beleidsmedewerker Wmo", "Gemeente Lindewaard", (_BELEID,)), "rik"),
    _M("Annelies Duinmeijer", _P("Wethouder", "College van Lindewaard", (_BESTUUR,)), "annelies"),
    _M("Thea Roelofsen", _P("Coördinator", "Vrijwilligers Thuis Waardland", (_VRIJ,)), "thea"),
    _M("Hans-Peter Vlug", _P("Vrijwilliger", "Vrijwilligers Thuis Waardland", (_VRIJ,)), "hp"),
    _M("Zeynep Arslan", _P("Gastvrouw", "Inloophuis De Kamer", (_VRIJ,)), "zeynep"),
    _M("Cor Blokzijl", _P("Coördinator", "Inloophuis De Kamer", (_VRIJ,)), "cor"),
    _M("Mirte Faber", _P("Initiatiefnemer", "Buurtinitiatief Oostwaard Samen", (_VRIJ,)), "mirte"),
    _M("Kees Langendijk", _P("Voorzitter", "Ouderenbond Westwaard", (_VRIJ,))),
    _M("Ottilie Reinders", _P("Lid", "Ouderenbond Westwaard", (_VRIJ,))),
    _M("Hamza El Idrissi", _P("Imam", "Moskee en kerk samen"), "hamza"),
    _M("Jacoba Wildeboer", _P("Naaste", "", (_NAASTE,)), "jacoba", eigen_titel=True),
    _M("Renzo Palmieri", _P("Naaste", "", (_NAASTE,)), "", eigen_titel=True),
    _M("Dieuwke Sixma", _P("Naaste", "", (_NAASTE,)), "dieuwke", eigen_titel=True),
    _M(
        "Harm Veldkamp",
        _P("Vrijwilliger", "Buurtinitiatief Oostwaard Samen", (_VRIJ,)),
        "harm",
        stand=Contact.Stand.OVERLEDEN,
    ),
    _M("Noor Wassenaar", _P("Verpleegkundig specialist", "Ziekenhuis Rijnwaarden"), "noor"),
)


def leg_contacten(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Say what who takes part does, and add who has no account."""
    organisaties, door = op_naam(proeftuin), mensen["milan@lindewaard.example"]
    voor_de_at = {deel.gebruiker.email.partition("@")[0]: deel for deel in _eigen(proeftuin)}
    for begin, plek in MET_ACCOUNT.items():
        contact = voor_de_at.get(begin)
        if contact:
            _zet(contact, plek, organisaties)
            contact.save()
    nieuwe = [_maak(proeftuin, mens, organisaties, door) for mens in ZONDER_ACCOUNT]
    Contact.objects.bulk_create(nieuwe)
    _regel(proeftuin)


def op_naam_contact(proeftuin: Proeftuin) -> dict[str, Contact]:
    """Return the people of this place by their name."""
    return {str(deel): deel for deel in Contact.objects.van(proeftuin).select_related("gebruiker")}


def _eigen(proeftuin: Proeftuin) -> list[Contact]:
    rijen = Contact.objects.van(proeftuin).exclude(gebruiker=None)
    return list(rijen.select_related("gebruiker"))


def _zet(contact: Contact, plek: Plek, organisaties: Mapping[str, Organisatie]) -> None:
    contact.functie = plek.functie
    contact.organisatie = organisaties.get(plek.organisatie)
    contact.rollen = [rol.value for rol in plek.rollen]
    contact.telefoon = plek.telefoon
    contact.toon_telefoon = bool(plek.telefoon)


def _maak(
    proeftuin: Proeftuin, mens: Mens, organisaties: Mapping[str, Organisatie], door: Gebruiker
) -> Contact:
    contact = Contact(
        proeftuin=proeftuin,
        naam=mens.naam,
        email=f"{mens.adres}@lindewaard.example" if mens.adres else "",
        op_eigen_titel=mens.eigen_titel,
        stand=mens.stand,
        zicht=Zicht.FUNCTIE,
        door=door,
    )
    _zet(contact, mens.plek, organisaties)
    return contact


def _regel(proeftuin: Proeftuin) -> None:
    """See to some of what people on their own account need; leave the rest to do."""
    op_eigen_titel = Contact.objects.van(proeftuin).filter(op_eigen_titel=True).order_by("naam")
    maatje = Contact.objects.van(proeftuin).filter(gebruiker__email__startswith="gerben@").first()
    standen = [
        {"vergoeding": Geregeld.GEREGELD, "vervoer": Geregeld.NIET_NODIG, "maatje": maatje},
        {"vergoeding": Geregeld.GEREGELD, "vervoer": Geregeld.TE_DOEN},
        {"vergoeding": Geregeld.TE_DOEN},
    ]
    for contact, stand in zip(op_eigen_titel, standen, strict=False):
        Contact.objects.filter(pk=contact.pk).update(**stand)
