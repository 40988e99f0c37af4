"""Beginning a round, mending it, and taking its people in: all of them, or none."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from leerwerkplaats.web.spreadsheet.lezen import Leesfout, Tabel
from proeftuinen.mensen.inlezen.blik import AANVULLEN, NIEUW, Blik, Regel, bekijk
from proeftuinen.mensen.inlezen.keuren import bewaarbaar
from proeftuinen.mensen.inlezen.kolommen import ALLEEN_KOPPEN, Indeling, Kolom
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.actions import maak_velen, neem_over
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.mensen.organisaties.vast import houd_velen_vast
from proeftuinen.traject.models import Proeftuin

_AAN_TE_VULLEN = ("functie", "telefoon")


class NietKlaar(Exception):
    """Something in the round must be mended or chosen first."""


class OrganisatieWeg(Exception):
    """An organisation of the list was merged away or removed since it was looked at."""


class Intussen(Exception):
    """Someone added one of these people at the same moment."""


def begin(
    *, proeftuin: Proeftuin, door: Gebruiker, herkomst: str, tabel: Tabel, indeling: Indeling
) -> Inleesronde:
    """Keep the rows of a table for a while; columns about private life are left behind.

    Raises Leesfout when no row is left.
    """
    houd = [nr for nr, kolom in enumerate(indeling.kolommen) if kolom != Kolom.WEG]
    kolommen = [
        {"kop": bewaarbaar(indeling.koppen[nr])[:80], "wat": indeling.kolommen[nr].value}
        for nr in houd
    ]
    paren = list(zip(tabel.nummers, tabel.rijen, strict=True))[indeling.eerste :]
    rijen = [
        {"nr": nummer, "c": cellen}
        for nummer, rij in paren
        if any(cellen := [bewaarbaar(rij[nr]) for nr in houd])
    ]
    if not rijen:
        raise Leesfout(ALLEEN_KOPPEN)
    return Inleesronde.objects.create(
        proeftuin=proeftuin, door=door, herkomst=herkomst, kolommen=kolommen, rijen=rijen
    )


@transaction.atomic
def bewerk(
    *,
    ronde: Inleesronde,
    versie: int,
    kolommen: Sequence[str],
    vast: Mapping[int, Mapping[str, str]],
    keuzes: Mapping[str, str],
) -> None:
    """Keep what was mended and chosen. Raises Bewerkingsconflict after a change elsewhere.

    `kolommen` is what each column holds now; `vast` by row number the fields that were typed over.
    """
    rijen = [
        {**rij, "vast": {**rij.get("vast", {}), **vast[rij["nr"]]}} if rij["nr"] in vast else rij
        for rij in ronde.rijen
    ]
    nieuw = [{**deel, "wat": wat} for deel, wat in zip(ronde.kolommen, kolommen, strict=True)]
    gekozen = {**ronde.keuzes, **keuzes}
    waarden = {
        "rijen": rijen,
        "kolommen": nieuw,
        "keuzes": {sleutel: keuze for sleutel, keuze in gekozen.items() if keuze},
    }
    bewaar(ronde, versie=versie, waarden=waarden)


def neem_in(*, ronde: Inleesronde, proeftuin: Proeftuin, door: Gebruiker) -> tuple[int, int]:
    """Take all people of a round in, with their organisations; return how many new, how many more.

    Raises NietKlaar when something is still open, Intussen when someone else was first, and
    OrganisatieWeg; then nothing was taken in.
    """
    try:
        with transaction.atomic():
            return _neem_in(ronde, proeftuin, door)
    except IntegrityError as fout:
        raise Intussen from fout


def _neem_in(ronde: Inleesronde, proeftuin: Proeftuin, door: Gebruiker) -> tuple[int, int]:
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)  # one round at a time
    blik = bekijk(ronde, proeftuin)
    if not blik.klaar:
        raise NietKlaar
    organisaties = _organisaties(blik, proeftuin, door)
    nieuw: dict[int, Contact] = {}
    codes = {deel.dubbel.bekende.contact for deel in blik.mee if deel.dubbel}
    contacten = (
        Contact.objects.van(proeftuin).filter(publiek_id__in=codes).select_related("gebruiker")
    )
    bekend = {contact.publiek_id: contact for contact in contacten.select_for_update(of=("self",))}
    aangevuld: dict[int, Contact] = {}
    for regel in blik.mee:
        organisatie = organisaties.get(zoeknaam(regel.rij.waarden["organisatie"]))
        if regel.doet == NIEUW:
            nieuw[regel.rij.nummer] = _contact(regel, proeftuin, door, organisatie)
            continue
        bekende = regel.dubbel.bekende
        contact = bekend.get(bekende.contact) or nieuw.get(bekende.rij)
        if contact is None:
            raise NietKlaar
        if _vul_aan(contact, regel, organisatie) and contact.pk:
            aangevuld[contact.pk] = contact
    Contact.objects.bulk_create(nieuw.values())
    _bewaar_aangevuld(list(aangevuld.values()))
    ronde.delete()
    pid = proeftuin.publiek_id
    leg_vast("mensen.ingelezen", door=door, soort="proeftuin", object_id=pid, ruimte=pid)
    return len(nieuw), sum(regel.doet == AANVULLEN for regel in blik.mee)


def _contact(
    regel: Regel, proeftuin: Proeftuin, door: Gebruiker, organisatie: Organisatie | None
) -> Contact:
    """Return a new person; of two with one address only the first keeps it."""
    waarden = regel.rij.waarden
    gedeeld = regel.dubbel is not None and regel.dubbel.zelfde_adres
    return Contact(
        proeftuin=proeftuin,
        door=door,
        naam=waarden["naam"],
        functie=waarden["functie"],
        organisatie=organisatie,
        email="" if gedeeld else waarden["email"],
        telefoon=waarden["telefoon"],
        rollen=regel.rij.rollen,
    )


def _vul_aan(contact: Contact, regel: Regel, organisatie: Organisatie | None) -> bool:
    """Fill what was empty, write nothing over; tell whether anything changed."""
    oud = [
        getattr(contact, veld) for veld in (*_AAN_TE_VULLEN, "email", "organisatie_id", "rollen")
    ]
    for veld in _AAN_TE_VULLEN:
        setattr(contact, veld, getattr(contact, veld) or regel.rij.waarden[veld])
    if contact.gebruiker_id is None:
        contact.email = contact.email or regel.rij.email
    if contact.organisatie_id is None:
        contact.organisatie = organisatie
    contact.rollen = [
        *contact.rollen,
        *(rol for rol in regel.rij.rollen if rol not in contact.rollen),
    ]
    return oud != [
        getattr(contact, veld) for veld in (*_AAN_TE_VULLEN, "email", "organisatie_id", "rollen")
    ]


def _bewaar_aangevuld(contacten: Sequence[Contact]) -> None:
    for contact in contacten:
        contact.versie += 1
    velden = [*_AAN_TE_VULLEN, "email", "organisatie", "rollen", "versie"]
    Contact.objects.bulk_update(contacten, velden, batch_size=200)


def _organisaties(blik: Blik, proeftuin: Proeftuin, door: Gebruiker) -> dict[str, Organisatie]:
    """Return by name the organisations of the list; makes those that are new.

    Raises OrganisatieWeg; who comes later than this waits until the list is in.
    """
    codes = {vraag.keuze for vraag in blik.vragen if vraag.keuze_bestaat}
    bestaand = houd_velen_vast(codes)
    if bestaand.keys() != codes:
        raise OrganisatieWeg
    hier = set(
        Organisatie.objects.van(proeftuin)
        .filter(publiek_id__in=codes)
        .values_list("publiek_id", flat=True)
    )
    if nog_niet := [rij for code, rij in bestaand.items() if code not in hier]:
        neem_over(organisaties=nog_niet, proeftuin=proeftuin, door=door)
    te_maken = [vraag for vraag in blik.vragen if vraag.keuze == NIEUW]
    gemaakt: Sequence[Any] = []
    if te_maken:
        rijen = [{"naam": vraag.naam} for vraag in te_maken]
        gemaakt = maak_velen(proeftuin=proeftuin, door=door, rijen=rijen)
    uit = dict(zip((vraag.sleutel for vraag in te_maken), gemaakt, strict=True))
    for vraag in blik.vragen:
        if vraag.keuze in bestaand:
            uit[vraag.sleutel] = bestaand[vraag.keuze]
        elif vraag.keuze.startswith("="):
            uit[vraag.sleutel] = uit.get(vraag.keuze[1:])
    return uit


def gooi_weg(*, ronde: Inleesronde) -> None:
    """Forget a round: nobody of it was taken in."""
    ronde.delete()
