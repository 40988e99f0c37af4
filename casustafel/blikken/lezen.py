"""Reading what is said and agreed at a table: without names beside a text, and the wheel."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.blikken.wiel import Kijk, Wiel, maak_wiel
from casustafel.plannen.lezen import mag_leiden, mag_uitnodigen
from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.begrippen import Dimensie, Domein
from leerwerkplaats.web.dagen import TIJDZONE, zeg_dag_kort
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.mensen.lijst import zichtbaar
from proeftuinen.mensen.models import Contact, Contactrol, Zicht
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.post.stil import stil_onder

EERST = 4
"""How many looks the page shows before one asks for all."""
MEESTE_MENSEN = 3
IEMAND = "Iemand aan tafel"
_NAAST = {Contactrol.VRIJWILLIGER.value, Contactrol.NAASTE.value}


@dataclass(frozen=True)
class Regel:
    """A look as the table sees it: from which side, never from whom."""

    blik: Blik
    tekst: str
    wie: str
    domein: str
    dimensies: tuple[str, ...]
    wanneer: str
    eigen: bool
    mag_weg: bool


@dataclass(frozen=True)
class Hulp:
    """Someone of the place who could look along, as this reader may see them."""

    id: str
    naam: str
    bij: str  # what they do, when their name does not say so
    roep: str  # how the button calls them


@dataclass(frozen=True)
class Gemis:
    """A dimension on which nobody looked, and who could."""

    dimensie: Dimensie
    mensen: tuple[Hulp, ...]


@dataclass(frozen=True)
class Afspraakregel:
    """What is agreed, as this guest sees it."""

    afspraak: Tafelafspraak
    wat: str
    wie: str
    mag_wijzigen: bool


def domein_van(contact: Contact | None) -> str:
    """Return from which world someone looks, or "" when nobody can tell; load `organisatie`."""
    if contact is None:
        return ""
    if contact.organisatie:
        return contact.organisatie.domein
    return Domein.INFORMEEL.value if _NAAST & set(contact.rollen) else ""


def perspectief(gast: Tafelgast | None) -> str:
    """Return from which side a guest looks: what they do, else their world; never a name."""
    if gast is None:
        return IEMAND
    if gast.contact.functie and gast.contact.zicht != Zicht.NIETS:
        return gast.contact.functie
    domein = domein_van(gast.contact)
    return Domein(domein).label if domein else IEMAND


def zeg_wanneer(moment: datetime) -> str:
    """Say when as people do: "vandaag, 10.12 uur", "gisteren", "zo 10 mei"."""
    hier = moment.astimezone(TIJDZONE)
    dag, nu = hier.date(), vandaag()
    if dag == nu:
        return f"vandaag, {hier.hour}.{hier.minute:02d} uur"
    return "gisteren" if dag == nu - timedelta(days=1) else zeg_dag_kort(dag, nu)


def blikken_van(tafel: Tafel) -> QuerySet[Blik]:
    """Return the looks of a table, the latest first, with from whom."""
    return tafel.blikken.select_related("gast__contact__organisatie").order_by("-pk")


def wiel_van(tafel: Tafel, blikken: Iterable[Blik] | None = None) -> Wiel:
    """Return the wheel of a table; one query when the looks were not fetched yet."""
    rijen = blikken_van(tafel) if blikken is None else blikken
    kijken = [
        Kijk(tuple(rij.dimensies), domein_van(rij.gast.contact if rij.gast else None))
        for rij in rijen
    ]
    return maak_wiel(tafel.get_boom_display(), kijken)


def als_regels(tafel: Tafel, blikken: Iterable[Blik]) -> list[Regel]:
    """Return looks as this guest reads them (`tafel.ik`), unlocked."""
    leidt = mag_leiden(tafel, tafel.ik)
    return [_regel(tafel, rij, leidt=leidt) for rij in blikken]


def _regel(tafel: Tafel, blik: Blik, *, leidt: bool) -> Regel:
    eigen = is_eigen(blik, tafel.ik)
    return Regel(
        blik,
        tekst_van(tafel, blik),
        perspectief(blik.gast),
        domein_van(blik.gast.contact if blik.gast else None),
        tuple(deel.value for deel in Dimensie if deel.value in blik.dimensies),
        zeg_wanneer(timezone.localtime(blik.gemaakt)),
        eigen,
        eigen or leidt,
    )


def tekst_van(tafel: Tafel, rij: Blik | Tafelafspraak) -> str:
    """Return the words of a row; empty when nothing was locked in it."""
    inhoud = tafel.slot.lees(rij.geheim)
    return inhoud["tekst"] if inhoud else ""


def is_eigen(blik: Blik, ik: Tafelgast | None) -> bool:
    """Tell whether this guest wrote it."""
    return ik is not None and blik.gast_id == ik.pk


def merk_van(blikken: Iterable[Blik]) -> str:
    """Return a mark that is another one once a look came, changed or went."""
    stand = ",".join(f"{rij.pk}.{rij.versie}.{rij.gast_id}" for rij in blikken)
    return sha256(stand.encode()).hexdigest()[:16]


def deel(tafel: Tafel, lezer: Lezer, *, alle: bool = False) -> dict[str, Any]:
    """Return what the page of a table shows of its looks; at most four queries."""
    blikken = list(blikken_van(tafel))
    wiel = wiel_van(tafel, blikken)
    return {
        "wiel": wiel,
        "regels": als_regels(tafel, blikken if alle else blikken[:EERST]),
        "aantal": len(blikken),
        "alle": alle or len(blikken) <= EERST,
        "gemis": gemis_van(tafel, wiel, lezer) if wiel.begonnen else (),
        "mag_vragen": mag_uitnodigen(tafel, tafel.ik, lezer),
        "merk": merk_van(blikken),
    }


def gemis_van(tafel: Tafel, wiel: Wiel, lezer: Lezer) -> tuple[Gemis, ...]:
    """Return who of the place could look where nobody did; three queries, none when all is seen."""
    if not wiel.mist:
        return ()
    mensen = _te_vragen(tafel, lezer)
    dimensies = _dimensies({mens.organisatie_id for mens in mensen})
    return tuple(
        Gemis(
            dimensie,
            tuple(
                _hulp(mens, lezer)
                for mens in mensen
                if dimensie.value in dimensies.get(mens.organisatie_id, ())
            )[:MEESTE_MENSEN],
        )
        for dimensie in wiel.mist
    )


def _te_vragen(tafel: Tafel, lezer: Lezer) -> list[Contact]:
    """Return whom this reader knows of here who sit not at the table, and are not at rest."""
    rijen = zichtbaar(tafel.proeftuin, lezer).exclude(organisatie=None)
    vrij = rijen.filter(stand=Contact.Stand.GEWOON).exclude(aan_tafels__tafel=tafel)
    mensen = list(vrij)
    stil = stil_onder(mens.adres for mens in mensen if mens.adres)
    return [mens for mens in mensen if mens.adres.lower() not in stil]


def _dimensies(organisaties: Iterable[int]) -> Mapping[int, frozenset[str]]:
    samen: dict[int, frozenset[str]] = {}
    for biedt in wie_biedt("dimensies_van"):
        samen |= biedt(organisaties)
    return samen


def _hulp(mens: Contact, lezer: Lezer) -> Hulp:
    naam = zeg_wie(mens, lezer)
    genoemd = naam == str(mens)
    bij = _klein(mens.functie) or mens.organisatie.naam
    roep = naam.split(maxsplit=1)[0] if genoemd else "deze persoon"
    return Hulp(mens.publiek_id, naam, bij if genoemd else "", roep)


def _klein(functie: str) -> str:
    """Return a function as it stands in a sentence; "POH-GGZ" keeps its capitals."""
    return functie[:1].lower() + functie[1:] if functie[1:2].islower() else functie


def afspraken_van(tafel: Tafel) -> QuerySet[Tafelafspraak]:
    """Return what was agreed at a table, with who does it."""
    return tafel.afspraken.select_related("wie__contact__gebruiker", "wie__contact__organisatie")


def mag_afspraak_wijzigen(tafel: Tafel, afspraak: Tafelafspraak) -> bool:
    """Tell whether this guest ticks it off or takes it away: who does it, or who leads.

    What nobody took up is everyone's.
    """
    van_mij = afspraak.wie_id in (None, tafel.ik.pk)
    return van_mij or mag_leiden(tafel, tafel.ik)


def afspraken_deel(tafel: Tafel, lezer: Lezer) -> Sequence[Afspraakregel]:
    """Return what the page of a table shows of what was agreed; one query."""
    return [
        Afspraakregel(
            rij,
            tekst_van(tafel, rij),
            zeg_wie(rij.wie.contact, lezer) if rij.wie else "",
            mag_afspraak_wijzigen(tafel, rij),
        )
        for rij in afspraken_van(tafel)
    ]
