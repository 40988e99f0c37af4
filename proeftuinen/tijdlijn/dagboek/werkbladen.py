"""The diary as tables. An interview stands in it only with the yes of who was interviewed."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.tijdlijn.dagboek.lezen import stukken_van
from proeftuinen.tijdlijn.dagboek.models import Vraagantwoord
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the pieces, and the answers of interviews; one query each."""
    if not lezer.mag(Recht.TIJDLIJN_ZIEN):
        return []

    stukken = stukken_van(proeftuin, lezer).mag_gelezen(vandaag())
    antwoorden = Vraagantwoord.objects.filter(stuk__in=stukken.order_by().values("pk"))
    antwoorden = antwoorden.select_related("stuk")
    return [
        Werkblad(
            "Dagboek",
            ("dag", "soort", "titel", "tekst", "rol", "film", "in het boek"),
            [
                (
                    rij.dag,
                    rij.get_soort_display(),
                    rij.titel,
                    rij.tekst,
                    rij.rol,
                    rij.link,
                    rij.in_boek,
                )
                for rij in stukken.order_by("dag", "pk")
            ],
        ),
        Werkblad(
            "Interviews",
            ("interview", "dag", "vraag", "antwoord"),
            [
                (rij.stuk.titel, rij.stuk.dag, rij.vraag, rij.antwoord)
                for rij in antwoorden.order_by("stuk__dag", "stuk", "volgorde", "pk")
            ],
        ),
    ]
