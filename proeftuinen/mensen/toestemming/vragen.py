"""What features above tell the register: what waits for a yes, and what leans on one.

The functions stand in traject/contracten.py: `toestemmingsvragen`, `bij_toestemming`, `steunt_op`.
"""

from dataclasses import dataclass
from datetime import datetime

from proeftuinen.mensen.models import Contact


@dataclass(frozen=True)
class Vraag:
    """One thing that waits for one person's consent; `code` names the thing: "citaat-x7k2…-3".

    Where what is asked can change, the code holds its version: a yes is to what was shown.
    """

    code: str
    contact: Contact
    doel: str
    over: str  # the words that were said, or what is to be seen
    beeld: str = ""  # address of a picture


@dataclass(frozen=True)
class Buiten:
    """A place outside the house where something went; `nagegaan` once someone looked after it."""

    waar: str
    op: datetime
    nagegaan: bool = False


@dataclass(frozen=True)
class Steun:
    """One thing that leans on one consent, with the places where it is already."""

    toestemming_id: int
    wat: str
    adres: str
    buiten: tuple[Buiten, ...] = ()
