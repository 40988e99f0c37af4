"""Reading organisations: the list, who of ours works there, what others have that we have not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.gevouwen import bevat
from proeftuinen.mensen.organisaties.aanhang import alle
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

# What hangs on an organisation, as a reader calls it; a kind that is not here goes unsaid.
NAMEN = {
    "contact.organisatie": "Mensen",
    "gesprek.organisatie": "Gesprekken",
    "instemming.organisatie": "Instemming van het bestuur",
    "schemaregel.organisatie": "Regels in het invulschema",
    "voorziening.organisatie": "Wat de organisatie biedt",
}
_NIETS, _NAAM, _OVERLEDEN = "niets", "naam", "overleden"  # values of mensen.models, above us


@dataclass(frozen=True)
class Mens:
    """One of our people at an organisation, as this reader may know them."""

    naam: str
    functie: str
    publiek_id: str

    @property
    def plek(self) -> tuple[str, str]:
        """Return where someone without a name stands: by what they do, then by chance."""
        return self.functie.lower(), self.publiek_id


def _zichtbaar(lezer: Lezer) -> Q:
    """Return which contacts the reader may know of: the team all, others who shows something."""
    leeft = ~Q(contacten__stand=_OVERLEDEN)
    if lezer.mag(Recht.MENSEN_BEHEREN):
        return leeft
    return leeft & ~Q(contacten__zicht=_NIETS)


def voor_lijst(proeftuin: Proeftuin, lezer: Lezer) -> QuerySet[Organisatie]:
    """Return the organisations here, each with `aantal_mensen`: ours only."""
    van_ons = Q(contacten__proeftuin=proeftuin) & _zichtbaar(lezer)
    return (
        Organisatie.objects.van(proeftuin)
        .annotate(aantal_mensen=Count("contacten", filter=van_ons, distinct=True))
        .order_by("zoeknaam", "pk")
    )


def zeef(rijen: QuerySet[Organisatie], vraag: Mapping[str, Any]) -> QuerySet[Organisatie]:
    """Keep what the filter asks for; an unknown value filters nothing."""
    tekst = zoeknaam(str(vraag.get("q", ""))[:200])
    if tekst:
        rijen = rijen.filter(Q(zoeknaam__contains=tekst) | bevat(tekst, "soort_anders"))
    if vraag.get("domein") in Domein.values:
        rijen = rijen.filter(domein=vraag["domein"])
    if vraag.get("vorm") in {"formeel", "informeel"}:
        rijen = rijen.filter(formeel=vraag["vorm"] == "formeel")
    return rijen


def mensen_van(organisatie: Organisatie, proeftuin: Proeftuin, lezer: Lezer) -> list[Mens]:
    """Return our people there as each shows; never those of another proeftuin.

    Who is named stands first; the order of the others tells nothing of their names.
    """
    if not lezer.mag(Recht.MENSEN_ZIEN):
        return []
    team = lezer.mag(Recht.MENSEN_BEHEREN)
    rijen = organisatie.contacten.van(proeftuin).in_leven().met_naam().order_by("heet", "pk")
    mensen = [
        Mens(
            naam=rij.heet if alles or rij.zicht == _NAAM else "",
            functie=rij.functie,
            publiek_id=rij.publiek_id,
        )
        for rij in rijen
        if (alles := team or _is_zelf(rij.gebruiker_id, lezer)) or rij.zicht != _NIETS
    ]
    return sorted(mensen, key=lambda mens: (1, *mens.plek) if not mens.naam else (0,))


def _is_zelf(gebruiker_id: int | None, lezer: Lezer) -> bool:
    return gebruiker_id is not None and gebruiker_id == lezer.gebruiker_id


def elders(proeftuin: Proeftuin) -> QuerySet[Organisatie]:
    """Return what stands in the same municipalities and takes not part here yet."""
    zichtbaar = Organisatie.objects.zichtbaar_in(proeftuin)
    return zichtbaar.exclude(proeftuinen=proeftuin).order_by("zoeknaam", "pk")


def eigen_woorden(proeftuin: Proeftuin) -> list[str]:
    """Return the own kinds that were used in these municipalities, to choose from again."""
    zichtbaar = Organisatie.objects.zichtbaar_in(proeftuin).exclude(soort_anders="")
    woorden = zichtbaar.order_by("soort_anders").values_list("soort_anders", flat=True)
    return list(woorden.distinct()[:100])


@dataclass(frozen=True)
class Gevolg:
    """What taking an organisation away does to one kind of row of this proeftuin."""

    naam: str
    aantal: int
    gaat_weg: bool


def gevolgen_van_weghalen(
    organisatie: Organisatie, proeftuin: Proeftuin, *, elders: bool
) -> list[Gevolg]:
    """Return what changes here; `elders` tells whether others keep the organisation."""
    gevolgen = []
    for aanhang in alle():
        rijen = aanhang.van_tuin(organisatie.pk, proeftuin.pk)
        if rijen is None and not elders and not aanhang.is_koppeling:
            rijen = aanhang.van(organisatie.pk)
        naam = NAMEN.get(aanhang.naam)
        if naam and rijen is not None and (aantal := rijen.count()):
            gevolgen.append(Gevolg(naam, aantal, not aanhang.veld.null))
    return gevolgen
