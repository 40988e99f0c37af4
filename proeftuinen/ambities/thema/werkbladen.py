"""Themes and what was chosen, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the themes, and which was chosen and why; one query each."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []

    themas = Kernthema.objects.filter(proeftuin=proeftuin).order_by("pk")
    keuzes = Themakeuze.objects.filter(proeftuin=proeftuin).select_related("thema")
    return [
        Werkblad(
            "Kernthema's",
            ("wens", "probleem", "toelichting"),
            [(rij.wens, rij.probleem, rij.toelichting) for rij in themas],
        ),
        Werkblad(
            "Gekozen thema",
            ("dag", "thema", "hoe", "waarom"),
            [
                (rij.dag, rij.thema.wens, rij.get_hoe_display(), rij.reden)
                for rij in keuzes.order_by("pk")
            ],
        ),
    ]
