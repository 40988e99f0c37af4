import logging

import pytest

from leerwerkplaats.web.links import maak_token
from leerwerkplaats.web.logfilter import ZonderToken


@pytest.mark.parametrize("vorm", ["Forbidden: /uitnodiging/%s/", "next=/uitnodiging/%s/&x=1"])
def test_a_token_of_a_link_never_reaches_the_log(vorm):
    token = maak_token("uitnodiging", "bcdfghjkmnpq")
    regel = logging.LogRecord("django.request", logging.WARNING, "", 1, vorm, (token,), None)

    ZonderToken().filter(regel)

    assert regel.getMessage() == vorm % "<token>"


def test_a_line_without_a_token_stays_as_it_is():
    regel = logging.LogRecord(
        "django.request", logging.WARNING, "", 1, "Not Found: %s", ("/a/",), None
    )

    ZonderToken().filter(regel)

    assert (regel.msg, regel.args) == ("Not Found: %s", ("/a/",))
