"""The shape of the house: small files, arrows one way, words and types where they belong."""

import ast
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.template import engines
from django.template.loader import get_template
from importlinter import api as importlinter
from importlinter.cli import lint_imports

WORTEL = Path(__file__).parents[1]
PAKKETTEN = ("leerwerkplaats", "kennisbank", "proeftuinen", "casustafel")
MEESTE_REGELS = 400
ALLEEN_DJANGO = {f"{pakket}.models" for pakket in PAKKETTEN[1:]}
BRON = sorted(
    pad
    for map_ in (*PAKKETTEN, "bench")
    for pad in (WORTEL / map_).rglob("*.py")
    if "migrations" not in pad.parts
)
SJABLONEN = sorted((WORTEL / "templates").rglob("*.*"))
PAGINAS = [pad for pad in SJABLONEN if pad.suffix == ".html"]


def _naam(pad: Path) -> str:
    return str(pad.relative_to(WORTEL))


def _boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(), filename=str(pad))


def test_there_is_source_to_look_at():
    assert len(BRON) > 60
    assert len(PAGINAS) > 40


def test_no_source_file_is_longer_than_one_can_oversee():
    statisch = [pad for pad in (WORTEL / "static").rglob("*.js") if "vendor" not in pad.parts]
    scripts = [pad for pad in (WORTEL / "script").rglob("*") if pad.is_file()]
    lang = {
        _naam(pad): regels
        for pad in (*BRON, *SJABLONEN, *statisch, *scripts)
        if (regels := len(pad.read_text().splitlines())) > MEESTE_REGELS
    }

    assert lang == {}


def test_no_module_is_named_for_having_no_idea():
    leeg = {"utils.py", "helpers.py", "services.py", "common.py", "managers.py", "misc.py"}

    assert [_naam(pad) for pad in BRON if pad.name in leeg] == []


def test_only_django_imports_the_module_that_gathers_the_models():
    fout = []
    for pad in BRON:
        for knoop in ast.walk(_boom(pad)):
            namen = []
            if isinstance(knoop, ast.Import):
                namen = [deel.name for deel in knoop.names]
            elif isinstance(knoop, ast.ImportFrom) and knoop.module:
                namen = [knoop.module, *(f"{knoop.module}.{deel.name}" for deel in knoop.names)]
            fout += [_naam(pad) for naam in namen if naam in ALLEEN_DJANGO]

    assert fout == []


@pytest.mark.parametrize("pad", BRON, ids=_naam)
def test_what_is_public_says_what_it_means(pad):
    zwijgt = [
        f"{_naam(pad)}:{knoop.lineno} {knoop.name}"
        for knoop in _boom(pad).body
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not knoop.name.startswith("_")
        and not ast.get_docstring(knoop)
    ]

    assert zwijgt == []


def _zonder_type(knoop: ast.FunctionDef) -> list[str]:
    vak = knoop.args
    gewoon = [*vak.posonlyargs, *vak.args]
    if gewoon and gewoon[0].arg in {"self", "cls"}:
        gewoon = gewoon[1:]
    alle = [*gewoon, *vak.kwonlyargs, *filter(None, [vak.vararg, vak.kwarg])]
    mist = [deel.arg for deel in alle if deel.annotation is None]
    return mist if knoop.returns else [*mist, "return"]


@pytest.mark.parametrize("pad", BRON, ids=_naam)
def test_every_signature_names_its_types(pad):
    mist = [
        f"{_naam(pad)}:{knoop.lineno} {knoop.name} {namen}"
        for knoop in ast.walk(_boom(pad))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef)
        and (namen := _zonder_type(knoop))
    ]

    assert mist == []


def _zonder_stilte[T](doe: Callable[[], T]) -> T:
    """Do it, and let loggers speak again: import-linter silences all that there are."""
    stil = {
        naam: logger.disabled
        for naam, logger in logging.root.manager.loggerDict.items()
        if isinstance(logger, logging.Logger)
    }
    uitkomst = doe()
    for naam, was in stil.items():
        logging.getLogger(naam).disabled = was
    return uitkomst


def test_the_arrows_between_packages_run_one_way(capsys, monkeypatch):
    monkeypatch.chdir(WORTEL)
    contracten = importlinter.read_configuration(str(WORTEL / "pyproject.toml"))

    uitslag = _zonder_stilte(lambda: lint_imports(config_filename="pyproject.toml", no_cache=True))

    assert uitslag == 0, capsys.readouterr().out
    assert len(contracten["contracts_options"]) == 11


@pytest.mark.parametrize("pad", SJABLONEN, ids=_naam)
def test_every_template_compiles(pad):
    assert get_template(str(pad.relative_to(WORTEL / "templates")))


def test_the_templates_are_found_in_one_place(settings):
    assert [Path(map_) for map_ in engines["django"].engine.dirs] == [WORTEL / "templates"]


INLIJN = re.compile(
    r"""<style\b|<script\b(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|\shx-on""",
    re.IGNORECASE,
)


def test_the_search_for_inline_code_finds_it():
    kwaad = [
        "<style>",
        "<script>",
        '<p style="x">',
        '<p onclick="x">',
        "<a href='javascript:x'>",
        '<p hx-on:click="x">',
    ]

    assert [deel for deel in kwaad if not INLIJN.search(deel)] == []
    assert INLIJN.search('<script src="x" defer></script><p class="on">') is None


def test_no_template_carries_inline_style_or_code():
    fout = [
        f"{_naam(pad)}: {gevonden[0]}"
        for pad in PAGINAS
        for gevonden in INLIJN.finditer(pad.read_text())
    ]

    assert fout == []


def test_no_template_trusts_text_as_html():
    fout = [
        _naam(pad)
        for pad in SJABLONEN
        if pad.suffix == ".html" and re.search(r"\|safe\b|autoescape off", pad.read_text())
    ]

    assert fout == []


def test_every_form_that_posts_carries_the_csrf_token():
    formulier = re.compile(r"<form\b[^>]*>.*?</form>", re.DOTALL | re.IGNORECASE)
    posts = [
        (_naam(pad), deel)
        for pad in PAGINAS
        for deel in formulier.findall(pad.read_text())
        if re.search(r"""method=["']?post""", deel, re.IGNORECASE)
    ]

    assert len(posts) > 8
    assert [naam for naam, deel in posts if "{% csrf_token %}" not in deel] == []


def _winkels() -> set[str]:
    """Return hosts that packages come from: the well-known ones and those of this machine."""
    bekend = {"files.python" + "hosted.org", "registry.npm" + "js.org", "npm" + "mirror"}
    namen = "PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "NPM_CONFIG_REGISTRY"
    eigen = {urlsplit(os.environ[naam]).hostname for naam in namen if os.environ.get(naam)}
    return bekend | {host for host in eigen if host and host not in {"localhost", "pypi.org"}}


def test_no_file_names_the_host_that_packages_came_from():
    """A lock file holds hashes; where packages come from is the machine's own affair."""
    overslaan = {".venv", ".git", "node_modules", "data", "staticfiles", "__pycache__", "vendor"}
    fout = []
    for map_, mappen, bestanden in os.walk(WORTEL):
        mappen[:] = [
            naam for naam in mappen if naam not in overslaan and not naam.endswith("cache")
        ]
        for naam in bestanden:
            pad = Path(map_) / naam
            if pad.stat().st_size > 1_000_000:
                continue
            tekst = pad.read_bytes().decode(errors="ignore")
            fout += [(_naam(pad), host) for host in _winkels() if host in tekst]

    assert fout == []
