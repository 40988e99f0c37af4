"""What closed lists gave, as a table: what the rules let through, and nothing else."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.uitslag.lezen import uitslagen_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return each answer of each closed question that may be shown; two queries."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return []

    rijen = [
        (deel.lijst.titel, deel.lijst.dicht_op, deel.vraag.tekst, antwoord, aantal, deel.n)
        for deel in uitslagen_van(proeftuin)
        for antwoord, aantal in deel.cellen
    ]
    kop = ("vragenlijst", "gesloten op", "vraag", "antwoord", "hoe vaak", "van hoeveel mensen")
    return [Werkblad("Uitslagen", kop, rijen)]
