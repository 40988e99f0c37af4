"""The landelijk list: all proeftuinen, filtered in the database."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef

from proeftuinen.traject.models import Gemeente, Proeftuin, ProeftuinQuerySet, Stap


def gefilterd(keuze: Mapping[str, str], dag: date) -> ProeftuinQuerySet:
    """Return the proeftuinen of a province, of a shape, or with a step of a kind on this day."""
    proeftuinen = Proeftuin.objects.voor_lijst()
    if keuze.get("provincie"):
        ligt_in = Gemeente.objects.filter(proeftuinen=OuterRef("pk"), provincie=keuze["provincie"])
        proeftuinen = proeftuinen.filter(Exists(ligt_in))
    if keuze.get("vorm"):
        proeftuinen = proeftuinen.filter(vorm=keuze["vorm"])
    if keuze.get("soort"):
        loopt = Stap.objects.filter(
            proeftuin=OuterRef("pk"),
            soort=keuze["soort"],
            begin__lte=dag,
            einde__gte=dag,
            afgesloten_op=None,
            overslaan_reden="",
        )
        proeftuinen = proeftuinen.filter(Exists(loopt))
    return proeftuinen


def vraag(keuze: Mapping[str, str]) -> str:
    """Return the filter as the beginning of a query string, for the links between pages."""
    gekozen = {naam: waarde for naam, waarde in keuze.items() if waarde}
    return f"{urlencode(gekozen)}&" if gekozen else ""
