"""The list of people, as a reader may see it.

Whoever keeps the list (MENSEN_BEHEREN) sees all. Others see what each person shows: by name, or
only function and organisation. What is hidden can be found by no search and tells nothing by the
order either. Rows are worked out beforehand, so that each costs the template little.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Cast, Lower
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.templatetags.web import initialen, status
from proeftuinen.mensen.forms import ERVARING
from proeftuinen.mensen.models import Contact, ContactQuerySet, Zicht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Stilte
from proeftuinen.traject.post.stil import stil_onder

_WIE = "wie1"  # stands for the id in an address that is looked up once
_IN_RIJ = (
    *("publiek_id", "naam", "email", "functie", "rollen", "ervaringsdeskundig", "zicht", "stand"),
    *("gebruiker__naam", "gebruiker__email", "organisatie__naam", "organisatie__publiek_id"),
)
_IETS = ~Q(functie="") | ~Q(organisatie=None)


@dataclass(frozen=True, slots=True)
class Rij:
    """One person as the reader sees them; `url` is empty when there is no page to go to."""

    naam: str
    initialen: str
    url: str
    functie: str
    organisatie: str
    organisatie_url: str
    rollen: str
    stand: SafeString | str


def ziet_alles(lezer: Lezer) -> bool:
    """Tell whether the reader keeps the list, and so sees everyone and everything."""
    return lezer.mag(Recht.MENSEN_BEHEREN)


def zichtbaar(proeftuin: Proeftuin, lezer: Lezer) -> ContactQuerySet:
    """Return who stands in the list for this reader, in order, with `heet`."""
    alle = Contact.objects.van(proeftuin).met_naam().select_related("gebruiker", "organisatie")
    if ziet_alles(lezer):
        return alle.order_by(Lower("heet"), "pk")
    met_naam = Case(
        When(zicht=Zicht.NAAM, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    op = Case(When(zicht=Zicht.NAAM, then=Lower("heet")), default=Lower("functie"))
    te_zien = alle.in_leven().filter(Q(zicht=Zicht.NAAM) | (Q(zicht=Zicht.FUNCTIE) & _IETS))
    return te_zien.order_by(met_naam, op, "publiek_id")


def voor_rijen(contacten: ContactQuerySet) -> ContactQuerySet:
    """Load no more of each than `rijen_voor` shows."""
    return contacten.only(*_IN_RIJ)


def aantal_ongenoemd(proeftuin: Proeftuin) -> int:
    """Return how many people stand in no list but that of the team."""
    alle = Contact.objects.van(proeftuin).in_leven()
    return alle.filter(Q(zicht=Zicht.NIETS) | (Q(zicht=Zicht.FUNCTIE) & ~_IETS)).count()


def zoek(
    rijen: ContactQuerySet, vraag: Mapping[str, str], proeftuin: Proeftuin, lezer: Lezer
) -> ContactQuerySet:
    """Return those that were asked for (forms.Zoekvraag), of what this reader sees."""
    team = ziet_alles(lezer)
    genoemd = Q() if team else Q(zicht=Zicht.NAAM)
    for woord in vraag.get("q", "").split()[:8]:
        hier = bevat(woord, "functie", "organisatie__naam")
        rijen = rijen.filter((genoemd & bevat(woord, "heet")) | hier)
    if organisatie := vraag.get("organisatie"):
        rijen = rijen.filter(organisatie__publiek_id=organisatie)
    if rol := vraag.get("rol"):
        rijen = _met_rol(rijen.filter(genoemd), rol, proeftuin)
    return _met_stand(rijen, vraag.get("stand", ""), proeftuin) if team else rijen


def _met_rol(rijen: ContactQuerySet, rol: str, proeftuin: Proeftuin) -> ContactQuerySet:
    if rol == ERVARING:
        return rijen.filter(ervaringsdeskundig=True)
    if rol in Rol.values:
        return rijen.filter(_deelname(proeftuin, rol=rol))
    als_tekst = Cast("rollen", TextField())  # SQLite cannot look into a list of JSON
    return rijen.alias(als_tekst=als_tekst).filter(als_tekst__contains=f'"{rol}"')


def _deelname(proeftuin: Proeftuin, **overig: str) -> Exists:
    zelfde = Deelname.objects.filter(proeftuin=proeftuin, gebruiker=OuterRef("gebruiker"))
    return Exists(zelfde.filter(**overig))


def _met_stand(rijen: ContactQuerySet, stand: str, proeftuin: Proeftuin) -> ContactQuerySet:
    if stand == "overleden":
        return rijen.filter(stand=Contact.Stand.OVERLEDEN)
    rijen = rijen.in_leven()
    if stand == "mee":
        return rijen.filter(_deelname(proeftuin))
    brief = Uitnodiging.objects.open(timezone.now()).filter(proeftuin=proeftuin)
    genodigd = Exists(brief.filter(email=OuterRef("mailadres")))
    if stand == "uitgenodigd":
        return rijen.met_adres().filter(~_deelname(proeftuin), genodigd)
    if stand == "zonder":
        return rijen.met_adres().filter(~_deelname(proeftuin), ~genodigd)
    if stand == "rust":
        stil = Exists(Stilte.objects.filter(adres=OuterRef("mailadres")))
        return rijen.met_adres().filter(Q(stand=Contact.Stand.RUST) | stil)
    return rijen


def rijen_voor(contacten: Sequence[Contact], proeftuin: Proeftuin, lezer: Lezer) -> list[Rij]:
    """Return a row for each contact; at most three queries, however many there are."""
    team = ziet_alles(lezer)
    rollen = _siterollen(contacten, proeftuin)
    standen = _standen(contacten, rollen, proeftuin, lezer) if team else {}
    pagina = reverse("proeftuinen:contact", args=[proeftuin.publiek_id, _WIE])
    van_organisatie = adres_of_niets("organisatie", proeftuin.publiek_id, _WIE)
    rijen = []
    for contact in contacten:
        zonder_naam = not team and contact.zicht != Zicht.NAAM
        naam = contact.functie if zonder_naam else contact.heet or "Iemand zonder naam"
        bij = contact.organisatie
        rijen.append(
            Rij(
                naam=naam or bij.naam,
                initialen="" if zonder_naam else initialen(naam),
                url="" if zonder_naam else _vul(pagina, contact.publiek_id),
                functie="" if zonder_naam else contact.functie,
                organisatie=bij.naam if bij and naam else "",
                organisatie_url=_vul(van_organisatie, bij.publiek_id) if bij else "",
                rollen="" if zonder_naam else _rolwoorden(contact, rollen),
                stand=standen.get(contact.pk, ""),
            )
        )
    return rijen


def _vul(adres: str, publiek_id: str) -> str:
    return adres.replace(f"/{_WIE}/", f"/{publiek_id}/")


def _rolwoorden(contact: Contact, siterollen: Mapping[int, list[str]]) -> str:
    """Return all that someone is here, in words; being of experience only where they said so."""
    ervaring = ["Ervaringsdeskundige"] if contact.ervaringsdeskundig else []
    hier = siterollen.get(contact.gebruiker_id, [])
    woorden = [*hier, *contact.rolnamen, *ervaring]
    return ", ".join(woord for woord in woorden if woord != contact.functie)


def adres_of_niets(naam: str, *args: str) -> str:
    """Return the address of a page of another feature, or nothing while that is not there."""
    try:
        return reverse(f"proeftuinen:{naam}", args=args)
    except NoReverseMatch:
        return ""


def _siterollen(contacten: Iterable[Contact], proeftuin: Proeftuin) -> Mapping[int, list[str]]:
    """Return by account the labels of the roles held here; one query."""
    accounts = [contact.gebruiker_id for contact in contacten if contact.gebruiker_id]
    rijen = Deelname.objects.filter(proeftuin=proeftuin, gebruiker__in=accounts).order_by("rol")
    rollen: dict[int, list[str]] = defaultdict(list)
    for gebruiker, rol in rijen.values_list("gebruiker", "rol"):
        rollen[gebruiker].append(Rol(rol).label if rol in Rol.values else rol)
    return rollen


_Stand = Contact.Stand


def _standen(
    contacten: Sequence[Contact],
    rollen: Mapping[int, list[str]],
    proeftuin: Proeftuin,
    lezer: Lezer,
) -> dict[int, SafeString]:
    """Return by contact how things stand: shape and word; two queries."""
    adressen = [contact.adres for contact in contacten if contact.adres]
    stil = stil_onder(adressen) if lezer.mag(Recht.STIL_ZETTEN) else frozenset()
    open_nog = proeftuin.uitnodigingen.open(timezone.now()).filter(email__in=adressen)
    sinds = dict(open_nog.order_by("gemaakt").values_list("email", "gemaakt"))
    standen = {}
    for contact in contacten:
        doet_mee = bool(contact.gebruiker_id and rollen.get(contact.gebruiker_id))
        in_rust = bool(contact.stand) or contact.adres in stil
        genodigd = sinds.get(contact.adres)
        vorm, tekst = _stand(contact, doet_mee=doet_mee, in_rust=in_rust, genodigd=genodigd)
        standen[contact.pk] = status(vorm, tekst)
    return standen


def _stand(
    contact: Contact, *, doet_mee: bool, in_rust: bool, genodigd: datetime | None
) -> tuple[str, str]:
    if contact.stand == _Stand.OVERLEDEN:
        return "gestopt", "Overleden"
    if in_rust:
        return "gestopt", "Even rust"
    if doet_mee:
        return "klaar", "Doet mee"
    if genodigd:
        return "bezig", f"Uitgenodigd sinds {zeg_dag(localdate(genodigd))}"
    if not contact.adres:
        return "gepland", "Nog geen mailadres"
    return "gepland", "Doet nu niet mee" if contact.gebruiker_id else "Nog niet uitgenodigd"


def stand_van(contact: Contact, lezer: Lezer) -> SafeString:
    """Return how things stand with one person, for the team."""
    rollen = _siterollen([contact], contact.proeftuin)
    return _standen([contact], rollen, contact.proeftuin, lezer)[contact.pk]
