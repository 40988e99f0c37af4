"""What may be kept of a file that someone hands in: pictures painted anew, PDFs that only show."""

import time
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from leerwerkplaats.web import bijlage, pdfkeuring
from leerwerkplaats.web.bijlage import Geenbijlage, neem_bijlage_in
from tests.leerwerkplaats.web.images.maak import plaatje


def _pdf(bladen: int = 1) -> PdfWriter:
    pdf = PdfWriter()
    for _ in range(bladen):
        pdf.add_blank_page(width=72, height=72)
    return pdf


def _bytes(pdf: PdfWriter) -> bytes:
    uit = BytesIO()
    pdf.write(uit)
    return uit.getvalue()


def _daad(soort: str, **overig) -> DictionaryObject:
    delen = {NameObject("/S"): NameObject(soort)}
    delen |= {NameObject(f"/{naam}"): waarde for naam, waarde in overig.items()}
    return DictionaryObject(delen)


def _met_daad(soort: str, **overig) -> bytes:
    """Return a PDF that does this when it opens."""
    pdf = _pdf()
    pdf._root_object[NameObject("/OpenAction")] = pdf._add_object(_daad(soort, **overig))
    return _bytes(pdf)


def _stroom_van_elders() -> StreamObject:
    """Return a stream whose bytes stand in another file."""
    stroom = StreamObject()
    stroom[NameObject("/F")] = TextStringObject("elders.bin")
    return stroom


def _op_bladzijde(daad: DictionaryObject) -> bytes:
    """Return a PDF with this behind a rectangle on its page."""
    pdf = _pdf()
    rechthoek = ArrayObject([NumberObject(nr) for nr in (0, 0, 9, 9)])
    link = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): rechthoek,
            NameObject("/A"): daad,
        }
    )
    pdf.pages[0][NameObject("/Annots")] = ArrayObject([pdf._add_object(link)])
    return _bytes(pdf)


def test_a_plain_pdf_is_kept_as_it_came():
    inhoud = _bytes(_pdf(3))

    genomen = neem_bijlage_in(inhoud)

    assert (genomen.vorm, genomen.inhoud) == ("pdf", inhoud)


def test_a_picture_is_painted_anew():
    genomen = neem_bijlage_in(plaatje())

    assert genomen.vorm == "beeld"
    assert genomen.inhoud.startswith(b"\xff\xd8\xff")


def _met(waar: str, wat) -> bytes:
    """Return a PDF with this under a name of its root."""
    pdf = _pdf()
    pdf._root_object[NameObject(waar)] = pdf._add_object(wat)
    return _bytes(pdf)


_NAAR_BUITEN = {"URI": TextStringObject("https://voorbeeld.example/")}


@pytest.mark.parametrize(
    "inhoud",
    [
        _met_daad("/URI", **_NAAR_BUITEN),
        _met_daad("/Named", N=NameObject("/Print")),
        _met_daad("/GoTo", D=ArrayObject(), Next=_daad("/URI", **_NAAR_BUITEN)),
        _met_daad("/Thread", F=TextStringObject("elders.pdf")),
        _met("/AA", DictionaryObject({NameObject("/WC"): _daad("/URI", **_NAAR_BUITEN)})),
        _met("/Elders", _stroom_van_elders()),
    ],
    ids=["site", "print", "next", "thread", "closing", "stream"],
)
def test_a_pdf_that_begins_something_or_reads_another_file_is_refused(inhoud):
    with pytest.raises(Geenbijlage, match="vanzelf start"):
        neem_bijlage_in(inhoud)


def test_a_pdf_that_opens_at_a_page_is_kept():
    assert neem_bijlage_in(_met_daad("/GoTo", D=ArrayObject())).vorm == "pdf"
    assert neem_bijlage_in(_met("/OpenAction", ArrayObject())).vorm == "pdf"


def test_a_link_to_a_page_is_no_harm():
    inhoud = _op_bladzijde(_daad("/URI", URI=TextStringObject("https://voorbeeld.example/")))

    assert neem_bijlage_in(inhoud).vorm == "pdf"


def _met_script() -> bytes:
    """Return a PDF with a script among its names, as readers run it on opening."""
    pdf = _pdf()
    script = _daad("/JavaScript", JS=TextStringObject("app.alert(1)"))
    namen = ArrayObject([TextStringObject("a"), pdf._add_object(script)])
    boom = DictionaryObject({NameObject("/Names"): namen})
    alle = DictionaryObject({NameObject("/JavaScript"): boom})
    pdf._root_object[NameObject("/Names")] = alle
    return _bytes(pdf)


def _met_bestand() -> bytes:
    pdf = _pdf()
    pdf.add_attachment("kwaad.exe", b"MZ")
    return _bytes(pdf)


DOET_IETS = {
    "script": _met_script,
    "file": _met_bestand,
    "open script": lambda: _met_daad("/JavaScript", JS=TextStringObject("app.alert(1)")),
    "launch": lambda: _met_daad("/Launch", F=TextStringObject("cmd.exe")),
    "other file": lambda: _met_daad("/GoToR", F=TextStringObject("x.pdf")),
    "submit": lambda: _op_bladzijde(_daad("/SubmitForm")),
    "file link": lambda: _op_bladzijde(_daad("/URI", URI=TextStringObject("file:///etc/passwd"))),
    "script link": lambda: _op_bladzijde(_daad("/URI", URI=TextStringObject("javascript:a()"))),
}


@pytest.mark.parametrize("wat", DOET_IETS)
def test_a_pdf_that_does_something_is_refused(wat):
    with pytest.raises(Geenbijlage) as fout:
        neem_bijlage_in(DOET_IETS[wat]())

    assert str(fout.value) == bijlage.DOET_IETS


def test_a_pdf_with_a_password_is_refused():
    pdf = _pdf()
    pdf.encrypt("geheim", algorithm="RC4-128")

    with pytest.raises(Geenbijlage) as fout:
        neem_bijlage_in(_bytes(pdf))

    assert str(fout.value) == bijlage.OP_SLOT


def test_a_pdf_of_too_many_pages_is_refused():
    with pytest.raises(Geenbijlage) as fout:
        neem_bijlage_in(_bytes(_pdf(pdfkeuring.MEESTE_BLADZIJDEN + 1)))

    assert str(fout.value) == bijlage.TE_VEEL


def _boom_van_boompjes() -> bytes:
    """Return a tree of pages in which each branch holds the next one ten times, thirty deep."""
    pdf = _pdf()
    blad = pdf.pages[0].indirect_reference
    for _ in range(30):
        tak = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Pages"),
                NameObject("/Count"): NumberObject(10),
                NameObject("/Kids"): ArrayObject([blad] * 10),
            }
        )
        blad = pdf._add_object(tak)
    pdf._root_object[NameObject("/Pages")] = blad
    return _bytes(pdf)


def _ring() -> bytes:
    """Return a PDF whose objects point at each other in a ring."""
    pdf = _pdf()
    ding = DictionaryObject()
    plek = pdf._add_object(ding)
    ding[NameObject("/Next")] = IndirectObject(plek.idnum, 0, pdf)
    pdf._root_object[NameObject("/Outlines")] = plek
    return _bytes(pdf)


def _stuk() -> dict[str, bytes]:
    goed = _bytes(_pdf(2))
    return {
        "empty": b"",
        "head only": b"%PDF-1.7\n",
        "cut off": goed[: len(goed) // 2],
        "zeros": b"%PDF-1.7\n" + b"\0" * 100_000,
        "brackets": b"%PDF-1.7\n1 0 obj" + b"<<" * 50_000,
        "arrays": b"%PDF-1.7\n1 0 obj" + b"[" * 50_000 + b"\ntrailer<</Root 1 0 R>>",
        "objects": b"%PDF-1.7\n" + b"1 0 obj\n" * 50_000,
        "tail": b"%PDF-1.7\nstartxref\n" + b"9" * 5_000 + b"\n%%EOF",
        "loop": b"%PDF-1.7\nxref\n0 1\ntrailer<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF",
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "html": b"<html><script>alert(1)</script>",
        "zip": b"PK\x03\x04" + b"\0" * 100,
        "exe": b"MZ" + b"\0" * 100,
        "branches": _boom_van_boompjes(),
        "ring": _ring(),
    }


@pytest.mark.parametrize("wat", _stuk())
def test_whatever_comes_in_is_taken_or_refused_in_plain_dutch_and_in_time(wat):
    begin = time.monotonic()
    inhoud, uitslag = _stuk()[wat], ""
    try:
        neem_bijlage_in(inhoud)
    except Geenbijlage as fout:
        uitslag = str(fout)

    assert uitslag.endswith(".") or (uitslag == "" and wat in {"branches", "ring"})
    assert time.monotonic() - begin < 20


def test_a_pdf_that_was_made_to_keep_its_reader_busy_is_ended():
    begin = time.monotonic()

    with pytest.raises(Geenbijlage) as fout:
        neem_bijlage_in(b"%PDF-1.7\n" + b"startxref\n0\n" * 1_000_000)

    assert str(fout.value) == bijlage.TE_LANG
    assert time.monotonic() - begin < bijlage.WACHT + 5


def test_a_file_that_is_too_large_is_refused_unread():
    with pytest.raises(Geenbijlage) as fout:
        neem_bijlage_in(b"%PDF-" + b"x" * bijlage.HOOGSTE_BYTES)

    assert str(fout.value) == bijlage.TE_GROOT


def test_a_pdf_glued_behind_a_picture_is_gone():
    genomen = neem_bijlage_in(plaatje() + _met_script())

    assert genomen.vorm == "beeld"
    assert b"%PDF" not in genomen.inhoud


def test_our_own_prints_may_be_handed_in():
    assert len(PdfReader(BytesIO(neem_bijlage_in(_bytes(_pdf(2))).inhoud)).pages) == 2
