"""What sowing yields: parts of addresses, and canaries with the right that one needs to see them."""

from dataclasses import dataclass, field

from leerwerkplaats.toegang import Recht


@dataclass
class Zaad:
    """`delen`: parts of addresses by their name in the URL; `adressen`: by address, when those of
    one name differ (a contact and a photo may both be called `oid`). `kanaries`: text -> the right
    that one needs to see it, or None when nobody sees it on a page or in a file. `ook`: name ->
    address of more pages to read, such as another list behind the same name.
    """

    delen: dict[str, str] = field(default_factory=dict)
    adressen: dict[str, dict[str, str]] = field(default_factory=dict)
    kanaries: dict[str, Recht | None] = field(default_factory=dict)
    ook: dict[str, str] = field(default_factory=dict)
