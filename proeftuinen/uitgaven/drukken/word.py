"""A book as a Word document: the words of the web edition, for who must quote them."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, time
from html.parser import HTMLParser
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.uitgaven.boek.bouw import Boek

_KOPPEN = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
_BLOKKEN = {"p", "li", "dt", "dd", "blockquote", "figcaption", "caption", "div", "section"}
_STIL = {"style", "script", "template"}
_STUUR = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
MEESTE_KOLOMMEN = 40


@dataclass
class _Tabel:
    rijen: list[list[str]] = field(default_factory=list)
    koprijen: int = 0


class _Lezer(HTMLParser):
    """Turns a body into paragraphs and tables; what stands in a table stays in its cell."""

    def __init__(self, document: Any) -> None:
        super().__init__(convert_charrefs=True)
        self._document = document
        self._woorden: list[str] = []
        self._stijl = "Normal"
        self._stil = 0
        self._citaat = 0
        self._lijsten: list[str] = []
        self._tekening = 0
        self._tabel: _Tabel | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        if tag in _STIL:
            self._stil += 1
        elif tag == "svg":
            self._tekening += 1
        elif tag == "table":
            self._sluit()
            self._tabel = _Tabel()
        elif tag == "tr" and self._tabel is not None:
            self._tabel.rijen.append([])
        elif tag in {"td", "th"} and self._tabel is not None:
            self._woorden = []
        elif tag == "img" and waarden.get("alt"):
            self._woorden.append(f" [Foto: {waarden['alt']}] ")
        elif tag == "br":
            self._woorden.append("\n")
        elif self._tabel is None:
            self._begin(tag)
        else:
            self._woorden.append(" ")

    def _begin(self, tag: str) -> None:
        """Begin a new paragraph where this element is one."""
        if tag in {"ul", "ol"}:
            self._sluit()
            self._lijsten.append("List Bullet" if tag == "ul" else "List Number")
        elif tag == "blockquote":
            self._sluit()
            self._citaat += 1
        elif tag in _KOPPEN:
            self._sluit()
            self._stijl = f"Heading {_KOPPEN[tag]}"
        elif tag in _BLOKKEN or tag in {"header", "article", "nav", "figure", "dl"}:
            self._sluit()
            if tag == "li" and self._lijsten:
                self._stijl = self._lijsten[-1]
            elif self._citaat:
                self._stijl = "Quote"

    def handle_endtag(self, tag: str) -> None:
        """Close what this element began."""
        if tag in _STIL:
            self._stil = max(0, self._stil - 1)
        elif tag == "svg":
            self._tekening = max(0, self._tekening - 1)
        elif tag in {"td", "th"} and self._tabel is not None and self._tabel.rijen:
            self._tabel.rijen[-1].append(self._tekst())
        elif tag == "thead" and self._tabel is not None:
            self._tabel.koprijen = len(self._tabel.rijen)
        elif tag == "table" and self._tabel is not None:
            self._schrijf_tabel(self._tabel)
            self._tabel, self._woorden = None, []
        elif self._tabel is not None:
            self._woorden.append(" ")
        elif tag in {"ul", "ol"}:
            self._sluit()
            del self._lijsten[-1:]
        elif tag == "blockquote":
            self._sluit()
            self._citaat = max(0, self._citaat - 1)
        elif tag in _KOPPEN or tag in _BLOKKEN or tag in {"figure", "nav", "dl"}:
            self._sluit()

    def handle_data(self, data: str) -> None:
        """Keep words; those inside a drawing stand in its table or text as well."""
        if not self._stil and not self._tekening:
            self._woorden.append(data)

    def _tekst(self) -> str:
        regels = "".join(self._woorden).split("\n")
        self._woorden = []
        return _STUUR.sub("", " ".join(" ".join(regel.split()) for regel in regels)).strip()

    def _sluit(self) -> None:
        """Write down the paragraph so far, if it holds a word."""
        if tekst := self._tekst():
            self._document.add_paragraph(tekst, style=self._stijl)
        self._stijl = "Quote" if self._citaat else "Normal"

    def _schrijf_tabel(self, tabel: _Tabel) -> None:
        rijen = [rij[:MEESTE_KOLOMMEN] for rij in tabel.rijen if rij]
        if not rijen:
            return
        breedte = max(map(len, rijen))
        vel = self._document.add_table(rows=0, cols=breedte, style="Table Grid")
        for nummer, rij in enumerate(rijen):
            nieuw = vel.add_row()
            for cel, tekst in zip(nieuw.cells, rij, strict=False):
                cel.text = tekst
            if nummer < tabel.koprijen:
                _maak_koprij(nieuw)
        self._document.add_paragraph("")

    def close(self) -> None:
        """Write what is left."""
        super().close()
        self._sluit()


def _maak_koprij(rij: Any) -> None:
    """Let Word repeat this row on each page, and say that it heads the columns."""
    kop = OxmlElement("w:tblHeader")
    kop.set(qn("w:val"), "true")
    rij._tr.get_or_add_trPr().append(kop)  # noqa: SLF001  python-docx has no other way


def word_van(boek: Boek, web: str) -> bytes:
    """Return a .docx with the words of the web edition; the same book gives the same bytes."""
    document = Document()
    _zet_eigenschappen(document, boek)
    document.add_paragraph(_STUUR.sub("", boek.titel), style="Title")
    document.add_paragraph(
        f"{boek.proeftuin.titel}, uitgave {boek.nummer}, {zeg_dag(boek.dag)}", style="Subtitle"
    )
    lezer = _Lezer(document)
    lezer.feed(web)
    lezer.close()
    uit = io.BytesIO()
    document.save(uit)
    return _vaste_datum(uit.getvalue(), datetime.combine(boek.dag, time()))


def _zet_eigenschappen(document: Any, boek: Boek) -> None:
    eigen = document.core_properties
    moment = datetime.combine(boek.dag, time())
    eigen.title, eigen.language = _STUUR.sub("", boek.titel)[:255], "nl-NL"
    eigen.author, eigen.last_modified_by = "Leerwerkplaats", ""
    eigen.comments, eigen.keywords = "", ""
    eigen.created = eigen.modified = moment
    eigen.revision = boek.nummer
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), "nl-NL")
    document.styles["Normal"].element.get_or_add_rPr().append(taal)


def _vaste_datum(inhoud: bytes, moment: datetime) -> bytes:
    """Return the same zip with the edition's day on each member."""
    uit = io.BytesIO()
    dag = (max(moment.year, 1980), moment.month, moment.day, 0, 0, 0)
    with (
        zipfile.ZipFile(io.BytesIO(inhoud)) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for naam in oud.namelist():
            deel = zipfile.ZipInfo(naam, date_time=dag)
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.external_attr = 0o600 << 16
            nieuw.writestr(deel, oud.read(naam))
    return uit.getvalue()
