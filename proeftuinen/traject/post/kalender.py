"""Mail that a calendar takes in: an iCalendar message as another form of the same letter (iMIP).

The method stands in the calendar and in the header of its part, and is the same in both: without it
Outlook shows a file and no buttons (RFC 6047, 2.4). One alternative in base64 and no attachment
beside it, as the mail of Office 365 is made: with both, some programs show the meeting twice.
"""

from dataclasses import dataclass
from email.message import EmailMessage as Letter
from enum import StrEnum
from typing import Any

from django.core.mail import EmailMessage


class Methode(StrEnum):
    """What a calendar is asked to do (RFC 5546, 1.4)."""

    VERZOEK = "REQUEST"  # put it in, or bring it up to date
    INTREKKING = "CANCEL"


@dataclass(frozen=True)
class Kalender:
    """An iCalendar message with its method; `inhoud` the whole VCALENDAR, with CRLF line ends."""

    methode: Methode
    inhoud: bytes


class Kalendermail(EmailMessage):
    """A letter with the same news for a calendar."""

    def __init__(self, *args: Any, kalender: Kalender, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.kalender = kalender

    def _add_bodies(self, msg: Letter) -> Letter:
        super()._add_bodies(msg)
        # Bytes and not text: text would be given line ends of this machine.
        msg.add_alternative(
            self.kalender.inhoud,
            maintype="text",
            subtype="calendar",
            cte="base64",
            params={"charset": "UTF-8", "method": self.kalender.methode.value},
        )
        return msg
