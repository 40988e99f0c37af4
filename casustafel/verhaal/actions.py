"""Everything that changes a written case: each act names its actor and leaves a line without words.

The table is held while a case changes, so that it does not open, close or end in between.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from casustafel.plannen.actions import NietNu, wijzig_vraag
from casustafel.plannen.models import Tafel
from casustafel.plannen.spoor import spoor
from casustafel.verhaal.lezen import inhoud_van, keur, merk_van_vraag, mist_nog, vraag_van
from casustafel.verhaal.models import Casus
from casustafel.verhaal.regels import SCHRIJFBAAR
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.klok import dit_moment

__all__ = ["NietNu", "bied_aan", "geef_vrij", "schrijf", "stuur_terug", "trek_vrijgave_in"]


class AlVrij(Exception):
    """A second person released it: from then on it stands."""


class Veranderd(Exception):
    """It is not what was seen: someone changed, withdrew, released or returned it."""


class NietKlaar(Exception):
    """Something still has to be told, or the gate holds it back."""


def _houd(tafel: Tafel) -> None:
    """Hold the table, and see it as it stands now. Raises NietNu."""
    vast = Tafel.objects.select_for_update(no_key=True).get(pk=tafel.pk)
    if vast.stand not in SCHRIJFBAAR:
        raise NietNu
    tafel.versie, tafel.geheim = vast.versie, vast.geheim


@transaction.atomic
def schrijf(
    *,
    tafel: Tafel,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
    inhoud: Mapping[str, Any],
    vraag: str,
    vraag_gezien: str,
) -> Casus:
    """Keep the case and its question; an offer that waited is withdrawn with that.

    `waarden`: herkomst, bron, samen. `vraag_gezien` is the mark of the question as the writer saw
    it. Raises NietNu, AlVrij, and Bewerkingsconflict with the case as it stands.
    """
    _houd(tafel)
    casus, _ = Casus.objects.get_or_create(
        tafel=tafel, defaults={"herkomst": waarden["herkomst"], "door": door}
    )
    casus.tafel = tafel
    if casus.vrijgegeven_op is not None:
        raise AlVrij
    nu = vraag_van(tafel)
    if vraag not in (nu, "") and vraag_gezien != merk_van_vraag(nu):
        raise Bewerkingsconflict(casus)
    leeg = {"aangeboden_op": None, "aangeboden_versie": None, "door": door}
    dicht = tafel.slot.sluit(dict(inhoud))
    bewaar(casus, versie=versie, waarden={**waarden, **leeg, "geheim": dicht})
    if vraag != nu:
        wijzig_vraag(tafel=tafel, door=door, versie=tafel.versie, vraag=vraag)
    spoor("casus.geschreven", tafel, door)
    return casus


@transaction.atomic
def bied_aan(*, casus: Casus, door: Gebruiker, versie: int) -> None:
    """Ask a second person to look at exactly this version; again changes nothing.

    Raises NietNu, AlVrij, NietKlaar, Veranderd.
    """
    tafel = casus.tafel
    _houd(tafel)
    casus.refresh_from_db()
    casus.tafel = tafel
    if casus.vrijgegeven_op is not None:
        raise AlVrij
    if casus.versie != versie:
        raise Veranderd
    inhoud = inhoud_van(tafel, casus)
    if mist_nog(tafel, inhoud) or keur(tafel, inhoud).moet:
        raise NietKlaar
    if _zet(
        casus,
        versie,
        mits={"aangeboden_op": None},
        aangeboden_op=dit_moment(),
        aangeboden_versie=versie,
        terug="",
        terug_op=None,
    ):
        spoor("casus.aangeboden", tafel, door)


@transaction.atomic
def geef_vrij(*, casus: Casus, door: Gebruiker, versie: int, vraag_gezien: str) -> None:
    """Let the table read it. Raises NietNu, AlVrij, NietKlaar, Veranderd.

    Of two who release at the same moment one does; a version that changed is not released.
    """
    tafel = casus.tafel
    _houd(tafel)
    _is_nog_zo(casus, versie, vraag_gezien)
    if keur(tafel, inhoud_van(tafel, casus)).moet:
        raise NietKlaar
    vrij = {"vrijgegeven_op": dit_moment(), "vrijgegeven_door": door}
    if not _zet(casus, versie, mits={"aangeboden_versie": versie}, **vrij):
        raise Veranderd
    spoor("casus.vrijgegeven", tafel, door)


@transaction.atomic
def stuur_terug(
    *, casus: Casus, door: Gebruiker, versie: int, vraag_gezien: str, opmerking: str
) -> None:
    """Give it back to who wrote it, with a remark that is locked. Raises as `geef_vrij`."""
    tafel = casus.tafel
    _houd(tafel)
    _is_nog_zo(casus, versie, vraag_gezien)
    terug = {"terug": tafel.slot.sluit({"tekst": opmerking}), "terug_op": dit_moment()}
    leeg = {"aangeboden_op": None, "aangeboden_versie": None}
    if not _zet(casus, versie, mits={"aangeboden_versie": versie}, **terug, **leeg):
        raise Veranderd
    spoor("casus.terug", tafel, door)


@transaction.atomic
def trek_vrijgave_in(*, tafel: Tafel, door: Gebruiker) -> bool:
    """Give a released case back to who wrote it, without a word about why; tell whether it was."""
    casus = Casus.objects.select_for_update(no_key=True).filter(tafel=tafel).first()
    if casus is None or (casus.vrijgegeven_op is None and casus.aangeboden_op is None):
        return False
    leeg = dict.fromkeys(
        ("aangeboden_op", "aangeboden_versie", "vrijgegeven_op", "vrijgegeven_door")
    )
    bewaar(casus, versie=casus.versie, waarden={**leeg, "terug_op": dit_moment()})
    spoor("casus.vrijgave_terug", tafel, door)
    return True


def _is_nog_zo(casus: Casus, versie: int, vraag_gezien: str) -> None:
    tafel = casus.tafel
    casus.refresh_from_db()
    casus.tafel = tafel
    if casus.vrijgegeven_op is not None:
        raise AlVrij
    if casus.aangeboden_op is None or casus.versie != versie:
        raise Veranderd
    if merk_van_vraag(vraag_van(tafel)) != vraag_gezien:
        raise Veranderd


def _zet(casus: Casus, versie: int, *, mits: Mapping[str, Any], **waarden: Any) -> bool:
    """Write in one statement if the case is still so; its version stays what was seen."""
    rij = Casus.objects.filter(pk=casus.pk, versie=versie, vrijgegeven_op=None, **mits)
    return bool(rij.update(**waarden))
