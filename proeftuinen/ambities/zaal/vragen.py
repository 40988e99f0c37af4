"""Asking the room of a meeting something that feeds the way to the ambition."""

from collections.abc import Sequence

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.vragen import maak_vraag
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.traject.models import Proeftuin

_Voor = Zaalvraag.Waarvoor
SOORT = {
    _Voor.THEMA_IDEE: Livesoort.IDEEEN,
    _Voor.THEMA_STIP: Livesoort.STIPPEN,
    _Voor.WERKT_AL: Livesoort.IDEEEN,
    _Voor.BEELD: Livesoort.VERBEELDING,
    _Voor.GEBIED: Livesoort.IDEEEN,
    _Voor.INWONERS: Livesoort.IDEEEN,
    _Voor.AANDACHT: Livesoort.IDEEEN,
    _Voor.WIJ: Livesoort.IDEEEN,
    _Voor.MEEDOEN: Livesoort.STIPPEN,
}
"""How the room answers each of them."""
VRAGEN = {
    _Voor.THEMA_IDEE: "Waar willen we hier meer van?",
    _Voor.THEMA_STIP: "Welk thema kiezen we?",
    _Voor.WERKT_AL: "Wat werkt hier al goed?",
    _Voor.BEELD: "Hoe ziet het eruit als het lukt? Teken het, en maak er een foto van.",
    _Voor.GEBIED: "Over welke plek en welke mensen gaat onze ambitie?",
    _Voor.INWONERS: "Wat merken inwoners als het lukt? We willen dat inwoners …",
    _Voor.AANDACHT: "Door welke aandacht lukt dat? Door …",
    _Voor.WIJ: "Hoe werken wij dan? Dit doen wij doordat wij …",
    _Voor.MEEDOEN: "Sta jij achter deze ambitie?",
}
"""What we propose to ask."""
STIPPEN = {_Voor.THEMA_STIP: 3, _Voor.MEEDOEN: 1}
"""Dots of one phone."""


def zalen(proeftuin: Proeftuin) -> list[Bijeenkomst]:
    """Return the meetings with a room that is open or can still open, the last one first."""
    met_zaal = Zitting.objects.filter(gesloten_op=None).values("bijeenkomst")
    rijen = Bijeenkomst.objects.gaat_door().filter(proeftuin=proeftuin, pk__in=met_zaal)
    return list(rijen.select_related("zitting").order_by("-dag", "-pk"))


@transaction.atomic
def stel(
    *,
    bijeenkomst: Bijeenkomst,
    waarvoor: str,
    vraag: str,
    door: Gebruiker,
    keuzes: Sequence[tuple[str, str]] = (),
) -> Livevraag:
    """Put a question ready in the room of this meeting; nobody sees it yet.

    `keuzes`: id and words of what dots can go on. Raises Vol of live.vragen, and Zitting's
    DoesNotExist when the meeting has no room.
    """
    zitting = Zitting.objects.select_related("bijeenkomst__proeftuin").get(bijeenkomst=bijeenkomst)
    waarden = {"soort": SOORT[_Voor(waarvoor)], "vraag": vraag}
    if keuzes:
        waarden |= {"keuzes": [woorden for _, woorden in keuzes], "stippen": STIPPEN[waarvoor]}
    livevraag = maak_vraag(zitting=zitting, door=door, waarden=waarden)
    Zaalvraag.objects.create(
        proeftuin=zitting.bijeenkomst.proeftuin,
        livevraag=livevraag,
        waarvoor=waarvoor,
        keuzes=[code for code, _ in keuzes],
    )
    return livevraag
