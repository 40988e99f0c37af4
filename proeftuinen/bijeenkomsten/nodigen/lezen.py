"""Who is asked to a meeting, who can be, what they answered, and who is not at the table yet.

That someone is at rest is told nowhere here: they are not offered and get no mail, and where they
stand on the list already they stay as they are. Who died stands on no list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Case, Count, Exists, F, Max, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone

from leerwerkplaats.begrippen import Dimensie, Domein
from leerwerkplaats.web.gevouwen import bevat
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde, GenodigdeQuerySet
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.models import Contact, ContactQuerySet
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Stilte

NIET_VAKER_DAN = timedelta(hours=20)
"""Between two mails of ours to the same person: not twice on one day."""
ZONDER = "Zonder organisatie"
_Antwoord = Genodigde.Antwoord
_MAIL = Q(mailadres__gt="", stil=False, contact__stand=Contact.Stand.GEWOON)


def op_lijst(bijeenkomst: Bijeenkomst) -> GenodigdeQuerySet:
    """Return who stands on the list, with `mailadres` and whether that is at rest (`stil`)."""
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst()
    rijen = rijen.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    adres = Coalesce("contact__gebruiker__email", F("contact__email"))
    stil = Exists(Stilte.objects.filter(adres=OuterRef("mailadres")))
    return rijen.annotate(mailadres=adres).annotate(stil=stil)


def te_vragen(bijeenkomst: Bijeenkomst) -> GenodigdeQuerySet:
    """Return who can be mailed an invitation: on the list, not asked, no answer by phone."""
    return op_lijst(bijeenkomst).filter(_MAIL, **_ONGEVRAAGD)


_ONGEVRAAGD = {"gevraagd_op": None, "antwoord": _Antwoord.GEEN}


def _lang_genoeg(nu: datetime) -> Q:
    grens = nu - NIET_VAKER_DAN
    return Q(gevraagd_op__lte=grens) & (Q(herinnerd_op=None) | Q(herinnerd_op__lte=grens))


def te_herinneren(bijeenkomst: Bijeenkomst) -> GenodigdeQuerySet:
    """Return who was asked before today, did not answer and was not reminded today."""
    rijen = op_lijst(bijeenkomst).filter(_MAIL, _lang_genoeg(timezone.now()))
    return rijen.filter(antwoord=_Antwoord.GEEN)


def met_contact(rijen: GenodigdeQuerySet) -> list[Genodigde]:
    """Return these with what a letter needs of the person."""
    return list(rijen.select_related("contact__gebruiker").order_by("pk"))


@dataclass(frozen=True, slots=True)
class Stand:
    """How many said what, and how many there are to ask; `sinds` is the last invitation."""

    ja: int = 0
    nee: int = 0
    misschien: int = 0
    open: int = 0
    te_vragen: int = 0
    te_bellen: int = 0
    te_herinneren: int = 0
    opmerkingen: int = 0
    gevraagd: datetime | None = None

    @property
    def samen(self) -> int:
        """Return how many stand on the list."""
        return self.ja + self.nee + self.misschien + self.open

    @property
    def balk(self) -> list[tuple[str, float, float]]:
        """Return the parts of the bar: what, where it begins and how wide, in hundredths."""
        delen, van = [], 0.0
        for wat in ("ja", "misschien", "nee", "open"):
            breed = 100 * getattr(self, wat) / (self.samen or 1)
            if breed:
                delen.append((wat, round(van, 2), round(breed, 2)))
            van += breed
        return delen


def tel(bijeenkomst: Bijeenkomst) -> Stand:
    """Count who is on the list; one query."""
    geen = Q(antwoord=_Antwoord.GEEN)
    toe = _lang_genoeg(timezone.now())
    getallen = op_lijst(bijeenkomst).aggregate(
        ja=Count("pk", filter=Q(antwoord=_Antwoord.JA)),
        nee=Count("pk", filter=Q(antwoord=_Antwoord.NEE)),
        misschien=Count("pk", filter=Q(antwoord=_Antwoord.MISSCHIEN)),
        open=Count("pk", filter=geen),
        te_vragen=Count("pk", filter=_MAIL & Q(**_ONGEVRAAGD)),
        te_bellen=Count("pk", filter=geen & Q(mailadres="", contact__stand="")),
        te_herinneren=Count("pk", filter=_MAIL & geen & toe),
        opmerkingen=Count("pk", filter=~Q(opmerking="")),
        gevraagd=Max("gevraagd_op"),
    )
    return Stand(**getallen)


_VOLGORDE = (_Antwoord.JA, _Antwoord.MISSCHIEN, _Antwoord.GEEN, _Antwoord.NEE)


def lijst(
    bijeenkomst: Bijeenkomst, zoek: str = "", antwoord: str | None = None
) -> GenodigdeQuerySet:
    """Return who stands on the list by answer and name, with `heet`; None is every answer."""
    eigen = NullIf("contact__gebruiker__naam", Value(""))
    rijen = op_lijst(bijeenkomst).annotate(
        heet=Coalesce(eigen, F("contact__naam")),
        plek=Case(
            *(When(antwoord=deel, then=Value(plek)) for plek, deel in enumerate(_VOLGORDE)),
            default=Value(len(_VOLGORDE)),
        ),
    )
    if antwoord is not None:
        rijen = rijen.filter(antwoord=antwoord)
    for woord in zoek.split()[:8]:
        rijen = rijen.filter(bevat(woord, "heet", "contact__functie", "contact__organisatie__naam"))
    met = rijen.select_related("contact__gebruiker", "contact__organisatie")
    return met.order_by("plek", Lower("heet"), "pk")


def kandidaten(bijeenkomst: Bijeenkomst, vraag: Mapping[str, str]) -> ContactQuerySet:
    """Return whom one can put on the list, by name; `vraag` is that of forms.Kiesform.

    Not who is on it already, died or is at rest.
    """
    tuin = bijeenkomst.proeftuin
    al = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst()
    rijen = Contact.objects.van(tuin).filter(stand=Contact.Stand.GEWOON).met_naam().met_adres()
    rijen = rijen.exclude(pk__in=al.values("contact"))
    rijen = rijen.exclude(mailadres__in=Stilte.objects.values("adres"))
    for woord in vraag.get("q", "").split()[:8]:
        rijen = rijen.filter(bevat(woord, "heet", "functie", "organisatie__naam"))
    if domein := vraag.get("domein"):
        rijen = rijen.filter(organisatie__domein=domein)
    if organisatie := vraag.get("organisatie"):
        rijen = rijen.filter(organisatie__publiek_id=organisatie)
    if vraag.get("mee"):
        mee = Deelname.objects.filter(proeftuin=tuin, gebruiker=OuterRef("gebruiker"))
        rijen = rijen.filter(Exists(mee))
    return rijen.select_related("gebruiker", "organisatie").order_by(Lower("heet"), "pk")


@dataclass(frozen=True)
class Tafel:
    """Who said yes: per domain and dimension, and whether ervaringskennis is among them.

    `verhaal` tells whether the run sheet holds a story or a film.
    """

    komen: int = 0
    per_domein: Mapping[str, int] = field(default_factory=dict)
    per_dimensie: Mapping[str, int] = field(default_factory=dict)
    ervaring: bool = False
    verhaal: bool = False

    @property
    def domeinen(self) -> list[tuple[Domein | None, str, int]]:
        """Return each domain with its word and number, also those of which nobody comes."""
        rest = self.per_domein.get("", 0)
        alle = [(domein, domein.label, self.per_domein.get(domein, 0)) for domein in Domein]
        return [*alle, (None, ZONDER, rest)] if rest else alle

    @property
    def dimensies(self) -> list[tuple[str, int]]:
        """Return each dimension with the number of people whose organisation offers something."""
        return [(deel.label, self.per_dimensie.get(deel, 0)) for deel in Dimensie]


def lees_tafel(bijeenkomst: Bijeenkomst) -> Tafel:
    """Return who comes, as far as they said so; never who has which experience."""
    komen = op_lijst(bijeenkomst).filter(antwoord=_Antwoord.JA).order_by()
    kolommen = "contact__organisatie", "contact__organisatie__domein", "contact__ervaringsdeskundig"
    rijen = list(komen.values_list(*kolommen))
    soorten = Agendaonderdeel.Soort.VERHAAL, Agendaonderdeel.Soort.FILM
    verhaal = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst, soort__in=soorten)
    dimensies = _dimensies({rij[0] for rij in rijen if rij[0]})
    return Tafel(
        komen=len(rijen),
        per_domein=Counter(domein or "" for _, domein, _ in rijen),
        per_dimensie=Counter(
            deel for organisatie, _, _ in rijen for deel in dimensies.get(organisatie, ())
        ),
        ervaring=any(ervaring for _, _, ervaring in rijen),
        verhaal=verhaal.exists(),
    )


def _dimensies(organisaties: Iterable[int]) -> Mapping[int, frozenset[str]]:
    samen: dict[int, frozenset[str]] = {}
    for biedt in wie_biedt("dimensies_van"):
        samen |= biedt(organisaties)
    return samen


def eigen(bijeenkomst: Bijeenkomst, gebruiker_id: int | None) -> Genodigde | None:
    """Return this person's own place on the list; one query."""
    if gebruiker_id is None:
        return None
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst, contact__gebruiker=gebruiker_id)
    return rijen.op_de_lijst().select_related("contact").first()


def namen(rijen: QuerySet[Genodigde] | Sequence[Genodigde]) -> list[str]:
    """Return who these are, in order."""
    return [str(wie.contact) for wie in rijen]
