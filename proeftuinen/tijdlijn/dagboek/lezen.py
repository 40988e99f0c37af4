"""Reading the diary as this reader may see it, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.lezen import draden_van
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.tijdlijn.dagboek.knopen import SOORT
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, DagboekstukQuerySet
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_Soort = Dagboekstuk.Soort


@dataclass(frozen=True)
class Blad:
    """A piece for this reader, with what goes with it; `wacht` counts what may not be shown."""

    stuk: Dagboekstuk
    schrijver: str
    met: str
    fotos: tuple[Foto, ...]
    citaten: tuple[Citaat, ...]
    wacht: int
    mag_wijzigen: bool
    mag: bool  # an interview with a yes; of anything else always true

    @property
    def in_boek(self) -> bool:
        """Tell whether it goes into the book as things stand."""
        return self.stuk.in_boek and self.mag


def stukken_van(proeftuin: Proeftuin, lezer: Lezer) -> DagboekstukQuerySet:
    """Return what this reader sees."""
    rijen = Dagboekstuk.objects.filter(proeftuin=proeftuin)
    return rijen.zichtbaar_voor(lezer, vandaag())


def mag_wijzigen(stuk: Dagboekstuk, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any."""
    if lezer.mag(Recht.TIJDLIJN_BEHEREN):
        return True
    eigen = stuk.door_id is not None and stuk.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.TIJDLIJN_BIJDRAGEN)


def mag_gebruikt(stuk: Dagboekstuk) -> bool:
    """Tell whether the interviewee said yes; of anything else it is always so."""
    if stuk.soort != _Soort.INTERVIEW:
        return True
    ja = stuk.toestemming
    return bool(ja and ja.geldt(vandaag()) and ja.contact_id == stuk.contact_id)


def mensen_van(proeftuin: Proeftuin, ids: Iterable[int | None]) -> dict[int, Contact]:
    """Return by account who these people are in this place; one query."""
    gezocht = {nr for nr in ids if nr}
    if not gezocht:
        return {}
    mensen = Contact.objects.filter(proeftuin=proeftuin, gebruiker__in=gezocht)
    return {rij.gebruiker_id: rij for rij in mensen.select_related("gebruiker", "organisatie")}


def blad(stuk: Dagboekstuk, lezer: Lezer) -> Blad:
    """Return one piece with what belongs to it."""
    tuin, dag = stuk.proeftuin, vandaag()
    fotos = list(stuk.fotos.te_gebruiken(tuin, dag).order_by("pk"))
    for foto in fotos:
        foto.proeftuin = tuin
    citaten = list(stuk.citaten.te_gebruiken(tuin, dag).order_by("pk"))
    alle = stuk.fotos.count() + stuk.citaten.count()
    schrijver = mensen_van(tuin, [stuk.door_id]).get(stuk.door_id)
    wie = zeg_wie(schrijver, lezer)
    return Blad(
        stuk,
        wie,
        zeg_wie(stuk.contact, lezer) if lezer.mag(Recht.TIJDLIJN_BEHEREN) else "",
        tuple(fotos),
        tuple(citaten),
        alle - len(fotos) - len(citaten),
        mag_wijzigen(stuk, lezer),
        mag_gebruikt(stuk),
    )


def draad(stuk: Dagboekstuk, lezer: Lezer) -> dict[str, Any]:
    """Return what the template of the red thread asks for."""
    schakel = Schakel.objects.filter(soort=SOORT, object_id=stuk.publiek_id).first()
    return {"schakel": schakel, "draden": draden_van(schakel, lezer) if schakel else None}


def begin_van(stuk: Dagboekstuk) -> dict[str, Any]:
    """Return what the form of a piece begins with."""
    namen = ("titel", "link", "rol", "contact", "tekst", "dag", "in_boek", "versie")
    begin = {naam: getattr(stuk, naam) for naam in namen}
    begin |= {"fotos": list(stuk.fotos.all()), "citaten": list(stuk.citaten.all())}
    rijen = list(stuk.vragen.all())
    begin["rijen"] = len(rijen) or 1
    for nummer, rij in enumerate(rijen, start=1):
        begin |= {f"vraag_{nummer}": rij.vraag, f"antwoord_{nummer}": rij.antwoord}
    return begin
