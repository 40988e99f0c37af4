"""The chapter of the diary: what was chosen for the book, and may be used at this moment."""

from dataclasses import dataclass

from django.db.models import Prefetch

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.bronnen.toestemmen import bij_fotos
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Hoofdstuk, Lezer
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Bladzij:
    """A piece in the book, without who wrote it; `fotos` are pairs of name in print and photo."""

    stuk: Dagboekstuk
    vragen: tuple[tuple[str, str], ...]
    fotos: tuple[tuple[str, Foto], ...]
    citaten: tuple[Citaat, ...]


def mag_lezen(lezer: Lezer) -> bool:
    """Tell whether this audience reads a diary at all."""
    return lezer.mag(Recht.TIJDLIJN_ZIEN) or lezer.mag(Recht.OOGST_ZIEN)


def druknaam(foto: Foto) -> str:
    """Return how a photo is called in a document."""
    return f"dagboek-{foto.publiek_id}.jpg"


def maak_hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the diary in the order of the year; five queries, however much there is."""
    if not mag_lezen(lezer):
        return None
    dag = vandaag()
    rijen = Dagboekstuk.objects.filter(proeftuin=proeftuin).voor_boek(lezer, dag)
    fotos = Foto.objects.te_gebruiken(proeftuin, dag).order_by("pk")
    citaten = Citaat.objects.te_gebruiken(proeftuin, dag).order_by("pk")
    rijen = rijen.order_by("dag", "pk").prefetch_related(
        "vragen", Prefetch("fotos", fotos), Prefetch("citaten", citaten)
    )
    bladen, beelden, ja, alle = [], {}, set(), {}
    for stuk in rijen:
        for foto in stuk.fotos.all():
            foto.proeftuin = proeftuin
            beelden[druknaam(foto)] = foto.pad.name
            alle[foto.pk] = foto
        ja |= {citaat.toestemming_id for citaat in stuk.citaten.all()}
        if stuk.toestemming_id:
            ja.add(stuk.toestemming_id)
        bladen.append(
            Bladzij(
                stuk,
                tuple((rij.vraag, rij.antwoord) for rij in stuk.vragen.all()),
                tuple((druknaam(foto), foto) for foto in stuk.fotos.all()),
                tuple(stuk.citaten.all()),
            )
        )
    if not bladen:
        return None
    if alle:
        ja |= set(bij_fotos(alle.values()))
    sjabloon = "proeftuinen/tijdlijn/dagboek/hoofdstuk.html"
    return Hoofdstuk(
        "Uit het dagboek", sjabloon, {"bladen": bladen}, beelden, frozenset(ja - {None})
    )
