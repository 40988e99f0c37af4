"""Summing up what to bring: the lines of all blocks, with the numbers at their beginning added."""

import re
from collections.abc import Iterable

_AANTAL = re.compile(r"(\d{1,5})\s+(\S.*)")


def tel_op(regels: Iterable[str]) -> list[str]:
    """Return each thing once: "3 flappen" and "2 flappen" are "5 flappen".

    A line without a number that comes back is said once. Capitals and spaces make no difference.
    The order is that in which things are first needed.
    """
    aantallen: dict[str, int] = {}
    namen: dict[str, str] = {}
    for regel in regels:
        kaal = " ".join(regel.split())
        if not kaal:
            continue
        gevonden = _AANTAL.fullmatch(kaal)
        aantal, naam = (int(gevonden[1]), gevonden[2]) if gevonden else (0, kaal)
        sleutel = naam.casefold()
        namen.setdefault(sleutel, naam)
        aantallen[sleutel] = aantallen.get(sleutel, 0) + aantal
    return [
        f"{aantallen[sleutel]} {naam}" if aantallen[sleutel] else naam
        for sleutel, naam in namen.items()
    ]
