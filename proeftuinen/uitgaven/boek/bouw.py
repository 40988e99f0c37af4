"""Gathering a book: chapters, claims with their sources, thanks and pictures.

What is gathered hangs on the data, the set-up, the day and the number alone: the same gives the
same book.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module

from leerwerkplaats.begrippen import Tuindeel
from proeftuinen.bronnen.models import Foto
from proeftuinen.bronnen.toestemmen import bij_fotos
from proeftuinen.traject.contracten import Hoofdstuk, Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.claims import Bron, Genummerd, nummer
from proeftuinen.uitgaven.boek.dank import Dank, verzamel_dank
from proeftuinen.uitgaven.boek.lezers import LEZERS_VAN
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet, Publiek

TITELS = {
    Boeksoort.LOGBOEK: "Logboek",
    Boeksoort.RAPPORT: "Oogst",
    Boeksoort.KORT: "De oogst in het kort",
}


OMSLAG = "omslag.jpg"
IN_RAPPORT = {"netwerk.cijfers"}
"""Chapters that stand in the report as they are: a chart and maps."""


@dataclass(frozen=True)
class Boekdeel:
    """A chapter; `sleutel` is its feature ("netwerk.cijfers"), `anker` its id on the page."""

    sleutel: str
    titel: str
    tuindeel: Tuindeel
    hoofdstuk: Hoofdstuk

    @property
    def anker(self) -> str:
        """Return the id."""
        return f"hoofdstuk-{self.sleutel.replace('.', '-')}"


@dataclass(frozen=True)
class Boek:
    """A book as it would be on this day. `beelden`: name in the document -> path in the storage."""

    proeftuin: Proeftuin
    soort: Boeksoort
    titel: str
    opzet: Opzet
    dag: date
    nummer: int
    delen: tuple[Boekdeel, ...]
    uitspraken: tuple[Genummerd, ...]
    bronnen: tuple[Bron, ...]
    onbekend: tuple[str, ...]
    dank: Dank
    omslag: Foto | None = None  # as OMSLAG among the pictures; none: the drawing of the season
    beelden: Mapping[str, str] = field(default_factory=dict)
    toestemmingen: frozenset[int] = frozenset()

    @property
    def tuin(self) -> list[tuple[Tuindeel, list[Boekdeel]]]:
        """Return the parts that have chapters, in the order of the garden."""
        paren = [(t, [deel for deel in self.delen if deel.tuindeel == t]) for t in Tuindeel]
        return [(tuindeel, delen) for tuindeel, delen in paren if delen]


def sleutel_van(module: str) -> str:
    """Return the key of a feature: "proeftuinen.netwerk.cijfers.aandeel" -> "netwerk.cijfers"."""
    delen = module.split(".")[:-1]
    return ".".join(delen[1:] if delen[0] == "proeftuinen" else delen)


def lezer_van(opzet: Opzet) -> Lezer:
    """Return the audience of this set-up, and the part of the year that it reads about."""
    return replace(LEZERS_VAN[Publiek(opzet.publiek)], van=opzet.van, tot=opzet.tot)


def alle_delen(proeftuin: Proeftuin, lezer: Lezer) -> list[Boekdeel]:
    """Ask every feature for its chapter, as this audience may see it."""
    delen = []
    for biedt in wie_biedt("hoofdstuk"):
        hoofdstuk = biedt(proeftuin, lezer)
        if hoofdstuk is not None:
            module = import_module(biedt.__module__)
            tuindeel = getattr(module, "TUINDEEL", Tuindeel.OOGSTEN)
            sleutel = sleutel_van(biedt.__module__)
            delen.append(Boekdeel(sleutel, hoofdstuk.titel, tuindeel, hoofdstuk))
    return delen


def in_volgorde(delen: Sequence[Boekdeel], opzet: Opzet) -> list[Boekdeel]:
    """Return what the set-up lets in, in its order; what it does not know comes after."""
    plek = {rij["sleutel"]: nr for nr, rij in enumerate(opzet.onderdelen)}
    uit = {rij["sleutel"] for rij in opzet.onderdelen if not rij["aan"]}
    binnen = [deel for deel in delen if deel.sleutel not in uit]
    return sorted(binnen, key=lambda deel: plek.get(deel.sleutel, len(plek)))


def omslag_van(opzet: Opzet, dag: date) -> Foto | None:
    """Return the photo of the cover, as long as it may be used."""
    if opzet.omslagfoto_id is None:
        return None
    return Foto.objects.te_gebruiken(opzet.proeftuin, dag).filter(pk=opzet.omslagfoto_id).first()


def verzamel_boek(proeftuin: Proeftuin, opzet: Opzet, *, dag: date, uitgave: int) -> Boek:
    """Return the book of this set-up, as its readers may see it on this day."""
    soort, lezer = Boeksoort(opzet.soort), lezer_van(opzet)
    delen = in_volgorde(alle_delen(proeftuin, lezer), opzet)
    if soort == Boeksoort.RAPPORT:  # its other parts are made of claims
        delen = [deel for deel in delen if deel.sleutel in IN_RAPPORT]
    uitspraken, bronnen = nummer(proeftuin, lezer)
    dank = verzamel_dank(proeftuin, opzet, dag)
    if soort != Boeksoort.LOGBOEK:  # people said yes to the book of the year
        dank = replace(dank, mensen=(), toestemmingen=frozenset())
    omslag = omslag_van(opzet, dag)
    beelden = {naam: pad for deel in delen for naam, pad in deel.hoofdstuk.beelden.items()}
    if omslag:
        beelden[OMSLAG] = omslag.pad.name
    toestemmingen = dank.toestemmingen.union(
        bij_fotos([omslag]) if omslag else (),
        *(deel.hoofdstuk.toestemmingen for deel in delen),
        *(deel.uitspraak.toestemmingen for deel in uitspraken),
    )
    onbekend = [zin for vertel in wie_biedt("onbekend") for zin in vertel(proeftuin, lezer)]
    return Boek(
        proeftuin=proeftuin,
        soort=soort,
        titel=opzet.titel or f"{TITELS[soort]} {proeftuin.naam}",
        opzet=opzet,
        dag=dag,
        nummer=uitgave,
        delen=tuple(delen),
        uitspraken=tuple(uitspraken),
        bronnen=tuple(bronnen),
        onbekend=tuple(dict.fromkeys(onbekend)),
        dank=dank,
        omslag=omslag,
        beelden=beelden,
        toestemmingen=toestemmingen,
    )
