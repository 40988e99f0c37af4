"""Lines as they stand: which can be taken in, and what must be mended or chosen first. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2s

from proeftuinen.netwerk.formaten.inlezen.bron import Lijnrij
from proeftuinen.netwerk.formaten.inlezen.wie import Bekenden, zoek
from proeftuinen.netwerk.formaten.inlezen.woorden import NOEMT, antwoord_van, is_wederzijds

ZELF = "Dit is een lijn met zichzelf. Die bestaat niet."
LEEG = "Er staat maar één naam in deze rij."
ANDERS = "Rij {rij} zegt iets anders over dezelfde twee."
ONBEKEND = "“{tekst}” is geen antwoord van deze meting."
GEEN = "Er staat geen antwoord."


@dataclass
class Vraag:
    """A name that means nobody, or more than one; `mogelijk` are the most likely, best first."""

    sleutel: str
    naam: str
    aantal: int = 0
    mogelijk: list[str] = field(default_factory=list)
    dubbel: bool = False

    @property
    def veld(self) -> str:
        """Return the name of its field: short, whatever the name holds."""
        return f"n{blake2s(self.sleutel.encode(), digest_size=6).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Fout:
    """A row that cannot be taken in as it stands; `te_kiezen`: choosing an answer mends it."""

    rij: Lijnrij
    melding: str
    te_kiezen: bool = False

    @property
    def veld(self) -> str:
        """Return the name of its field."""
        return f"a{self.rij.nummer}"


@dataclass
class Blik:
    """What a list of lines comes to: `antwoorden` by who says it and about whom."""

    rijen: Sequence[Lijnrij]
    antwoorden: dict[tuple[str, str], int] = field(default_factory=dict)
    vragen: list[Vraag] = field(default_factory=list)
    fouten: list[Fout] = field(default_factory=list)
    nieuw: frozenset[str] = frozenset()  # who gets a place in the wave by this

    @property
    def klaar(self) -> bool:
        """Tell whether all can be taken in."""
        return bool(self.antwoorden) and not self.vragen and not self.fouten


def wie_sleutel(naam: str, code: str) -> str:
    """Return under what a name is asked about once, however often it is there."""
    return f"id:{code}" if code else zoek(naam)


def bekijk(rijen: Sequence[Lijnrij], bekenden: Bekenden, vorm: str) -> Blik:
    """Return how these rows stand."""
    blik = Blik(rijen)
    vragen: dict[str, Vraag] = {}
    eerder: dict[tuple[str, str], int] = {}
    for rij in rijen:
        if not (rij.van or rij.van_id) or not (rij.naar or rij.naar_id):
            blik.fouten.append(Fout(rij, LEEG))
            continue
        van = _een(rij.van, rij.van_id, bekenden, vragen)
        naar = _een(rij.naar, rij.naar_id, bekenden, vragen)
        if van and naar:
            _neem_op(blik, rij, (van, naar), vorm, eerder)
    blik.vragen = list(vragen.values())
    genoemd = {code for paar in blik.antwoorden for code in paar}
    blik.nieuw = frozenset(genoemd & bekenden.zonder_plaats)
    return blik


def _een(naam: str, code: str, bekenden: Bekenden, vragen: dict[str, Vraag]) -> str:
    """Return who it is, or "" after asking."""
    wie = bekenden.wie(naam, code)
    if len(wie) == 1:
        return next(iter(wie))
    sleutel = wie_sleutel(naam, code)
    if sleutel not in vragen:
        vragen[sleutel] = Vraag(sleutel, naam or code, mogelijk=sorted(wie), dubbel=bool(wie))
    vragen[sleutel].aantal += 1
    return ""


def _neem_op(
    blik: Blik,
    rij: Lijnrij,
    paar: tuple[str, str],
    vorm: str,
    eerder: dict[tuple[str, str], int],
) -> None:
    if paar[0] == paar[1]:
        blik.fouten.append(Fout(rij, ZELF))
        return
    gezegd = _antwoord(rij, vorm)
    if isinstance(gezegd, Fout):
        blik.fouten.append(gezegd)
        return
    waarde, wederzijds = gezegd
    for kant in (paar, paar[::-1]) if wederzijds else (paar,):
        if blik.antwoorden.setdefault(kant, waarde) != waarde:
            blik.fouten.append(Fout(rij, ANDERS.format(rij=eerder[kant])))
            return
        eerder.setdefault(kant, rij.nummer)


def _antwoord(rij: Lijnrij, vorm: str) -> tuple[int, bool] | Fout:
    """Return what a row says, and whether both say it."""
    richting, stand = is_wederzijds(rij.richting), is_wederzijds(rij.stand)
    if rij.antwoord is not None:
        wederzijds = bool(richting or stand)
        in_woorden = is_wederzijds(rij.antwoord) if rij.antwoord else None
        if in_woorden is not None:
            return NOEMT, bool(in_woorden or wederzijds)
        waarde = antwoord_van(rij.antwoord, vorm)
        if waarde is None:
            melding = ONBEKEND.format(tekst=rij.antwoord[:60]) if rij.antwoord else GEEN
            return Fout(rij, melding, te_kiezen=True)
        return waarde, wederzijds
    if stand is None:  # Kumu's own types, or an answer in words
        waarde = antwoord_van(rij.stand, vorm)
        if waarde is None:
            return Fout(rij, ONBEKEND.format(tekst=rij.stand[:60]), te_kiezen=True)
        return waarde, bool(richting)
    return NOEMT, bool(stand or richting)


def pas_toe(
    blik: Blik, wie: Mapping[str, str], antwoorden: Mapping[int, str], weg: frozenset[int]
) -> list[Lijnrij]:
    """Return the rows as chosen: names by their key, answers and rows that go by row number.

    An empty choice of a name leaves out every row that holds it.
    """
    uit = []
    for rij in blik.rijen:
        nieuw = rij
        namen = wie_sleutel(rij.van, rij.van_id), wie_sleutel(rij.naar, rij.naar_id)
        if rij.nummer in weg or any(wie.get(sleutel) == "" for sleutel in namen):
            continue
        if namen[0] in wie:
            nieuw = replace(nieuw, van_id=wie[namen[0]])
        if namen[1] in wie:
            nieuw = replace(nieuw, naar_id=wie[namen[1]])
        if rij.nummer in antwoorden:
            nieuw = replace(nieuw, antwoord=antwoorden[rij.nummer])
        uit.append(nieuw)
    return uit
