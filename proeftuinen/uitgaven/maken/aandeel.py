"""What editions contribute."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Buiten, Steun, Vraag
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Telkaart,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek import dankvragen
from proeftuinen.uitgaven.maken import maak, vervallen
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand, Uitgavetoestemming
from proeftuinen.uitgaven.maken.opslag import gooi_straks_weg, ruim_zwervers

UITLEG = {"uitgaven die je maakte": "Logboeken en oogsten die jij liet maken."}
MAATTHEMA = Maatthema.BLIJFT
MAANDEN = 12


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the making of an edition."""
    return maak.SOORTEN


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return for the team that an edition has to be made anew."""
    if not lezer.mag(Recht.UITGAVE_OPZETTEN):
        return []
    nieuwer = Uitgave.objects.filter(
        proeftuin=proeftuin, soort=OuterRef("soort"), nummer__gt=OuterRef("nummer")
    )
    weg = Uitgave.objects.filter(~Exists(nieuwer), proeftuin=proeftuin, vervallen_op__isnull=False)
    return [Telkaart([weg], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    sjabloon = "proeftuinen/uitgaven/maken/kaart.html"
    return [Kaart("Uitgave vervallen", sjabloon, {"aantal": aantal}, Plek.REGEL, 14)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many editions were published."""
    (aantal,) = tel(Uitgave.objects.filter(proeftuin=proeftuin).uitgebracht())
    return [Maat("Uitgaven uitgebracht", aantal, "uitgaven", "logboek, oogst en oogst in het kort")]


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """End the editions that lean on what was withdrawn."""
    vervallen.keur_na(proeftuin)


def toestemmingsvragen(gebruiker: Gebruiker) -> Sequence[Vraag]:
    """Return whether this person's name may stand on the page of thanks."""
    return dankvragen.vragen(gebruiker)


def steunt_op(toestemmingen: Sequence[Toestemming]) -> Sequence[Steun]:
    """Return the editions that lean on these, and when they were published."""
    rijen = Uitgavetoestemming.objects.filter(toestemming__in=toestemmingen).select_related(
        "uitgave__proeftuin"
    )
    return [
        Steun(
            rij.toestemming_id,
            str(rij.uitgave),
            rij.uitgave.get_absolute_url(),
            (Buiten(str(rij.uitgave), op),) if (op := rij.uitgave.uitgebracht_op) else (),
        )
        for rij in rijen.order_by("pk")
    ]


def elke_dag(nu: datetime) -> None:
    """End editions of which a consent ran out, and take away files that were never finished."""
    vervallen.keur_na()
    ruim_zwervers(nu)


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of editions in plain Dutch."""
    return {
        "uitgave.gemaakt": "maakte een uitgave",
        "uitgave.weg": "haalde een uitgave weg",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the editions that this person had made."""
    rijen = Uitgave.objects.filter(door=gebruiker).select_related("proeftuin")
    return {"uitgaven die je maakte": Rijen(rijen, zeg=_zeg)}


def _zeg(rijen: Iterable[Uitgave]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": rij.proeftuin.titel, "uitgave": str(rij), "op": rij.gemaakt.isoformat()}
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to editions."""
    rijen = Uitgave.objects.filter(door=gebruiker)
    return [Wissing("Uitgaven die je maakte", rijen, "Blijven, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Let editions stand without who made them."""
    Uitgave.objects.filter(door=gebruiker).update(door=None)
    Uitgave.objects.filter(uitgebracht_door=gebruiker).update(uitgebracht_door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when editions end that nobody published."""
    return [
        Bewaartermijn(
            "uitgaven",
            "Uitgaven van logboek en oogst die niet zijn uitgebracht",
            f"{MAANDEN} maanden nadat ze gemaakt zijn",
            _ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    """Take away editions that were made long ago and never published."""
    oud = Uitgave.objects.filter(uitgebracht_op=None, gemaakt__lt=maanden_terug(nu, MAANDEN))
    for uitgave in oud.only("proeftuin", "soort", "nummer"):
        maak.onthoud_nummer(uitgave)
    paden = list(Uitgavebestand.objects.filter(uitgave__in=oud).values_list("pad", flat=True))
    gooi_straks_weg(paden)
    return oud.delete()[1].get(Uitgave._meta.label, 0)
