"""What a feature gives to the harvest: claims with their source, and tables of all it has."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht

type Cel = str | int | float | date | None


@dataclass(frozen=True)
class Uitspraak:
    """A claim of the harvest, and the record behind it.

    `tekst` is a whole sentence; `getal` ("68 → 92") may be set as a figure beside it. `bron` says
    in words what the record is ("Experiment Samen op huisbezoek, 3 logregels"), `adres` is its
    page, `recht` what one needs to open that. `wijze` is how one knows; `bevestigd` by whom, as a
    role. `onder` is the public id of the sentence of the ambition that it is about.
    `toestemmingen` are the primary keys of consents that it leans on. `deden` says that it tells
    what people did, not what came of it; `wijzen` are all ways of knowing, `wijze` the first of
    them; `let_op` is what to mind at a figure, small below it. `lijn` is the public id of the
    experiment that it tells of, so that what was done and what came of that stand together.
    """

    rubriek: Rubriek
    tekst: str
    bron: str
    adres: str
    recht: Recht
    dag: date | None = None
    wijze: Waarneming | None = None
    bevestigd: str = ""
    onder: str = ""
    getal: str = ""
    toestemmingen: frozenset[int] = frozenset()
    deden: bool = False
    wijzen: tuple[Waarneming, ...] = ()
    let_op: str = ""
    lijn: str = ""


@dataclass(frozen=True)
class Werkblad:
    """One sheet: `naam` of at most 31 signs, the names of its columns, and its rows."""

    naam: str
    kop: Sequence[str]
    rijen: Sequence[Sequence[Cel]]


def zeg_keuzes(keuzes: Iterable[tuple[str, str]], waarden: Collection[str]) -> str:
    """Say in a cell which of these were chosen, in their fixed order."""
    return ", ".join(str(label) for waarde, label in keuzes if waarde in waarden)


@dataclass(frozen=True)
class Gemis:
    """Something that cannot go into a book: `tekst` what ("3 citaten"), `waarom` a sentence.

    `adres` is the page where one mends it; `aantal` how many it is about.
    """

    tekst: str
    waarom: str
    adres: str
    aantal: int = 1


def gemis(aantal: int, een: str, meer: str, waarom: str, adres: str) -> list[Gemis]:
    """Return in a list what is missing so often, or nothing when it is not."""
    return [Gemis(f"{aantal} {een if aantal == 1 else meer}", waarom, adres, aantal)] * bool(aantal)
