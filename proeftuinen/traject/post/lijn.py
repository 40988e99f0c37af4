"""The line to the mail server: one for a batch, and it knows how far a letter came."""

import smtplib
from types import TracebackType
from typing import Any, Self

from django.core.mail import DEFAULT_MAILER_ALIAS, EmailMessage, mailers

from proeftuinen.traject.post.models import Reden

VOORGOED = 500
"""From this answer on the mail server says: never (RFC 5321, 4.2.1)."""


class LijnWeg(Exception):
    """The mail server is away; `halverwege` when the content was under way, so nobody can know."""

    def __init__(self, *, halverwege: bool = False) -> None:
        super().__init__("the mail server is away")
        self.halverwege = halverwege


class Weigering(Exception):
    """The mail server said no, and so certainly did not take it."""

    def __init__(self, reden: Reden, *, voorgoed: bool) -> None:
        super().__init__(reden)
        self.reden = reden
        self.voorgoed = voorgoed


def _is_nee(fout: smtplib.SMTPResponseException) -> bool:
    """Tell whether an answer to the content is a plain no: 4xx or 5xx, and no line of rubbish.

    Smtplib takes all but 250 as an error, and makes a 500 of its own for a line without end.
    """
    return isinstance(fout, smtplib.SMTPDataError) and 400 <= fout.smtp_code < 600


class Lijn:
    """A line that opens when it is needed and closes at the end of the batch."""

    def __init__(self) -> None:
        self._verbinding = mailers[DEFAULT_MAILER_ALIAS]
        self._halverwege = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self._sluit()

    @property
    def _smtp(self) -> smtplib.SMTP | None:
        """Return the session, when the mailer speaks SMTP and has one."""
        sessie = getattr(self._verbinding, "connection", None)
        return sessie if isinstance(sessie, smtplib.SMTP) else None

    def maak_gereed(self) -> None:
        """Open the line, or ask whether the open one still lives. Raises LijnWeg."""
        try:
            if self._smtp and self._leeft(self._smtp):
                return
            self._sluit()
            self._verbinding.open()
            if self._smtp:
                self._let_op(self._smtp)
        except (OSError, smtplib.SMTPException) as fout:
            self._sluit()
            raise LijnWeg from fout

    def _leeft(self, sessie: smtplib.SMTP) -> bool:
        try:
            return sessie.noop()[0] < 400
        except (OSError, smtplib.SMTPException):
            return False

    def _let_op(self, sessie: smtplib.SMTP) -> None:
        """Notice when the content begins: from there on a broken line leaves it uncertain."""

        def data(inhoud: Any) -> tuple[int, bytes]:
            self._halverwege = True
            return smtplib.SMTP.data(sessie, inhoud)

        sessie.data = data

    def stuur(self, mail: EmailMessage) -> None:
        """Hand over one mail. Raises Weigering or LijnWeg."""
        self._halverwege = False
        try:
            self._verbinding.send_messages([mail])
        except smtplib.SMTPRecipientsRefused as fout:
            code = max(code for code, _ in fout.recipients.values())
            raise Weigering(Reden.ADRES, voorgoed=code >= VOORGOED) from fout
        except smtplib.SMTPResponseException as fout:
            if self._halverwege and not _is_nee(fout):
                self._sluit()
                raise LijnWeg(halverwege=True) from fout
            voorgoed = self._halverwege and fout.smtp_code >= VOORGOED
            raise Weigering(Reden.SERVER_WEIGERT, voorgoed=voorgoed) from fout
        except (OSError, smtplib.SMTPException) as fout:
            self._sluit()
            raise LijnWeg(halverwege=self._halverwege) from fout
        except ValueError as fout:  # an address that no mail server can take
            raise Weigering(Reden.ADRES, voorgoed=True) from fout

    def _sluit(self) -> None:
        try:
            self._verbinding.close()
        except (OSError, smtplib.SMTPException):
            return
