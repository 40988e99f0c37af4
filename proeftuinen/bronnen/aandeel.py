"""What photos and quotes contribute."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.bronnen import actions, bewaren, fotos, toestemmen
from proeftuinen.bronnen.gemis import niet_in_boek  # noqa: F401  part of what it contributes
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.bronnen.werkbladen import werkbladen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Steun, Vraag
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

__all__ = ["werkbladen"]

UITLEG = {
    "citaten van jou": "Wat je zei en wat is opgeschreven.",
    "citaten die je opschreef": "Wat een ander zei, zonder wie dat was.",
    "foto's waar je op staat": "Waar je op te herkennen bent.",
    "foto's die je toevoegde": "Wat erop te zien is. De foto zelf staat bij Foto's.",
    "meegenomen": "Wanneer je citaten of foto's in een bestand naar buiten nam.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.OOGSTEN


def tabs() -> Sequence[Tab]:
    """Return quotes and photos."""
    return [
        Tab("Citaten", "proeftuinen:citaten", Recht.BRONNEN_ZIEN, onder="Oogst", rang=20),
        Tab("Foto's", "proeftuinen:fotos", Recht.BRONNEN_ZIEN, onder="Oogst", rang=30),
    ]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return what waits for one's own yes, and for the team what to look after."""
    if not lezer.mag(Recht.BRONNEN_ZIEN):
        return []
    sets = list(toestemmen.open_van(lezer.gebruiker_id, proeftuin))
    if lezer.mag(Recht.BRONNEN_BEHEREN):
        sets.append(Verspreiding.objects.na_te_gaan(proeftuin))
    return [Telkaart(sets, _kaarten)]


def _kaarten(citaten: int, beelden: int, plekken: int = 0) -> Sequence[Kaart]:
    delen = []
    if plekken:
        sjabloon = "proeftuinen/bronnen/kaart_na_te_gaan.html"
        inhoud = {"aantal": plekken}
        delen.append(Kaart("Toestemming ingetrokken", sjabloon, inhoud, Plek.ZIJ, 12))
    if citaten + beelden:
        sjabloon = "proeftuinen/bronnen/kaart_vraag.html"
        delen.append(Kaart("Mag dit?", sjabloon, {"aantal": citaten + beelden}, Plek.ZIJ, 13))
    return delen


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the quotes and photos that may be used, on the day they were added."""
    if not lezer.mag(Recht.BRONNEN_ZIEN):
        return []
    dag, delen = vandaag(), []
    for citaat in Citaat.objects.te_gebruiken(proeftuin, dag):
        citaat.proeftuin = proeftuin
        tekst = f"Opgeschreven wat iemand zei: {citaat.rol}."
        adres = citaat.get_absolute_url()
        delen.append(Gebeurtenis(localdate(citaat.gemaakt), tekst, adres, "citaat"))
    for foto in Foto.objects.te_gebruiken(proeftuin, dag):
        foto.proeftuin = proeftuin
        tekst = f"Foto: {foto.bijschrift or foto.beschrijving}"
        delen.append(Gebeurtenis(localdate(foto.gemaakt), tekst, foto.get_absolute_url(), "foto"))
    return delen


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many quotes and photos there are, and how many may be used."""
    dag = vandaag()
    citaten, beelden, met_citaten, met_beelden = tel(
        Citaat.objects.filter(proeftuin=proeftuin),
        Foto.objects.filter(proeftuin=proeftuin),
        Citaat.objects.te_gebruiken(proeftuin, dag),
        Foto.objects.te_gebruiken(proeftuin, dag),
    )
    return [
        Maat("Citaten met toestemming", met_citaten, "citaten", f"van de {citaten}: te gebruiken"),
        Maat("Foto's met toestemming", met_beelden, "foto's", f"van de {beelden}: te gebruiken"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what was chosen and may be used at this moment; nothing else can stand in it."""
    if not lezer.mag(Recht.BRONNEN_ZIEN):
        return None
    dag = vandaag()
    gekozen = Citaat.objects.te_gebruiken(proeftuin, dag).filter(in_oogst=True)
    citaten = [(citaat, citaat.naam(dag)) for citaat in gekozen.voor_lijst()]
    beelden = list(Foto.objects.te_gebruiken(proeftuin, dag).filter(in_oogst=True))
    ja = {citaat.toestemming_id for citaat, _ in citaten}
    ja |= set(toestemmen.bij_fotos(beelden))
    for beeld in beelden:
        beeld.proeftuin = proeftuin
    if not citaten and not beelden:
        return None
    inhoud = {"citaten": citaten, "fotos": [(_druknaam(beeld), beeld) for beeld in beelden]}
    bestanden = {_druknaam(beeld): beeld.pad.name for beeld in beelden}
    sjabloon = "proeftuinen/bronnen/hoofdstuk.html"
    return Hoofdstuk("Stemmen en beelden", sjabloon, inhoud, bestanden, frozenset(ja))


def _druknaam(foto: Foto) -> str:
    return f"foto-{foto.publiek_id}.jpg"


def doelen() -> Sequence[Doel]:
    """Return quotes and photos as targets of the red thread."""
    return [
        Doel("Citaat opschrijven", "proeftuinen:citaat-nieuw", Recht.BRON_MAKEN),
        Doel("Foto toevoegen", "proeftuinen:foto-nieuw", Recht.BRON_MAKEN),
    ]


def bij_verspreiding(proeftuin: Proeftuin, door: Gebruiker, waar: str) -> None:
    """Note each quote and photo that went out with the oogst."""
    actions.verspreid(proeftuin=proeftuin, door=door, waar=waar)


def toestemmingsvragen(gebruiker: Gebruiker) -> Sequence[Vraag]:
    """Return the quotes and photos that wait for this person's yes."""
    return toestemmen.vragen(gebruiker)


def bij_toestemming(vraag: Vraag, toestemming: Toestemming) -> None:
    """Let the quote or photo that was asked about lean on this yes."""
    toestemmen.koppel(vraag, toestemming)


def steunt_op(toestemmingen: Sequence[Toestemming]) -> Sequence[Steun]:
    """Return the quotes and photos that lean on these, and where they went."""
    return toestemmen.steun(toestemmingen)


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of quotes and photos in plain Dutch."""
    return {
        "citaat.gemaakt": "schreef een citaat op",
        "citaat.gewijzigd": "wijzigde een citaat",
        "citaat.weg": "haalde een citaat weg",
        "citaat.gekozen": "koos een citaat voor de oogst",
        "citaat.niet_gekozen": "haalde een citaat uit de oogst",
        "foto.gemaakt": "voegde een foto toe",
        "foto.gewijzigd": "wijzigde wat er bij een foto staat",
        "foto.weg": "haalde een foto weg",
        "foto.gekozen": "koos een foto voor de oogst",
        "foto.niet_gekozen": "haalde een foto uit de oogst",
        "verspreiding.nagegaan": "ging na of iets ergens uit kon",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person said, is on, wrote down, added and took out."""
    citaten = Citaat.objects.select_related("proeftuin", "toestemming")
    op_fotos = Fotopersoon.objects.filter(bewaren.gezegd_door(gebruiker))
    return {
        "citaten van jou": Rijen(citaten.filter(bewaren.gezegd_door(gebruiker)), zeg=_zeg_citaten),
        "citaten die je opschreef": Rijen(
            citaten.filter(door=gebruiker).exclude(bewaren.gezegd_door(gebruiker)),
            zeg=_zeg_opgeschreven,
        ),
        "foto's waar je op staat": Rijen(
            op_fotos.select_related("foto__proeftuin", "toestemming"), zeg=_zeg_erop
        ),
        "foto's die je toevoegde": Rijen(
            Foto.objects.filter(door=gebruiker).select_related("proeftuin"), zeg=_zeg_fotos
        ),
        "meegenomen": Rijen(Verspreiding.objects.filter(door=gebruiker), zeg=_zeg_verspreid),
    }


def _zeg_citaten(rijen: Iterable[Citaat]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "tekst": rij.tekst,
            "rol": rij.rol,
            "toestemming": bool(rij.toestemming and rij.toestemming.geldt(vandaag())),
        }
        for rij in rijen
    ]


def _zeg_opgeschreven(rijen: Iterable[Citaat]) -> list[dict[str, Any]]:
    return [{"proeftuin": rij.proeftuin.titel, "tekst": rij.tekst, "rol": rij.rol} for rij in rijen]


def _zeg_erop(rijen: Iterable[Fotopersoon]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.foto.proeftuin.titel,
            "te zien": rij.foto.beschrijving,
            "toestemming": bool(rij.toestemming and rij.toestemming.geldt(vandaag())),
        }
        for rij in rijen
    ]


def _zeg_fotos(rijen: Iterable[Foto]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "te zien": rij.beschrijving,
            "tekst eronder": rij.bijschrift,
            "op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_verspreid(rijen: Iterable[Verspreiding]) -> list[dict[str, Any]]:
    return [{"waar": rij.waar, "op": rij.op.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to quotes and photos."""
    van_jou, met_jou = bewaren.gezegd_door(gebruiker), bewaren.met_erop(gebruiker)
    gezegd = Citaat.objects.filter(van_jou)
    opgeschreven = Citaat.objects.filter(door=gebruiker).exclude(van_jou)
    erop = Foto.objects.filter(met_jou)
    toegevoegd = Foto.objects.filter(door=gebruiker).exclude(met_jou)
    mee = Verspreiding.objects.filter(door=gebruiker)
    blijft = "Blijven, zonder je naam."
    return [
        Wissing("Wat je zei, als citaat", gezegd, "Gaan weg. Wat al gedrukt is, blijft."),
        Wissing("Citaten van anderen die je opschreef", opgeschreven, blijft),
        Wissing(
            "Foto's waar je op te herkennen bent", erop, "Gaan weg, ook als er anderen op staan."
        ),
        Wissing("Andere foto's die je toevoegde", toegevoegd, blijft),
        Wissing("Dat je de oogst meenam als bestand", mee, blijft),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take away what this person said and is on."""
    bewaren.wis(gebruiker)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what someone said and which photos go when they leave the list."""
    gezegd, erop = tel(bewaren.citaten_van(contact), bewaren.fotos_met(contact))
    return [
        Wissing("Citaten", gezegd, "Gaan weg. Wat al gedrukt is, blijft."),
        Wissing("Foto's", erop, "Gaan weg, ook als er anderen op staan."),
    ]


def wis_met(contact: Contact) -> None:
    """Take away what someone said and is on when they leave the list."""
    bewaren.wis_alles(bewaren.citaten_van(contact), bewaren.fotos_met(contact))


def na_terugzetten() -> None:
    """Keep gone what was taken away since the back-up."""
    bewaren.na_terugzetten()


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when quotes and photos end."""
    return bewaren.termijnen()


def elke_dag(nu: datetime) -> None:
    """Take away files of photos that were never finished."""
    fotos.ruim_losse_bestanden(nu)
