"""What can go into a book, what was chosen, and what cannot go in and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

from leerwerkplaats.begrippen import Tuindeel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Gemis
from proeftuinen.uitgaven.boek.bouw import OMSLAG as OMSLAGBEELD
from proeftuinen.uitgaven.boek.bouw import (
    TITELS,
    Boek,
    Boekdeel,
    alle_delen,
    lezer_van,
    omslag_van,
    sleutel_van,
    verzamel_boek,
)
from proeftuinen.uitgaven.boek.dank import Dank
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet

type Rij = Mapping[str, Any]
OMSLAG, RONDOM = "omslag", "rondom"
"""What one can look at beside a chapter: the cover; and what stands around the chapters."""
VRAAGT = {
    "acties": {Recht.ACTIES_ZIEN},
    "casustafel.overzicht": {Recht.CASUSTAFEL_ZIEN, Recht.INZICHTEN_LEZEN},
}
"""Chapters that not every audience may read, and the rights that open them: any of these."""
LEEG = {
    "acties": ("Wat we afspraken en deden", "Er is nog geen actie klaar.", "acties"),
    "traject": ("Een goede bodem", "Het jaar is nog niet gepland.", "planning"),
    "kennis": ("Trends, tips en materialen", "Er is nog geen kennis gebruikt.", "kennis"),
    "mensen.organisaties": ("Wie er meedoen", "Er staan nog geen organisaties.", "organisaties"),
    "mensen.bestuur": ("Bestuur en beleid", "Nog geen bestuur stemde in.", "bestuur"),
    "mensen.gesprekken": (
        "Eerst luisteren",
        "Er gingen nog geen thema's naar de startbijeenkomst.",
        "kernthemas",
    ),
    "sociale_kaart": ("Wie kan wat betekenen", "De matrix is nog leeg.", "sociale-kaart"),
    "netwerk.ladder": (
        "De ladder van samenwerking",
        "Er is nog geen laddergesprek klaar.",
        "laddergesprekken",
    ),
    "netwerk.cijfers": (
        "Het netwerk",
        "Er is nog geen meting gesloten met genoeg mensen.",
        "metingen",
    ),
    "ambities.thema": ("Waar we meer van wilden", "Er is nog geen thema gekozen.", "kernthemas"),
    "ambities.verkennen": (
        "Wat hier al werkte",
        "Er is nog niets opgehaald van wat al werkte.",
        "vondsten",
    ),
    "ambities.verbeelden": (
        "Hoe we de toekomst zagen",
        "Er is nog niets van de toekomst verbeeld dat erin mag.",
        "verbeeldingen",
    ),
    "ambities.schrijven": ("Onze ambitie", "De ambitie staat er nog niet.", "ambitie"),
    "experimenten.bord": ("Wat we probeerden", "Er zijn nog geen experimenten.", "experimenten"),
    "bijeenkomsten.plan": (
        "Wanneer we bij elkaar kwamen",
        "Er was nog geen bijeenkomst in deze tijd.",
        "bijeenkomsten",
    ),
    "bijeenkomsten.verslag": (
        "Wat we meenamen uit bijeenkomsten",
        "Er is nog geen verslag vastgesteld met een terugblik.",
        "bijeenkomsten",
    ),
    "bijeenkomsten.aanwezig": (
        "Wie er bij elkaar kwamen",
        "Er is nog niet opgeschreven wie er was.",
        "bijeenkomsten",
    ),
    "monitoring.cijfers": ("Het jaar in getallen", "Er zijn nog geen cijfers bekend.", "cijfers"),
    "monitoring.uitslag": (
        "Wat mensen zelf zeggen",
        "Er is nog geen vragenlijst met een uitslag.",
        "vragenlijsten",
    ),
    "monitoring.transitie": ("Wat blijft", "Er is nog niets afgesproken.", "wat-blijft"),
    "monitoring.terugblik": (
        "Tips van deelnemers",
        "Er is nog geen tip gekozen voor de oogst.",
        "tips",
    ),
    "bronnen": ("Stemmen en beelden", "Er is nog geen citaat of foto gekozen.", "citaten"),
    "tijdlijn.dagboek": ("Uit het dagboek", "Er staat nog niets in dat erin mag.", "tijdlijn"),
    "tijdlijn.lijn": ("Het jaar op een rij", "Er is nog niets gebeurd in deze tijd.", "tijdlijn"),
    "casustafel.overzicht": (
        "Wat we leerden aan de casustafel",
        "Er is nog geen inzicht dat deze lezers mogen zien.",
        "casustafel:inzichten",
    ),
}
"""By chapter: what it is called, why it is not there, and on which page that changes."""


@dataclass(frozen=True)
class Onderdeel:
    """A chapter as the set-up lists it: in or out, and whether it can go up or down."""

    sleutel: str
    titel: str
    aan: bool
    eerste: bool = False
    laatste: bool = False


@dataclass(frozen=True)
class Groep:
    """A part of the garden with its chapters."""

    tuindeel: Tuindeel
    onderdelen: tuple[Onderdeel, ...]


def sleutels() -> frozenset[str]:
    """Return the key of each feature that may have a chapter."""
    return frozenset(sleutel_van(biedt.__module__) for biedt in wie_biedt("hoofdstuk"))


def groepen(delen: Sequence[Boekdeel], rijen: Sequence[Rij]) -> list[Groep]:
    """Return the chapters that there are per part of the garden, in the order of these rows."""
    plek = {rij["sleutel"]: nr for nr, rij in enumerate(rijen)}
    uit = {rij["sleutel"] for rij in rijen if not rij["aan"]}
    uitkomst = []
    for tuindeel in Tuindeel:
        hierin = [deel for deel in delen if deel.tuindeel == tuindeel]
        hierin.sort(key=lambda deel: plek.get(deel.sleutel, len(plek)))
        onderdelen = tuple(
            Onderdeel(
                deel.sleutel,
                deel.titel,
                aan=deel.sleutel not in uit,
                eerste=deel is hierin[0],
                laatste=deel is hierin[-1],
            )
            for deel in hierin
        )
        if onderdelen:
            uitkomst.append(Groep(tuindeel, onderdelen))
    return uitkomst


def als_rijen(lijst: Iterable[Groep]) -> list[dict[str, Any]]:
    """Return the chapters as a set-up keeps them."""
    return [
        {"sleutel": deel.sleutel, "aan": deel.aan} for groep in lijst for deel in groep.onderdelen
    ]


def schuif(lijst: Sequence[Groep], sleutel: str, *, omhoog: bool) -> list[dict[str, Any]]:
    """Return the rows with this chapter one place up or down in its part, if it can."""
    rijen = []
    for groep in lijst:
        hier = als_rijen([groep])
        plek = next((nr for nr, rij in enumerate(hier) if rij["sleutel"] == sleutel), None)
        ander = None if plek is None else plek + (-1 if omhoog else 1)
        if plek is not None and ander is not None and 0 <= ander < len(hier):
            hier[plek], hier[ander] = hier[ander], hier[plek]
        rijen += hier
    return rijen


def wat_niet_kan(
    proeftuin: Proeftuin, opzet: Opzet, delen: Sequence[Boekdeel] | None = None
) -> list[Gemis]:
    """Return what cannot go in, and why; `delen` are the chapters that there are.

    One query for each feature that tells it; a chapter that is not there says so itself, or else
    that there is nothing yet.
    """
    lezer = lezer_van(opzet)
    delen = alle_delen(proeftuin, lezer) if delen is None else delen
    er = {deel.sleutel for deel in delen}
    uitkomst = []
    vertelden = set()
    for vertel in wie_biedt("niet_in_boek"):
        gemist = vertel(proeftuin, lezer)
        uitkomst += gemist
        if gemist:
            vertelden.add(sleutel_van(vertel.__module__))
    dicht = {sleutel for sleutel, rechten in VRAAGT.items() if not rechten & lezer.rechten}
    leeg = sleutels() - er - vertelden - dicht
    for sleutel in (sleutel for sleutel in LEEG if sleutel in leeg):
        titel, waarom, naam = LEEG[sleutel]
        heel = naam if ":" in naam else f"proeftuinen:{naam}"
        uitkomst.append(Gemis(titel, waarom, adres(heel, proeftuin.publiek_id)))
    return uitkomst + _omslag_mag_niet(proeftuin, opzet)


def _omslag_mag_niet(proeftuin: Proeftuin, opzet: Opzet) -> list[Gemis]:
    """Say that the photo of the cover may not be used any more; at most one query."""
    foto = opzet.omslagfoto_id
    if not foto or te_kiezen_fotos(proeftuin).filter(pk=foto).exists():
        return []
    waarom = "De toestemming geldt niet meer. Nu komt de tekening op het omslag."
    return [
        Gemis("De foto op het omslag", waarom, adres("proeftuinen:fotos", proeftuin.publiek_id))
    ]


def te_kiezen_fotos(proeftuin: Proeftuin) -> Any:
    """Return the photos that may stand on a cover today."""
    return Foto.objects.te_gebruiken(proeftuin, vandaag())


def een_deel(proeftuin: Proeftuin, opzet: Opzet, sleutel: str) -> Boekdeel | None:
    """Ask one feature for its chapter, as this audience may see it."""
    for biedt in wie_biedt("hoofdstuk"):
        if sleutel_van(biedt.__module__) == sleutel:
            hoofdstuk = biedt(proeftuin, lezer_van(opzet))
            module = import_module(biedt.__module__)
            tuindeel = getattr(module, "TUINDEEL", Tuindeel.OOGSTEN)
            return hoofdstuk and Boekdeel(sleutel, hoofdstuk.titel, tuindeel, hoofdstuk)
    return None


def boek_om_te_zien(
    proeftuin: Proeftuin, opzet: Opzet, sleutel: str, *, dag: date, uitgave: int
) -> Boek | None:
    """Return the book with what one chapter or the cover needs, or all; None: there is none."""
    if sleutel == RONDOM:
        return verzamel_boek(proeftuin, opzet, dag=dag, uitgave=uitgave)
    foto = omslag_van(opzet, dag) if sleutel == OMSLAG else None
    deel = een_deel(proeftuin, opzet, sleutel)
    if deel is None and sleutel != OMSLAG:
        return None
    soort = Boeksoort(opzet.soort)
    beelden = dict(deel.hoofdstuk.beelden) if deel else {}
    return Boek(
        proeftuin=proeftuin,
        soort=soort,
        titel=opzet.titel or f"{TITELS[soort]} {proeftuin.naam}",
        opzet=opzet,
        dag=dag,
        nummer=uitgave,
        delen=(deel,) if deel else (),
        uitspraken=(),
        bronnen=(),
        onbekend=(),
        dank=Dank("", (), (), frozenset()),
        omslag=foto,
        beelden=beelden | ({OMSLAGBEELD: foto.pad.name} if foto else {}),
    )
