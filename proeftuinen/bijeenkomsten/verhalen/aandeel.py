"""What stories and films contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.plan import bellen
from proeftuinen.bijeenkomsten.plan.bouwen.terug import vergeet_verhalen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Verhaal
from proeftuinen.bijeenkomsten.plan.verteller import zeg_verteller
from proeftuinen.bijeenkomsten.verhalen import lezen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Steun
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Wissing
from proeftuinen.traject.models import Proeftuin, Stap

_MAP = "proeftuinen/bijeenkomsten/verhalen"
_MENSEN = ("teller", "voorgesprek_met", "beller")

UITLEG = {
    "verhalen": "Verhalen die jij vertelt, voorbereidt of waarvoor jij de verteller belt.",
}


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return the stories and films: to the team what is to be done, to others what one can see."""
    team = lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    blokken = list(lezen.blokken_van(bijeenkomst))
    regels = [_regel(blok, lezer, team=team) for blok in blokken]
    if not team:
        regels = [regel for regel in regels if regel["film"] and regel["film"].link]
    if not regels:
        return []
    sjabloon = f"{_MAP}/kaart_{'team' if team else 'film'}.html"
    return [Kaart("Verhaal en film", sjabloon, {"regels": regels}, Plek.ZIJ, 20)]


def _regel(blok: Any, lezer: Lezer, *, team: bool) -> dict[str, Any]:
    verhaal, film = getattr(blok, "verhaal", None), getattr(blok, "film", None)
    punten = lezen.punten_van(verhaal) if verhaal and team else []
    return {
        "onderdeel": blok,
        "film": film,
        "wie": zeg_verteller(verhaal, lezer) if verhaal else "",
        "klaar": sum(punt.klaar for punt in punten),
        "punten": len(punten),
    }


def bij_bijeenkomst_gewijzigd(bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    """Let the action to phone the teller follow the meeting."""
    verhalen = bellen.verhalen_van(onderdeel__bijeenkomst=bijeenkomst, actie__isnull=False)
    bellen.houd_bij(verhalen, door=door)


def bij_stappen(proeftuin: Proeftuin, stappen: Sequence[Stap], door: Gebruiker | None) -> None:
    """Do the same for meetings that moved along with their step; one query when there are none."""
    verhalen = bellen.verhalen_van(
        onderdeel__bijeenkomst__stap__in=[stap.pk for stap in stappen], actie__isnull=False
    )
    bellen.houd_bij(verhalen, door=door)


def steunt_op(toestemmingen: Sequence[Toestemming]) -> Sequence[Steun]:
    """Return the stories of which a quote may be kept because of these."""
    rijen = Verhaal.objects.filter(toestemming__in=toestemmingen)
    langs = "onderdeel__bijeenkomst__proeftuin"
    return [
        Steun(
            rij.toestemming_id,
            "Een verhaal bij een bijeenkomst",
            rij.onderdeel.bijeenkomst.get_absolute_url(),
        )
        for rij in rijen.select_related(langs).order_by("pk")
    ]


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Forget what undoing would put back around stories: of one of them too much may be known."""
    vergeet_verhalen(Q(proeftuin=proeftuin))


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of stories in plain Dutch."""
    return {"verhaal.gewijzigd": "bereidde een verhaal voor"}


def _laat_los(wie: QuerySet[Contact]) -> None:
    """Ask nobody at rest to phone; the team sees that someone else is needed."""
    Verhaal.objects.filter(beller__in=wie, gebeld_op=None).update(
        beller=None, versie=F("versie") + 1
    )


def zet_stil(adres: str) -> None:
    """Ask who is at rest to phone nobody."""
    _laat_los(met_adres(adres))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    _laat_los(Contact.objects.filter(pk=contact.pk))


def _van(gebruiker: Gebruiker) -> Q:
    delen = [Q(**{f"{naam}__gebruiker": gebruiker}) for naam in _MENSEN]
    return delen[0] | delen[1] | delen[2]


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the stories that this person tells, prepares or phones after."""
    rijen = Verhaal.objects.filter(_van(gebruiker)).order_by("pk")
    langs = "onderdeel__bijeenkomst", "teller", "beller", "voorgesprek_met"
    return {"verhalen": Rijen(rijen.select_related(*langs), zeg=lambda deel: _zeg(deel, gebruiker))}


def _zeg(rijen: Iterable[Verhaal], gebruiker: Gebruiker) -> list[dict[str, Any]]:
    delen = []
    for rij in rijen:
        vertelt = rij.teller is not None and rij.teller.gebruiker_id == gebruiker.pk
        delen.append(
            {
                "bijeenkomst": rij.onderdeel.bijeenkomst.titel,
                "dag": rij.onderdeel.bijeenkomst.dag.isoformat(),
                "wat jij doet": "vertellen" if vertelt else "voorbereiden of bellen",
                "wat bewaard mag blijven": rij.get_bewaren_display() if vertelt else "",
                "inzicht": rij.inzicht if vertelt else "",
            }
        )
    return delen


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to stories."""
    rijen = Verhaal.objects.filter(_van(gebruiker)).distinct()
    return [Wissing("Verhalen van of met jou", rijen, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from stories; the insight never said whose it was.

    Also from what undoing would put back: the text that stood in a block may say more.
    """
    vergeet_verhalen(Q(proeftuin__contacten__gebruiker=gebruiker))
    for naam in _MENSEN:
        Verhaal.objects.filter(**{f"{naam}__gebruiker": gebruiker}).update(**{naam: None})


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the stories of someone who leaves the list of people."""
    rijen = Verhaal.objects.filter(
        Q(teller=contact) | Q(beller=contact) | Q(voorgesprek_met=contact)
    )
    return [Wissing("Verhalen bij bijeenkomsten", rijen, "Blijven staan, zonder naam.")]
