"""How someone comes to their own answers: signed in, or by the link in a mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.traject.bladzijde import toon as toon_in_kader
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/invullen"


@dataclass(frozen=True)
class Ingang:
    """Where one's pages stand, and one's place in the open wave, if there is one.

    `namen`: the four addresses and `argument` what they take; `door`: the account, when that is
    how someone came in; `proeftuin` then gives the frame.
    """

    namen: str
    argument: str
    plaats: Netwerkplaats | None
    door: Gebruiker | None = None
    proeftuin: Proeftuin | None = None

    def adres(self, deel: str = "") -> str:
        """Return an address: the list, or "antwoord", "klaar" or "gemist"."""
        naam = f"proeftuinen:{self.namen}{'-' if deel else ''}{deel}"
        return reverse(naam, args=[self.argument])

    @property
    def zoals_gelezen(self) -> Mapping[str, str]:
        """Return the addresses for templates."""
        return {deel or "lijst": self.adres(deel) for deel in ("", "antwoord", "klaar", "gemist")}


def plaats_in_open_meting(proeftuin: Proeftuin, gebruiker: Gebruiker) -> Netwerkplaats | None:
    """Return this person's place in the wave that is open here, with wave and contact."""
    rijen = Netwerkplaats.objects.filter(
        meting__proeftuin=proeftuin,
        meting__stand=Meting.Stand.OPEN,
        contact__gebruiker=gebruiker,
    )
    plaats = rijen.select_related("meting", "contact").first()
    if plaats is not None:
        plaats.meting.proeftuin = plaats.contact.proeftuin = proeftuin
        plaats.contact.gebruiker = gebruiker
    return plaats


def _kaal(proeftuin: Proeftuin, gebruiker: Gebruiker) -> Netwerkplaats | None:
    """Return the same place with no more than a tap needs: there are sixty a second."""
    rij = (
        Netwerkplaats.objects.filter(
            meting__proeftuin=proeftuin.pk,
            meting__stand=Meting.Stand.OPEN,
            contact__gebruiker=gebruiker.pk,
        )
        .order_by()
        .values_list("pk", "publiek_id", "begonnen_op", "meting", "meting__vorm")
        .first()
    )
    if rij is None:
        return None
    pk, publiek_id, begonnen_op, meting, vorm = rij
    return Netwerkplaats(
        pk=pk,
        publiek_id=publiek_id,
        begonnen_op=begonnen_op,
        meting=Meting(pk=meting, vorm=vorm, proeftuin=proeftuin),
    )


def voor_tik(request: HttpRequest, proeftuin: Proeftuin) -> Ingang:
    """Return the way in of one tap."""
    plaats = _kaal(proeftuin, request.user)
    return Ingang("mijn-netwerk", proeftuin.publiek_id, plaats, request.user, proeftuin)


def met_account(request: HttpRequest, proeftuin: Proeftuin) -> Ingang:
    """Return the way in of who is signed in."""
    plaats = plaats_in_open_meting(proeftuin, request.user)
    return Ingang("mijn-netwerk", proeftuin.publiek_id, plaats, request.user, proeftuin)


def met_link(token: str, plaats: Netwerkplaats | None) -> Ingang:
    """Return the way in of who opened the link in a mail."""
    return Ingang("netwerk-link", token, plaats)


def toon(
    request: HttpRequest,
    ingang: Ingang,
    blad: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page, for who is signed in within the frame of the proeftuin."""
    plaats = ingang.plaats
    alles = {
        "naar": ingang.zoals_gelezen,
        "met_kader": ingang.door is not None,
        "kader": "proeftuinen/_proeftuin.html" if ingang.door else "base.html",
        "plaats": plaats,
        "meting": plaats.meting if plaats else None,
        "ladder": plaats is not None and plaats.meting.vorm == "ladder",
        **(context or {}),
    }
    sjabloon = f"{MAP}/{blad}.html"
    if ingang.proeftuin is None:
        return render(request, sjabloon, alles, status=status)
    return toon_in_kader(
        request,
        ingang.proeftuin,
        sjabloon,
        tab="Netwerk",
        sub="Mijn netwerk",
        context=alles,
        status=status,
    )
