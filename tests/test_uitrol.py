"""The files of deploy/ fit each other, the application and docs/beheer.md."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import reverse

pytestmark = pytest.mark.een_database

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
UNITS = {pad.stem.removeprefix("leerwerkplaats-"): pad for pad in DEPLOY.glob("systemd/*.service")}
SITE = DEPLOY / "nginx" / "leerwerkplaats.conf"
BEHEER = (ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
# Addresses that hold a secret and need no account.
GEHEIM = ["proeftuinen:uitnodiging", "proeftuinen:agenda-lezen"]
# What shuts a service off from the machine; the same for each.
SHUT = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "RestrictSUIDSGID": "yes",
    "SystemCallErrorNumber": "EPERM",
    "UMask": "0077",
}


def read_unit(pad: Path) -> configparser.ConfigParser:
    """Read a unit; a name may stand more than once, then the last value is kept."""
    unit = configparser.ConfigParser(strict=False, interpolation=None, comment_prefixes=("#",))
    unit.optionxform = str
    unit.read_string(pad.read_text(encoding="utf-8").replace("\\\n", " "))
    return unit


def names(text: str) -> set[str]:
    """Return the names of variables that a file of settings sets or explains."""
    return set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", text, re.MULTILINE))


def block(opening: str) -> str:
    """Return what stands in a block of the nginx file without blocks of its own."""
    return SITE.read_text(encoding="utf-8").partition(opening)[2].partition("}")[0]


def test_there_is_a_web_server_a_worker_and_a_back_up():
    assert sorted(UNITS) == ["back-up", "web", "werker"]


@pytest.mark.parametrize("naam", sorted(UNITS))
def test_a_service_is_shut_off_from_the_machine(naam):
    service = dict(read_unit(UNITS[naam])["Service"])

    assert {sleutel: service.get(sleutel) for sleutel in SHUT} == SHUT
    assert service["User"] == "leerwerkplaats"
    assert service["EnvironmentFile"] == "/etc/leerwerkplaats/omgeving"


def test_the_worker_is_started_as_script_server_starts_it():
    opdracht = shlex.split(read_unit(UNITS["werker"])["Service"]["ExecStart"])
    script = (ROOT / "script" / "lib" / "server.sh").read_text(encoding="utf-8")

    assert opdracht[:3] == ["/opt/leerwerkplaats/.venv/bin/python", "manage.py", "werker"]
    assert f'"$PYTHON" manage.py werker {shlex.join(opdracht[3:])} ' in script
    assert "werker" in get_commands()


def test_the_back_up_writes_where_it_may():
    service = read_unit(UNITS["back-up"])["Service"]
    script = (DEPLOY / "back-up").read_text(encoding="utf-8")

    assert service["ExecStart"] == f"/opt/leerwerkplaats/deploy/back-up {service['ReadWritePaths']}"
    assert '"$PYTHON" manage.py back-up "$1/leerwerkplaats-' in script
    assert "back-up" in get_commands()


def test_the_web_service_listens_where_nginx_asks():
    opdracht = shlex.split(read_unit(UNITS["web"])["Service"]["ExecStart"])

    adres = opdracht[opdracht.index("--bind") + 1]

    assert opdracht[1:4] == ["-m", "gunicorn", "leerwerkplaats.wsgi:application"]
    assert f"server {adres} " in block("upstream leerwerkplaats {")


def test_the_settings_of_the_web_service_are_those_of_script_server():
    """One number in two places would drift."""
    opdracht = shlex.split(read_unit(UNITS["web"])["Service"]["ExecStart"])
    script = (ROOT / "script" / "lib" / "server.sh").read_text(encoding="utf-8")

    for optie in ["--worker-class", "--workers", "--threads", "--timeout"]:
        assert f"{optie} {opdracht[opdracht.index(optie) + 1]} " in script


def test_the_back_up_has_a_timer_that_catches_up():
    timer = read_unit(DEPLOY / "systemd" / "leerwerkplaats-back-up.timer")

    assert timer["Timer"]["OnCalendar"] == "*-*-* 02:30:00"
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_example_of_settings_sets_what_exists_and_what_production_needs():
    voorbeeld = names((DEPLOY / "omgeving.voorbeeld").read_text(encoding="utf-8"))
    bekend = names((ROOT / ".env.example").read_text(encoding="utf-8"))

    assert voorbeeld - bekend == set()
    nodig = {"DJANGO_SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL", "MAIL_URL"}
    assert nodig - voorbeeld == set()
    assert voorbeeld & {"DEMO", "DEBUG", "TESTING"} == set()


def test_every_variable_is_explained_for_whoever_runs_it():
    bekend = names((ROOT / ".env.example").read_text(encoding="utf-8"))

    # How script/server listens, and what only a demo or a developer sets.
    elders = {"BIND", "PORT", "DEMO_DATUM"}

    assert [naam for naam in sorted(bekend - elders) if f"`{naam}`" not in BEHEER] == []


def test_every_command_that_is_told_exists():
    genoemd = re.findall(r"(?:manage\.py|deploy/beheer) ([a-z_-]+)", BEHEER)

    assert len(set(genoemd)) > 5
    assert sorted(set(genoemd) - set(get_commands())) == []


def test_addresses_with_a_secret_stand_in_no_log():
    geheim = r"location ~ ^/(uitnodiging|agenda)/ {"

    assert re.findall(r"(\w+_log) ([^;]+);", block(geheim)) == [
        ("access_log", "off"),
        ("error_log", "/dev/null emerg"),
    ]
    patroon = re.compile(geheim.removeprefix("location ~ ").removesuffix(" {"))
    for naam in GEHEIM:
        assert patroon.match(reverse(naam, args=["x"])), naam


def test_a_secret_behind_a_question_mark_is_not_in_the_log_of_errors():
    """Who has an account is sent from an invitation to sign-in, with the way back behind it."""
    assert re.findall(r"(\w+_log) ([^;]+);", block("location /inloggen/ {")) == [
        ("error_log", "/dev/null emerg")
    ]
    assert reverse("account_login") == "/inloggen/"


def test_the_log_holds_no_query_and_no_referrer():
    tekst = SITE.read_text(encoding="utf-8")
    vorm = re.search(r"log_format leerwerkplaats ((?:\s*'[^']*')+);", tekst)[1]

    assert set(re.findall(r"\$\w+", vorm)) == {
        "$remote_addr",
        "$time_iso8601",
        "$request_method",
        "$uri",
        "$status",
        "$body_bytes_sent",
        "$request_time",
    }


def test_what_a_visitor_says_of_the_way_here_is_replaced():
    """With PROXIES=1 the application believes the last address in the list, which is then ours."""
    koppen = dict(
        re.findall(r"proxy_set_header (\S+) ([^;]+);", SITE.read_text(encoding="utf-8")),
    )

    assert koppen["X-Forwarded-For"] == "$remote_addr"
    assert koppen["X-Forwarded-Proto"] == "https"
    assert (koppen["X-Forwarded-Host"], koppen["Forwarded"]) == ('""', '""')
    voorbeeld = (DEPLOY / "omgeving.voorbeeld").read_text(encoding="utf-8")
    assert "\nACHTER_PROXY=1\nPROXIES=1\n" in voorbeeld


def test_nginx_takes_as_much_as_the_application(settings):
    megabytes = int(
        re.search(r"client_max_body_size (\d+)m;", SITE.read_text(encoding="utf-8"))[1],
    )

    assert megabytes * 1024 * 1024 == settings.DATA_UPLOAD_MAX_MEMORY_SIZE


@pytest.mark.parametrize("pagina", ["storing.html", "te-groot.html"])
def test_a_page_of_nginx_stands_by_itself_and_hides_no_page_of_ours(pagina):
    tekst = (DEPLOY / "nginx" / pagina).read_text(encoding="utf-8")

    assert '<html lang="nl">' in tekst
    assert re.findall(r"<script|(?:src|href|style)=", tekst) == []
    assert f"/{pagina};" in SITE.read_text(encoding="utf-8")


@pytest.mark.parametrize("pagina", ["storing.html", "te-groot.html"])
def test_the_style_of_a_page_of_nginx_is_the_one_that_its_policy_allows(pagina):
    tekst = (DEPLOY / "nginx" / pagina).read_text(encoding="utf-8")
    stijl = re.search(r"<style>(.*?)</style>", tekst, re.DOTALL)[1]

    afdruk = b64encode(sha256(stijl.encode()).digest()).decode()

    assert f"style-src 'sha256-{afdruk}';" in SITE.read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed here")
def test_nginx_can_read_the_site(tmp_path):
    """Only addresses and paths of the machine are replaced."""
    zelf = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    subprocess.run(
        [*zelf, "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem"],
        check=True,
        capture_output=True,
    )
    tekst = re.sub(r"/etc/letsencrypt/\S+/fullchain", f"{tmp_path}/cert", SITE.read_text("utf-8"))
    tekst = re.sub(r"/etc/letsencrypt/\S+/privkey", f"{tmp_path}/key", tekst)
    (tmp_path / "site.conf").write_text(tekst.replace("/var/log/nginx", str(tmp_path)))
    hoofd = f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ include {tmp_path}/site.conf; }}"
    (tmp_path / "nginx.conf").write_text(hoofd)

    uitslag = subprocess.run(
        ["nginx", "-t", "-c", tmp_path / "nginx.conf"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert "syntax is ok" in uitslag.stderr, uitslag.stderr


def test_beheer_runs_a_command_with_the_settings_of_the_machine(tmp_path):
    """The file is read as it stands: nothing in it is executed."""
    omgeving = tmp_path / "omgeving"
    spoor = tmp_path / "gelopen"
    omgeving.write_text(f"TESTING=1\nDATA_DIR={tmp_path}\nMAIL_VAN=$(touch {spoor}) <a@b.nl>\n")
    wie = subprocess.run(["id", "-un"], check=True, capture_output=True, text=True).stdout.strip()
    vraag = "from django.conf import settings as s; print(s.DATA_DIR, s.DEFAULT_FROM_EMAIL)"

    uitslag = subprocess.run(
        [DEPLOY / "beheer", "shell", "--no-imports", "-c", vraag],
        env={
            "PATH": os.environ["PATH"],
            "OMGEVING": str(omgeving),
            "OMGEVING_GEBRUIKER": wie,
            "STATIC_ROOT": str(tmp_path / "static"),
        },
        check=True,
        capture_output=True,
        text=True,
    )

    assert uitslag.stdout.strip() == f"{tmp_path} $(touch {spoor}) <a@b.nl>"
    assert not spoor.exists()


def test_beheer_says_which_file_it_misses(tmp_path):
    uitslag = subprocess.run(
        [DEPLOY / "beheer", "check"],
        env={
            "PATH": os.environ["PATH"],
            "OMGEVING": str(tmp_path / "weg"),
            "OMGEVING_GEBRUIKER": "root",
        },
        check=False,
        capture_output=True,
        text=True,
    )

    assert uitslag.returncode == 1
    assert f"Cannot read {tmp_path / 'weg'}" in uitslag.stderr


@pytest.mark.parametrize("naam", ["beheer", "back-up"])
def test_bash_can_read_it_and_root_can_run_it(naam):
    subprocess.run(["bash", "-n", DEPLOY / naam], check=True)

    assert os.access(DEPLOY / naam, os.X_OK)


def test_a_back_up_without_a_folder_throws_nothing_away(tmp_path):
    oud = tmp_path / "leerwerkplaats-oud.age"
    oud.touch()
    os.utime(oud, (0, 0))

    uitslag = subprocess.run(
        [DEPLOY / "back-up", tmp_path / "weg"], check=False, capture_output=True, text=True
    )

    assert (uitslag.returncode, oud.exists()) == (1, True)
    assert "Use: deploy/back-up FOLDER" in uitslag.stderr


def test_a_back_up_that_fails_throws_nothing_away(tmp_path):
    oud = tmp_path / "leerwerkplaats-oud.age"
    oud.touch()
    os.utime(oud, (0, 0))

    uitslag = subprocess.run(
        [DEPLOY / "back-up", tmp_path],
        env={"PATH": os.environ["PATH"], "TESTING": "1", "DATA_DIR": str(tmp_path / "data")}
        | {"STATIC_ROOT": str(tmp_path / "static")},
        check=False,
        capture_output=True,
        text=True,
    )

    assert (uitslag.returncode, oud.exists()) == (1, True)
    assert "BACKUP_ONTVANGER is not set" in uitslag.stderr
