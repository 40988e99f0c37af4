"""What a place tells on the pages of the kennisbank: where an item is used, who helps."""

from collections.abc import Collection, Mapping, Sequence

from django.db.models import Count
from django.urls import reverse

from kennisbank.items.models import Kennisitem
from kennisbank.lezen.gebruik import Gebruik, Gebruiksplek, Itemactie
from kennisbank.stroomschemas.hulp import Helper, Uitkomsthulp
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.kennis.plekken import eigen_plekken, plekken_voor
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

MEESTE_PLAATSEN = 20
MEESTE_KNOPPEN = 2  # with more places one chooses on a page


def gebruik_per_item(item_ids: Collection[int], gebruiker: Gebruiker) -> Mapping[int, Gebruik]:
    """Return in how many places each item is used, with those one may see; two queries."""
    rijen = Kennisgebruik.objects.filter(item__in=item_ids).order_by()
    aantallen = dict(rijen.values_list("item").annotate(Count("pk")))
    plekken: dict[int, list[Gebruiksplek]] = {}
    if aantallen and gebruiker.is_authenticated:
        zichtbaar = rijen.filter(proeftuin__in=Proeftuin.objects.zichtbaar_voor(gebruiker))
        for rij in zichtbaar.select_related("proeftuin").order_by("-gemaakt", "-pk"):
            adres = reverse("proeftuinen:kennis", args=[rij.proeftuin.publiek_id])
            plek = Gebruiksplek(rij.proeftuin.titel, adres, rij.opmerking)
            plekken.setdefault(rij.item_id, []).append(plek)
    return {
        pk: Gebruik(
            aantal,
            "proeftuin" if aantal == 1 else "proeftuinen",
            plekken.get(pk, [])[:MEESTE_PLAATSEN],
        )
        for pk, aantal in aantallen.items()
    }


def acties(item: Kennisitem, gebruiker: Gebruiker) -> Sequence[Itemactie]:
    """Return a button for each place in which this reader may use it; of many a page."""
    plekken = plekken_voor(item, gebruiker)
    if len(plekken) > MEESTE_KNOPPEN:
        adres = reverse("proeftuinen:kennis-waar", args=[item.slug])
        return [Itemactie("Gebruik dit in een proeftuin", adres)]
    return [
        Itemactie(
            f"Gebruik dit in {plek.naam}",
            reverse("proeftuinen:kennis-gebruik-nu", args=[plek.publiek_id, item.slug]),
            post=True,
        )
        for plek in plekken
    ]


def hulp(item: Kennisitem, punt: str, gebruiker: Gebruiker) -> Sequence[Uitkomsthulp]:
    """Return the organisations behind an outcome in each place of this reader; two queries."""
    plekken = {
        plek: rechten
        for plek, rechten in eigen_plekken(gebruiker).items()
        if Recht.ORGANISATIES_ZIEN in rechten
        and (item.plank.is_landelijk or item.plank.ruimte == plek.publiek_id)
    }
    if not plekken:
        return []
    rijen = Uitkomstkoppeling.objects.filter(item=item, punt=punt, proeftuin__in=plekken)
    rijen = rijen.filter(organisatie__samengevoegd_in=None).select_related("organisatie")
    per_plek: dict[int, list[Organisatie]] = {}
    for rij in rijen.order_by("organisatie__naam", "pk"):
        per_plek.setdefault(rij.proeftuin_id, []).append(rij.organisatie)
    return [
        Uitkomsthulp(
            plek.naam,
            [_helper(plek, organisatie) for organisatie in per_plek.get(plek.pk, [])],
            _koppel_url(item, punt, plek) if Recht.KENNIS_BEHEREN in rechten else "",
        )
        for plek, rechten in plekken.items()
    ]


def _helper(proeftuin: Proeftuin, organisatie: Organisatie) -> Helper:
    adres = reverse("proeftuinen:organisatie", args=[proeftuin.publiek_id, organisatie.publiek_id])
    bereik = ", ".join(filter(None, [organisatie.telefoon, organisatie.email]))
    return Helper(organisatie.naam, adres, bereik)


def _koppel_url(item: Kennisitem, punt: str, proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:kennis-koppelen", args=[proeftuin.publiek_id, item.slug, punt])
