"""What a place did with knowledge, as its pages tell it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse

from kennisbank.bundels.models import Bundel
from kennisbank.items.delen import Schema
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Graaf, Punt, lees
from kennisbank.items.soorten import Groep, Soort
from kennisbank.lezen.kaarten import ICONEN
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import tel
from proeftuinen.kennis.knopen import EIGEN, SOORTEN, TERUGGETROKKEN, knoop_van
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.kennis.plekken import plank_van, te_gebruiken
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin, Stap

OP_DE_BLADZIJDE = 50  # of a list on the page of knowledge
VAN_DE_PLANK = 6


@dataclass(frozen=True)
class Gebruiksregel:
    """An item that was used here; `stappen` are the labels of the steps, `adres` may be empty."""

    titel: str
    soort: str
    icoon: str
    adres: str
    opmerking: str
    stappen: Sequence[str]
    slug: str
    mag_terug: bool


def meer_url(stapsoort: str) -> str:
    """Return the search of the kennisbank, for this kind of step."""
    vraag = f"?{urlencode({Groep.STAP.value: stapsoort})}" if stapsoort else ""
    return f"{reverse('kennisbank:zoeken')}{vraag}"


def _stappen_per_knoop(proeftuin: Proeftuin) -> dict[tuple[str, str], list[str]]:
    """Return the steps that each used item is tied to by the red thread; one query."""
    draden = Draad.objects.filter(
        van__proeftuin=proeftuin, van__soort="stap", naar__soort__in=SOORTEN
    ).order_by("pk")
    stappen: dict[tuple[str, str], list[str]] = {}
    for soort, wat, label in draden.values_list("naar__soort", "naar__object_id", "van__label"):
        stappen.setdefault((soort, wat), []).append(_klein(label))
    return stappen


def _klein(label: str) -> str:
    """Return the label of a step as it stands in a sentence: "stap 5: Startbijeenkomst"."""
    return label[:1].lower() + label[1:]


def gebruiksregels(proeftuin: Proeftuin, lezer: Lezer) -> list[Gebruiksregel]:
    """Return what was used here, newest first; two queries."""
    rijen = Kennisgebruik.objects.filter(proeftuin=proeftuin).select_related("item__plank")
    rijen = list(rijen[:OP_DE_BLADZIJDE])
    stappen = _stappen_per_knoop(proeftuin) if rijen else {}
    for rij in rijen:
        rij.proeftuin = proeftuin
    return [_regel(rij, stappen, lezer) for rij in rijen]


def _regel(
    rij: Kennisgebruik, stappen: dict[tuple[str, str], list[str]], lezer: Lezer
) -> Gebruiksregel:
    item, knoop = rij.item, knoop_van(rij)
    uit = bool(item.gepubliceerd_op)
    return Gebruiksregel(
        item.titel if uit else TERUGGETROKKEN,
        str(Soort(item.soort).label),
        ICONEN[Soort(item.soort)],
        item.get_absolute_url() if uit else "",
        rij.opmerking,
        stappen.get((knoop.soort, knoop.object_id), []),
        item.slug if uit else "",
        mag_terugnemen(rij, lezer),
    )


def mag_terugnemen(rij: Kennisgebruik, lezer: Lezer) -> bool:
    """Tell whether this reader may take it back: who said it, or the team."""
    eigen = lezer.gebruiker_id is not None and rij.door_id == lezer.gebruiker_id
    return lezer.mag(Recht.KENNIS_BEHEREN) or (eigen and lezer.mag(Recht.KENNIS_BIJDRAGEN))


def gebruikt_bij(stap: Stap) -> list[Kennisgebruik]:
    """Return what is used at this step, as the red thread tells it; one query."""
    draden = Draad.objects.filter(
        van__soort="stap", van__object_id=stap.publiek_id, van__proeftuin=stap.proeftuin_id
    )
    via = draden.filter(naar__soort__in=SOORTEN)
    gebruik = via.exclude(naar__soort=EIGEN).values("naar__object_id")
    eigen = via.filter(naar__soort=EIGEN).values("naar__object_id")
    rijen = Kennisgebruik.objects.filter(
        proeftuin=stap.proeftuin_id, item__gepubliceerd_op__isnull=False
    )
    samen = rijen.filter(publiek_id__in=gebruik) | rijen.filter(item__publiek_id__in=eigen)
    return list(samen.select_related("item__plank").order_by("gemaakt", "pk")[:OP_DE_BLADZIJDE])


@dataclass(frozen=True)
class Plankbeeld:
    """The shelf of a place as its page of knowledge shows it; counts only for who keeps it."""

    adres: str
    nieuw: str
    bundels_adres: str
    items: Sequence[Kennisitem]
    bundels: Sequence[Bundel]
    concepten: int = 0
    te_bekijken: int = 0


def plankbeeld(proeftuin: Proeftuin, lezer: Lezer) -> Plankbeeld:
    """Return what stands on the shelf; four queries, and one less for who does not keep it."""
    plank = plank_van(proeftuin)
    op_plank = Kennisitem.objects.filter(plank=plank)
    concepten = te_bekijken = 0
    if lezer.mag(Recht.KENNIS_BEHEREN):
        geschreven = op_plank.filter(concept__isnull=False)
        concepten, te_bekijken = tel(
            geschreven, geschreven.filter(concept__aangeboden_op__isnull=False)
        )
    bundels = Bundel.objects.filter(plank=plank)
    if not lezer.mag(Recht.KENNIS_BIJDRAGEN):
        bundels = bundels.gedeeld()
    return Plankbeeld(
        reverse("kennisbank:plank", args=[plank.publiek_id]),
        reverse("kennisbank:item-nieuw", args=[plank.publiek_id]),
        reverse("kennisbank:bundels", args=[plank.publiek_id]),
        list(op_plank.gepubliceerd().order_by("-gepubliceerd_op", "-pk")[:VAN_DE_PLANK]),
        list(bundels.voor_lijst().order_by("-gemaakt", "-pk")[:VAN_DE_PLANK]),
        concepten,
        te_bekijken,
    )


@dataclass(frozen=True)
class Schemaregel:
    """A flow chart, with how many organisations stand behind its outcomes here."""

    titel: str
    slug: str
    adres: str
    lopen: str
    aantal: int


def schemaregels(proeftuin: Proeftuin) -> list[Schemaregel]:
    """Return the flow charts that this place can use, those tied to organisations first."""
    hier = Q(koppelingen__proeftuin=proeftuin)
    rijen = te_gebruiken(proeftuin).filter(soort=Soort.STROOMSCHEMA)
    rijen = rijen.annotate(aantal=Count("koppelingen__organisatie", filter=hier, distinct=True))
    return [
        Schemaregel(
            item.titel,
            item.slug,
            item.get_absolute_url(),
            reverse("kennisbank:schema-lopen", args=[item.slug]),
            item.aantal,
        )
        for item in rijen.order_by("-aantal", "titel", "pk")[:VAN_DE_PLANK]
    ]


@dataclass(frozen=True)
class Uitkomstregel:
    """An outcome of a flow chart, and the organisations that stand behind it here."""

    punt: Punt
    nummer: int
    organisaties: Sequence[Organisatie]


def uitkomstregels(proeftuin: Proeftuin, item: Kennisitem) -> list[Uitkomstregel]:
    """Return the outcomes of a published chart in their order; two queries."""
    graaf = lees_graaf(item)
    per_punt: dict[str, list[Organisatie]] = {}
    rijen = Uitkomstkoppeling.objects.filter(
        proeftuin=proeftuin, item=item, organisatie__in=Organisatie.objects.van(proeftuin)
    )
    for rij in rijen.select_related("organisatie").order_by("organisatie__naam", "pk"):
        per_punt.setdefault(rij.punt, []).append(rij.organisatie)
    return [
        Uitkomstregel(punt, graaf.nummers[punt.sleutel], per_punt.get(punt.sleutel, []))
        for punt in graaf.volgorde
        if not punt.is_vraag
    ]


def lees_graaf(item: Kennisitem) -> Graaf:
    """Return the chart of an item as it is published; empty when there is none."""
    rij = Schema.objects.filter(item=item).first()
    return lees({"begin": rij.begin, "punten": rij.punten} if rij else {})
