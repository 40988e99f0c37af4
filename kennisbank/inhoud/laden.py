"""Loading what ships with the site, now and with each release, without touching local edits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from kennisbank.inhoud.bestand import Stuk
from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.models import Itemversie, Kennisitem
from kennisbank.items.slugs import maak_slug
from kennisbank.items.zoekstuk import zoekstukken
from kennisbank.planken.models import Plank
from kennisbank.zoekindex import index
from leerwerkplaats.web.spoor import leg_elk_vast


@dataclass
class Verslag:
    """The keys of what was new, brought up to date, kept as it was edited here, and the same."""

    nieuw: list[str] = field(default_factory=list)
    bijgewerkt: list[str] = field(default_factory=list)
    eigen: list[str] = field(default_factory=list)
    gelijk: list[str] = field(default_factory=list)

    @property
    def totaal(self) -> int:
        """Return how many items were looked at."""
        return len(self.nieuw) + len(self.bijgewerkt) + len(self.eigen) + len(self.gelijk)


@transaction.atomic
def laad(stukken: Iterable[Stuk]) -> Verslag:
    """Put these items on the shelf of the whole site; safe to repeat.

    An item that was edited or taken back here stays as it is; that a newer one shipped is noted,
    for whoever keeps the shelf to look at.
    """
    verslag = Verslag()
    plank = Plank.objects.landelijk()
    bekend = {item.sleutel: item for item in Kennisitem.objects.filter(sleutel__isnull=False)}
    nieuw = []
    for stuk in stukken:
        item = bekend.get(stuk.sleutel)
        if item is None:
            nieuw.append(stuk)
        elif item.afdruk == stuk.inhoud.afdruk():
            verslag.gelijk.append(stuk.sleutel)
        elif _hier_gewijzigd(item):
            item.nieuwe_afdruk = stuk.inhoud.afdruk()
            item.save(update_fields=["nieuwe_afdruk"])
            verslag.eigen.append(stuk.sleutel)
        else:
            item.plank = plank
            _werk_bij(item, stuk)
            verslag.bijgewerkt.append(stuk.sleutel)
    _voeg_toe(plank, nieuw)
    verslag.nieuw = [stuk.sleutel for stuk in nieuw]
    return verslag


def _voeg_toe(plank: Plank, stukken: Sequence[Stuk]) -> None:
    """Publish new items all at once: a release brings more than a hundred."""
    nu, bezet = timezone.now(), set(Kennisitem.objects.values_list("slug", flat=True))
    paren = [
        (_nieuw_item(plank, stuk, nu, vrij=stuk.sleutel not in bezet), stuk) for stuk in stukken
    ]
    Kennisitem.objects.bulk_create([item for item, _ in paren])
    item_inhoud.zet_nieuw([(item, stuk.inhoud) for item, stuk in paren])
    Itemversie.objects.bulk_create(
        Itemversie(item=item, nummer=1, inhoud=stuk.inhoud.waarden(), op=nu) for item, stuk in paren
    )
    index.zet(zoekstukken([item.pk for item, _ in paren]))
    leg_elk_vast(
        "kennisitem.gepubliceerd",
        door=None,
        soort="kennisitem",
        object_ids=[item.publiek_id for item, _ in paren],
    )


def _nieuw_item(plank: Plank, stuk: Stuk, nu: datetime, *, vrij: bool) -> Kennisitem:
    kolommen = {naam: getattr(stuk.inhoud, naam) for naam in item_inhoud.KOLOMMEN}
    return Kennisitem(
        plank=plank,
        slug=stuk.sleutel if vrij else maak_slug(stuk.inhoud.titel),
        sleutel=stuk.sleutel,
        afdruk=stuk.inhoud.afdruk(),
        nakijken_op=stuk.nakijken_op,
        nagekeken_op=localdate(nu),
        gepubliceerd_op=nu,
        **kolommen,
    )


def _werk_bij(item: Kennisitem, stuk: Stuk) -> None:
    concept = actions.begin_concept(item=item, door=None)
    concept.inhoud = stuk.inhoud.waarden()
    concept.save(update_fields=["inhoud"])
    item.afdruk, item.nieuwe_afdruk = stuk.inhoud.afdruk(), ""
    item.save(update_fields=["afdruk", "nieuwe_afdruk"])
    _publiceer(item, stuk)


def _publiceer(item: Kennisitem, stuk: Stuk) -> None:
    concept = actions.begin_concept(item=item, door=None)
    actions.publiceer(
        concept=concept, door=None, versie=concept.versie, nakijken_op=stuk.nakijken_op
    )


def _hier_gewijzigd(item: Kennisitem) -> bool:
    """Tell whether someone here edits, edited or took back this item since it was loaded."""
    weg = item.gepubliceerd_op is None
    return weg or hasattr(item, "concept") or item_inhoud.lees(item).afdruk() != item.afdruk
