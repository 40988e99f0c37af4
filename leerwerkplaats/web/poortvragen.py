"""What the gate asks about a set of texts: one question for the same words, however often.

Pure: it keeps nothing. Each answer carries a mark (`kenmerk`) that only we can make.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.forms.boundfield import BoundField

from leerwerkplaats.herkenning.aanwijzingen import GENOEG, aanwijzingen
from leerwerkplaats.herkenning.soorten import Ernst, Soort, Vondst
from leerwerkplaats.herkenning.vinden import vind
from leerwerkplaats.web.herkend import kenmerk
from leerwerkplaats.web.poortverdeeld import verdeeld

NAMEN = {Soort.NAAM, Soort.PROFESSIONAL, Soort.COLLEGA}
GEEN_PERSOON = "Dit is geen persoon"
NIET_TE_HERKENNEN = "Hieraan herken je niemand"


@dataclass(frozen=True)
class Plek:
    """Where the words of a question stand: the field, and the finding in it."""

    naam: str
    vondst: Vondst


@dataclass(frozen=True)
class Vraag:
    """The same words, of the same kind, wherever they stand; the first finding speaks for all."""

    plekken: Sequence[Plek]
    teksten: Mapping[str, str]
    verdeeld: bool = False  # it exists only when fields are read as one

    @property
    def tekst(self) -> str:
        """Return the words themselves; of a split one its pieces."""
        if not self.verdeeld:
            return self.vondst.tekst
        return " + ".join(plek.vondst.tekst for plek in self.plekken)

    @property
    def voorstel(self) -> str:
        """Return what can stand in its place."""
        return " ".join(filter(None, (plek.vondst.voorstel for plek in self._eerste)))

    @property
    def _eerste(self) -> Sequence[Plek]:
        return self.plekken if self.verdeeld else self.plekken[:1]

    @property
    def vondst(self) -> Vondst:
        """Return the finding that speaks for all."""
        return self.plekken[0].vondst

    @property
    def moet(self) -> bool:
        """Tell whether this can never stay: replaced or written anew."""
        return _moet(self.vondst)

    @property
    def velden(self) -> Sequence[str]:
        """Return the fields in which it stands, each once."""
        return tuple(dict.fromkeys(plek.naam for plek in self.plekken))

    @property
    def vervang(self) -> str:
        """Return the mark of replacing: of these words by that, wherever they stand."""
        return kenmerk({"doe": "vervang", **self._zelf()})

    @property
    def gelaten(self) -> frozenset[str]:
        """Return the marks of letting stand: one for each field, of exactly its text."""
        return frozenset(gelaten(self.teksten[naam], naam, self.vondst) for naam in self.velden)

    @property
    def laat(self) -> str:
        """Return the mark of the button that lets all of these stand."""
        return kenmerk({"doe": "laat", "alle": " ".join(sorted(self.gelaten))})

    @property
    def laat_zeg(self) -> str:
        """Return the words with which a writer says that these words tell of nobody."""
        return GEEN_PERSOON if self.vondst.soort in NAMEN else NIET_TE_HERKENNEN

    def _zelf(self) -> dict[str, str]:
        return {"soort": self.vondst.soort, "tekst": self.tekst, "voorstel": self.voorstel}


def _moet(vondst: Vondst) -> bool:
    return vondst.ernst is Ernst.BLOKKEER


def gelaten(tekst: str, naam: str, vondst: Vondst) -> str:
    """Return the mark of letting these words stand in exactly this text of this field."""
    deel = {"doe": "gelaten", "veld": naam, "tekst": tekst, "soort": vondst.soort}
    return kenmerk({**deel, "woorden": vondst.tekst})


def vragen_over(teksten: Mapping[str, str], namen: Iterable[str]) -> list[Vraag]:
    """Return all questions about these texts, in the order in which one reads them."""
    groepen: dict[tuple[str, ...], list[Plek]] = defaultdict(list)
    for naam, tekst in teksten.items():
        for vondst in vind(tekst, namen, grondig=True):
            sleutel = (vondst.soort, vondst.tekst, vondst.voorstel, str(_moet(vondst)))
            groepen[sleutel].append(Plek(naam, vondst))
    vragen = [Vraag(plekken, teksten) for plekken in groepen.values()]
    return vragen + [
        Vraag([Plek(*stuk) for stuk in stukken], teksten, verdeeld=True)
        for stukken in verdeeld(teksten, namen)
        if not any(_raakt(stuk, vraag) for stuk in stukken for vraag in vragen if vraag.moet)
    ]


def _raakt(stuk: tuple[str, Vondst], vraag: Vraag) -> bool:
    """Tell whether a piece of something split lies in words that are asked about already."""
    naam, deel = stuk
    return any(
        plek.naam == naam and plek.vondst.begin < deel.eind and deel.begin < plek.vondst.eind
        for plek in vraag.plekken
    )


def blokkeert(teksten: Mapping[str, str], namen: Iterable[str]) -> bool:
    """Tell whether something in these texts can never be kept: for roads in without a form."""
    return any(vraag.moet for vraag in vragen_over(teksten, namen))


@dataclass(frozen=True)
class Gemerkt:
    """The text of one field in pieces; of each piece, whether the card asks about it."""

    naam: str
    label: str
    id: str
    stukken: Sequence[tuple[str, str]]

    @property
    def aantal(self) -> int:
        """Return how many pieces the card asks about."""
        return sum(bool(merk) for _stuk, merk in self.stukken)


def gemerkt(veld: BoundField, tekst: str, vragen: Iterable[Vraag]) -> Gemerkt:
    """Cut the text of a field at what the card asks about: pieces with "", "vraag" or "moet"."""
    plekken = (
        (plek.vondst.begin, plek.vondst.eind, "moet" if vraag.moet else "vraag")
        for vraag in vragen
        for plek in vraag.plekken
        if plek.naam == veld.name
    )
    stukken, vorige = [], 0
    for begin, eind, merk in sorted(plekken):
        stukken += (tekst[vorige:begin], ""), (tekst[begin:eind], merk)
        vorige = eind
    stukken.append((tekst[vorige:], ""))
    delen = [(stuk, merk) for stuk, merk in stukken if stuk]
    return Gemerkt(veld.name, str(veld.label), veld.id_for_label, delen)


def wijst_samen(teksten: Mapping[str, str]) -> tuple[Sequence[str], bool]:
    """Return which kinds of clues the texts hold, and whether these can be one person."""
    soorten = tuple(dict.fromkeys(str(een.aard) for een in aanwijzingen(teksten.values())))
    return soorten, len(soorten) >= GENOEG


def merk_van_alle(vragen: Iterable[Vraag], aanwijzingen: Sequence[str]) -> str:
    """Return the mark of all that a card shows: exactly these words, and these clues together."""
    samen = {"doe": "alles", "samen": "\0".join(aanwijzingen)}
    return kenmerk({**samen, "vragen": " ".join(sorted(vraag.vervang for vraag in vragen))})
