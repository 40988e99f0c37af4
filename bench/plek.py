"""A place with long lists: people, organisations, what they offer, talks, sources, meetings.

Made in bulk, the same each time. Nobody here exists.
"""

from datetime import timedelta
from itertools import cycle, islice, product

from django.utils import timezone

from bench.ambitie import vul_ambitie
from bench.bijeenkomsten import vul_bijeenkomsten
from bench.experimenten_bord import vul_experimenten
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.management.demo.veel import AANLEIDING
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema
from proeftuinen.mensen.inlezen import actions as inlezen
from proeftuinen.mensen.inlezen import bron
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact, Contactrol, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.mensen.organisaties.soorten import SOORTEN
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES
from proeftuinen.sociale_kaart.leveren.gegevens import records_van
from proeftuinen.sociale_kaart.models import (
    Gids,
    Levering,
    Schemaregel,
    Voorziening,
    Voorzieningsplek,
)
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging

VOORZIENINGEN, LIJST, THEMAS, REGELS, STUKKEN = 150, 60, 12, 40, 8
MET_ACCOUNT = 0.3
"""The part of the people who have an account."""
_DOEL = Toestemming.Doel
_FUNCTIES = (
    "Wijkverpleegkundige",
    "Huisarts",
    "Praktijkondersteuner",
    "Sociaal werker",
    "Geestelijk verzorger",
    "Vrijwilliger",
    "Wmo-consulent",
    "Naaste",
)
_VOOR = (
    *("Aaltje", "Bram", "Chaya", "Dirk", "Emine", "Fenna", "Gijs", "Hanna", "Idris", "Jelle"),
    *("Karin", "Lars", "Mehmet", "Nienke", "Omar", "Petra", "Quirijn", "Rosa", "Sietse", "Tamar"),
)
_ACHTER = (
    *("van der Aal", "Boom", "de Cort", "Duin", "El Eik", "Feld", "ter Gors", "Hof", "Ivens"),
    *("Jager", "Kamp", "van Loon", "Meer", "Noord", "Oever", "Poel"),
)
EXPERIMENTEN_BIJ = {60: 10, 400: 100, 2_000: 1_000}
"""Experiments in the places with so many people, with twenty entries each."""
_UIT = ("", "man", "stra", "ink", "sma", "huis")
_TEKST = "Er bleek meer te zijn dan we dachten, en ook iets wat niemand doet: in het weekend. "


def naam(nr: int) -> str:
    """Return the name of this number; some share a surname, and after 1,200 they come again."""
    return f"{_VOOR[nr % len(_VOOR)]} {_ACHTER[nr // 7 % len(_ACHTER)]}{_UIT[nr // 13 % len(_UIT)]}"


def kies(nummer: int) -> Proeftuin:
    """Return a plain proeftuin by its number: the same one in every size of the world."""
    return Proeftuin.objects.filter(aanleiding=AANLEIDING).order_by("pk")[nummer]


def vul_plek(tuin: Proeftuin, mensen: int, begeleider: Gebruiker, deelnemer: Gebruiker) -> None:
    """Bring this proeftuin to so many people and long lists; those lists grow with the people."""
    if tuin.organisaties.exists():
        return
    _laat_lopen(tuin)
    lijst = max(LIJST, mensen // 4)
    for wie, rol in ((begeleider, Rol.PROCESBEGELEIDER), (deelnemer, Rol.DEELNEMER)):
        Deelname.objects.get_or_create(proeftuin=tuin, gebruiker=wie, rol=rol)
        Contact.objects.get_or_create(
            proeftuin=tuin, gebruiker=wie, defaults={"zicht": Zicht.NAAM, "functie": rol.label}
        )
    organisaties = _organisaties(tuin, max(LIJST, mensen // 10))
    contacten = _contacten(tuin, mensen, organisaties)
    _aanbod(tuin, organisaties, begeleider)
    _gesprekken(tuin, lijst, contacten, begeleider)
    _bronnen(tuin, lijst, contacten, begeleider)
    _bestuur(tuin, organisaties)
    vul_bijeenkomsten(tuin, contacten, begeleider)
    vul_ambitie(tuin, contacten, begeleider)
    aantal = EXPERIMENTEN_BIJ.get(mensen, min(EXPERIMENTEN_BIJ.values()))
    vul_experimenten(tuin, contacten, begeleider, aantal=aantal, berichten=20 * aantal)
    nu = timezone.now()
    Uitnodiging.objects.bulk_create(
        Uitnodiging(
            proeftuin=tuin,
            email=f"genood{nr}@bench.example",
            rol=Rol.DEELNEMER,
            door=begeleider,
            geldig_tot=nu + timedelta(days=20),
        )
        for nr in range(lijst)
    )
    maak_ronde(tuin, begeleider, 400)


def _laat_lopen(tuin: Proeftuin) -> None:
    """See to it that its year runs: nobody is invited after the last day."""
    tuin.einde = max(tuin.einde, vandaag() + timedelta(days=200))
    tuin.save(update_fields=["einde"])


def _organisaties(tuin: Proeftuin, aantal: int) -> list[Organisatie]:
    namen = [f"Organisatie {nr} van {tuin.naam}" for nr in range(aantal)]
    rijen = Organisatie.objects.bulk_create(
        Organisatie(
            naam=naam,
            zoeknaam=zoeknaam(naam),
            soort=soort.code,
            domein=soort.domein,
            formeel=soort.formeel,
            plaats="Dorpsstraat 1",
            telefoon="088 000 10 00",
            gemaakt_in=tuin,
        )
        for naam, soort in zip(namen, cycle(SOORTEN), strict=False)
    )
    hier = tuin.gemeenten.first()
    Organisatie.proeftuinen.through.objects.bulk_create(
        Organisatie.proeftuinen.through(organisatie=rij, proeftuin=tuin) for rij in rijen
    )
    Organisatie.gemeenten.through.objects.bulk_create(
        Organisatie.gemeenten.through(organisatie=rij, gemeente=hier) for rij in rijen
    )
    return rijen


def _accounts(tuin: Proeftuin, aantal: int) -> list[Gebruiker]:
    adressen = [f"{tuin.publiek_id}.plek{nr}@bench.example" for nr in range(aantal)]
    Gebruiker.objects.bulk_create(
        Gebruiker(email=adres, naam=naam(nr), password="!") for nr, adres in enumerate(adressen)
    )
    return list(Gebruiker.objects.filter(email__in=adressen).order_by("pk"))


def _contacten(tuin: Proeftuin, mensen: int, organisaties: list[Organisatie]) -> list[Contact]:
    """Bring the people to this number, and return them."""
    nieuw = max(0, mensen - Contact.objects.van(tuin).count())
    met = _accounts(tuin, int(mensen * MET_ACCOUNT))
    Deelname.objects.bulk_create(
        Deelname(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER) for wie in met
    )
    Contact.objects.bulk_create(
        Contact(
            proeftuin=tuin,
            gebruiker=met[nr] if nr < len(met) else None,
            naam="" if nr < len(met) else naam(nr),
            email="" if nr < len(met) else f"mens{nr}@bench.example",
            functie=_FUNCTIES[nr % len(_FUNCTIES)],
            organisatie=organisaties[nr % len(organisaties)] if nr % 7 else None,
            rollen=[Contactrol.PROFESSIONAL.value],
            telefoon="088 000 20 01",
            zicht=Zicht.FUNCTIE if nr % 3 else Zicht.NAAM,
            op_eigen_titel=nr % 8 == 7,
        )
        for nr in range(nieuw)
    )
    rijen = Contact.objects.van(tuin).select_related("gebruiker", "organisatie")
    return list(rijen.order_by("pk"))


def _aanbod(tuin: Proeftuin, organisaties: list[Organisatie], door: Gebruiker) -> None:
    """Make 150 voorzieningen over the cells, with gaps; the invulschema; a guide that was fed."""
    bij = list(islice(cycle(organisaties), VOORZIENINGEN))
    rijen = Voorziening.objects.bulk_create(
        Voorziening(
            organisatie=organisatie,
            naam=f"Voorziening {nr} in de buurt",
            wat=_TEKST,
            voor_wie="Inwoners",
            hoe="Bel op werkdagen",
            telefoon="088 000 30 00",
            verwijshulp=nr % 10 == 0,
            gemaakt_in=tuin,
        )
        for nr, organisatie in enumerate(bij)
    )
    vakken = [vak for nr, vak in enumerate(product(Dimensie, KOLOMKEUZES)) if nr % 6]
    Voorzieningsplek.objects.bulk_create(
        Voorzieningsplek(voorziening=rij, dimensie=dimensie, kolom=kolom)
        for nr, rij in enumerate(rijen)
        for dimensie, (kolom, _label) in islice(cycle(vakken), nr, nr + 2)
    )
    Schemaregel.objects.bulk_create(
        Schemaregel(proeftuin=tuin, dimensie=dimensie, wie=bij[nr].naam, wat="vervoer", door=door)
        for nr, dimensie in zip(range(REGELS), cycle(Dimensie), strict=False)
    )
    gids = Gids.objects.create(proeftuin=tuin, naam="Website van de gemeente", eigenaar="Redactie")
    records = [dict(record) for record in records_van(tuin)]
    toen = [{**deel, "wat": "Anders."} if nr < 20 else deel for nr, deel in enumerate(records)]
    Levering.objects.create(gids=gids, door=door, inhoud=toen[5:])


def _gesprekken(tuin: Proeftuin, aantal: int, contacten: list[Contact], door: Gebruiker) -> None:
    Gespreksvraag.objects.bulk_create(
        Gespreksvraag(proeftuin=tuin, tekst=f"Waar ben je trots op? ({nr})", volgorde=nr)
        for nr in range(STUKKEN)
    )
    themas = Thema.objects.bulk_create(
        Thema(proeftuin=tuin, naam=f"Thema {nr}", toelichting=_TEKST, naar_start=nr < 3)
        for nr in range(THEMAS)
    )
    nu = timezone.now()
    rijen = Gesprek.objects.bulk_create(
        Gesprek(
            proeftuin=tuin,
            contact=wie,
            organisatie=wie.organisatie,
            wanneer=nu + timedelta(days=10 - nr),
            plaats="Buurthuis",
            door=door,
            stand=Gesprek.Stand.GEHOUDEN if nr > 10 else Gesprek.Stand.GEPLAND,
            notities=_TEKST * 8 if nr > 10 else "",
            verwachtingen=_TEKST if nr > 10 else "",
            afspraken=_TEKST if nr > 10 else "",
        )
        for nr, wie in enumerate(islice(cycle(contacten), aantal))
    )
    Gesprek.themas.through.objects.bulk_create(
        Gesprek.themas.through(gesprek=rij, thema=thema)
        for nr, rij in enumerate(rijen)
        for thema in islice(cycle(themas), nr, nr + 2)
    )


def _bronnen(tuin: Proeftuin, aantal: int, contacten: list[Contact], door: Gebruiker) -> None:
    toestemmingen = Toestemming.objects.bulk_create(
        Toestemming(
            proeftuin=tuin,
            contact=wie,
            doel=_DOEL.FOTO if nr % 4 == 3 else _DOEL.CITAAT,
            tekst=_TEKST,
            tekstversie="1",
            gegeven_op=vandaag() - timedelta(days=nr),
            kanaal=Toestemming.Kanaal.PAPIER,
            door=door,
        )
        for nr, wie in enumerate(islice(cycle(contacten), aantal))
    )
    Citaat.objects.bulk_create(
        Citaat(
            proeftuin=tuin,
            tekst=_TEKST,
            rol="wijkverpleegkundige",
            contact=ja.contact,
            toestemming=ja if nr % 5 else None,
            in_oogst=nr < 20,
            door=door,
        )
        for nr, ja in enumerate(toestemmingen)
    )
    Foto.objects.bulk_create(
        Foto(
            proeftuin=tuin,
            pad=f"fotos/{tuin.publiek_id}{nr}.jpg",
            klein=f"fotos/{tuin.publiek_id}{nr}k.jpg",
            breedte=1200,
            hoogte=800,
            bytes=200_000,
            beschrijving="Een tafel met koffie en papier.",
            bijschrift="De eerste bijeenkomst.",
            niemand_herkenbaar=bool(nr % 5),
            in_oogst=nr < 10,
            door=door,
        )
        for nr in range(aantal)
    )
    _sta_op(tuin, toestemmingen)


def _sta_op(tuin: Proeftuin, toestemmingen: list[Toestemming]) -> None:
    """Let two people stand on each photo on which anyone can be recognised."""
    Fotopersoon.objects.bulk_create(
        Fotopersoon(
            foto=foto, contact=ja.contact, toestemming=ja if ja.doel == _DOEL.FOTO else None
        )
        for nr, foto in enumerate(Foto.objects.filter(proeftuin=tuin, niemand_herkenbaar=False))
        for ja in toestemmingen[2 * nr : 2 * nr + 2]
    )


def _bestuur(tuin: Proeftuin, organisaties: list[Organisatie]) -> None:
    Instemming.objects.bulk_create(
        Instemming(
            proeftuin=tuin,
            organisatie=organisatie,
            stand=Instemming.Stand.JA,
            wie="Directeur",
            uren="Vier uur per week",
            sinds=vandaag(),
        )
        for organisatie in organisaties[: len(organisaties) // 2]
    )
    Beleidsstuk.objects.bulk_create(
        Beleidsstuk(
            proeftuin=tuin,
            naam=f"Beleidsplan {nr}",
            noemt_begin="nee",
            noemt_nu="ja",
            dimensies_nu=[Dimensie.SOCIAAL.value],
            volgorde=nr,
        )
        for nr in range(STUKKEN)
    )


def lijst_om_in_te_lezen(aantal: int) -> str:
    """Return a pasted list: most are new, one in ten is known by address, some by name alone."""
    regels = ["Naam\tFunctie\tOrganisatie\tE-mail\tTelefoon"]
    for nr in range(aantal):
        oud = nr % 10 == 0
        wie = naam(nr if oud else nr + 3000)
        adres = f"mens{nr}@bench.example" if oud else f"nieuw{nr}@bench.example"
        organisatie = f"Nieuwe organisatie {nr % 30}" if nr % 5 else ""
        regels.append(
            f"{wie}\t{_FUNCTIES[nr % 8]}\t{organisatie}\t{adres}\t06 1234 56{nr % 100:02}"
        )
    return "\n".join(regels)


def maak_ronde(tuin: Proeftuin, door: Gebruiker, aantal: int) -> Inleesronde:
    """Hand in such a list: a round to look over."""
    tabel, indeling = bron.uit_tekst(lijst_om_in_te_lezen(aantal))
    return inlezen.begin(
        proeftuin=tuin, door=door, herkomst="geplakt", tabel=tabel, indeling=indeling
    )
