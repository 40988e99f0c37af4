"""What a form or a tap on one's own answers says, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from proeftuinen.netwerk.invullen.keuzes import kort, lees_waarde
from proeftuinen.netwerk.invullen.lezen import NIETS_GEZIEN, Kaart, Lijst
from proeftuinen.netwerk.models import Netwerkplaats

VOOR = "a-"  # the radio buttons of one person are called a-<public id of the place>

ONVOLLEDIG = "Je keuze is niet compleet aangekomen. Kies het nog eens."
GEEN_KEUZE = "Deze keuze bestaat niet. Kies een van de knoppen."
ZELF = "Over jezelf hoef je niets te kiezen."
WEG = "Deze persoon staat niet meer in de lijst. Je hoeft hier niets te kiezen."
DICHT = "De meting is gesloten. Deze keuze is niet meer bewaard."


def zeg_botsing(hier: int, daar: int, vorm: str) -> str:
    """Return the sentence for two answers from two devices."""
    return (
        f"Op een ander apparaat koos je “{kort(daar, vorm)}”. Hier koos je “{kort(hier, vorm)}”. "
        "Welke klopt?"
    )


class Fout(Exception):
    """This post cannot be kept; `zin` says why."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@dataclass(frozen=True, slots=True)
class Tik:
    """One answer as it was posted."""

    naar: str
    waarde: int
    gezien: int | None


def is_compleet(post: QueryDict) -> bool:
    """Tell whether a tap has all its parts, whatever they say."""
    return all(deel in post for deel in ("van", "naar", "waarde", "gezien"))


def lees_tik(post: QueryDict, plaats: Netwerkplaats) -> Tik:
    """Return the tap; raises Fout."""
    vorm = plaats.meting.vorm
    waarde = lees_waarde(post["waarde"], vorm)
    gezien = lees_waarde(post["gezien"], vorm)
    if waarde is None:
        raise Fout(GEEN_KEUZE)
    if gezien is None and post["gezien"] != NIETS_GEZIEN:
        raise Fout(ONVOLLEDIG)
    if post["naar"] == plaats.publiek_id:
        raise Fout(ZELF)
    return Tik(_id(post["naar"]), waarde, gezien)


def _id(tekst: str) -> str:
    """Return a public id; what cannot be one is the same as one that is not there."""
    return tekst if tekst.isascii() and tekst.isalnum() else ""


def lees_gezien(post: QueryDict, vorm: str) -> Mapping[str, int | None]:
    """Return which answers the page showed, by place: "id:2 id:-"; what is odd is left out."""
    gezien = {}
    for deel in post.get("gezien", "").split():
        naar, _, waarde = deel.partition(":")
        gezien[_id(naar)] = lees_waarde(waarde, vorm)
    gezien.pop("", None)
    return gezien


def neem_over(post: QueryDict, lijst: Lijst) -> tuple[list[Tik], list[Kaart]]:
    """Return the changes that a whole form asks for, and the cards on which one is wrong.

    Someone who left the list meanwhile asks nothing any more.
    """
    gezien = lees_gezien(post, lijst.vorm)
    tikken, mis = [], []
    for kaart in lijst.kaarten:
        tekst = post.get(VOOR + kaart.id)
        if tekst is None:
            continue
        waarde = lees_waarde(tekst, lijst.vorm)
        if waarde is None:
            kaart.fout = GEEN_KEUZE
            mis.append(kaart)
        elif waarde != gezien.get(kaart.id):
            tikken.append(Tik(kaart.id, waarde, gezien.get(kaart.id)))
    return [*tikken, *_klopt_nog(post, lijst, gezien)], mis


def _klopt_nog(post: QueryDict, lijst: Lijst, gezien: Mapping[str, int | None]) -> list[Tik]:
    """Return what "klopt nog" asks for: of one, or of all that the page showed and nobody chose."""
    allen = post.get("doe") == "rest"
    return [
        Tik(kaart.id, kaart.vorige, None)
        for kaart in lijst.voorgesteld
        if kaart.vorige is not None
        and kaart.id in gezien
        and VOOR + kaart.id not in post
        and (allen or post.get("klopt") == kaart.id)
    ]
