"""What is measured on: the demo world, with as many plain proeftuinen and people as asked."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.core.paginator import Paginator
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.functions import Length

from bench.bijeenkomsten import drie
from bench.eigen import maak_agenda, maak_lijsten, maak_sporen
from bench.paginas import KENNIS, Wie
from bench.plek import kies, vul_plek
from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.management.demo.veel import AANLEIDING, maak_veel
from proeftuinen.management.demo.verzonnen import LINDEWAARD
from proeftuinen.management.demo.wereld import maak_wereld
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.models import Deelname, Proeftuin, Stap
from proeftuinen.traject.overzicht import lees_jaar

PER_BLADZIJDE = 50
MENSEN = 50
PER_TUIN = 10
SPOOR_PER_TUIN = 20
DEEL_VAN_LID = 0.6
"""The part of all proeftuinen in which the member of long lists takes part: over 50 of 100."""


KLEIN, GROOT = 100, 1000
MENSEN_HIER = {KLEIN: (60,), GROOT: (60, 400, 2000)}
"""How many people the places with long lists have; the small world has only the smallest."""


@dataclass(frozen=True)
class Wereld:
    """Ids and cookies that the rows need."""

    aantal: int
    pid: str
    sid: str
    laatste: int
    agenda: str
    plekken: dict[str, str]
    koekjes: dict[Wie, dict[str, str]]

    def geef(self, naam: str) -> str:
        """Return what stands in an address under this name."""
        return self.plekken[naam] if naam in self.plekken else getattr(self, naam)


@dataclass(frozen=True)
class Maat:
    """A world with its own open database, so that one round can hold both sizes."""

    wereld: Wereld
    verbinding: BaseDatabaseWrapper

    def kies(self) -> None:
        """Let the models read from this one."""
        connections["default"] = self.verbinding


@contextmanager
def twee_maten() -> Iterator[tuple[Maat, Maat]]:
    """Give the same world small and large; the large one stands where the settings say."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    klein = vul(KLEIN)
    groot_op = Path(settings.DATABASES["default"]["NAME"])
    klein_op = groot_op.with_name("klein.sqlite3")
    connection.close()  # the last one out empties the write-ahead log into the file
    shutil.copyfile(groot_op, klein_op)
    groot = Maat(vul(GROOT), connections["default"])
    ander = connections.create_connection("default")
    ander.settings_dict = {**ander.settings_dict, "NAME": klein_op}
    try:
        yield Maat(klein, ander), groot
    finally:
        groot.kies()
        ander.close()


@transaction.atomic
def vul(aantal: int) -> Wereld:
    """See to it that there are `aantal` proeftuinen in all; keeps what is there."""
    maak_wereld()
    eigen = Proeftuin.objects.exclude(aanleiding=AANLEIDING).count()
    maak_veel(aantal - eigen)
    tuin = Proeftuin.objects.get(publiek_id=LINDEWAARD.publiek_id)
    _mensen(tuin)
    jaar = lees_jaar(list(Stap.objects.van(tuin)), vandaag())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    wie = {
        Wie.LID: _lid(aantal, tuin),
        Wie.BEGELEIDER: Gebruiker.objects.filter(
            deelnames__proeftuin=tuin, deelnames__rol=Rol.PROCESBEGELEIDER
        ).first(),
        Wie.LANDELIJK: Gebruiker.objects.filter(landelijk=True).first(),
    }
    wie[Wie.SPOREN] = maak_sporen(tuin)
    (wie[Wie.DEELNEMER],) = _maak_gebruikers(["deelnemer@bench.example"])
    plekken = _plekken(MENSEN_HIER[aantal], wie[Wie.BEGELEIDER], wie[Wie.DEELNEMER])
    maak_lijsten(tuin, wie[Wie.BEGELEIDER])
    koekjes = {naam: binnen(gebruiker) for naam, gebruiker in wie.items()}
    return Wereld(
        aantal=Proeftuin.objects.count(),
        pid=tuin.publiek_id,
        sid=jaar.hier.stap.publiek_id,
        laatste=Paginator(Proeftuin.objects.order_by("pk"), PER_BLADZIJDE).num_pages,
        agenda=maak_agenda(wie[Wie.SPOREN]),
        plekken=plekken,
        koekjes={Wie.NIEMAND: {}, **koekjes},
    )


def _plekken(
    aantallen: Sequence[int], begeleider: Gebruiker, deelnemer: Gebruiker
) -> dict[str, str]:
    """Fill the places with long lists; return their ids, and of the middle one what is in it.

    In the small world the smallest stands for all, so that growth is that of the people.
    """
    tuinen = []
    for nummer, mensen in enumerate(aantallen):
        tuin = kies(nummer)
        vul_plek(tuin, mensen, begeleider, deelnemer)
        tuinen.append(tuin)
    veel = tuinen[min(1, len(tuinen) - 1)]
    was, nu, komt = (deze.publiek_id for deze in drie(veel))
    return {
        "mensen60": tuinen[0].publiek_id,
        "mensen400": veel.publiek_id,
        "mensen2000": tuinen[-1].publiek_id,
        "ctid": veel.contacten.exclude(organisatie=None).latest("pk").publiek_id,
        "oid": veel.organisaties.first().publiek_id,
        "sprid": veel.gesprekken.filter(stand="gehouden").latest("pk").publiek_id,
        "gdid": veel.gidsen.get().publiek_id,
        "inid": veel.inleesrondes.latest("pk").publiek_id,
        "thid": veel.themas.first().publiek_id,
        "citid": veel.citaten.first().publiek_id,
        "foid": veel.fotos.first().publiek_id,
        "toid": veel.toestemmingen.first().publiek_id,
        "bsid": veel.beleidsstukken.first().publiek_id,
        "vzid": veel.organisaties.first().voorzieningen.first().publiek_id,
        "exid": veel.experimenten.exclude(gestart_op=None).first().publiek_id,
        "azid": veel.ambitiezinnen.first().publiek_id,
        "bijeenkomst-was": was,
        "bijeenkomst-nu": nu,
        "bijeenkomst-komt": komt,
        **{soort: _langste(soort) for soort in KENNIS},
    }


def _langste(soort: str) -> str:
    """Return the longest text of its kind in the kennisbank, as it stands in an address."""
    items = Kennisitem.objects.te_lezen([]).filter(soort=soort)
    return items.order_by(Length("tekst").desc(), "pk").first().slug


def _maak_gebruikers(adressen: list[str]) -> list[Gebruiker]:
    bekend = set(Gebruiker.objects.filter(email__in=adressen).values_list("email", flat=True))
    Gebruiker.objects.bulk_create(
        Gebruiker(email=adres, naam=f"Persoon {adres.partition('@')[0]}", password="!")
        for adres in adressen
        if adres not in bekend
    )
    return list(Gebruiker.objects.filter(email__in=adressen).order_by("pk"))


def _mensen(tuin: Proeftuin) -> None:
    """Bring the measured proeftuin to 50 people, and give every other one ten and a trail."""
    te_kort = MENSEN - tuin.deelnames.count()
    extra = _maak_gebruikers([f"tafel{nr}@bench.example" for nr in range(max(0, te_kort))])
    rijen = [Deelname(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER) for wie in extra]
    kaal = list(Proeftuin.objects.filter(deelnames=None).order_by("pk"))
    spoor = []
    for ander in kaal:
        adressen = [f"{ander.publiek_id}.{nr}@bench.example" for nr in range(PER_TUIN)]
        for wie in _maak_gebruikers(adressen):
            rijen.append(Deelname(proeftuin=ander, gebruiker=wie, rol=Rol.DEELNEMER))
        spoor += [
            Auditregel(handeling="stap.bewerkt", soort="stap", ruimte=ander.publiek_id)
            for _ in range(SPOOR_PER_TUIN)
        ]
    Deelname.objects.bulk_create(rijen, ignore_conflicts=True)
    Contact.objects.bulk_create(
        [
            Contact(proeftuin=rij.proeftuin, gebruiker=rij.gebruiker, zicht=Zicht.NAAM)
            for rij in rijen
        ],
        ignore_conflicts=True,
    )
    Auditregel.objects.bulk_create(spoor)


def _lid(aantal: int, niet: Proeftuin) -> Gebruiker:
    (lid,) = _maak_gebruikers(["lid@bench.example"])
    tuinen = Proeftuin.objects.exclude(pk=niet.pk).order_by("pk")[: int(aantal * DEEL_VAN_LID)]
    rijen = [Deelname(proeftuin=tuin, gebruiker=lid, rol=Rol.KERNTEAM) for tuin in tuinen]
    Deelname.objects.bulk_create(rijen, ignore_conflicts=True)
    return lid


def binnen(gebruiker: Gebruiker) -> dict[str, str]:
    """Sign someone in by a session of their own; return the cookie."""
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(gebruiker.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    sessie[HASH_SESSION_KEY] = gebruiker.get_session_auth_hash()
    sessie[slot.SLEUTEL] = True
    sessie[opnieuw.SLEUTEL] = time.time()
    sessie.save()
    return {settings.SESSION_COOKIE_NAME: sessie.session_key}
