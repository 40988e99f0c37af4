"""The talk about the ladder in the room: one dot of each phone, shown only at the end."""

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.live.bijdragen import eis_open
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak, raak_scherm
from proeftuinen.bijeenkomsten.live.models import Livegast, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.live.slot import Dicht, houd
from proeftuinen.bijeenkomsten.live.vragen import maak_vraag, open_vraag, sluit_vraag
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Livesoort
from proeftuinen.netwerk.ladder import actions
from proeftuinen.netwerk.models import Laddergesprek

VRAAG = "Waar staan jullie nu, als groep?"
GROEP = "de hele groep"


@transaction.atomic
def begin(*, zitting: Zitting, door: Gebruiker, onderdeel: Agendaonderdeel | None) -> Livevraag:
    """Ask for dots, in a talk of the ladder of its own; while one is asked, that one.

    Raises ZaalDicht and Vol.
    """
    houd(zitting)
    rijen = Livevraag.objects.filter(zitting=zitting, soort=Livesoort.LADDER)
    open_ = rijen.filter(laddergesprek__stand=Laddergesprek.Stand.OPEN).first()
    if open_ is not None:
        open_.zitting = zitting
        open_vraag(vraag=open_, door=door)
        return open_
    bijeenkomst = zitting.bijeenkomst
    waarden = {"groep": GROEP, "dag": bijeenkomst.dag, "stap": bijeenkomst.stap}
    gesprek = actions.maak(proeftuin=bijeenkomst.proeftuin, door=door, waarden=waarden)
    wat = {"onderdeel": onderdeel, "soort": Livesoort.LADDER, "vraag": VRAAG}
    vraag = maak_vraag(zitting=zitting, door=door, waarden={**wat, "laddergesprek": gesprek})
    open_vraag(vraag=vraag, door=door)
    return vraag


@transaction.atomic
def zet_stip(*, vraag: Livevraag, gast: Livegast, trede: Trede) -> bool:
    """Place the dot of a phone; False when it placed one. Raises Dicht; the room is held.

    Who has an account counts once, here and on the page of the talk. Of a guest is kept that the
    phone placed a dot, and not where.
    """
    gesprek = vraag.laddergesprek
    if gesprek is None:
        raise Dicht
    eis_open(vraag)
    try:
        nieuw = _tel(vraag, gesprek, gast, trede)
    except actions.Afgerond as fout:
        raise Dicht from fout
    if nieuw:
        raak_scherm(vraag.zitting)
    return nieuw


def _tel(vraag: Livevraag, gesprek: Laddergesprek, gast: Livegast, trede: Trede) -> bool:
    try:
        with transaction.atomic():
            Stip.objects.create(vraag=vraag, gast=gast, sleutel=_sleutel(gast))
    except IntegrityError:
        return False
    if gast.gebruiker is not None:
        return actions.zet_stip(gesprek=gesprek, door=gast.gebruiker, trede=trede)
    actions.tel_stip(gesprek=gesprek, trede=trede)
    return True


def _sleutel(gast: Livegast) -> str:
    """Return the one key of this phone; once forgotten, it leads back to no cookie."""
    mengsel = salted_hmac("leerwerkplaats.live.trede", gast.publiek_id, algorithm="sha256")
    return mengsel.hexdigest()[:36]


def heeft_gezet(vraag: Livevraag, gast: Livegast) -> bool:
    """Tell whether this phone placed its dot."""
    return Stip.objects.filter(vraag=vraag, gast=gast).exists()


@transaction.atomic
def rond_af(*, vraag: Livevraag, door: Gebruiker) -> None:
    """End the talk and show where the dots lie; the ladder itself says when they are too few.

    Raises Bewerkingsconflict when someone changed the talk at the same moment.
    """
    gesprek = vraag.laddergesprek
    if gesprek is None:
        return
    houd(vraag.zitting)
    gesprek.proeftuin = vraag.zitting.bijeenkomst.proeftuin
    if gesprek.stand == Laddergesprek.Stand.OPEN:
        actions.sluit(gesprek=gesprek, door=door, versie=gesprek.versie, samenvatting="")
    sluit_vraag(vraag=vraag, door=door)
    dicht = {"stand": Livevraag.Stand.DICHT, "getoond": True}
    Livevraag.objects.filter(pk=vraag.pk).update(**dicht)
    raak(vraag.zitting)
