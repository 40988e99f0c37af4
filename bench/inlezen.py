"""Taking in a list of 400 people beside 400 that are there: read, check, find doubles, keep."""

from time import perf_counter, process_time

from django.db import transaction

from bench.plek import maak_ronde
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.inlezen import actions
from proeftuinen.mensen.inlezen.blik import NIEUW, bekijk
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.traject.models import Proeftuin

RIJEN, DOEL, KEER = 400, 2.0, 3


def meet(tuin: Proeftuin, door: Gebruiker) -> str:
    """Return a line of the report: the best of a few times, each undone."""
    tijden = [_eenmaal(tuin, door) for _ in range(KEER)]
    klok, cpu, nieuw, aangevuld = min(tijden)
    return (
        f"taking in {RIJEN} people beside {tuin.contacten.count()}: {klok:.2f} s, "
        f"{cpu:.2f} CPU-s, {nieuw} new and {aangevuld} known (target {DOEL:g} s, "
        f"{'ok' if klok <= DOEL else 'over'})"
    )


def _eenmaal(tuin: Proeftuin, door: Gebruiker) -> tuple[float, float, int, int]:
    klok, cpu = perf_counter(), process_time()
    with transaction.atomic():
        ronde = maak_ronde(tuin, door, RIJEN)
        _kies(ronde, tuin)
        nieuw, aangevuld = actions.neem_in(ronde=ronde, proeftuin=tuin, door=door)
        duur = perf_counter() - klok, process_time() - cpu
        transaction.set_rollback(True)
    return *duur, nieuw, aangevuld


def _kies(ronde: Inleesronde, tuin: Proeftuin) -> None:
    """Look the list over, and say of everyone who may be known that they are someone else."""
    blik = bekijk(ronde, tuin)
    if blik.fouten:
        raise RuntimeError(f"{len(blik.fouten)} rows of the list are wrong")
    keuzes = {str(regel.rij.nummer): NIEUW for regel in blik.open}
    kolommen = [deel["wat"] for deel in ronde.kolommen]
    actions.bewerk(ronde=ronde, versie=ronde.versie, kolommen=kolommen, vast={}, keuzes=keuzes)
    ronde.refresh_from_db()
