"""Files inside a PDF, with the day of the edition."""

import time
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from leerwerkplaats.web.pdf import Bijlage, kind, maak_pdf

HTML = '<!doctype html><html lang="nl"><title>Proef</title><body><h1>Kop</h1></body></html>'
BIJLAGEN = [
    Bijlage("cijfers.csv", "De cijfers", "a;b\r\n1;é\r\n".encode("utf-8-sig"), date(2026, 5, 12)),
    Bijlage("cijfers.json", "Dezelfde cijfers", b'{"a": 1}', date(2026, 5, 12)),
]


def test_what_goes_along_comes_out_as_it_was():
    boek = PdfReader(BytesIO(maak_pdf(HTML, bijlagen=BIJLAGEN)))

    assert {naam: delen[0] for naam, delen in boek.attachments.items()} == {
        deel.naam: deel.inhoud for deel in BIJLAGEN
    }


def test_the_same_gives_the_same_bytes_also_from_another_press():
    eerste = maak_pdf(HTML, bijlagen=BIJLAGEN)
    kind.drukkerij.stop()
    time.sleep(1.1)  # its own clock says another second

    assert maak_pdf(HTML, bijlagen=BIJLAGEN) == eerste
    assert b"20260512" in eerste
