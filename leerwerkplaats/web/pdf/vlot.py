"""What makes WeasyPrint 70 faster without another outcome; only the press (pers.py) runs this.

Each of these was the most that a kind of document cost, by profile. None changes a word or a place.
"""

from collections.abc import Iterator
from math import inf
from typing import Any

SPELING = 0.5
"""Pixels that a row of dots may differ from its dots one by one."""
MEESTE_STIJLEN = 50
_VOOR_HEEL_HET_BLAD = (b"@font-face", b"@counter-style", b"@color-profile", b"@import", b"@layer")
"""Rules that a style sheet tells to its document when it is read: then it is read each time."""


def maak_vlot() -> None:
    """Have this process set lines, dots and references in one go."""
    _zet_regels_heel()
    _zet_stippen_heel()
    _onthoud_bladen()
    _onthoud_stijlen()
    _sla_te_lage_kolommen_over()


class _Regel(str):
    """A text that gives all of itself as its first letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def _zet_regels_heel() -> None:
    """Have WeasyPrint set each text of a drawing as one, with kerning, and not letter by letter.

    It sets each letter apart, for each may have a place or a turn of its own. On a map with 150
    names that is half of the time. A text that says nothing of its letters has no need of it.
    """
    from weasyprint import svg  # noqa: PLC0415  slow import

    zet = svg.text

    def zet_heel(tekening: Any, deel: Any, grootte: float) -> None:
        per_letter = deel.attrib.keys() & {"rotate", "dx", "dy", "letter-spacing", "textLength"}
        plekken = "".join(deel.attrib.get(as_, "").strip() for as_ in "xy")
        if deel.text and not per_letter and not {" ", ","} & set(plekken):
            deel._etree_node.text = _Regel(deel.text)  # noqa: SLF001  it has no other way
        zet(tekening, deel, grootte)

    svg.TAGS.update({naam: zet_heel for naam, doe in svg.TAGS.items() if doe is zet})
    svg.text = zet_heel


def _zet_stippen_heel() -> None:
    """Have the dots to a page number be one text, and not some hundred texts with a tag each.

    In a book with fifty chapters they were a third of the time.
    """
    from weasyprint.layout import inline  # noqa: PLC0415  slow import
    from weasyprint.layout.leader import leader_index  # noqa: PLC0415  slow import
    from weasyprint.text.line_break import split_first_line  # noqa: PLC0415  slow import

    zet = inline.handle_leader

    def zet_heel(context: Any, regel: Any, vak: Any) -> None:
        zet(context, regel, vak)
        _, leider = leader_index(regel)
        if leider is None or len(leider.children) < 2:
            return
        links = min(leider.children, key=lambda stip: stip.position_x)
        tekst, breed = links.text * len(leider.children), links.width * len(leider.children)
        opmaak, *_, breedte, _, _ = split_first_line(tekst, links.style, context, None, 0)
        if abs(breedte - breed) < SPELING:
            heel = links.copy_with_text(tekst)
            heel.pango_layout, heel.width = opmaak, breedte
            leider.children = (heel,)

    inline.handle_leader = zet_heel


def _onthoud_bladen() -> None:
    """Have the list of pages made once, and not anew for each tag."""
    from pydyf import PDF  # noqa: PLC0415  slow import

    bladen = PDF.page_references.fget

    def onthouden(pdf: Any) -> tuple[bytes, ...]:
        aantal = len(pdf.pages["Kids"])
        bekend = pdf.__dict__.get("_bladen")
        if bekend is None or bekend[0] != aantal:
            bekend = pdf.__dict__["_bladen"] = (aantal, bladen(pdf))
        return bekend[1]

    PDF.page_references = property(onthouden)


def _onthoud_stijlen() -> None:
    """Have each style sheet read once, and not for each document: half of the time of one page.

    They are our own files, and known by their bytes. No two documents share anything else.
    """
    from weasyprint import CSS, css  # noqa: PLC0415  slow import

    bekend: dict[tuple[str, bytes], Any] = {}

    def lees(**hoe: Any) -> Any:
        url = hoe.get("url")
        inhoud, _ = getattr(hoe["url_fetcher"], "bekend", {}).get(url, (None, ""))
        if inhoud is None or any(regel in inhoud for regel in _VOOR_HEEL_HET_BLAD):
            return CSS(**hoe)
        if (url, inhoud) not in bekend:
            if len(bekend) >= MEESTE_STIJLEN:
                bekend.clear()
            bekend[url, inhoud] = CSS(**hoe | {"page_rules": None, "layers": None})
        return bekend[url, inhoud]

    css.CSS = lees


def _sla_te_lage_kolommen_over() -> None:
    """Have columns be set only at a height at which they can fit.

    WeasyPrint sets all columns again, a little higher each time, until what must stand together
    fits. How high each part is it knows from the first time. For a page of thanks with a hundred
    names that is two thirds of the time. Whether it fits WeasyPrint still says itself.
    """
    from weasyprint.layout import block  # noqa: PLC0415  slow import

    zet = block.block_box_layout

    def zet_zo_nodig(
        context: Any, vak: Any, onder: float, vanaf: Any, om: Any, *rest: Any, **hoe: Any
    ) -> Any:
        if not vak.is_column:
            return zet(context, vak, onder, vanaf, om, *rest, **hoe)
        proef, bekend = rest[0], vak.__dict__.setdefault("_bekend", {})
        if not proef and bekend.get("heel") and vanaf == bekend["vanaf"]:
            hoog = context.page_bottom - onder - vak.position_y
            if not _kan_passen(bekend["maten"], hoog, int(om.width / vak.width)):
                return (None,) * 6
        uitkomst = zet(context, vak, onder, vanaf, om, *rest, **hoe)
        if proef and onder != inf and not bekend.get("heel"):
            _onthoud_maten(bekend, vanaf, uitkomst[0], uitkomst[1])
        return uitkomst

    block.block_box_layout = zet_zo_nodig


def _onthoud_maten(bekend: dict[str, Any], vanaf: Any, kolom: Any, verder: Any) -> None:
    """Note how far each part of a column stands below the one before it, and how high it is.

    `heel` is true once all are known, and none of them is one that can be broken.
    """
    delen = [deel for deel in kolom.children if deel.is_in_normal_flow()] if kolom else []
    los = [deel for deel in delen if not _is_een(deel)]
    if not bekend:
        bekend |= {"vanaf": vanaf, "maten": [], "goed": True}
    bekend["goed"] &= not los and bool(delen) and (verder is None or None in verder.values())
    onder = None
    for deel in delen:
        boven = deel.border_box_y()
        bekend["maten"].append((boven - onder if onder is not None else 0, deel.border_height()))
        onder = boven + deel.border_height()
    bekend["heel"] = bekend["goed"] and verder is None


def _is_een(deel: Any) -> bool:
    """Tell whether a part stays together: it says so, or has too few lines to be broken."""
    stijl, regels = deel.style, deel.children
    weinig = len(regels) < stijl["orphans"] + stijl["widows"]
    return stijl["break_inside"] == "avoid" or (
        weinig and all(type(regel).__name__ == "LineBox" for regel in regels)
    )


def _kan_passen(maten: list[tuple[float, float]], hoog: float, kolommen: int) -> bool:
    """Tell whether parts of these sizes may fit in columns of this height, a pixel being let go."""
    vol = inf
    for tussen, hoogte in maten:
        vol += tussen + hoogte
        if vol > hoog + 1:
            vol, kolommen = hoogte, kolommen - 1
        if kolommen < 0 or hoogte > hoog + 1:
            return False
    return True
