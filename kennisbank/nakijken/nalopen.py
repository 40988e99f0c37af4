"""Going round the links that readers can press, those that waited longest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic, sleep
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.utils import timezone

from kennisbank.nakijken.bezoek import Uitslag, bezoek
from kennisbank.nakijken.links import Plek, alle_plekken
from kennisbank.nakijken.models import Linkstaat
from kennisbank.nakijken.wacht import Wacht

HOEVEEL = 200
SECONDEN_TUSSEN = 1.0  # between two questions to one host
NOOIT = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class Ronde:
    """How one round went: addresses looked at, of those broken, and those that wait still."""

    bekeken: int = 0
    stuk: int = 0
    nog: int = 0
    vergeten: int = 0


def loop_na(
    *, hoeveel: int = HOEVEEL, wacht: Wacht | None = None, tussen: float = SECONDEN_TUSSEN
) -> Ronde:
    """Try at most so many addresses, one after the other, and keep what each answered.

    Each is kept at once: a round that breaks off loses nothing. An address that stands in several
    places is tried once.
    """
    wacht = wacht or Wacht()
    per_adres: dict[str, list[Plek]] = {}
    for plek in alle_plekken():
        per_adres.setdefault(plek.adres, []).append(plek)
    vergeten = _vergeet(per_adres)
    volgorde = _oudste_eerst(per_adres)
    ronde = Ronde(nog=max(len(volgorde) - hoeveel, 0), vergeten=vergeten)
    laatst: dict[str, float] = {}
    for adres in volgorde[:hoeveel]:
        _gun_rust(adres, laatst, tussen)
        uitslag = bezoek(adres, wacht)
        _onthoud(per_adres[adres], uitslag, timezone.now())
        ronde.bekeken += 1
        ronde.stuk += uitslag.stuk
    return ronde


def _vergeet(per_adres: Mapping[str, Iterable[Plek]]) -> int:
    """Take away what is known of links that stand nowhere any more; return how many there were."""
    staan = {plek for plekken in per_adres.values() for plek in plekken}
    bekend = Linkstaat.objects.values_list("pk", "adres", "item_id", "regel_id")
    weg = [pk for pk, *plek in bekend if Plek(*plek) not in staan]
    for begin in range(0, len(weg), 500):
        Linkstaat.objects.filter(pk__in=weg[begin : begin + 500]).delete()
    return len(weg)


def _oudste_eerst(per_adres: Mapping[str, Iterable[Plek]]) -> list[str]:
    """Return the addresses, those never tried first; of a place that is new its address is too."""
    gekeken: dict[Plek, datetime] = {}
    rijen = Linkstaat.objects.values_list("adres", "item_id", "regel_id", "gekeken_op")
    for *plek, op in rijen:
        gekeken[Plek(*plek)] = op
    oudste = {
        adres: min(gekeken.get(plek, NOOIT) for plek in plekken)
        for adres, plekken in per_adres.items()
    }
    return sorted(oudste, key=lambda adres: (oudste[adres], adres))


def _gun_rust(adres: str, laatst: dict[str, float], tussen: float) -> None:
    """Wait until this host had a moment of rest since we asked it something."""
    try:
        host = urlsplit(adres).hostname or ""
    except ValueError:
        return
    te_vroeg = laatst.get(host, 0.0) + tussen - monotonic()
    if host in laatst and te_vroeg > 0:
        sleep(te_vroeg)
    laatst[host] = monotonic()


def _onthoud(plekken: Iterable[Plek], uitslag: Uitslag, nu: datetime) -> None:
    for plek in plekken:
        waar = {"item_id": plek.item_id, "regel_id": plek.regel_id, "adres": plek.adres}
        rij = Linkstaat.objects.filter(**waar).first() or Linkstaat(**waar)
        rij.gekeken_op, rij.uitslag = nu, uitslag.tekst
        rij.stuk_sinds = (rij.stuk_sinds or nu) if uitslag.stuk else None
        try:
            with transaction.atomic():
                rij.save()
        except IntegrityError:
            continue  # the item went away meanwhile, or another round was first
