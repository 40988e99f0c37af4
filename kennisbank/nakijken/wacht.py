"""Which addresses our own server may open: those of the open internet, and no other.

Anyone who writes can put a link in an item. A server that opens it must not become a way into its
own network, so every name is looked up once, each address that it has is judged, and the connection
goes to the address that was judged.
"""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import SplitResult

POORTEN = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

type Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


class MagNiet(Exception):
    """Our server does not open this; the message says why in plain Dutch."""


class Onbekend(Exception):
    """The name of the site is not known."""


def _vraag_op(naam: str, poort: int) -> list[str]:
    """Return the addresses of a name. Raises OSError."""
    antwoord = socket.getaddrinfo(naam, poort, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(deel[4][0]) for deel in antwoord))


def is_openbaar(adres: str) -> bool:
    """Tell whether an address is of the open internet, also inside one of IPv6."""
    ip: Ip = ipaddress.ip_address(adres.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_openbaar(str(ip.ipv4_mapped))
        if ip in _NAT64:
            return is_openbaar(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip.sixtofour or ip.teredo or ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


@dataclass(frozen=True)
class Wacht:
    """Judges each hop. `ook`: addresses with their port that may be opened nevertheless."""

    ook: frozenset[tuple[str, int]] = field(default=frozenset())
    vraag_op: Callable[[str, int], list[str]] = _vraag_op

    def laat_door(self, deel: SplitResult) -> tuple[str, int]:
        """Return the address and port to connect to. Raises MagNiet or Onbekend."""
        poort = _poort(deel)
        try:
            adressen = self.vraag_op(deel.hostname or "", poort)
        except (OSError, UnicodeError) as fout:
            raise Onbekend from fout
        if not adressen:
            raise Onbekend
        eerste = adressen[0]
        if len(adressen) == 1 and (eerste, poort) in self.ook:
            return eerste, poort
        if not all(is_openbaar(adres) for adres in adressen):
            raise MagNiet("Dit adres is niet op het open internet")
        if poort != POORTEN[deel.scheme]:
            raise MagNiet("Niet nagekeken: een ongewone poort")
        return eerste, poort


def _poort(deel: SplitResult) -> int:
    if deel.scheme not in POORTEN or not deel.hostname:
        raise MagNiet("Dit is geen link naar een pagina")
    try:
        return deel.port or POORTEN[deel.scheme]
    except ValueError as fout:
        raise MagNiet("Dit is geen link naar een pagina") from fout
