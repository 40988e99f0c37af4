"""Every variable of .env.example: read when right, refused with a hint when wrong."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

WORTEL = Path(__file__).parents[2]


SETTINGS = WORTEL / "leerwerkplaats" / "settings.py"


NAMEN = re.findall(r"^#?([A-Z][A-Z_]+)=", (WORTEL / ".env.example").read_text(), re.MULTILINE)


OIDC = {
    "OIDC_NAAM": "Gemeente",
    "OIDC_SERVER": "https://login.voorbeeld.example/v2.0",
    "OIDC_CLIENT_ID": "x",
    "OIDC_CLIENT_SECRET": "y",
}


GOED = {
    "DJANGO_SECRET_KEY": "x" * 60,
    "SITE_URL": "https://leren.voorbeeld.example",
    "ALLOWED_HOSTS": "leren.voorbeeld.example",
    "MAIL_URL": "smtp://mail.voorbeeld.example",
    "DATABASE_URL": "postgres://lw@db.voorbeeld.example/lw",
}


FOUT = {
    "DEMO": ["yes", "2"],
    "DEMO_DATUM": ["31-12-2026", "2026-02-30"],
    "DJANGO_SECRET_KEY": ["kort-geheim", " "],
    "CASUS_HOOFDSLEUTELS": ["kort", "x" * 60 + ",kort"],
    "SLEUTELS_URL": ["mysql://x/y", "postgres://lw:pw@db", "postgres://lw@db.voorbeeld.example/lw"],
    "DATA_DIR": ["/dev/null/data", "/proc/nergens"],
    "STATIC_ROOT": ["/dev/null/static"],
    "OPSLAG_URL": ["s3://emmer", "https://x/y", "s3://a:b@host:99999/emmer"],
    "BACKUP_ONTVANGER": ["age1kort", "AGE-SECRET-KEY-1ABC", "ssh-ed25519 AAAA"],
    "DATABASE_URL": [
        "mysql://x/y",
        "postgres://lw:pw@db",
        "postgres://lw:p/w@db:5432/lw",
        "postgres://lw@db:abc/lw",
        "postgres://[::1/lw",
    ],
    "ALLOWED_HOSTS": [
        "https://leren.example",
        "leren.example:443",
        "leren.example/",
        "a b",
        ",",
        "a.nl;b.nl",
    ],
    "SITE_URL": [
        "leren.example",
        "http://leren.example",
        "https://leren.example/app",
        "https://",
        "https://x:abc",
        "https://[::1",
        "https://jan@leren.example",
    ],
    "BIND": ["0.0.0.0:8000", "http://127.0.0.1", "ergens", "127.0.0.256"],
    "ACHTER_PROXY": ["ja"],
    "PROXIES": ["abc", "-1", "1.5", "²"],
    "MAIL_URL": [
        "mail.example",
        "smtp://",
        "smtp://mail.example:post",
        "smtp://a:b/c@mail.example",
    ],
    "MAIL_VAN": ["Leerwerkplaats", "noreply@", "<>", "a b@c.nl", "Ik <a@b.nl>\nBcc: x@y.nl"],
    "CONTACT_EMAIL": ["beheer", "Beheer <beheer@b.nl>", "a@b.nl,c@d.nl", "beheer@"],
    "OIDC_NAAM": ["Gemeente zonder de rest"],
    "OIDC_SERVER": [
        "login.example",
        "http://login.example",
        "https://[::1",
        "https://jan:geheim@login.example",
        "https://login.example/?x=1",
        "https://login.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/organizations/v2.0",
    ],
    "OIDC_CLIENT_ID": ["zonder de rest"],
    "OIDC_CLIENT_SECRET": ["zonder-de-rest"],
    "OIDC_DOMEINEN": ["@gemeente.nl", "gemeente", "*", "gemeente.nl;b.nl", "*.nl", "gemeénte.nl"],
    "OIDC_TWEEDE_SLOT": ["ja"],
    "DEBUG": ["True"],
    "TESTING": ["on"],
}


BUITEN_DJANGO = {"PORT"}  # read by script/server alone, see below


PAREN = [(naam, waarde) for naam in FOUT for waarde in FOUT[naam]]


def _lees_instellingen(monkeypatch, tmp_path, **omgeving_):
    for naam in NAMEN:
        monkeypatch.delenv(naam, raising=False)
    basis = {"DATA_DIR": str(tmp_path / "data"), "STATIC_ROOT": str(tmp_path / "static")}
    for naam, waarde in (GOED | basis | omgeving_).items():
        monkeypatch.setenv(naam, waarde)
    return runpy.run_path(str(SETTINGS))


def test_good_values_are_read(monkeypatch, tmp_path):
    gelezen = _lees_instellingen(
        monkeypatch,
        tmp_path,
        **OIDC,
        PROXIES="2",
        MAIL_VAN="Leren <a@b.nl>",
        BIND="::1",
        ALLOWED_HOSTS="leren.example, .b.nl, [::1], 10.0.0.1",
    )
    assert gelezen["HTTPS"] is True
    assert gelezen["ALLOWED_HOSTS"] == ["leren.example", ".b.nl", "[::1]", "10.0.0.1"]
    assert gelezen["DEFAULT_FROM_EMAIL"] == "Leren <a@b.nl>"


def test_in_production_no_mail_is_printed_for_a_log_keeps_no_codes(monkeypatch, tmp_path):
    mailer = _lees_instellingen(monkeypatch, tmp_path, MAIL_URL="")["MAILERS"]["default"]
    assert mailer["BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
    assert (mailer["OPTIONS"]["host"], mailer["OPTIONS"]["port"]) == ("localhost", 25)


def test_every_variable_has_a_wrong_value_below():
    assert sorted(NAMEN) == sorted({*FOUT, *BUITEN_DJANGO})


@pytest.mark.parametrize(("naam", "waarde"), PAREN)
def test_a_wrong_value_stops_the_start_with_one_line_that_says_how_to_write_it(
    monkeypatch, tmp_path, naam, waarde
):
    erbij = OIDC if naam in {"OIDC_SERVER", "OIDC_DOMEINEN", "OIDC_TWEEDE_SLOT"} else {}

    with pytest.raises(ImproperlyConfigured) as gevangen:
        _lees_instellingen(monkeypatch, tmp_path, **erbij | {naam: waarde})

    hint = str(gevangen.value)
    assert naam in hint
    assert "\n" not in hint
    assert 20 < len(hint) < 250
    assert re.search(r"use|write|must|set|name|is 58|like|put|public key", hint, re.IGNORECASE)


@pytest.mark.parametrize(
    ("naam", "waarde", "geheim"),
    [
        ("DJANGO_SECRET_KEY", "kort-geheim", "kort-geheim"),
        ("DATABASE_URL", "postgres://lw:geheim/x@db:5432/lw", "geheim"),
        ("DATABASE_URL", "postgresq://lw:geheim@db:5432/lw", "geheim"),
        ("MAIL_URL", "smtp://lw:geheim/x@mail.example", "geheim"),
        ("OPSLAG_URL", "s3://SLEUTEL:geheim/x@host/emmer", "geheim"),
        ("BACKUP_ONTVANGER", "AGE-SECRET-KEY-1GEHEIM", "1GEHEIM"),
    ],
)
def test_a_hint_never_repeats_a_secret(monkeypatch, tmp_path, naam, waarde, geheim):
    with pytest.raises(ImproperlyConfigured) as gevangen:
        _lees_instellingen(monkeypatch, tmp_path, **{naam: waarde})
    assert geheim not in str(gevangen.value)


@pytest.mark.parametrize("waarde", ["abc", "0", "70000", "80 80"])
def test_a_wrong_port_stops_script_server_with_a_hint(tmp_path, waarde):
    regels = ". script/lib/common.sh; . script/lib/server.sh; server_settings"
    klaar = subprocess.run(
        ["bash", "-euc", regels],
        cwd=WORTEL,
        env={"PATH": os.environ["PATH"], "PORT": waarde},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    assert klaar.returncode == 1
    assert f"PORT is '{waarde}'; use a number from 1 to 65535." in klaar.stderr


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [(["manage.py", "check"], 1), (["-c", "import leerwerkplaats.wsgi"], 4)],
)
def test_a_command_and_the_web_server_print_the_hint_and_nothing_else(tmp_path, opdracht, code):
    klaar = subprocess.run(
        [sys.executable, *opdracht],
        cwd=WORTEL,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), **GOED, "PROXIES": "abc"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert klaar.returncode == code
    assert klaar.stderr == "Error: PROXIES is 'abc'; use a whole number, like 0 or 1.\n"
