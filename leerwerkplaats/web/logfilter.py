"""What may not stand in a log: tokens of links that work without an account, and, in what an
exception says, mail addresses: PostgreSQL tells "Key (email)=(…) already exists".
"""

import logging
import re

TOKEN = re.compile(r"\b[a-z0-9]{12}\.[\w-]{20,}")
VERVANGING = "<token>"
ADRES = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class ZonderToken(logging.Filter):
    """Takes the token out of every line, whatever wrote it; lets each line through."""

    def filter(self, record: logging.LogRecord) -> bool:
        tekst = record.getMessage()
        if TOKEN.search(tekst):
            record.msg, record.args = TOKEN.sub(VERVANGING, tekst), ()
        if record.exc_info and not record.exc_text:
            verhaal = logging.Formatter().formatException(record.exc_info)
            record.exc_text = ADRES.sub("<adres>", TOKEN.sub(VERVANGING, verhaal))
        return True
