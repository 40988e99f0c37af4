"""Reading a written case: for who sits at the open table, and for who writes or looks at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from casustafel.plannen.huisregels import zonder_zwijgplicht
from casustafel.plannen.lezen import gasten_van
from casustafel.plannen.models import Tafel, Tafelstand, Vorm
from casustafel.verhaal.models import Casus, Herkomst
from casustafel.verhaal.regels import SCHRIJFBAAR, casus_van, mag_nakijken, schrijft
from casustafel.verhaal.woorden import delen_van, vat_samen, zeg_samen
from kennisbank.items.models import KennisitemQuerySet
from kennisbank.items.soorten import Soort
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.herkenning.soorten import Vondst
from leerwerkplaats.web.herkend import kenmerk
from leerwerkplaats.web.poortvragen import vragen_over
from proeftuinen.kennis.plekken import te_gebruiken
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.traject.models import Proeftuin

TEKSTEN = (*Dimensie.values, "waarom")
_SOORTEN = (Soort.PERSONA, Soort.VOORBEELDCASUS)


def vraag_van(tafel: Tafel) -> str:
    """Return the question to the table."""
    geheim = tafel.slot.lees(tafel.geheim)
    return geheim.get("vraag", "") if isinstance(geheim, dict) else ""


def merk_van_vraag(vraag: str) -> str:
    """Return a mark of the question as someone saw it; it tells nothing about it."""
    return kenmerk({"doe": "vraag", "tekst": vraag})


def inhoud_van(tafel: Tafel, casus: Casus | None) -> dict[str, Any]:
    """Return what the case holds, opened; empty when nothing was written yet."""
    inhoud = tafel.slot.lees(casus.geheim) if casus is not None else ""
    return inhoud if isinstance(inhoud, dict) else {}


def terug_van(tafel: Tafel, casus: Casus | None) -> str:
    """Return why it came back to who wrote it, if it did."""
    terug = tafel.slot.lees(casus.terug) if casus is not None else ""
    return terug.get("tekst", "") if isinstance(terug, dict) else ""


def voorbeelden(proeftuin: Proeftuin) -> KennisitemQuerySet:
    """Return the personas and example cases that this place can use, by title."""
    return te_gebruiken(proeftuin).filter(soort__in=_SOORTEN).order_by("titel", "pk")


@dataclass(frozen=True)
class Keuring:
    """What the gate finds in a text that was kept: names may have become known since."""

    moet: Sequence[Vondst]
    let_op: Sequence[Vondst]


def keur(tafel: Tafel, inhoud: Mapping[str, Any]) -> Keuring:
    """Look through the gate once more at the question and all that was written; one query."""
    teksten = {naam: inhoud.get(naam) or "" for naam in TEKSTEN} | {"vraag": vraag_van(tafel)}
    vragen = vragen_over(
        {naam: tekst for naam, tekst in teksten.items() if tekst}, namen_van(tafel.proeftuin)
    )
    return Keuring(
        [vraag.vondst for vraag in vragen if vraag.moet],
        [vraag.vondst for vraag in vragen if not vraag.moet],
    )


def mist_nog(tafel: Tafel, inhoud: Mapping[str, Any]) -> list[str]:
    """Return in words what still has to be told before someone can look at it."""
    vast = {"levensfase": "de levensfase", "fase": "de palliatieve fase", "seizoen": "het seizoen"}
    mist = [woord for naam, woord in vast.items() if not inhoud.get(naam)]
    if not vraag_van(tafel):
        mist.append("de vraag aan de tafel")
    if not any(inhoud.get(deel) for deel in Dimensie.values):
        mist.append("een tekst bij minstens één dimensie")
    return mist


def beeld(tafel: Tafel, inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page tells of a case: its sentence, its question and its four sides."""
    return {
        "samenvatting": vat_samen(inhoud),
        "vraag": vraag_van(tafel),
        "delen": delen_van(inhoud),
    }


def zwijgen(tafel: Tafel) -> str:
    """Return who at this table has no professional secrecy of care, as a list in words."""
    return zeg_samen(zonder_zwijgplicht(gasten_van(tafel)))


def deel(tafel: Tafel) -> dict[str, Any]:
    """Return what the inside page tells of the case; one query.

    Before the table opens it tells nothing of it, only what the reader can do for it now.
    """
    if tafel.stand == Tafelstand.GEPLAND:
        return _straks(tafel)
    if tafel.vorm != Vorm.GESCHREVEN:
        return {"staat": "verteld", "vraag": vraag_van(tafel), "zwijgen": zwijgen(tafel)}
    casus = casus_van(tafel)
    if casus is None or casus.vrijgegeven_op is None:
        naar, wat = _nu_te_doen(tafel, casus)
        return {"staat": "wacht", "vraag": vraag_van(tafel), "naar": naar, "wat": wat}
    return {
        "staat": "vrij",
        "is_echt": casus.herkomst == Herkomst.ECHT,
        **beeld(tafel, inhoud_van(tafel, casus)),
    }


def _straks(tafel: Tafel) -> dict[str, Any]:
    if tafel.vorm != Vorm.GESCHREVEN:
        return {"staat": "straks", "zwijgen": zwijgen(tafel)}
    naar, wat = _nu_te_doen(tafel, casus_van(tafel))
    return {"staat": "straks", "is_geschreven": True, "naar": naar, "wat": wat}


def _nu_te_doen(tafel: Tafel, casus: Casus | None) -> tuple[str, str]:
    """Return the page on which the reader inside helps the case on, and in words what one does."""
    if mag_nakijken(tafel, casus):
        return "casustafel:casus-nakijken", "Kijk het verhaal na"
    if schrijft(tafel) and casus is not None and tafel.stand in SCHRIJFBAAR:
        return "casustafel:casus-aanbieden", "Bekijk hoe ver je verhaal is"
    return "", ""
