"""Look-backs, what keepers said, and tips, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.terugblik.lezen import terugblikken
from proeftuinen.monitoring.terugblik.models import Nazicht, Tip
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the three, without who answered; five queries."""
    if not lezer.mag(Recht.VERBINDING_ZIEN):
        return []

    alle = [
        (
            regel.naam,
            regel.dag,
            regel.stand[1],
            regel.terugblik.conclusie if regel.terugblik else "",
        )
        for regel in terugblikken(proeftuin)
    ]
    tips = [
        (tip.tekst, tip.van, tip.in_oogst)
        for tip in Tip.objects.filter(proeftuin=proeftuin).order_by("pk")
    ]
    return [
        Werkblad("Terugblikken", ("terugblik", "dag", "stand", "conclusie"), alle),
        Werkblad(
            "Loopt het nog",
            ("terugblik", "waarover", "loopt het", "wat er gezegd is", "beantwoord op"),
            _nazichten(proeftuin),
        ),
        Werkblad("Tips", ("tip", "van", "in de oogst"), tips),
    ]


def _nazichten(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    rijen = Nazicht.objects.filter(terugblik__proeftuin=proeftuin)
    rijen = rijen.select_related("terugblik", "borging__experiment", "netwerkafspraak")
    return [
        (
            str(rij.terugblik),
            rij.waarover,
            rij.get_loopt_display() or "nog geen antwoord",
            rij.tekst,
            rij.beantwoord_op,
        )
        for rij in rijen.order_by("terugblik__dag", "pk")
    ]
