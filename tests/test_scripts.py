"""The command scripts: readable by bash, runnable, and free of anything that ties them to a machine."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = [*(pad for pad in (ROOT / "script").iterdir() if pad.is_file()), ROOT / ".ci" / "run"]
SCRIPTS = [*COMMANDS, *(ROOT / "script" / "lib").glob("*.sh")]
REQUIREMENTS = [*(ROOT / "requirements").glob("*.txt")]
EXAMPLE = ROOT / ".env.example"


def name(path: Path) -> str:
    """Name a file in the list of tests."""
    return str(path.relative_to(ROOT))


def run(script: str, **environ: str) -> str:
    """Run lines of bash that use common.sh, and return what they print."""
    result = subprocess.run(
        ["bash", "-euc", f". script/lib/common.sh\n{script}"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_bash_can_read_it(path: Path) -> None:
    """A slip in the syntax shows here, not halfway through a run."""
    subprocess.run(["bash", "-n", path], check=True)


@pytest.mark.parametrize("path", COMMANDS, ids=name)
def test_command_is_executable_and_strict(path: Path) -> None:
    """`script/server` works as typed, and stops at the first error."""
    assert os.access(path, os.X_OK)
    text = path.read_text()
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in text


@pytest.mark.parametrize("path", [*SCRIPTS, *REQUIREMENTS], ids=name)
def test_names_no_host(path: Path) -> None:
    """Packages come from the index that the machine is set up for; none is written down."""
    text = path.read_text()
    assert re.findall(r"https?://(?!localhost\b)[^\s'\"]+", text) == []
    assert re.findall(r"--(?:extra-)?index-url\b", text) == []


def test_every_requirement_has_a_hash() -> None:
    """pip and uv refuse a file in which one is missing, and then for everyone."""
    for path in REQUIREMENTS:
        blocks = re.split(r"\n(?=\S)", path.read_text().strip())
        without = [block.split()[0] for block in blocks if "--hash=sha256:" not in block]
        assert without == [], path.name


def test_development_set_holds_the_production_set() -> None:
    """So script/setup may leave the development set in place when the server starts."""
    pins = {
        path.name: set(re.findall(r"^(\S+==\S+)", path.read_text(), re.MULTILINE))
        for path in REQUIREMENTS
    }
    assert pins["productie.txt"] <= pins["ontwikkeling.txt"]


def test_example_names_every_setting() -> None:
    """A variable that .env.example leaves out would leak from a developer's shell into a test."""
    settings = (ROOT / "leerwerkplaats" / "settings.py").read_text()
    read = set(re.findall(r'omgeving\.\w+\(\s*"([A-Z_]+)"', settings))
    uit_groepen = (ROOT / "leerwerkplaats" / "omgeving.py").read_text()
    read |= set(re.findall(r'"(OIDC_[A-Z_]+)"', uit_groepen))  # one set, read together
    assert read, "settings.py reads its variables in another way; change this test with it"
    assert set(run("setting_names").split()) == read | {"PORT"}


def test_environment_wins_over_env_file(tmp_path: Path) -> None:
    """`PORT=8001 script/server` means what it says, and the file is read, not executed."""
    file = tmp_path / ".env"
    file.write_text('# PORT=1\nPORT=2\nMAIL_VAN="A <a@b>"\r\nBIND=$(touch made)\nDEMO=0')
    lines = f'load_env "{file}"; printf "%s|" "$PORT" "$MAIL_VAN" "$BIND" "$DEMO"'
    assert run(lines, PORT="3") == "3|A <a@b>|$(touch made)|0|"
    assert not (ROOT / "made").exists()


def test_test_env_forgets_the_settings_of_a_server(tmp_path: Path) -> None:
    """A test must never reach the database of someone's DATABASE_URL."""
    lines = f'use_test_env "{tmp_path}"; printf "%s|" "${{DATABASE_URL-}}" "${{DEMO-}}" "$DATA_DIR" "$TESTING"'
    assert run(lines, DATABASE_URL="postgres:///real", DEMO="1") == f"||{tmp_path}|1|"
