"""What may not stand in a log: tokens of links that work without an account, the code that lets
people in a room in, and, in what an exception says, mail addresses: PostgreSQL tells
"Key (email)=(…) already exists".
"""

import logging
import re

# A public id, perhaps with the moment of asking behind it, and the signature.
TOKEN = re.compile(r"\b[a-z0-9]{12}(?:-\d+)?\.[\w-]{20,}")
CODE = re.compile(r"(?<=/meedoen/)[\w-]+")
VERVANGING = "<token>"
ADRES = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class ZonderToken(logging.Filter):
    """Takes the token out of every line, whatever wrote it; lets each line through."""

    def filter(self, record: logging.LogRecord) -> bool:
        tekst = record.getMessage()
        if (schoon := _zonder_sleutels(tekst)) != tekst:
            record.msg, record.args = schoon, ()
        if record.exc_info and not record.exc_text:
            verhaal = logging.Formatter().formatException(record.exc_info)
            record.exc_text = ADRES.sub("<adres>", _zonder_sleutels(verhaal))
        return True


def _zonder_sleutels(tekst: str) -> str:
    return CODE.sub("<code>", TOKEN.sub(VERVANGING, tekst))
