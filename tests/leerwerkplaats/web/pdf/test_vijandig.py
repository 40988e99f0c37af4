"""What someone writes makes no PDF fetch, hang or take the house down (trust.md D 21-25)."""

import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from django.utils.html import escape
from pypdf import PdfReader

from leerwerkplaats.web.pdf import Drukfout, kind, maak_pdf, pers
from leerwerkplaats.web.pdf.kind import drukkerij
from tests.cijfer import belofte

KANARIE = "kanarie-uit-een-bestand"


def _html(inhoud: str) -> str:
    return f'<!doctype html><html lang="nl"><title>Proef</title><body>{inhoud}</body></html>'


class Luisteraar:
    """A port on this machine that counts who connects."""

    def __init__(self) -> None:
        self.oor = socket.create_server(("127.0.0.1", 0))
        self.poort = self.oor.getsockname()[1]
        self.gehoord = 0
        threading.Thread(target=self._luister, daemon=True).start()

    def _luister(self) -> None:
        while True:
            try:
                lijn, _ = self.oor.accept()
            except OSError:
                return
            self.gehoord += 1
            lijn.close()

    def sluit(self) -> None:
        """Stop listening, and wake the thread that waits."""
        self.oor.shutdown(socket.SHUT_RDWR)
        self.oor.close()


@pytest.fixture
def luisteraar():
    oor = Luisteraar()
    yield oor
    oor.sluit()


def _vectoren(naar: str) -> list[str]:
    """Return twelve ways in which a document can ask for something."""
    return [
        f'<img src="{naar}" alt="x">',
        f'<link rel="stylesheet" href="{naar}">',
        f'<style>@import "{naar}";</style>',
        f'<p style="background:url({naar})">x</p>',
        f'<svg width="9" height="9"><title>x</title><image href="{naar}"/></svg>',
        f"<style>@font-face{{font-family:z;src:url({naar})}}p{{font-family:z}}</style><p>x</p>",
        f'<link rel="attachment" href="{naar}">',
        f'<a rel="attachment" href="{naar}">x</a>',
        f'<object data="{naar}">x</object>',
        f'<embed src="{naar}">',
        f'<iframe src="{naar}"></iframe>',
        f"<style>@page{{@top-left{{content:url({naar})}}}}</style>x",
    ]


def test_no_document_reaches_the_network_or_a_file(luisteraar, tmp_path, caplog):
    """Promise 9, with the vectors as HTML: worse than any text of a user can be."""
    geheim = tmp_path / "geheim.txt"
    geheim.write_text(KANARIE)
    plekken = [f"http://127.0.0.1:{luisteraar.poort}/x", geheim.as_uri()]
    bytes_, gevraagd = 0, 0

    for vector in [vector for naar in plekken for vector in _vectoren(naar)]:
        gevraagd += 1
        try:
            pdf = maak_pdf(_html(vector))
        except Drukfout:
            continue
        boek = PdfReader(BytesIO(pdf))
        inhoud = [blad.get_contents().get_data() for blad in boek.pages]
        assert boek.attachments == {}
        bytes_ += sum(KANARIE.encode() in deel for deel in [pdf, *inhoud])

    assert (gevraagd, luisteraar.gehoord, bytes_) == (24, 0, 0)
    belofte(9, f"{gevraagd} vectors (12 ways x network and file): 0 connections, 0 canary bytes")


def test_what_a_user_typed_is_printed_as_it_was_typed(luisteraar):
    naar = f"http://127.0.0.1:{luisteraar.poort}/x"
    getypt = [*_vectoren(naar), "<script>1</script>"]

    pdf = maak_pdf(_html("".join(f"<p>{escape(tekst)}</p>" for tekst in getypt)))

    tekst = "".join(blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages)
    assert "<script>1</script>" in tekst
    assert tekst.count("/x") == sum(deel.count("/x") for deel in getypt)
    assert luisteraar.gehoord == 0


def test_the_press_knows_no_secrets():
    maak_pdf(_html("<p>x</p>"))
    omgeving = Path(f"/proc/{drukkerij._kind.proces.pid}/environ").read_text().split("\0")

    assert {deel.split("=")[0] for deel in omgeving if deel} == {"TMPDIR", "LANG", "PATH"}


@pytest.mark.parametrize(
    "daad",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('voorbeeld.example', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
    ],
)
def test_the_press_may_not_connect_or_start_anything(daad):
    map_ = Path(pers.__file__).parent
    regels = f"import sys; sys.path.append({str(map_)!r}); import pers; pers._doe_dicht(); {daad}"

    gedaan = subprocess.run([sys.executable, "-I", "-c", regels], capture_output=True, check=False)

    assert gedaan.returncode == 1
    assert b"PermissionError" in gedaan.stderr


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ("<div>" * 300 + "x" + "</div>" * 300, "te diep"),
        ("<ul><li>" * 300 + "x", "te diep"),
        ("<table>" + "<tr><td>x</td></tr>" * 5_000 + "</table>", "3000 rijen"),
        ("<p>" + "a" * 500_000 + "</p>", "meer dan 1000 tekens"),
        ("<p>" + "woord " * 700_000 + "</p>", "te veel tekst"),
        ("<i></i>" * 70_000, "te veel"),
    ],
)
def test_too_much_is_refused_at_once_in_a_sentence_that_says_what(inhoud, zin):
    begin = time.monotonic()

    with pytest.raises(Drukfout, match=zin):
        maak_pdf(_html(inhoud))

    assert time.monotonic() - begin < 5


def test_the_deepest_that_is_let_through_can_be_printed():
    diep = "<div>" * 55 + "x" + "</div>" * 55

    assert maak_pdf(_html(diep)).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("teken", ["\0", "\ud800", "\u202e", "\ufdd0", "\x1b"])
def test_a_strange_sign_breaks_nothing(teken):
    pdf = maak_pdf(_html(f"<h1>voor{teken}na</h1>"))

    tekst = PdfReader(BytesIO(pdf)).pages[0].extract_text().strip()
    assert tekst in {"voorna", "voor□na", "voor?na"}


def test_two_at_once_both_get_theirs():
    with ThreadPoolExecutor(2) as twee:
        pdfs = list(twee.map(maak_pdf, [_html("<p>eerste</p>"), _html("<p>tweede</p>")]))

    teksten = [PdfReader(BytesIO(pdf)).pages[0].extract_text().strip() for pdf in pdfs]
    assert teksten == ["eerste", "tweede"]


def test_a_press_that_a_large_program_starts_does_its_work():
    """What a process used at most goes along to the one that it starts; see pers._geheugen."""
    groot = b"x" * (pers.VOL + 64 * 1024**2)
    maak_pdf(_html("<p>eerst</p>"))
    drukkerij._kind.proces.kill()
    drukkerij._kind.proces.wait()

    pdf = maak_pdf(_html("<p>daarna</p>"))

    assert PdfReader(BytesIO(pdf)).pages[0].extract_text().strip() == "daarna"
    assert len(groot) > pers.VOL


LANG = _html("<table>" + "<tr><td>a</td><td>b</td></tr>" * 1_500 + "</table>")


def test_a_press_that_was_killed_while_it_waited_is_replaced_unseen():
    maak_pdf(_html("<p>x</p>"))
    oud = drukkerij._kind.proces
    oud.kill()
    oud.wait()

    assert maak_pdf(_html("<p>y</p>")).startswith(b"%PDF")


def test_a_document_that_takes_too_long_ends_the_press_and_says_so(monkeypatch):
    maak_pdf(_html("<p>x</p>"))
    oud = drukkerij._kind.proces
    monkeypatch.setattr(kind, "WACHT", 0.3)

    with pytest.raises(Drukfout, match="te veel werk"):
        maak_pdf(LANG)
    monkeypatch.undo()

    assert oud.poll() == -signal.SIGKILL
    assert maak_pdf(_html("<p>y</p>")).startswith(b"%PDF")


def test_what_the_press_wrote_on_disk_goes_with_it():
    maak_pdf(_html("<p>x</p>"))
    map_ = Path(drukkerij._kind._map.name)
    stond_er = map_.exists()

    drukkerij.stop()

    assert (stond_er, map_.exists()) == (True, False)
