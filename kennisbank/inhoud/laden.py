"""Loading what ships with the site, now and with each release, without touching local edits."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from kennisbank.inhoud.bestand import Stuk
from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.models import Kennisitem
from kennisbank.planken.models import Plank


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
    for stuk in stukken:
        item = bekend.get(stuk.sleutel)
        if item is None:
            _voeg_toe(plank, stuk)
            verslag.nieuw.append(stuk.sleutel)
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
    return verslag


def _voeg_toe(plank: Plank, stuk: Stuk) -> None:
    item = actions.maak(plank=plank, door=None, inhoud=stuk.inhoud, slug=stuk.sleutel)
    item.sleutel, item.afdruk = stuk.sleutel, stuk.inhoud.afdruk()
    item.save(update_fields=["sleutel", "afdruk"])
    _publiceer(item, stuk)


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
