from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from leerwerkplaats import omgeving

PAD = Path("/ergens/app.sqlite3")


def test_an_absent_or_empty_variable_gives_the_standard(monkeypatch):
    monkeypatch.delenv("LW_PROEF", raising=False)
    assert omgeving.tekst("LW_PROEF", "x") == "x"
    monkeypatch.setenv("LW_PROEF", "")
    assert omgeving.tekst("LW_PROEF", "x") == "x"
    assert omgeving.vlag("LW_PROEF", standaard=True) is True
    assert omgeving.dag("LW_PROEF") is None


@pytest.mark.parametrize(("waarde", "uit"), [("0", False), ("1", True)])
def test_a_flag_is_0_or_1(monkeypatch, waarde, uit):
    monkeypatch.setenv("LW_PROEF", waarde)
    assert omgeving.vlag("LW_PROEF", standaard=not uit) is uit


@pytest.mark.parametrize("waarde", ["true", "ja", "01", " 1", "2"])
def test_another_value_of_a_flag_stops_the_start(monkeypatch, waarde):
    monkeypatch.setenv("LW_PROEF", waarde)
    with pytest.raises(ImproperlyConfigured, match=r"LW_PROEF is .*; use 0 or 1\."):
        omgeving.vlag("LW_PROEF")


def test_a_day_is_read_as_iso(monkeypatch):
    monkeypatch.setenv("LW_PROEF", "2026-02-28")
    assert omgeving.dag("LW_PROEF") == date(2026, 2, 28)


@pytest.mark.parametrize("waarde", ["30-2-2026", "2026-02-30", "gisteren"])
def test_a_day_that_is_none_stops_the_start(monkeypatch, waarde):
    monkeypatch.setenv("LW_PROEF", waarde)
    with pytest.raises(ImproperlyConfigured, match="write it as yyyy-mm-dd"):
        omgeving.dag("LW_PROEF")


def test_a_list_is_parted_by_commas_without_empty_parts(monkeypatch):
    monkeypatch.setenv("LW_PROEF", "a.nl, b.nl,,")
    assert omgeving.lijst("LW_PROEF", "c.nl") == ["a.nl", "b.nl"]


@pytest.mark.parametrize(
    ("host", "uit"),
    [
        ("localhost", True),
        ("demo.localhost", True),
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("localhost.evil.nl", False),
        ("127.0.0.1.evil.nl", False),
        ("*", False),
        ("", False),
    ],
)
def test_loopback_is_told_from_what_others_can_reach(host, uit):
    assert omgeving.is_loopback(host) is uit


def test_the_demo_refuses_an_address_that_others_can_reach():
    omgeving.eis_veilige_demo("127.0.0.1", ["localhost", "[::1]"])
    with pytest.raises(ImproperlyConfigured, match=r"ALLOWED_HOSTS: 0\.0\.0\.0, voorbeeld\.nl\."):
        omgeving.eis_veilige_demo("0.0.0.0", ["localhost", "voorbeeld.nl"])


def test_no_database_url_means_sqlite_with_immediate_transactions():
    gelezen = omgeving.database("", PAD, pool=True)
    assert gelezen["ENGINE"] == "django.db.backends.sqlite3"
    assert gelezen["NAME"] == PAD
    assert gelezen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_database_url_is_taken_apart():
    adres = "postgres://jan%40x:p%2Fw%3A@db.nl:5433/lw"
    assert omgeving.database(adres, PAD, pool=True) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "lw",
        "USER": "jan@x",
        "PASSWORD": "p/w:",
        "HOST": "db.nl",
        "PORT": 5433,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 3,
            "tcp_user_timeout": 10_000,
            "pool": {"min_size": 2, "max_size": 8, "timeout": 2, "reconnect_timeout": 4},
        },
    }


def test_a_database_url_may_name_a_socket_folder():
    gelezen = omgeving.database("postgresql:///lw?host=/run/pg&user=lw", PAD, pool=False)
    assert (gelezen["NAME"], gelezen["HOST"], gelezen["USER"]) == ("lw", "/run/pg", "lw")
    assert (gelezen["PORT"], gelezen["PASSWORD"]) == ("", "")
    assert "pool" not in gelezen["OPTIONS"]


@pytest.mark.parametrize("adres", ["mysql://x/y", "sqlite:///x", "lw", "http://db/lw"])
def test_another_kind_of_database_stops_the_start_without_naming_the_secret(adres):
    with pytest.raises(ImproperlyConfigured, match="must start with postgres://"):
        omgeving.database(adres, PAD, pool=False)


def test_no_mail_url_prints_mail_to_the_console():
    assert omgeving.mailer("") == {"BACKEND": "django.core.mail.backends.console.EmailBackend"}


@pytest.mark.parametrize(
    ("adres", "poort", "ssl"),
    [
        ("smtp://jan:p%40w@mail.nl", 587, False),
        ("smtp://jan:p%40w@mail.nl:25", 25, False),
        ("smtps://jan:p%40w@mail.nl:465", 465, True),
    ],
)
def test_a_mail_url_is_taken_apart_and_always_encrypts(adres, poort, ssl):
    opties = omgeving.mailer(adres)["OPTIONS"]
    assert opties == {
        "host": "mail.nl",
        "port": poort,
        "username": "jan",
        "password": "p@w",
        "use_ssl": ssl,
        "use_tls": not ssl,
        "timeout": 10,
    }


def test_a_secure_mail_url_without_a_port_takes_the_port_of_implicit_tls():
    assert omgeving.mailer("smtps://mail.nl")["OPTIONS"]["port"] == 465


@pytest.mark.parametrize("adres", ["mail.nl", "http://mail.nl", "imap://mail.nl"])
def test_another_kind_of_mail_stops_the_start(adres):
    with pytest.raises(ImproperlyConfigured, match="must start with smtp:// or smtps://"):
        omgeving.mailer(adres)


def test_no_storage_url_keeps_files_in_a_folder():
    assert omgeving.opslag("") == {"BACKEND": "django.core.files.storage.FileSystemStorage"}


@pytest.mark.parametrize(
    ("adres", "eindpunt", "emmer", "streek"),
    [
        ("s3://sleutel:ge%2Fheim@s3.nl/bak?region=nl-ams", "https://s3.nl", "bak", "nl-ams"),
        (
            "s3://sleutel:ge%2Fheim@s3.nl:9000/mijn.bak",
            "https://s3.nl:9000",
            "mijn.bak",
            "us-east-1",
        ),
        (
            "s3://sleutel:ge%2Fheim@127.0.0.1:9000/bak?tls=0",
            "http://127.0.0.1:9000",
            "bak",
            "us-east-1",
        ),
    ],
)
def test_a_storage_url_is_taken_apart_and_makes_nothing_public(adres, eindpunt, emmer, streek):
    gelezen = omgeving.opslag(adres)

    assert gelezen["BACKEND"] == "storages.backends.s3.S3Storage"
    opties = gelezen["OPTIONS"]
    assert (opties["access_key"], opties["secret_key"]) == ("sleutel", "ge/heim")
    assert (opties["endpoint_url"], opties["bucket_name"]) == (eindpunt, emmer)
    assert opties["region_name"] == streek
    assert (opties["querystring_auth"], opties["default_acl"]) == (True, None)
    assert opties["file_overwrite"] is False


@pytest.mark.parametrize(
    "adres",
    [
        "https://sleutel:geheim@s3.nl/bak",
        "s3://s3.nl/bak",
        "s3://sleutel@s3.nl/bak",
        "s3://sleutel:geheim@s3.nl",
        "s3://sleutel:geheim@s3.nl/",
        "s3://sleutel:geheim@s3.nl/bak/map",
        "s3://sleutel:geheim@s3.nl/BAK",
        "s3://sleutel:geheim@s3.nl/bak?tls=ja",
        "s3://sleutel:geheim@s3.nl/bak?regio=nl",
        "s3://sleutel:geheim@s3.nl:poort/bak",
        "s3://sleutel:geheim@/bak",
    ],
)
def test_another_storage_url_stops_the_start_without_naming_the_secret(adres):
    with pytest.raises(ImproperlyConfigured, match="OPSLAG_URL must look like") as fout:
        omgeving.opslag(adres)

    assert "geheim" not in str(fout.value)


SLEUTEL = "age1t2qrcn8l7e79ny4lqty6pamzxxsax6kgtty9k7jmvn8gp69cnszq3lz4nx"


@pytest.mark.parametrize(
    ("waarde", "uit"), [("", []), (SLEUTEL, [SLEUTEL]), (f"{SLEUTEL}, {SLEUTEL},", [SLEUTEL] * 2)]
)
def test_public_keys_for_back_ups_are_read(monkeypatch, waarde, uit):
    monkeypatch.setenv("LW_PROEF", waarde)
    assert omgeving.ontvangers("LW_PROEF") == uit


@pytest.mark.parametrize(
    "waarde", ["age1kort", SLEUTEL.upper(), SLEUTEL[:-1] + "b", "ssh-rsa AAAA"]
)
def test_what_is_no_public_key_stops_the_start(monkeypatch, waarde):
    monkeypatch.setenv("LW_PROEF", waarde)
    with pytest.raises(ImproperlyConfigured, match="a public key is age1 and 58 signs"):
        omgeving.ontvangers("LW_PROEF")


def test_a_secret_key_on_the_server_is_refused_and_not_repeated(monkeypatch):
    monkeypatch.setenv("LW_PROEF", "AGE-SECRET-KEY-1QQQ")
    with pytest.raises(ImproperlyConfigured, match="holds a secret key") as fout:
        omgeving.ontvangers("LW_PROEF")

    assert "QQQ" not in str(fout.value)


# The outside provider.


def _oidc(monkeypatch, **waarden):
    for naam in ("NAAM", "SERVER", "CLIENT_ID", "CLIENT_SECRET", "DOMEINEN", "TWEEDE_SLOT"):
        monkeypatch.setenv(f"OIDC_{naam}", waarden.get(naam, ""))
    return omgeving.oidc(https=waarden.get("https", True))


HEEL = {
    "NAAM": "Gemeente Lindewaard",
    "SERVER": "https://login.voorbeeld.example/7/v2.0",
    "CLIENT_ID": "a",
    "CLIENT_SECRET": "b",
}


def test_no_outside_provider_is_read_as_none(monkeypatch):
    assert _oidc(monkeypatch) is None
    assert _oidc(monkeypatch, TWEEDE_SLOT="0") is None


@pytest.mark.parametrize("staart", ["", "/", "/.well-known/openid-configuration"])
def test_an_outside_provider_is_read_with_its_domains_in_small_letters(monkeypatch, staart):
    server = HEEL["SERVER"]
    meer = {"SERVER": server + staart, "DOMEINEN": "Lindewaard.example, b.example"}
    gelezen = _oidc(monkeypatch, **HEEL | meer, TWEEDE_SLOT="1")

    assert gelezen == omgeving.Oidc(
        "Gemeente Lindewaard", server, "a", "b", ("lindewaard.example", "b.example"), True
    )


@pytest.mark.parametrize("mist", HEEL)
def test_half_an_outside_provider_stops_the_start_and_tells_what_is_absent(monkeypatch, mist):
    with pytest.raises(ImproperlyConfigured, match=rf"or none; OIDC_{mist} is absent\.") as fout:
        _oidc(monkeypatch, **HEEL | {mist: " "})

    assert "'b'" not in str(fout.value)


@pytest.mark.parametrize("los", [{"DOMEINEN": "a.nl"}, {"TWEEDE_SLOT": "1"}])
def test_a_choice_about_a_provider_that_is_absent_stops_the_start(monkeypatch, los):
    with pytest.raises(ImproperlyConfigured, match="OIDC_NAAM is absent"):
        _oidc(monkeypatch, **los)


@pytest.mark.parametrize(
    ("server", "https", "goed"),
    [
        ("http://127.0.0.1:8123", False, True),
        ("http://127.0.0.1:8123", True, False),
        ("http://login.example", False, False),
        ("https://login.example", False, True),
    ],
)
def test_plain_http_is_for_loopback_outside_production(monkeypatch, server, https, goed):
    if goed:
        assert _oidc(monkeypatch, **HEEL | {"SERVER": server}, https=https).server == server
        return
    with pytest.raises(ImproperlyConfigured, match="OIDC_SERVER is no web address"):
        _oidc(monkeypatch, **HEEL | {"SERVER": server}, https=https)


def test_a_number_is_whole(monkeypatch):
    monkeypatch.setenv("LW_PROEF", "2")
    assert omgeving.getal("LW_PROEF") == 2
    monkeypatch.setenv("LW_PROEF", "")
    assert omgeving.getal("LW_PROEF", 3) == 3
