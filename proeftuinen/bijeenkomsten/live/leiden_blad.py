"""What stands on the leader's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO

import qrcode
from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage

from proeftuinen.bijeenkomsten.live.codes import PROEF, is_vroeg
from proeftuinen.bijeenkomsten.live.leiden_lezen import Loopstuk, Stand, lees_stand
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Zitting
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.draaiboek import Regel
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Livesoort
from proeftuinen.bijeenkomsten.tijden import Tijd


@dataclass(frozen=True)
class Deur:
    """Where people in the room come in with their phone."""

    code: str
    adres: str  # as one types it, without https://
    qr: SafeString


@dataclass(frozen=True)
class Straks:
    """A block that is still to come, with its expected hours."""

    stuk: Loopstuk
    tijd: Tijd
    eerste: bool = False


@dataclass(frozen=True)
class Korter:
    """A block that could be shorter."""

    titel: str
    minuten: int


@dataclass(frozen=True)
class Blad:
    """The page for one reader."""

    stand: Stand
    zitting: Zitting | None
    is_open: bool
    leidt: bool  # the reader leads, or nobody does
    deur: Deur | None = None
    vragen: Sequence[Livevraag] = ()
    telefoons: int = 0
    binnen: int = 0
    onbekend: int = 0  # guests who said who they are, and whom nobody linked to a person

    vroeg: bool = False  # before the day: the code is to try things out

    @property
    def proefuren(self) -> int:
        """Return how many hours a code works that is made before the day."""
        return int(PROEF.total_seconds() // 3600)

    @property
    def is_dicht(self) -> bool:
        """Tell whether there is a room that was closed, or whose code ran out."""
        return self.zitting is not None and not self.is_open

    @property
    def regel(self) -> Regel | None:
        """Return the block that is on, as the run sheet has it."""
        return self.stand.regel

    @property
    def straks(self) -> Sequence[Straks]:
        """Return what is still to come, with its expected hours."""
        lijn = self.stand.klok.hoofd
        return [
            Straks(self.stand.stukken[sleutel], tijd, eerste=sleutel == lijn.volgende)
            for sleutel, tijd in lijn.verwacht.items()
        ]

    @property
    def korter(self) -> Sequence[Korter]:
        """Return which blocks could be shorter."""
        return [
            Korter(self.stand.stukken[deel.sleutel].titel, deel.minuten)
            for deel in self.stand.voorstel.inkortingen
        ]

    @property
    def wacht(self) -> int:
        """Return how many contributions wait for the moderator's eye."""
        return sum(vraag.wachtend for vraag in self.vragen)

    @property
    def nog_te_vragen(self) -> Agendaonderdeel | None:
        """Return the block that is on when it asks something for which nothing stands ready."""
        deel = self.regel.onderdeel if self.regel else None
        if deel is None or not deel.live:
            return None
        gedaan = any(vraag.onderdeel_id == deel.pk for vraag in self.vragen)
        return None if gedaan else deel


def merk(zitting: Zitting | None, nu: datetime) -> str:
    """Return a mark that changes whenever the page may; at least once a minute."""
    if zitting is None:
        return "dicht"
    minuut, open_ = int(nu.timestamp() // 60), zitting.is_open(nu)
    return f"{zitting.pk}.{zitting.tel}.{zitting.beeldtel}.{zitting.leider_id}.{open_}.{minuut}"


def lees_blad(
    request: HttpRequest, bijeenkomst: Bijeenkomst, zitting: Zitting | None, nu: datetime
) -> Blad:
    """Return the page; six queries, two while there is no room."""
    stand = lees_stand(bijeenkomst, zitting, nu)
    vroeg = is_vroeg(bijeenkomst, nu)
    if zitting is None:
        return Blad(stand, None, is_open=False, leidt=True, vroeg=vroeg)
    gasten = Livegast.objects.filter(zitting=zitting).aggregate(
        alle=Count("pk"), onbekend=Count("pk", filter=wie_is_dit())
    )
    return Blad(
        stand,
        zitting,
        is_open=zitting.is_open(nu),
        vroeg=vroeg,
        leidt=zitting.leider_id in (None, request.user.pk),
        deur=deur_van(zitting) if zitting.is_open(nu) else None,
        vragen=vragen_van(zitting),
        telefoons=gasten["alle"],
        onbekend=gasten["onbekend"],
        binnen=Genodigde.objects.filter(bijeenkomst=bijeenkomst).aanwezig().count(),
    )


def wie_is_dit() -> Q:
    """Return which phones are of guests who gave a name that is not linked to a person."""
    return Q(contact=None, gebruiker=None) & ~Q(naam="")


def vragen_van(zitting: Zitting) -> Sequence[Livevraag]:
    """Return what was asked, each with `aantal` contributions and how many are `wachtend`."""
    wacht = Q(bijdragen__zicht=Bijdrage.Zicht.WACHT)
    rijen = Livevraag.objects.filter(zitting=zitting).select_related("onderdeel", "laddergesprek")
    telling = {"aantal": Count("bijdragen"), "wachtend": Count("bijdragen", filter=wacht)}
    return list(rijen.annotate(**telling).order_by("pk"))


def is_eigen_soort(soort: str) -> bool:
    """Tell whether this is asked through another part: the ladder, or a wave of the network."""
    return soort in (Livesoort.LADDER, Livesoort.NULMETING)


def deur_van(zitting: Zitting) -> Deur:
    """Return the address, the code and its picture."""
    pad = f"/live/{zitting.code}/"
    kort = f"{settings.SITE_URL}/live".partition("://")[2]
    return Deur(zitting.code.upper(), kort, _qr(f"{settings.SITE_URL}{pad}"))


@lru_cache(maxsize=64)
def _qr(adres: str) -> SafeString:
    """Draw the address as one path in an svg; drawing takes longer than all else on the page."""
    buffer = BytesIO()
    qrcode.make(adres, image_factory=SvgPathImage, border=2).save(buffer)
    svg = buffer.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  our own drawing of our own address
