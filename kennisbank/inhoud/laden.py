"""Loading what ships with the site, now and with each release, without touching local edits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from kennisbank.inhoud.bestand import Stuk
from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Itemversie, Kennisitem
from kennisbank.items.slugs import BEZET, maak_slug
from kennisbank.items.zoekstuk import zoekstukken
from kennisbank.planken.models import Plank
from kennisbank.zoekindex import index
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_elk_vast


@dataclass
class Verslag:
    """What loading did, by key.

    `nieuw` and `bijgewerkt` were published; `eigen` were edited or taken back here and stay so,
    with a note that a newer text ships; `gelijk` say what they should. `vervallen` ship no more,
    and stay.
    """

    nieuw: list[str] = field(default_factory=list)
    bijgewerkt: list[str] = field(default_factory=list)
    eigen: list[str] = field(default_factory=list)
    gelijk: list[str] = field(default_factory=list)
    vervallen: list[str] = field(default_factory=list)

    @property
    def totaal(self) -> int:
        """Return how many items shipped."""
        return len(self.nieuw) + len(self.bijgewerkt) + len(self.eigen) + len(self.gelijk)


@transaction.atomic
def laad(stukken: Iterable[Stuk]) -> Verslag:
    """Put these items on the shelf of the whole site; safe to repeat, also at the same moment.

    An item that was edited or taken back here stays as it is; that a newer one shipped is noted,
    for whoever keeps the shelf to look at.
    """
    alle = list(stukken)  # read before anything is locked: a file may be broken
    plank = Plank.objects.select_for_update().landelijk()  # one load at a time
    namen = ("sleutel", "afdruk", "nieuwe_afdruk")
    rijen = Kennisitem.objects.filter(sleutel__isnull=False)
    bekend = {sleutel: rest for sleutel, *rest in rijen.values_list(*namen)}
    verslag = Verslag(vervallen=sorted(set(bekend) - {stuk.sleutel for stuk in alle}))
    nieuw, anders = [], []
    for stuk in alle:
        if stuk.sleutel not in bekend:
            nieuw.append(stuk)
        elif bekend[stuk.sleutel] == [stuk.inhoud.afdruk(), ""]:
            verslag.gelijk.append(stuk.sleutel)
        else:
            anders.append(stuk)
    if anders:
        _vergelijk(plank, anders, verslag)
    if nieuw:
        _voeg_toe(plank, nieuw)
    verslag.nieuw = [stuk.sleutel for stuk in nieuw]
    return verslag


def _vergelijk(plank: Plank, stukken: Sequence[Stuk], verslag: Verslag) -> None:
    """Bring items up to date that nobody edited; whoever edits one now, waits or is seen here."""
    sleutels = [stuk.sleutel for stuk in stukken]
    rijen = Kennisitem.objects.select_for_update().filter(sleutel__in=sleutels).order_by("pk")
    items = {item.sleutel: item for item in rijen}
    ids = [item.pk for item in items.values()]
    met_concept = set(Concept.objects.filter(item__in=ids).values_list("item_id", flat=True))
    staat_er = item_inhoud.lees_alle(ids)
    for stuk in stukken:
        item = items[stuk.sleutel]
        hier = staat_er[item.pk].afdruk()
        if stuk.inhoud.afdruk() in {item.afdruk, hier}:
            _onthoud(item, afdruk=stuk.inhoud.afdruk())
            verslag.gelijk.append(stuk.sleutel)
        elif item.pk in met_concept or not item.gepubliceerd_op or hier != item.afdruk:
            _onthoud(item, afdruk=item.afdruk, nieuwe_afdruk=stuk.inhoud.afdruk())
            verslag.eigen.append(stuk.sleutel)
        else:
            item.plank = plank
            _werk_bij(item, stuk)
            verslag.bijgewerkt.append(stuk.sleutel)


def _onthoud(item: Kennisitem, *, afdruk: str, nieuwe_afdruk: str = "") -> None:
    """Keep what was loaded last, and which release is still to be looked at."""
    if (item.afdruk, item.nieuwe_afdruk) != (afdruk, nieuwe_afdruk):
        item.afdruk, item.nieuwe_afdruk = afdruk, nieuwe_afdruk
        item.save(update_fields=["afdruk", "nieuwe_afdruk"])


def gezien(item: Kennisitem, inhoud: Iteminhoud) -> None:
    """Note that someone here looked at what shipped: the next release alone asks again.

    The caller holds a transaction.
    """
    _onthoud(item, afdruk=inhoud.afdruk())


def _werk_bij(item: Kennisitem, stuk: Stuk) -> None:
    concept = actions.begin_concept(item=item, door=None)
    concept.inhoud = stuk.inhoud.waarden()
    concept.save(update_fields=["inhoud"])
    _onthoud(item, afdruk=stuk.inhoud.afdruk())
    actions.publiceer(
        concept=concept, door=None, versie=concept.versie, nakijken_op=stuk.nakijken_op
    )


def _voeg_toe(plank: Plank, stukken: Sequence[Stuk]) -> None:
    """Publish new items all at once: a release brings more than a hundred."""
    nu = timezone.now()
    bezet = BEZET | set(Kennisitem.objects.values_list("slug", flat=True))
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
        nagekeken_op=vandaag(),
        gepubliceerd_op=nu,
        **kolommen,
    )
