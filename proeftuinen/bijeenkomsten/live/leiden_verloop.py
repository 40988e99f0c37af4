"""Steering a meeting: begin, next, back, more time. Of two who press at once, one moves it.

Each act says what the presser saw (`gezien`). It is compared while the room is held, so a button
on a page that is no longer true changes nothing.
"""

from django.db import transaction
from django.db.models import F, Q

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.live.leiden_lezen import Sleutel, Spoor, Stand, lees_stand
from proeftuinen.bijeenkomsten.live.models import Verloop, Zitting
from proeftuinen.bijeenkomsten.live.slot import houd

STAP = 5
"""Minutes that one press adds or takes away."""
MEESTE = 240
"""Minutes that can be added to one block, or taken from it."""


class Achterhaald(Exception):
    """What the presser saw is no longer so; nothing was changed."""


class LeidtNiet(Exception):
    """Someone else leads now; whoever wants to press takes over first."""


def grijp(zitting: Zitting, door: Gebruiker) -> Zitting:
    """Return the room, held until this transaction ends; raises LeidtNiet, Achterhaald."""
    rij = houd(zitting)
    if rij.leider_id not in (None, door.pk):
        raise LeidtNiet
    if not rij.is_open(dit_moment()):
        raise Achterhaald
    return rij


def lees_spoor(zitting: Zitting, grpid: str, gezien: str) -> tuple[Stand, Spoor]:
    """Return how it stands and the line that is meant; raises Achterhaald."""
    stand = lees_stand(zitting.bijeenkomst, zitting, dit_moment())
    spoor = stand.spoor(grpid)
    if spoor is None or spoor.gezien != gezien:
        raise Achterhaald
    return stand, spoor


def raak(zitting: Zitting, **waarden: object) -> None:
    """Let phones, projector and leader's pages know that something is new."""
    tellers = {"tel": F("tel") + 1, "beeldtel": F("beeldtel") + 1}
    Zitting.objects.filter(pk=zitting.pk).update(**tellers, **waarden)


def raak_scherm(zitting: Zitting) -> None:
    """Let projector and leader's pages know; phones show nothing new, so they load nothing."""
    Zitting.objects.filter(pk=zitting.pk).update(beeldtel=F("beeldtel") + 1)


def _spoorregel(handeling: str, zitting: Zitting, door: Gebruiker) -> None:
    bijeenkomst = zitting.bijeenkomst
    ruimte = bijeenkomst.proeftuin.publiek_id
    waar = {"soort": "bijeenkomst", "object_id": bijeenkomst.publiek_id, "ruimte": ruimte}
    leg_vast(handeling, door=door, **waar)


@transaction.atomic
def verder(
    *, zitting: Zitting, door: Gebruiker, gezien: str, grpid: str = "", overslaan: bool = False
) -> None:
    """End what is on and begin the next; `overslaan` leaves the next one out.

    Raises LeidtNiet and Achterhaald.
    """
    rij = grijp(zitting, door)
    stand, spoor = lees_spoor(zitting, grpid, gezien)
    komend = list(spoor.lijn.verwacht)[1 if overslaan else 0 :]
    if spoor.lijn.klaar or (overslaan and not spoor.lijn.verwacht):
        raise Achterhaald
    if spoor.lijn.nu is not None:
        _sluit(zitting, stand, spoor)
    if komend:
        _open(zitting, stand, komend[0])
    elif overslaan:
        _laat_vallen(zitting, stand, spoor)
    raak(zitting, leider_id=rij.leider_id or door.pk)
    if not spoor.lijn.gestart and not grpid:
        _spoorregel("bijeenkomst.begonnen", zitting, door)


def _rij(zitting: Zitting, sleutel: Sleutel) -> Q:
    return Q(zitting=zitting, onderdeel=sleutel[0], groep=sleutel[1])


def _lijnen(stand: Stand, sleutel: Sleutel) -> list[list[Sleutel]]:
    """Return the keys of the groups' lines in this block."""
    blok = next((blok for blok in stand.blokken if blok.sleutel == sleutel), None)
    return [[deel.sleutel for deel in lijn] for lijn in blok.groepen] if blok else []


def _sluit(zitting: Zitting, stand: Stand, spoor: Spoor) -> None:
    """End what is on in this line, with the groups in it."""
    if spoor.lijn.nu is None:
        return
    sleutels = [spoor.lijn.nu, *(deel for lijn in _lijnen(stand, spoor.lijn.nu) for deel in lijn)]
    for sleutel in sleutels:
        Verloop.objects.filter(_rij(zitting, sleutel), klaar_op=None).update(klaar_op=stand.nu)


def _open(zitting: Zitting, stand: Stand, sleutel: Sleutel) -> None:
    """Begin a block, and the first one of each group in it."""
    eerste = [lijn[0] for lijn in _lijnen(stand, sleutel) if lijn]
    for onderdeel_id, groep_id in [sleutel, *eerste]:
        Verloop.objects.update_or_create(
            zitting=zitting,
            onderdeel_id=onderdeel_id,
            groep_id=groep_id,
            defaults={"begonnen_op": stand.nu, "klaar_op": None, "extra": 0},
        )


def _laat_vallen(zitting: Zitting, stand: Stand, spoor: Spoor) -> None:
    """Keep that the last block took no time, so that the line is done."""
    onderdeel_id, groep_id = next(iter(spoor.lijn.verwacht))
    momenten = {"begonnen_op": stand.nu, "klaar_op": stand.nu}
    waar = {"onderdeel_id": onderdeel_id, "groep_id": groep_id}
    Verloop.objects.create(zitting=zitting, **waar, **momenten)


@transaction.atomic
def terug(*, zitting: Zitting, door: Gebruiker, gezien: str, grpid: str = "") -> None:
    """Go back one block: what is on never began, the one before goes on as it did.

    Raises LeidtNiet and Achterhaald.
    """
    grijp(zitting, door)
    stand, spoor = lees_spoor(zitting, grpid, gezien)
    if not spoor.lijn.gestart:
        raise Achterhaald
    if spoor.lijn.nu is not None:
        _maak_ongedaan(zitting, stand, spoor.lijn.nu)
    if spoor.lijn.gedaan:
        _heropen(zitting, stand, spoor.lijn.gedaan[-1])
    raak(zitting)


def _maak_ongedaan(zitting: Zitting, stand: Stand, sleutel: Sleutel) -> None:
    for deel in [sleutel, *(deel for lijn in _lijnen(stand, sleutel) for deel in lijn)]:
        Verloop.objects.filter(_rij(zitting, deel)).delete()


def _heropen(zitting: Zitting, stand: Stand, sleutel: Sleutel) -> None:
    """Let a block go on; in its groups what was ended together with it."""
    rij = Verloop.objects.get(_rij(zitting, sleutel))
    toen = rij.klaar_op
    for deel in [sleutel, *(deel for lijn in _lijnen(stand, sleutel) for deel in lijn)]:
        Verloop.objects.filter(_rij(zitting, deel), klaar_op=toen).update(klaar_op=None)


@transaction.atomic
def geef_tijd(
    *, zitting: Zitting, door: Gebruiker, gezien: str, minuten: int, grpid: str = ""
) -> None:
    """Add minutes to what is on, or take them away (below zero).

    Raises LeidtNiet and Achterhaald; also when nothing is on, or when it is too much.
    """
    grijp(zitting, door)
    _, spoor = lees_spoor(zitting, grpid, gezien)
    if spoor.lijn.nu is None or abs(spoor.extra + minuten) > MEESTE:
        raise Achterhaald
    rij = Verloop.objects.filter(_rij(zitting, spoor.lijn.nu))
    rij.update(extra=F("extra") + minuten)
    raak(zitting)


@transaction.atomic
def neem_over(*, zitting: Zitting, door: Gebruiker) -> None:
    """Lead from now on; whoever led sees it and can take back. Twice changes nothing."""
    genomen = Zitting.objects.filter(Q(leider=None) | ~Q(leider=door), pk=zitting.pk)
    if genomen.update(leider=door):
        raak(zitting)
        _spoorregel("bijeenkomst.overgenomen", zitting, door)
