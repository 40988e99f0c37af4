import logging
import sys

import pytest

from leerwerkplaats.web.links import maak_token
from leerwerkplaats.web.logfilter import ZonderToken


@pytest.mark.parametrize("vorm", ["Forbidden: /uitnodiging/%s/", "next=/uitnodiging/%s/&x=1"])
def test_a_token_of_a_link_never_reaches_the_log(vorm):
    token = maak_token("uitnodiging", "bcdfghjkmnpq")
    regel = logging.LogRecord("django.request", logging.WARNING, "", 1, vorm, (token,), None)

    ZonderToken().filter(regel)

    assert regel.getMessage() == vorm % "<token>"


def test_the_link_of_a_confirmation_and_the_code_of_a_room_never_reach_the_log():
    token = maak_token("bevestiging", "bcdfghjkmnpq-1779000000")
    for adres, wat in (
        (f"/bevestigen/{token}/", "/bevestigen/"),
        ("/meedoen/abcd2345/", "meedoen"),
    ):
        regel = logging.LogRecord(
            "django.request", logging.WARNING, "", 1, "Gone: %s", (adres,), None
        )

        ZonderToken().filter(regel)

        assert wat in regel.getMessage()
        assert (token in regel.getMessage(), "abcd2345" in regel.getMessage()) == (False, False)


def test_a_line_without_a_token_stays_as_it_is():
    regel = logging.LogRecord(
        "django.request", logging.WARNING, "", 1, "Not Found: %s", ("/a/",), None
    )

    ZonderToken().filter(regel)

    assert (regel.msg, regel.args) == ("Not Found: %s", ("/a/",))


def test_what_an_exception_says_holds_no_token_and_no_address():
    token = maak_token("agenda", "bcdfghjkmnpq")
    try:
        int(f"Key (email)=(jan.de-boer+x@post.voorbeeld.example) at /agenda/{token}/")
    except ValueError:
        regel = logging.LogRecord("django.request", logging.ERROR, "", 1, "x", (), sys.exc_info())

    ZonderToken().filter(regel)

    tekst = logging.Formatter().format(regel)
    assert tekst.startswith("x\nTraceback")
    assert "'Key (email)=(<adres>) at /agenda/<token>/'" in tekst
    assert token not in tekst
