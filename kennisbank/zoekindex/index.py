"""Keeping the index up to date with what items say.

Only what is published stands in it. Who may read what, the reader of the index decides; a line of
an item that was taken back or went to another shelf is therefore harmless.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import batched
from secrets import randbits

from django.db import connection
from django.db.models import F

from kennisbank.zoekindex.models import Zoekregel, Zoeksortering, Zoekstand, Zoekwoord
from kennisbank.zoekindex.taal import is_klein, stam, woorden

KRING = "plank"
"""Of the values that sort out, the one that says whose shelf it is: who reads it, one by one."""

VORM = 1
"""Raised when a release makes other stems or columns: the index is then made anew."""

MEESTE_TEKENS = 200_000  # of one column: PostgreSQL takes no vector above a megabyte
PER_KEER = 500


@dataclass(frozen=True)
class Zoekstuk:
    """The words of one item as its writer left them; what stands in `titel` weighs most.

    `sorteer` are the values by which it is sorted out ("stap:start", of which one is KRING); what
    is not `gepubliceerd` is not found.
    """

    item_id: int
    titel: str
    kop: str
    tekst: str
    sorteer: Sequence[str] = field(default=())
    gepubliceerd: bool = True

    @property
    def sortering(self) -> str:
        """Return the values as one text, each between spaces."""
        return f" {' '.join(sorted(self.sorteer))} "


def zet(stukken: Sequence[Zoekstuk]) -> None:
    """Index these anew; the caller holds a transaction."""
    for deel in batched(stukken, PER_KEER, strict=False):
        _zet(deel)


def haal_weg(item_ids: Sequence[int]) -> None:
    """Take items out that will be deleted or were taken back; the caller holds a transaction."""
    zet([Zoekstuk(pk, "", "", "", gepubliceerd=False) for pk in item_ids])


def leeg() -> None:
    """Empty the index, to fill it anew; the caller holds a transaction."""
    _begin()
    Zoekregel.objects.all().delete()
    Zoeksortering.objects.all().delete()
    Zoekwoord.objects.all().delete()
    Zoekstand.objects.update(vorm=VORM)


def is_bij() -> bool:
    """Tell whether the index was made by this release."""
    return Zoekstand.objects.filter(vorm=VORM).exists()


def _begin() -> None:
    """Let one writer at a time in, and every process know that there is something new."""
    merk = randbits(62)  # no counter: after a rollback the same number would mean other words
    if not Zoekstand.objects.update(merk=merk):
        Zoekstand.objects.create(pk=1, merk=merk, vorm=VORM)


def _zet(stukken: Sequence[Zoekstuk]) -> None:
    ids = [stuk.item_id for stuk in stukken]
    uit = [stuk for stuk in stukken if stuk.gepubliceerd]
    if not uit and not Zoekregel.objects.filter(pk__in=ids).exists():
        return  # a draft: not in it, and still not
    _begin()
    rijen = Zoekregel.objects.filter(pk__in=ids)
    oud = {pk: deel for pk, *deel in rijen.values_list("pk", "sortering__waarden", "woorden")}
    sorteringen = _sorteringen({stuk.sortering for stuk in uit})
    nieuw = {stuk.item_id: _regel(stuk, sorteringen[stuk.sortering]) for stuk in uit}
    weg = [pk for pk in oud if pk not in nieuw]
    if weg:
        Zoekregel.objects.filter(pk__in=weg).delete()
    Zoekregel.objects.bulk_create(
        nieuw.values(),
        update_conflicts=True,
        unique_fields=["item"],
        update_fields=["sortering", "titel", "kop", "tekst", "woorden"],
    )
    verschil = Counter(_elk_woord((stuk.sortering, nieuw[stuk.item_id].woorden) for stuk in uit))
    verschil.subtract(Counter(_elk_woord(oud.values())))
    _tel(verschil)


def kring_van(sortering: str) -> str:
    """Return whose shelf it is, of values as one text; empty for the whole site."""
    begin = f"{KRING}:"
    return next((w.removeprefix(begin) for w in sortering.split() if w.startswith(begin)), "")


def _elk_woord(paren: Iterable[Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Yield each word with its circle, of values that sort out and the words beside them."""
    for sortering, tekst in paren:
        kring = kring_van(sortering)
        yield from ((kring, woord) for woord in tekst.split())


def _sorteringen(wil: set[str]) -> dict[str, int]:
    """Return the key of each way of sorting out; makes those that are new."""
    staan = dict(Zoeksortering.objects.filter(waarden__in=wil).values_list("waarden", "pk"))
    nieuw = Zoeksortering.objects.bulk_create(
        Zoeksortering(waarden=waarden) for waarden in sorted(wil - set(staan))
    )
    return staan | {rij.waarden: rij.pk for rij in nieuw}


def _regel(stuk: Zoekstuk, sortering: int) -> Zoekregel:
    titel, kop, tekst = (list(woorden(deel)) for deel in (stuk.titel, stuk.kop, stuk.tekst))
    return Zoekregel(
        item_id=stuk.item_id,
        sortering_id=sortering,
        titel=" ".join(map(stam, titel)),
        kop=_zonder_klein(kop),
        tekst=_zonder_klein(tekst),
        woorden=" ".join(sorted({*titel, *kop, *tekst})),
    )


def _zonder_klein(alle: Iterable[str]) -> str:
    return " ".join(stam(woord) for woord in alle if not is_klein(woord))[:MEESTE_TEKENS]


def _tel(verschil: Counter[tuple[str, str]]) -> None:
    """Add to the counts of words; in the order of the words, so that writers wait, not lock."""
    paren = sorted(verschil.items())
    meer = [(kring, woord, stam(woord), n) for (kring, woord), n in paren if n > 0]
    for deel in batched(meer, PER_KEER, strict=False):
        plekken = ", ".join(["(%s, %s, %s, %s)"] * len(deel))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO kennisbank_zoekwoord (kring, woord, stam, aantal) VALUES {plekken} "  # noqa: S608  placeholders only
                "ON CONFLICT (kring, woord) DO UPDATE SET "
                "aantal = kennisbank_zoekwoord.aantal + excluded.aantal",
                [waarde for rij in deel for waarde in rij],
            )
    _tel_af({paar: -n for paar, n in paren if n < 0})


def _tel_af(minder: dict[tuple[str, str], int]) -> None:
    samen: dict[tuple[str, int], list[str]] = {}
    for (kring, woord), aantal in minder.items():
        samen.setdefault((kring, aantal), []).append(woord)
    for (kring, aantal), namen in sorted(samen.items()):
        for deel in batched(namen, PER_KEER, strict=False):
            rijen = Zoekwoord.objects.filter(kring=kring, woord__in=deel)
            rijen.filter(aantal__lte=aantal).delete()
            rijen.update(aantal=F("aantal") - aantal)
