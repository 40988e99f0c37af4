"""What we send to a phone: known, ours to send, from our own address, and small."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[3]
STATISCH = WORTEL / "static"
VENDOR = STATISCH / "vendor"
BASIS = (WORTEL / "templates" / "base.html").read_text(encoding="utf-8")
REGEL = re.compile(r"^\| `([^`]+)` \| (?:[^|]+\|){4} `([0-9a-f]{64})` \|$", re.MULTILINE)
RIJEN = REGEL.findall((VENDOR / "README.md").read_text(encoding="utf-8"))
VERWIJZING = re.compile(
    r"""(?:url\(\s*["']?|@import\s+["']?)\s*(?:https?:)?//|\# sourceMappingURL="""
)
KILOBYTE = 1024


def _inhoud(plek: str) -> bytes:
    """Return a vendored file, or with "file#package" that package's part of it."""
    bestand, _, pakket = plek.partition("#")
    alles = (VENDOR / bestand).read_bytes()
    if not pakket:
        return alles
    delen = re.split(rb"^/\* (?:deel: (\S+) .*|einde) \*/$", alles, flags=re.MULTILINE)
    return dict(zip(delen[1::2], delen[2::2], strict=True))[pakket.encode()].strip()


def _verwezen(patroon: str) -> list[str]:
    return re.findall(patroon, BASIS)


def _gzip(paden: list[str]) -> int:
    return sum(len(gzip.compress((STATISCH / pad).read_bytes(), 9)) for pad in paden)


@pytest.mark.parametrize(("plek", "som"), RIJEN)
def test_a_vendored_file_is_the_one_that_the_table_names(plek: str, som: str) -> None:
    assert hashlib.sha256(_inhoud(plek)).hexdigest() == som


def test_every_vendored_file_is_in_the_table_or_is_a_licence() -> None:
    bekend = {plek.partition("#")[0] for plek, _ in RIJEN}

    bestanden = {str(p.relative_to(VENDOR)) for p in VENDOR.rglob("*") if p.is_file()}

    rest = {p for p in bestanden - bekend if not Path(p).name.startswith("LICENSE")}
    assert rest == {"README.md"}


def test_every_part_of_the_design_system_bundle_is_in_the_table() -> None:
    bundel = (VENDOR / "nl-design-system" / "nl-design-system.css").read_text(encoding="utf-8")

    delen = set(re.findall(r"^/\* deel: (\S+) ", bundel, re.MULTILINE))

    assert delen == {plek.partition("#")[2] for plek, _ in RIJEN} - {""}


@pytest.mark.parametrize(
    "bestand",
    [p for p in sorted(STATISCH.rglob("*")) if p.suffix in {".css", ".js", ".svg"}],
    ids=lambda p: str(p.relative_to(STATISCH)),
)
def test_a_file_fetches_nothing_from_elsewhere(bestand: Path) -> None:
    assert VERWIJZING.findall(bestand.read_text(encoding="utf-8")) == []


def test_the_base_page_loads_files_that_exist_and_few_of_them() -> None:
    paden = _verwezen(r"{% static '([^']+)' %}")

    assert [pad for pad in paden if not (STATISCH / pad).is_file()] == []
    assert len(_verwezen(r'rel="stylesheet"')) <= 12


def test_the_style_of_the_base_page_is_small() -> None:
    assert _gzip(_verwezen(r"{% static '([^']+\.css)' %}")) <= 60 * KILOBYTE


def test_the_script_of_the_base_page_is_small() -> None:
    assert _gzip(_verwezen(r"{% static '([^']+\.js)' %}")) <= 40 * KILOBYTE


@pytest.mark.parametrize("bestand", sorted((STATISCH / "js").glob("*.js")), ids=lambda p: p.name)
def test_a_script_is_one_short_behaviour(bestand: Path) -> None:
    assert len(bestand.read_text(encoding="utf-8").splitlines()) < 150


@pytest.mark.parametrize(
    "bestand",
    sorted((WORTEL / "templates").rglob("*.html")),
    ids=lambda p: str(p.relative_to(WORTEL / "templates")),
)
def test_a_template_has_no_inline_style_or_script(bestand: Path) -> None:
    tekst = bestand.read_text(encoding="utf-8")

    assert re.findall(r"<style\b|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)", tekst) == []
